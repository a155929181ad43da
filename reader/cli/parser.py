"""The parser of all commands: its errors are one line."""

import argparse
from pathlib import Path
from typing import Any, NoReturn

from reader.cli.exit_codes import UsageError
from reader.cli.output import flush
from reader.text.spelling import did_you_mean

_QUOTE = "'"


class Parser(argparse.ArgumentParser):
    """An argument parser that raises `UsageError` where argparse would print and leave."""

    _names: tuple[str, ...] = ()
    """Of its options and arguments, as they are typed."""

    def add_argument(self, *names: Any, **options: Any) -> argparse.Action:
        """As argparse does, and remembers the names, of which one may be mistyped."""
        self._names = (*self._names, *names)
        return super().add_argument(*names, **options)

    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{self._in_plain_words(message)} (see {self.prog} --help)")

    def _in_plain_words(self, message: str) -> str:
        """What argparse says, with what was typed first."""
        argument, _, said = message.removeprefix("argument ").partition(": ")
        typed, _, choices = said.rpartition(": ")[2].rstrip(")").partition(" (choose from ")
        if argument == "unrecognized arguments":
            first = said.split()[0]
            return f"{first}: no such option or argument{did_you_mean(first, self._names)}"
        if argument == "the following arguments are required":
            return f"{said}: missing"
        if said.startswith("invalid int value"):
            return f"{argument} {typed.strip(_QUOTE)}: expected a number"
        if choices:
            return f"{argument} {said.split(_QUOTE)[1]}: choose one of {choices.replace(_QUOTE, '')}"
        return message

    def exit(self, status: int = 0, message: str | None = None) -> NoReturn:
        flush()
        super().exit(status, message)


def parser_of_paths(command: str, description: str) -> Parser:
    parser = Parser(
        prog=f"parallax {command}".strip(),
        description=description,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="files or folders (default: the sample)")
    return parser


def add_theme(parser: Parser) -> None:
    """Lets a command that draws begin with a theme."""
    parser.add_argument("--theme", help="start with this theme (see parallax themes)")


def known_theme(name: str | None) -> str | None:
    """The name that was asked for, if any. Raises `UsageError` where there is no theme of that name."""
    if name is None:
        return None
    from reader.settings.themes import load_themes, theme_named

    if theme_named(name):
        return name
    known = load_themes()[0]  # a theme of one's own may be in a file of another name
    if name in known:
        return name
    raise UsageError(f"--theme {name}: no such theme{did_you_mean(name, known)} (see parallax themes)")


def add_event(parser: Parser) -> None:
    """Lets a command be about one event of several."""
    parser.add_argument("--event", type=int, metavar="N", help="read only the articles on event N (see parallax show)")
