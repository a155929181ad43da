"""The articles as plain words on the terminal, so that they can be read while Textual is loaded.

Textual then draws over them, each word in its place.
"""

import os
import shutil
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from rich.color import Color, ColorSystem

from reader.articles.article import Collection
from reader.comparison.history import Place
from reader.layout.first_screen import Words, opening
from reader.layout.geometry import Size
from reader.settings.session import load_session
from reader.settings.themes import Theme, first_names, theme_named
from reader.terminal.ansi import ENTER
from reader.text.sanitise import one_line

_LEAVE = "\x1b[0m\x1b[?7h\x1b[?25h\x1b[?1049l"
_PREPARE = "\x1b[?25l\x1b[?7l"
"""Neither a cursor nor lines that are broken at the edge."""
_LEAST = Size(20, 8)
_SYSTEMS = {"truecolor": ColorSystem.TRUECOLOR, "256": ColorSystem.EIGHT_BIT}


@contextmanager
def painted(collection: Collection, theme: str | None) -> Iterator[bool]:
    """Draws the articles, as far as there is a terminal for it, and yields whether it did.

    If the body of the context fails, the terminal is restored.
    """
    size = Size(*shutil.get_terminal_size())
    if not _has_terminal() or size < _LEAST:
        yield False
        return
    with _echoing_nothing():
        try:
            _write(ENTER + _PREPARE + _painting(collection, theme, size))
            yield True
        except BaseException:
            _write(_LEAVE)
            raise


def _has_terminal() -> bool:
    """Whether Textual will draw on the terminal here, and nowhere else."""
    if sys.platform == "win32" or os.environ.get("TEXTUAL_DRIVER") or sys.__stderr__ is None:
        return False
    return sys.__stderr__.isatty() and sys.stdin.isatty()


def _painting(collection: Collection, theme: str | None, size: Size) -> str:
    session = load_session(collection)
    system = _color_system()
    found = (theme_named(name) for name in first_names(theme, session.theme, system))
    words = opening(collection, Place(session.article, session.offset), session.arrangement, size, session.index)
    return "".join(_drawn(words, next((each for each in found if each), None), _SYSTEMS.get(system)))


def _drawn(words: Iterable[Words], theme: Theme | None, system: ColorSystem | None) -> Iterator[str]:
    text = _colours(theme, "text", "background", system)
    head = _colours(theme, "text", "panel", system)
    yield f"\x1b[0{text}m\x1b[2J"
    for x, y, said, is_head in words:
        yield f"\x1b[{y + 1};{x + 1}H"
        yield f"\x1b[0;1{head}m\x1b[K{one_line(said)}\x1b[0{text}m" if is_head else one_line(said)


def _colours(theme: Theme | None, ink: str, paper: str, system: ColorSystem | None) -> str:
    """The sequence that sets two of a theme's colours after other codes; empty where there is none to set."""
    if theme is None or theme.terminal or system is None or os.environ.get("NO_COLOR"):
        return ""
    colours = (Color.parse(theme.colours[name]).downgrade(system) for name in (ink, paper))
    codes = (colour.get_ansi_codes(foreground=is_ink) for colour, is_ink in zip(colours, (True, False), strict=True))
    return "".join(f";{code}" for colour in codes for code in colour)


def _color_system() -> str:
    """How many colours the terminal shows, by rich's name for it."""
    if os.environ.get("COLORTERM", "").strip().lower() in ("truecolor", "24bit"):
        return "truecolor"
    kind = os.environ.get("TERM", "").strip().lower().rsplit("-", 1)[-1]
    return "256" if kind in ("256color", "kitty") else "standard"


def _write(text: str) -> None:
    if sys.__stderr__ is not None:
        sys.__stderr__.buffer.write(text.encode(sys.__stderr__.encoding, "replace"))
        sys.__stderr__.flush()


@contextmanager
def _echoing_nothing() -> Iterator[None]:
    """Stops the terminal from showing the keys that are pressed meanwhile, and from using any itself but ctrl+c: they
    are not lost, enter stays enter, and ctrl+s holds nothing up."""
    import termios  # there is none on Windows

    before = termios.tcgetattr(sys.stdin)
    silent = [*before]
    silent[0] &= ~(termios.IXON | termios.ICRNL)
    silent[3] &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN)
    termios.tcsetattr(sys.stdin, termios.TCSANOW, silent)
    try:
        yield
    finally:
        termios.tcsetattr(sys.stdin, termios.TCSANOW, before)
