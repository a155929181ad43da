"""The command palette: commands, themes, and everything in the index, by name."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, cast

from textual.command import DiscoveryHit, Hit, Hits, Provider

from reader.layout.index import index_of, leaves
from reader.ui import safe_text
from reader.ui.commands import COMMANDS

if TYPE_CHECKING:
    from reader.ui.app import ParallaxApp


@dataclass(frozen=True)
class _Offer:
    """Something the palette can do."""

    name: str
    help: str
    run: Callable[[], object]


class Everything(Provider):
    """Offers the commands unasked, and what is in the index and the themes when it is searched for."""

    async def discover(self) -> Hits:
        for offer in self._commands():
            yield DiscoveryHit(safe_text.line(offer.name), offer.run, text=offer.name, help=offer.help)

    async def search(self, query: str) -> Hits:
        matcher = self.matcher(query)
        for offer in (*self._commands(), *self._themes(), *self._entries()):
            score = matcher.match(offer.name)
            if score > 0:
                yield Hit(score, safe_text.line(offer.name), offer.run, text=offer.name, help=offer.help)

    @property
    def _reader(self) -> "ParallaxApp":
        return cast("ParallaxApp", self.app)

    def _commands(self) -> Iterator[_Offer]:
        screen = self._reader.reading_screen
        for command in COMMANDS:
            if "{key}" not in command.action and command.id != "palette":
                run = partial(screen.run_action, command.action)
                yield _Offer(command.help, f"{command.group}   {command.shown_keys}", run)

    def _themes(self) -> Iterator[_Offer]:
        for theme in self._reader.themes.values():
            yield _Offer(f"Theme: {theme.title}", "Screen", partial(self._reader.use_theme, theme.name))

    def _entries(self) -> Iterator[_Offer]:
        screen = self._reader.reading_screen
        for section in index_of(screen.reading):
            for entry in leaves(section):
                if entry.places:
                    name = safe_text.plain(entry.label)
                    yield _Offer(name, f"{section.label}   {entry.counts}", partial(screen.choose, entry))
