"""The languages that there are word lists for: a folder each, named by its tag, in `reader/languages`."""

from pathlib import Path
from typing import Any

from reader.text.safe_yaml import load_own

FOLDER = Path(__file__).parents[1] / "languages"


CHECKSUMS = "SHA256SUMS"
"""The name of the file in a language's `syntax` that holds the checksums of the others."""


def tags() -> tuple[str, ...]:
    """The tags of the languages, in order."""
    return tuple(sorted(path.name for path in FOLDER.iterdir() if path.is_dir()))


def syntax_of(tag: str) -> Path:
    """Where the files of a language's parser are; a folder only where the language has one."""
    return FOLDER / tag / "syntax"


def data_of(tag: str, name: str) -> dict[str, Any]:
    """What the file `name`.yaml of a language holds; empty where the language has none of that name."""
    try:
        return load_own(FOLDER / tag / f"{name}.yaml")
    except FileNotFoundError:
        return {}
