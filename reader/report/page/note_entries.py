"""The notes, with the words that they are on as they were, and as they are."""

from collections.abc import Iterator

from reader.comparison.comparison import Comparison
from reader.notes.anchor import Finding, Health
from reader.notes.note import Anchor
from reader.notes.resolved import ResolvedNote
from reader.report import phrases
from reader.report.note_text import as_html
from reader.report.page.markup import escaped
from reader.report.page.quotations import place_of


def note_entry(comparison: Comparison, placed: ResolvedNote, number: int) -> Iterator[str]:
    """A note and its passages."""
    note = placed.note
    tags = "".join(f" #{escaped(tag)}" for tag in note.tags)
    by = f", by {escaped(note.author)}" if note.author else ""
    when = f", {escaped(note.modified[:10])}" if note.modified else ""
    label = escaped(note.label) or phrases.name_of_note(note)
    yield f'<h3 id="note-{number}"><span class="sign">✎</span> {label} ({note.status.value}){tags}{by}{when}</h3>'
    yield f'<div class="text" dir="auto">{as_html(note.text)}</div><div class="sides">'
    for anchor, finding in placed.places:
        yield from _anchored(comparison, anchor, finding)
    yield "</div>"


def _anchored(comparison: Comparison, anchor: Anchor, finding: Finding) -> Iterator[str]:
    """The words as they were when the note was written, and what has become of them."""
    article = comparison.collection.article(anchor.article)
    name = phrases.source_name(comparison, article.id) if article else anchor.article
    place = place_of(finding.span) if finding.span else "place not known"
    state = "" if finding.health is Health.EXACT else f"; words {finding.health.value}"
    yield f"<figure><figcaption><b>{escaped(name)}</b>, {place}{state}</figcaption>"
    yield f'<blockquote dir="auto">{escaped(anchor.exact)}</blockquote>'
    now = escaped(phrases.words_now(comparison, anchor, finding))
    if now:
        yield f'<figcaption>now:</figcaption><blockquote dir="auto">{now}</blockquote>'
    yield "</figure>"
