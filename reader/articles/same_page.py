"""Which addresses are those of one page, and which articles are versions of one."""

import re
from collections.abc import Iterable

from reader.articles.article import Article

_SCHEME = re.compile(r"\A[a-z][a-z0-9+.-]*://(?:www\.)?", re.IGNORECASE)
_TRACKING = re.compile(r"(?:utm_\w+|fbclid|gclid|mc_[ce]id|igshid|cmpid|ref_src)=", re.IGNORECASE)
"""Parts of a query that say where a reader came from, and not what is read."""


def page_of(address: str) -> str:
    """What the addresses of one page have in common: no scheme, no fragment, no mark of where a reader comes from."""
    page, _, query = address.strip().partition("#")[0].partition("?")
    host, slash, path = _SCHEME.sub("", page).partition("/")
    parts = sorted(part for part in query.split("&") if part and not _TRACKING.match(part))
    return f"{host.lower()}{slash}{path}".rstrip("/") + ("?" + "&".join(parts) if parts else "")


def versions_in(articles: Iterable[Article]) -> list[tuple[Article, ...]]:
    """The articles of one address whose texts differ, oldest first; of one date or of none, in their own order."""
    by_page: dict[str, dict[str, Article]] = {}
    for article in articles:
        if page := page_of(article.metadata.url or ""):
            by_page.setdefault(page, {}).setdefault(article.sha256, article)
    groups = [in_time(texts.values()) for texts in by_page.values()]
    return [versions for versions in groups if len(versions) > 1]


def in_time(versions: Iterable[Article]) -> tuple[Article, ...]:
    """Oldest first, if every one has a date; else as they are."""
    articles = tuple(versions)
    dates = {article.id: article.metadata.date or "" for article in articles}
    return tuple(sorted(articles, key=lambda article: dates[article.id])) if all(dates.values()) else articles
