"""The common form of notes from other programs, before their words are looked for in the collection."""

import hashlib
from dataclasses import dataclass

from reader.notes.note import About, Status
from reader.text.offsets import OffsetUnit
from reader.text.sanitise import sanitise


class ImportFileError(ValueError):
    """A file that holds no notes that can be read: `str()` of it is one line that says why; `mend` says what to do."""

    def __init__(self, reason: str, mend: str = "export it again, or name another file") -> None:
        self.mend = mend
        super().__init__(reason)


@dataclass(frozen=True)
class ForeignPassage:
    """Words of a text, with all that is given of their place; without either, the text as a whole."""

    exact: str
    """Empty where only the place is given, or only the text."""
    prefix: str = ""
    suffix: str = ""
    place: tuple[int, int] | None = None
    units: tuple[OffsetUnit, ...] = (OffsetUnit.CODEPOINT,)
    """The possible units of the offsets, the likeliest first."""
    sources: tuple[str, ...] = ()
    """By what the text is called: a file name, an address, a hash."""


@dataclass(frozen=True)
class ForeignNote:
    """A note as the other program gives it."""

    key: str
    """Its identity in the other program: the same for the same note."""
    text: str = ""
    tags: tuple[str, ...] = ()
    passages: tuple[ForeignPassage, ...] = ()
    about: About = About.PASSAGE
    status: Status = Status.OPEN
    label: str = ""
    author: str = ""
    created: str = ""
    modified: str = ""
    reply_to: str = ""
    """The key of the note that it answers."""
    id: str = ""
    """Its id in another collection of Parallax, which it has here, too, if it is free."""

    @property
    def digest(self) -> str:
        """A few characters that change when the content changes."""
        contents = (self.text.strip(), *self.tags, *(passage.exact for passage in self.passages))
        return hashlib.sha256("\n".join(map(sanitise, contents)).encode()).hexdigest()[:12]
