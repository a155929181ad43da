"""Articles as JSON: one, a list of them, or a list under a key; from scrapers, feeds and read-it-later services."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from reader.articles.decode import decode
from reader.articles.formats.markup import as_text, paragraphs
from reader.articles.formats.metadata_sources import is_address, merge_metadata
from reader.articles.formats.parsed import File, FormatError, Parsed, Unread, decoded_as
from reader.text.spelling import did_you_mean

TEXT_KEYS = (
    "text", "maintext", "raw_text", "textContent", "articleBody", "article_text", "cleaned_text", "content_text",
    "content", "content_html", "bodyText", "body_html", "body_xhtml", "body_text", "body", "html",
)  # fmt: skip
"""In the order in which they are asked; the names of trafilatura, newspaper, news-please, Readability, JSON Feed,
schema.org, wallabag, ninjs, and of the interfaces of newspapers and news collections."""
_KEYS = {
    "label": ("label",),
    "title": ("title", "headline", "webTitle", "name"),
    "outlet": (
        "outlet", "sitename", "siteName", "site_name", "publisher", "source_name", "hostname", "source_domain",
        "domain_name", "domain", "source-hostname", "source", "infosources",
        "copyrightholder",
    ),
    "date": (
        "date", "publish_date", "date_publish", "published_at", "publishedAt", "publishedTime", "date_published",
        "datePublished", "published", "pubdate", "webPublicationDate", "dateTimePub", "dateTime", "contentcreated",
        "firstcreated", "versioncreated",
    ),
    "url": ("url", "webUrl", "canonical_link", "canonical_url", "source_url", "link", "source"),
    "author": ("author", "authors", "byline", "by", "creator", "published_by"),
    "language": ("language", "lang", "meta_lang", "inLanguage"),
}  # fmt: skip
_GRAPH = "@graph"
"""The key under which linked data gives all that a page is about."""
_LISTS = (
    "articles", "items", "entries", "results", "documents", "_embedded", "response", "item", "data", _GRAPH, "docs",
    "posts", "stories", "bookmarks", "hits",
)  # fmt: skip
_SEVERAL = {"headlines": "headline", "bodies": "body"}
"""The keys under which ninjs, from its version 2 on, gives several of what an article has one of."""
_WITHDRAWN = ("canceled", "withheld")
_WITHIN = ("fields", "_source")
"""The keys under which an interface gives what was asked for beyond title and address, and a database a document."""
_CUT = re.compile(r"\[\+(\d{1,7}) chars\]\s*$")
"""The end of a text of which NewsAPI gives only the beginning."""
_SAVED = ("created_at", "saved_at", "time_added", "date_download")
"""When an article was saved, which is not when it was published."""
_MARKUP = re.compile(
    r"</?(?:p|div|br|h[1-6]|span|article|section|ul|li|a|b|i|em|strong|blockquote)\b[^<>]{0,500}>", re.IGNORECASE
)
_ADDRESSES = ("a list of addresses without texts", "open the pages in a browser, and save them")
_CORRECT = "correct “columns” in collection.yaml"
WHAT_IT_NEEDS = "put the text of each article under the key “text”, and a list of articles under “articles”"


def read(file: File) -> Iterator[Parsed | Unread]:
    """The articles in the file; of several each has its number. Raises `FormatError`."""
    try:
        decoded = decode(file.data)
        data = json.loads(decoded.text)
    except (ValueError, RecursionError) as error:
        raise FormatError(f"broken JSON ({_brief(error)})", "export it again") from error
    found = _articles_in(data)
    if not found:
        only_addresses = isinstance(data, list) and any(isinstance(each, Mapping) and "url" in each for each in data)
        reason, mend = _ADDRESSES if only_addresses else ("no article in this JSON", WHAT_IT_NEEDS)
        raise FormatError(reason, mend, is_failure=False)
    is_one = len(found) == 1
    articles = (article_of(each, entry="" if is_one else str(number)) for number, each in enumerate(found, 1))
    yield from decoded_as(articles, decoded)


def article_of(data: Any, *, entry: str, columns: Mapping[str, str] | None = None) -> Parsed | Unread:
    """The article that an object is; `columns` are the keys that a manifest names, by what they hold."""
    data = _with_fields(data)
    if columns and isinstance(data, Mapping):
        missing = next((each for each in columns.values() if each not in data), None)
        if missing is not None and missing == columns.get("text"):
            return Unread(entry, f"no key “{missing}” in this line{did_you_mean(missing, data)}", _CORRECT)
        data = {**data, **{what: data[key] for what, key in columns.items() if key in data}}
    key = _text_key(data)
    if key is None:
        return Unread(entry, "no text in this entry", WHAT_IT_NEEDS)
    text = data[key].replace("\r\n", "\n").replace("\r", "\n")
    if _MARKUP.search(text):
        text = as_text(paragraphs(text))
    places = [
        (f"key {alias}", {name: _plain(data[alias])})
        for name, aliases in _KEYS.items()
        for alias in aliases
        if alias in data and not (alias == "source" and is_address(data[alias]) != (name == "url"))
    ]
    metadata, origins = merge_metadata(places)
    saved = next((each for each in _SAVED if data.get(each)), "") if not metadata.date else ""
    doubts = [f"date unknown: {saved} only says when the article was saved"] if saved else []
    cut = _CUT.search(text)
    doubts += [f"only the beginning: the file says that {cut[1]} characters are missing"] if cut else []
    doubts += ["withdrawn by the agency"] if data.get("pubstatus") in _WITHDRAWN else []
    return Parsed(text, "utf-8", metadata, tuple(doubts), origins, entry)


def _with_fields(data: Any) -> Any:
    """An object with what lies one level below it as if it were its own."""
    if not isinstance(data, Mapping):
        return data
    within = [data[key] for key in _WITHIN if isinstance(data.get(key), Mapping)]
    firsts = {one: first for several, one in _SEVERAL.items() if (first := _first_value(data.get(several)))}
    own = {key: _rendered(key, value) for key, value in data.items()}
    return {**(within[0] if within else {}), **firsts, **own}


def _rendered(key: str, value: Any) -> Any:
    """A value, out of the object in which WordPress gives it as HTML."""
    shown = value.get("rendered") if isinstance(value, Mapping) else None
    if not isinstance(shown, str):
        return value
    return shown if key in TEXT_KEYS else " ".join(paragraphs(shown))


def _first_value(several: Any) -> Any:
    """The value of the first of some objects that has one."""
    objects = [each for each in several if isinstance(each, Mapping)] if isinstance(several, list) else []
    return next((each["value"] for each in objects if each.get("value")), None)


def _text_key(data: Any) -> str | None:
    data = _with_fields(data)
    if not isinstance(data, Mapping):
        return None
    return next((key for key in TEXT_KEYS if isinstance(data.get(key), str) and data[key].strip()), None)


def _articles_in(data: Any) -> list[Any]:
    """The objects that may be articles."""
    if isinstance(data, list):
        return data if any(_text_key(each) for each in data) else []
    if _text_key(data):
        return [data]
    if isinstance(data, Mapping):
        found = next((found for key in _LISTS if key in data for found in [_articles_in(data[key])] if found), [])
        return [each for each in found if _text_key(each)] if _GRAPH in data else found
    return []


def _plain(value: Any) -> Any:
    """Names out of objects that have one."""
    if isinstance(value, list):
        return [_plain(each) for each in value[:20] if not isinstance(each, list)]
    return value.get("name") or value.get("title") if isinstance(value, Mapping) else value


def _brief(error: Exception) -> str:
    return "nested too deeply" if isinstance(error, RecursionError) else str(error)[:100]
