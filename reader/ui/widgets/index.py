"""The index at the side: what is found, by kind, opened and closed, filtered, and jumped from."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.style import Style
from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.events import Key
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.widgets import Input, Tree
from textual.widgets.tree import TreeNode

from reader.layout.geometry import IndexColumn, width_of_index
from reader.text.disambiguate import cut_from
from reader.ui import safe_text
from reader.ui.widgets.line_input import LineInput
from reader.views.index import Entry, Section, filtered, leaves, same_thing
from reader.views.sides_by_value import label_of_values

_STEP = 6
"""Cells by which it gets wider or narrower."""
_MOST_SHOWN = 1000
"""How many entries of a section are shown; to make rows of twenty thousand notes would hold up each key."""


class EntryTree(Tree[Entry]):
    """The entries as a tree, with hjkl."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "cursor_down", show=False),
        Binding("k", "cursor_up", show=False),
        Binding("h", "close", show=False),
        Binding("l", "open", show=False),
        Binding("left", "close", show=False),
        Binding("right", "open", show=False),
        Binding("g,home", "first", show=False),
        Binding("G,end", "last", show=False),
        Binding("ctrl+f", "page_down", show=False),
        Binding("ctrl+b", "page_up", show=False),
        Binding("ctrl+d", "half_page(1)", show=False),
        Binding("ctrl+u", "half_page(-1)", show=False),
    ]

    _is_drawn = False

    def render_lines(self, crop: Region) -> list[Strip]:
        """The rows in a part of it."""
        self._is_drawn = True
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        """A row; empty before all are drawn: for a click there Textual asks for the one row, and fails."""
        return super().render_line(y) if self._is_drawn else Strip.blank(self.size.width)

    def action_first(self) -> None:
        """To the first entry."""
        self.cursor_line = 0

    def action_last(self) -> None:
        """To the last entry that is in sight."""
        self.cursor_line = self.last_line

    def action_half_page(self, step: int) -> None:
        """Half a screenful on or back."""
        line = self.cursor_line + step * max(1, self.size.height // 2)
        self.cursor_line = max(0, min(line, self.last_line))

    def action_close(self) -> None:
        """Closes the entry under the cursor, or goes to the one it is in."""
        node = self.cursor_node
        if node and node.is_expanded and node.children:
            node.collapse()
        elif node and node.parent and node.parent is not self.root:
            self.move_cursor(node.parent)

    def action_open(self) -> None:
        """Opens the entry under the cursor; goes into one that is open."""
        node = self.cursor_node
        if node and node.children:
            if node.is_expanded:
                self.action_cursor_down()
            else:
                node.expand()

    def render_label(self, node: TreeNode[Entry], base_style: Style, style: Style) -> Text:
        """The entry with its counts at the right end, cut to the width there is."""
        entry = node.data
        if entry is None:
            return safe_text.label(str(node.label), base_style + style + self._counts_style(node))
        is_empty_section = node.parent is self.root and not entry.children
        opener = ("▾ " if node.is_expanded else "▸ ") if entry.children else "  " if is_empty_section else ""
        sign = f"{opener}{entry.sign} " if entry.sign else opener
        depth = -1
        parent = node.parent
        while parent is not None:
            depth, parent = depth + 1, parent.parent
        room = self.size.width - self.guide_depth * depth - len(sign) - 1
        counts = f" {entry.counts}" if entry.counts else ""
        left = max(4, room - len(counts) + len(sign))
        text = safe_text.label(sign + _label(node, left - len(sign)), base_style + style)
        text.truncate(left, overflow="ellipsis", pad=bool(counts))
        return text.append_text(safe_text.label(counts, base_style + style + self._counts_style(node)))

    def _counts_style(self, node: TreeNode[Entry]) -> Style:
        """That of counts and of remarks: dim, save at the cursor, where they would be hard to read."""
        return Style(dim=node is not self.cursor_node)


class FilterLine(LineInput):
    """The line in which the reader types what the entries are to hold; no other key is named while it has the focus."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", "back")]

    async def action_leave(self) -> None:
        """Back to all entries."""
        await self.query_ancestor(Index).action_leave()


class Index(Vertical):
    """The index with the line that filters it."""

    DEFAULT_CSS = """
    Index { height: 1fr; border-right: vkey $panel; }
    Index Input, Index Input:focus { border: none; height: 1; padding: 0 1; background: $panel; }
    Index EntryTree { height: 1fr; padding: 0; background: $background; scrollbar-size-vertical: 1; }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("slash", "filter", "filter", key_display="/"),
        Binding("escape", "leave", show=False),
    ]

    @dataclass
    class EntryReached(Message):
        """The cursor is on an entry; None once the reader has left the index."""

        entry: Entry | None

    @dataclass
    class EntryChosen(Message):
        """The reader wants to go to an entry; again, to its next place."""

        entry: Entry

    def __init__(self, words: str = "") -> None:
        """`words` are what the entries are to hold."""
        super().__init__()
        self._first_words = words
        self._sections: Sequence[Entry] = ()
        first_open = (Section.DISCREPANCIES, Section.SUGGESTIONS, Section.FACTS)
        self._open: set[Hashable] = set(map(same_thing, first_open))

    def compose(self) -> ComposeResult:
        yield FilterLine(self._first_words, placeholder="Index: / filters", id="filter")
        tree: EntryTree = EntryTree(Text(), id="entries")  # a string would load the names of all emoji
        tree.show_root = False
        tree.guide_depth = 2
        tree.auto_expand = True
        yield tree

    @property
    def words(self) -> str:
        """The words that the entries are filtered by, as typed."""
        return self.query_one(Input).value

    @property
    def tree_widget(self) -> EntryTree:
        return self.query_one(EntryTree)

    def show(self, sections: Sequence[Entry]) -> None:
        """Shows an index; what was open stays open, and the cursor where it was."""
        self._sections = sections
        self._fill()

    def widen(self, steps: int) -> int:
        """Makes it wider by some steps, or narrower, up to half of the screen; returns its cells."""
        cells = width_of_index(self.app.size.width, IndexColumn(self.outer_size.width + steps * _STEP))
        self.take_width(cells)
        return cells

    def take_width(self, cells: int) -> None:
        """Makes it so wide, within bounds; with 0, as wide as the screen asks for."""
        self.styles.width = width_of_index(self.app.size.width, IndexColumn(cells))

    def leave_rows(self, rows: int) -> None:
        """Leaves some rows at its foot to what lies over them."""
        if self.styles.padding.bottom != rows:
            self.styles.padding = (0, 0, rows, 0)  # a margin would also shorten the widgets next to it

    def move_to(self, key: Hashable) -> None:
        """Moves the cursor to the entry of that key, if there is one, and opens what it is in."""
        node = _find(self.tree_widget.root, key)
        parent = node.parent if node else None
        while parent is not None:
            parent.expand()
            parent = parent.parent
        self._move_to(key)

    def action_filter(self) -> None:
        """Lets the reader type what the entries are to hold."""
        self.screen.set_focus(self.query_one(Input))

    async def action_leave(self) -> None:
        """From the line that filters to the entries, with all of them shown again; from there to the panes."""
        line = self.query_one(Input)
        if line.has_focus or line.value:
            line.value = ""
            self.screen.set_focus(self.tree_widget)
        else:
            await self.screen.run_action('run("index")')

    def on_key(self, event: Key) -> None:
        """Down goes from the line that filters to the entries."""
        if event.key == "down" and self.query_one(Input).has_focus:
            event.stop()
            self._to_entries()

    def _to_entries(self) -> None:
        """To the entries, to the first that was looked for."""
        self.screen.set_focus(self.tree_widget)
        if self.words.strip():
            self._move_to_first()

    def _move_to_first(self) -> None:
        """Moves the cursor to the first entry that was looked for."""
        first = next((entry for section in self._shown for entry in leaves(section)), None)
        if first:
            self._move_to(first.key)

    @property
    def _shown(self) -> Sequence[Entry]:
        """The sections, with only what is looked for where the reader has typed something."""
        return filtered(self._sections, self.words) if self.words.strip() else self._sections

    def _fill(self) -> None:
        tree = self.tree_widget
        is_narrow = bool(self.words.strip())
        here = tree.cursor_node.data.key if tree.cursor_node and tree.cursor_node.data else None
        line = tree.cursor_line
        tree.clear()
        for section in self._shown:
            self._add(tree.root, section, open_all=is_narrow)
        if is_narrow and not tree.root.children:
            tree.root.add_leaf(Text("no entry has these words"))
        if is_narrow:
            self._move_to_first()
        elif here and not self._move_to(here):
            self.call_after_refresh(self._move_to_line, line)

    def _move_to_line(self, line: int) -> None:
        """Moves the cursor to the line that took the place of a removed entry."""
        tree = self.tree_widget
        tree.cursor_line = min(line, tree.last_line)
        self._post_reached()

    def _add(self, parent: TreeNode[Entry], entry: Entry, *, open_all: bool) -> None:
        if not entry.children:
            parent.add_leaf(safe_text.label(entry.label), entry)
            return
        node = parent.add(safe_text.label(entry.label), entry, expand=open_all or entry.key in self._open)
        for child in entry.children[:_MOST_SHOWN]:
            self._add(node, child, open_all=open_all)
        more = len(entry.children) - _MOST_SHOWN
        if more > 0:
            node.add_leaf(safe_text.label(f"{more:,} more; / filters all"))

    def _move_to(self, key: Hashable) -> bool:
        """Moves the cursor to an entry; False where there is none of that key."""
        node = _find(self.tree_widget.root, key)
        if node:
            self.call_after_refresh(self.tree_widget.move_cursor, node)
        return node is not None

    @on(Tree.NodeExpanded)
    def _remember_open(self, event: Tree.NodeExpanded[Entry]) -> None:
        if event.node.data and not self.words.strip():
            self._open.add(event.node.data.key)

    @on(Tree.NodeCollapsed)
    def _remember_closed(self, event: Tree.NodeCollapsed[Entry]) -> None:
        if event.node.data and not self.words.strip():
            self._open.discard(event.node.data.key)

    @on(Tree.NodeSelected)
    def _choose(self, event: Tree.NodeSelected[Entry]) -> None:
        event.stop()
        if event.node.data and event.node.data.places:
            self.post_message(self.EntryChosen(event.node.data))

    @on(Tree.NodeHighlighted)
    def _reach(self, event: Tree.NodeHighlighted[Entry]) -> None:
        event.stop()
        self._post_reached()

    def on_descendant_focus(self) -> None:
        self._post_reached()

    def on_descendant_blur(self) -> None:
        self._post_reached()

    def _post_reached(self) -> None:
        """Posts the entry under the cursor, or None while the index has no focus."""
        node = self.tree_widget.cursor_node if self.tree_widget.has_focus else None
        self.post_message(self.EntryReached(node.data if node else None))

    @on(Input.Changed)
    def _narrow(self, event: Input.Changed) -> None:
        event.stop()
        self._fill()

    @on(Input.Submitted)
    def _submit(self, event: Input.Submitted) -> None:
        event.stop()
        self._to_entries()


def _label(node: TreeNode[Entry], room: int) -> str:
    """The label of an entry: from its beginning, or from where it differs if its siblings begin alike.

    Of one with values, all values are in it, whatever is left of what they are of; before anything is left out, the
    bounds of numbers are signs.
    """
    if node.data and node.data.values:
        is_tight = node.data.tight_label and len(node.data.label) > room
        values, label = (
            (node.data.tight_values, node.data.tight_label) if is_tight else (node.data.values, node.data.label)
        )
        return label_of_values(values, label, room)
    siblings = [other.data.label for other in node.parent.children if other.data] if node.parent else []
    label = node.data.label if node.data else ""
    cut = cut_from(label, siblings, room)
    return label if label.startswith(cut) else cut


def _find(node: TreeNode[Entry], key: Hashable) -> TreeNode[Entry] | None:
    """The entry of that key, among one and what is in it."""
    if node.data and node.data.key == key:
        return node
    return next((found for child in node.children if (found := _find(child, key))), None)
