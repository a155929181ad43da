"""The text of `parallax --version`: the program, the commit it was made from, and the versions of its data."""

import hashlib
import platform
from collections.abc import Iterator
from importlib import resources
from pathlib import Path

from reader import __version__
from reader.articles.manifest import FORMAT as COLLECTION
from reader.commit import commit
from reader.notes.record import Format
from reader.report.json import SCHEMA
from reader.text.safe_yaml import load_mapping

_DATA = ("analysis", "languages", "text")
"""The folders of the package that hold what the analysis knows, each file with its form in a line `format:`."""
_DIGITS = 12


def versions() -> Iterator[str]:
    """A line each: what, colon, version; of data files the first digits of their SHA-256 too."""
    made_from = commit()
    yield f"parallax {__version__}{f' (commit {made_from[:_DIGITS]})' if made_from else ''}"
    yield f"python: {platform.python_version()}"
    yield f"analysis as JSON: {SCHEMA}"
    yield f"collections: {COLLECTION}"
    yield f"notes: {', '.join(Format)}"
    yield from _data()


def _data() -> Iterator[str]:
    package = Path(str(resources.files("reader")))
    for path in sorted(path for folder in _DATA for path in (package / folder).rglob("*.yaml")):
        data = path.read_bytes()
        form = load_mapping(data).get("format", "no version")
        name = path.relative_to(package).as_posix()
        yield f"{name}: {form}, {hashlib.sha256(data).hexdigest()[:_DIGITS]}"
