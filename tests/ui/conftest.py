"""A reader in a place of its own: nobody's notes, settings or themes but the test's."""

from asyncio import AbstractEventLoop
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from reader.articles.load import load_collection
from tests.ui.quiet_loop import CLOCK, QuietLoop, until_quiet
from tests.ui.screen import HeardApp, HeldAnalysis, Reader

TEXTS = {
    "a.txt": (
        "Storm floods the harbour of Porthaven\n\n"
        "At least 12 people died when a storm flooded the harbour of Porthaven on Sunday, the coast guard said.\n\n"
        "Mayor Ellen Tarrant denied that the sea wall had been neglected.\n\n"
        "The ferry to Holm Island stayed in port.\n\n"
        "Schools in Porthaven will be closed for two days.\n"
    ),
    "b.txt": (
        "Harbour storm kills nine\n\n"
        "Nine people died when the storm flooded the harbour of Porthaven, the police said.\n\n"
        "Engineers said that the sea wall had been neglected for years.\n\n"
        "A bakery gave bread to those who had lost their homes.\n"
    ),
    "c.txt": (
        "Porthaven counts its dead\n\n"
        "The storm that flooded the harbour of Porthaven killed 12 people, the coast guard said.\n\n"
        "Mayor Tarrant rejected claims that the sea wall had been neglected.\n"
    ),
}


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLORTERM", "truecolor")


def pytest_asyncio_loop_factories() -> Mapping[str, Callable[[], AbstractEventLoop]]:
    return {"quiet": QuietLoop}


@pytest.fixture(autouse=True)
def no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    """After a key or a click, all is waited for that it led to, and nothing else."""
    monkeypatch.setattr("textual._time.get_time", CLOCK.now)
    monkeypatch.setattr("textual.app.wait_for_idle", until_quiet)
    monkeypatch.setattr("textual.pilot.wait_for_idle", until_quiet)


@pytest.fixture(autouse=True)
def no_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """What other programs change is looked at when a test says so, not after some seconds of a slow test."""
    monkeypatch.setattr("reader.ui.app._LOOKS_EVERY", 86_400.0)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A collection of three articles about one storm."""
    return write_articles(tmp_path / "storm", TEXTS)


def write_articles(folder: Path, texts: Mapping[str, str]) -> Path:
    folder.mkdir()
    for name, text in texts.items():
        (folder / name).write_text(text, "utf-8")
    return folder


@asynccontextmanager
async def open_reader(
    folder: Path, size: tuple[int, int] = (160, 48), theme: str | None = None
) -> AsyncIterator[Reader]:
    """The reader on a collection, once everything in it has been compared."""
    app = HeardApp(load_collection([folder]), theme, lambda: load_collection([folder]))
    async with app.run_test(size=size, notifications=True) as pilot:
        reader = Reader(app, pilot)
        await reader.settle()
        yield reader


@asynccontextmanager
async def open_uncompared(
    folder: Path, size: tuple[int, int] = (160, 48)
) -> AsyncIterator[tuple[Reader, HeldAnalysis]]:
    """The reader on a collection before anything in it has been compared, and the analysis, to be let go."""
    collection = load_collection([folder])
    analysis = HeldAnalysis(collection.articles)
    app = HeardApp(collection, analysis=analysis)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield Reader(app, pilot), analysis
