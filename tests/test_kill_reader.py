"""The reader is killed while notes are written in it, and what it said was saved is there: `make crash` in short."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from reader.notes.note import new_note
from reader.notes.store.store import NoteStore
from tools.kill_reader import faults_in, text_of

ROOT = Path(__file__).parents[1]


@pytest.mark.slow
def test_a_note_that_the_screen_said_was_saved_outlives_a_kill() -> None:
    command = [sys.executable, "-m", "tools.kill_reader", "--kills", "2"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_what_is_lost_cut_or_lies_about_is_found(tmp_path: Path) -> None:
    store = NoteStore.open(tmp_path)
    for text in (text_of("note1"), text_of("note2")[:-1]):
        store.save(replace(new_note(()), text=text))
    (tmp_path / "half.yaml").write_bytes(b"form")
    (tmp_path / "note.tmp").write_bytes(b"")
    assert list(faults_in(tmp_path, {"note1", "note2", "note3"})) == [
        f"{tmp_path / 'half.yaml'}: not read: expected keys and values, one to a line - fix it; it was not changed",
        "note3 was said to be saved, and is lost",
        "note2 is not whole",
        "half.yaml lies among the notes",
        "note.tmp lies among the notes",
    ]
