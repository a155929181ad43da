"""More articles than one reads at once are chosen from before the reader opens."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import OptionList, Static

from reader.analysis.model import Copies
from reader.articles.article import Article, Collection, Metadata
from reader.articles.load import load_collection
from reader.cli.choosing import choose
from reader.comparison.event_sorting import Event, PrintedText, events_in
from reader.ui.chooser import Chooser
from tests.analysis.stories import BUDGET, FERRY, SHIPWRECK
from tests.ui.hostile import EVIL, RAW
from tests.ui.screen import drawn_by


def _events(text: str = "Story") -> tuple[Event, ...]:
    """Two events: three articles of which two print one text; and two articles."""
    ids = [f"{number}.txt" for number in range(5)]
    articles = (Article(name, Path(name), "It sank.\n", Metadata(title=f"{text} {name[0]}")) for name in ids)
    pile = Collection(text, tuple(articles), Path())
    return events_in(pile, [ids[:3], ids[3:]], [Copies((ids[0], ids[2]), 1.0)])


@asynccontextmanager
async def _open(
    events: tuple[Event, ...], title: str = "pile"
) -> AsyncIterator[tuple[Chooser, Pilot[tuple[str, ...]]]]:
    app = Chooser(title, events)
    async with app.run_test(size=(80, 20)) as pilot:
        await pilot.pause()
        yield app, pilot


def _lines(app: Chooser) -> list[str]:
    rows = app.screen.query_one(OptionList)
    return [str(rows.get_option_at_index(index).prompt) for index in range(rows.option_count)]


async def test_the_largest_event_is_chosen_and_enter_reads_it() -> None:
    async with _open(_events()) as (app, pilot):
        assert _lines(app) == [
            "[x] Event 1 · 3 articles · Story 0",
            "[x]   0.txt = 2.txt (one text) · Story 0",
            "[x]   1.txt · Story 1",
            "[ ] Event 2 · 2 articles · Story 3",
            "[ ]   3.txt · Story 3",
            "[ ]   4.txt · Story 4",
        ]
        assert "enter read 2 articles" in str(app.screen.query_one("#read", Static).render())
        await pilot.press("enter")
    assert app.return_value == ("0.txt", "1.txt")


@pytest.mark.parametrize(
    ("keys", "read"),
    [
        (("j", "space"), ("1.txt",)),
        (("space",), None),
        (("space", "space"), ("0.txt", "1.txt")),
        (("j", "j", "j", "j", "space"), ("0.txt", "1.txt", "3.txt")),
        (("G", "k", "k", "space"), ("0.txt", "1.txt", "3.txt", "4.txt")),
        (("2",), ("3.txt", "4.txt")),
        (("2", "g", "j", "space"), ("0.txt", "3.txt", "4.txt")),
        (("9",), ("0.txt", "1.txt")),
        (("a",), ("0.txt", "1.txt", "3.txt", "4.txt")),
        (("a", "a"), None),
    ],
)
async def test_articles_and_events_are_chosen_and_dropped(keys: tuple[str, ...], read: tuple[str, ...] | None) -> None:
    async with _open(_events()) as (app, pilot):
        await pilot.press(*keys, "enter")
        assert app.return_value == read
        assert app.is_running == (read is None)
        if app.is_running:
            assert "nothing is chosen" in str(app.screen.query_one("#read", Static).render())


@pytest.mark.parametrize("key", ["q", "escape"])
async def test_it_can_be_left(key: str) -> None:
    async with _open(_events()) as (app, pilot):
        await pilot.press(key)
    assert app.return_value == ()


async def test_a_click_chooses_too() -> None:
    async with _open(_events()) as (app, pilot):
        await pilot.click(OptionList, offset=(6, 2))
        assert _lines(app)[2] == "[ ]   1.txt · Story 1"


async def test_many_at_once_are_warned_of() -> None:
    told = tuple(PrintedText((Article(f"{n}.txt", Path(f"{n}.txt"), "It sank."),)) for n in range(40))
    async with _open((Event(1, told),)) as (app, pilot):
        assert "enter read 12 articles ·" in str(app.screen.query_one("#read", Static).render())
        await pilot.press("a")
        assert "enter read 40 articles - many at once" in str(app.screen.query_one("#read", Static).render())


async def test_hostile_text_is_shown_and_harmless() -> None:
    async with _open(_events(EVIL), EVIL) as (app, pilot):
        await pilot.press("a")
        shown = drawn_by(app)
        assert not [row for row in shown if RAW.search(row)]
        assert any("␛]0;PWNED" in row for row in shown)


def test_a_pile_of_one_event_that_is_not_too_large_opens_as_it_is(tmp_path: Path) -> None:
    for number in range(5):
        (tmp_path / f"{number}.txt").write_text(FERRY + SHIPWRECK)
    collection = load_collection([tmp_path])
    assert choose(collection, None) is collection


@pytest.mark.parametrize(("picked", "read"), [(("0.txt", "2.txt"), ["0.txt", "2.txt"]), ((), None), (None, None)])
def test_of_several_events_what_is_picked_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, picked: tuple[str, ...] | None, read: list[str] | None
) -> None:
    for number, text in enumerate((FERRY, BUDGET, SHIPWRECK, BUDGET.replace("Monday", "Sunday"), FERRY)):
        (tmp_path / f"{number}.txt").write_text(text)
    monkeypatch.setattr("reader.terminal.ending.run_app", lambda app: picked)
    chosen = choose(load_collection([tmp_path]), None)
    assert (chosen and [article.id for article in chosen.articles]) == read
