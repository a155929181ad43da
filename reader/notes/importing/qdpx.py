"""REFI-QDA projects (.qdpx): notes on selected passages, and passages that were only coded.

A code becomes a tag. What this program found itself and wrote into the project is no note.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TypeVar
from xml.etree.ElementTree import Element

from reader.articles.formats.archive import Archive
from reader.articles.formats.parsed import File, FormatError
from reader.articles.formats.xml_safe import parse_xml
from reader.notes.importing.foreign_notes import ForeignNote, ForeignPassage, ImportFileError
from reader.notes.note import About, Status
from reader.notes.refi import ABOUT, FOUND, NAMESPACE, NOBODY, PROJECT, REPLY, STATUS

_INTERNAL = "internal://"
_CONTEXT = 32
_Choice = TypeVar("_Choice", bound=StrEnum)
_Codes = Mapping[str, tuple[str, str]]
"""From a code's GUID to its name and the name of the code above it."""


@dataclass
class _Gathered:
    """The content of one note, collected from the selections that refer to it."""

    passages: list[ForeignPassage] = field(default_factory=list)
    codes: list[tuple[str, str]] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    user: str = ""


def read_qdpx(data: bytes) -> list[ForeignNote]:
    """The notes in an archive. Raises `ImportFileError` where it is no project."""
    try:
        archive = Archive.open(File(data))
        files = {name: archive.read(name) for name in archive.names}
        root = parse_xml(_project(files))
    except FormatError as error:
        raise ImportFileError(error.reason) from error
    if root.tag != _name("Project"):
        raise ImportFileError("not a REFI-QDA project")
    notes = {_guid(note, "guid"): note for note in root.iter(_name("Note"))}
    gathered = {key: _Gathered() for key in notes}
    _gather(root, files, gathered)
    users = {_guid(user, "guid"): user.get("name", "") for user in root.iter(_name("User"))}
    answered = dict(_replies(root))
    read = (_note(key, notes.get(key), found, files, users) for key, found in gathered.items())
    return [replace(note, reply_to=answered.get(note.key, "")) for note in read]


def _project(files: Mapping[str, bytes]) -> bytes:
    name = next((name for name in files if name.lower() == PROJECT), None)
    if name is None:
        raise ImportFileError(f"no {PROJECT} in the archive")
    return files[name]


def _gather(root: Element, files: Mapping[str, bytes], gathered: dict[str, _Gathered]) -> None:
    codes = dict(_codes(root))
    for note in root.iter(_name("Note")):
        gathered[_guid(note, "guid")].codes += _own_codes(note, codes)
    for source in (*root.iter(_name("TextSource")), *root.iter(_name("Representation"))):
        text = _text_of(source, files)
        for selection in source.findall(_name("PlainTextSelection")):
            own = _own_codes(selection, codes)
            keys = [_guid(ref, "targetGUID") for ref in selection.iter(_name("NoteRef"))]
            if not keys and own and all(above == FOUND for _, above in own):
                continue
            for key in keys or [_guid(selection, "guid")]:
                found = gathered.setdefault(key, _Gathered())
                found.codes += own
                found.user = found.user or _guid(selection, "creatingUser")
                found.said += [said] if (said := selection.findtext(_name("Description"), "").strip()) else []
                found.passages.append(_passage(selection, source.get("name", ""), text))


def _own_codes(coded: Element, codes: _Codes) -> list[tuple[str, str]]:
    return [codes[key] for ref in coded.iter(_name("CodeRef")) if (key := _guid(ref, "targetGUID")) in codes]


def _replies(root: Element) -> Iterator[tuple[str, str]]:
    for link in root.iter(_name("Link")):
        if link.get("name") == REPLY:
            yield _guid(link, "originGUID"), _guid(link, "targetGUID")


def _codes(root: Element) -> Iterator[tuple[str, tuple[str, str]]]:
    for above in (*root.iter(_name("Codes")), *root.iter(_name("Code"))):
        for code in above.findall(_name("Code")):
            yield _guid(code, "guid"), (code.get("name", ""), above.get("name", ""))


def _note(
    key: str, note: Element | None, found: _Gathered, files: Mapping[str, bytes], users: Mapping[str, str]
) -> ForeignNote:
    text = _text_of(note, files) if note is not None else ""
    about, status = _one_of(About, found, ABOUT, About.PASSAGE), _one_of(Status, found, STATUS, Status.OPEN)
    name = note.get("name", "") if note is not None else ""
    user = _guid(note, "creatingUser") if note is not None else found.user
    return ForeignNote(
        key=key,
        text="\n\n".join(dict.fromkeys(part for part in (text, *found.said) if part.strip())),
        tags=tuple(dict.fromkeys(code for code, above in found.codes if above not in (ABOUT, STATUS, FOUND))),
        passages=tuple(found.passages),
        about=about,
        status=status,
        label="" if text.startswith(name.rstrip("…")) or name == "Note" else name,
        author="" if user == NOBODY else users.get(user, ""),
        created=note.get("creationDateTime", "") if note is not None else "",
        modified=note.get("modifiedDateTime", "") if note is not None else "",
    )


def _one_of(choices: type[_Choice], found: _Gathered, group: str, default: _Choice) -> _Choice:
    value = [code for code, above in found.codes if above == group]
    return next((choice for choice in choices if choice in value), default)


# Texts and what is selected in them


def _text_of(source: Element, files: Mapping[str, bytes]) -> str:
    """The text that a source or a note holds, or that its path leads to within the archive; empty where it has none."""
    inside = source.findtext(_name("PlainTextContent"))
    if inside is not None:
        return inside
    wanted = source.get("plainTextPath", "")
    if not wanted.startswith(_INTERNAL):
        return ""
    ending = f"/{wanted.removeprefix(_INTERNAL)}".lower()
    data = next((data for name, data in files.items() if f"/{name}".lower().endswith(ending)), b"")
    return data.decode("utf-8-sig", "replace")


def _passage(selection: Element, source: str, text: str) -> ForeignPassage:
    start, end = (_number(selection, key) for key in ("startPosition", "endPosition"))
    read, start, end = _as_meant(text, start, end, selection.get("name", ""))
    place = (start, end) if end > start else None
    return ForeignPassage(
        exact=read[start:end],
        prefix=read[max(0, start - _CONTEXT) : start],
        suffix=read[end : end + _CONTEXT],
        place=place,
        sources=(source,) if source else (),
    )


def _as_meant(text: str, start: int, end: int, name: str) -> tuple[str, int, int]:
    """The text with line ends LF, and the place in it.

    Programs differ in whether the end is the last character, and in whether a line end of two characters
    counts as one. Many name a selection by its words: the reading that gives these is the one.
    """
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    once = start - text[:start].count("\r\n"), end - text[:end].count("\r\n")
    readings = (once, (start, end), (once[0], once[1] + 1), (start, end + 1))
    begin, last = next((r for r in readings if _is_named(plain[r[0] : r[1]], name)), once)
    return plain, begin, last


def _is_named(words: str, name: str) -> bool:
    """Whether a name is that of the words: equal to them, or to their beginning with dots after it."""
    cut = _flat(name).rstrip("….")
    return bool(cut) and (_flat(words) == _flat(name) or (cut != _flat(name) and _flat(words).startswith(cut)))


def _flat(text: str) -> str:
    return " ".join(text.split())


def _number(element: Element, key: str) -> int:
    value = element.get(key, "").strip()
    return int(value) if value.isascii() and value.isdigit() and len(value) < 12 else 0


def _guid(element: Element, key: str) -> str:
    return element.get(key, "").strip("{} ").lower()


def _name(name: str) -> str:
    return f"{{{NAMESPACE}}}{name}"
