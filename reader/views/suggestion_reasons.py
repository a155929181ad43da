"""Why a suggestion of a language model is shown: who made it, what the program has checked, and what nobody has."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from reader.analysis.model import Discrepancy, DiscrepancyKind
from reader.comparison.comparison import Comparison

_DIFFER: Mapping[DiscrepancyKind, str] = {
    DiscrepancyKind.NUMBER: "the numbers can't both be true, even rounded or as bounds, and nothing next to them "
    "says that they are about two times or places",
    DiscrepancyKind.TIME: "the times can't both be right",
    DiscrepancyKind.PLACE: "the names of the places share no word, and the sentences do not give two dates",
    DiscrepancyKind.STATUS: "one sentence states, denies, hedges or attributes what the other does not, or two named "
    "people say different things",
    DiscrepancyKind.LABEL: "the names differ, or only one version has scare quotes",
    DiscrepancyKind.AGENT: "no version has all words of the other, and the sentences do not give two dates",
    DiscrepancyKind.DETAIL: "no version has all words of the other, and the sentences do not give two dates",
}
"""How the program has seen that two sides of a kind differ."""


class WhySuggested(NamedTuple):
    """A heading, and what belongs under it."""

    heading: str
    words: str


def why_suggested(comparison: Comparison, discrepancy: Discrepancy) -> Sequence[WhySuggested]:
    """The reasons for a suggestion, for a person."""
    fact = next((fact for fact in comparison.analysis.facts if fact.id == discrepancy.fact), None)
    about = f"fact {comparison.fact_number(fact)} and passages like it" if fact else "these passages and others"
    return (
        WhySuggested("suggested", f"by {discrepancy.suggested_by}, asked about {about}; it only points at the words"),
        WhySuggested("checked", f"the words are in the articles as quoted; {_DIFFER[discrepancy.kind]}"),
        WhySuggested(
            "not checked",
            "whether both are about the same thing, and whether those named really say it: judge for yourself",
        ),
    )
