"""All commands of `parallax` with their parsers, for the pages, the manual and the completion made from them."""

import argparse
from collections.abc import Callable, Mapping

from reader.cli.main import COMMANDS
from reader.cli.parser import Parser

PARSERS: Mapping[str, Callable[[], Parser]] = {name: command.parser for name, command in COMMANDS.items()}
"""By their names; the reader has none."""


def arguments_of(parser: argparse.ArgumentParser) -> list[argparse.Action]:
    """What a parser takes, without --help, which all take."""
    return [action for action in parser._actions if not isinstance(action, argparse._HelpAction)]


def whole() -> argparse.ArgumentParser:
    """One parser that knows all commands."""
    parser = argparse.ArgumentParser(prog="parallax", add_help=False)
    commands = parser.add_subparsers(dest="command")
    parser._add_container_actions(PARSERS[""]())  # behind the commands: a first word may be one, or a path
    notes = commands.add_parser("notes", help="the notes of a collection", description="The notes of a collection.")
    actions_of_notes = notes.add_subparsers(dest="action")
    for name, make in PARSERS.items():
        if name:
            made = make()
            first = (made.description or "").splitlines()[0]
            group = actions_of_notes if name.startswith("notes ") else commands
            group.add_parser(name.split()[-1], parents=[made], add_help=False, description=first, help=first)
    return parser
