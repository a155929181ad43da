"""Who says, claims, denies, doubts or holds against somebody what a sentence tells: a table of sentences."""

from pathlib import Path

import pytest

from reader.analysis.model import AttributionKind
from reader.text.safe_yaml import load
from tests.analysis.making import analysis_of

TABLE = Path(__file__).with_name("attributed.yaml")
"""Sentences, each with what a reader is shown of who says it."""


def _sentences() -> list[tuple[str, str]]:
    rows = load(TABLE.read_bytes())
    assert isinstance(rows, list)
    return [(str(sentence), str(told)) for row in rows for sentence, told in row.items()]


def _told(sentence: str) -> str:
    """What is shown of who says it: those who are named, and that somebody denies, doubts, accuses or calls."""
    (telling,) = analysis_of(sentence).attributions.values()
    vouching = (AttributionKind.SAYS, AttributionKind.CLAIMS)
    return "; ".join(said.summary for said in telling.attributions if said.name or said.kind not in vouching)


def test_the_table_has_each_sentence_once() -> None:
    sentences = [sentence for sentence, _ in _sentences()]
    assert len(sentences) >= 200
    assert len(sentences) == len(set(sentences))


@pytest.mark.parametrize(("sentence", "told"), _sentences(), ids=[sentence for sentence, _ in _sentences()])
def test_a_sentence_is_put_down_to_who_says_it(sentence: str, told: str) -> None:
    assert _told(sentence) == told
