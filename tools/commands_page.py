"""The page of commands, from the parsers that read them."""

import argparse
from collections.abc import Iterator
from textwrap import wrap

from reader.cli.parser import Parser
from tools.grammar import PARSERS, arguments_of

_HEAD = """\
# Commands

For people who use the shell: every command with its options. `parallax --help`, and `--help` after each command,
print the same. This page is made from the program by `make reference`; do not edit it.

| exit status | meaning |
|---|---|
| 0 | success |
| 1 | differences are open (`check`), words of notes missing (`notes check`, `import`), or some files were not read |
| 2 | wrong use, or nothing could be read |
| 70 | a fault of Parallax, or too little memory; the message names the report |

An error is one or two lines on standard error: what is wrong, why, and how to fix it.
"""
_WIDTH = 100
_ENDLESS = 10_000
"""Columns in which nothing is ever broken: versions of Python break usage at different places."""


def page() -> str:
    """The whole page, as Markdown."""
    return "\n".join([_HEAD, *(line for name, make in PARSERS.items() for line in _section(name, make()))])


def _section(name: str, parser: Parser) -> Iterator[str]:
    yield from (f"## `{parser.prog}`", "")
    yield from ("```text", *wrap(usage(parser), _WIDTH, subsequent_indent="    ", break_on_hyphens=False), "```", "")
    if name:
        yield from (*_described(parser.description or ""), "")
    if rows := list(map(_row, arguments_of(parser))):
        yield from ("| argument | meaning |", "|---|---|", *rows, "")


def _row(argument: argparse.Action) -> str:
    return f"| {' '.join(f'`{_in_cell(form)}`' for form in forms(argument))} | {help_of(argument)} |"


def _in_cell(text: str) -> str:
    return text.replace("|", "\\|")


def _described(text: str) -> list[str]:
    """The description, with what is set off in it as a block of its own."""
    lines = text.rstrip("\n").splitlines()
    if not any(line.startswith("  ") for line in lines):
        return lines
    first = next(number for number, line in enumerate(lines) if line.startswith("  "))
    return [*lines[:first], "```text", *(line.removeprefix("  ") for line in lines[first:]), "```"]


def usage(parser: argparse.ArgumentParser) -> str:
    """The line of usage, whatever the width of the terminal it is made in."""
    parser.formatter_class = lambda prog: argparse.HelpFormatter(prog, width=_ENDLESS)
    return parser.format_usage().removeprefix("usage: ").strip()


def forms(argument: argparse.Action) -> list[str]:
    """What is typed for an argument: its options with what they take, or the name of what stands there."""
    taken = argument.metavar or ("|".join(map(str, argument.choices)) if argument.choices else argument.dest.upper())
    value = "" if argument.nargs == 0 else str(taken)
    if not argument.option_strings:
        return [value]
    return [f"{option} {value}".strip() for option in argument.option_strings]


def help_of(argument: argparse.Action) -> str:
    choices = argument.choices if argument.choices and not argument.option_strings and not argument.metavar else ()
    return f"{argument.help or ''}{': ' + ', '.join(map(str, choices)) if choices else ''}"
