"""A note that is being written, and what it can be about."""

from collections.abc import Sequence
from dataclasses import dataclass

from reader.notes.note import About, Anchor, Note


@dataclass(frozen=True)
class Subject:
    """A subject of a note, and the words it is anchored to."""

    about: About
    label: str
    anchors: tuple[Anchor, ...]

    @property
    def name(self) -> str:
        """The name under which the reader chooses it."""
        if self.label:
            return f"{self.about.value}: {self.label}"
        return f"{len(self.anchors)} passages" if len(self.anchors) > 1 else f"the {self.about.value}"


@dataclass(frozen=True)
class NoteDraft:
    """A note that is written, and what it can be about."""

    note: Note
    subjects: Sequence[Subject]
    subject: Subject
    before: Note | None = None
    """The saved note that it is to replace."""
    is_unsaved: bool = False
    """Whether it was written before and is not saved."""
    known_tags: Sequence[str] = ()
    """The tags that are offered as completions."""
