"""Speaks with the terminal in few bytes."""

import sys

from textual.driver import Driver

from reader.terminal.ansi import ENTER, minimise_sgr


def sgr_minimising_driver(driver: type[Driver], *, is_painted: bool = False) -> type[Driver]:
    """A driver that writes less; the one given where it is none that writes whole frames at once.

    Where something `is_painted` already, it stays until the first frame is drawn over it.
    """
    if sys.platform == "win32":
        return driver
    from textual.drivers.linux_driver import LinuxDriver

    class ThriftyDriver(LinuxDriver):
        """Writes what Textual does, without what it says twice."""

        _is_entered = is_painted

        def write(self, data: str) -> None:
            if data == ENTER and self._is_entered:
                self._is_entered = False  # terminals may clear a screen that they enter again
                return
            super().write(minimise_sgr(data))

    return ThriftyDriver if driver is LinuxDriver else driver
