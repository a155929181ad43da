"""Imports notes of another program into a collection: their words are looked for, and nothing is overwritten.

A passage that is not found retains its given words and is shown as lost: no note is dropped.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reader.articles.article import Article, Collection
from reader.articles.same_page import page_of
from reader.notes.anchor import LOST, Finding, Health, anchor_at, find_again
from reader.notes.identity import IMPORTED, guid, iri_of_text
from reader.notes.importing.foreign_notes import ForeignNote, ForeignPassage
from reader.notes.importing.notes_here import NotesHere
from reader.notes.importing.replies import in_order
from reader.notes.note import Anchor, Note, new_id, now
from reader.notes.store.store import NoteStore
from reader.text.offsets import from_unit
from reader.text.sanitise import one_line, sanitise
from reader.text.span import Span
from reader.text.timestamps import in_utc

DIGEST = "imported_digest"
"""The key for the digest of its content at import, however it was edited since."""
_FOUND = (Health.EXACT, Health.MOVED)
_ID = re.compile(r"[0-9]{8}-[0-9]{6}-[0-9a-f]{1,20}")
"""The ids that this program gives; others may be no names of files."""


@dataclass(frozen=True)
class ImportResult:
    """The result of an import."""

    notes: tuple[Note, ...]
    """Those that are new; they are on the disk."""
    known: int
    """How many are here already."""
    unplaced: tuple[tuple[Note, Anchor, Health], ...]
    """The passages whose words are not found, or not found alone."""


def import_notes(foreign: Iterable[ForeignNote], collection: Collection, store: NoteStore) -> ImportResult:
    """Saves the notes that are not in the store yet. Raises `OSError` where one can't be written."""
    brought: list[Note] = []
    unplaced: list[tuple[Note, Anchor, Health]] = []
    known = 0
    here = NotesHere(store.notes.values())
    for foreign_note in in_order(foreign):
        places = [placed(passage, collection) for passage in foreign_note.passages]
        answered = here.answered_by(foreign_note)
        anchors = tuple(anchor for anchor, _ in places) or (answered.anchors if answered else ())
        if _is_known(foreign_note, anchors, here, collection):
            known += 1
            continue
        note = store.save(_note(foreign_note, anchors, answered, store))
        here.add(note)
        brought.append(note)
        unplaced += [(note, anchor, finding.health) for anchor, finding in places if finding.health not in _FOUND]
    return ImportResult(tuple(brought), known, tuple(unplaced))


def placed(passage: ForeignPassage, collection: Collection) -> tuple[Anchor, Finding]:
    """An anchor on the words in the collection; with the given place and words where they are not found."""
    named = [article for article in collection.articles if _is_named(article, passage.sources)]
    others = [article for article in collection.articles if article not in named]
    if named and not passage.exact and passage.place is None:
        return _as_a_whole(named[0])
    for article in named:
        span = _at_given_place(passage, article)
        if span:
            return anchor_at(article, span), Finding(Health.EXACT, span)
    for articles in (named, others):
        found = [(article, find_again(_as_given(passage, article), article)) for article in articles]
        sure = [(article, finding) for article, finding in found if finding.health in _FOUND and finding.span]
        if len(sure) == 1:
            article, finding = sure[0]
            return anchor_at(article, finding.span or Span(0, 0)), finding
        doubtful = [(article, finding) for article, finding in found if finding.health is not Health.LOST]
        if doubtful:
            article, finding = doubtful[0]
            return _as_given(passage, article), Finding(Health.AMBIGUOUS) if len(doubtful) > 1 else finding
    return _as_given(passage, named[0] if named else None), LOST


def _as_a_whole(article: Article) -> tuple[Anchor, Finding]:
    """An anchor on the first line of an article."""
    start = len(article.text) - len(article.text.lstrip())
    span = Span(start, start + len(article.text[start:].partition("\n")[0].rstrip()))
    return anchor_at(article, span), Finding(Health.EXACT, span)


def _is_named(article: Article, sources: Sequence[str]) -> bool:
    names = {article.id, article.sha256, iri_of_text(article.sha256, article.id)}
    page = page_of(article.metadata.url or "")
    return any(source in names or (page and page_of(source) == page) for source in sources)


def _at_given_place(passage: ForeignPassage, article: Article) -> Span | None:
    """The given place, if it has the given words; without words, if the text is the very one."""
    if passage.place is None:
        return None
    spans = [Span(*(from_unit(article.text, offset, unit) for offset in passage.place)) for unit in passage.units]
    if not passage.exact:
        is_same_text = {article.sha256, iri_of_text(article.sha256, article.id)} & set(passage.sources)
        return spans[0] if is_same_text and spans[0].of(article.text).strip() else None
    there = [span for span in spans if span.of(article.text) == sanitise(passage.exact)]
    before = sanitise(passage.prefix)
    return max(there, key=lambda span: article.text[: span.start].endswith(before), default=None)


def _as_given(passage: ForeignPassage, article: Article | None) -> Anchor:
    start, end = passage.place or (0, len(passage.exact))
    name = article.id if article else next(iter(passage.sources), "not named")
    exact, prefix, suffix = map(sanitise, (passage.exact, passage.prefix, passage.suffix))
    return Anchor(one_line(name), start, end, exact, prefix, suffix, sha256="")


def _note(foreign_note: ForeignNote, anchors: tuple[Anchor, ...], answered: Note | None, store: NoteStore) -> Note:
    created = one_line(foreign_note.created) or now()
    note_id = next(key for key in _ids(foreign_note) if store.get(key) is None)
    key = one_line(foreign_note.key)
    return Note(
        id=note_id,
        text=sanitise(foreign_note.text),
        anchors=anchors,
        about=foreign_note.about,
        label=one_line(foreign_note.label),
        tags=tuple(one_line(tag) for tag in foreign_note.tags if tag.strip()),
        status=foreign_note.status,
        author=one_line(foreign_note.author),
        created=created,
        modified=one_line(foreign_note.modified) or created,
        reply_to=answered.id if answered else one_line(foreign_note.reply_to),
        others={**({IMPORTED: key} if key != note_id else {}), DIGEST: foreign_note.digest},
    )


def _ids(foreign_note: ForeignNote) -> Iterator[str]:
    """The ids to try: first the one that whoever imports the note gives it, so that theirs can be merged."""
    if _ID.fullmatch(foreign_note.id):
        yield foreign_note.id
    moment = in_utc(foreign_note.created)
    if moment:
        day, _, time = re.sub("[-:Z]", "", moment).partition("T")
        yield f"{day}-{time}-{guid(foreign_note.key, foreign_note.digest).replace('-', '')[:9]}"
    while True:
        yield new_id()


# What is here already


def _is_known(foreign_note: ForeignNote, anchors: Sequence[Anchor], here: NotesHere, collection: Collection) -> bool:
    places = {(anchor.article, anchor.start) for anchor in anchors}
    named = here.of_its_name(foreign_note)
    alike = [
        note for note in here.of_its_moment(foreign_note) if places <= {(a.article, a.start) for a in note.anchors}
    ]
    return any(_is_same(note, foreign_note, anchors, collection) for note in (*named, *alike))


def _is_same(note: Note, foreign_note: ForeignNote, anchors: Iterable[Anchor], collection: Collection) -> bool:
    """Whether a note was imported with this content, or says the same of the same passages."""
    if note.others.get(DIGEST) == foreign_note.digest:
        return True
    if note.text.strip() != sanitise(foreign_note.text).strip() or set(note.tags) != {
        one_line(tag) for tag in foreign_note.tags if tag.strip()
    }:
        return False
    here = {(anchor.article, anchor.exact) for anchor in note.anchors}
    for anchor in note.anchors:
        article = collection.article(anchor.article)
        finding = find_again(anchor, article)
        if article and finding.span:
            here.add((anchor.article, finding.span.of(article.text)))
    return all((anchor.article, anchor.exact) in here for anchor in anchors)
