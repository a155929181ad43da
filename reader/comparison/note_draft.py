"""A note that is being written, and what it can be about."""

from collections.abc import Sequence
from dataclasses import dataclass

from reader.notes.note import About, Anchor, Note


@dataclass(frozen=True)
class Subject:
    """What a note can be about, and the words it is anchored to."""

    about: About
    label: str
    anchors: tuple[Anchor, ...]

    @property
    def name(self) -> str:
        """What the reader chooses it by."""
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
    """What is offered when a tag is begun."""
