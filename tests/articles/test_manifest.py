"""What a collection's manifest says is read."""

import os
from pathlib import Path

import pytest

from reader.articles.article import NO_METADATA, Metadata
from reader.articles.manifest import Manifest, read_manifest


def _manifest(folder: Path, written: str | bytes, *names: str) -> Manifest:
    """The manifest that `written` is in a folder with articles of those names."""
    for name in names:
        (folder / name).write_text("The ferry left at dawn.\n")
    data = written if isinstance(written, bytes) else written.encode()
    (folder / "collection.yaml").write_bytes(data)
    return read_manifest(folder)


def test_a_folder_without_a_manifest_has_an_empty_one(tmp_path: Path) -> None:
    assert read_manifest(tmp_path) == read_manifest(tmp_path / "nowhere") == Manifest()


def test_title_and_articles_are_read_in_the_order_of_the_file(tmp_path: Path) -> None:
    written = (
        "format: parallax-collection/1\n"
        "title: The ferry, 6 June 2017\n"
        "colour: blue\n"
        "articles:\n"
        "  b.txt: {outlet: The Herald, date: 2017-06-06}\n"
        "  a.txt:\n"
        "  007:\n"
        "    label: Bond\n"
    )
    manifest = _manifest(tmp_path, written, "a.txt", "b.txt", "007")
    assert manifest.title == "The ferry, 6 June 2017"
    assert list(manifest.articles.items()) == [
        ("b.txt", Metadata(outlet="The Herald", date="2017-06-06")),
        ("a.txt", NO_METADATA),
        ("007", Metadata(label="Bond")),
    ]
    assert manifest.problems == ()


@pytest.mark.parametrize("written", ["", "# nothing yet\n", "title:\narticles:\n"])
def test_a_manifest_may_say_nothing(tmp_path: Path, written: str) -> None:
    assert _manifest(tmp_path, written) == Manifest()


def test_a_title_is_made_harmless(tmp_path: Path) -> None:
    assert _manifest(tmp_path, 'title: "The\\e[2J ferry\\n\\u202e"\n').title == "The␛[2J ferry␤⇄"


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("title: [The ferry\n", "line 2: "),
        ("format: parallax-collection/2\n", "format 'parallax-collection/2' is not 'parallax-collection/1'"),
        ("format: 1\n", "format 1 is not 'parallax-collection/1'"),
        ("title: &t Lost\narticles: *t\n", "line 2: aliases (*t) are not allowed"),
        ("title: !!python/object:os.PathLike {}\n", "line 1: tags ("),
        ("- a.txt\n", "expected keys and values"),
        ("articles: [a.txt]\n", "articles: expected file names"),
        ("articles: a.txt\n", "articles: expected file names"),
        ("a: " + "[" * 30 + "]" * 30 + "\n", "nested deeper than 20 levels"),
        (b"title: \xff\xfe\n", "unacceptable character"),
        ("#" * 1_000_001, "larger than 1,000,000 bytes"),
    ],
)
def test_a_manifest_that_is_no_good_is_not_used(tmp_path: Path, written: str | bytes, reason: str) -> None:
    manifest = _manifest(tmp_path, written, "a.txt")
    (problem,) = manifest.problems
    assert (manifest.title, dict(manifest.articles)) == (None, {})
    assert problem.path == tmp_path / "collection.yaml"
    assert problem.reason.startswith(f"not used: {reason}")
    assert problem.mend == "correct the file; the articles are open without it"
    assert problem.is_failure


def test_a_manifest_that_may_not_be_read_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path, _: int) -> int:
        raise PermissionError(13, "Permission denied", str(path))

    (tmp_path / "collection.yaml").write_text("title: Lost\n")
    monkeypatch.setattr(os, "open", refuse)
    (problem,) = read_manifest(tmp_path).problems
    assert problem.reason == "not used: Permission denied"


def test_an_entry_with_a_bad_value_keeps_its_others(tmp_path: Path) -> None:
    written = "articles:\n  a.txt: {title: Lost, date: soon}\n  b.txt: The Herald\n"
    manifest = _manifest(tmp_path, written, "a.txt", "b.txt")
    assert dict(manifest.articles) == {"a.txt": Metadata(title="Lost"), "b.txt": NO_METADATA}
    assert [problem.reason for problem in manifest.problems] == [
        "a.txt: date: 'soon' is not like 2017-04-04",
        "b.txt: expected keys and values",
    ]
