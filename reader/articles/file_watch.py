"""Sees cheaply whether the files of a collection have changed on disk."""

from collections.abc import Mapping
from pathlib import Path

from reader.articles.article import Collection

Stamps = Mapping[Path, tuple[int, int, int] | None]
"""For each file and folder what changes when it is written; None where it is not there."""


def stamps_of(collection: Collection) -> Stamps:
    """The stamps of the articles' files and of the folders that they lie in, where files come and go."""
    files = dict.fromkeys(article.path for article in collection.articles)
    folders = dict.fromkeys(file.parent for file in files)
    return {path: _stamp(path) for path in (*files, *folders)}


def what_changed(old: Collection, new: Collection) -> tuple[str, ...]:
    """The ids of the articles that were changed, have come, or have gone, in the order of the articles."""
    before = {article.id: article for article in old.articles}
    after = {article.id: article for article in new.articles}
    return tuple(
        name
        for name in (*after, *(name for name in before if name not in after))
        if name not in before or name not in after or not _is_same(old, new, name)
    )


def _is_same(old: Collection, new: Collection, name: str) -> bool:
    before, after = old.article(name), new.article(name)
    return before is not None and after is not None and (before.text, before.metadata) == (after.text, after.metadata)


def _stamp(path: Path) -> tuple[int, int, int] | None:
    try:
        status = path.stat()
    except (OSError, ValueError):
        return None
    return status.st_mtime_ns, status.st_size, status.st_ino
