"""A file of JSON that may have notes in it."""

import json
from typing import Any

from reader.notes.importing.foreign_notes import ImportFileError

_FORMS = "neither Web Annotation (JSON) nor REFI-QDA (.qdpx), the formats that notes are imported from"


def from_json(data: bytes) -> Any:
    """What the file holds. Raises `ImportFileError` where it is no JSON."""
    try:
        return json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        if not data.decode("utf-8-sig", "replace").lstrip().startswith(("{", "[")):
            raise ImportFileError(_FORMS) from error
        raise ImportFileError(f"JSON that can't be read ({str(error).splitlines()[0]})") from error
