"""What every test has: one cache, programs that can be ended. What some need: a home, processes that die."""

import gc
import os
import shutil
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader import paths
from reader.cli import main
from tests.commands import Done, Run
from tests.homes import move_home
from tests.report.flood import write_flood

gc.set_threshold(50_000, 50, 100)  # a sixth of the time of the tests of the screen went into looking for garbage
DYING = """#!{python}
import os, signal
from multiprocessing.connection import Connection
from reader.analysis.pipeline.serialise import Ready, encode
connection = Connection(0)
connection.send_bytes(encode(Ready()))
connection.recv_bytes()
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture(autouse=True, scope="session")
def one_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """One cache for all tests and the programs that they start, also of workers at one time.

    What one test has compared need not be compared again in another, which takes seconds.
    """
    of_this_one = tmp_path_factory.getbasetemp()
    of_all = of_this_one.parent if "PYTEST_XDIST_WORKER" in os.environ else of_this_one
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("XDG_CACHE_HOME", str(of_all / "cache"))
        yield


@pytest.fixture
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty cache of the test's own: nothing has been compared, and no suggestion asked for."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


@pytest.fixture(autouse=True, scope="session")
def signals_for_programs() -> Iterator[None]:
    """Has the programs that tests start heed ctrl+c and a terminal that is closed.

    What runs in the background of a script, or under nohup, ignores these, and so does every program that it starts;
    what it handles is at its default again in those.
    """
    ignored = [number for number in (signal.SIGINT, signal.SIGHUP) if signal.getsignal(number) is signal.SIG_IGN]
    for number in ignored:
        signal.signal(number, lambda *_: None)
    yield
    for number in ignored:
        signal.signal(number, signal.SIG_IGN)


@pytest.fixture
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of its own, so that nobody's own is read or written to."""
    folder = tmp_path_factory.mktemp("home")
    move_home(folder, monkeypatch)
    return folder


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command in this process."""

    def run_command(*arguments: str | Path) -> Done:
        try:
            status = main([str(argument) for argument in arguments])
        except SystemExit as end:  # as argparse ends after --help
            status = int(end.code or 0)
        return Done(status, *capsys.readouterr())

    return run_command


@pytest.fixture
def dying(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """Processes that are killed as soon as they are asked for something."""
    program = tmp_path / "dying"
    program.write_text(DYING.format(python=sys.executable))
    program.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(program))
    return monkeypatch


@pytest.fixture
def flood(tmp_path: Path) -> Path:
    """A collection of three articles, two of them on one flood."""
    return write_flood(tmp_path / "flood")


@pytest.fixture
def sample(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The sample collection without the notes that somebody may have written on it."""
    copy = shutil.copytree(paths.shipped("seeds"), tmp_path / "seeds", ignore=shutil.ignore_patterns("notes"))
    monkeypatch.setattr(paths, "shipped", lambda name: tmp_path / name)
    return copy
