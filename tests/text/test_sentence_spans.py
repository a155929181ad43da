"""Sentences cover a text in order, without white space around them."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reader.text.sentences import sentences
from tests.properties import untimed
from tests.text.generated import any_text, awkward_text

PIECES = (
    *(
        "The",
        "ferry",
        "left",
        "said",
        "Mrs.",
        "Gov.",
        "Sen. ",
        "Ariz.",
        "Dec.",
        "U.S.",
        "AFP",
        "a",
        "3",
        "5. 9.",
        " 5. ",
    ),
    *("12 January 2017: ", "15 March 2017", "3/4/2017", "June 6, 2017", "Updated ", "3:15 p.m. ET", "Tuesday, "),
    *(
        " ",
        " ",
        " ",
        "\n",
        "\n\n",
        "\t",
        "\xa0",
        "\u2028",
        "\x1c",
        ". ",
        "? ",
        "! ",
        ".",
        ";",
        "|",
        " - ",
        "-",
        "—",
        "…",
    ),
    *("“", "”", '"', "'", "’", "«", "»", "(", ")", "©", "\u200b", "中文。", "؟ "),
)
newspaper_text = st.lists(st.sampled_from(PIECES), max_size=30).map("".join)


@untimed
@given(any_text | awkward_text | newspaper_text)
def test_every_character_but_white_space_lies_in_exactly_one_sentence(text: str) -> None:
    covered = [at for span in sentences(text) for at in range(span.start, span.end)]
    assert len(covered) == len(set(covered))
    assert {at for at, character in enumerate(text) if not character.isspace()} <= set(covered)


@untimed
@given(any_text | awkward_text | newspaper_text)
def test_sentences_come_in_order_without_white_space_around_them(text: str) -> None:
    spans = sentences(text)
    assert all(before.end <= after.start for before, after in pairwise(spans))
    assert all(span.of(text) and span.of(text) == span.of(text).strip() for span in spans)


@untimed
@given(newspaper_text, newspaper_text)
def test_a_blank_line_always_parts_sentences(before: str, after: str) -> None:
    text = f"{before}\n\n{after}"
    assert not any(span.start < len(before) < span.end for span in sentences(text))
