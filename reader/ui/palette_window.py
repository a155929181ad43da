"""The window of the command palette: Textual's, but for keys and clicks that come faster than it is drawn or closed."""

from collections.abc import Callable
from typing import Any

from textual import command, events, on
from textual.await_complete import AwaitComplete
from textual.command import CommandList, CommandPalette
from textual.widgets import Input
from textual.worker import Worker


class PaletteWindow(CommandPalette):
    """The palette, which is left once, however many clicks outside of it come together."""

    def on_mount(self) -> None:
        self.app.theme_changed_signal.subscribe(self, lambda _: self._paint_again())

    def _paint_again(self) -> None:
        """Draws it in another theme, too: Textual draws only what is under it."""
        self.app.stylesheet.update(self)

    def dismiss(self, result: None = None) -> AwaitComplete:
        """Leaves the palette, unless it was left before: what is under it would be left instead."""
        self.workers.cancel_node(self)  # what is still being looked for has no list any more to be shown in
        return super().dismiss(result) if self.is_active else AwaitComplete()

    def run_worker(self, *work: Any, **options: Any) -> Worker[Any]:
        """Runs a search; one that begins as the palette is left finds no list, and that ends no program."""
        return super().run_worker(*work, **{**options, "exit_on_error": False})

    @on(Input.Changed)
    def _search(self, event: Input.Changed) -> None:
        """What was typed as the palette was left is not looked for."""
        if not self.is_active or not self.query(CommandList):
            event.prevent_default()


class _DrawnList(CommandList, can_focus=False):
    """The list of commands, which is moved in only once it is laid out."""

    def action_page_up(self) -> None:
        """A page up."""
        self._page(super().action_page_up)

    def action_page_down(self) -> None:
        """A page down."""
        self._page(super().action_page_down)

    def _page(self, move: Callable[[], None]) -> None:
        try:
            move()
        except KeyError:  # the options have no rows yet; Textual has no way to ask for that
            self.refresh()

    def on_click(self, event: events.Click) -> None:
        """A click on an option that has been replaced since it was drawn does nothing."""
        option = event.style.meta.get("option")
        if option is not None and option >= self.option_count:
            event.prevent_default()


command.CommandList = _DrawnList  # type: ignore[misc]  # from which the palette makes its list
