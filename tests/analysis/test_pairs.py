"""Tables of sentences as two newspapers would print them: what is a discrepancy between them, and what is none."""

from pathlib import Path
from typing import NamedTuple

import pytest
from yaml import safe_load

from reader.analysis.analyse import material_of
from reader.analysis.discrepancies.find import chosen, proposed
from reader.analysis.discrepancies.ranking import cues_of
from reader.analysis.model import Analysis, Discrepancy
from tests.analysis.making import analysis_of, collection_of

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


@pytest.mark.parametrize(
    ("kind", "least"),
    [("number", 28), ("time", 11), ("place", 11), ("agent", 3), ("status", 12), ("label", 9), ("detail", 4)],
)
def test_no_fewer_of_what_differs_are_found_than_were(kind: str, least: int) -> None:
    missed = [pair.words for pair in DIFFERING if pair.kind == kind and not _is_found(pair)]
    assert sum(pair.kind == kind for pair in DIFFERING) - len(missed) >= least, missed


def test_of_ten_that_are_alike_one_is_taken_for_a_discrepancy_at_most() -> None:
    taken = [(why, one, other) for why, one, other in ALIKE if _is_taken_for_one(one, other)]
    assert len(taken) <= len(ALIKE) / 10, taken


def _is_found(pair: Pair) -> bool:
    analysis = analysis_of(pair.one, pair.other)
    return any(_tells(analysis, found, pair) for found in analysis.discrepancies)


def _is_taken_for_one(one: str, other: str) -> bool:
    """Whether a strict rule finds a discrepancy."""
    material = material_of(collection_of(one, other))
    findings = chosen([(finding, cues_of(finding, material)) for finding in proposed(material)], material)
    return any(not finding.basis.is_loose for finding in findings)


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
