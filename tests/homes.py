"""A home folder for one test, so that nobody's own is read or written to."""

from pathlib import Path

import pytest


def move_home(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Makes `folder` the home of the commands that a test runs; the cache is not moved."""
    for name in ("HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(folder))
