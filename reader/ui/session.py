"""Where the reader was in each collection, kept from one run to the next."""

import hashlib
import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from reader import paths
from reader.articles.article import Collection
from reader.layout.arrangement import Arrangement
from reader.layout.history import Place
from reader.layout.level import Alignment
from reader.notes.atomic import write_atomically
from reader.text.safe_yaml import YamlError, dump, load_mapping

FORMAT = "parallax-session/1"


@dataclass(frozen=True)
class Session:
    """A place, as article and offset, and how the screen was set up."""

    article: str = ""
    offset: int = 0
    theme: str = ""
    alignment: Alignment = Alignment.FOLLOW
    arrangement: Arrangement = field(default_factory=Arrangement)
    index: bool | None = None
    """Whether the index was shown; None leaves it to the width of the screen."""
    by_name: bool = False
    """Whether the index's actors were sorted by name."""
    kept: Mapping[str, Place] = field(default_factory=dict)
    """The places that the reader keeps, by their letters."""


def load_session(collection: Collection) -> Session:
    """How the collection was left; a fresh session where that is not known."""
    try:
        value = load_mapping(_path(collection).read_bytes())
    except (OSError, YamlError):
        return Session()
    if value.get("format") != FORMAT:
        return Session()
    index, offset = value.get("index"), value.get("offset")
    return Session(
        article=str(value.get("article") or ""),
        offset=offset if isinstance(offset, int) and offset >= 0 else 0,
        theme=str(value.get("theme") or ""),
        alignment=_alignment(value.get("alignment")),
        arrangement=_arrangement(value.get("panes")),
        index=index if isinstance(index, bool) else None,
        by_name=value.get("by_name") is True,
        kept=_places(value.get("kept")),
    )


def save_session(collection: Collection, session: Session) -> None:
    """Keeps how the collection is left; where that can't be written it is not kept."""
    path = _path(collection)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(path, dump(_as_mapping(collection, session)))
    except OSError:
        return


def _as_mapping(collection: Collection, session: Session) -> dict[str, object]:
    panes = session.arrangement
    value = asdict(session) | {"alignment": session.alignment.value}
    del value["arrangement"]
    value["kept"] = {letter: list(place) for letter, place in session.kept.items()}
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
    """The arrangement that was kept, as far as it can be read."""
    panes = value if isinstance(value, dict) else {}
    order, away = (_names(panes.get(key)) for key in ("order", "away"))
    widths = panes.get("widths")
    sizes = widths.items() if isinstance(widths, dict) else ()
    return Arrangement(
        order,
        frozenset(away),
        panes.get("zoomed") is True,
        {str(key): float(size) for key, size in sizes if isinstance(size, (int, float)) and math.isfinite(size)},
    )


def _names(value: object) -> tuple[str, ...]:
    return tuple(map(str, value)) if isinstance(value, list) else ()


def _places(value: Any) -> Mapping[str, Place]:
    """The places under their letters; what is none is passed over."""
    entries = value.items() if isinstance(value, dict) else ()
    return {
        letter: Place(*place)
        for letter, place in entries
        if isinstance(letter, str) and len(letter) == 1 and isinstance(place, list)
        if [type(part) for part in place] == [str, int] and place[1] >= 0
    }


def _path(collection: Collection) -> Path:
    names = "\0".join((str(collection.folder.resolve()), *(article.id for article in collection.articles)))
    key = hashlib.sha256(names.encode("utf-8", "surrogateescape")).hexdigest()[:16]
    return paths.state_folder() / "sessions" / f"{key}.yaml"
