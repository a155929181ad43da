"""A note as a YAML file that people can read and edit."""

from collections.abc import Mapping
from typing import Any, TypeGuard, TypeVar

from reader.notes.note import About, Anchor, Note, Status
from reader.text.neutral import neutralise, one_line
from reader.text.safe_yaml import YamlError, dump, load_mapping

FORMAT = "parallax-note/1"
_Choice = TypeVar("_Choice", About, Status)
_KEYS = ("format", "id", "about", "label", "status", "tags", "created", "modified", "text", "anchors")
_ANCHOR_TEXT = ("exact", "prefix", "suffix", "sha256")


def to_yaml(note: Note) -> str:
    """The note's file; keys that this version does not know come last, as they were."""
    known: dict[str, Any] = {
        "format": FORMAT,
        "id": neutralise(note.id),
        "about": note.about.value,
        "label": one_line(note.label),
        "status": note.status.value,
        "tags": [one_line(tag) for tag in note.tags],
        "created": note.created,
        "modified": note.modified,
        "text": neutralise(note.text),
        "anchors": [_entry(anchor) for anchor in note.anchors],
    }
    return dump(known | dict(note.others))


def from_yaml(data: bytes) -> Note:
    """The note in a file. Raises `YamlError` where it is none."""
    value = load_mapping(data)
    if value.get("format") != FORMAT:
        raise YamlError(f"format is {value.get('format')!r}, this version reads {FORMAT!r}")
    return Note(
        id=_text(value, "id"),
        text=neutralise(_text(value, "text", empty=True)),
        anchors=tuple(_anchor(entry) for entry in _entries(value)),
        about=_one_of(About, value, About.PASSAGE),
        label=one_line(_text(value, "label", empty=True)),
        tags=tuple(one_line(str(tag)) for tag in _tags(value)),
        status=_one_of(Status, value, Status.OPEN),
        created=one_line(_text(value, "created", empty=True)),
        modified=one_line(_text(value, "modified", empty=True)),
        others={key: entry for key, entry in value.items() if key not in _KEYS},
    )


def _entries(value: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    entries = value.get("anchors")
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise YamlError("anchors: expected a list")
    return entries


def _tags(value: Mapping[str, Any]) -> list[str | float]:
    tags = value.get("tags") or []
    if not isinstance(tags, list) or not all(isinstance(tag, (str, int, float)) for tag in tags):
        raise YamlError("tags: expected a list of words")
    return tags


def _anchor(entry: Mapping[str, Any]) -> Anchor:
    start, end = entry.get("start"), entry.get("end")
    if not _is_offset(start) or not _is_offset(end):
        raise YamlError("anchors: start and end are to be numbers")
    texts = {key: neutralise(_text(entry, key, empty=True)) for key in _ANCHOR_TEXT}
    return Anchor(article=one_line(_text(entry, "article")), start=start, end=end, **texts)


def _entry(anchor: Anchor) -> dict[str, Any]:
    return {key: neutralise(value) if isinstance(value, str) else value for key, value in vars(anchor).items()}


def _is_offset(value: Any) -> TypeGuard[int]:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def _text(value: Mapping[str, Any], key: str, *, empty: bool = False) -> str:
    found = value.get(key, "" if empty else None)
    if found is None and empty:
        return ""
    if isinstance(found, (int, float)) and not isinstance(found, bool):
        found = str(found)
    if not isinstance(found, str) or (not found and not empty):
        raise YamlError(f"{key}: expected text")
    return found


def _one_of(choices: type[_Choice], value: Mapping[str, Any], default: _Choice) -> _Choice:
    key = choices.__name__.lower()
    found = value.get(key, default.value)
    try:
        return choices(found)
    except ValueError as error:
        raise YamlError(f"{key}: {found!r} is none of {', '.join(choices)}") from error
