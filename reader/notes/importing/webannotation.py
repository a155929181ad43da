"""W3C Web Annotations in JSON-LD: one, an array, a page or a collection; what Hypothesis and wallabag give, too."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import replace
from enum import StrEnum
from typing import Any, TypeVar

from reader.notes.identity import key_in_iri
from reader.notes.importing.annotations import Annotation, annotations_in
from reader.notes.importing.foreign_notes import ForeignNote, ForeignPassage, ImportFileError
from reader.notes.importing.json_file import from_json
from reader.notes.note import About, Status
from reader.text.offsets import OffsetUnit

_OWN = "parallax:"
_FARTHEST = 10**9
"""The greatest offset that is taken for one."""
_UNITS = (OffsetUnit.CODEPOINT, OffsetUnit.UTF16)
_Choice = TypeVar("_Choice", bound=StrEnum)


def read_webannotation(data: bytes) -> list[ForeignNote]:
    """The notes in a file. Raises `ImportFileError` where it holds no annotations."""
    found = from_json(data)
    try:
        annotations = list(annotations_in(found))
    except RecursionError as error:
        raise ImportFileError("JSON that is nested too deeply") from error
    if not annotations:
        raise ImportFileError("it contains no Web Annotations")
    return _joined([(_note(annotation), f"{_OWN}partOf" in annotation) for annotation in annotations])


def _joined(found: list[tuple[ForeignNote, bool]]) -> list[ForeignNote]:
    """The notes, those joined that are parts of one."""
    notes = [note for note, is_part in found if not is_part]
    parts: dict[str, ForeignNote] = {}
    for note in (note for note, is_part in found if is_part):
        before = parts[note.key].passages if note.key in parts else ()
        parts[note.key] = replace(note, passages=(*before, *note.passages))
    return [*notes, *parts.values()]


def _note(annotation: Annotation) -> ForeignNote:
    bodies = list(_bodies(annotation))
    targets = _many(annotation.get("target"))
    reply_to = _reply_to(annotation, targets)
    passages = tuple(passage for target in targets for passage in _passages(target))
    whole = tuple(passage for target in targets for passage in _wholes(target)) if not passages and not reply_to else ()
    about = _one_of(About, annotation, "about", About.ARTICLE if whole else About.PASSAGE)
    return ForeignNote(
        key=_key(annotation),
        text="\n\n".join(value for value, is_tag in bodies if not is_tag),
        tags=tuple(dict.fromkeys(value for value, is_tag in bodies if is_tag)),
        passages=passages or (whole if about is About.ARTICLE else ()),
        about=about,
        status=_one_of(Status, annotation, "status", Status.OPEN),
        label=_text(annotation, f"{_OWN}label"),
        author=next(_names(annotation), ""),
        created=_text(annotation, "created"),
        modified=_text(annotation, "modified") or _text(annotation, "updated"),
        reply_to=reply_to,
    )


def _key(annotation: Annotation) -> str:
    """The identity of the note; all parts of one note have the same."""
    key = _text(annotation, f"{_OWN}partOf") or _text(annotation, "id") or _text(annotation, "@id")
    written = json.dumps(annotation, sort_keys=True).encode()
    return key_in_iri(_base(annotation) + key) if key else hashlib.sha256(written).hexdigest()


def _base(annotation: Annotation) -> str:
    """What makes the ids of Hypothesis addresses: its annotations name their own."""
    link, key = _text(annotation.get("links"), "html"), _text(annotation, "id")
    return link.removesuffix(key) if key and link.endswith(key) else ""


def _reply_to(annotation: Annotation, targets: list[Any]) -> str:
    """The key of the annotation that this one answers; empty where it answers none."""
    above = [each for each in _many(annotation.get("references")) if isinstance(each, str)]
    if above:
        return key_in_iri(_base(annotation) + above[-1])
    if "replying" in _many(annotation.get("motivation")):
        return next((key_in_iri(name) for target in targets for name in _names_of_target(target)), "")
    return ""


def _names_of_target(target: Any) -> Iterator[str]:
    for name in (target, _text(target, "id"), *(_sources(target) if isinstance(target, dict) else ())):
        if isinstance(name, str) and name:
            yield name


def _names(annotation: Annotation) -> Iterator[str]:
    """Who wrote it; Hypothesis says only "acct:name@host"."""
    for creator in (*_many(annotation.get("creator")), annotation.get("user")):
        name = creator if isinstance(creator, str) else _text(creator, "name") or _text(creator, "nickname")
        if name.strip():
            yield name.removeprefix("acct:")


def _bodies(annotation: Annotation) -> Iterator[tuple[str, bool]]:
    """The text of each body, and whether it is a tag."""
    for body in _many(annotation.get("body")):
        value = body if isinstance(body, str) else _text(body, "value") or _text(body, "id")
        if value.strip():
            yield value, isinstance(body, dict) and "tagging" in _many(body.get("purpose"))
    for value in (_text(annotation, "bodyValue"), _text(annotation, "text")):
        if value.strip():
            yield value, False
    for tag in _many(annotation.get("tags")):
        if isinstance(tag, str):
            yield tag, True


def _passages(target: Any) -> Iterator[ForeignPassage]:
    """The passage that a target selects; none where it is a text as a whole."""
    if not isinstance(target, dict):
        return
    selectors = [selector for selector in _many(target.get("selector")) if isinstance(selector, dict)]
    quote = next(_of_type("TextQuoteSelector", selectors, nested=True), {})
    position = next(_of_type("TextPositionSelector", selectors, nested=False), {})
    place = _place(position)
    if quote or place:
        exact, prefix, suffix = (_text(quote, key) for key in ("exact", "prefix", "suffix"))
        yield ForeignPassage(exact, prefix, suffix, place, _units(target), tuple(_sources(target)))


def _wholes(target: Any) -> Iterator[ForeignPassage]:
    """The text that a target is as a whole."""
    sources = tuple(_sources(target)) if isinstance(target, dict) else (target,) if isinstance(target, str) else ()
    if sources:
        yield ForeignPassage("", sources=sources)


def _place(position: dict[str, Any]) -> tuple[int, int] | None:
    start, end = position.get("start"), position.get("end")
    if isinstance(start, int) and isinstance(end, int) and 0 <= start <= end <= _FARTHEST:
        return start, end
    return None


def _of_type(name: str, selectors: list[dict[str, Any]], *, nested: bool) -> Iterator[dict[str, Any]]:
    """The selectors of a type; nested ones too, whose offsets would count from elsewhere."""
    for selector in selectors:
        if selector.get("type") == name:
            yield selector
        if nested and isinstance(selector.get("refinedBy"), dict):
            yield from _of_type(name, [selector["refinedBy"]], nested=True)


def _units(target: dict[str, Any]) -> tuple[OffsetUnit, ...]:
    unit_name = target.get(f"{_OWN}offsetUnit")
    return tuple(unit for unit in _UNITS if unit == unit_name) or _UNITS


def _sources(target: dict[str, Any]) -> Iterator[str]:
    source = target.get("source")
    name_of_source = _text(source, "id") if isinstance(source, dict) else source
    cached = [_text(state, "cached") for state in _many(target.get("state"))]
    for name in (
        _text(target, f"{_OWN}article"),
        _text(target, f"{_OWN}sha256"),
        *cached,
        name_of_source,
        _text(target, f"{_OWN}url"),
    ):
        if isinstance(name, str) and name:
            yield name


def _many(value: Any) -> list[Any]:
    """One or several, as JSON-LD allows both."""
    return value if isinstance(value, list) else [] if value is None else [value]


def _text(value: Any, key: str) -> str:
    found = value.get(key) if isinstance(value, dict) else None
    return found if isinstance(found, str) else ""


def _one_of(choices: type[_Choice], annotation: Annotation, key: str, default: _Choice) -> _Choice:
    wanted = annotation.get(f"{_OWN}{key}")
    return next((choice for choice in choices if choice == wanted), default)
