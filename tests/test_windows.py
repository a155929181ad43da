"""What Windows does not have, or does in its own way, by its documentation: simulated, as the tests run elsewhere."""

import errno
import os
import signal
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from reader import installation
from reader.analysis.pipeline.process import AnalysisProcess
from reader.cli import stream
from reader.cli.exit_codes import UsageError
from reader.notes.store import lock
from reader.notes.store.drafts import Draft, DraftKeeper, left_over
from reader.notes.store.store import NoteStore
from reader.terminal import ending
from tests.notes.making import note_on


class Locks:
    """`msvcrt.locking`: a region of a file is held by the first descriptor that locks it, until that is closed."""

    LK_NBLCK = 2

    def __init__(self) -> None:
        self.held: dict[int, int] = {}

    def locking(self, descriptor: int, mode: int, count: int) -> None:
        assert (mode, count) == (self.LK_NBLCK, 1)
        assert os.lseek(descriptor, 0, os.SEEK_CUR) > 1_000_000  # no byte that anybody reads
        if self.held.setdefault(os.fstat(descriptor).st_ino, descriptor) != descriptor:
            raise PermissionError(errno.EACCES, "Permission denied")

    def close(self, descriptor: int) -> None:
        self.held = {inode: owner for inode, owner in self.held.items() if owner != descriptor}


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> Locks:
    """No fcntl, no folders that can be opened, and locks on regions of files."""
    locks, really_open, really_close = Locks(), os.open, os.close

    def opened(path: Any, *arguments: Any, **options: Any) -> int:
        if Path(path).is_dir():
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return really_open(path, *arguments, **options)

    def close(descriptor: int) -> None:
        locks.close(descriptor)
        really_close(descriptor)

    monkeypatch.setattr(lock, "fcntl", None)
    monkeypatch.setattr(lock, "msvcrt", locks)
    monkeypatch.setattr(os, "open", opened)
    monkeypatch.setattr(os, "close", close)
    monkeypatch.delattr(os, "O_DIRECTORY")
    return locks


@pytest.mark.usefixtures("windows")
def test_a_note_is_saved_where_folders_cannot_be_opened_and_no_lock_is_left_among_the_notes(tmp_path: Path) -> None:
    store = NoteStore.open(tmp_path / "notes")
    note = store.save(note_on("coastguard"))
    assert [path.name for path in (tmp_path / "notes").iterdir()] == [f"{note.id}.yaml"]
    store.delete(note)
    assert NoteStore.open(tmp_path / "notes").notes == {}


def test_who_writes_in_a_folder_is_waited_for_and_nobody_else(
    windows: Locks, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lock, "_PATIENCE", 0.0)
    (tmp_path / "other").mkdir()
    with lock.locked(tmp_path), lock.locked(tmp_path / "other"):
        with pytest.raises(OSError, match="another program is writing there"), lock.locked(tmp_path):
            pass
        assert len(windows.held) == 2
    with lock.locked(tmp_path):
        assert len(windows.held) == 1


@pytest.mark.usefixtures("windows")
def test_a_draft_that_is_being_written_is_offered_to_nobody_else(tmp_path: Path) -> None:
    keeper = DraftKeeper(tmp_path / "draft.yaml")
    assert keeper.keep(Draft(note_on("coastguard"), None))
    assert not left_over(tmp_path)
    keeper.leave()
    assert len(left_over(tmp_path)) == 1


def test_the_keys_come_from_the_console(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def refuse(path: str, flags: int) -> int:
        asked.append(path)
        raise OSError(errno.ENOENT, "No such file or directory")

    monkeypatch.setattr(os, "open", refuse)
    for platform in ("win32", "linux"):
        monkeypatch.setattr(sys, "platform", platform)
        with pytest.raises(UsageError, match="no terminal"):
            stream.take_terminal()
    assert asked == ["CONIN$", "/dev/tty"]


def test_a_command_to_type_is_one_for_its_shell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    python = tmp_path / "Scripts" / "python.exe"
    said = installation.command_for("web", tmp_path, {})
    assert said == f'"{python}" -m pip install "parallax-reader[web]"'


def test_a_program_that_is_asked_to_end_and_does_not_is_ended_without_alarms(monkeypatch: pytest.MonkeyPatch) -> None:
    timers: list[tuple[Any, ...]] = []

    def timer(*given: Any) -> SimpleNamespace:
        return SimpleNamespace(start=lambda: timers.append(given))

    monkeypatch.setattr(ending, "Timer", timer)
    monkeypatch.delattr(signal, "setitimer")
    app = SimpleNamespace(exit=lambda: None)
    asked = ending._Ending(None)
    asked.app, asked.loop = app, SimpleNamespace(call_soon_threadsafe=lambda call: call())  # type: ignore[assignment]
    asked.on_signal(signal.SIGTERM, None)
    assert timers == [(ending._PATIENCE, asked.give_up, (signal.SIGTERM, None))]


def test_a_process_that_ends_is_named_without_the_signals_of_others(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(signal, "SIGKILL")
    process = AnalysisProcess.__new__(AnalysisProcess)
    process._process = SimpleNamespace(kill=lambda: None, wait=lambda: None, returncode=1)  # type: ignore[assignment]
    assert process._ending() == "with exit status 1"
