"""Tables of sentences as two newspapers would print them: what is a discrepancy between them, and what is none."""

from pathlib import Path
from typing import NamedTuple

import pytest
from yaml import safe_load

from reader.analysis.model import Analysis, Discrepancy
from tests.analysis.making import analysis_of

TABLES = Path(__file__).with_name("pairs")


class Pair(NamedTuple):
    """Two sentences that differ, and the words that each side must touch."""

    kind: str
    one: str
    other: str
    words: tuple[str, str]


def _table(name: str) -> list[Pair]:
    rows = safe_load((TABLES / f"{name}.yaml").read_text("utf-8"))
    return [Pair(name, row["one"], row["other"], tuple(row["differ"])) for row in rows]


KINDS = ("number", "time", "place", "agent", "status", "label", "detail")
DIFFERING = [pair for kind in KINDS for pair in _table(kind)]
ALIKE = [
    (why, one, other)
    for why, pairs in safe_load((TABLES / "near.yaml").read_text("utf-8")).items()
    for one, other in pairs
]


def test_the_tables_are_long() -> None:
    assert len(DIFFERING) >= 200
    assert len(ALIKE) >= 200


@pytest.mark.parametrize("pair", DIFFERING, ids=lambda pair: f"{pair.kind}: {' / '.join(pair.words)}")
def test_what_differs_is_found_with_its_kind_and_words(pair: Pair) -> None:
    analysis = analysis_of(pair.one, pair.other)
    assert any(_tells(analysis, found, pair) for found in analysis.discrepancies), analysis.discrepancies


@pytest.mark.parametrize(("why", "one", "other"), ALIKE)
def test_what_is_alike_is_no_discrepancy(why: str, one: str, other: str) -> None:
    assert (why, analysis_of(one, other).discrepancies) == (why, ())


def _tells(analysis: Analysis, found: Discrepancy, pair: Pair) -> bool:
    """Whether a discrepancy is of the pair's kind and its sides touch the words of both."""
    touched = [
        any(
            side.passage.article == f"{number}.txt"
            and _touches(analysis, side.passage.start, side.passage.end, number, word)
            for side in found.sides
        )
        for number, word in enumerate(pair.words, 1)
    ]
    return found.kind == pair.kind and all(touched)


def _touches(analysis: Analysis, start: int, end: int, number: int, word: str) -> bool:
    at = analysis.articles[number - 1].text.index(word)
    return start < at + len(word) and at < end
