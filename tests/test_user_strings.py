"""Every string that a user may read is in the list of those that were read where they are shown."""

from tools.user_strings import LIST, user_strings


def test_no_string_is_missing_from_the_list_of_those_that_were_read() -> None:
    listed = LIST.read_text(encoding="utf-8").splitlines()
    assert user_strings() == listed, "read the new ones as a user would, then run python -m tools.user_strings"
