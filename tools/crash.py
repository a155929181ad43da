"""Kills a program that saves notes, at random moments and at each call to the file system, and looks what is left.

    python -m tools.crash --rounds 1000

Nothing that was said to be saved may be lost, and nothing may be left that can't be read. Ends with
status 1 where something is.
"""

import argparse
import os
import random
import signal
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from reader.notes.note import Note, new_note
from reader.notes.record import from_yaml
from reader.notes.store.deleted import deleted_in
from reader.notes.store.drafts import Draft, DraftKeeper, left_over
from reader.notes.store.store import NoteStore
from tools.faulty_disk import Fault, FaultyDisk

_say = os.write
"""As it is before any disk fails."""
_WORDS = "word " * 300
_LONGEST = 0.05
"""Seconds after which a program is killed, at most."""


# The program that is killed


@dataclass
class Writer:
    """Saves, edits, deletes and brings back notes, and says of each what it was told is on the disk."""

    folder: Path
    pipe: int
    version: int = 0
    """Counts up, so that of two texts the later is known."""

    def work(self) -> None:
        """Every kind of change, once."""
        store = NoteStore.open(self.folder / "notes", "Ines")
        keeper = DraftKeeper(self.folder / "drafts" / "draft.yaml")
        self._draft(keeper)
        note = self._save(store, new_note(()))
        self._draft(keeper)
        note = self._save(store, note) if note else self._save(store, new_note(()))
        self._save(store, new_note(()))
        self._drop(keeper)
        self._delete(store, note)
        if note:
            self._restore(store, note.id)

    def _save(self, store: NoteStore, note: Note) -> Note | None:
        self.version += 1
        before = store.notes.get(note.id)
        self._report(f"try {note.id} {self.version}")
        try:
            saved = store.save(replace(note, text=f"{self.version} {_WORDS}"), over=before)
        except OSError:
            return before
        self._report(f"saved {saved.id} {self.version}")
        return saved

    def _delete(self, store: NoteStore, note: Note | None) -> None:
        if note:
            self._report(f"moving {note.id} 0")
            try:
                store.delete(note)
            except OSError:
                return
            self._report(f"deleted {note.id} 0")

    def _restore(self, store: NoteStore, name: str) -> None:
        self._report(f"moving {name} 0")
        try:
            (deleted,) = (each for each in deleted_in(store.folder) if each.name == name)
            restored = store.restore(deleted)
        except (OSError, ValueError):
            return
        self._report(f"restored {restored.id} 0")

    def _draft(self, keeper: DraftKeeper) -> None:
        self.version += 1
        if keeper.keep(Draft(replace(new_note(()), text=f"{self.version} {_WORDS}"), None)):
            self._report(f"draft - {self.version}")

    def _drop(self, keeper: DraftKeeper) -> None:
        self._report("dropping - 0")
        keeper.drop()

    def _report(self, line: str) -> None:
        _say(self.pipe, f"{line}\n".encode())


# What was said, and what is left


@dataclass
class Said:
    """What a program has said to be on the disk."""

    saved: dict[str, int] = field(default_factory=dict)
    """The version of each note."""
    places: dict[str, str] = field(default_factory=dict)
    """"saved": among the notes; "deleted": among the deleted; "moving": in one or the other."""
    draft: int = 0
    heard: int = 0
    """How many changes were said to be on the disk."""
    last: int = 0
    """The last version that was tried."""

    def hear(self, output: bytes) -> None:
        """Takes in what was said; half a line was not said."""
        for line in output.decode().split("\n")[:-1]:
            what, note_id, version = line.split()
            self.heard += what in ("saved", "deleted", "restored", "draft")
            self.last = max(self.last, int(version))
            if what == "saved":
                self.saved[note_id] = int(version)
            if what in ("saved", "deleted", "moving", "restored"):
                self.places[note_id] = "saved" if what == "restored" else what
            if what in ("draft", "dropping"):
                self.draft = int(version)

    def faults(self, folder: Path) -> Iterator[str]:
        """What was lost or can't be read."""
        notes = folder / "notes"
        store = NoteStore.open(notes)
        yield from map(str, store.problems)
        live = {note.id: int(note.text.split()[0]) for note in store.notes.values()}
        away: dict[str, int] = {}
        for path in (notes / ".deleted").glob("*.yaml"):
            record = from_yaml(path.read_bytes())
            assert isinstance(record, Note)  # noqa: S101
            away[record.id] = max(int(record.text.split()[0]), away.get(record.id, 0))
        for note_id, version in self.saved.items():
            place = self.places[note_id]
            found = max(live.get(note_id, 0), 0 if place == "saved" else away.get(note_id, 0))
            if found < version:
                yield f"{note_id}: version {version} was {place}, {found} is there"
        drafts = left_over(folder / "drafts").values()
        if self.draft and max((int(draft.note.text.split()[0]) for draft in drafts), default=0) < self.draft:
            yield f"draft {self.draft} is lost"


def run(folder: Path, said: Said, disk: FaultyDisk, *, forever: bool, kill_after: float | None = None) -> list[str]:
    """Has a program work in a folder until it is killed or done; what was lost or can't be read then."""
    comparison, writing = os.pipe()
    child = os.fork()
    if not child:
        _work(Writer(folder, writing, version=said.last), disk, forever=forever)
    os.close(writing)
    if kill_after is not None:
        time.sleep(kill_after)
        os.kill(child, signal.SIGKILL)
    with os.fdopen(comparison, "rb") as pipe:
        output = pipe.read()
    _, status = os.waitpid(child, 0)
    said.hear(output)
    ended_badly = (
        [f"the program ended with status {os.waitstatus_to_exitcode(status)}"]
        if os.waitstatus_to_exitcode(status) > 0
        else []
    )
    return ended_badly + list(said.faults(folder))


def _work(writer: Writer, disk: FaultyDisk, *, forever: bool) -> None:
    status = 1
    try:
        with disk.in_place():
            writer.work()
            while forever:
                writer.work()
        status = 0
    finally:
        os._exit(status)


# The rounds


def random_kills(rounds: int, seed: int, disk: Path) -> tuple[int, list[str]]:
    """How many changes were said to be on the disk, and what was lost, with kills at random moments."""
    moments = random.Random(seed)  # noqa: S311 - no secret
    heard, lost = 0, []
    for first in range(0, rounds, 20):  # as many in one folder, so that each finds what the last left over
        with tempfile.TemporaryDirectory(dir=disk) as folder:
            said = Said()
            for number in range(first, min(first + 20, rounds)):
                after = moments.uniform(0, _LONGEST)
                faults = run(Path(folder), said, FaultyDisk(), forever=True, kill_after=after)
                lost += [f"round {number}: {fault}" for fault in faults]
            heard += said.heard
    return heard, lost


def faults_at_each_call(step: int, disk: Path) -> tuple[int, list[str]]:
    """How many faults were tried, each at every `step`th call to the file system, and what was lost."""
    tried, lost = 0, []
    for at in range(1, _calls(disk) + 1, step):
        for fault in Fault:
            with tempfile.TemporaryDirectory(dir=disk) as folder:
                said = Said()
                faults = run(Path(folder), said, FaultyDisk(fault, at), forever=False)
                faults += run(Path(folder), said, FaultyDisk(), forever=False)  # and it goes on as if nothing had been
            tried += 1
            lost += [f"{fault} at call {at}: {found}" for found in faults]
    return tried, lost


def _calls(disk: Path) -> int:
    """How many calls to the file system there are."""
    with tempfile.TemporaryDirectory(dir=disk) as folder, FaultyDisk().in_place() as counting:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        Writer(Path(folder), nowhere).work()
    return counting.calls


def _memory() -> Path:
    """A disk in memory, which is faster: what a kill leaves behind is the same."""
    return next(path for path in (Path("/dev/shm"), Path(tempfile.gettempdir())) if path.is_dir())  # noqa: S108


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=1000, help="how often a program is killed at a random moment")
    parser.add_argument("--step", type=int, default=1, help="faults at every call to the file system, or every nth")
    parser.add_argument("--seed", type=int, default=1, help="of the random moments")
    parser.add_argument("--disk", type=Path, default=_memory(), help="a folder; where there is one, in memory")
    options = parser.parse_args()
    begun = time.monotonic()
    heard, lost = random_kills(options.rounds, options.seed, options.disk)
    tried, more = faults_at_each_call(options.step, options.disk)
    print(f"{time.monotonic() - begun:.0f} s")
    print(
        f"{options.rounds:,} kills ({heard:,} changes reported as saved): {len(lost)} losses; "
        f"{tried:,} faults ({len(Fault)} kinds): {len(more)} losses"
    )
    for loss in (lost + more)[:20]:
        print(loss, file=sys.stderr)
    return 1 if lost or more else 0


if __name__ == "__main__":
    sys.exit(main())
