"""The position of the reader in each collection, saved from one run to the next."""

import hashlib
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from reader import paths
from reader.articles.article import Collection
from reader.comparison.bookmarks import anchors_of, place_again, words_at
from reader.comparison.bookmarks import as_mapping as as_entry
from reader.comparison.history import Place
from reader.layout.geometry import IndexColumn
from reader.layout.panes import Arrangement
from reader.layout.row_alignment import Alignment
from reader.notes.note import Anchor
from reader.notes.store.atomic import write_atomically
from reader.regular_files import read_regular
from reader.settings.filters import Filters, filters_of
from reader.settings.filters import as_mapping as filters_as_mapping
from reader.text.safe_yaml import MAX_BYTES, YamlError, dump, load_mapping

FORMAT = "parallax-session/1"
_KEYS = {"bookmarks": "kept"}
"""The keys of the file that are not named as the fields are."""
_MOST = 10**7
"""No number of a session is as large: neither an offset nor a width."""
_HERE = ""
"""The name of the cursor's place, among the letters of the bookmarks."""


@dataclass(frozen=True)
class Session:
    """A place, as article and offset, and how the screen was set up."""

    article: str = ""
    offset: int = 0
    theme: str = ""
    alignment: Alignment = Alignment.FOLLOW
    arrangement: Arrangement = field(default_factory=Arrangement)
    index: IndexColumn = field(default_factory=IndexColumn)
    by_name: bool = False
    """Whether the index's actors were sorted by name."""
    bookmarks: Mapping[str, Place] = field(default_factory=dict)
    """The bookmarks, by their letters."""
    filters: Filters = field(default_factory=Filters)


def load_session(collection: Collection) -> Session:
    """How the collection was left; how another choice of its folder's articles was; else a fresh session."""
    return next((found for path in _paths(collection) if (found := _load(path, collection))), Session())


def _load(path: Path, collection: Collection) -> Session | None:
    try:
        value = load_mapping(read_regular(path, MAX_BYTES))
    except (OSError, YamlError):
        return None
    if value.get("format") != FORMAT:
        return None
    return _found_again(_session(value), anchors_of(value.get("words")), collection)


def _session(value: Mapping[str, Any]) -> Session:
    offset = value.get("offset")
    return Session(
        article=str(value.get("article") or ""),
        offset=offset if isinstance(offset, int) and 0 <= offset < _MOST else 0,
        theme=str(value.get("theme") or ""),
        alignment=_alignment(value.get("alignment")),
        arrangement=_arrangement(value.get("panes")),
        index=_index(value.get("index")),
        by_name=value.get("by_name") is True,
        bookmarks=_places(value.get("kept")),
        filters=filters_of(value.get("filters")),
    )


def _found_again(session: Session, words: Mapping[str, Anchor], collection: Collection) -> Session:
    """The session with its places moved to the same words in the articles as they are now."""
    now = {letter: place_again(anchor, collection) for letter, anchor in words.items()}
    here = now.get(_HERE, Place(session.article, session.offset))
    places = {letter: now.get(letter, place) for letter, place in session.bookmarks.items()}
    return replace(session, article=here.article, offset=here.offset, bookmarks=places)


def save_session(collection: Collection, session: Session) -> None:
    """Saves the session of a collection; where that can't be written it is lost silently."""
    text = dump(_as_mapping(collection, session))
    try:
        for path in _paths(collection):
            path.parent.mkdir(parents=True, exist_ok=True)
            write_atomically(path, text)
    except OSError:
        return


def _as_mapping(collection: Collection, session: Session) -> dict[str, object]:
    panes = session.arrangement
    value = {_KEYS.get(name, name): part for name, part in asdict(session).items() if name != "arrangement"}
    value["alignment"] = session.alignment.value
    value["index"] = {"cells": session.index.cells, "hidden": session.index.is_hidden}
    value["kept"] = {letter: list(place) for letter, place in session.bookmarks.items()}
    places = {_HERE: Place(session.article, session.offset), **session.bookmarks}
    words = {name: words_at(place, collection) for name, place in places.items()}
    value["words"] = {name: as_entry(anchor) for name, anchor in words.items() if anchor}
    value["filters"] = filters_as_mapping(session.filters)
    value["panes"] = {
        "order": list(panes.order),
        "away": sorted(panes.away),
        "zoomed": panes.is_zoomed,
        "widths": {key: round(width, 3) for key, width in panes.widths.items()},
    }
    return {"format": FORMAT, "collection": collection.title, **value}


def _alignment(value: object) -> Alignment:
    return next((alignment for alignment in Alignment if alignment == value), Alignment.FOLLOW)


def _arrangement(value: object) -> Arrangement:
    """The arrangement that was saved, as far as it can be read."""
    panes = value if isinstance(value, dict) else {}
    order, away = (_names(panes.get(key)) for key in ("order", "away"))
    widths = panes.get("widths")
    sizes = widths.items() if isinstance(widths, dict) else ()
    return Arrangement(
        order,
        frozenset(away),
        panes.get("zoomed") is True,
        {str(key): float(size) for key, size in sizes if isinstance(size, (int, float)) and abs(size) < _MOST},
    )


def _index(value: object) -> IndexColumn:
    saved = value if isinstance(value, dict) else {}
    cells = saved.get("cells")
    return IndexColumn(cells if type(cells) is int and 0 < cells < _MOST else 0, saved.get("hidden") is True)


def _names(value: object) -> tuple[str, ...]:
    return tuple(map(str, value)) if isinstance(value, list) else ()


def _places(value: Any) -> Mapping[str, Place]:
    """The places under their letters; what is none is passed over."""
    entries = value.items() if isinstance(value, dict) else ()
    return {
        letter: Place(*place)
        for letter, place in entries
        if isinstance(letter, str) and len(letter) == 1 and isinstance(place, list)
        if [type(part) for part in place] == [str, int] and 0 <= place[1] < _MOST
    }


def _paths(collection: Collection) -> list[Path]:
    """The file on these very articles, and that on their folder, for when articles came or went."""
    folder = str(collection.folder.resolve())
    keys = ("\0".join((folder, *(article.id for article in collection.articles))), folder)
    names = (hashlib.sha256(key.encode("utf-8", "surrogateescape")).hexdigest()[:16] for key in keys)
    return [paths.state_folder() / "sessions" / f"{name}.yaml" for name in names]
