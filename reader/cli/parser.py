"""The parser of all commands: its errors are one line."""

import argparse
from pathlib import Path
from typing import NoReturn

from reader.cli.exit_codes import UsageError
from reader.cli.output import flush


class Parser(argparse.ArgumentParser):
    """An argument parser that raises `WrongUseError` where argparse would print and leave."""

    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{message} (see {self.prog} --help)")

    def exit(self, status: int = 0, message: str | None = None) -> NoReturn:
        flush()
        super().exit(status, message)


def parser_of_paths(command: str, description: str) -> Parser:
    parser = Parser(
        prog=f"parallax {command}".strip(),
        description=description,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="files or folders; none: the sample")
    return parser


def add_theme(parser: Parser) -> None:
    """Lets a command that draws begin with a theme."""
    parser.add_argument("--theme", help="the theme to begin with (see parallax themes)")


def add_event(parser: Parser) -> None:
    """Lets a command be about one event of several."""
    parser.add_argument("--event", type=int, metavar="N", help="the articles of this event alone, as show counts them")
