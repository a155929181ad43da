"""The window of the command palette: Textual's, but for keys and clicks that come faster than it is drawn or closed."""

from typing import Any

from textual import command, events, on
from textual.await_complete import AwaitComplete
from textual.command import CommandList, CommandPalette
from textual.widgets import Input
from textual.worker import Worker

from reader.ui.screens.modal import DismissOnceScreen


class PaletteWindow(CommandPalette, DismissOnceScreen[None]):
    """The palette, which is left once, however many clicks outside of it come together."""

    def on_mount(self) -> None:
        self.app.theme_changed_signal.subscribe(self, lambda _: self._paint_again())

    def _paint_again(self) -> None:
        """Draws it in another theme, too: Textual draws only what is under it."""
        self.app.stylesheet.update(self)

    def dismiss(self, result: None = None) -> AwaitComplete:
        """Leaves the palette, unless it was left before: what is under it would be left instead."""
        self.workers.cancel_node(self)  # what is still being looked for has no list any more to be shown in
        return super().dismiss(result)

    def run_worker(self, *work: Any, **options: Any) -> Worker[Any]:
        """Runs a search; the fault of one is looked at before it ends the program."""
        return super().run_worker(*work, **{**options, "exit_on_error": False})

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """The fault of a search ends the program, but not that of one whose list is gone, as the palette is left."""
        if event.worker.error and self.is_active and self.query(CommandList):
            raise event.worker.error

    @on(Input.Changed)
    def _search(self, event: Input.Changed) -> None:
        """What was typed as the palette was left is not looked for."""
        if not self.is_active or not self.query(CommandList):
            event.prevent_default()


class _DrawnList(CommandList, can_focus=False):
    """The list of commands, of which each search makes a new one."""

    def on_click(self, event: events.Click) -> None:
        """A click on an option that has been replaced since it was drawn does nothing."""
        option = event.style.meta.get("option")
        if option is not None and option >= self.option_count:
            event.prevent_default()


command.CommandList = _DrawnList  # type: ignore[misc]  # from which the palette makes its list
