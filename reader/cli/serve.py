"""`parallax serve`: the reader in a browser of this machine."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from reader.articles.load import STREAM
from reader.cli.exit_codes import OK, UsageError
from reader.cli.loading import load
from reader.cli.output import echo, flush
from reader.cli.parser import Parser, add_event, add_theme, known_theme, parser_of_paths
from reader.installation import command_for
from reader.text.sanitise import one_line

_DESCRIPTION = """\
Open the reader in a browser on this machine: print an address, and serve it until ctrl+c.
The address contains a secret and works for this run only. No other machine can reach it.
Each page has its own reader, which saves its place and ends when the page is closed. Needs the extra web.
"""
_LAST_PORT = 65535
_MEND = "choose another port, or leave --port out"


def parser() -> Parser:
    made = parser_of_paths("serve", _DESCRIPTION)
    made.add_argument("--port", type=int, default=0, metavar="N", help="the port to use (default: any free one)")
    add_theme(made)
    add_event(made)
    return made


def run(arguments: list[str]) -> int:
    options = parser().parse_args(arguments)
    try:
        from reader.web.site import Site
    except ImportError as error:
        raise UsageError(f"serve: {error.name} is not installed - {command_for('web')}") from error
    if STREAM in options.paths:
        raise UsageError(
            "-: each page reads the articles again, and standard input can be read only once - name a file"
        )
    if not 0 <= options.port <= _LAST_PORT:
        raise UsageError(f"--port {options.port}: the highest port is {_LAST_PORT} - {_MEND}")
    collection = load(options.paths, options.event)  # problems are printed here, where they are seen
    command = reader_command(options.paths, known_theme(options.theme), options.event)
    try:
        site = Site(command, one_line(collection.title), options.port)
    except OSError as error:
        raise UsageError(f"--port {options.port}: {os.strerror(error.errno or 0)} - {_MEND}") from error
    echo(f"{site.address}\npress ctrl+c to stop\n")
    flush()
    site.run()
    return OK


def reader_command(paths: Sequence[Path], theme: str | None, event: int | None) -> list[str]:
    """The command that opens the reader on the same articles with the same options; it runs no module of the folder."""
    options = {"--theme": theme, "--event": event}
    given = [f"{option}={value}" for option, value in options.items() if value is not None]
    return [sys.executable, "-P", "-m", "reader", *given, "--", *map(str, paths)]
