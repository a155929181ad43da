"""`parallax keys`: the keys of the reader, as they are bound now."""

from reader.cli.exit_codes import INCOMPLETE, OK
from reader.cli.output import echo, warn
from reader.cli.parser import Parser
from reader.settings.keymap import load_keymap


def parser() -> Parser:
    return Parser(prog="parallax keys", description="List the keys.")


def run(arguments: list[str]) -> int:
    parser().parse_args(arguments)
    own = load_keymap()
    for command in own.commands:
        echo(f"{command.id:22} {command.shown_keys:18} {command.help}\n")
    for problem in own.problems:
        warn(str(problem), INCOMPLETE)
    return INCOMPLETE if own.problems else OK
