"""The letters of jumping: enough of them, and none the beginning of another."""

from hypothesis import given
from hypothesis import strategies as st

from reader.views.jump_targets import MOST, labels


@given(st.integers(0, MOST))
def test_there_is_a_label_for_each_and_none_begins_another(number: int) -> None:
    found = labels(number)
    assert len(set(found)) == number
    assert {len(label) for label in found} <= {1, 2}
    single = {label for label in found if len(label) == 1}
    assert not any(label[0] in single for label in found if len(label) == 2)


def test_few_have_one_letter_and_the_first_of_many_too() -> None:
    assert labels(3) == ["a", "s", "d"]
    assert labels(26)[-1] == "m"
    assert labels(200)[:2] == ["a", "s"]
    assert [len(label) for label in labels(MOST)] == [2] * MOST
