"""Windows over the screen: what they are about can be read above them, and nothing has moved once they are left."""

from pathlib import Path

import pytest
from textual.widgets import OptionList

from reader.articles.load import load_collection
from reader.notes.anchor import anchor_at
from reader.notes.note import Note
from reader.notes.store.store import NoteStore
from reader.text.span import Span
from tests.ui.conftest import TEXTS, open_reader, write_articles
from tests.ui.screen import Reader, go_to_label

SIZES = [(160, 48), (100, 30), (80, 24), (60, 20)]
RULE = "───"
DEAD = "At least 12"
BEFORE = {
    "a.txt": "tulips roses lilies asters dahlias irises poppies lupins phlox crocuses ferns heather ivy thyme sage",
    "b.txt": "scales trills chords slurs waltzes tangos polkas jigs reels hymns carols psalms marches fugues duets",
    "c.txt": "bread scones tarts pies rolls buns waffles crumble strudel rusks biscuits muffins eclairs pretzels",
}
"""What each of the articles has a good deal of before it comes to the storm."""


def above(reader: Reader) -> str:
    """What can be read above the window, in one line."""
    rows = reader.drawn
    top = next(y for y, row in enumerate(rows) if row.startswith(RULE))
    assert len(rows) - top <= len(rows) // 2 + len(rows) % 2, "the window takes at most half of the screen"
    return " ".join(" ".join(rows[:top]).split())


def below(reader: Reader) -> str:
    """What the window shows, in one line."""
    rows = reader.drawn
    top = next(y for y, row in enumerate(rows) if row.startswith(RULE))
    return " ".join(" ".join(rows[top:]).split())


def looks(reader: Reader) -> list[str]:
    """The colours of the first words of the passage under the cursor."""
    y, row = next((y, row) for y, row in enumerate(reader.drawn) if DEAD in row)
    start = row.index(DEAD)
    return [str(reader.app.screen.get_style_at(x, y)) for x in range(start, start + len(DEAD))]


@pytest.fixture
def deep(tmp_path: Path) -> Path:
    """Articles on one storm in which what differs stands at the foot of the screen."""
    before = {name: "\n\n".join(f"Much {word}." for word in 2 * words.split()) for name, words in BEFORE.items()}
    return write_articles(tmp_path / "deep", {name: f"{before[name]}\n\n{text}" for name, text in TEXTS.items()})


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("keys", ["v", "n", "w", "ampersand", "ctrl+t"])
async def test_the_passage_that_is_asked_about_can_be_read_above_the_window(
    deep: Path, size: tuple[int, int], keys: str
) -> None:
    async with open_reader(deep, size) as reader:
        await reader.press("d")
        assert DEAD in reader.here
        await reader.press(keys)
        assert len(reader.app.screen_stack) == 2
        assert DEAD in above(reader)
        assert "nine" in above(reader).lower()  # what b.txt has, in its pane or quoted under those on the screen


@pytest.mark.parametrize("size", SIZES)
async def test_the_passages_marked_can_be_read_above_the_questions_about_them(
    deep: Path, size: tuple[int, int]
) -> None:
    async with open_reader(deep, size) as reader:
        await reader.press("d", "a", "o", "a", "A")
        assert "nine" in above(reader).lower()
        await reader.press("n")
        assert "nine" in above(reader).lower()
        assert "What is the difference about?" in below(reader)


@pytest.mark.parametrize("size", SIZES)
async def test_the_passage_of_a_note_can_be_read_above_what_has_become_of_its_words(
    deep: Path, size: tuple[int, int]
) -> None:
    article = load_collection([deep]).article("a.txt")
    assert article
    start = article.text.index("Mayor Ellen Tarrant")
    note = Note("note-1", "Ask her", (anchor_at(article, Span(start, start + 30)),))
    NoteStore(deep / "notes").save(note)
    (deep / "a.txt").write_text(article.text.replace("Mayor Ellen Tarrant denied", "Mayor Helen Tarrant denied"))
    async with open_reader(deep, size) as reader:
        await reader.press("i")
        await go_to_label(reader, "changed: Ask her")
        await reader.press("r")
        assert "Helen" in above(reader)
        assert "was Mayor Ellen Tarrant" in below(reader)
        assert "esc" in reader.drawn[-1], "what is said in passing covers no key of the window"


@pytest.mark.parametrize("size", SIZES)
async def test_help_leaves_the_screen_to_be_seen_around_it(folder: Path, size: tuple[int, int]) -> None:
    async with open_reader(folder, size) as reader:
        before = reader.drawn
        await reader.press("question_mark")
        assert reader.drawn[0] == before[0]
        assert reader.drawn[-1] == before[-1]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("key", ["v", "n", "ampersand"])
async def test_nothing_has_moved_once_a_window_is_left(deep: Path, size: tuple[int, int], key: str) -> None:
    async with open_reader(deep, size) as reader:
        await reader.press("d")
        before = reader.drawn
        await reader.press(key)
        assert reader.drawn != before
        await reader.press("escape")
        assert reader.drawn == before


async def test_a_window_that_follows_another_leaves_the_panes_as_they_were_too(deep: Path) -> None:
    async with open_reader(deep, (80, 24)) as reader:
        await reader.press("d", "a", "o", "a")
        before = reader.drawn
        await reader.press("A", "n", "escape")
        assert reader.drawn == before


async def test_both_passages_are_quoted_where_a_link_is_judged(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("j", "j", "ampersand")
        assert "“Mayor Ellen Tarrant denied that the sea wall had been neglected.”" in below(reader)
        assert "“Engineers said that the sea wall had been neglected for years.”" in below(reader)


async def test_a_verdict_asked_for_in_the_index_is_about_what_the_panes_show(deep: Path) -> None:
    async with open_reader(deep) as reader:
        await reader.press("i", *"jj")
        await reader.press("v")
        walked = reader.reading.view.highlighter.discrepancy
        assert walked
        sides = [reader.reading.state.comparison.analysis.text_of(side.passage) for side in walked.sides]
        assert all(" ".join(words.split()[:2]) in above(reader) for words in sides)


async def test_a_note_on_a_fact_of_the_index_is_written_below_its_passages(deep: Path) -> None:
    async with open_reader(deep) as reader:
        fact = reader.reading.state.comparison.analysis.facts[-1]
        await reader.press("i")
        await go_to_label(reader, f"{len(reader.reading.state.comparison.analysis.facts)} {fact.label}")
        await reader.press("n")
        words = [reader.reading.state.comparison.analysis.text_of(passage).split()[:2] for passage in fact.passages]
        assert all(" ".join(beginning) in above(reader) for beginning in words)


async def test_the_notes_of_the_list_stay_in_sight_under_a_window(folder: Path) -> None:
    article = load_collection([folder]).article("a.txt")
    assert article
    store = NoteStore(folder / "notes")
    for number in range(30):
        store.save(Note(f"note-{number:02}", f"Thought {number:02}", (anchor_at(article, Span(0, 12 + number)),)))
    async with open_reader(folder, (80, 24)) as reader:
        await reader.press("I", *"jjjjjjjjj")
        here = reader.row_here
        before = reader.drawn
        await reader.press("e")
        assert here.strip() in above(reader) or here.split()[1] in above(reader)
        await reader.press("escape")
        assert reader.drawn == before


@pytest.mark.parametrize("theme", ["parallax-light", "parallax-dark"])
async def test_no_veil_lies_over_what_is_read_above_a_window(deep: Path, theme: str) -> None:
    async with open_reader(deep, theme=theme) as reader:
        await reader.press("d")
        before = looks(reader)
        await reader.press("v")
        assert looks(reader) == before


async def test_every_choice_is_reached_in_a_window_that_is_lower_than_its_list(folder: Path) -> None:
    async with open_reader(folder, (60, 16)) as reader:
        await reader.press("w", "home")
        assert "open ones only" in below(reader)
        await reader.press("end")
        assert "detail" in below(reader)
        assert reader.app.screen.query_one(OptionList).highlighted == 9
