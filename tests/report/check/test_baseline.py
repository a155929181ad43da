"""A baseline: written, read by a person, read again; and what is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.report.check.baseline import BaselineError, read_baseline, to_baseline
from tests.properties import untimed


def test_a_baseline_has_a_line_for_each_difference_in_a_fixed_order() -> None:
    written = to_baseline([("b2", "time: “when”"), ("a1", "number: how many")])
    assert written == to_baseline([("a1", "number: how many"), ("b2", "time: “when”")])
    assert written.splitlines()[1:3] == [' "a1": "number: how many",', ' "b2": "time: “when”"']


@untimed
@given(st.dictionaries(st.text("0123456789abcdef", min_size=1), st.text().filter(str.isprintable)))
def test_what_is_written_is_read_again(known: dict[str, str]) -> None:
    assert read_baseline(to_baseline(known.items()).encode()) == known


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"\xff", "not JSON"),
        (b"[" * 100_000, "not JSON"),
        (b"[1]", "not parallax-baseline/1"),
        (b'{"schema": "parallax-baseline/2"}', "not parallax-baseline/1"),
        (b'{"schema": "parallax-baseline/1", "known": ["a"]}', "its list is broken"),
        (b'{"schema": "parallax-baseline/1", "known": {"a": 1}}', "its list is broken"),
    ],
)
def test_a_file_that_is_no_baseline_is_refused(data: bytes, said: str) -> None:
    with pytest.raises(BaselineError, match=said):
        read_baseline(data)
