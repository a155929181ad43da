"""`parallax keys`: the keys of the reader, as they are bound now."""

from reader.cli.exit_codes import PARTLY, WELL
from reader.cli.output import complain, tell
from reader.cli.parser import Parser
from reader.settings.keymap import load_keymap


def parser() -> Parser:
    return Parser(prog="parallax keys", description="Lists the keys.")


def run(arguments: list[str]) -> int:
    parser().parse_args(arguments)
    own = load_keymap()
    for command in own.commands:
        tell(f"{command.id:22} {command.shown_keys:18} {command.help}\n")
    for problem in own.problems:
        complain(str(problem), PARTLY)
    return PARTLY if own.problems else WELL
