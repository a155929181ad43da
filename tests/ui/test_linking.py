"""Judging links: whether the passage in the next pane tells the same, and linking passages by hand."""

from pathlib import Path

import pytest

from reader.cli import main
from reader.notes.judgements.judgement import LinkJudgement
from reader.notes.store.store import NoteStore
from tests.ui.conftest import TEXTS, open_reader
from tests.ui.screen import Reader, labels


def verdicts(folder: Path) -> list[str]:
    """What is kept, by the files."""
    return [str(judgement.verdict) for judgement in NoteStore.open(folder / "notes").judgements.values()]


def told_with(reader: Reader) -> list[str]:
    """The articles that tell what stands under the cursor."""
    fact = reader.reading.state.comparison.fact_at(reader.reading.state.here)
    return [passage.article for passage in fact.passages] if fact else []


async def link(reader: Reader) -> None:
    """Links the ferry's stay in one article with the bakery's bread in another."""
    await reader.press("1", "enter", "G", "k", "a", "2", "enter", "G", "a", "L")


async def test_a_link_that_is_left_out_is_still_left_out_tomorrow(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("j", "j")
        assert told_with(reader) == ["a.txt", "b.txt", "c.txt"]
        await reader.press("ampersand", "n")
        assert told_with(reader) == ["a.txt", "c.txt"]
    assert verdicts(folder) == ["not the same fact"]
    async with open_reader(folder) as reader:
        await reader.press("g", "j", "j")
        assert told_with(reader) == ["a.txt", "c.txt"]


async def test_a_link_left_out_is_taken_back_by_u(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("j", "j", "ampersand", "n", "u")
        assert told_with(reader) == ["a.txt", "b.txt", "c.txt"]
    assert verdicts(folder) == []


async def test_a_confirmed_link_is_sure(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("j", "j", "ampersand", "y")
        assert "confirmed by you" in reader.detail
        assert "100%" in reader.detail
    assert verdicts(folder) == ["same fact"]


async def test_a_second_verdict_takes_the_place_of_the_first_and_u_goes_back_to_it(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("j", "j", "ampersand", "y", "ampersand", "n")
        assert verdicts(folder) == ["not the same fact"]
        await reader.press("u")
    assert verdicts(folder) == ["same fact"]


async def test_of_several_each_can_be_asked_about(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("j", "j", "ampersand", "o", "n")
        assert "c.txt" not in told_with(reader)
    (judgement,) = NoteStore.open(folder / "notes").judgements.values()
    assert isinstance(judgement, LinkJudgement)
    assert [anchor.article for anchor in judgement.anchors] == ["a.txt", "c.txt"]


async def test_the_question_can_be_left(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("j", "j", "ampersand", "escape")
        assert told_with(reader) == ["a.txt", "b.txt", "c.txt"]
    assert not (folder / "notes").exists()


async def test_passages_are_linked_by_hand_and_follow_each_other(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await link(reader)
        assert told_with(reader) == ["a.txt", "b.txt"]
        assert "linked by you" in reader.detail
        assert "marked" not in reader.detail
        assert reader.row_of(1, "The ferry to Holm")
        assert reader.row_of(2, "A bakery gave")
        await reader.press("i", "G", "l")
        assert any(label.startswith("“The ferry to Holm Island") for label in labels(reader))
    async with open_reader(folder) as reader:
        await reader.press("2", "enter", "G")
        assert told_with(reader) == ["a.txt", "b.txt"]
        await reader.press("ampersand", "n")
        assert told_with(reader) == []


async def test_one_passage_is_no_link(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("a", "L")
        assert any("First mark the passages that report the same" in toast for toast in reader.toasts)
        await reader.press("G", "ampersand")
        assert any("No other article reports this" in toast for toast in reader.toasts)
    assert not (folder / "notes").exists()


async def test_show_tells_the_facts_as_they_were_judged(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    async with open_reader(folder) as reader:
        await link(reader)
    main(["show", str(folder)])
    assert "bakery" in capsys.readouterr().out.split("FACTS")[-1]


async def test_a_judgement_whose_words_are_gone_is_listed_as_not_found(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await link(reader)
    for name in TEXTS:
        (folder / name).write_text("The storm is over. Nothing else is known.\n", "utf-8")
    async with open_reader(folder) as reader:
        await reader.press("i", "G", "l")
        assert any(label.startswith("not found: “The ferry") for label in labels(reader))


async def test_where_nothing_can_be_written_nothing_is_linked_and_the_marks_stay(folder: Path) -> None:
    (folder / "notes").write_text("in the way", "utf-8")
    async with open_reader(folder) as reader:
        await link(reader)
        assert told_with(reader) == []
        assert "2 marked" in reader.detail
