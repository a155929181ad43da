"""The table: what each source says of each fact, and the way to the passages that say it."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, replace
from typing import ClassVar, Self

from textual.binding import BindingType

from reader.analysis.linking.word_comparison import WordComparer
from reader.analysis.model import Discrepancy
from reader.analysis.passage import Passage
from reader.articles.article import Article
from reader.comparison.comparison import Comparison
from reader.ui.bindings import bindings
from reader.ui.painters.table import TablePainter
from reader.ui.painters.theming import Palette
from reader.ui.screens.compare import CompareListing, CompareScreen, comparer_of
from reader.ui.screens.list_screen import MOVES, SCREENS, ListScreen, ScreenResult
from reader.ui.screens.listing import Listing
from reader.views.detail import detail_lines
from reader.views.detail_line import DetailLine
from reader.views.list_views import TableView
from reader.views.table import Cell, Table, TableRow, table_of


@dataclass(frozen=True)
class TableListing(Listing):
    """The facts of a reading against its sources, with the reader in the column of one of them."""

    view: TableView
    column: int
    """The index of the article that it is the column of."""
    table: Table
    _drawn: list[TablePainter]
    """Its painters: they lay it out but once, whatever the column."""

    @classmethod
    def of(cls, comparison: Comparison, start: Passage, view: TableView, unanalysed: str) -> Self:
        """The table of a comparison, with the reader in the column of the article that they come from."""
        table, column = table_of(comparison, view), comparison.order[start.article]
        return cls(comparison, unanalysed, start, view, column, table, [])

    def knowing(self, comparison: Comparison, unanalysed: str) -> Self:
        known = self.of(comparison, self.start, self.view, unanalysed)
        return replace(known, column=self.column)

    def viewed(self, view: TableView) -> Self:
        """The same with other facts, or in another order."""
        return replace(self, view=view, table=table_of(self.comparison, view), _drawn=[])

    @property
    def position(self) -> Hashable:
        return self.start, self.column

    def painter(self, palette: Palette) -> TablePainter:
        drawn = next((painter for painter in self._drawn if painter.palette is palette), None)
        if drawn is None:
            articles = self.comparison.collection.articles
            nothing = f"{self.unanalysed or f'None: {self.view.filter.value}'}."
            drawn = TablePainter(self.table, articles, palette, self.column, nothing)
            self._drawn.append(drawn)
        return drawn.at_column(self.column)

    def row_of(self, sentence: Passage) -> int:
        return self.table.row_of(sentence) or 0

    def row(self, row: int) -> TableRow | None:
        """The fact of a stop."""
        return self.table.rows[row] if row < len(self.table.rows) else None

    def cell(self, row: int) -> Cell | None:
        """The report of the source at the cursor on a fact; None where it does not report it."""
        found = self.row(row)
        return found.cells.get(self._source.id) if found else None

    def discrepancy(self, row: int) -> Discrepancy | None:
        """The first difference of a fact."""
        found = self.row(row)
        fact = found.fact if found else None
        return self.comparison.difference_of(fact) if fact else None

    def here(self, row: int) -> Passage | None:
        cell, found = self.cell(row), self.row(row)
        if cell:
            return self.start if self.start in cell.passages else cell.passages[0]
        return found.first if found else None

    def header(self, row: int) -> tuple[str, Sequence[str]]:
        total = len(self.table.rows)
        place = f"{row + 1} of {total}" if total else "none"
        order = "by weight" if self.view.by_weight else "in reading order"
        return f"Table: {self.view.filter.value}", (order, place)

    def details(self, row: int) -> Sequence[DetailLine]:
        found, cell = self.row(row), self.cell(row)
        if found is None:
            return []
        if cell is None:
            return [DetailLine("fact", self._source.label, f"does not report: {found.label}")]
        words = [self.comparison.quote(place) for place in cell.passages]
        own_line = DetailLine("elsewhere", self._source.label, " | ".join(f"“{said}”" for said in words))
        return [own_line, *detail_lines(self.comparison, cell.passages[0], self.discrepancy(row))]

    @property
    def _source(self) -> Article:
        return self.comparison.collection.articles[self.column]


class TableScreen(ListScreen):
    """Shows the facts of a reading against its sources."""

    command_ids = (
        *MOVES, "move.left", "move.right", "difference.next", "difference.previous", *SCREENS,
        "table.filter", "sort", "compare",
    )  # fmt: skip
    own_command = "table"
    BINDINGS: ClassVar[list[BindingType]] = bindings(*command_ids)
    listing: TableListing

    def __init__(self, listing: TableListing, palette: Palette, comparer: WordComparer) -> None:
        super().__init__(listing, palette)
        self._comparer = comparer

    # The commands

    def action_pane(self, step: int) -> None:
        """To the next source, right or left."""
        self._to_column(self.listing.column + step)

    def has_number(self, number: int) -> bool:
        return 1 <= number <= len(self.listing.comparison.collection.articles)

    def undo_move(self) -> Callable[[], None]:
        column = self.listing.column
        return lambda: self._to_column(column)

    def go_to_number(self, number: int) -> None:
        self._to_column(number - 1)

    def _to_column(self, column: int) -> None:
        if 0 <= column < len(self.listing.comparison.collection.articles):
            self.show(replace(self.listing, column=column), self.row_list.cursor)

    def click(self, index: int, x: int) -> None:
        """To a cell; where the cursor is on it already, opens it in the panes."""
        column = self.listing.painter(self.palette).column_at(x, self.row_list.inner_width)
        if column is None or column == self.listing.column:
            super().click(index, x)
        else:
            self.row_list.go_to(index)
            self._to_column(column)

    def action_next_discrepancy(self, step: int) -> None:
        """To the next fact that the sources differ about."""
        found = self.listing.table.next_disputed(self.row_list.cursor, step)
        if found is None:
            self.say(self.listing.unanalysed or "No more differences in the table")
        else:
            self.row_list.jump_to(found)

    def action_filter(self) -> None:
        """The next choice of facts."""
        view = self.listing.view
        self.show_instead(self.listing.viewed(replace(view, filter=view.filter.next)))

    def action_sort(self) -> None:
        """By weight, or as the articles have it."""
        view = self.listing.view
        self.show_instead(self.listing.viewed(replace(view, by_weight=not view.by_weight)))

    def action_read(self) -> None:
        row = self.row_list.cursor
        if self.listing.row(row) and self.listing.cell(row) is None:
            self.say("This source does not report it")
        else:
            super().action_read()

    def action_compare(self) -> None:
        """To the sides of the discrepancy that is shown, and the fact word by word."""
        here, listing = self.here, self.listing
        comparison, listed = listing.comparison, listing.discrepancy(self.row_list.cursor)
        discrepancy = comparison.discrepancy_at(here, listed) if here else None
        if here is None or not (discrepancy or comparison.fact_at(here)):
            self.say("No other article reports this")
            return
        comparer = comparer_of(comparison, self._comparer)
        compared = CompareListing(comparison, listing.unanalysed, here, discrepancy, comparer)
        self.app.push_screen(CompareScreen(compared, self.palette), self._leave_compare)

    def _leave_compare(self, left: ScreenResult | None) -> None:
        """To the panes or another screen, if asked for; else to the fact that was compared last."""
        if left and left.at and (left.is_read or left.then not in ("", "table")):
            self.dismiss(left)
        elif left and left.at:
            listing = replace(self.listing, column=self.listing.comparison.order[left.at.article])
            row = listing.table.row_of(left.at)
            self.show(listing, self.row_list.cursor if row is None else row)
