"""The command palette: commands, themes, and everything in the index, by name."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, cast

from rich.cells import cell_len
from textual.command import CommandPalette, DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from reader.comparison.fuzzy import fit
from reader.layout.excerpt import cut
from reader.settings.commands import KEY_LINE, Command
from reader.text.sanitise import one_line
from reader.ui import safe_text
from reader.ui.bindings import action_of
from reader.ui.screens.list_screen import ListScreen
from reader.views.index import Entry, leaves

if TYPE_CHECKING:
    from reader.ui.app import ParallaxApp

_WIDTH, _MARGIN, _FRAME, _GAP = 68, 4, 6, 2
"""Cells of the box, those left around it on a narrow screen, those of its frame, and those before keys at the right."""


@dataclass(frozen=True)
class _Offer:
    """Something the palette can do."""

    name: str
    right: str
    """The keys of a command; of an entry of the index, its section."""
    run: Callable[[], object]
    others: tuple[str, ...] = ()
    """Further words it is found by."""


@dataclass(frozen=True)
class ThemeOffer:
    """Chooses a theme from the palette; the app previews the theme as soon as this is highlighted."""

    app: "ParallaxApp"
    name: str

    def __call__(self) -> None:
        self.app.use_theme(self.name)


class Everything(Provider):
    """Offers the commands unasked, and what is in the index and the themes when it is searched for."""

    async def discover(self) -> Hits:
        with self._faults_raised():
            for offer in self._commands():
                yield DiscoveryHit(self._shown(offer), offer.run, text=offer.name)

    async def search(self, query: str) -> Hits:
        with self._faults_raised():
            for score, offer in _fitting(query, (*self._commands(), *self._themes(), *self._entries())):
                yield Hit(score, self._shown(offer), offer.run, text=offer.name)

    @contextmanager
    def _faults_raised(self) -> Iterator[None]:
        """Raises a fault of ours in the app, unless the palette is left: Textual would only log it."""
        try:
            yield
        except Exception as error:
            if isinstance(self.app.screen, CommandPalette):
                self.app.call_later(_raise, error)
            raise

    def _shown(self, offer: _Offer) -> Content:
        """An offer in one row of the box, cut where it has to be."""
        room = inner_width(self.app.size.width)
        name = cut(one_line(offer.name), max(1, room - cell_len(offer.right) - _GAP))
        gap = " " * (room - cell_len(name) - cell_len(offer.right))
        return safe_text.line(name, (f"{gap}{offer.right}", "dim"))

    @property
    def _reader(self) -> "ParallaxApp":
        return cast("ParallaxApp", self.app)

    def _commands(self) -> Iterator[_Offer]:
        in_order = sorted(self._reader.own_keys.commands, key=lambda command: KEY_LINE.get(command.id, len(KEY_LINE)))
        for command in in_order:
            if "{key}" not in command.action and command.id != "palette" and self._is_possible(command):
                run = partial(self._do, command)
                yield _Offer(command.name or command.help, command.shown_keys, run, (command.help,))

    def _is_possible(self, command: Command) -> bool:
        """Whether it is for everywhere, or for a screen that is open."""
        return not command.only or any(command.id in screen.command_ids for screen in self._reader.overviews)

    def _themes(self) -> Iterator[_Offer]:
        """The themes, in the order that the next one is taken in."""
        for theme in self._reader.themes.values():
            offer = ThemeOffer(self._reader, theme.name)
            yield _Offer(f"Theme: {theme.title}", "dark" if theme.dark else "light", offer)

    def _entries(self) -> Iterator[_Offer]:
        for section in self._reader.reading_screen.view.entries:
            for entry in leaves(section):
                if entry.places:
                    name = safe_text.plain(entry.title)
                    yield _Offer(name, section.label, partial(self._go_to, entry), entry.names)

    def _go_to(self, entry: Entry) -> None:
        """To the first place of an entry, in the panes."""
        self._to_panes()
        self._reader.reading_screen.commands.index.choose(entry)

    async def _do(self, command: Command) -> None:
        """Runs a command in the screen over the panes, if one is open and knows it, else in the panes."""
        if isinstance(self.app.screen, ListScreen) and command.id in self.app.screen.command_ids:
            await self.app.screen.run_action(action_of(command))
        else:
            self._to_panes()
            await self._reader.reading_screen.run_action(action_of(command))

    def _to_panes(self) -> None:
        """Leaves the screens over the panes, the highest first."""
        for screen in reversed(self._reader.overviews):
            screen.action_leave()


def _raise(error: Exception) -> None:
    raise error


def inner_width(screen: int) -> int:
    """The cells of a row of the box on a screen of some width."""
    return min(_WIDTH, screen - _MARGIN) - _FRAME


def _fitting(query: str, offers: Iterable[_Offer]) -> Iterator[tuple[float, _Offer]]:
    """The offers that fit, and how well; Textual's matcher would try all ways to pick the letters of long names."""
    for offer in offers:
        score = fit(query, (offer.name, *offer.others))
        if score > 0:
            yield score, offer
