"""The notes in Parallax's own JSON (`export --to json`): each has its id here, too, and the anchors of its file."""

import re
from typing import Any

from reader.notes.identity import IMPORTED
from reader.notes.importing.foreign_notes import ForeignNote, ForeignPassage, ImportFileError
from reader.notes.importing.json_file import from_json
from reader.notes.note import Anchor, Note
from reader.notes.record import Format, from_mapping
from reader.text.offsets import OffsetUnit
from reader.text.safe_yaml import YamlError

_BEGINNING = re.compile(rb'(?:\xef\xbb\xbf)?\s*\{\s*"schema":\s*"parallax-analysis/')


def is_own_json(data: bytes) -> bool:
    """Whether a file holds what Parallax found in a collection."""
    return _BEGINNING.match(data) is not None


def read_own_json(data: bytes) -> list[ForeignNote]:
    """The notes in a file. Raises `ImportFileError` where there are none, or where one is broken."""
    notes = from_json(data).get("notes")
    if not isinstance(notes, list) or not notes:
        raise ImportFileError("an analysis of Parallax without notes", "export it with --to json where the notes are")
    return [_note(each, number) for number, each in enumerate(notes, 1)]


def _note(value: Any, number: int) -> ForeignNote:
    try:
        record = from_mapping({**value, "format": Format.NOTE.value}) if isinstance(value, dict) else None
    except YamlError as error:
        raise ImportFileError(f"note {number} is broken: {error}") from error
    if not isinstance(record, Note):
        raise ImportFileError(f"note {number} is broken: expected a note")
    return ForeignNote(
        key=str(record.others.get(IMPORTED) or record.id),
        text=record.text,
        tags=record.tags,
        passages=tuple(map(_passage, record.anchors)),
        about=record.about,
        status=record.status,
        label=record.label,
        author=record.author,
        created=record.created,
        modified=record.modified,
        reply_to=record.reply_to,
        id=record.id,
    )


def _passage(anchor: Anchor) -> ForeignPassage:
    place = (anchor.start, anchor.end) if anchor.exact else None
    names = tuple(name for name in (anchor.article, anchor.sha256) if name)
    return ForeignPassage(anchor.exact, anchor.prefix, anchor.suffix, place, (OffsetUnit.CODEPOINT,), names)
