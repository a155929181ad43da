"""The letters by which the kinds of discrepancies are chosen."""

from collections.abc import Mapping

from reader.analysis.model import DiscrepancyKind

KIND_LETTERS: Mapping[DiscrepancyKind, str] = {kind: kind.value[0] for kind in DiscrepancyKind}
KIND_MEANINGS: Mapping[DiscrepancyKind, str] = {
    DiscrepancyKind.NUMBER: "how many, how much",
    DiscrepancyKind.TIME: "the day or the hour",
    DiscrepancyKind.PLACE: "where",
    DiscrepancyKind.AGENT: "who did it, or is blamed",
    DiscrepancyKind.STATUS: "one states what another alleges or denies",
    DiscrepancyKind.LABEL: "a loaded name: government, regime",
    DiscrepancyKind.DETAIL: "any other contradiction",
}
"""What is of a kind, in few words."""
KINDS_BY_LETTER: Mapping[str, DiscrepancyKind] = {letter: kind for kind, letter in KIND_LETTERS.items()}
