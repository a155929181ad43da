"""The list of notes: filtered, sorted, and with the lines that describe each."""

import sys
from collections import Counter
from collections.abc import Callable, Mapping

from reader.analysis.passage import Passage
from reader.comparison.comparison import Comparison, places_of
from reader.notes.anchor import Finding, Health
from reader.notes.note import About, Anchor, Status
from reader.notes.resolved import ResolvedNote
from reader.text.phrasing import pluralise
from reader.text.timestamps import in_utc
from reader.text.tokens import fold
from reader.views.detail_line import DetailLine
from reader.views.list_views import NoteFilter, NoteOrder, NotesView

KIND_SIGNS: Mapping[About, str] = {About.PASSAGE: "¶", About.FACT: "=", About.DISCREPANCY: "≠", About.ARTICLE: "§"}
REPLY_SIGN = "↳"
"""Before the text of a note that answers another."""
STATUS_SIGNS: Mapping[Status, str] = {Status.OPEN: "○", Status.CHECKED: "◐", Status.SETTLED: "✓"}
HEALTH_SIGNS: Mapping[Health, str] = {
    Health.EXACT: " ",
    Health.MOVED: "↕",
    Health.CHANGED: "~",
    Health.AMBIGUOUS: "?",
    Health.LOST: "!",
}
"""Signs next to the words, so that nothing depends on colour."""
_WORST_FIRST = (Health.LOST, Health.AMBIGUOUS, Health.CHANGED, Health.MOVED, Health.EXACT)
_NOWHERE = (sys.maxsize, 0)
"""The sort key of a note without a place: after every place."""


def notes_in(comparison: Comparison, view: NotesView) -> tuple[ResolvedNote, ...]:
    """The notes that are wanted, in their order."""
    words = fold(view.words).split()
    wanted = [placed for placed in comparison.notes if _is_wanted(placed, view.filter) and _holds(placed, words)]
    if view.order is NoteOrder.NEWEST:
        return tuple(sorted(wanted, key=_when, reverse=True))
    return tuple(sorted(wanted, key=_keys(comparison)[view.order]))


def _is_wanted(placed: ResolvedNote, wanted: NoteFilter) -> bool:
    if wanted is NoteFilter.NOT_EXACT:
        return placed.health is not Health.EXACT
    return wanted is NoteFilter.ALL or placed.note.status == wanted.value


def _holds(placed: ResolvedNote, words: list[str]) -> bool:
    note = placed.note
    quoted = (anchor.exact for anchor in note.anchors)
    tags = (f"#{tag}" for tag in note.tags)
    text = fold(" ".join((note.text, note.label, note.author, *tags, *quoted)))
    return all(word in text for word in words)


def _when(placed: ResolvedNote) -> tuple[str, str]:
    """When a note was last changed; within a second, its id says when it was written."""
    note = placed.note
    moment = note.modified or note.created
    return in_utc(moment) or moment, note.id


def _keys(comparison: Comparison) -> Mapping[NoteOrder, Callable[[ResolvedNote], tuple[int, ...]]]:
    def place(placed: ResolvedNote) -> tuple[int, ...]:
        return min(map(comparison.place, places_of(placed)), default=_NOWHERE)

    statuses = list(Status)
    return {
        NoteOrder.PLACE: place,
        NoteOrder.STATUS: lambda placed: (statuses.index(placed.note.status), *place(placed)),
        NoteOrder.HEALTH: lambda placed: (_WORST_FIRST.index(placed.health), *place(placed)),
    }


# The lines that describe a note


def first_line(placed: ResolvedNote) -> str:
    """The first line of a note, followed by its tags."""
    lines = placed.note.text.strip().splitlines() or ["(empty)"]
    return _answering(placed) + lines[0] + "".join(f" #{tag}" for tag in placed.note.tags)


def quoted(placed: ResolvedNote, names: Mapping[str, str]) -> str:
    """The words that a note is on, each after the name of its article: this against that."""
    return " | ".join(
        f"{names.get(anchor.article, anchor.article)}: “{_flat(anchor.exact)}”" for anchor, _ in placed.places
    )


def note_lines(comparison: Comparison, placed: ResolvedNote) -> list[DetailLine]:
    """The lines about a note: its text, and how its words have changed since."""
    note = placed.note
    when = (note.modified or note.created)[:10]
    right = " · ".join(part for part in (note.author, when) if part)
    lines = [
        DetailLine("note", note.status.value, f"{_answering(placed)}{_flat(note.text)} {_tags(placed)}".strip(), right)
    ]
    return lines + [line for place in placed.places for line in health_lines(comparison, *place)]


def health_lines(comparison: Comparison, anchor: Anchor, finding: Finding) -> list[DetailLine]:
    """The line about an anchor whose words are not found exactly at their place; none where they are."""
    if finding.health is Health.EXACT:
        return []
    article = comparison.collection.article(anchor.article)
    label = article.label if article else anchor.article
    words = f"“{_flat(anchor.exact)}”"
    if article and finding.span and finding.health is Health.CHANGED:
        words += f"  now  “{_flat(finding.span.of(article.text))}”"
    return [DetailLine("note", f"{HEALTH_SIGNS[finding.health]} {finding.health.value}", words, label)]


def changed_words_notice(comparison: Comparison) -> str:
    """A line that sums up whose words have changed or gone; empty where all are as they were."""
    counts = Counter(placed.health for placed in comparison.notes)
    parts = [f"of {pluralise(counts[health], 'note')} {health.value}" for health in _WORST_FIRST[:-1] if counts[health]]
    return f"The words {', '.join(parts)}" if parts else ""


def first_place(placed: ResolvedNote) -> Passage | None:
    """The first place of a note; None where none of its words are found."""
    return next(iter(places_of(placed)), None)


def _answering(placed: ResolvedNote) -> str:
    return f"{REPLY_SIGN} " if placed.note.reply_to else ""


def _tags(placed: ResolvedNote) -> str:
    return " ".join(f"#{tag}" for tag in placed.note.tags)


def _flat(text: str) -> str:
    return " ".join(text.split())
