"""The line in which a note's tags are typed, with those completed that were used before."""

from collections import Counter
from collections.abc import Iterable, Sequence

from textual.suggester import Suggester
from textual.widgets import Input

from reader.notes.note import Note
from reader.text.sanitise import one_line


def tags_of(notes: Iterable[Note]) -> tuple[str, ...]:
    """The tags of some notes, those that are used most first."""
    counts = Counter(tag for note in notes for tag in note.tags)
    return tuple(sorted(counts, key=lambda tag: (-counts[tag], tag)))


class TagInput(Input):
    """Tags, apart by spaces; the arrow to the right takes over what is offered."""

    def __init__(self, tags: Sequence[str], known: Sequence[str]) -> None:
        super().__init__(
            " ".join(tags),
            id="tags",
            placeholder="separated by spaces; → completes",
            select_on_focus=False,
            suggester=_Known(known),
        )

    @property
    def tags(self) -> tuple[str, ...]:
        """The tags typed, each once."""
        return tuple(dict.fromkeys(tag.lstrip("#") for tag in self.value.split() if tag.lstrip("#")))


class _Known(Suggester):
    """Completes the last word by the first known tag that begins with it and is not there yet."""

    def __init__(self, known: Sequence[str]) -> None:
        super().__init__(use_cache=False, case_sensitive=True)
        self._known = known

    async def get_suggestion(self, value: str) -> str | None:
        *others, last = value.split(" ")
        begun = last.lstrip("#")
        used = {word.lstrip("#") for word in others}
        fitting = (tag for tag in self._known if tag.casefold().startswith(begun.casefold()) and tag not in used)
        tag = next(fitting, None) if begun else None
        return value + one_line(tag[len(begun) :]) if tag else None
