"""The manual page, in the language of man(7), from the parsers."""

import re
from collections.abc import Iterator

from reader import __version__
from reader.cli.parser import Parser
from tools.commands_page import forms, help_of, usage
from tools.grammar import PARSERS, arguments_of

_ABOUT = """\
Parallax shows several articles about one event side by side in the terminal. It marks the passages that report the
same fact, takes you from difference to difference, and keeps notes that still point at the right words when a text
has changed. It works offline, on your own files. When its output is piped, parallax behaves like parallax show.

PATH is a file of articles (text, web page, PDF, mail, e-book, archive) or a folder of them; - is standard input;
none means the sample collection. In the reader, ? shows all keys.
"""
_STATUS = {
    "0": "success",
    "1": "differences are open (check), the words of notes are missing, or some files could not be read",
    "2": "wrong use, or nothing could be read",
}
_FILES = {
    "notes/": "next to the articles: one YAML file for each note and judgement",
    "collection.yaml": "next to the articles: title, and label, outlet, date, address, author, language of each file",
    "~/.config/parallax/keymap.yaml": "your own keys",
    "~/.config/parallax/themes/": "your own themes",
    "~/.local/state/parallax/": "your place in each collection",
    "~/.cache/parallax/": "cached analyses; you can delete them",
}
_ENVIRONMENT = {
    "NO_COLOR": "if set, no colour is used",
    "VISUAL, EDITOR": "the editor in which ctrl+o opens a note",
    "XDG_CONFIG_HOME, XDG_STATE_HOME, XDG_DATA_HOME, XDG_CACHE_HOME": "other places for the files above",
}


def page() -> str:
    """The whole page."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield '.\\" Made from the parsers by make reference; not to be edited here.'
    yield f'.TH PARALLAX 1 "" "parallax {__version__}" "User Commands"'
    yield from (".SH NAME", f"parallax {_escaped('- read several articles about one event side by side')}")
    yield ".SH SYNOPSIS"
    for make in PARSERS.values():
        yield from (".br", _escaped(" ".join(usage(make()).split())))
    yield ".SH DESCRIPTION"
    yield from (_escaped(line) or ".PP" for line in _ABOUT.splitlines())
    yield ".SH COMMANDS"
    for make in PARSERS.values():
        yield from _command(make())
    yield from _section("EXIT STATUS", _STATUS)
    yield from _section("FILES", _FILES)
    yield from _section("ENVIRONMENT", _ENVIRONMENT)


def _command(parser: Parser) -> Iterator[str]:
    yield f".SS {_escaped(parser.prog)}"
    if parser.prog != "parallax":
        yield from _described(parser.description or "")
    for argument in arguments_of(parser):
        yield from (".TP", f".B {_escaped(', '.join(forms(argument)))}", _escaped(help_of(argument)))


def _described(text: str) -> Iterator[str]:
    """A description; lines that are set off in it stay lines."""
    for line in filter(None, text.splitlines()):
        is_set_off = line.startswith("  ")
        yield from ((".br", _escaped(line.strip())) if is_set_off else (_escaped(line),))


def _section(name: str, entries: dict[str, str]) -> Iterator[str]:
    yield f".SH {name}"
    for what, help_text in entries.items():
        yield from (".TP", f".B {_escaped(what)}", _escaped(help_text))


def _escaped(text: str) -> str:
    """Text in which nothing is a command of roff, and each hyphen one that can be typed."""
    escaped = text.replace("\\", "\\e").replace("-", "\\-").replace("…", "\\[u2026]")
    return re.sub(r"^([.'])", r"\\&\1", escaped)
