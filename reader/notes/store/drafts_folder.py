"""Where notes are saved while they are written."""

import hashlib
from pathlib import Path

from reader import paths


def drafts_folder(notes: Path) -> Path:
    """The folder of the drafts that belong to the notes of a folder."""
    key = hashlib.sha256(str(notes.resolve()).encode("utf-8", "surrogateescape")).hexdigest()[:16]
    return paths.state_folder() / "drafts" / key


def has_drafts(notes: Path) -> bool:
    """Whether there are any."""
    return any(drafts_folder(notes).glob("*.yaml"))
