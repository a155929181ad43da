"""What is said of a text at its head: YAML, TOML, or plain lines of a name and a value."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from reader.articles.article import NO_METADATA, Metadata
from reader.articles.formats.metadata_sources import MetadataClaim, is_address, iso_date, merge_metadata
from reader.text.safe_yaml import YamlError, load_mapping

_YAML = re.compile(r"\A---[ \t]*\n(.*?\n)(?:---|\.\.\.)[ \t]*(?:\n|\Z)\n*", re.DOTALL)
_TOML = re.compile(r"\A\+\+\+[ \t]*\n(.*?\n)\+\+\+[ \t]*(?:\n|\Z)\n*", re.DOTALL)
_KEY = re.compile(r"^\w[\w -]*:", re.MULTILINE)
_PLAIN_LINE = re.compile(r"(\w[\w -]{0,40}):(?:[ \t]+(.*))?")
_ITEM = re.compile(r"\s*- +(.+)")
_STRUCTURE = re.compile(r"[{*&!|>]|\[[^\]]*$")
"""How a value begins that is more than words on a line, or is never closed."""
_MOST_TOML = 1_000_000
_LINK = re.compile(r"\[\[(?:[^\[\]|]*[|/])?([^\[\]|]+)\]\]")
"""A link to another note: "[[Jane Doe]]", "[[people/jane|Jane Doe]]"."""
# The names that programs use for each thing, the surest first; compared without regard to case, "_", "-" and spaces.
_KEYS = {
    "label": ("label",),
    "title": ("title", "headline"),
    "outlet": ("outlet", "sitename", "publication", "publisher", "site", "website", "source", "hostname", "domain"),
    "date": (
        "date", "published", "publishedat", "publisheddate", "publisheddatetime", "publisheddateandtime", "publishdate",
        "datepublished", "pubdate", "publicationdate", "issued",
    ),
    "url": ("url", "link", "canonicalurl", "canonical", "permalink", "sourceurl", "source", "uri"),
    "author": ("author", "authors", "byline", "creator"),
    "language": ("language", "lang"),
}  # fmt: skip
_SAVED = ("created", "createdat", "datecreated", "saved", "savedat", "clipped", "added", "retrieved", "accessed")
"""When the file was made, which is hardly when the article was published."""


@dataclass(frozen=True)
class FrontMatter:
    """What is said of a text above it."""

    end: int = 0
    """The offset at which the text itself begins."""
    metadata: Metadata = NO_METADATA
    warnings: tuple[str, ...] = ()
    origins: Mapping[str, str] = field(default_factory=dict)


def front_matter(text: str) -> FrontMatter:
    """The front matter of a decoded text with line ends LF."""
    toml = _TOML.match(text)
    found = toml or _YAML.match(text)
    if not found or not (toml or _KEY.search(found[1])):  # a rule at the top, not front matter
        return FrontMatter()
    values, doubt = _values(found[1], is_toml=bool(toml))
    if values is None:
        return FrontMatter(warnings=(f"front matter can't be read ({doubt}) and is shown as text",))
    metadata, origins = merge_metadata(_claims(values))
    doubts = ([f"front matter is broken ({doubt}): read line by line"] if doubt else []) + list(
        _not_taken(values, metadata)
    )
    return FrontMatter(found.end(), metadata, tuple(doubts), dict.fromkeys(origins, "front matter"))


def _values(written: str, *, is_toml: bool) -> tuple[dict[str, Any] | None, str]:
    """The values by their simplified names, None if there are none to be had; and what is wrong."""
    try:
        read = _toml(written) if is_toml else load_mapping(written)
    except (YamlError, ValueError, RecursionError) as error:
        lines = None if is_toml else _plain_lines(written)
        return lines, " ".join(str(error).split())[:200]
    simple: dict[str, Any] = {}
    for key, value in read.items():
        simple.setdefault(_simplified(str(key)), value)
    return simple, ""


def _toml(written: str) -> dict[str, Any]:
    if len(written) > _MOST_TOML:
        raise ValueError(f"larger than {_MOST_TOML:,} characters")
    return tomllib.loads(written)


def _plain_lines(written: str) -> dict[str, Any] | None:
    """Lines of a name and a value each, as programs write them that quote nothing; None where some line is none."""
    values: dict[str, Any] = {}
    items: list[str] = []
    for line in filter(str.strip, written.split("\n")):
        item, match = _ITEM.fullmatch(line), _PLAIN_LINE.fullmatch(line.rstrip())
        if item:
            items.append(item[1].strip("\"' "))
        elif match and not _STRUCTURE.match(match[2] or ""):
            items = []
            values.setdefault(_simplified(match[1]), (match[2] or "").strip("\"'[] ") or items)
        else:
            return None
    return values


def _simplified(key: str) -> str:
    return re.sub(r"[\W_]", "", key).casefold()


def _claims(values: Mapping[str, Any]) -> Iterator[MetadataClaim]:
    """The claims of each key; a source is an address or the name of an outlet."""
    for name, keys in _KEYS.items():
        for key in keys:
            value = values.get(key)
            if key != "source" or is_address(value) == (name == "url"):
                yield key, {name: _without_links(value)}


def _without_links(value: Any) -> Any:
    if isinstance(value, list):
        return [_without_links(each) for each in value]
    return _LINK.sub(r"\1", value) if isinstance(value, str) else value


def _not_taken(values: Mapping[str, Any], metadata: Metadata) -> Iterator[str]:
    """The warnings for dates that are none, and for those that say when the file was made."""
    for key in () if metadata.date else _KEYS["date"]:
        value = values.get(key)
        if value not in (None, "", []):
            yield f"{key}: {str(value)[:80]!r} is not like 2017-04-04"
    if not metadata.date:
        for key in _SAVED:
            if key in values and iso_date(str(values[key])):
                yield f"date unknown: {key} only says when the file was made"
                return
