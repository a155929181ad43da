"""A manifest names only files of its folder."""

from pathlib import Path

import pytest

from reader.articles.load import load_collection
from reader.articles.manifest import read_manifest
from reader.text.safe_yaml import dump


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A collection, and beside it a file and a folder that are none of its business."""
    collection = tmp_path / "ferry"
    (collection / "more").mkdir(parents=True)
    (tmp_path / "ferry-private").mkdir()
    for name in ("ferry/a.txt", "ferry/more/b.txt", "secret.txt", "ferry-private/c.txt"):
        (tmp_path / name).write_text(f"The ferry left at dawn, says {name}.\n")
    return collection


def _list(folder: Path, *names: str) -> None:
    (folder / "collection.yaml").write_text(dump({"articles": dict.fromkeys(names)}))


@pytest.mark.parametrize("name", ["a.txt", "more/b.txt", "./a.txt", "more/../a.txt"])
def test_a_file_within_the_folder_is_listed(folder: Path, name: str) -> None:
    _list(folder, name)
    manifest = read_manifest(folder)
    assert (list(manifest.articles), manifest.problems) == ([name], ())


@pytest.mark.parametrize(
    "name", ["../secret.txt", "more/../../secret.txt", "../ferry-private/c.txt", "/etc/passwd", ".."]
)
def test_a_path_that_leaves_the_folder_is_refused(folder: Path, name: str) -> None:
    _list(folder, name, "a.txt")
    manifest = read_manifest(folder)
    assert list(manifest.articles) == ["a.txt"]
    assert [(problem.reason, problem.mend) for problem in manifest.problems] == [
        (f"{name}: leads out of the collection's folder", "correct the name")
    ]


def test_a_link_that_leaves_the_folder_is_refused(folder: Path) -> None:
    (folder / "link.dat").symlink_to(folder.parent / "secret.txt")
    (folder / "out").symlink_to(folder.parent / "ferry-private")
    _list(folder, "link.dat", "out/c.txt")
    assert [problem.reason for problem in read_manifest(folder).problems] == [
        "link.dat: leads out of the collection's folder",
        "out/c.txt: leads out of the collection's folder",
    ]


def test_a_folder_reached_by_a_link_is_a_folder_like_any_other(folder: Path) -> None:
    _list(folder, "a.txt")
    link = folder.parent / "link"
    link.symlink_to(folder)
    assert list(read_manifest(link).articles) == ["a.txt"]


@pytest.mark.parametrize("name", ["missing.txt", "loop.txt", "nul\0.txt", "x" * 300])
def test_a_file_that_is_not_there_is_named_and_the_others_are_listed(folder: Path, name: str) -> None:
    (folder / "loop.txt").symlink_to("loop.txt")
    _list(folder, name, "a.txt")
    manifest = read_manifest(folder)
    assert list(manifest.articles) == ["a.txt"]
    assert [problem.reason for problem in manifest.problems] == [f"{name}: no such file"]


def test_no_name_in_a_manifest_keeps_the_articles_from_being_read(folder: Path) -> None:
    _list(folder, "../secret.txt", "missing.txt", "nul\0.txt", "x" * 300, "more", "", "a.txt", "./a.txt")
    collection = load_collection([folder])
    assert [article.id for article in collection.articles] == ["a.txt", "more/b.txt"]
    assert len(collection.problems) == 6
    assert all("says secret" not in article.text for article in collection.articles)
