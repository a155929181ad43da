"""Which discrepancies a note settles: those with a settled note on two of their sides."""

from collections.abc import Iterable

from reader.analysis.model import Discrepancy
from reader.notes.note import About, Status
from reader.notes.resolved import ResolvedNote
from reader.text.span import Span


def settled_by_notes(discrepancies: Iterable[Discrepancy], notes: Iterable[ResolvedNote]) -> list[Discrepancy]:
    """The discrepancies on which a note with the status settled was written."""
    settled = [p for p in notes if p.note.about is About.DISCREPANCY and p.note.status is Status.SETTLED]
    return [d for d in discrepancies if any(is_about(placed, d) for placed in settled)]


def is_about(placed: ResolvedNote, discrepancy: Discrepancy) -> bool:
    """Whether a note's places are those of a discrepancy; two of them are enough."""
    places = {(anchor.article, finding.span) for anchor, finding in placed.places if finding.span}
    shared = [s for s in discrepancy.sides if (s.passage.article, Span(s.passage.start, s.passage.end)) in places]
    return len(shared) >= min(2, len(discrepancy.sides))
