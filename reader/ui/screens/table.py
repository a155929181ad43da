"""The table: what each source says of each fact, and the way to the passages that say it."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import replace
from typing import ClassVar

from textual.binding import BindingType

from reader.analysis.linking.word_comparison import WordComparer
from reader.analysis.model import Discrepancy, Passage
from reader.comparison.comparison import Comparison
from reader.ui.bindings import bindings
from reader.ui.painters.table import TablePainter
from reader.ui.painters.theming import Palette
from reader.ui.screens.compare import CompareScreen
from reader.ui.screens.list_screen import MOVES, Left, Overview
from reader.views.detail import DetailLine, detail_lines, discrepancy_here
from reader.views.table import Cell, TableRow, TableView, table_of


class TableScreen(Overview):
    """Shows the facts of a reading against its sources."""

    command_ids = (
        *MOVES, "move.left", "move.right", "difference.next", "difference.previous", "table",
        "table.filter", "sort", "compare",
    )  # fmt: skip
    BINDINGS: ClassVar[list[BindingType]] = bindings(*command_ids)

    def __init__(
        self,
        comparison: Comparison,
        start: Passage,
        palette: Palette,
        comparer: WordComparer,
        view: TableView,
        *,
        is_analysed: bool,
    ) -> None:
        self.view = view
        self.comparer = comparer
        self._column = comparison.order[start.article]
        super().__init__(comparison, start, palette, is_analysed=is_analysed)

    def look(self) -> None:
        self._table = table_of(self.comparison, self.view)
        self._drawn: TablePainter | None = None

    @property
    def painter(self) -> TablePainter:
        if self._drawn is None or self._drawn.palette is not self.palette:
            articles = self.comparison.collection.articles
            nothing = f"None: {self.view.filter.value}." if self.is_analysed else self.nothing
            self._drawn = TablePainter(self._table, articles, self.palette, self._column, nothing)
        self._drawn = self._drawn.at_column(self._column)
        return self._drawn

    def row_of(self, sentence: Passage) -> int:
        return self._table.row_of(sentence) or 0

    # Where the reader stands

    @property
    def _row(self) -> TableRow | None:
        rows = self._table.rows
        return rows[self.row_list.cursor] if self.row_list.cursor < len(rows) else None

    @property
    def _cell(self) -> Cell | None:
        """What the source that the reader stands at says; None where it does not report the fact."""
        row = self._row
        return row.cells.get(self.comparison.collection.articles[self._column].id) if row else None

    @property
    def here(self) -> Passage | None:
        if self._cell:
            return self._cell.passages[0]
        return self._row.first if self._row else None

    def header(self) -> tuple[str, Sequence[str]]:
        total = len(self._table.rows)
        place = f"{self.row_list.cursor + 1} of {total}" if total else "none"
        order = "by weight" if self.view.by_weight else "in reading order"
        return f"Table: {self.view.filter.value}", (order, place)

    def details(self) -> list[DetailLine]:
        row, source = self._row, self.comparison.collection.articles[self._column]
        if row is None:
            return []
        if self._cell is None:
            return [DetailLine("fact", source.label, f"does not report: {row.label}")]
        words = [" ".join(self.comparison.analysis.text_of(place).split()) for place in self._cell.passages]
        told = DetailLine("elsewhere", source.label, " | ".join(f"“{said}”" for said in words))
        return [told, *detail_lines(self.comparison, self._cell.passages[0], self._discrepancy)]

    @property
    def _discrepancy(self) -> Discrepancy | None:
        """The first discrepancy of the fact that the reader stands at."""
        fact = self._row.fact if self._row else None
        return self.comparison.discrepancy(fact.discrepancies[0]) if fact and fact.discrepancies else None

    # The commands

    def action_pane(self, step: int) -> None:
        """To the source beside."""
        self._to_column(self._column + step)

    @property
    def standing(self) -> Hashable:
        return super().standing, self._column

    def has_number(self, number: int) -> bool:
        return 1 <= number <= len(self.comparison.collection.articles)

    def way_back(self) -> Callable[[], None]:
        column = self._column
        return lambda: self._to_column(column)

    def go_to_number(self, number: int) -> None:
        self._to_column(number - 1)

    def _to_column(self, column: int) -> None:
        if 0 <= column < len(self.comparison.collection.articles):
            self._column = column
            self.show()

    def click(self, index: int, x: int) -> None:
        """To a cell; where the reader stands there already, reads on."""
        column = self.painter.column_at(x, self.row_list.inner_width)
        if column is None or column == self._column:
            super().click(index, x)
        else:
            self.row_list.go_to(index)
            self._to_column(column)

    def action_next_discrepancy(self, step: int) -> None:
        """To the next fact that the sources differ about."""
        found = self._table.next_disputed(self.row_list.cursor, step)
        if found is None:
            self.tell("No further discrepancy here")
        else:
            self.row_list.go_to(found)

    def action_filter(self) -> None:
        """The next choice of facts."""
        self._look_by(replace(self.view, filter=self.view.filter.next))

    def action_sort(self) -> None:
        """By weight, or as the articles have it."""
        self._look_by(replace(self.view, by_weight=not self.view.by_weight))

    def _look_by(self, view: TableView) -> None:
        """Looks at the table otherwise, with the reader at the same fact if it is still there."""
        here = self.here
        self.view = view
        self.look()
        self.row_list.show(self.painter, self.row_of(here or self.start))

    def action_read(self) -> None:
        if self._cell is None and self._row:
            self.tell("This source does not report it")
        else:
            super().action_read()

    def action_compare(self) -> None:
        """To the sides of the discrepancy that is told of, and the fact word by word."""
        here = self.here
        discrepancy = discrepancy_here(self.comparison, here, self._discrepancy) if here else None
        if here is None or not (discrepancy or self.comparison.fact_at(here)):
            self.tell("No other article tells this")
            return
        palette, comparer = self.palette, self.comparer
        screen = CompareScreen(self.comparison, here, palette, comparer, discrepancy, is_analysed=self.is_analysed)
        self.app.push_screen(screen, self._leave_compare)

    def _leave_compare(self, left: Left | None) -> None:
        """To the panes, if that is wished; else to the fact that was compared last."""
        if left and left.at and left.is_read:
            self.dismiss(left)
        elif left and left.at:
            self._column = self.comparison.order[left.at.article]
            row = self._table.row_of(left.at)
            self.row_list.show(self.painter, self.row_list.cursor if row is None else row)

    def action_table(self) -> None:
        """Back to the panes, as they were left."""
        self.action_leave()
