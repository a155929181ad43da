"""The command palette: commands, themes, and everything in the index, by name."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, cast

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from reader.comparison.fuzzy import fit
from reader.settings.commands import Command
from reader.ui import safe_text
from reader.ui.bindings import action_of
from reader.ui.screens.list_screen import ListScreen
from reader.views.index import Entry, leaves

if TYPE_CHECKING:
    from reader.ui.app import ParallaxApp


@dataclass(frozen=True)
class _Offer:
    """Something the palette can do."""

    name: str
    help: str
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
        for offer in self._commands():
            yield DiscoveryHit(_shown(offer), offer.run, text=offer.name)

    async def search(self, query: str) -> Hits:
        for hit in _hits(query, (*self._commands(), *self._themes(), *self._entries())):
            yield hit

    @property
    def _reader(self) -> "ParallaxApp":
        return cast("ParallaxApp", self.app)

    def _commands(self) -> Iterator[_Offer]:
        for command in self._reader.own_keys.commands:
            if "{key}" not in command.action and command.id != "palette" and self._is_possible(command):
                run = partial(self._do, command)
                yield _Offer(command.help, f"{command.group}   {command.shown_keys}", run)

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
                    yield _Offer(name, f"{section.label}   {entry.counts}", partial(self._go_to, entry), entry.names)

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


def _hits(query: str, offers: Iterable[_Offer]) -> Iterator[Hit]:
    """The offers that fit; not by Textual's matcher, which tries all ways to pick the letters of long names."""
    for offer in offers:
        score = fit(query, (offer.name, *offer.others))
        if score > 0:
            yield Hit(score, _shown(offer), offer.run, text=offer.name)


def _shown(offer: _Offer) -> Content:
    """An offer with its help below it; as one piece, since Textual would read the help as markup."""
    return Content("\n").join([safe_text.line(offer.name), safe_text.line((offer.help, "dim"))])
