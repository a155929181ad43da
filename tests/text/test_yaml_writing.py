"""YAML is written for people, and read again as it was."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.safe_yaml import dump, load, load_mapping
from tests.properties import untimed
from tests.text.generated import real_text

LOADED = (
    *("no", "Yes", "on", "null", "Null", "~", "", "true", "FALSE", "<<", "=", "---", "...", "-", "?", ":"),
    *("58", "-.5", "+.5", ".5", "1.5e5", "1.", "010", "0x1F", "0o17", "1e5", "6:30", "2017-04-04", ".inf", ".nan"),
    *("- a", "a: b", "a #b", "#b", "[", "]", "{a}", "&a", "*a", "!a", "!!int 5", "|", ">", "%YAML", "@a", "`a`"),
    *(
        "'",
        '"',
        "\\",
        "\\n",
        " a",
        "a ",
        "\ta",
        "a\t",
        " ",
        "\n",
        "\n\n",
        "\n a",
        " \na",
        "a \nb",
        "a\n ",
        "\r",
        "a\r\nb",
    ),
    *(
        "\x00",
        "\x1b[0m",
        "\x7f",
        "\x85",
        "a\x85b",
        "\u2028",
        "a\u2028\nb",
        "\ufeff",
        "\u202e",
        "\ufffe",
        "😀",
        "\U000e0041",
    ),
)
hostile_text = st.lists(st.sampled_from(LOADED), max_size=4).map("".join) | real_text
numbers = st.integers(-(10**20), 10**20) | st.floats(allow_nan=False, allow_infinity=False)
plain_data = st.recursive(
    st.none() | st.booleans() | numbers | hostile_text,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(hostile_text, inner, max_size=4),
    max_leaves=12,
)


@untimed
@given(plain_data)
def test_what_is_written_is_read_again(value: Any) -> None:
    assert load(dump(value)) == value


@pytest.mark.parametrize("text", LOADED)
def test_text_stays_text(text: str) -> None:
    assert load_mapping(dump({"key": text, text: "value", "list": [text, [text]]})) == {
        "key": text,
        text: "value",
        "list": [text, [text]],
    }


def test_several_lines_are_written_as_a_block_for_people() -> None:
    assert dump({"note": "Two sources.\nOne says 58: “at least”.\n"}) == (
        "note: |\n  Two sources.\n  One says 58: “at least”.\n"
    )


def test_keys_keep_their_order_and_letters_stay_as_they_are() -> None:
    assert dump({"title": "Über «газ»", "author": None}) == "title: Über «газ»\nauthor: null\n"


def test_what_stands_in_two_places_is_written_twice() -> None:
    names = ["Rosa Vega", "Jan Frost"]
    assert load_mapping(dump({"first": names, "second": names})) == {"first": names, "second": names}
