"""Working through the discrepancies: what each comes to, which are walked, and those that the reader marks."""

from pathlib import Path

from textual.events import Key

from reader.analysis.model import Discrepancy
from reader.notes.judgements.judgement import DiscrepancyJudgement
from reader.notes.note import Status
from reader.notes.store.store import NoteStore
from tests.ui.conftest import TEXTS, open_reader, write_articles
from tests.ui.screen import Reader, go_to_label, labels, row_of, write_note


def found(reader: Reader) -> tuple[Discrepancy, ...]:
    return reader.reading.state.comparison.analysis.differences


def verdicts(folder: Path) -> list[str]:
    """What is kept, by the files."""
    return [str(judgement.verdict) for judgement in NoteStore.open(folder / "notes").judgements.values()]


def signs(reader: Reader) -> list[str]:
    """The kinds of the discrepancies in the index, and the signs of the verdicts on them."""
    return [f"{entry.sign} {entry.counts}".strip() for entry in reader.reading.view.entries[0].children]


# What a discrepancy comes to


async def test_a_verdict_is_shown_with_its_sign_and_is_there_tomorrow(folder: Path) -> None:
    async with open_reader(folder) as reader:
        assert signs(reader) == ["#", "s"]
        await reader.press("d", "d", "v", "r")
        assert "~ rounding · 2 of 2" in reader.detail
        assert signs(reader) == ["#", "s ~"]
        assert "2 differences, 1 open" in reader.header
    assert verdicts(folder) == ["rounding"]
    async with open_reader(folder) as reader:
        await reader.press("d", "d")
        assert "~ rounding" in reader.detail


async def test_of_two_letters_that_arrive_together_the_first_counts(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("d", "v")
        for _ in range(3):
            reader.app.screen.post_message(Key("r", "r"))
        await reader.settle()
        assert reader.app.screen is reader.reading
        assert verdicts(folder) == ["rounding"]


async def test_a_verdict_holds_after_the_articles_were_edited_above(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("d", "d", "v", "s")
    for name, text in TEXTS.items():
        (folder / name).write_text(f"Corrected on Tuesday, with what the harbour office added.\n\n{text}", "utf-8")
    async with open_reader(folder) as reader:
        assert "s ✓" in signs(reader)


async def test_u_takes_a_verdict_back_and_so_to_the_one_before(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("d", "v", "u", "v", "c")
        assert signs(reader)[0] == "# ∩"
        await reader.press("u")
        assert signs(reader)[0] == "# ↑"
        await reader.press("u")
        assert signs(reader)[0] == "#"
    assert verdicts(folder) == []


async def test_a_second_verdict_takes_the_place_of_the_first(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("d", "v", "u", "v", "c")
    assert verdicts(folder) == ["scope"]


async def test_a_verdict_changed_by_something_else_meanwhile_is_not_overwritten(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("d", "v", "u")
        (file,) = (folder / "notes").glob("*.yaml")
        file.write_text(file.read_text("utf-8").replace("verdict: update", "verdict: rounding"), "utf-8")
        await reader.press("v", "c")
        assert signs(reader)[0] == "# ∩"
        assert sorted(verdicts(folder)) == ["rounding", "scope"]
        await reader.press("u")
        assert signs(reader)[0] == "# ~"
    assert verdicts(folder) == ["rounding"]


async def test_the_question_can_be_answered_with_the_arrows_or_left(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("d", "v", "escape")
        assert signs(reader)[0] == "#"
        await reader.press("v", "down", "down", "enter")
        assert signs(reader)[0] == "# ~"
        await reader.press("v", "r")  # as it is
    assert verdicts(folder) == ["rounding"]


async def test_where_nothing_differs_anywhere_no_way_is_named_to_it(tmp_path: Path) -> None:
    async with open_reader(write_articles(tmp_path / "one", {"a.txt": "The ferry stayed in port.\n"})) as reader:
        await reader.press("v")
        assert reader.toasts[-1] == "There is no difference here"


async def test_where_nothing_differs_there_is_nothing_to_judge(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("G", "v")
        assert "There is no difference here; d goes to the next" in reader.toasts
        assert reader.app.screen is reader.reading


async def test_what_is_none_leaves_the_queue_and_d_goes_on_from_there(folder: Path) -> None:
    async with open_reader(folder) as reader:
        first, second = found(reader)
        await reader.press("d", "v", "n")
        assert found(reader) == (second,)
        await reader.press("d")
        assert reader.reading.state.focus.discrepancy == second.id
        await reader.press("i")
        await go_to_label(reader, first.summary)
        assert isinstance(reader.thing, DiscrepancyJudgement)
        await reader.press("X")
        assert found(reader) == (first, second)
    assert verdicts(folder) == []


async def test_in_the_index_the_one_stood_at_is_judged_one_after_the_other(folder: Path) -> None:
    async with open_reader(folder) as reader:
        first, second = found(reader)
        await reader.press("i")
        await go_to_label(reader, row_of(reader, first))
        await reader.press("v", "n")
        assert found(reader) == (second,)
        assert second.kind.value in reader.detail.splitlines()[0]
        await reader.press("v", "s")
        assert signs(reader) == ["s ✓"]


async def test_a_settled_note_settles_and_outlasts_the_verdict_open(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("d")
        await write_note(reader, "Asked the coast guard", status=Status.SETTLED)
        assert signs(reader)[0] == "# ✓"
        await reader.press("v", "o")
        assert any("settled note" in toast for toast in reader.toasts)
        assert signs(reader)[0] == "# ✓"


async def test_a_verdict_whose_words_are_gone_is_listed_as_not_found(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("d", "v", "s")
    for name in TEXTS:
        (folder / name).write_text("The storm is over. Nothing else is known.\n", "utf-8")
    async with open_reader(folder) as reader:
        await reader.press("i", "G", "l")
        assert any(label.startswith("not found: people killed") for label in labels(reader))


# Which are walked


async def test_d_walks_those_of_one_kind_and_the_detail_says_so(folder: Path) -> None:
    async with open_reader(folder) as reader:
        number, status = found(reader)
        await reader.press("w", "n")
        assert labels(reader)[:3] == ["Differences: number", row_of(reader, number), "Facts"]
        await reader.press("d")
        assert reader.reading.state.focus.discrepancy == number.id
        assert "1 of 1, number only" in reader.detail
        await reader.press("w", "e")
        assert labels(reader)[:3] == ["Differences", row_of(reader, number), row_of(reader, status)]


async def test_d_walks_the_open_ones(folder: Path) -> None:
    async with open_reader(folder) as reader:
        first, second = found(reader)
        await reader.press("w", "o", "d", "v", "s")
        assert labels(reader)[:2] == ["Differences: open", row_of(reader, second)]
        await reader.press("D", "d")
        assert reader.reading.state.focus.discrepancy == second.id
        assert "1 of 1, open only" in reader.detail
        await reader.press("d")
        assert any("only one difference: open only" in toast for toast in reader.toasts)
        await reader.press("w", "o", "w", "escape")
        assert row_of(reader, first) in labels(reader)


# Marked by the reader


async def mark(reader: Reader, topic: str) -> None:
    """Marks the ferry's stay in one article and the bakery's bread in another as a discrepancy."""
    await reader.press("1", "G", "k", "a", "2", "G", "a", "A", "d")
    await reader.type(topic)
    await reader.press("enter")


async def test_passages_are_marked_and_made_a_discrepancy(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("1", "G", "k", "a")
        assert "1 marked" in reader.detail
        assert "+" in reader.pane(1)[reader.row_of(1, "The ferry to Holm Island")]
        await reader.press("a")
        assert "marked" not in reader.detail
        await mark(reader, "who was helped")
        own = found(reader)[0]
        assert (own.kind.value, own.topic, own.is_marked) == ("detail", "who was helped", True)
        assert [side.passage.article for side in own.sides] == ["a.txt", "b.txt"]
        assert "marked by you · 1 of 3" in reader.detail
        assert "2 marked" not in reader.detail
    async with open_reader(folder) as reader:
        await reader.press("d")
        assert "who was helped" in reader.detail


async def test_a_discrepancy_of_the_reader_s_own_is_judged_taken_back_and_deleted_like_the_others(
    folder: Path,
) -> None:
    async with open_reader(folder) as reader:
        await mark(reader, "who was helped")
        await reader.press("v", "s")
        assert signs(reader)[0] == "d ✓"
        await reader.press("X")
        assert len(found(reader)) == 2
        assert verdicts(folder) == []
        await reader.press("u")
        assert signs(reader)[0] == "d ✓"
        await reader.press("u", "u")
        assert len(found(reader)) == 2
    assert verdicts(folder) == []


async def test_it_can_be_deleted_in_the_index(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await mark(reader, "who was helped")
        await reader.press("i")
        await go_to_label(reader, "who was helped")
        await reader.press("X")
        assert len(found(reader)) == 2


async def test_words_selected_with_the_mouse_are_a_side_and_then_the_passage_under_the_cursor(folder: Path) -> None:
    async with open_reader(folder) as reader:
        pane, row = reader.panes[0], reader.row_of(1, "At least 12 people")
        await reader.pilot.mouse_down(pane, offset=(15, row))
        await reader.pilot.hover(pane, offset=(24, row))
        await reader.pilot.mouse_up(pane, offset=(24, row))
        await reader.settle()
        await reader.press("a", "2", "G", "a", "A", "n", "x", "enter")
        own = found(reader)[0]
        assert own.is_marked
        assert [side.says for side in own.sides] == [
            "12 people",
            "A bakery gave bread to those who had lost their homes.",
        ]


async def test_one_passage_is_no_discrepancy(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("a", "A")
        assert any("First mark the passages that differ" in toast for toast in reader.toasts)
        assert reader.app.screen is reader.reading


async def test_questions_left_with_escape_make_nothing_and_keep_the_marks(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("1", "a", "2", "a", "A", "escape", "A", "n", "escape")
        assert len(found(reader)) == 2
        assert "2 marked" in reader.detail
    assert not (folder / "notes").exists()


async def test_what_the_reader_calls_it_is_never_read_as_markup(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("1", "a", "2", "a", "A", "s")
        await reader.press(*("left_square_bracket", *"bold", "right_square_bracket", "x", "enter"))
        assert found(reader)[0].topic == "[bold]x"
        assert "[bold]x" in reader.detail
        await reader.press("v", "s")
        assert any("[bold]x" in toast for toast in reader.toasts)
    (judgement,) = (j for j in NoteStore.open(folder / "notes").judgements.values() if j.verdict == "discrepancy")
    assert isinstance(judgement, DiscrepancyJudgement)
    assert judgement.label == "[bold]x"


async def test_where_nothing_can_be_written_nothing_is_judged_and_the_marks_stay(folder: Path) -> None:
    (folder / "notes").write_text("in the way", "utf-8")
    async with open_reader(folder) as reader:
        await reader.press("d", "v", "s")
        assert signs(reader)[0] == "#"
        assert any("Not saved" in toast for toast in reader.toasts)
        await mark(reader, "x")
        assert "2 marked" in reader.detail
