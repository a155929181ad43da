"""A program that is killed while it writes loses no note that it has said to be saved."""

import subprocess
import sys
from pathlib import Path

import pytest

from reader.notes.store.store import NoteStore

pytestmark = pytest.mark.slow

# Each note is saved three times, so that files are replaced as well as made.
WRITER = """
import sys
from dataclasses import replace
from pathlib import Path
from reader.notes.note import new_note
from reader.notes.store.store import NoteStore

store = NoteStore.open(Path(sys.argv[1]))
while True:
    note = new_note(())
    for version in (1, 2, 3):
        note = store.save(replace(note, text=f"{version} " + "word " * 400))
        print(note.id, version, flush=True)
"""


@pytest.mark.parametrize("lines", range(1, 21))
def test_what_was_said_to_be_saved_is_there_after_a_kill(tmp_path: Path, lines: int) -> None:
    with subprocess.Popen([sys.executable, "-c", WRITER, tmp_path], stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout
        said = [writer.stdout.readline() for _ in range(lines)]
        writer.kill()
        said += writer.stdout.readlines()
    assert all(said[:lines]), "the writer ended by itself"
    acknowledged = dict(line.split() for line in said if line.endswith("\n"))
    store = NoteStore.open(tmp_path)
    assert not store.problems
    versions = {note.id: int(note.text.split()[0]) for note in store.notes.values()}
    assert {note_id for note_id, last in acknowledged.items() if versions.get(note_id, 0) < int(last)} == set()
