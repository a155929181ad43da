"""Articles that change on disk are shown as they are now, and the reader stays where they are."""

from pathlib import Path

from reader.notes.store.store import NoteStore
from tests.ui.conftest import TEXTS, open_reader
from tests.ui.screen import Reader


async def _look(reader: Reader) -> None:
    """Lets the program look at the files as it does every few seconds: once to see a change, once more to trust it."""
    for _ in range(2):
        reader.app.look_at_articles()
        await reader.settle()
    await reader.settle()  # what was read anew is compared


async def test_the_place_is_kept_by_its_words_where_an_article_grows_at_its_top(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("j", "j")
        here = reader.here
        (folder / "a.txt").write_text("Breaking: read this first, as it was added later.\n\n" + TEXTS["a.txt"])
        await _look(reader)
        assert reader.here == here
        assert reader.article == "a.txt"
        assert "Breaking: read this" in " ".join(reader.pane(1))
        assert "Changed on disk and reloaded: a.txt" in reader.toasts[-1]
        assert reader.reading.state.is_analysed


async def test_what_is_compared_is_compared_anew(folder: Path) -> None:
    async with open_reader(folder) as reader:
        assert "At least 12 people" in " ".join(reader.pane(1))
        (folder / "a.txt").write_text(TEXTS["a.txt"].replace("At least 12 people", "At least 77 people"))
        await _look(reader)
        assert any(figure.value == 77 for figure in reader.reading.state.comparison.analysis.figures)


async def test_nothing_happens_where_a_file_is_saved_as_it_was_or_is_still_being_written(folder: Path) -> None:
    async with open_reader(folder) as reader:
        screen, said = reader.reading, len(reader.toasts)
        (folder / "a.txt").write_text(TEXTS["a.txt"])
        await _look(reader)
        assert reader.reading is screen
        (folder / "a.txt").write_text("")
        reader.app.look_at_articles()
        await reader.settle()
        (folder / "a.txt").write_text(TEXTS["a.txt"])
        await _look(reader)
        assert reader.reading is screen
        assert len(reader.toasts) == said


async def test_notes_are_there_as_before_and_a_change_can_still_be_taken_back(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("j", "n")
        await reader.type("ask")
        await reader.press("ctrl+s")
        (folder / "a.txt").write_text("A line above.\n\n" + TEXTS["a.txt"])
        await _look(reader)
        (placed,) = reader.reading.state.comparison.notes
        assert placed.note.text == "ask"
        assert placed.health.value == "moved"
        await reader.press("u")
        assert NoteStore.open(folder / "notes").notes == {}


async def test_articles_come_and_go(folder: Path) -> None:
    async with open_reader(folder) as reader:
        (folder / "d.txt").write_text(TEXTS["b.txt"])
        (folder / "c.txt").unlink()
        await _look(reader)
        assert [article.id for article in reader.app.collection.articles] == ["a.txt", "b.txt", "d.txt"]
        assert any(toast.endswith("and reloaded: d.txt, c.txt") for toast in reader.toasts)
        assert len(reader.panes) == 3


async def test_where_all_are_gone_they_are_shown_as_they_were(folder: Path) -> None:
    async with open_reader(folder) as reader:
        for file in folder.glob("*.txt"):
            file.unlink()
        await _look(reader)
        assert "as they were" in " ".join(reader.toasts)
        assert len(reader.panes) == 3


async def test_a_window_over_the_articles_is_not_taken_away(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("n")
        await reader.type("half a thought")
        (folder / "a.txt").write_text("A line above.\n\n" + TEXTS["a.txt"])
        await _look(reader)
        await reader.press("ctrl+s")
        await _look(reader)
        assert "A line above." in " ".join(reader.pane(1))
        (placed,) = reader.reading.state.comparison.notes
        assert placed.note.text == "half a thought"
