"""A folder is looked into with all folders in it, within bounds."""

import os
from pathlib import Path

import pytest

from reader.articles import scan
from reader.articles.article import Collection
from reader.articles.load import load_collection

STORY = "The ferry left at dawn.\n"


def _save(*files: Path) -> None:
    for file in files:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(STORY)


def _ids(collection: Collection) -> list[str]:
    return [article.id for article in collection.articles]


def test_folders_in_a_folder_are_looked_into_each_with_its_own_manifest(tmp_path: Path) -> None:
    _save(tmp_path / "b.txt", tmp_path / "sea" / "d.txt", tmp_path / "sea" / "c.txt", tmp_path / "land" / "x" / "a.txt")
    (tmp_path / "sea" / "collection.yaml").write_text("title: The sea\narticles:\n  d.txt: {label: Herald}\n")
    collection = load_collection([tmp_path])
    assert _ids(collection) == ["b.txt", "land/x/a.txt", "sea/d.txt", "sea/c.txt"]
    assert [article.label for article in collection.articles] == ["b", "a", "Herald", "c"]
    assert (collection.title, collection.problems) == (tmp_path.name, ())


def test_a_manifest_that_lists_a_file_of_a_folder_below_has_it_read_once(tmp_path: Path) -> None:
    _save(tmp_path / "a.txt", tmp_path / "sea" / "b.txt")
    (tmp_path / "collection.yaml").write_text("articles:\n  sea/b.txt: {label: Herald}\n")
    collection = load_collection([tmp_path])
    assert [(article.id, article.label) for article in collection.articles] == [("sea/b.txt", "Herald"), ("a.txt", "a")]


@pytest.mark.parametrize("name", [".git", "notes", "__MACOSX"])
def test_hidden_folders_and_those_of_notes_are_not_looked_into(tmp_path: Path, name: str) -> None:
    _save(tmp_path / "a.txt", tmp_path / name / "b.txt", tmp_path / "sea" / name / "c.txt")
    assert _ids(load_collection([tmp_path])) == ["a.txt"]


def test_what_a_browser_saves_beside_a_page_is_part_of_the_page_and_no_article(tmp_path: Path) -> None:
    _save(tmp_path / "Ferry sinks.htm", tmp_path / "Ferry sinks_files" / "frame.html", tmp_path / "old_files" / "a.txt")
    found = scan.find(tmp_path)
    assert [source.path.name for source in found.sources] == ["Ferry sinks.htm", "a.txt"]
    assert found.problems == ()


def test_links_to_folders_are_not_followed_so_no_loop_has_an_end_to_find(tmp_path: Path) -> None:
    _save(tmp_path / "sea" / "a.txt")
    (tmp_path / "sea" / "loop").symlink_to(tmp_path)
    (tmp_path / "sea" / "self").symlink_to("self")
    (tmp_path / "again").symlink_to("sea")
    collection = load_collection([tmp_path])
    assert _ids(collection) == ["sea/a.txt"]
    assert _ids(load_collection([tmp_path / "again"])) == ["a.txt"]


def test_a_folder_too_deep_is_named_and_the_others_are_open(tmp_path: Path) -> None:
    deep = tmp_path.joinpath(*("x" * (scan.MAX_DEPTH + 1)))
    _save(tmp_path / "a.txt", deep.parent / "b.txt", deep / "c.txt")
    collection = load_collection([tmp_path])
    assert len(collection.articles) == 2
    (problem,) = collection.problems
    assert (problem.path, problem.reason) == (deep, f"more than {scan.MAX_DEPTH} folders deep: left out")


@pytest.mark.parametrize(
    ("bound", "value", "told"),
    [
        ("MAX_FILES", 2, "more than 2 article files in it: only the first are open"),
        ("MAX_TOTAL", 2 * len(STORY), "more than 0 MB of articles in it: only the first are open"),
        ("MAX_ENTRIES", 2, "more than 2 files and folders in it: only the first were looked at"),
    ],
)
def test_a_folder_that_holds_too_much_is_read_up_to_the_bound(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, bound: str, value: int, told: str
) -> None:
    _save(*(tmp_path / "sea" / f"{number}.txt" for number in range(4)))
    monkeypatch.setattr(scan, bound, value)
    collection = load_collection([tmp_path])
    assert len(collection.articles) in (1, 2)
    assert [(problem.path, problem.reason) for problem in collection.problems] == [(tmp_path, told)]


def test_a_folder_below_that_may_not_be_listed_is_named_and_the_others_are_open(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _save(tmp_path / "a.txt", tmp_path / "closed" / "b.txt")
    scandir = os.scandir

    def refuse(path: Path) -> object:
        if path == tmp_path / "closed":
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    collection = load_collection([tmp_path])
    assert _ids(collection) == ["a.txt"]
    assert [problem.reason for problem in collection.problems] == ["Permission denied"]


def test_of_many_files_that_are_left_out_the_first_are_named(tmp_path: Path) -> None:
    _save(tmp_path / "a.txt", *(tmp_path / "raw" / f"{number:02}.bin" for number in range(25)))
    (problem,) = load_collection([tmp_path]).problems
    assert problem.reason.startswith("left out: raw/00.bin, ")
    assert problem.reason.endswith("raw/19.bin and 5 more")


def test_progress_is_told_file_by_file(tmp_path: Path) -> None:
    _save(tmp_path / "a.txt", tmp_path / "sea" / "b.txt")
    told: list[tuple[int, int]] = []
    load_collection([tmp_path], progress=lambda done, of: told.append((done, of)))
    assert told == [(1, 2), (2, 2)]
