"""Files of Factiva, with or without its codes: each article ends with the number of its document."""

import re
from collections.abc import Sequence
from typing import Any

from reader.articles.formats.written_dates import written_date

NAME = "Factiva"
MARK = re.compile(r"^[ \t]*Document [A-Z]{2}[A-Z0-9]{2,8}0{2,}\d{8}\w{8,12}[ \t]*$", re.MULTILINE)
_CODE = re.compile(
    r"(SE|HD|BY|CR|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|LP|TD|CO|IN|NS|RE|IPC|IPD|PUB|AN|ART|RF|CT|CLM)(?:[ \t]+(.*))?"
)
_WORDS = re.compile(r"[\d,.]{1,9} words")
_COPYRIGHT = re.compile(r"(?:©|\(c\)|copyright)", re.IGNORECASE)
_CLOCK = re.compile(r"\d{1,2}:\d{2}.{0,10}")
_MOST_ABOVE = 4
"""Lines above the number of words that are of the article: section, headline, subtitle, byline."""


def parts_of(text: str) -> list[str]:
    """The articles, each with what is around it."""
    return MARK.split(text)[:-1]


def article_in(part: str) -> tuple[dict[str, Any], list[str]]:
    """What is said of an article, and its paragraphs."""
    lines = [line.strip() for line in part.split("\n")]
    coded = _coded(lines)
    if "HD" in coded and ("TD" in coded or "LP" in coded):
        said = {"title": "HD", "author": "BY", "outlet": "SN", "language": "LA"}
        values: dict[str, Any] = {name: " ".join(coded.get(code, [])) for name, code in said.items()}
        return values | {"date": written_date(" ".join(coded.get("PD", [])))}, [
            *coded.get("LP", []),
            *coded.get("TD", []),
        ]
    return _without_codes([line for line in lines if line])


def _coded(lines: Sequence[str]) -> dict[str, list[str]]:
    """The lines after each code."""
    found: dict[str, list[str]] = {}
    code = ""
    for line in lines:
        match = _CODE.fullmatch(line)
        if match:
            code, line = match[1], match[2] or ""
        if line:
            found.setdefault(code, []).append(line)
    return found


def _without_codes(lines: Sequence[str]) -> tuple[dict[str, Any], list[str]]:
    at = next((number for number, line in enumerate(lines) if _WORDS.fullmatch(line)), None)
    if at is None:
        return {}, []
    above = lines[max(0, at - _MOST_ABOVE) : at]
    byline = next((line for line in above if line.startswith(("By ", "BY "))), None)
    below = [line for line in lines[at + 1 : at + 12] if not _CLOCK.fullmatch(line)]
    dated = next((number for number, line in enumerate(below) if written_date(line)), None)
    end = next((number for number, line in enumerate(lines[at:], at) if _COPYRIGHT.match(line)), None)
    said: dict[str, Any] = {
        "author": byline,
        "title": max((line for line in above if line != byline), key=len, default=""),
    }
    if dated is None or end is None:
        return said, list(lines[at + 1 :])
    outlet, _, language = (*below[dated + 1 : dated + 4], "", "", "")[
        :3
    ]  # between them the database's name of the outlet
    said |= {"date": written_date(below[dated]), "outlet": outlet, "language": language}
    return said, list(lines[end + 1 :])
