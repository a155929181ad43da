"""The lines under the panes: what differs at the cursor, and why passages were matched."""

from collections.abc import Sequence

from textual.content import Content
from textual.widgets import Static

from reader.layout.detail import DetailLine
from reader.text.brief import shortened
from reader.ui import safe_text

_SIGNS = {
    "difference": "≠", "marked": "+", "fact": "┃", "why": "≈", "note": "✎", "elsewhere": "▷", "actor": "◆",
    "figure": "#", "date": "◷", "claim": "❝", "none": "·",
}  # fmt: skip
_STYLES = {
    "difference": "$warning",
    "marked": "$warning",
    "fact": "$primary",
    "why": "$secondary",
    "note": "$success",
    "elsewhere": "$primary",
    "actor": "$primary",
    "figure": "$primary",
    "date": "$primary",
    "claim": "$accent",
    "none": "$secondary",
}
_ROWS = {"difference": 2, "marked": 2, "why": 1, "elsewhere": 2, "actor": 2, "figure": 2, "date": 2}
"""How many rows a line of a sort may take; one where it is not said."""
_LEAST_HEIGHT, _MOST_HIDDEN = 5, 2
_TALL = 36
"""The height of the screen from which each sort may take a row more."""


class Detail(Static):
    """Tells what is known of the place under the cursor."""

    DEFAULT_CSS = "Detail { max-height: 50%; background: $panel; padding: 0 1; }"

    def show(self, lines: Sequence[DetailLine], hidden: int) -> None:
        """Shows some lines, each with a sign that says what it is about, cut to the room there is.

        The height does not depend on the lines, so that the panes keep theirs while the cursor
        moves; there is more of it where `hidden` articles are told of here.
        """
        width = max(20, self.app.size.width - 2)
        extra = self.app.size.height >= _TALL
        self.styles.height = _LEAST_HEIGHT + extra + min(hidden, _MOST_HIDDEN) * _ROWS["elsewhere"]
        self.update(Content("\n").join([_line(line, width, _ROWS.get(line.sign, 1) + extra) for line in lines]))


def _line(line: DetailLine, width: int, rows: int) -> Content:
    head = f"{_SIGNS[line.sign]} {line.head}  "
    right = f"  {line.right}" if line.right else ""
    text = shortened(line.text, max(10, width * rows - len(head) - len(right) - 2 * rows))
    return safe_text.line((head, f"bold {_STYLES[line.sign]}"), text, (right, "$secondary"))
