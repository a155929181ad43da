"""Notes are kept beside the articles, or in the user's own folder where that can't be."""

import os
from pathlib import Path

import pytest

from reader import paths
from reader.articles.article import Collection
from reader.notes.store.store import NotesFolder, notes_folder


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(paths, "data_folder", lambda: tmp_path / "data")
    return tmp_path / "data"


def collection_in(folder: Path) -> Collection:
    folder.mkdir(parents=True, exist_ok=True)
    return Collection("The ferry", (), folder)


def refuse_writing_to(refused: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # By os.access and not by the folder's mode, which does not bind a superuser.
    monkeypatch.setattr(os, "access", lambda path, mode: Path(path) != refused)


def test_notes_lie_beside_the_articles(tmp_path: Path) -> None:
    assert notes_folder(collection_in(tmp_path / "ferry")) == NotesFolder(tmp_path / "ferry" / "notes", True)


def test_looking_for_the_folder_writes_nothing(tmp_path: Path) -> None:
    notes_folder(collection_in(tmp_path / "ferry"))
    assert [path.name for path in tmp_path.rglob("*")] == ["ferry"]


def test_notes_go_to_the_users_folder_where_the_collection_cannot_be_written_to(
    tmp_path: Path, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    refuse_writing_to(tmp_path / "ferry", monkeypatch)
    found = notes_folder(collection_in(tmp_path / "ferry"))
    assert not found.is_with_articles
    assert found.path.parent == data / "notes"
    assert found.path.name.startswith("ferry-")


def test_notes_go_to_the_users_folder_where_the_notes_there_cannot_be_written_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "ferry" / "notes").mkdir(parents=True)
    refuse_writing_to(tmp_path / "ferry" / "notes", monkeypatch)
    assert not notes_folder(collection_in(tmp_path / "ferry")).is_with_articles


def test_notes_on_the_sample_of_an_installed_program_survive_its_upgrade(
    tmp_path: Path, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "_PACKAGE", tmp_path / "site-packages" / "reader")
    sample = tmp_path / "site-packages" / "reader" / "shipped" / "seeds"
    assert notes_folder(collection_in(sample)).path.is_relative_to(data)


def test_collections_of_one_name_in_two_places_have_folders_of_their_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    one, other = (notes_folder(collection_in(tmp_path / place / "ferry")).path for place in ("north", "south"))
    assert one != other


def test_a_collection_reached_by_a_link_has_the_same_folder(tmp_path: Path) -> None:
    folder = collection_in(tmp_path / "ferry").folder
    link = tmp_path / "link"
    link.symlink_to(folder)
    assert notes_folder(collection_in(link)) == notes_folder(collection_in(folder))


def test_a_folder_without_a_name_has_notes_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    assert notes_folder(Collection("Root", (), Path("/"))).path.name.startswith("collection-")
