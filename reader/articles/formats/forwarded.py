"""A message that was forwarded within the text of another: its own headers are lines of that text."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from reader.text.safe_yaml import load_shipped

_HEADER = re.compile(r"[> ]*\*?([^\W\d_][\w \-]{0,20}?) ?:\*?(?:[ \t](.*))?")
_QUOTED = re.compile(r"> ?")
_RULE = re.compile(r"[> ]*[-_–—]{3,}")
_MOST_LINES = 200
"""Lines of a covering note."""
_NEEDED = ("sender", "date", "title")


@dataclass(frozen=True)
class Forwarded:
    """The message within, by its own headers."""

    sender: str
    date: str
    """As it is written there."""
    title: str
    text: str
    note: str
    """What the one who forwarded it wrote above."""


def forwarded_in(text: str) -> Forwarded | None:
    """The message that `text` forwards; None where most of it is not a message with a sender, a date and a subject."""
    lines = text.split("\n")
    for first in range(min(len(lines), _MOST_LINES)):
        if _name(lines[first]) in _NEEDED:
            said, end = _headers(lines, first)
            note, rest = _note(lines[:first]), _unquoted(lines[end:])
            if all(said.get(name) for name in _NEEDED) and len(rest) > len(note):
                return Forwarded(said["sender"], said["date"], said["title"], rest, note)
    return None


def _headers(lines: Sequence[str], first: int) -> tuple[dict[str, str], int]:
    """The headers from the line `first` on, and the number of the line after them; a value may be below its name."""
    said: dict[str, str] = {}
    at = first
    while at < len(lines):
        name = _name(lines[at])
        if name is None and lines[at].strip("> "):
            break
        if name is not None:
            match = _HEADER.fullmatch(lines[at])
            value = (match[2] or "") if match else ""
            below = _next_filled(lines, at + 1)
            if not value and below < len(lines) and _name(lines[below]) is None:
                value, at = lines[below].strip("> "), below
            said.setdefault(name, value.strip("* "))
        at += 1
    return said, at


def _next_filled(lines: Sequence[str], at: int) -> int:
    return next((number for number in range(at, len(lines)) if lines[number].strip("> ")), len(lines))


def _name(line: str) -> str | None:
    """What the header in a line gives; None where the line is none."""
    match = _HEADER.fullmatch(line)
    return _names().get(match[1].lower()) if match else None


@cache
def _names() -> dict[str, str]:
    shipped = load_shipped("reader.articles.formats", "forwarding.yaml")
    return {word: name for name, words in shipped.items() for word in words}


def _note(lines: Sequence[str]) -> str:
    """The lines but for the one that programs set last: "-- Forwarded message --", "Begin forwarded message:"."""
    filled = [line for line in lines if line.strip()]
    if filled and (_RULE.match(filled[-1]) or filled[-1].rstrip().endswith(":")):
        filled.pop()
    return " ".join(" ".join(filled).split())


def _unquoted(lines: Sequence[str]) -> str:
    """The lines, without the mark of a quotation where all have it."""
    is_quoted = all(line.startswith(">") for line in lines if line.strip())
    return "\n".join(_QUOTED.sub("", line, count=1) if is_quoted else line for line in lines).strip("\n") + "\n"
