"""A note or a judgement as a YAML file that people can read and edit."""

from collections.abc import Mapping
from dataclasses import replace
from enum import StrEnum
from typing import Any, TypeGuard, TypeVar

from reader.analysis.model import DiscrepancyKind
from reader.notes.judgements.judgement import (
    MARKED,
    ActorJudgement,
    DiscrepancyJudgement,
    Disposition,
    Judgement,
    LinkJudgement,
    LinkVerdict,
    Verdict,
)
from reader.notes.note import About, Anchor, Note, Status
from reader.text.safe_yaml import YamlError, dump, load_mapping
from reader.text.sanitise import one_line, sanitise

Record = Note | Judgement


class Format(StrEnum):
    """The kind and version of a record, from the first line of its file."""

    NOTE = "parallax-note/1"
    JUDGEMENT = "parallax-judgement/1"


_Choice = TypeVar("_Choice", About, Status, Verdict, DiscrepancyKind)
_NOTE_KEYS = ("format", "id", "about", "label", "status", "tags", "created", "modified", "reply_to", "text", "anchors")
_ACTOR_KEYS = ("format", "id", "verdict", "forms", "name", "created")
_DISCREPANCY_KEYS = ("format", "id", "verdict", "kind", "label", "suggested_by", "created", "anchors")
_LINK_KEYS = ("format", "id", "verdict", "label", "created", "anchors")
_SIGNED_KEYS = ("author", "earlier")
_ANCHOR_TEXT = ("exact", "prefix", "suffix", "sha256")
_ANCHOR_KEYS = ("article", "start", "end", *_ANCHOR_TEXT)


def to_yaml(record: Record) -> str:
    """The record's file; keys that this version does not know come last, as they were."""
    return dump(to_mapping(record))


def to_mapping(record: Record) -> dict[str, Any]:
    """The content of the record's file."""
    return _known(record) | _of_signed(record) | dict(record.others)


def from_yaml(data: bytes) -> Record:
    """The note or judgement in a file. Raises `YamlError` where it is neither."""
    return from_mapping(load_mapping(data))


def from_mapping(value: Mapping[str, Any]) -> Record:
    """The note or judgement that a file holds. Raises `YamlError` where it is neither."""
    match value.get("format"):
        case Format.NOTE:
            return _signed(_note(value), value)
        case Format.JUDGEMENT:
            return _signed(_judgement(value), value)
        case other:
            raise YamlError(f"format is {other!r}, this version reads {' and '.join(Format)}")


def _known(record: Record) -> dict[str, Any]:
    match record:
        case Note():
            return _of_note(record)
        case ActorJudgement():
            return _of_actors(record)
        case DiscrepancyJudgement():
            return _of_discrepancy(record)
        case LinkJudgement():
            return _of_link(record)


# Who made them, and from what


def _of_signed(record: Record) -> dict[str, Any]:
    signed = {"author": one_line(record.author), "earlier": [one_line(version) for version in record.earlier]}
    return {key: value for key, value in signed.items() if value}


def _signed(record: Record, value: Mapping[str, Any]) -> Record:
    earlier = tuple(one_line(str(version)) for version in _words(value, "earlier"))
    return replace(record, author=one_line(_text(value, "author", empty=True)), earlier=earlier)


# Notes


def _of_note(note: Note) -> dict[str, Any]:
    return {
        "format": Format.NOTE.value,
        "id": sanitise(note.id),
        "about": note.about.value,
        "label": one_line(note.label),
        "status": note.status.value,
        "tags": [one_line(tag) for tag in note.tags],
        "created": note.created,
        "modified": note.modified,
        **({"reply_to": one_line(note.reply_to)} if note.reply_to else {}),
        "text": sanitise(note.text),
        "anchors": [_entry(anchor) for anchor in note.anchors],
    }


def _note(value: Mapping[str, Any]) -> Note:
    return Note(
        id=_text(value, "id"),
        text=sanitise(_text(value, "text", empty=True)),
        anchors=tuple(_anchor(entry) for entry in _entries(value)),
        about=_one_of(About, value, About.PASSAGE, key="about"),
        label=one_line(_text(value, "label", empty=True)),
        tags=tuple(one_line(str(tag)) for tag in _words(value, "tags")),
        status=_one_of(Status, value, Status.OPEN, key="status"),
        created=one_line(_text(value, "created", empty=True)),
        modified=one_line(_text(value, "modified", empty=True)),
        reply_to=one_line(_text(value, "reply_to", empty=True)),
        others=_others(value, _NOTE_KEYS),
    )


# Judgements


def _judgement(value: Mapping[str, Any]) -> Judgement:
    verdict = value.get("verdict")
    if verdict in [*Disposition, MARKED]:
        return _on_discrepancy(value)
    if verdict in [*Verdict]:
        return _on_actors(value)
    if verdict in [*LinkVerdict]:
        return _on_link(value)
    raise YamlError(f"verdict: {verdict!r} is not one of {', '.join([*Verdict, *Disposition, MARKED, *LinkVerdict])}")


def _of_actors(judgement: ActorJudgement) -> dict[str, Any]:
    return {
        "format": Format.JUDGEMENT.value,
        "id": sanitise(judgement.id),
        "verdict": judgement.verdict.value,
        "forms": [one_line(form) for form in judgement.forms],
        "name": one_line(judgement.name),
        "created": judgement.created,
    }


def _on_actors(value: Mapping[str, Any]) -> ActorJudgement:
    verdict = Verdict(value["verdict"])
    forms = tuple(one_line(str(form)) for form in _words(value, "forms"))
    name = one_line(_text(value, "name", empty=verdict is not Verdict.RENAME))
    if len(forms) < (2 if verdict is Verdict.MERGE else 1):
        raise YamlError("forms: expected the names that are judged")
    created = one_line(_text(value, "created", empty=True))
    return ActorJudgement(_text(value, "id"), verdict, forms, name, created, _others(value, _ACTOR_KEYS))


def _of_discrepancy(judgement: DiscrepancyJudgement) -> dict[str, Any]:
    return {
        "format": Format.JUDGEMENT.value,
        "id": sanitise(judgement.id),
        "verdict": str(judgement.verdict),
        "kind": judgement.kind.value,
        "label": one_line(judgement.label),
        **({"suggested_by": one_line(judgement.suggested_by)} if judgement.suggested_by else {}),
        "created": judgement.created,
        "anchors": [_entry(anchor) for anchor in judgement.anchors],
    }


def _on_discrepancy(value: Mapping[str, Any]) -> DiscrepancyJudgement:
    verdict = value["verdict"]
    anchors = tuple(_anchor(entry) for entry in _entries(value))
    if len(anchors) < (2 if verdict == MARKED else 1):
        raise YamlError("anchors: expected the words that differ")
    return DiscrepancyJudgement(
        id=_text(value, "id"),
        disposition=None if verdict == MARKED else Disposition(verdict),
        kind=_one_of(DiscrepancyKind, value, None, key="kind"),
        label=one_line(_text(value, "label", empty=True)),
        anchors=anchors,
        created=one_line(_text(value, "created", empty=True)),
        others=_others(value, _DISCREPANCY_KEYS),
        suggested_by=one_line(_text(value, "suggested_by", empty=True)),
    )


def _of_link(judgement: LinkJudgement) -> dict[str, Any]:
    return {
        "format": Format.JUDGEMENT.value,
        "id": sanitise(judgement.id),
        "verdict": judgement.verdict.value,
        "label": one_line(judgement.label),
        "created": judgement.created,
        "anchors": [_entry(anchor) for anchor in judgement.anchors],
    }


def _on_link(value: Mapping[str, Any]) -> LinkJudgement:
    verdict = LinkVerdict(value["verdict"])
    anchors = tuple(_anchor(entry) for entry in _entries(value))
    if len(anchors) < 2 or (verdict is LinkVerdict.APART and len(anchors) > 2):
        raise YamlError("anchors: expected two passages")
    label, created = (one_line(_text(value, key, empty=True)) for key in ("label", "created"))
    return LinkJudgement(_text(value, "id"), verdict, label, anchors, created, _others(value, _LINK_KEYS))


# Values


def _others(value: Mapping[str, Any], known: tuple[str, ...]) -> dict[str, Any]:
    return {key: entry for key, entry in value.items() if key not in known and key not in _SIGNED_KEYS}


def _entries(value: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    entries = value.get("anchors")
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise YamlError("anchors: expected a list")
    return entries


def _words(value: Mapping[str, Any], key: str) -> list[str | float]:
    words = value.get(key) or []
    if not isinstance(words, list) or not all(isinstance(word, (str, int, float)) for word in words):
        raise YamlError(f"{key}: expected a list of words")
    return words


def _anchor(entry: Mapping[str, Any]) -> Anchor:
    start, end = entry.get("start"), entry.get("end")
    if not _is_offset(start) or not _is_offset(end):
        raise YamlError("anchors: start and end must be numbers")
    texts = {key: sanitise(_text(entry, key, empty=True)) for key in _ANCHOR_TEXT}
    others = {key: value for key, value in entry.items() if key not in _ANCHOR_KEYS}
    return Anchor(article=one_line(_text(entry, "article")), start=start, end=end, others=others, **texts)


def _entry(anchor: Anchor) -> dict[str, Any]:
    known = {key: getattr(anchor, key) for key in _ANCHOR_KEYS}
    return {key: sanitise(v) if isinstance(v, str) else v for key, v in known.items()} | dict(anchor.others)


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


def _one_of(choices: type[_Choice], value: Mapping[str, Any], default: _Choice | None, *, key: str) -> _Choice:
    found = value.get(key, default)
    try:
        return choices(found)
    except ValueError as error:
        raise YamlError(f"{key}: {found!r} is not one of {', '.join(choices)}") from error
