"""A note: what the reader writes, anchored to passages."""

import datetime
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from reader.notes.provenance import Provenance


class Status(StrEnum):
    """How far the reader is with what a note is about."""

    OPEN = "open"
    CHECKED = "checked"
    SETTLED = "settled"


class About(StrEnum):
    """The kind of subject of a note."""

    PASSAGE = "passage"
    FACT = "fact"
    DISCREPANCY = "discrepancy"
    ARTICLE = "article"
    """An article as a whole: the anchor is on its first line."""


@dataclass(frozen=True)
class Anchor:
    """The place of a note, saved with its words so that they are found again in a changed text.

    After the Web Annotation Data Model's TextQuoteSelector and TextPositionSelector.
    """

    article: str
    """The article's id: its path within the collection."""
    start: int
    """In code points of the canonical text."""
    end: int
    exact: str
    prefix: str
    suffix: str
    sha256: str
    """Of the canonical text that the offsets count in."""
    others: Mapping[str, Any] = field(default_factory=dict, hash=False)
    """Keys of the file that this version does not know; they are written back as they are."""


@dataclass(frozen=True)
class Note(Provenance):
    """A text of the reader about one or more passages."""

    id: str
    text: str
    anchors: tuple[Anchor, ...]
    about: About = About.PASSAGE
    label: str = ""
    """Its subject in words, where that is a fact or a discrepancy."""
    tags: tuple[str, ...] = ()
    status: Status = Status.OPEN
    created: str = ""
    """ISO 8601 with the offset from UTC."""
    modified: str = ""
    reply_to: str = ""
    """The id of the note that it answers; where that is not here, the name of that in the program it came from."""
    others: Mapping[str, Any] = field(default_factory=dict)
    """Keys of the file that this version does not know; they are written back as they are."""

    def edited(self, text: str, tags: tuple[str, ...], status: Status) -> "Note":
        """The note with new contents, modified now."""
        return replace(self, text=text, tags=tags, status=status, modified=now())


def new_note(anchors: tuple[Anchor, ...], about: About = About.PASSAGE, label: str = "") -> Note:
    """An empty note on some passages."""
    moment = now()
    return Note(new_id(), "", anchors, about, label, created=moment, modified=moment)


def new_id() -> str:
    """An id that sorts by time and that no other program makes at the same moment."""
    moment = datetime.datetime.now(datetime.UTC)
    return f"{moment:%Y%m%d-%H%M%S}-{moment.microsecond:05x}{secrets.token_hex(2)}"


def now() -> str:
    """The present moment, to the second, with the offset from UTC."""
    return datetime.datetime.now().astimezone().isoformat(timespec="seconds")
