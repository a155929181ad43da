"""The letters by which the kinds of discrepancies are chosen."""

from collections.abc import Mapping

from reader.analysis.model import DiscrepancyKind

KIND_LETTERS: Mapping[DiscrepancyKind, str] = {kind: kind.value[0] for kind in DiscrepancyKind}
KINDS_BY_LETTER: Mapping[str, DiscrepancyKind] = {letter: kind for kind, letter in KIND_LETTERS.items()}
