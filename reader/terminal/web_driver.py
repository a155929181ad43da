"""Draws on a page of `parallax serve`, where one process may show two programs: the chooser, then the reader."""

import os
from threading import Event
from typing import Any, ClassVar

from textual import messages
from textual.app import App
from textual.drivers.web_driver import WebDriver

from reader.terminal.textual_internals import without_prelude


class PageDriver(WebDriver):
    """Textual's driver for pages; a page begins and ends with the process, not with each program in it."""

    has_begun: ClassVar[bool] = False
    """Whether a program has drawn on the page."""

    def __init__(
        self, app: App[Any], *, debug: bool = False, mouse: bool = True, size: tuple[int, int] | None = None
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        self._takes_no_more_keys = Event()

    def start_application_mode(self) -> None:
        if PageDriver.has_begun:
            with without_prelude(self):
                super().start_application_mode()
        else:
            PageDriver.has_begun = True
            super().start_application_mode()

    def stop_application_mode(self) -> None:
        super().stop_application_mode()
        self._takes_no_more_keys.wait()  # else it could take keys from the program that follows

    def write_meta(self, data: dict[str, object]) -> None:
        if data["type"] != "exit":
            super().write_meta(data)

    def on_meta(self, packet_type: str, payload: dict[str, object]) -> None:
        super().on_meta(packet_type, payload)
        if packet_type == "resize":  # the program that follows begins in this size
            os.environ.update(COLUMNS=str(payload["width"]), ROWS=str(payload["height"]))

    def run_input_thread(self) -> None:
        try:
            super().run_input_thread()
            if not self.exit_event.is_set():  # the site is no more
                self.send_message(messages.ExitApp())
        finally:
            self._takes_no_more_keys.set()
