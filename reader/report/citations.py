"""The articles as citations, for reference managers and word processors: CSL-JSON and RIS.

A citation has what is known of the article, and nothing that is guessed: where no title is known it has the headline,
the first line that reads like one.
"""

import json
import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from reader.articles.article import Article
from reader.text.sanitise import one_line

_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_NO_WORD = re.compile(r"[^a-z0-9]+")


class _Citation(NamedTuple):
    """The particulars of an article; empty where they are not known."""

    key: str
    title: str
    author: str
    outlet: str
    date: tuple[str, ...]
    """Year, month and day, as far as they are known."""
    url: str
    language: str
    note: str


def to_csl(articles: Sequence[Article]) -> str:
    """The citations as CSL-JSON, which Zotero, pandoc and others read."""
    items = [_csl(citation) for citation in _citations(articles)]
    return json.dumps(items, ensure_ascii=True, indent=1) + "\n"


def to_ris(articles: Sequence[Article]) -> str:
    """The citations as RIS, which EndNote, Mendeley, Zotero and others read."""
    return "".join(f"{line}\r\n" for citation in _citations(articles) for line in _ris(citation))


def _csl(citation: _Citation) -> dict[str, Any]:
    item: dict[str, Any] = {
        "title": citation.title,
        "author": [{"literal": citation.author}] if citation.author else None,
        "container-title": citation.outlet,
        "issued": {"date-parts": [[int(part) for part in citation.date]]} if citation.date else None,
        "URL": citation.url,
        "language": citation.language,
        "note": citation.note,
    }
    known = {name: value for name, value in item.items() if value}
    return {"id": citation.key, "type": "article-newspaper"} | known


def _ris(citation: _Citation) -> Iterator[str]:
    """The lines of a citation, with an empty one after it."""
    year, month, day = (*citation.date, "", "", "")[:3]
    fields = {
        "TY": "NEWS",
        "ID": citation.key,
        "TI": citation.title,
        "AU": citation.author,
        "T2": citation.outlet,
        "PY": year,
        "DA": f"{year}/{month}/{day}/" if year else "",
        "UR": citation.url,
        "LA": citation.language,
        "N1": citation.note,
    }
    yield from (f"{tag}  - {value}" for tag, value in fields.items() if value)
    yield from ("ER  - ", "")


def _citations(articles: Sequence[Article]) -> Iterator[_Citation]:
    for article, key in zip(articles, _keys(articles), strict=True):
        known = article.metadata
        date = _DATE.match(known.date or "")
        yield _Citation(
            key=key,
            title=one_line(article.headline or article.label),
            author=one_line(known.author or ""),
            outlet=one_line(known.outlet or ""),
            date=tuple(part for part in date.groups() if part) if date else (),
            url=one_line(known.url or ""),
            language=one_line(known.language or ""),
            note=one_line(f"{article.id}, SHA-256 of the text: {article.sha256}"),
        )


def _keys(articles: Sequence[Article]) -> list[str]:
    """A key for each, "the-courier-2024"; those that are taken get a number."""
    keys: list[str] = []
    for article in articles:
        year = (article.metadata.date or "")[:4]
        name = _plain(article.metadata.outlet or article.label) or "source"
        key = f"{name}-{year}" if year else name
        same = sum(other == key or other.startswith(f"{key}--") for other in keys)
        keys.append(f"{key}--{same + 1}" if same else key)
    return keys


def _plain(name: str) -> str:
    """A name in small letters, digits and hyphens."""
    letters = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return _NO_WORD.sub("-", letters).strip("-")
