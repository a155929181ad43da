"""`parallax`: the reader; where standard output is no terminal, the comparison as plain text."""

import gc
import os
import sys
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from reader.cli.exit_codes import OK
from reader.cli.main import table_of_commands
from reader.cli.output import echo
from reader.cli.parser import Parser, add_event, add_theme, known_theme, parser_of_paths

if TYPE_CHECKING:
    from reader.articles.article import Collection

_DESCRIPTION = """\
Read several articles about one event side by side: what they share, where they differ, and who says so.

{commands}

PATH is a file (text, web page, PDF, mail, e-book, archive ...) or a folder of such files;
- reads standard input.
"""


def parser() -> Parser:
    made = parser_of_paths("", _DESCRIPTION.format(commands=table_of_commands()))
    made.add_argument("--version", action="store_true", help="print the versions of the program and of its data")
    add_theme(made)
    add_event(made)
    return made


def run(arguments: list[str]) -> int:
    options = parser().parse_args(arguments)
    if options.version:
        from reader.cli.version import versions

        echo("".join(f"{line}\n" for line in versions()))
        return OK
    theme = known_theme(options.theme)
    if not _has_screen():
        from reader.cli.show import run as show

        event = [] if options.event is None else ["--event", str(options.event)]
        return show([*event, "--", *map(str, options.paths)])
    from reader.articles.load import STREAM
    from reader.cli.choosing import choose
    from reader.cli.loading import load, load_again
    from reader.cli.stream import take_terminal

    collection = load(options.paths, options.event)
    if STREAM in options.paths or not (sys.stdin.isatty() or is_page()):
        take_terminal()  # for the keys, by which alone it can be left
    chosen = collection if options.event else choose(collection, theme)
    if chosen is None:
        return OK
    can_change = STREAM not in options.paths
    _open(chosen, theme, partial(load_again, options.paths, chosen.aside) if can_change else None)
    return OK


def _open(collection: "Collection", theme: str | None, reread: "Callable[[], Collection] | None") -> None:
    """Shows the articles at once, has them compared, and meanwhile loads the reader, which takes the longest."""
    gc.disable()  # until the reader is open: nothing of what is loaded is garbage
    from reader.terminal.first_paint import painted

    with painted(collection, theme) as is_painted:
        from reader.analysis.pipeline.background import BackgroundAnalysis

        analysis = BackgroundAnalysis(collection.articles)
        from reader.terminal.lean_asyncio import load_asyncio

        load_asyncio()
        from reader.ui.app import ParallaxApp

        app = ParallaxApp(collection, theme, reread, analysis, is_painted=is_painted)
        from reader.terminal.ending import run_app
    run_app(app)


def _has_screen() -> bool:
    """Whether there is something to draw on: a terminal, or a page, which has Textual speak to it in its own way."""
    return (sys.stdout.isatty() and os.environ.get("TERM") != "dumb") or is_page()


def is_page() -> bool:
    """Whether a page of `parallax serve` is drawn on."""
    return bool(os.environ.get("TEXTUAL_DRIVER"))
