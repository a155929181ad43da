"""The parser of all commands: its errors are one line."""

import argparse
from pathlib import Path
from typing import Any, NoReturn

from reader.cli.exit_codes import UsageError
from reader.cli.output import flush

_QUOTE = "'"


class Parser(argparse.ArgumentParser):
    """An argument parser that raises `UsageError` where argparse would print and leave."""

    def add_argument(self, *names: Any, **options: Any) -> argparse.Action:
        """As argparse does, and remembers the names, of which one may be mistyped."""
        self._names = (*getattr(self, "_names", ()), *names)
        return super().add_argument(*names, **options)

    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{self._in_plain_words(message)} (see {self.prog} --help)")

    def _in_plain_words(self, message: str) -> str:
        """What argparse says, with what was typed first."""
        from reader.cli.spelling import did_you_mean

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
    """The name of a theme, if there is one of that name. Raises `UsageError` else."""
    from reader.settings.themes import load_themes, theme_named

    if name is None or theme_named(name):
        return name
    from reader.cli.spelling import did_you_mean

    raise UsageError(f"--theme {name}: no such theme{did_you_mean(name, load_themes()[0])} (see parallax themes)")


def add_event(parser: Parser) -> None:
    """Lets a command be about one event of several."""
    parser.add_argument("--event", type=int, metavar="N", help="read only the articles on event N (see parallax show)")
