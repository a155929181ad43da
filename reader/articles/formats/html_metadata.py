"""The machine-readable metadata of a web page: JSON-LD, Open Graph, other meta elements, its title."""

import html
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from reader.articles.formats.markup import Tag, tokens
from reader.articles.formats.metadata_sources import MetadataClaim

_ARTICLE_TYPES = (
    "Article",
    "NewsArticle",
    "ReportageNewsArticle",
    "BlogPosting",
    "LiveBlogPosting",
    "OpinionNewsArticle",
)
_OPEN_GRAPH = {
    "og:title": "title",
    "og:site_name": "outlet",
    "og:url": "url",
    "og:locale": "language",
    "article:published_time": "date",
    "og:article:published_time": "date",
    "article:author": "author",
    "og:article:author": "author",
}
_META = {
    **dict.fromkeys(("dc.title", "dcterms.title", "citation_title", "parsely-title", "twitter:title"), "title"),
    **dict.fromkeys(("author", "dc.creator", "dcterms.creator", "byl", "parsely-author", "sailthru.author"), "author"),
    **dict.fromkeys(
        ("date", "pubdate", "publishdate", "dc.date", "dc.date.issued", "dcterms.created", "dcterms.date",
         "datepublished", "date.created", "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime"), "date"
    ),
    **dict.fromkeys(("application-name", "dc.publisher", "dcterms.publisher", "publisher", "cre"), "outlet"),
    **dict.fromkeys(("language", "content-language", "dc.language"), "language"),
}  # fmt: skip
_MAX_NODES = 5_000
_TAG = re.compile(r"</?(?:a|b|br|em|i|p|small|span|strong|sub|sup|u)\b[^<>]{0,500}>", re.IGNORECASE)


def page_metadata(markup: str) -> list[MetadataClaim]:
    """The claims of the page, from the most careful place to the least."""
    graph: dict[str, Any] = {}
    meta: dict[str, Any] = {}
    page: dict[str, Any] = {}
    linked: list[Mapping[str, Any]] = []
    in_title, title = False, ""
    for token in tokens(markup):
        if isinstance(token, str):
            title += token if in_title else ""
            continue
        in_title = token.name == "title" and not token.is_end and not title
        if token.name == "script":
            linked += linked_articles(token.inner) if "ld+json" in token.raw_attributes.lower() else ()
        elif token.name == "meta":
            _take_meta(token.attributes, graph, meta)
        elif not token.is_end and token.name in ("html", "link", "time"):
            _take_element(token, page)
    page["title"] = title
    said = [
        *(("JSON-LD", _in_letters(_said_by_linked(each))) for each in linked),
        ("Open Graph", _in_letters(graph)),
        ("meta", _in_letters(meta)),
        ("page", page),
    ]
    return [(place, {**values, "url": _whole_address(values.get("url"))}) for place, values in said]


def _whole_address(value: Any) -> Any:
    """An address with its scheme; None where it says nothing without the page's own."""
    if not isinstance(value, str) or ":" in value.partition("/")[0]:
        return value
    return f"https:{value}" if value.startswith("//") else None


def _in_letters(said: Mapping[str, Any]) -> dict[str, Any]:
    """The values without references and tags: programs write the words of a page as they are in its markup."""
    return {name: _as_words(value) for name, value in said.items()}


def _as_words(value: Any) -> Any:
    if isinstance(value, list):
        return [_as_words(each) for each in value]
    return _TAG.sub("", html.unescape(html.unescape(value))) if isinstance(value, str) else value


def _take_meta(attributes: Mapping[str, str], graph: dict[str, Any], meta: dict[str, Any]) -> None:
    name = (attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or "").lower()
    name = name or attributes.get("http-equiv", "").lower()
    content = attributes.get("content", "").strip()
    if not content:
        return
    if name in _OPEN_GRAPH:
        key = _OPEN_GRAPH[name]
        if key == "author" and content.startswith(("http://", "https://")):  # a profile, not a name
            return
        graph.setdefault(key, content)
    elif name in _META:
        meta.setdefault(_META[name], content)


def _take_element(tag: Tag, page: dict[str, Any]) -> None:
    attributes = tag.attributes
    if tag.name == "html":
        page.setdefault("language", attributes.get("lang") or attributes.get("xml:lang"))
    elif tag.name == "link" and attributes.get("rel", "").lower() == "canonical":
        page.setdefault("url", attributes.get("href"))
    elif tag.name == "time" and ("pubdate" in attributes or attributes.get("itemprop") == "datePublished"):
        page.setdefault("date", attributes.get("datetime"))


def linked_articles(script: str) -> Iterator[Mapping[str, Any]]:
    """The articles that a script of linked data describes."""
    try:
        data = json.loads(script.strip(), strict=False)
    except (ValueError, RecursionError):
        return
    waiting, seen = [data], 0
    while waiting and seen < _MAX_NODES:
        node, seen = waiting.pop(0), seen + 1
        if isinstance(node, list):
            waiting += node
        elif isinstance(node, dict):
            types = node.get("@type")
            if any(each in _ARTICLE_TYPES for each in (types if isinstance(types, list) else [types])):
                yield node
            waiting += [value for value in node.values() if isinstance(value, (dict, list))]


def _said_by_linked(node: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "title": node.get("headline") or node.get("name"),
        "date": node.get("datePublished") or node.get("dateCreated"),
        "author": _names(node.get("author")),
        "outlet": _names(node.get("publisher")),
        "url": node.get("url") or _address(node.get("mainEntityOfPage")),
        "language": node.get("inLanguage"),
    }


def _names(value: Any) -> list[str]:
    """The names of persons or organisations, however they are put."""
    values = value if isinstance(value, list) else [value]
    named = [each.get("name") if isinstance(each, dict) else each for each in values]
    return [each for each in named if isinstance(each, str)]


def _address(value: Any) -> Any:
    return value.get("@id") if isinstance(value, dict) else value
