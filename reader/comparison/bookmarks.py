"""Bookmarked places, saved with the words around them, so that they are found again after an article changes."""

from collections.abc import Mapping
from typing import Any

from reader.articles.article import Collection
from reader.comparison.history import Place
from reader.notes.anchor import anchor_at, find_again
from reader.notes.note import Anchor
from reader.text.span import Span

_AROUND = 200
"""Characters from a place on, by whose words it is found again."""
_KEYS = {"article": str, "start": int, "end": int, "exact": str, "prefix": str, "suffix": str, "sha256": str}


def words_at(place: Place, collection: Collection) -> Anchor | None:
    """The anchor of the words at a place; None where there is no such article."""
    article = collection.article(place.article)
    if article is None:
        return None
    end = min(place.offset + _AROUND, len(article.text))
    return anchor_at(article, Span(min(place.offset, end), end))


def place_again(anchor: Anchor, collection: Collection) -> Place:
    """The place of the anchored words now; the offset of before, within the text, where they are not found."""
    article = collection.article(anchor.article)
    if article is None:
        return Place(anchor.article, anchor.start)
    found = find_again(anchor, article).span
    return Place(article.id, found.start if found else min(anchor.start, max(0, len(article.text) - 1)))


def as_mapping(anchor: Anchor) -> dict[str, Any]:
    """The words of a place as they are written in a file."""
    return {key: getattr(anchor, key) for key in _KEYS}


def anchors_of(value: object) -> Mapping[str, Anchor]:
    """The words that were written, by the names of their places; what can't be read is passed over."""
    entries = value.items() if isinstance(value, dict) else ()
    found = {str(name): _anchor(entry) for name, entry in entries}
    return {name: anchor for name, anchor in found.items() if anchor}


def _anchor(entry: object) -> Anchor | None:
    if not isinstance(entry, dict) or any(type(entry.get(key)) is not kind for key, kind in _KEYS.items()):
        return None
    return Anchor(**{key: entry[key] for key in _KEYS}) if 0 <= entry["start"] <= entry["end"] else None
