"""Copies files into a collection's folder: never over a file that is there, and never the same one twice."""

import hashlib
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from reader.articles import manifest
from reader.articles.formats.parsed import MAX_BYTES
from reader.articles.scan import find
from reader.regular_files import read_regular


@dataclass(frozen=True)
class Added:
    """The result of adding one file."""

    file: Path
    name: str
    """Its name in the folder: its own, or that with a number where another file has it."""
    sha256: str
    is_new: bool
    """False where the folder held the same bytes already, under `name`."""


def held_in(folder: Path) -> dict[str, str]:
    """The files of the articles in `folder`, by the SHA-256 of their bytes, with their names in it."""
    held: dict[str, str] = {}
    for source in find(folder).sources if folder.is_dir() else ():
        with suppress(OSError):
            held.setdefault(_sha256(read_regular(source.path, MAX_BYTES)), str(source.path.relative_to(folder)))
    return held


def add(file: Path, folder: Path, held: Mapping[str, str]) -> Added:
    """Copies `file` into `folder`, which holds the files of `held` (see `held_in`).

    Raises `OSError`; there is no half of a copy then. Raises `ValueError` for a name that no article can have.
    """
    data = read_regular(file, MAX_BYTES)
    sha256 = _sha256(data)
    if sha256 in held:
        return Added(file, held[sha256], sha256, is_new=False)
    if file.name.startswith(".") or file.name == manifest.NAME:
        raise ValueError(f"{file}: a file of this name is not read as an article - copy it under another name")
    for number in count(1):
        target = folder / (file.name if number == 1 else f"{file.stem}-{number}{file.suffix}")
        try:
            _write_new(target, data)
        except FileExistsError:
            continue
        return Added(file, target.name, sha256, is_new=True)
    raise AssertionError


def _write_new(path: Path, data: bytes) -> None:
    with path.open("xb") as target:
        try:
            target.write(data)
            target.flush()
            os.fsync(target.fileno())
        except BaseException:
            path.unlink()
            raise


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
