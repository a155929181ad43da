"""Offsets in the units of other programs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.offsets import OffsetUnit, from_unit, to_unit
from tests.text.generated import real_text


@pytest.mark.parametrize(("offset", "units"), [(0, 0), (1, 2), (2, 3), (3, 4), (4, 6)])
def test_an_emoji_is_two_units_of_utf_16(offset: int, units: int) -> None:
    text = "🔥 e𝔗"
    assert to_unit(text, offset, OffsetUnit.UTF16) == units
    assert from_unit(text, units, OffsetUnit.UTF16) == offset


def test_an_offset_within_a_pair_is_that_of_the_whole_character() -> None:
    assert from_unit("a🔥b", 2, OffsetUnit.UTF16) == 1


@given(real_text, st.data(), st.sampled_from(OffsetUnit))
def test_there_and_back_is_where_it_was(text: str, data: st.DataObject, unit: OffsetUnit) -> None:
    offset = data.draw(st.integers(0, len(text)))
    assert from_unit(text, to_unit(text, offset, unit), unit) == offset


@given(real_text, st.data())
def test_units_are_those_of_javascript(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    assert text.encode("utf-16-le")[: 2 * to_unit(text, offset, OffsetUnit.UTF16)].decode("utf-16-le") == text[:offset]
