"""A REFI-QDA project (.qdpx), as programs for qualitative analysis exchange them.

A ZIP archive of `project.qde` (XML) and `sources/GUID.txt`, the canonical texts in UTF-8. Positions count
code points and are end-exclusive: the standard's prose says "last character", but in its own examples, and
in what other programs write and read, end less start is the length of the words.

Article → TextSource; each passage of a note, fact or discrepancy → PlainTextSelection; tag, status, kind →
Code; note → Note; passages that belong together → Link.
"""

import xml.etree.ElementTree as ET
from collections.abc import Mapping, Sequence
from itertools import pairwise

from reader import __version__
from reader.articles.article import Article
from reader.comparison.comparison import Comparison
from reader.notes.identity import guid, keys_of_notes, uuid_of
from reader.notes.note import Note
from reader.notes.refi import NAMESPACE, NOBODY, PROJECT, REPLY
from reader.report.codebook import add_codes
from reader.report.selections import Code, Selection, codes_of, codes_of_note, selections_of
from reader.report.zipped import zipped
from reader.text.phrasing import truncate
from reader.text.sanitise import one_line, sanitise
from reader.text.timestamps import in_utc

_NAME = 60
"""Characters of a selection's words that name it in lists."""


def to_qdpx(comparison: Comparison) -> bytes:
    """The archive."""
    texts = {f"sources/{_source(article)}.txt": article.text.encode() for article in comparison.collection.articles}
    return zipped({PROJECT: _project(comparison)} | texts)


def _project(comparison: Comparison) -> bytes:
    """`project.qde`; the standard fixes the order of its parts."""
    selections = selections_of(comparison)
    name = one_line(comparison.collection.title)
    ET.register_namespace("", NAMESPACE)
    root = _element("Project", name=name, origin=f"Parallax {__version__}", creatingUserGUID=NOBODY)
    _add_users(root, comparison)
    selected = {selection.note.id for selection in selections if selection.note}
    unplaced = [placed.note for placed in comparison.notes if placed.note.id not in selected]
    codes = dict.fromkeys((*codes_of(selections), *(code for note in unplaced for code in codes_of_note(note))))
    if codes:
        add_codes(_under(_under(root, "CodeBook"), "Codes"), codes)
    sources = _under(root, "Sources")
    for article in comparison.collection.articles:
        _add_source(sources, article, [s for s in selections if s.passage.article == article.id])
    guids = {key: uuid_of(value) for key, value in keys_of_notes(placed.note for placed in comparison.notes).items()}
    _add_notes(root, comparison, guids, unplaced)
    _add_links(root, selections, _replies(comparison, guids))
    for note in unplaced:
        _refer(root, guids[note.id])
    ET.indent(root)
    data: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return data + b"\n"


# The parts of the project


def _add_users(root: ET.Element, comparison: Comparison) -> None:
    users = _under(root, "Users")
    for author in sorted({"", *(placed.note.author for placed in comparison.notes)}):
        _under(users, "User", guid=guid("user", author), name=one_line(author) or "reader")


def _add_source(sources: ET.Element, article: Article, selections: Sequence[Selection]) -> None:
    key = _source(article)
    path = f"internal://{key}.txt"
    source = _under(sources, "TextSource", guid=key, name=one_line(article.id), plainTextPath=path, creatingUser=NOBODY)
    _under(source, "Description").text = sanitise(_described(article))
    for selection in selections:
        _add_selection(source, article, selection)


def _described(article: Article) -> str:
    said = article.metadata
    origins = ", ".join(f"{name}: {origin}" for name, origin in article.origins.items())
    known = (
        *(article.label, said.title, said.author, said.date, said.url),
        f"known from: {origins}" if origins else "",
        f"SHA-256 of the text: {article.sha256}",
        f"SHA-256 of its file: {article.file_sha256}" if article.file_sha256 else "",
    )
    return "\n".join(part for part in known if part)


def _add_selection(source: ET.Element, article: Article, selection: Selection) -> None:
    span = selection.passage.span
    user = _user(selection.note)
    element = _under(
        source,
        "PlainTextSelection",
        guid=selection.guid,
        name=one_line(truncate(span.of(article.text), _NAME)),
        startPosition=str(span.start),
        endPosition=str(span.end),
        creatingUser=user,
        **_dates(selection.note),
    )
    _add_codings(element, selection.codes, selection.guid, user)
    if selection.note:
        _refer(element, selection.owner)


def _add_codings(element: ET.Element, codes: Sequence[Code], owner: str, user: str) -> None:
    for code in codes:
        coding = _under(element, "Coding", guid=guid("coding", owner, *code), creatingUser=user)
        _under(coding, "CodeRef", targetGUID=guid("code", *code))


def _add_notes(root: ET.Element, comparison: Comparison, guids: Mapping[str, str], unplaced: Sequence[Note]) -> None:
    """The texts of the notes. The codes of those that are on no words are on the text itself."""
    if not comparison.notes:
        return
    notes = _under(root, "Notes")
    for placed in comparison.notes:
        note = placed.note
        name = one_line(note.label or truncate(note.text, _NAME) or "Note")
        element = _under(notes, "Note", guid=guids[note.id], name=name, creatingUser=_user(note), **_dates(note))
        _under(element, "PlainTextContent").text = sanitise(note.text)
        _add_codings(element, codes_of_note(note) if note in unplaced else (), guids[note.id], _user(note))


def _replies(comparison: Comparison, guids: Mapping[str, str]) -> Sequence[tuple[str, str]]:
    """The notes that answer others, each with what it answers."""
    replies = [placed.note for placed in comparison.notes if placed.note.reply_to]
    return [(guids[note.id], guids.get(note.reply_to) or uuid_of(note.reply_to)) for note in replies]


def _add_links(root: ET.Element, selections: Sequence[Selection], replies: Sequence[tuple[str, str]]) -> None:
    """Links between the selections of one owner, each to the next; and from replies to what they answer."""
    owned: dict[str, list[Selection]] = {}
    for selection in selections:
        owned.setdefault(selection.owner, []).append(selection)
    pairs = [pair for together in owned.values() for pair in pairwise(together)]
    links = _under(root, "Links") if pairs or replies else root
    for origin, target in pairs:
        name = origin.note.about.value if origin.note else origin.codes[0][-1]
        key = guid("link", origin.guid, target.guid)
        ends = {"originGUID": origin.guid, "targetGUID": target.guid}
        _under(links, "Link", guid=key, name=f"together: {name}", direction="Associative", **ends)
    for reply, answered in replies:
        ends = {"originGUID": reply, "targetGUID": answered}
        _under(links, "Link", guid=guid("link", reply, answered), name=REPLY, direction="OneWay", **ends)


def _refer(element: ET.Element, key: str) -> None:
    _under(element, "NoteRef", targetGUID=key)


def _user(note: Note | None) -> str:
    return guid("user", note.author) if note else NOBODY


def _dates(note: Note | None) -> dict[str, str]:
    if note is None:
        return {}
    moments = {"creationDateTime": in_utc(note.created), "modifiedDateTime": in_utc(note.modified)}
    return {key: moment for key, moment in moments.items() if moment}


def _source(article: Article) -> str:
    return guid("source", article.id, article.sha256)


def _element(tag: str, /, **attributes: str) -> ET.Element:
    return ET.Element(f"{{{NAMESPACE}}}{tag}", attributes)


def _under(parent: ET.Element, tag: str, /, **attributes: str) -> ET.Element:
    return ET.SubElement(parent, f"{{{NAMESPACE}}}{tag}", attributes)
