"""The parts of a PDF's pages that are not its text: running heads, and the lines that browsers print there."""

import re
from collections import Counter
from typing import NamedTuple

from reader.articles.formats.pdf_layout import Piece

_EDGE_LINES = 2
"""Lines at the top and at the bottom of a page that can be running heads."""
_NUMBER = re.compile(r"\d+")
_ADDRESS = re.compile(r"\b(?:https?|file):/{2,3}\S+")
_OF_PAGES = re.compile(
    r"(?:\b(?:page|seite|página|pagina)\s)?\b(\d{1,3})\s?(?:/|of|von|de|sur|di|van)\s?(\d{1,3})\b", re.IGNORECASE
)
_MOMENT = re.compile(
    r"\b\d{1,4}[./-]\s?\d{1,2}[./-]\s?\d{2,4},?(?:\s(?:um\s|at\s|à\s)?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[AP]M)?)?",
    re.IGNORECASE,
)


class Printed(NamedTuple):
    """Pages with nothing but their text, and the address that a browser printed there, if it did."""

    pages: list[list[Piece]]
    address: str | None


def without_furniture(pages: list[list[Piece]], title: str) -> Printed:
    """The pages without running heads, page numbers, and a browser's address, date and `title` of the page."""
    printed = [
        line for number, page in enumerate(pages) for line in _printed_by_browser(page, number, len(pages), title)
    ]
    addresses = (match[0] for line in printed if (match := _ADDRESS.search(line.text)))
    address = next((each for each in addresses if each.startswith("http") and not each.endswith("…")), None)
    left = [
        [line for line in page if line not in _printed_by_browser(page, number, len(pages), title)]
        for number, page in enumerate(pages)
    ]
    return Printed(_without_running_heads(left), address)


def _printed_by_browser(page: list[Piece], number: int, count: int, title: str) -> list[Piece]:
    """The lines at the edges of a page that a browser put there, as the number of pages does that only it knows."""
    edges = _edges(page)
    if not any(_counts_pages(line, number, count) for line in edges):
        return []
    top = max(line.y for line in edges)
    return [line for line in edges if _is_furniture(line, title) or (line.y == top and _MOMENT.search(line.text))]


def _counts_pages(line: Piece, number: int, count: int) -> bool:
    return any((int(of), int(all_)) == (number + 1, count) for of, all_ in _OF_PAGES.findall(line.text))


def _is_furniture(line: Piece, title: str) -> bool:
    """Whether there is nothing in a line but address, moment, title and number of pages."""
    text = line.text
    for pattern in (_ADDRESS, _MOMENT, _OF_PAGES):
        text = pattern.sub("", text)
    rest = text.strip(" .…|–-")
    return not rest or (bool(title) and title.startswith(rest))


def _without_running_heads(pages: list[list[Piece]]) -> list[list[Piece]]:
    """The pages without the lines that are at the top or bottom of most of them, page numbers too."""
    edges = [_edges(page) for page in pages]
    counts = Counter(form for edge in edges for form in {_form(line) for line in edge})
    often = max(2, (len(pages) + 1) // 2)
    heads = {form for form, count in counts.items() if count >= often}
    return [
        [line for line in page if line not in edge or not (_form(line) in heads or line.text.isdigit())]
        for page, edge in zip(pages, edges, strict=True)
    ]


def _edges(page: list[Piece]) -> list[Piece]:
    by_height = sorted(page, key=lambda line: -line.y)
    return [*by_height[:_EDGE_LINES], *by_height[-_EDGE_LINES:]]


def _form(line: Piece) -> tuple[int, str]:
    """A key of a line that is equal for a running head on every page."""
    return round(line.y / 5), _NUMBER.sub("0", line.text.lower())
