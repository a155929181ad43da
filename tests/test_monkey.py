"""Quick keys and clicks without aim find no fault; `make monkey` does it for longer."""

from pathlib import Path

import pytest

from tests.homes import move_home
from tests.monkey import run_monkey
from tests.ui.conftest import TEXTS, write_articles

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_monkey_finds_no_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int) -> None:
    move_home(tmp_path / "home", monkeypatch)
    monkeypatch.setenv("EDITOR", "true")
    assert run_monkey(write_articles(tmp_path / "storm", TEXTS), seed, 300) is None
