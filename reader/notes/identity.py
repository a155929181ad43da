"""Names that stay the same from one export to the next, so that programs know again what they have seen."""

import base64
import re
import uuid
from collections.abc import Iterable, Mapping

from reader.notes.note import Note
from reader.text.sanitise import one_line, sanitise

_NAMESPACE = uuid.UUID("6d5b2a0e-3f0c-5c0e-9d4e-0a6f4f1f7c52")

_SHA256 = re.compile(r"[0-9a-f]{64}")
_URN = "urn:uuid:"
_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_IRI = re.compile(r"[a-z][a-z0-9+.-]{1,20}:[!#-;=?-\[\]_a-z~]+", re.IGNORECASE)

IMPORTED = "imported"
"""The key, in a note's file, for its identity in the program that it came from."""


def guid(*parts: str) -> str:
    """A UUID in lower case that only these parts, in this order, have."""
    return str(uuid.uuid5(_NAMESPACE, "\n".join(map(sanitise, parts))))


def key_of_note(note: Note) -> str:
    """What other programs call a note: the name that it came with, else its own id."""
    return one_line(str(note.others.get(IMPORTED) or note.id))


def keys_of_notes(notes: Iterable[Note]) -> Mapping[str, str]:
    """From each note's id to its key. Of two versions of a note, only one has the name that it came with."""
    notes = tuple(notes)
    taken = {uuid_of(note.id) for note in notes}
    keys: dict[str, str] = {}
    for note in notes:
        key = key_of_note(note)
        keys[note.id] = key if uuid_of(key) not in taken else note.id
        taken.add(uuid_of(key))
    return keys


def uuid_of(key: str) -> str:
    """The UUID of what has that key: the key itself where it is one."""
    return key.lower() if _UUID.fullmatch(key) else guid("note", key)


def iri_of(key: str) -> str:
    """The IRI of what has that key: the key itself where it is one."""
    return key if _IRI.fullmatch(key) else f"{_URN}{uuid_of(key)}"


def key_in_iri(iri: str) -> str:
    """The key of what goes by an IRI."""
    key = iri.removeprefix(_URN)
    return key.lower() if _UUID.fullmatch(key) else key


def names_of(key: str, note_id: str = "") -> frozenset[str]:
    """All names by which a file may call what has that key, and that id here."""
    return frozenset((key, uuid_of(key), *((note_id, uuid_of(note_id)) if note_id else ())))


def iri_of_text(sha256: str, name: str) -> str:
    """An IRI for a canonical text, made of its hash (RFC 6920); where that is not known, of `name`."""
    if not _SHA256.fullmatch(sha256):
        return f"urn:uuid:{guid('text', name)}"
    digest = base64.urlsafe_b64encode(bytes.fromhex(sha256)).decode().rstrip("=")
    return f"ni:///sha-256;{digest}"
