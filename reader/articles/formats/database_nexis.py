"""Files of Nexis: the newer ones end each article with "End of Document", the older ones begin each with "1 of 20"."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import Any

from reader.articles.formats.written_dates import written_date

NAME = "Nexis"
_END = re.compile(r"^[ \t]*End of Document[ \t]*$", re.MULTILINE)
_BEGINNING = re.compile(r"^[ \t]*\d{1,5} of \d{1,5} DOCUMENTS[ \t]*$", re.MULTILINE)
MARK = re.compile(rf"{_END.pattern}|{_BEGINNING.pattern}", re.MULTILINE)
_FIELD = re.compile(r"([A-Z][A-Za-z-]{2,20}): *(.*)")
_OLD_FIELD = re.compile(r"([A-Z][A-Z-]{3,20}):(.*)", re.DOTALL)
_OF_HEAD = ("BYLINE", "SECTION", "LENGTH", "DATELINE", "HIGHLIGHT", "HEADLINE", "SERIES", "EDITION", "DISTRIBUTION")
_AFTER_BODY = ("Classification", "Graphic", "Correction", "Notes")
_COPYRIGHT = re.compile(r"(?:copyright|©|all rights)", re.IGNORECASE)


def parts_of(text: str) -> list[str]:
    """The articles, each with what is around it."""
    if _BEGINNING.search(text):
        return _BEGINNING.split(text)[1:]
    return _END.split(text)[:-1]


def article_in(part: str) -> tuple[dict[str, Any], list[str]]:
    """What is said of an article, and its paragraphs."""
    lines = [line.strip() for line in part.split("\n")]
    return _newer(lines) if "Body" in lines else _older(part)


def _newer(lines: Sequence[str]) -> tuple[dict[str, Any], list[str]]:
    body = lines.index("Body")
    head = [line for line in lines[:body] if line]
    paragraphs = takewhile(
        lambda line: line not in _AFTER_BODY and not line.startswith("Load-Date:"), lines[body + 1 :]
    )
    fields = {match[1]: match[2] for line in head for match in [_FIELD.fullmatch(line)] if match}
    said: dict[str, Any] = {"author": fields.get("Byline")}
    dated = next((number for number in reversed(range(len(head))) if _is_date(head[number])), None)
    if dated is not None:
        said |= {"date": written_date(head[dated])}
        said |= {name: head[at] for name, at in (("outlet", dated - 1), ("title", dated - 2)) if at >= 0}
    language = next((line for line in lines[body:] if line.startswith("Language:")), "")
    return said | {"language": language.partition(":")[2].split(";")[0].strip()}, [line for line in paragraphs if line]


def _is_date(line: str) -> bool:
    return bool(written_date(line)) and not _FIELD.fullmatch(line) and not _COPYRIGHT.match(line)


def _older(part: str) -> tuple[dict[str, Any], list[str]]:
    blocks = [" ".join(block.split()) for block in re.split(r"\n[ \t]*\n", part) if block.strip()]
    fields = {match[1]: match[2].strip() for block in blocks for match in [_OLD_FIELD.match(block)] if match}
    begin = max((number for number, block in enumerate(blocks) if _name(block) in _OF_HEAD), default=-1) + 1
    dated = next((number for number in range(min(begin, len(blocks))) if _is_date(blocks[number])), None)
    said: dict[str, Any] = {"author": fields.get("BYLINE"), "language": fields.get("LANGUAGE"), "outlet": blocks[0]}
    said["title"] = fields.get("HEADLINE") or next(_titles(blocks[:begin], dated), "")
    said["date"] = None if dated is None else written_date(blocks[dated])
    return said, list(takewhile(lambda block: not _name(block) and not _COPYRIGHT.match(block), blocks[begin:]))


def _titles(head: Sequence[str], dated: int | None) -> Iterator[str]:
    """The blocks that may be the headline: after the date, and no field."""
    after = head[dated + 1 :] if dated is not None else head[1:]
    return (block for block in after if not _name(block) and not _COPYRIGHT.match(block))


def _name(block: str) -> str:
    match = _OLD_FIELD.match(block)
    return match[1] if match else ""
