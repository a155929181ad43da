"""On the sample, the program finds a little less than it does today at worst.

The annotations in `gold/seeds.json` were made by hand: sentences as spans, and pairs of sentences that
tell the same fact (strength 2 must be found; strength 1 counts neither for nor against).
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from reader.analysis.model import Analysis
from reader.analysis.passage import Passage
from reader.analysis.pipeline.analyse import analyse
from reader.articles.load import load_collection

GOLD: dict[str, Any] = json.loads((Path(__file__).parent / "gold" / "seeds.json").read_text("utf-8"))
FILES = {name: file for file, name in GOLD["articles"].items()}

Sentence = tuple[str, int]
Pair = frozenset[Sentence]


@pytest.fixture(scope="module")
def sample() -> Analysis:
    return analyse(load_collection([Path(__file__).parents[1] / "seeds"]))


def f1(found: int, said: int, wanted: int) -> float:
    return 2 * found / (said + wanted)


def overlapping(passage: Passage) -> Iterator[Sentence]:
    """The annotated sentences that share half of the shorter with a passage."""
    article = FILES[passage.article]
    for index, (start, end) in enumerate(GOLD["sentences"][article]):
        shared = min(end, passage.end) - max(start, passage.start)
        if shared > 0 and 2 * shared >= min(end - start, passage.end - passage.start):
            yield article, index


def annotated(strength: int) -> set[Pair]:
    return {frozenset((tuple(a), tuple(b))) for a, b, found in GOLD["links"] if found == strength}


def test_links(sample: Analysis) -> None:
    said = {frozenset((a, b)) for link in sample.links for a in overlapping(link.a) for b in overlapping(link.b)}
    wanted = annotated(2)
    said -= annotated(1)
    assert f1(len(said & wanted), len(said), len(wanted)) > 0.5


def test_figures(sample: Analysis) -> None:
    wanted = [Passage(*figure["span"]) for figure in GOLD["figures"]]
    said = [Passage(FILES[f.passage.article], f.passage.start, f.passage.end) for f in sample.figures]
    found = sum(any(place.overlaps(other) for other in said) for place in wanted)
    assert f1(found, len(said), len(wanted)) > 0.93


def test_actors(sample: Analysis) -> None:
    """Three in four of the actors in the index are in the annotations, under one of their forms."""
    forms = {Passage(*form) for actor in GOLD["actors"] for form in actor["forms"]}
    named = [
        any(Passage(FILES[m.passage.article], m.passage.start, m.passage.end) in forms for m in actor.mentions)
        for actor in sample.actors
    ]
    assert sum(named) > 0.75 * len(named)


@pytest.mark.parametrize("kind", ["number", "status", "label"])
def test_discrepancies_of_a_kind_that_were_annotated_are_among_those_found(sample: Analysis, kind: str) -> None:
    wanted = [[Passage(*span) for span in d["spans"]] for d in GOLD["discrepancies"] if d["kind"] == kind]
    said = [
        [Passage(FILES[side.passage.article], side.passage.start, side.passage.end) for side in d.sides]
        for d in sample.discrepancies
        if d.kind == kind
    ]
    touched = [sum(any(a.overlaps(b) for b in sides) for a in spans) for spans in wanted for sides in said]
    assert any(count > 1 for count in touched)
