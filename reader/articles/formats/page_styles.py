"""Which elements the style sheets in a page hide, as far as one rule by itself says so."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_SHEET = re.compile(r"<style\b[^<>]*+>((?:[^<]++|<(?!/style))*+)", re.IGNORECASE)
_PIECE = re.compile(r"[{}]|[^{}]++")
_SIMPLE = re.compile(r"(?:[a-z][a-z\d]*)?[.#][\w-]+", re.IGNORECASE)
_HIDES = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))\b", re.IGNORECASE)
_SHOWS = re.compile(r"(?:display|visibility)\s*:", re.IGNORECASE)
_MOST = 1_000_000
"""Characters of style sheets that are looked through."""


class _Rule(NamedTuple):
    """A rule of a style sheet for a class or an id."""

    selector: str
    body: str
    is_conditional: bool
    """Whether it is for some media alone: for paper, for small screens."""


def hidden_by_styles(page: str) -> frozenset[str]:
    """The selectors ("p.note", ".note", "#note") of what the page's own rules hide, and no rule of its shows."""
    rules = list(_rules("\n".join(_SHEET.findall(page))[:_MOST]))
    hidden = {rule.selector for rule in rules if not rule.is_conditional and _HIDES.search(rule.body)}
    shown = {rule.selector for rule in rules if _SHOWS.search(rule.body) and not _HIDES.search(rule.body)}
    return frozenset(hidden - shown)


def _rules(sheet: str) -> Iterator[_Rule]:
    opened, text = list[str](), ""
    for piece in _PIECE.findall(_without_comments(sheet)):
        if piece == "{":
            opened.append(text)
        elif piece == "}" and opened:
            for selector in opened.pop().split(","):
                if _SIMPLE.fullmatch(selector.strip()):
                    yield _Rule(selector.strip(), text, bool(opened))
        text = "" if piece in ("{", "}") else piece


def _without_comments(sheet: str) -> str:
    first, *others = sheet.replace("<!--", "").replace("-->", "").split("/*")
    return first + "".join(other.partition("*/")[2] for other in others)
