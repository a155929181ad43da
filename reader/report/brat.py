"""Standoff annotations for brat: a ZIP of each article's text (.txt), what was marked in it (.ann), and the types.

Offsets count code points and are end-exclusive. A passage of several lines is written in one piece a line, as
brat requires; relations between passages of different articles have no place in this format.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from reader.articles.article import Article
from reader.comparison.comparison import Comparison
from reader.notes.note import Note
from reader.notes.resolved import ResolvedNote
from reader.report import phrases
from reader.report.zipped import zipped
from reader.text.sanitise import one_line
from reader.text.span import Span

_LINE = re.compile(r"[^\n\t]+")
_CONFIGURED = """\
[entities]
{types}

[relations]
Together\tArg1:<ENTITY>, Arg2:<ENTITY>

[events]

[attributes]
Status\tArg:Note, Value:open|checked|settled
"""


@dataclass(frozen=True)
class _Marked:
    """A span of one article, its type, and what it belongs to."""

    span: Span
    type: str
    owner: str
    note: Note | None = None
    said: str = ""


def to_brat(comparison: Comparison) -> bytes:
    """The archive, to be unpacked into a folder of brat's data."""
    marked = {article.id: list(_marked(comparison, article)) for article in comparison.collection.articles}
    types = sorted({mark.type for marks in marked.values() for mark in marks} | {"Note"})
    files = {"annotation.conf": _CONFIGURED.format(types="\n".join(types)).encode()}
    for number, article in enumerate(comparison.collection.articles, 1):
        name = document_name(number, article)
        lines = list(_lines(article.text, marked[article.id]))
        files |= {f"{name}.txt": article.text.encode(), f"{name}.ann": "".join(lines).encode()}
    return zipped(files)


def document_name(number: int, article: Article) -> str:
    """A name that brat can show for a document: letters, digits, and the article's number before them."""
    return f"{number:02}-{re.sub(r'[^A-Za-z0-9_]+', '-', article.id).strip('-')}"


def _marked(comparison: Comparison, article: Article) -> Iterator[_Marked]:
    for placed in comparison.notes:
        for span in _spans(placed, article):
            yield _Marked(span, "Note", f"note {placed.note.id}", placed.note, _said(placed.note))
    for discrepancy in comparison.analysis.discrepancies:
        for side in discrepancy.sides:
            if side.passage.article == article.id:
                kind = f"Discrepancy_{discrepancy.kind.value}"
                said = f"{phrases.verdict(comparison, discrepancy)}: {discrepancy.summary}"
                yield _Marked(side.passage.span, kind, discrepancy.id, said=said)
    for fact in comparison.analysis.facts:
        for passage in fact.passages:
            if passage.article == article.id:
                yield _Marked(passage.span, "Fact", fact.id, said=fact.label)


def _spans(placed: ResolvedNote, article: Article) -> Iterator[Span]:
    for anchor, finding in placed.places:
        if finding.span and anchor.article == article.id:
            yield finding.span


def _said(note: Note) -> str:
    tags = "".join(f" #{tag}" for tag in note.tags)
    by = f"— {note.author}" if note.author else ""
    return " ".join(part for part in (note.label, note.text.strip(), tags.strip(), by) if part)


def _lines(text: str, marks: list[_Marked]) -> Iterator[str]:
    owned: dict[str, list[int]] = {}
    for number, mark in enumerate(marks, 1):
        owned.setdefault(mark.owner, []).append(number)
        pieces = _pieces(text, mark.span)
        where = ";".join(f"{piece.start} {piece.end}" for piece in pieces)
        words = " ".join(piece.of(text) for piece in pieces)
        yield f"T{number}\t{mark.type} {where}\t{words}\n"
        if mark.note:
            yield f"A{number}\tStatus T{number} {mark.note.status.value}\n"
        if mark.said:
            yield f"#{number}\tAnnotatorNotes T{number}\t{_flat(mark.said)}\n"
    pairs = [pair for numbers in owned.values() for pair in pairwise(numbers)]
    for number, (one, other) in enumerate(pairs, 1):
        yield f"R{number}\tTogether Arg1:T{one} Arg2:T{other}\n"


def _pieces(text: str, span: Span) -> list[Span]:
    """The parts of a span, one for each line; a tab would end the field of the words."""
    found = [Span(*match.span()) for match in _LINE.finditer(text, span.start, span.end)]
    return found or [span]


def _flat(text: str) -> str:
    return one_line(" ".join(text.split()))
