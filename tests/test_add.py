"""`parallax add` makes a collection of a pile of files, and never writes over anything."""

import os
from pathlib import Path

import pytest

from reader.articles.load import load_collection
from reader.cli import main
from tests.articles.formats.making import page

STORY = "The ferry left at dawn.\n"


@pytest.fixture
def pile(tmp_path: Path) -> Path:
    """What was saved here and there."""
    folder = tmp_path / "pile"
    for name, text in {"one/story.txt": STORY, "two/story.txt": "It sank.\n", "page.html": page()}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    return folder


def _texts(folder: Path) -> dict[str, str]:
    return {article.id: article.text.partition("\n")[0] for article in load_collection([folder]).articles}


def test_a_collection_is_made_of_files_from_here_and_there(
    pile: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    into = tmp_path / "ferry"
    assert main(["add", str(pile / "one" / "story.txt"), str(pile / "page.html"), "--into", str(into)]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "added: story.txt",
        "added: page.html",
        f"2 files added to {into}, 0 already there",
    ]
    assert (into / "page.html").read_bytes() == (pile / "page.html").read_bytes()
    collection = load_collection([into])
    assert (collection.title, [article.id for article in collection.articles]) == ("ferry", ["story.txt", "page.html"])
    assert (into / "collection.yaml").read_text().count("file_sha256: ") == 2
    assert collection.articles[0].file_sha256 in (into / "collection.yaml").read_text()


def test_a_folder_is_added_with_all_in_it_and_names_that_are_taken_get_numbers(pile: Path, tmp_path: Path) -> None:
    assert main(["add", str(pile), "--into", str(tmp_path / "ferry")]) == 0
    assert {name: text[:7] for name, text in _texts(tmp_path / "ferry").items()} == {
        "page.html": "The fer",
        "story.txt": "The fer",
        "story-2.txt": "It sank",
    }


def test_what_is_there_is_neither_written_over_nor_copied_twice(
    pile: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    into = tmp_path / "ferry"
    into.mkdir()
    (into / "story.txt").write_text("Mine.\n")
    assert main(["add", str(pile), "--into", str(into)]) == 0
    before = {path.name: path.read_bytes() for path in into.iterdir()}
    capsys.readouterr()
    assert main(["add", str(pile), "--into", str(into)]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == f"0 files added to {into}, 3 already there"
    assert {path.name: path.read_bytes() for path in into.iterdir()} == before
    assert before["story.txt"] == b"Mine.\n"


def test_without_a_folder_it_is_the_one_here(pile: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    assert main(["add", str(pile / "page.html")]) == 0
    assert sorted(path.name for path in here.iterdir()) == ["collection.yaml", "page.html"]


def test_what_can_not_be_read_is_told_and_the_rest_is_added(
    pile: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (pile / "photo.png").write_bytes(b"\x89PNG\r\n")
    (pile / ".hidden.txt").write_text("Hidden.\n")
    files = [pile / "photo.png", pile / "gone.txt", pile / ".hidden.txt", pile / "page.html"]
    assert main(["add", *map(str, files), "--into", str(tmp_path / "ferry")]) == 1
    said = capsys.readouterr().err
    assert "photo.png: a picture" in said
    assert "gone.txt: no such file" in said
    assert ".hidden.txt: a file of this name is not read as an article - copy it under another name" in said
    assert list(_texts(tmp_path / "ferry")) == ["page.html"]


def test_a_manifest_that_can_not_be_read_is_left_and_the_articles_are_there(
    pile: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    into = tmp_path / "ferry"
    into.mkdir()
    (into / "collection.yaml").write_text("title: [broken\n")
    assert main(["add", str(pile / "page.html"), "--into", str(into)]) == 0
    assert "collection.yaml: not changed" in capsys.readouterr().err
    assert (into / "collection.yaml").read_text() == "title: [broken\n"
    assert list(_texts(into)) == ["page.html"]


@pytest.mark.parametrize("name", ["two\nlines.txt", "\x1b]0;x\x07.txt", "[b].txt", "a: b.txt", "-x.txt", "no.txt"])
def test_odd_names_are_kept_and_harmless(tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / name).write_text(STORY)
    assert main(["add", "--into", str(tmp_path / "ferry"), "--", str(tmp_path / name)]) == 0
    assert "\x1b" not in capsys.readouterr().out
    assert (tmp_path / "ferry" / name).read_text() == STORY
    assert load_collection([tmp_path / "ferry"]).problems == ()


def test_a_target_that_is_no_folder_or_can_not_be_written_to_is_told(
    pile: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["add", str(pile), "--into", str(pile / "page.html")]) == 2
    assert "is not a folder - name the collection's folder with --into" in capsys.readouterr().err

    def fail(_: int) -> None:
        raise OSError(28, "No space left on device")

    (tmp_path / "ferry").mkdir()
    monkeypatch.setattr(os, "fsync", fail)
    assert main(["add", str(pile), "--into", str(tmp_path / "ferry")]) == 2
    assert "(No space left on device) - free some space, or name another folder" in capsys.readouterr().err
    assert list((tmp_path / "ferry").iterdir()) == []
