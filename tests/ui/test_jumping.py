"""Jumping by letters to what is on the screen, and to places kept under a letter."""

from pathlib import Path

from tests.ui.conftest import open_reader, write_articles
from tests.ui.screen import Reader


def label_of(reader: Reader, number: int, words: str) -> str:
    """The letter shown at some words, all of which are to be seen: before a passage's number, or before a mention."""
    row = reader.pane(number)[reader.row_of(number, words)]
    return row[0] if row[0].isalpha() else row[: row.index(words)][-1:]


async def test_j_in_capitals_labels_what_tells_a_fact_and_a_letter_goes_there(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("J")
        assert reader.header.startswith(" Jump: type the letters shown")
        letter = label_of(reader, 2, "Nine people died")
        assert letter in "asdfghjkl"
        await reader.press(letter)
        assert reader.here.startswith("Nine people died")
        assert "Jump" not in reader.header
        assert "Nine people died" in " ".join(reader.pane(2))
        await reader.press("b")
        assert reader.here.startswith("Storm floods")


async def test_a_letter_to_a_mention_follows_it_from_there(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("J")
        await reader.press(label_of(reader, 1, "Porthaven will be"))
        assert reader.here.startswith("Schools in Porthaven")
        await reader.press("M")
        assert reader.here.startswith("At least 12 people")


async def test_anything_but_a_label_ends_it_and_does_nothing_else(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("J", "escape")
        assert "Storm floods the harbour" in reader.pane(1)[reader.row_of(1, "Storm")]
        await reader.press("J", "down")
        assert reader.here.startswith("Storm floods")
        await reader.press("j")
        assert reader.here.startswith("At least")


async def test_many_targets_have_two_letters_one_shown_after_the_other_and_none_hides_the_text(tmp_path: Path) -> None:
    places = " ".join(f"On day {n} the mayor of Porthaven gave {n + 20} people bread." for n in range(2, 40))
    folder = write_articles(tmp_path / "many", {"a.txt": places, "b.txt": places.replace("gave", "handed")})
    async with open_reader(folder) as reader:
        plain = reader.pane(1)
        await reader.press("J")
        first = reader.pane(1)
        assert first != plain
        assert not hidden_letters(plain, first)
        await reader.press("c")
        assert reader.header.startswith(" Jump")
        assert reader.pane(1) not in (plain, first)
        assert not hidden_letters(plain, reader.pane(1))
        await reader.press("a")
        assert "Jump" not in reader.header


def hidden_letters(plain: list[str], labelled: list[str]) -> list[str]:
    """The letters and digits of the text over which something else is drawn; the first six cells are the gutter."""
    cells = (
        (old, new)
        for before, after in zip(plain, labelled, strict=True)
        for old, new in zip(before[6:], after[6:], strict=True)
    )
    return [old for old, new in cells if old != new and old.isalnum()]


async def test_labels_over_wide_characters_shift_nothing(tmp_path: Path) -> None:
    text = "東京の港で嵐が12人の命を奪った。 The storm in Porthaven killed 12 people on Sunday.\n"
    folder = write_articles(tmp_path / "wide", {"a.txt": text, "b.txt": "The storm in Porthaven killed 12 people.\n"})
    async with open_reader(folder) as reader:
        widths = {pane.render_line(y).cell_length for pane in reader.panes for y in range(8)}
        await reader.press("J")
        assert {pane.render_line(y).cell_length for pane in reader.panes for y in range(8)} == widths


async def test_where_there_is_nothing_to_jump_to_that_is_said(tmp_path: Path) -> None:
    folder = write_articles(tmp_path / "none", {"a.txt": "yes and no\n"})
    async with open_reader(folder) as reader:
        await reader.press("J", "j")
        assert reader.toasts[0] == "Nothing on the screen to jump to"


async def test_a_place_is_kept_under_a_letter_and_found_again_tomorrow(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("P")
        assert "There are no bookmarks; p makes one under a letter" in reader.toasts
        await reader.press("j", "j", "p")
        assert reader.header.startswith(" Bookmark this place under which letter?")
        await reader.press("s", "2", "G", "p", "x", "q")
    async with open_reader(folder) as reader:
        await reader.press("1", "g", "P", "s")
        assert reader.here.startswith("Mayor Ellen Tarrant")
        await reader.press("P", "x")
        assert reader.here.startswith("A bakery gave")
        await reader.press("b")
        assert reader.here.startswith("Mayor Ellen Tarrant")


async def test_what_is_no_letter_keeps_nothing(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("p", "7", "P")
        assert reader.toasts[-1] == "There are no bookmarks; p makes one under a letter"


async def test_a_kept_place_of_an_article_that_is_gone_is_passed_over(folder: Path, tmp_path: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("p", "a", "q")
    for kept in (tmp_path / "xdg_state_home").rglob("*.yaml"):
        kept.write_text(kept.read_text().replace("a.txt", "gone.txt"))
    async with open_reader(folder) as reader:
        await reader.press("P")
        assert reader.toasts[-1] == "There are no bookmarks; p makes one under a letter"
