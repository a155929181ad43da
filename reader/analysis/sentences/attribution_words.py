"""In whose name a sentence says what it says, and how firmly, in words for a person."""

from collections.abc import Iterator, Sequence

from reader.analysis.model import Analysis, SentenceAttributions
from reader.analysis.passage import Passage


def in_words(said: SentenceAttributions, analysis: Analysis) -> str:
    """In whose name and how firmly: "says: the coastguard; hedged: “feared”"; empty where it is plainly stated.

    `said` is of a sentence of `analysis`, whose texts the words are taken from.
    """
    sources = dict.fromkeys(attribution.summary for attribution in said.attributions)
    return "; ".join([*sources, *_firmness(said, analysis)])


def firmness_in_words(said: SentenceAttributions, analysis: Analysis) -> str:
    """How firmly alone: "hedged: “feared”"; empty where it is plainly stated."""
    return "; ".join(_firmness(said, analysis))


def _firmness(said: SentenceAttributions, analysis: Analysis) -> Iterator[str]:
    yield from _quoted("hedged", said.hedges, analysis)
    yield from _quoted("scare quotes", said.scare_quotes, analysis)


def _quoted(label: str, places: Sequence[Passage], analysis: Analysis) -> Iterator[str]:
    words = dict.fromkeys(" ".join(analysis.text_of(place).split()) for place in places)
    if words:
        yield f"{label}: {', '.join(f'“{word}”' for word in words)}"
