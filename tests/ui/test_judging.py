"""Judging actors in the index: what the reader decides is shown at once, kept, and taken back by a key."""

from pathlib import Path

from reader.analysis.model import Actor
from tests.ui.conftest import open_reader, write_articles
from tests.ui.screen import Reader, go_to_label, labels


def actors(reader: Reader) -> dict[str, Actor]:
    return {actor.name: actor for actor in reader.reading.state.comparison.analysis.actors}


async def move_to(reader: Reader, name: str) -> None:
    """Goes to an actor in the index."""
    if not reader.entry:
        await reader.press("i")
    await go_to_label(reader, name)


async def test_two_actors_are_made_one_and_that_is_there_tomorrow(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await move_to(reader, "Ellen Tarrant")
        await reader.press("+")
        assert any("Merge " in toast for toast in reader.toasts)
        await move_to(reader, "Porthaven")
        await reader.press("+")
        assert {"Ellen Tarrant", "Porthaven"} <= set(actors(reader)["Ellen Tarrant"].aliases)
        assert "Porthaven" not in actors(reader)
    assert len(list((folder / "notes").glob("*.yaml"))) == 1
    async with open_reader(folder) as reader:
        assert "Porthaven" in actors(reader)["Ellen Tarrant"].aliases


async def test_u_takes_a_judgement_back(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await move_to(reader, "Porthaven")
        await reader.press("H")
        assert "Porthaven" not in actors(reader)
        await reader.press("u")
        assert "Porthaven" in actors(reader)
    assert list((folder / "notes").glob("*.yaml")) == []


async def test_the_reader_stays_with_the_actors_that_are_judged(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await move_to(reader, "Ellen Tarrant")
        await reader.press("+")
        await move_to(reader, "Porthaven")
        await reader.press("+")
        assert reader.entry
        assert reader.entry.label == "Ellen Tarrant"
        await reader.press("u")
        assert reader.entry.label == "Porthaven"


async def test_the_same_actor_twice_merges_nothing(folder: Path) -> None:
    async with open_reader(folder) as reader:
        before = actors(reader)
        await move_to(reader, "Porthaven")
        await reader.press("+", "+")
        assert actors(reader) == before


async def test_a_name_that_is_another_s_gets_an_entry_of_its_own(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await move_to(reader, "Ellen Tarrant")
        await reader.press("-", "j", "enter")
        assert actors(reader)["Ellen Tarrant"].aliases == ("Ellen Tarrant",)
        assert actors(reader)["Tarrant"].aliases == ("Tarrant",)


async def test_an_actor_of_one_name_cannot_be_split(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await move_to(reader, "Porthaven")
        await reader.press("-")
        assert any("only one name" in toast for toast in reader.toasts)


async def test_an_actor_is_given_another_name(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await move_to(reader, "Porthaven")
        await reader.press("R")
        for _ in "Porthaven":
            await reader.press("backspace")
        await reader.type("Haven")
        await reader.press("enter")
        assert actors(reader)["Haven"].aliases == ("Porthaven",)
        assert "Haven" in labels(reader)


async def test_a_question_left_with_escape_changes_nothing(folder: Path) -> None:
    async with open_reader(folder) as reader:
        before = actors(reader)
        await move_to(reader, "Ellen Tarrant")
        await reader.press("R", "escape", "-", "escape")
        assert actors(reader) == before
        await reader.press("R", "enter")  # the name as it was
        assert actors(reader) == before


async def test_a_typed_name_is_not_lost_by_leaving_parallax(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await move_to(reader, "Porthaven")
        await reader.press("R")
        await reader.type(" Harbour")
        await reader.press("ctrl+q")
        assert reader.app.is_running
        await reader.press("enter")
        assert "Porthaven Harbour" in actors(reader)


async def test_judgements_are_listed_and_can_be_deleted(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await move_to(reader, "Porthaven")
        await reader.press("H")
        await go_to_label(reader, "hidden: Porthaven")
        await reader.press("X")
        assert "Porthaven" in actors(reader)
        await reader.press("u")
        assert "Porthaven" not in actors(reader)


async def test_outside_the_index_the_reader_is_told_where_actors_are_judged(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("+", "-", "R", "H")
        assert sum("Select an actor" in toast for toast in reader.toasts) >= 1
        assert not (folder / "notes").exists()


async def test_where_nothing_can_be_written_a_judgement_is_not_made(tmp_path: Path) -> None:
    folder = write_articles(tmp_path / "storm", {"a.txt": "They met Mayor Ellen Tarrant in the harbour at noon.\n"})
    (folder / "notes").write_text("in the way", "utf-8")
    async with open_reader(folder) as reader:
        await move_to(reader, "Ellen Tarrant")
        await reader.press("H")
        assert "Ellen Tarrant" in actors(reader)
        assert any("Not saved" in toast for toast in reader.toasts)
