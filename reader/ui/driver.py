"""Speaks with the terminal in few bytes."""

import sys

from textual.driver import Driver

from reader.ui.thrift import thrifty


def thrifty_driver(driver: type[Driver]) -> type[Driver]:
    """A driver that writes less; the one given where it is none that writes whole frames at once."""
    if sys.platform == "win32":
        return driver
    from textual.drivers.linux_driver import LinuxDriver

    class ThriftyDriver(LinuxDriver):
        """Writes what Textual does, without what it says twice."""

        def write(self, data: str) -> None:
            super().write(thrifty(data))

    return ThriftyDriver if driver is LinuxDriver else driver
