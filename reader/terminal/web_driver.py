"""Draws on a page of `parallax serve`, where one process may show two programs: the chooser, then the reader."""

import os
from collections.abc import Callable
from functools import partial
from typing import ClassVar

from textual import messages
from textual.drivers.web_driver import WebDriver

_PRELUDE = b"__GANGLION__\n"
"""What the site waits for, once, before all else."""


class PageDriver(WebDriver):
    """Textual's driver for pages; a page begins and ends with the process, not with each program in it."""

    _has_begun: ClassVar[bool] = False

    def start_application_mode(self) -> None:
        write = self._write
        if PageDriver._has_begun:
            self._write = partial(_without_prelude, write)
        PageDriver._has_begun = True
        super().start_application_mode()
        self._write = write

    def stop_application_mode(self) -> None:
        super().stop_application_mode()
        self._key_thread.join()  # else it could take keys from the program that follows

    def write_meta(self, data: dict[str, object]) -> None:
        if data["type"] != "exit":
            super().write_meta(data)

    def on_meta(self, packet_type: str, payload: dict[str, object]) -> None:
        super().on_meta(packet_type, payload)
        if packet_type == "resize":  # the program that follows begins in this size
            os.environ.update(COLUMNS=str(payload["width"]), ROWS=str(payload["height"]))

    def run_input_thread(self) -> None:
        super().run_input_thread()
        if not self.exit_event.is_set():  # the site is no more
            self._app.post_message(messages.ExitApp())


def _without_prelude(write: Callable[[bytes], int], data: bytes) -> int:
    return len(data) if data == _PRELUDE else write(data)
