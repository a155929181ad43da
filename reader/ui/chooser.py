"""The screen that opens first where there are more articles than fit one reading: it asks which of them to read."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from reader.comparison.event_sorting import Event
from reader.settings.themes import first_theme, load_themes
from reader.text.phrasing import pluralise
from reader.ui import safe_text
from reader.ui.painters.theming import textual_theme
from reader.ui.widgets.options import Options

_MANY = 30
"""Articles from which the reader is warned: panes show a few at a time."""
_CHOSEN, _NOT_CHOSEN = "[x] ", "[ ] "


@dataclass(frozen=True)
class _Row:
    """A line of the list: an event or a text, with the articles that are read where it is chosen."""

    line: str
    articles: tuple[str, ...]
    is_event: bool


class Chooser(App[tuple[str, ...]]):
    """Returns the ids of the articles that are to be read; none where it is left."""

    TITLE = "Parallax"
    ENABLE_COMMAND_PALETTE = False
    CSS = """
    #title, #read { height: 1; background: $panel; padding: 0 1; }
    Options { height: 1fr; border: none; padding: 0; background: $background;
        text-wrap: nowrap; text-overflow: ellipsis; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "read", priority=True),
        Binding("space", "choose", priority=True),
        Binding("a", "all"),
        Binding("escape,q,ctrl+q", "leave", priority=True),
        *(Binding(str(number), f"only({number})") for number in range(1, 10)),
    ]

    def __init__(self, title: str, events: Sequence[Event], theme: str | None = None) -> None:
        super().__init__()
        self.animation_level = "none"
        self._title, self._events = title, events
        self._rows = list(_rows_of(events))
        self._chosen = set(max(events, key=lambda event: len(event.texts)).articles)
        themes, _ = load_themes()
        for spec in themes.values():
            self.register_theme(textual_theme(spec))
        self.theme = first_theme(themes, theme, "", self.console.color_system)

    def compose(self) -> ComposeResult:
        number = sum(len(text.articles) for event in self._events for text in event.texts)
        counts = f" · {pluralise(number, 'article')}, {pluralise(len(self._events), 'event')}: choose what to read"
        yield Static(safe_text.line((self._title, "bold"), counts), id="title")
        yield Options(*(Option(self._prompt(row)) for row in self._rows))
        yield Static(id="read")

    def on_mount(self) -> None:
        rows = self.query_one(Options)
        rows.focus()
        rows.highlighted = next(n for n, row in enumerate(self._rows) if self._is_chosen(row))
        self._show_chosen()

    @property
    def chosen(self) -> tuple[str, ...]:
        """The ids of the articles that are chosen, in the order of the list."""
        return tuple(dict.fromkeys(each for row in self._rows for each in row.articles if each in self._chosen))

    def action_read(self) -> None:
        """Opens what is chosen."""
        if self._chosen:
            self.exit(self.chosen)

    def action_leave(self) -> None:
        """Reads nothing."""
        self.exit(())

    def action_choose(self) -> None:
        """Chooses a line's articles, or drops them."""
        at = self.query_one(Options).highlighted
        if at is not None:
            self._choose_or_drop(self._rows[at])

    @on(OptionList.OptionSelected)
    def _take_clicked(self, event: OptionList.OptionSelected) -> None:
        self._choose_or_drop(self._rows[event.option_index])

    def action_all(self) -> None:
        """Chooses every text once; drops all where all are chosen."""
        every = {article for row in self._rows for article in row.articles}
        self._chosen = set() if self._chosen == every else every
        self._show()

    def action_only(self, number: int) -> None:
        """Chooses one event."""
        event = next((event for event in self._events if event.number == number), None)
        if event:
            self._chosen = set(event.articles)
            self._show()

    def _choose_or_drop(self, row: _Row) -> None:
        if self._is_chosen(row):
            self._chosen -= set(row.articles)
        else:
            self._chosen |= set(row.articles)
        self._show()

    def _is_chosen(self, row: _Row) -> bool:
        return self._chosen.issuperset(row.articles)

    def _show(self) -> None:
        rows = self.query_one(Options)
        for index, row in enumerate(self._rows):
            rows.replace_option_prompt_at_index(index, self._prompt(row))
        self._show_chosen()

    def _prompt(self, row: _Row) -> Content:
        mark = _CHOSEN if self._is_chosen(row) else _NOT_CHOSEN
        return safe_text.line(mark, (row.line, "bold")) if row.is_event else safe_text.line(mark, f"  {row.line}")

    def _show_chosen(self) -> None:
        number = len(self._chosen)
        many = " - many at once" if number > _MANY else ""
        read = f"enter read {pluralise(number, 'article')}{many}" if number else "nothing is chosen"
        keys = "space choose · 1…9 an event · a all · q leave"
        self.query_one("#read", Static).update(safe_text.line((read, "bold"), f" · {keys}"))


def _rows_of(events: Iterable[Event]) -> Iterable[_Row]:
    for event in events:
        yield _Row(event.line, tuple(text.articles[0].id for text in event.texts), is_event=True)
        for text in event.texts:
            yield _Row(text.line, (text.articles[0].id,), is_event=False)
