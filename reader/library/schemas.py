"""The JSON schemas of what Parallax writes."""

import json
from importlib import resources
from typing import Any

NAMES = ("analysis", "check", "baseline", "note", "collection")


def schema(name: str) -> dict[str, Any]:
    """A JSON schema (draft 2020-12): "analysis", "check", "baseline", "note" or "collection".

    Notes and collections are YAML; the schema is of what it holds. Raises `ValueError` for another name.
    """
    if name not in NAMES:
        raise ValueError(f"{name!r}: no such schema - choose one of {', '.join(NAMES)}")
    file = resources.files("reader") / "schemas" / f"{name}.schema.json"
    found: dict[str, Any] = json.loads(file.read_text("utf-8"))
    return found
