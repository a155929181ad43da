"""`parallax themes` and `parallax keys`: what there is to choose from."""

from reader.cli.exit_codes import PARTLY, WELL
from reader.cli.output import complain, line, tell
from reader.cli.parser import Parser
from reader.settings.keymap import load_keymap
from reader.settings.themes import load_themes


def themes_parser() -> Parser:
    return Parser(prog="parallax themes", description="Lists the themes.")


def keys_parser() -> Parser:
    return Parser(prog="parallax keys", description="Lists the keys.")


def themes(arguments: list[str]) -> int:
    themes_parser().parse_args(arguments)
    found, problems = load_themes()
    for theme in found.values():
        tell(f"{theme.name:24} {'dark' if theme.dark else 'light':6} {line(theme.title)}\n")
    for problem in problems:
        complain(str(problem), PARTLY)
    return PARTLY if problems else WELL


def keys(arguments: list[str]) -> int:
    keys_parser().parse_args(arguments)
    own = load_keymap()
    for command in own.commands:
        tell(f"{command.id:22} {command.shown_keys:18} {command.help}\n")
    for problem in own.problems:
        complain(str(problem), PARTLY)
    return PARTLY if own.problems else WELL
