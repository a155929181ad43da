"""A REFI-QDA project (.qdpx), as programs for qualitative analysis exchange them.

A ZIP archive of `project.qde` (XML) and `sources/GUID.txt`, the canonical texts in UTF-8. Positions count
code points and are end-exclusive: the standard's prose says "last character", but in its own examples, and
in what other programs write and read, end less start is the length of the words.

Article → TextSource; each passage of a note, fact or discrepancy → PlainTextSelection; tag, status, kind →
Code; note → Note; passages that belong together → Link.
"""

import xml.etree.ElementTree as ET
from collections.abc import Sequence
from itertools import pairwise

from reader import __version__
from reader.articles.article import Article
from reader.comparison.comparison import Comparison
from reader.notes.identity import guid, guid_of_note
from reader.notes.note import Note
from reader.notes.refi import NAMESPACE, NOBODY, PROJECT
from reader.report.codebook import add_codes
from reader.report.selections import Selection, codes_of, selections_of
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
    codes = codes_of(selections)
    if codes:
        add_codes(_under(_under(root, "CodeBook"), "Codes"), codes)
    sources = _under(root, "Sources")
    for article in comparison.collection.articles:
        _add_source(sources, article, [s for s in selections if s.passage.article == article.id])
    _add_notes(root, comparison)
    _add_links(root, selections)
    selected = {selection.note.id for selection in selections if selection.note}
    for placed in comparison.notes:
        if placed.note.id not in selected:
            _refer(root, placed.note)
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
    for code in selection.codes:
        coding = _under(element, "Coding", guid=guid("coding", selection.guid, *code), creatingUser=user)
        _under(coding, "CodeRef", targetGUID=guid("code", *code))
    if selection.note:
        _refer(element, selection.note)


def _add_notes(root: ET.Element, comparison: Comparison) -> None:
    if not comparison.notes:
        return
    notes = _under(root, "Notes")
    for placed in comparison.notes:
        note = placed.note
        name = one_line(note.label or truncate(note.text, _NAME) or "Note")
        key = guid_of_note(note.id)
        element = _under(notes, "Note", guid=key, name=name, creatingUser=_user(note), **_dates(note))
        _under(element, "PlainTextContent").text = sanitise(note.text)


def _add_links(root: ET.Element, selections: Sequence[Selection]) -> None:
    """Links between the selections of one owner, each to the next."""
    owned: dict[str, list[Selection]] = {}
    for selection in selections:
        owned.setdefault(selection.owner, []).append(selection)
    pairs = [pair for together in owned.values() for pair in pairwise(together)]
    links = _under(root, "Links") if pairs else root
    for origin, target in pairs:
        name = origin.note.about.value if origin.note else origin.codes[0][-1]
        key = guid("link", origin.guid, target.guid)
        ends = {"originGUID": origin.guid, "targetGUID": target.guid}
        _under(links, "Link", guid=key, name=f"together: {name}", direction="Associative", **ends)


def _refer(element: ET.Element, note: Note) -> None:
    _under(element, "NoteRef", targetGUID=guid_of_note(note.id))


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
