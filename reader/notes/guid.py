"""Names that stay the same from one export to the next, so that other programs know again what they have seen."""

import uuid

from reader.text.neutral import neutralise

_NAMESPACE = uuid.UUID("6d5b2a0e-3f0c-5c0e-9d4e-0a6f4f1f7c52")


def guid(*parts: str) -> str:
    """A UUID in lower case that only these parts, in this order, have."""
    return str(uuid.uuid5(_NAMESPACE, "\n".join(map(neutralise, parts))))


def guid_of_note(note_id: str) -> str:
    """The UUID that a note goes by in other programs."""
    return guid("note", note_id)
