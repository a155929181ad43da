"""What is selected in the articles for a program for qualitative analysis: the passages, each with its codes."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reader.analysis.passage import Passage
from reader.comparison.comparison import Comparison
from reader.notes.identity import guid, keys_of_notes, uuid_of
from reader.notes.judgements.judgement import Disposition
from reader.notes.note import Note
from reader.notes.refi import ABOUT, FOUND, STATUS
from reader.notes.resolved import ResolvedNote
from reader.text.sanitise import one_line

Code = tuple[str, ...]
"""A code's name, after those of the codes that it is under."""


@dataclass(frozen=True)
class Selection:
    """A passage, why it was selected, and what is said of it."""

    passage: Passage
    codes: tuple[Code, ...]
    owner: str
    """The GUID of the note, fact or discrepancy that it belongs to."""
    note: Note | None = None

    @property
    def guid(self) -> str:
        return guid("selection", self.owner, self.passage.article, str(self.passage.start), str(self.passage.end))


def selections_of(comparison: Comparison) -> Sequence[Selection]:
    """The selections of notes, discrepancies and facts, each passage of each once."""
    found = (*_of_notes(comparison), *_of_discrepancies(comparison), *_of_facts(comparison))
    return tuple({selection.guid: selection for selection in found}.values())


def codes_of(selections: Iterable[Selection]) -> Sequence[Code]:
    """The codes that are used, in the order in which they first are."""
    return tuple(dict.fromkeys(code for selection in selections for code in selection.codes))


def codes_of_note(note: Note) -> tuple[Code, ...]:
    """Its tags, what it is about, and its status."""
    own: tuple[Code, ...] = ((ABOUT, note.about.value), (STATUS, note.status.value))
    return (*((one_line(tag),) for tag in note.tags), *own)


def _of_notes(comparison: Comparison) -> Iterator[Selection]:
    keys = keys_of_notes(placed.note for placed in comparison.notes)
    for placed in comparison.notes:
        note = placed.note
        for passage in _passages(placed):
            yield Selection(passage, codes_of_note(note), uuid_of(keys[note.id]), note)


def _passages(placed: ResolvedNote) -> Iterator[Passage]:
    for anchor, finding in placed.places:
        if finding.span:
            yield Passage(anchor.article, *finding.span)


def _of_discrepancies(comparison: Comparison) -> Iterator[Selection]:
    for discrepancy in comparison.analysis.discrepancies:
        disposition = comparison.dispositions.of(discrepancy)
        verdict = () if disposition is Disposition.OPEN else ((FOUND, f"judged: {disposition.value}"),)
        suggested = ((FOUND, f"suggested by: {discrepancy.suggested_by}"),) if discrepancy.suggested_by else ()
        codes = ((FOUND, f"discrepancy: {discrepancy.kind.value}"), *verdict, *suggested)
        for side in discrepancy.sides:
            yield Selection(side.passage, codes, guid("discrepancy", discrepancy.id))


def _of_facts(comparison: Comparison) -> Iterator[Selection]:
    for fact in comparison.analysis.facts:
        for passage in fact.passages:
            yield Selection(passage, ((FOUND, "shared fact"),), guid("fact", fact.id))
