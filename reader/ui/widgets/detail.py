"""The lines under the panes: what differs at the cursor, and why passages were matched."""

from collections.abc import Sequence

from textual.content import Content

from reader.ui import safe_text
from reader.ui.widgets.fixed_static import FixedStatic
from reader.views.detail_fit import fitted, need, row_budgets, rows_of, visible_lines
from reader.views.detail_line import DetailLine

_SIGNS = {
    "difference": "≠", "wording": "≟", "marked": "+", "fact": "┃", "why": "≈", "note": "✎", "elsewhere": "▷",
    "actor": "◆", "figure": "#", "date": "◷", "claim": "❝", "hidden": "␣", "none": "·",
}  # fmt: skip
_STYLES = {
    "difference": "$warning",
    "wording": "$warning",
    "marked": "$warning",
    "fact": "$primary",
    "why": "$secondary",
    "note": "$success",
    "elsewhere": "$primary",
    "actor": "$primary",
    "figure": "$primary",
    "date": "$primary",
    "claim": "$accent",
    "hidden": "$warning",
    "none": "$secondary",
}


class Detail(FixedStatic):
    """Shows the details of the place under the cursor."""

    DEFAULT_CSS = "Detail { background: $panel; padding: 0 1; }"

    _grown = 0
    """The most rows that were needed so far where it grows."""

    def show(self, lines: Sequence[DetailLine], height: int, *, lies_over: bool = False, grows: bool = False) -> None:
        """Shows some lines, each with a sign for its subject, cut to `height` rows.

        It takes all these rows, however few are needed, so that what is above does not move; where it `lies_over` the
        panes, no more than it needs; where it `grows`, as many as were needed so far.
        """
        width = max(20, self.app.size.width - 2)
        shown = visible_lines(lines, height)
        rows = row_budgets(shown, [need(line, _SIGNS[line.sign], width) for line in shown], height)
        content = Content("\n").join([_line(line, width, share) for line, share in zip(shown, rows, strict=True)])
        self.set_class(lies_over, "-over")
        needed = max(1, content.plain.count("\n") + 1)
        self._grown = min(height, max(self._grown, needed))
        self.styles.height = needed if lies_over else self._grown if grows else height
        self.set_text(content)


def _line(line: DetailLine, width: int, rows: int) -> Content:
    head, text, right = fitted(line, _SIGNS[line.sign], width, rows)
    content = safe_text.line((head, f"bold {_STYLES[line.sign]}"), text, (right, "$secondary"))
    return _broken(content, width)


def _broken(line: Content, width: int) -> Content:
    """A line in rows that end where they were counted: Textual would break it elsewhere, and push others out."""
    return Content("\n").join([line[row.start : row.end].rstrip() for row in rows_of(line.plain, width)])
