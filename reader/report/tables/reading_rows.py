"""Rows on what is read and what the reader wrote: articles and notes."""

from collections.abc import Iterable, Iterator, Mapping

from reader.comparison.comparison import Comparison
from reader.notes.anchor import Finding
from reader.notes.note import Anchor
from reader.report import phrases
from reader.report.tables.cells import Row, source_of


def articles(comparison: Comparison) -> Iterator[Row]:
    """A row for each article, in the order of the panes."""
    events = _numbers(comparison.analysis.events)
    texts = _numbers(copies.articles for copies in comparison.analysis.copies)
    for number, article in enumerate(comparison.collection.articles, 1):
        known = article.metadata
        yield source_of(comparison, article.id) | {
            "number": number,
            **{name: getattr(known, name) for name in ("title", "date", "outlet", "author", "url", "language")},
            "event": events.get(article.id),
            "same_text": texts.get(article.id),
            "characters": len(article.text),
            "sentences": len(comparison.analysis.sentences[article.id]),
            "encoding": article.encoding,
            "sha256": article.sha256,
            "file_sha256": article.file_sha256,
        }


def _numbers(groups: Iterable[Iterable[str]]) -> Mapping[str, int]:
    """The number of the group that each is in, from 1."""
    return {article: number for number, group in enumerate(groups, 1) for article in group}


def notes(comparison: Comparison) -> Iterator[Row]:
    """A row for each passage of each note; one row for a note on no passage."""
    for placed in comparison.notes:
        own = {"note": placed.note.id, "reply_to": placed.note.reply_to or None}
        note: Row = {**own, **phrases.note_fields(placed.note)}
        yield from (note | _anchored(comparison, *place) for place in placed.places)
        if not placed.places:
            yield note | dict.fromkeys(("health", "article", "source", "start", "end", "quote"))


def _anchored(comparison: Comparison, anchor: Anchor, finding: Finding) -> Row:
    current = phrases.anchor_now(comparison, anchor, finding)
    return source_of(comparison, anchor.article) | {
        "start": current.start if finding.span else None,
        "end": current.end if finding.span else None,
        "quote": current.exact,
        "health": finding.health.value,
    }
