"""The command palette: commands, themes, and everything in the index, by name."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, cast

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from reader.layout.index import Entry, leaves
from reader.ui import safe_text
from reader.ui.commands import COMMANDS, Command
from reader.ui.screens.timeline import COMMAND_IDS, TimelineScreen

if TYPE_CHECKING:
    from reader.ui.app import ParallaxApp


@dataclass(frozen=True)
class _Offer:
    """Something the palette can do."""

    name: str
    help: str
    run: Callable[[], object]
    others: tuple[str, ...] = ()
    """What else it is found by."""


class Everything(Provider):
    """Offers the commands unasked, and what is in the index and the themes when it is searched for."""

    async def discover(self) -> Hits:
        for offer in self._commands():
            yield DiscoveryHit(_shown(offer), offer.run, text=offer.name)

    async def search(self, query: str) -> Hits:
        matcher = self.matcher(query)
        for offer in (*self._commands(), *self._themes(), *self._entries()):
            score = max(matcher.match(name) for name in (offer.name, *offer.others))
            if score > 0:
                yield Hit(score, _shown(offer), offer.run, text=offer.name)

    @property
    def _reader(self) -> "ParallaxApp":
        return cast("ParallaxApp", self.app)

    def _commands(self) -> Iterator[_Offer]:
        for command in COMMANDS:
            if "{key}" not in command.action and command.id != "palette":
                run = partial(self._do, command)
                yield _Offer(command.help, f"{command.group}   {command.shown_keys}", run)

    def _themes(self) -> Iterator[_Offer]:
        for theme in self._reader.themes.values():
            yield _Offer(f"Theme: {theme.title}", "Screen", partial(self._reader.use_theme, theme.name))

    def _entries(self) -> Iterator[_Offer]:
        for section in self._reader.reading_screen.entries:
            for entry in leaves(section):
                if entry.places:
                    name = safe_text.plain(entry.title)
                    yield _Offer(name, f"{section.label}   {entry.counts}", partial(self._go_to, entry), entry.names)

    def _go_to(self, entry: Entry) -> None:
        """To the first place of an entry, in the panes."""
        self._leave_timeline()
        self._reader.reading_screen.choose(entry)

    async def _do(self, command: Command) -> None:
        """Runs a command in the timeline, if that is open and knows it, else in the panes."""
        if isinstance(self.app.screen, TimelineScreen) and command.id in COMMAND_IDS:
            await self.app.screen.run_action(command.action)
        else:
            self._leave_timeline()
            await self._reader.reading_screen.run_action(command.action)

    def _leave_timeline(self) -> None:
        if isinstance(self.app.screen, TimelineScreen):
            self.app.screen.action_timeline()


def _shown(offer: _Offer) -> Content:
    """An offer with its help below it; as one piece, since Textual would read the help as markup."""
    return Content("\n").join([safe_text.line(offer.name), safe_text.line((offer.help, "dim"))])
