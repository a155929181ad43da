"""The platform's clipboard: a program of its own takes the words, where there is one."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

_PATIENCE = 2.0
"""Seconds after which a program that has not taken the words will not."""


class Taker(NamedTuple):
    """A program that takes words from its standard input into the clipboard."""

    arguments: tuple[str, ...]
    encoding: str = "utf-8"

    @property
    def name(self) -> str:
        """The name that is shown to the reader."""
        return Path(self.arguments[0]).name


def taker(settings: Mapping[str, str] = os.environ) -> Taker | None:
    """The program of the machine in front of the reader; None where there is none, or that machine is another one."""
    if any(settings.get(name) for name in ("SSH_CONNECTION", "SSH_TTY")):
        return None
    found = ((shutil.which(one.arguments[0], path=settings.get("PATH")), one) for one in _wanted(settings))
    return next((one._replace(arguments=(path, *one.arguments[1:])) for path, one in found if path), None)


def _wanted(settings: Mapping[str, str]) -> list[Taker]:
    if sys.platform == "darwin":
        return [Taker(("pbcopy",))]
    windows = [Taker(("clip.exe",), "utf-16")]
    if sys.platform == "win32" or settings.get("WSL_DISTRO_NAME"):
        return windows
    wayland = [Taker(("wl-copy",))] if settings.get("WAYLAND_DISPLAY") else []
    x11 = [Taker(("xclip", "-selection", "clipboard")), Taker(("xsel", "--clipboard", "--input"))]
    return [*wayland, *(x11 if settings.get("DISPLAY") else [])]


def hand_over(text: str, program: Taker) -> bool:
    """Hands words to a program; returns whether it took them."""
    try:
        done = subprocess.run(  # noqa: S603 - one of the programs above, by its path, and no shell
            program.arguments,
            input=text.encode(program.encoding),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=_PATIENCE,
            check=False,
        )
    except (OSError, subprocess.SubprocessError):
        return False
    return done.returncode == 0
