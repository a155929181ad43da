"""What a person in front of the screen can do and see."""

import html
import re
import threading
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from textual.app import App
from textual.events import Key
from textual.keys import KEY_NAME_REPLACEMENTS
from textual.notifications import SeverityLevel
from textual.pilot import Pilot
from textual.widgets import Input, Select, Static

from reader.analysis.model import Discrepancy
from reader.analysis.pipeline.background import DirectAnalysis, RunningAnalysis
from reader.analysis.pipeline.serialise import Step
from reader.articles.article import Article, Collection
from reader.notes.note import Status
from reader.progress import Progress, no_progress
from reader.ui.app import ParallaxApp
from reader.ui.screens.list_screen import ListScreen
from reader.ui.screens.note_editor import NoteEditor
from reader.ui.screens.reading import ReadingScreen
from reader.ui.widgets.article_pane import ArticlePane
from reader.ui.widgets.index import EntryTree
from reader.ui.widgets.pane_group import PaneGroup
from reader.ui.widgets.row_list import RowList
from reader.views.index import Entry, Target
from reader.views.sides_by_value import bare_summary
from tests.ui.quiet_loop import until_quiet

_DRAWN = re.compile(r"<text[^>]*-line-(\d+)\)[^>]*>(.*?)</text>")
"""The row and the words of a piece of a picture; pieces come row by row, from the left."""


class HeardApp(ParallaxApp):
    """The program, with everything it says in passing kept: toasts go by the clock, and tests must not."""

    def __init__(
        self,
        collection: Collection,
        theme: str | None = None,
        reread: Callable[[], Collection] | None = None,
        analysis: RunningAnalysis | None = None,
    ) -> None:
        super().__init__(collection, theme, reread, analysis)
        self.said: list[str] = []

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: SeverityLevel = "information",
        timeout: float | None = None,
        markup: bool = True,
    ) -> None:
        self.said.append(message)
        super().notify(message, title=title, severity=severity, timeout=timeout, markup=markup)


def drawn_by(app: App[Any]) -> list[str]:
    """Everything that is drawn, row by row, as it goes to the terminal."""
    rows = app.screen._compositor.render_strips()
    return ["".join(segment.text for segment in row if not segment.control) for row in rows]


class HeldAnalysis(DirectAnalysis):
    """An analysis that finds nothing until it is let go."""

    def __init__(self, articles: Sequence[Article]) -> None:
        super().__init__(articles)
        self._may_go_on = threading.Event()

    def let_go(self) -> None:
        self._may_go_on.set()

    def steps(self, progress: Progress = no_progress) -> Iterator[Step]:
        self._may_go_on.wait()
        yield from super().steps(progress)

    def cancel(self) -> None:
        super().cancel()
        self._may_go_on.set()


@dataclass(frozen=True)
class Reader:
    """A running reader, with hands and eyes."""

    app: HeardApp
    pilot: Pilot[None]

    async def settle(self) -> None:
        """Waits until nothing is being compared and everything is drawn."""
        await until_quiet()
        while self.app.workers:
            await self.app.workers.wait_for_complete()
            await until_quiet()

    async def press(self, *keys: str) -> None:
        """Presses some keys, each once what the one before led to is done."""
        for key in keys:
            await self.pilot.press(key)

    async def type(self, text: str) -> None:
        """Types a text, faster than the screen is drawn, as people do."""
        for character in text:
            self.app.post_message(_key_of(character))
        await until_quiet()

    @property
    def reading(self) -> ReadingScreen:
        return self.app.reading_screen

    @property
    def here(self) -> str:
        """The words of the passage under the cursor."""
        return self.reading.state.comparison.analysis.text_of(self.reading.state.here)

    @property
    def article(self) -> str:
        """The name of the article that the cursor is in."""
        return self.reading.state.here.article

    @property
    def entry(self) -> Entry | None:
        """The entry of the index that the reader is at."""
        return self.reading.view.entry

    @property
    def thing(self) -> Target | None:
        """What that entry stands for."""
        return self.entry.target if self.entry else None

    @property
    def panes(self) -> list[ArticlePane]:
        return self.reading.query_one(PaneGroup).panes

    def pane(self, number: int) -> list[str]:
        """The rows of a pane, from 1, as they are drawn."""
        pane = self.panes[number - 1]
        return [pane.render_line(y).text for y in range(pane.size.height)]

    def row_of(self, number: int, words: str) -> int:
        """On which row of a pane some words stand; the first."""
        return next(y for y, row in enumerate(self.pane(number)) if words in row)

    @property
    def detail(self) -> str:
        return self._static("Detail")

    @property
    def header(self) -> str:
        return self._static("#header")

    @property
    def rows(self) -> list[str]:
        """The rows of the screen over the panes, as they are drawn, without the scroll bar."""
        view = self.app.screen.query_one(RowList)
        return [view.render_line(y).text[:-1].rstrip() for y in range(view.size.height)]

    @property
    def row_here(self) -> str:
        """The first row of those that the reader stands at."""
        return next(row for row in self.rows if row.startswith("▶"))

    @property
    def toasts(self) -> list[str]:
        """All that was said in passing, in order."""
        return list(self.app.said)

    @property
    def drawn(self) -> list[str]:
        """The rows of the whole screen, with what is seen of it around a window."""
        rows: dict[int, str] = {}
        for row, text in _DRAWN.findall(self.picture):
            rows[int(row)] = rows.get(int(row), "") + html.unescape(text).replace("\xa0", " ")
        return [rows.get(row, "") for row in range(self.app.size.height)]

    @property
    def picture(self) -> str:
        """Everything on the screen, as an SVG."""
        return self.app.export_screenshot()

    def _static(self, selector: str) -> str:
        screen = self.app.screen if isinstance(self.app.screen, ListScreen) else self.reading
        return str(screen.query_one(selector, Static).render())


def _key_of(character: str) -> Key:
    """The key that types a character; a line end is enter."""
    if character == "\n":
        return Key("enter", "\r")
    if character.isalnum():
        return Key(character, character)
    name = unicodedata.name(character).lower().replace("-", "_").replace(" ", "_")
    return Key(KEY_NAME_REPLACEMENTS.get(name, name), character)


def labels(reader: Reader) -> list[str]:
    """The entries in sight."""
    tree = reader.reading.query_one(EntryTree)
    found = [tree.get_node_at_line(line) for line in range(tree.last_line + 1)]
    return [node.data.label for node in found if node and node.data]


def row_of(reader: Reader, discrepancy: Discrepancy) -> str:
    """The entry of a discrepancy in the index: its values, and what they are of; or what is worth comparing."""
    return discrepancy.topic if discrepancy.is_wording else bare_summary(reader.reading.state.comparison, discrepancy)


async def go_to_label(reader: Reader, label: str) -> None:
    """Moves the index's cursor to the entry of that label, or the first that begins so, opening what it is in."""
    tree = reader.reading.query_one(EntryTree)
    tree.root.expand_all()
    await reader.settle()
    shown = labels(reader)
    tree.cursor_line = shown.index(label if label in shown else next(s for s in shown if s.startswith(label)))
    await reader.settle()


async def write_note(reader: Reader, text: str, tags: str = "", status: Status = Status.OPEN) -> None:
    """Writes a note on what is under the cursor, and saves it."""
    await reader.press("n")
    assert isinstance(reader.app.screen, NoteEditor)
    await reader.type(text)
    if tags:
        reader.app.screen.query_one("#tags", Input).value = tags
    reader.app.screen.query_one("#status", Select).value = status
    await reader.press("ctrl+s")
    await reader.settle()
