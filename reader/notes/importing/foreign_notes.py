"""What every format yields: notes as another program tells them, before their words are looked for here."""

import hashlib
from dataclasses import dataclass

from reader.notes.note import About, Status
from reader.text.offsets import OffsetUnit
from reader.text.sanitise import sanitise


class ImportFileError(ValueError):
    """A file that holds no notes that can be read: `str()` of it is one line that says why."""


@dataclass(frozen=True)
class ForeignPassage:
    """Words of a text, with whatever is told of where they stand."""

    exact: str
    """Empty where only the place is told."""
    prefix: str = ""
    suffix: str = ""
    place: tuple[int, int] | None = None
    units: tuple[OffsetUnit, ...] = (OffsetUnit.CODEPOINT,)
    """What the offsets of the place may count, the likeliest first."""
    sources: tuple[str, ...] = ()
    """By what the text is called: a file name, an address, a hash."""


@dataclass(frozen=True)
class ForeignNote:
    """A note as told."""

    key: str
    """What it is known by where it comes from: the same for the same note."""
    text: str = ""
    tags: tuple[str, ...] = ()
    passages: tuple[ForeignPassage, ...] = ()
    about: About = About.PASSAGE
    status: Status = Status.OPEN
    label: str = ""
    author: str = ""
    created: str = ""
    modified: str = ""

    @property
    def digest(self) -> str:
        """A few characters that change when what is told changes."""
        told = (self.text.strip(), *self.tags, *(passage.exact for passage in self.passages))
        return hashlib.sha256("\n".join(map(sanitise, told)).encode()).hexdigest()[:12]
