"""Files of ProQuest: each article begins with "Document 1 of 20", and all that is known of it has a name."""

import re
from typing import Any

from reader.articles.formats.written_dates import written_date

NAME = "ProQuest"
_BEGINNING = re.compile(r"^[ \t]*Document \d{1,5} of \d{1,5}[ \t]*$", re.MULTILINE)
MARK = _BEGINNING
_NAMES = (
    "Title", "Author", "Authors", "Publication info", "Publication title", "Publication date", "Publication year",
    "Abstract", "Links", "Full text", "Subject", "Location", "People", "Company / organization", "Pages", "Volume",
    "Issue", "Section", "Publisher", "Place of publication", "Country of publication", "Publication subject", "ISSN",
    "Source type", "Language of publication", "Document type", "ProQuest document ID", "ProQuest document link",
    "Document URL", "Copyright", "Last updated", "Database", "Dateline", "Column", "Identifier / keyword", "First page",
    "Credit", "Classification", "Illustration",
)  # fmt: skip
_FIELD = re.compile(rf"^({'|'.join(_NAMES)}): ?", re.MULTILINE | re.IGNORECASE)
_RULE = re.compile(r"^[ \t]*_{10,}[ \t]*$", re.MULTILINE)


def parts_of(text: str) -> list[str]:
    """The articles, each with all that is known of it."""
    return _BEGINNING.split(_RULE.sub("", text))[1:]


def article_in(part: str) -> tuple[dict[str, Any], list[str]]:
    """What is said of an article, and its paragraphs."""
    fields: dict[str, str] = {}
    pieces = _FIELD.split(part)
    for name, value in zip(pieces[1::2], pieces[2::2], strict=True):
        fields.setdefault(name.casefold(), value.strip())
    said = {
        "title": fields.get("title"),
        "author": fields.get("author") or fields.get("authors"),
        "outlet": (fields.get("publication title") or fields.get("publication info", "")).split(";")[0],
        "date": written_date(fields.get("publication date", "")) or written_date(fields.get("publication info", "")),
        "language": fields.get("language of publication"),
        "url": fields.get("document url") or fields.get("links"),
    }
    return said, [
        " ".join(block.split()) for block in re.split(r"\n\s*\n", fields.get("full text", "")) if block.strip()
    ]
