"""`collection.yaml`: a collection's title, and what is known of each of its files."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from reader.articles.article import Metadata, Problem
from reader.articles.metadata import read_metadata
from reader.regular_files import leaves, read_regular
from reader.text.safe_yaml import MAX_BYTES, YamlError, load_mapping
from reader.text.sanitise import one_line
from reader.text.spelling import did_you_mean

NAME = "collection.yaml"
FORMAT = "parallax-collection/1"
_FIELDS = ("text", *Metadata.__dataclass_fields__)
"""What a column of a table can hold."""


@dataclass(frozen=True)
class Manifest:
    """The content of `collection.yaml`; empty where there is none."""

    title: str | None = None
    articles: Mapping[str, Metadata] = field(default_factory=dict)
    """By file name, in the order of the file."""
    columns: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """Of tables, by file name: for "text" or a field of the metadata the name of its column."""
    problems: tuple[Problem, ...] = ()


def read_manifest(folder: Path) -> Manifest:
    """The manifest in `folder`. What is wrong with it is among its problems, never raised."""
    path = folder / NAME
    try:
        data = read_regular(path, MAX_BYTES, folder)
    except FileNotFoundError:
        return Manifest()
    except OSError as error:
        return _unused(path, error.strerror or str(error))
    return manifest_in(data, path, lambda name: _why_refused(folder, name))


def manifest_in(data: bytes, path: Path, why_refused: Callable[[str], str]) -> Manifest:
    """The manifest that the file `path` holds; `why_refused` says what is wrong with an entry's name, if anything."""
    try:
        return _manifest_of(load_mapping(data), path, why_refused)
    except YamlError as error:
        return _unused(path, str(error))


def _unused(path: Path, reason: str) -> Manifest:
    return Manifest(
        problems=(Problem(path, f"not used: {reason}", "correct the file; the articles are open without it"),)
    )


def _manifest_of(data: Mapping[str, Any], path: Path, why_refused: Callable[[str], str]) -> Manifest:
    if data.get("format", FORMAT) != FORMAT:
        raise YamlError(f"format {data['format']!r} is not {FORMAT!r}")
    entries = data.get("articles") or {}
    if not isinstance(entries, dict):
        raise YamlError("articles: expected file names, each with its metadata")
    articles: dict[str, Metadata] = {}
    columns: dict[str, Mapping[str, str]] = {}
    problems: list[Problem] = []
    for name, entry in entries.items():
        reason = why_refused(str(name))
        if reason:
            problems.append(Problem(path, f"{name}: {reason}", "correct the name"))
            continue
        if not isinstance(entry, dict | None):
            problems.append(Problem(path, f"{name}: expected keys and values", "correct the entry"))
        known = entry if isinstance(entry, dict) else {}
        articles[str(name)], warnings = read_metadata(known)
        columns[str(name)], wrong = _columns_in(known.get("columns"))
        problems += [Problem(path, f"{name}: {warning}", "correct the entry") for warning in (*warnings, *wrong)]
    title = data.get("title")
    return Manifest(one_line(str(title)) if title else None, articles, columns, tuple(problems))


def _columns_in(given: object) -> tuple[dict[str, str], list[str]]:
    """The columns that an entry names, and what is wrong with it."""
    if given is None:
        return {}, []
    if not isinstance(given, dict):
        return {}, ["columns: expected one column to a line, such as “text: Body”"]
    wrong = [str(name) for name in given if name not in _FIELDS]
    warnings = [f"columns: {name}: choose one of {', '.join(_FIELDS)}{did_you_mean(name, _FIELDS)}" for name in wrong]
    return {name: str(column) for name, column in given.items() if name in _FIELDS}, warnings


def _why_refused(folder: Path, name: str) -> str:
    """Why an entry's file can't be used; empty where it can."""
    try:
        if leaves(folder / name, folder):
            return "leads out of the collection's folder"
        return "" if (folder / name).exists() else "no such file"
    except (OSError, ValueError):  # too long for a name, or with a NUL in it
        return "no such file"
