"""Folders open as collections."""

import errno
import os
from pathlib import Path

import pytest

from reader.articles.article import Collection
from reader.articles.formats import SUFFIXES
from reader.articles.load import load_collection

STORY = "The ferry left at dawn.\n"


def _fill(folder: Path, *names: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name in names:
        (folder / name).write_text(STORY)


def _ids(collection: Collection) -> list[str]:
    return [article.id for article in collection.articles]


def _told(collection: Collection) -> list[tuple[str, str, bool]]:
    return [(problem.path.name, problem.reason, problem.is_failure) for problem in collection.problems]


def test_a_folder_is_read_by_name(tmp_path: Path) -> None:
    _fill(tmp_path / "ferry", "b.txt", "a.md", "c.TEXT", "D.markdown")
    collection = load_collection([tmp_path / "ferry"])
    assert _ids(collection) == ["D.markdown", "a.md", "b.txt", "c.TEXT"]
    assert (collection.title, collection.folder) == ("ferry", tmp_path / "ferry")
    assert collection.problems == ()


def test_articles_of_two_folders_are_not_called_by_the_folder_around_both(tmp_path: Path) -> None:
    _fill(tmp_path / "north", "a.txt", "b.txt")
    _fill(tmp_path / "south", "c.txt")
    a, b, c = tmp_path / "north" / "a.txt", tmp_path / "north" / "b.txt", tmp_path / "south" / "c.txt"
    assert load_collection([a, b]).title == "north"
    assert load_collection([tmp_path / "north", a]).title == "north"
    assert load_collection([a, c]).title == "2 articles"
    assert load_collection([tmp_path / "north", tmp_path / "south"]).title == "3 articles"


def test_the_manifest_sets_title_and_order_and_the_rest_follows(tmp_path: Path) -> None:
    _fill(tmp_path, "a.txt", "b.txt", "c.txt", "d.log")
    (tmp_path / "collection.yaml").write_text("title: The ferry\narticles:\n  d.log:\n  c.txt:\n")
    collection = load_collection([tmp_path])
    assert (collection.title, _ids(collection)) == ("The ferry", ["d.log", "c.txt", "a.txt", "b.txt"])
    assert collection.problems == ()


def test_what_no_format_reads_is_named_but_nothing_is_missing(tmp_path: Path) -> None:
    _fill(tmp_path, "a.txt", "b.doc", "c", ".hidden.txt")
    _fill(tmp_path / "notes", "note.yaml")
    collection = load_collection([tmp_path])
    assert _ids(collection) == ["a.txt"]
    assert _told(collection) == [(tmp_path.name, "left out: b.doc, c", False)]


def test_a_folder_without_articles_says_what_it_looks_for(tmp_path: Path) -> None:
    collection = load_collection([tmp_path])
    (problem,) = collection.problems
    assert collection.articles == ()
    assert problem.reason == "no articles in this folder"
    assert problem.mend == f"formats read: {' '.join(SUFFIXES)}"
    assert problem.is_failure


def test_a_broken_manifest_is_named_and_the_articles_are_open(tmp_path: Path) -> None:
    _fill(tmp_path / "ferry", "a.txt")
    (tmp_path / "ferry" / "collection.yaml").write_text("title: [The ferry\n")
    collection = load_collection([tmp_path / "ferry"])
    assert (_ids(collection), collection.title) == (["a.txt"], "ferry")
    assert [(name, failure) for name, _, failure in _told(collection)] == [("collection.yaml", True)]


def test_several_folders_are_read_together(tmp_path: Path) -> None:
    _fill(tmp_path / "one", "a.txt")
    _fill(tmp_path / "two", "a.txt", "b.txt")
    (tmp_path / "two" / "collection.yaml").write_text("title: The ferry\n")
    collection = load_collection([tmp_path / "one", tmp_path / "two"])
    assert _ids(collection) == ["one/a.txt", "two/a.txt", "two/b.txt"]
    assert (collection.title, collection.folder) == ("The ferry", tmp_path)


def test_the_folder_one_stands_in_has_a_name_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _fill(tmp_path / "ferry", "a.txt")
    monkeypatch.chdir(tmp_path / "ferry")
    assert load_collection([Path()]).title == "ferry"


def test_what_can_not_be_opened_is_named_and_the_others_are_open(tmp_path: Path) -> None:
    _fill(tmp_path, "a.txt", "z.txt")
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "loop.txt").symlink_to("loop.txt")
    (tmp_path / "gone.txt").symlink_to("nowhere.txt")
    (tmp_path / "link.txt").symlink_to("a.txt")
    collection = load_collection([tmp_path])
    assert _ids(collection) == ["a.txt", "link.txt", "z.txt"]
    assert _told(collection) == [
        ("gone.txt", "no such file", True),
        ("loop.txt", f"can't be read ({os.strerror(errno.ELOOP)})", True),
        ("pipe.txt", "not a regular file", True),
    ]


def test_a_folder_that_may_not_be_listed_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    _fill(tmp_path, "a.txt")
    monkeypatch.setattr(os, "scandir", refuse)
    collection = load_collection([tmp_path])
    (problem,) = collection.problems
    assert (problem.path, problem.reason, problem.mend) == (tmp_path, "Permission denied", "check its permissions")
