"""`parallax serve`: the reader in a browser of this machine."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from reader.articles.load import STREAM
from reader.cli.exit_codes import OK, UsageError
from reader.cli.loading import load
from reader.cli.output import echo, flush
from reader.cli.parser import Parser, add_event, add_theme, parser_of_paths
from reader.installation import command_for
from reader.text.sanitise import one_line

_DESCRIPTION = """\
Opens the reader in a browser of this machine: prints an address, and answers there until ctrl+c.
The address holds a secret and is good for this run; no other machine can reach it, nor does a page ask anything of one.
Each page has a reader of its own, which keeps its place and ends when the page is closed. Needs the extra web.
"""
_LAST_PORT = 65535


def parser() -> Parser:
    made = parser_of_paths("serve", _DESCRIPTION)
    made.add_argument("--port", type=int, default=0, metavar="N", help="the port to answer at; else a free one")
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
        raise UsageError("-: each page reads the articles anew, which standard input can't be - name a file")
    if not 0 <= options.port <= _LAST_PORT:
        raise UsageError(f"--port {options.port}: ports go up to {_LAST_PORT} - name another, or none")
    collection = load(options.paths, options.event)  # problems are printed here, where they are seen
    command = reader_command(options.paths, options.theme, options.event)
    try:
        site = Site(command, one_line(collection.title), options.port)
    except OSError as error:
        raise UsageError(f"--port {options.port}: {os.strerror(error.errno or 0)} - name another, or none") from error
    echo(f"{site.address}\nctrl+c ends it\n")
    flush()
    site.run()
    return OK


def reader_command(paths: Sequence[Path], theme: str | None, event: int | None) -> list[str]:
    """The command that opens the reader on the same articles with the same options; it runs no module of the folder."""
    options = {"--theme": theme, "--event": event}
    given = [f"{option}={value}" for option, value in options.items() if value is not None]
    return [sys.executable, "-P", "-m", "reader", *given, "--", *map(str, paths)]
