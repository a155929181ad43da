"""Notebooks that Evernote exports (ENEX): each note, often a clipped page, as an article."""

import xml.etree.ElementTree as ET
from collections.abc import Iterator

from reader.articles.formats.markup import as_text, paragraphs
from reader.articles.formats.metadata_sources import merge_metadata
from reader.articles.formats.parsed import FormatError, Parsed, Unread
from reader.articles.formats.xml_safe import local, named, text_of

_SAVED = "date unknown: created only says when the article was saved"


def notes_in(root: ET.Element) -> Iterator[Parsed | Unread]:
    """The notes with text. Raises `FormatError` where there is none."""
    notes = [(note, paragraphs(_markup(note))) for note in named(root, "note")]
    if not any(blocks for _, blocks in notes):
        raise FormatError("no text in these notes", "open and save the pages that they are from")
    for number, (note, blocks) in enumerate(notes, 1):
        if blocks:
            metadata, origins = merge_metadata([("note", _said(note))])
            yield Parsed(as_text(blocks), "utf-8", metadata, (_SAVED,), origins, str(number) if len(notes) > 1 else "")
    if empty := sum(not blocks for _, blocks in notes):
        yield Unread("", f"notes without text: {empty} of {len(notes)}", is_failure=False)


def _markup(note: ET.Element) -> str:
    """The markup of a note, which is written as text."""
    return next(("".join(child.itertext()) for child in note if local(child) == "content"), "")


def _said(note: ET.Element) -> dict[str, str]:
    places = (note, *named(note, "note-attributes"))
    said = {local(child): text_of(child) for place in places for child in place}
    return {name: said.get(of, "") for name, of in (("title", "title"), ("author", "author"), ("url", "source-url"))}
