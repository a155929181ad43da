"""Files of press databases (Nexis, Factiva, ProQuest) as text: several articles one after the other."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from reader.articles.formats import database_factiva, database_nexis, database_proquest
from reader.articles.formats.markup import as_text
from reader.articles.formats.metadata_sources import merge_metadata
from reader.articles.formats.parsed import Parsed, Unread

_HEAD = 200_000
"""Characters in which the first article of such a file ends or begins."""


@dataclass(frozen=True)
class _Database:
    """How a database writes a file."""

    name: str
    mark: re.Pattern[str]
    """What is in each of its files, and hardly in others."""
    parts: Callable[[str], list[str]]
    """The articles' lines of text, with what is around each."""
    article: Callable[[str], tuple[Mapping[str, Any], list[str]]]
    """What is said of an article, and its paragraphs."""


_DATABASES = tuple(
    _Database(module.NAME, module.MARK, module.parts_of, module.article_in)
    for module in (database_nexis, database_factiva, database_proquest)
)


def each_article(parsed: Parsed) -> Iterator[Parsed | Unread]:
    """The articles in a text that a database wrote; else the text as the one article that it is."""
    database = next((each for each in _DATABASES if each.mark.search(parsed.text[:_HEAD])), None)
    found = [database.article(part) for part in database.parts(parsed.text)] if database else []
    with_text = [(said, blocks) for said, blocks in found if blocks]
    if database is None or not with_text:
        yield parsed
        return
    for number, (said, blocks) in enumerate(with_text, 1):
        metadata, origins = merge_metadata([(database.name, said)])
        entry = str(number) if len(with_text) > 1 else ""
        yield replace(parsed, text=as_text(blocks), metadata=metadata, origins=origins, entry=entry)
    if len(with_text) < len(found):
        reason = f"{database.name} articles without text: {len(found) - len(with_text)} of {len(found)}"
        yield Unread("", reason, "export them again, with their full texts", is_failure=False)
