"""Whether a report may be written to a file: not over what it is made from."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from reader.articles import manifest
from reader.articles.article import Collection


def why_refused(target: Path, collection: Collection, notes: Path) -> str:
    """Why a report on the collection can't be written to `target`; empty where it can.

    `notes` is the folder of the collection's notes. Links of both sorts are followed.
    """
    if _is_inside(target, notes) or _is_any_of(target, _files_below(notes)):
        return "it is in the folder of the notes"
    if _is_any_of(target, _manifests(collection)):
        return "it is the manifest of this collection"
    if _is_any_of(target, _inputs(collection)):
        return "it is an article of this collection"
    return ""


def _inputs(collection: Collection) -> Iterator[Path]:
    yield from (article.path for article in collection.articles)
    yield from (problem.path for problem in collection.problems if problem.is_failure)


def _manifests(collection: Collection) -> set[Path]:
    return {folder / manifest.NAME for folder in (collection.folder, *(a.path.parent for a in collection.articles))}


def _files_below(folder: Path) -> Iterator[Path]:
    return (Path(parent, name) for parent, _, names in os.walk(folder) for name in names)


def _is_inside(target: Path, folder: Path) -> bool:
    """Whether the folder contains the file, at its own path or at the path that it links to."""
    resolved = Path(os.path.realpath(target.parent), target.name)
    leads_to = Path(os.path.realpath(target))
    return _is_any_of(folder, (*resolved.parents, *leads_to.parents))


def _is_any_of(path: Path, others: Iterable[Path]) -> bool:
    return any(_is_same(path, other) for other in others)


def _is_same(path: Path, other: Path) -> bool:
    try:
        return path.samefile(other)
    except (OSError, ValueError):  # one of them is not there
        return False
