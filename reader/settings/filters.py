"""The filters that the reader has set, saved from one run to the next."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any, TypeVar

from reader.analysis.model import DiscrepancyKind
from reader.comparison.queue import Wanted
from reader.text.sanitise import one_line
from reader.views.list_views import Filter, NoteFilter, NoteOrder, NotesView, TableView

T = TypeVar("T", bound=Enum)
D = TypeVar("D")


@dataclass(frozen=True)
class Filters:
    """The filters of the queue, the index, the table and the list of notes."""

    wanted: Wanted = field(default_factory=Wanted)
    """Which discrepancies are walked."""
    index: str = ""
    """The words that entries of the index must contain."""
    table: TableView = field(default_factory=TableView)
    notes: NotesView = field(default_factory=NotesView)


def as_mapping(filters: Filters) -> dict[str, Any]:
    """The filters as they are written in a file."""
    wanted, table, notes = filters.wanted, filters.table, filters.notes
    return {
        "kind": wanted.kind.value if wanted.kind else "",
        "open_only": wanted.open_only,
        "wording": wanted.wording,
        "index": filters.index,
        "table": {"filter": table.filter.value, "by_weight": table.by_weight},
        "notes": {"filter": notes.filter.value, "order": notes.order.value, "words": notes.words},
    }


def filters_of(value: object) -> Filters:
    """The filters that were written, as far as they can be read."""
    saved = _mapping(value)
    table, notes = _mapping(saved.get("table")), _mapping(saved.get("notes"))
    return Filters(
        Wanted(
            _member(DiscrepancyKind, saved.get("kind"), None),
            saved.get("open_only") is True,
            saved.get("wording") is True,
        ),
        _words(saved.get("index")),
        TableView(_member(Filter, table.get("filter"), Filter.ALL), table.get("by_weight") is True),
        NotesView(
            _member(NoteFilter, notes.get("filter"), NoteFilter.ALL),
            _member(NoteOrder, notes.get("order"), NoteOrder.PLACE),
            _words(notes.get("words")),
        ),
    )


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _words(value: object) -> str:
    return one_line(value) if isinstance(value, str) else ""


def _member(kind: type[T], value: object, otherwise: D) -> T | D:
    return next((member for member in kind if member.value == value), otherwise)
