"""Names that stay the same from one export to the next, so that programs know again what they have seen."""

import base64
import re
import uuid

from reader.text.sanitise import sanitise

_NAMESPACE = uuid.UUID("6d5b2a0e-3f0c-5c0e-9d4e-0a6f4f1f7c52")

_SHA256 = re.compile(r"[0-9a-f]{64}")


def guid(*parts: str) -> str:
    """A UUID in lower case that only these parts, in this order, have."""
    return str(uuid.uuid5(_NAMESPACE, "\n".join(map(sanitise, parts))))


def guid_of_note(note_id: str) -> str:
    """The UUID that a note goes by in other programs."""
    return guid("note", note_id)


def iri_of_text(sha256: str, name: str) -> str:
    """An IRI for a canonical text, made of its hash (RFC 6920); where that is not known, of `name`."""
    if not _SHA256.fullmatch(sha256):
        return f"urn:uuid:{guid('text', name)}"
    digest = base64.urlsafe_b64encode(bytes.fromhex(sha256)).decode().rstrip("=")
    return f"ni:///sha-256;{digest}"
