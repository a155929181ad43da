"""Kills the reader while somebody writes notes in it, at random moments, and looks what is left.

    python -m tools.kill_reader --kills 1000

The reader runs in a terminal, and is killed with all that it is doing. Each note of which the screen said
“Note saved” must be there then, and no note may be there in part. Ends with status 1 where that is not so.
"""

import argparse
import itertools
import os
import pty
import random
import re
import select
import signal
import sys
import tempfile
import termios
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pyte

from reader.cli.main import main as run_parallax
from reader.notes.store.store import NoteStore
from reader.ui import app
from reader.ui.screens import note_editor
from tests.ui.conftest import TEXTS, write_articles

LOADED_ONCE = (app, note_editor)
"""What each reader needs: it is forked from this program."""
_ROWS, _COLUMNS = 24, 80
_READY = "n note"
"""In the line of keys, once the reader takes them."""
_PATIENCE = 60.0
"""Seconds after which a reader that shows nothing will not come any more."""
_LONGEST = 5.0
"""Seconds that a note is waited for: where all is slow, the message may be gone before it is drawn."""
_SHARE = 1.2
"""A reader is killed while a second note is written, after up to this share of the time that the first one took."""
_IN_ONE_FOLDER = 20
"""Kills in one folder of notes, so that each reader finds what the last one left over."""
_SAVE = "\x13"
_SAID = re.compile(r"Note saved: “(note\d{6}) ")


class Typist:
    """Starts the reader in a terminal, and writes notes in it until it is killed."""

    def __init__(self, collection: Path) -> None:
        self._screen = pyte.Screen(_COLUMNS, _ROWS)
        self._stream = pyte.ByteStream(self._screen)
        self.said: set[str] = set()
        """The first words of the notes of which the screen said that they were saved."""
        self._process, self._terminal = pty.fork()
        if not self._process:
            _read(collection)

    def wait_for(self, is_seen: Callable[[str], bool]) -> None:
        """Until something is on the screen. Raises `TimeoutError` where it does not come."""
        self._look(lambda: is_seen(self._text), time.monotonic() + _PATIENCE)
        if not is_seen(self._text):
            raise TimeoutError(f"what was waited for did not come:\n{self._text}")

    def write(self, name: str, seconds: float) -> float:
        """Types a note, pastes its rest, saves it, and waits for some seconds until it is said to be saved; how long
        that took."""
        begun = time.monotonic()
        rest = text_of(name).removeprefix(name)
        os.write(self._terminal, f"n{name}\x1b[200~{rest}\x1b[201~{_SAVE}".encode())
        self._look(lambda: name in self.said, begun + seconds)
        return time.monotonic() - begun

    def kill(self) -> None:
        """Kills the reader, and reads what it had shown until then."""
        os.kill(self._process, signal.SIGKILL)
        os.waitpid(self._process, 0)
        self._look(lambda: False, time.monotonic() + _PATIENCE)
        os.close(self._terminal)

    @property
    def _text(self) -> str:
        return "\n".join(self._screen.display)

    def _look(self, is_seen: Callable[[], bool], until: float) -> None:
        """Looks at the screen until something is seen there, it is late, or the terminal is closed."""
        while not is_seen() and (left := until - time.monotonic()) > 0:
            if not select.select([self._terminal], [], [], left)[0]:
                return
            try:
                self._stream.feed(os.read(self._terminal, 65536))
            except OSError:  # nobody has the terminal open any more
                return
            self.said.update(_SAID.findall(self._text))


def text_of(name: str) -> str:
    """The text of a note: from its first word it is known what the rest must be."""
    return f"{name} {'is whole ' * 100}to the end of {name}"


def faults_in(notes: Path, said: set[str]) -> Iterator[str]:
    """What is not as it was said to be in a folder of notes, or not whole."""
    store = NoteStore.open(notes)
    yield from map(str, store.problems)
    found = {note.text.split()[0]: note.text for note in store.notes.values()}
    yield from (f"{name} was said to be saved, and is lost" for name in sorted(said - set(found)))
    yield from (f"{name} is not whole" for name, text in found.items() if text != text_of(name))
    others = {path.name for path in notes.glob("[!.]*")} - {f"{name}.yaml" for name in store.notes}
    yield from (f"{name} lies among the notes" for name in sorted(others))


def kill_readers(kills: int, seed: int, seconds: float) -> tuple[int, int, list[str]]:
    """How many readers were killed, how many notes were said to be saved, and what was wrong after that."""
    moments, begun = random.Random(seed), time.monotonic()  # noqa: S311 - no secret
    wrong: list[str] = []
    done = said = 0
    with tempfile.TemporaryDirectory() as cache:
        _compare(Path(cache))
        while done < kills and time.monotonic() - begun < seconds:
            of_folder = min(_IN_ONE_FOLDER, kills - done)
            saved, faults = _kill_in_one_folder(of_folder, moments, Path(cache))
            done, said, wrong = done + of_folder, said + saved, wrong + faults
            for fault in faults:
                print(fault, file=sys.stderr, flush=True)
            print(f"{done:,} killed, {said:,} notes said to be saved, {len(wrong)} losses", flush=True)
    return done, said, wrong


def _compare(cache: Path) -> None:
    """Has the articles compared once: later readers find the result in the cache, and have more time for notes."""
    with tempfile.TemporaryDirectory() as folder:
        _move_home(Path(folder), cache)
        first = Typist(write_articles(Path(folder) / "articles", TEXTS))
        first.wait_for(lambda text: _READY in text and "comparing" not in text)
        first.kill()


def _kill_in_one_folder(kills: int, moments: random.Random, cache: Path) -> tuple[int, list[str]]:
    """How many notes were said to be saved, and what was wrong."""
    said: set[str] = set()
    wrong: dict[str, None] = {}
    names = map("note{:06}".format, itertools.count())
    with tempfile.TemporaryDirectory() as folder:
        collection = write_articles(Path(folder) / "articles", TEXTS)
        for number in range(kills):
            _move_home(Path(folder) / f"home {number}", cache)  # no draft of the last one is asked about
            typist = Typist(collection)
            typist.wait_for(lambda text: _READY in text)
            first, second = next(names), next(names)
            took = typist.write(first, _LONGEST)
            if first in typist.said:  # else its editor may be open still
                typist.write(second, moments.uniform(0, _SHARE * took))
            typist.kill()
            said |= typist.said
            wrong |= dict.fromkeys(faults_in(collection / "notes", said))
    return len(said), list(wrong)


def _move_home(home: Path, cache: Path) -> None:
    for name in ("STATE", "DATA", "CONFIG"):
        os.environ[f"XDG_{name}_HOME"] = str(home)
    os.environ |= {"XDG_CACHE_HOME": str(cache), "TERM": "xterm-256color"}


def _read(collection: Path) -> None:
    """Is the reader, in a process of its own."""
    status = 1
    try:
        termios.tcsetwinsize(0, (_ROWS, _COLUMNS))
        status = run_parallax([str(collection)])
    finally:
        os._exit(status)


def main() -> int:
    """Returns the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1, help="of the random moments")
    parser.add_argument("--seconds", type=float, default=float("inf"), help="after which no folder is begun")
    options = parser.parse_args()
    begun = time.monotonic()
    done, said, wrong = kill_readers(options.kills, options.seed, options.seconds)
    seconds = time.monotonic() - begun
    print(f"{done:,} readers killed in {seconds:.0f} s ({said:,} notes said to be saved): {len(wrong)} losses")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
