"""What every test has: a cache of its own, in which nothing is kept yet; and what some need, processes that die."""

import sys
from pathlib import Path

import pytest

DYING = """#!{python}
import os, signal
from multiprocessing.connection import Connection
from reader.analysis.pipeline.serialise import Ready, encode
connection = Connection(0)
connection.send_bytes(encode(Ready()))
connection.recv_bytes()
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


@pytest.fixture
def dying(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """Processes that are killed as soon as they are asked for something."""
    program = tmp_path / "dying"
    program.write_text(DYING.format(python=sys.executable))
    program.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(program))
    return monkeypatch
