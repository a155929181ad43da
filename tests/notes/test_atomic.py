"""A file is written whole or not at all."""

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reader.notes.store.atomic import write_atomically

OLD, NEW = "The old text.\n", "A new and longer text: „groß“.\n" * 50


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "note.yaml"
    file.write_text(OLD, encoding="utf-8")
    return file


def no_space(*_: Any) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


def refuse_write(patch: pytest.MonkeyPatch) -> None:
    """The disk has room for half of what is written."""
    write = os.write

    def write_half(descriptor: int, data: bytes) -> int:
        write(descriptor, data[: len(data) // 2])
        raise OSError(errno.ENOSPC, "No space left on device")

    patch.setattr(os, "write", write_half)


def refuse_close(patch: pytest.MonkeyPatch) -> None:
    """What was written late could not be."""
    close = os.close

    def close_late(descriptor: int) -> None:
        close(descriptor)
        raise OSError(errno.EIO, "Input/output error")

    patch.setattr(os, "close", close_late)


def refuse_fsync(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(os, "fsync", no_space)


def refuse_rename(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(Path, "replace", no_space)


def tear(patch: pytest.MonkeyPatch) -> None:
    """What is read back is not what was written."""
    read = Path.read_bytes
    patch.setattr(Path, "read_bytes", lambda path: read(path)[:-1])


def interrupt(patch: pytest.MonkeyPatch) -> None:
    def stop(descriptor: int) -> None:
        raise KeyboardInterrupt

    patch.setattr(os, "fsync", stop)


def test_a_file_is_replaced(path: Path) -> None:
    write_atomically(path, NEW)
    assert path.read_text(encoding="utf-8") == NEW
    assert list(path.parent.iterdir()) == [path]


def test_a_new_file_is_made(tmp_path: Path) -> None:
    write_atomically(tmp_path / "new.yaml", NEW)
    assert (tmp_path / "new.yaml").read_text(encoding="utf-8") == NEW


@pytest.mark.parametrize("fail", [refuse_write, refuse_close, refuse_fsync, refuse_rename, tear, interrupt])
def test_the_old_file_survives_and_nothing_is_left_over(
    path: Path, fail: Callable[[pytest.MonkeyPatch], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        fail(patch)
        with pytest.raises((OSError, KeyboardInterrupt)):
            write_atomically(path, NEW)
    assert path.read_text(encoding="utf-8") == OLD
    assert list(path.parent.iterdir()) == [path]


def test_the_file_is_whole_though_its_folder_can_not_be_synced(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.notes.store.atomic.sync_folder", no_space)
    with pytest.raises(OSError, match="No space left"):
        write_atomically(path, NEW)
    assert path.read_text(encoding="utf-8") == NEW
    assert list(path.parent.iterdir()) == [path]


def test_the_disk_has_the_contents_before_the_name_and_the_name_before_the_answer(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    happened: list[str] = []
    sync, replace = os.fsync, Path.replace

    def note_sync(descriptor: int) -> None:
        happened.append("sync")
        sync(descriptor)

    def note_replace(source: Path, target: Path) -> Path:
        happened.append("rename")
        return replace(source, target)

    monkeypatch.setattr(os, "fsync", note_sync)
    monkeypatch.setattr(Path, "replace", note_replace)
    write_atomically(path, NEW)
    assert happened == ["sync", "rename", "sync"]


def test_a_link_is_followed_and_stays(path: Path, tmp_path: Path) -> None:
    folder = tmp_path / "links"
    folder.mkdir()
    link = folder / "link.yaml"
    link.symlink_to(path)
    write_atomically(link, NEW)
    assert link.is_symlink()
    assert path.read_text(encoding="utf-8") == NEW
    assert list(folder.iterdir()) == [link]


def test_a_link_to_nothing_makes_the_file_it_names(tmp_path: Path) -> None:
    link = tmp_path / "link.yaml"
    link.symlink_to(tmp_path / "target.yaml")
    write_atomically(link, NEW)
    assert (tmp_path / "target.yaml").read_text(encoding="utf-8") == NEW


def test_links_that_name_each_other_are_refused(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    one.symlink_to(other)
    other.symlink_to(one)
    with pytest.raises(OSError, match="links"):
        write_atomically(one, NEW)
    assert one.is_symlink()


def test_a_private_file_stays_private(path: Path) -> None:
    path.chmod(0o600)
    write_atomically(path, NEW)
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_name_may_be_as_long_as_names_can_be(tmp_path: Path) -> None:
    path = tmp_path / ("n" * 250 + ".yaml")
    write_atomically(path, NEW)
    assert path.read_text(encoding="utf-8") == NEW


@pytest.mark.parametrize(
    ("name", "error"),
    [("missing/note.yaml", FileNotFoundError), (".", IsADirectoryError), ("note.yaml/below", NotADirectoryError)],
)
def test_a_place_where_no_file_can_be_is_refused(path: Path, name: str, error: type[OSError]) -> None:
    with pytest.raises(error):
        write_atomically(path.parent / name, NEW)
    assert path.read_text(encoding="utf-8") == OLD
    assert list(path.parent.iterdir()) == [path]
