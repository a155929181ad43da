"""Draws the list of notes: each with its signs and its first line, and under that the words it is on."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from textual.strip import Strip

from reader.layout.excerpt import cut
from reader.notes.anchor import Health
from reader.notes.resolved import ResolvedNote
from reader.text.sanitise import one_line
from reader.ui.painters.theming import Palette
from reader.ui.widgets.row_list import Stop
from reader.views.notes_list import HEALTH_SIGNS, KIND_SIGNS, STATUS_SIGNS, first_line, quoted

_ROWS = 2
"""The rows of the screen that a note takes."""
_INDENT = 6
_LEAST_WORDS = 12
"""The cells that a note's first line has at least, whatever is shown at its right."""


@dataclass(frozen=True)
class NotesPainter:
    """Draws notes in the colours of a palette."""

    notes: tuple[ResolvedNote, ...]
    names: Mapping[str, str]
    """The names of the articles, by their ids."""
    palette: Palette
    nothing: str
    """The text shown where there are no notes."""

    def rows(self, width: int) -> int:
        return _ROWS * len(self.notes)

    def stops(self, width: int) -> Sequence[Stop]:
        return [Stop(row, row + _ROWS - 1, row) for row in range(0, self.rows(width), _ROWS)]

    def differing(self, width: int) -> Sequence[int]:
        return ()

    def heads(self, width: int, at: Stop | None) -> Sequence[Strip]:
        return ()

    def draw(self, row: int, width: int, at: Stop | None) -> Strip:
        if not 0 <= row < self.rows(width):
            words = "" if self.notes or row else self.nothing
            return Strip([Segment(words, self.palette.style(("muted",)))]).adjust_cell_length(width, self.palette.base)
        index, line = divmod(row, _ROWS)
        base = ("cursor",) if at and at.first <= row <= at.last else ()
        note = self.notes[index]
        segments = self._words(note, base, width) if line else self._first(note, base, width)
        return Strip(segments).adjust_cell_length(width, self.palette.style(base))

    def _first(self, placed: ResolvedNote, base: tuple[str, ...], width: int) -> Iterator[Segment]:
        note = placed.note
        signs = f"{KIND_SIGNS[note.about]} {STATUS_SIGNS[note.status]} "
        right = one_line(self._remark(placed))
        room = max(_LEAST_WORDS, width - 2 - cell_len(signs) - cell_len(right) - 2)
        yield Segment("▶ " if base else "  ", self.palette.style((*base, "accent")))
        yield Segment(signs, self.palette.style((*base, "note-mark")))
        yield Segment(set_cell_size(cut(one_line(first_line(placed)), room), room), self.palette.style(base))
        is_well = placed.health is Health.EXACT
        yield Segment(f"  {right}", self.palette.style((*base, "muted" if is_well else "difference-mark")))

    def _remark(self, placed: ResolvedNote) -> str:
        health = placed.health
        state = "" if health is Health.EXACT else f"{HEALTH_SIGNS[health]} {health.value}"
        note = placed.note
        return " · ".join(part for part in (state, note.author, note.status.value) if part)

    def _words(self, placed: ResolvedNote, base: tuple[str, ...], width: int) -> Iterator[Segment]:
        about = f"{placed.note.label}   " if placed.note.label else ""
        words = cut(one_line(about + quoted(placed, self.names)), width - _INDENT)
        yield Segment(" " * _INDENT + words, self.palette.style((*base, "muted")))
