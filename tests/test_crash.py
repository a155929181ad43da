"""A program that is killed, or whose disk fails, loses nothing that it said was saved: `make crash` in short."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]

CARELESS = """
import os, sys
from reader.notes.store import store
from tools import crash

def write_at_once(path, contents):
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    os.write(descriptor, contents)
    os.close(descriptor)

store.write_atomically = write_at_once
sys.argv += ["--rounds", "0", "--step", "5"]
sys.exit(crash.main())
"""


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, *arguments], cwd=ROOT, capture_output=True, text=True, check=False)


def test_nothing_is_lost_by_kills_and_faults() -> None:
    done = run("-m", "tools.crash", "--rounds", "15", "--step", "17")
    assert (done.returncode, done.stderr) == (0, "")


def test_a_writer_that_is_not_careful_is_found_out() -> None:
    done = run("-c", CARELESS)
    assert done.returncode == 1
    assert "is there" in done.stderr or "not read" in done.stderr
