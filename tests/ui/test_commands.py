"""The commands of the reading screen: each is found by its name in the registry, and does its work without a screen."""

from pathlib import Path

import pytest

from reader.notes.judgements.judgement import DiscrepancyJudgement, Disposition
from reader.notes.note import Status, new_note
from reader.notes.store.store import NoteStore
from reader.settings.commands import COMMANDS, COMMANDS_BY_ID, Command
from reader.settings.filters import Filters
from reader.ui.commands.command_groups import CommandGroups
from reader.ui.commands.screens import Screens
from reader.ui.screens.compare import CompareScreen
from reader.ui.screens.list_screen import SCREENS, ListScreen, ScreenResult
from reader.ui.screens.notes import NotesScreen
from reader.ui.screens.table import TableScreen
from reader.ui.screens.timeline import TimelineScreen
from reader.views.index import same_thing
from tests.comparison.making import DEAD, HOW_MANY, UNCOMPARED, WALL, WHEN, place, reading, words
from tests.ui.fake_view import FakeView

CALLED = [command for command in COMMANDS if not command.is_for_textual]


@pytest.fixture
def view() -> FakeView:
    """The reader at the top of the Post, with all compared."""
    return FakeView(reading())


@pytest.fixture
def store(tmp_path: Path) -> NoteStore:
    return NoteStore.open(tmp_path / "notes", "Ann")


@pytest.fixture
def commands(view: FakeView, store: NoteStore) -> CommandGroups:
    return CommandGroups(view, store, Filters())


def do(commands: CommandGroups, *ids: str) -> None:
    for command_id in ids:
        commands.do(COMMANDS_BY_ID[command_id])


@pytest.mark.parametrize("command", [c for c in CALLED if not c.only], ids=lambda command: command.id)
def test_every_command_of_the_panes_is_found_in_its_group(command: Command, commands: CommandGroups) -> None:
    group = getattr(commands, command.call.group)
    assert callable(getattr(group, command.call.method))
    assert getattr(group, command.call.method).__doc__


@pytest.mark.parametrize("screen", [CompareScreen, NotesScreen, TableScreen, TimelineScreen])
def test_every_command_of_a_screen_over_the_panes_is_found_there(screen: type[ListScreen]) -> None:
    called = [command for command in CALLED if command.id in screen.command_ids]
    assert {command.id for command in called} >= set(SCREENS)
    for command in called:
        holder, name = (Screens, "") if command.id in SCREENS else (screen, "action_")
        assert callable(getattr(holder, f"{name}{command.call.method}"))


def test_what_is_for_textual_calls_no_group() -> None:
    with pytest.raises(ValueError, match=r"app\.quit"):
        _ = COMMANDS_BY_ID["quit"].call
    assert COMMANDS_BY_ID["move.up"].call == ("navigation", "move", (-1,))
    assert COMMANDS_BY_ID["note.write"].call == ("notes", "write", ())


def test_f_takes_the_index_along_and_says_when_it_changes_the_article(view: FakeView, commands: CommandGroups) -> None:
    do(commands, "fact.next")
    assert (words(view.state), view.index_at) == ("The wall broke at dawn.", same_thing(WALL))
    do(commands, "fact.next")
    assert (words(view.state), view.index_at) == ("Nine died in the storm.", same_thing(DEAD))
    assert view.messages == ["The next shared passage is in Echo"]


def test_what_has_no_next_says_why(view: FakeView, commands: CommandGroups) -> None:
    do(commands, "fact.previous", "move.back", "move.forward", "mention.next", "find.next")
    assert view.messages == [
        "This is the first shared passage; F again starts over",
        "This is where you began",
        "Nothing to go forward to",
        "No actor or figure here; choose one in the index",
        "No search yet; / searches",
    ]


def test_while_the_articles_are_compared_that_is_said(store: NoteStore) -> None:
    view = FakeView(reading(UNCOMPARED).analysed(UNCOMPARED, (), (), is_whole=False))
    do(CommandGroups(view, store, Filters()), "fact.next", "difference.next", "compare")
    waiting = "The articles are still being compared"
    assert view.messages == [waiting, f"{waiting}: d goes on when they are", waiting]
    assert view.windows == []


def test_the_walked_kinds_are_chosen_by_a_letter(view: FakeView, commands: CommandGroups) -> None:
    do(commands, "difference.choose")
    view.answer("t")
    assert view.messages == ["1 difference, time only"]
    do(commands, "difference.next", "difference.next")
    assert view.state.walked == WHEN
    assert view.messages[1:] == ["There is only one difference: time only (w); d again starts over"]


def test_a_place_is_kept_under_a_letter_and_gone_to_by_it(view: FakeView, commands: CommandGroups) -> None:
    do(commands, "place.keep")
    view.answer("7")
    assert view.messages[-1] == "Not bookmarked: a bookmark needs a letter"
    do(commands, "place.keep")
    view.answer("k")
    do(commands, "move.bottom", "place.go")
    view.answer("k")
    assert words(view.state) == "The storm killed 12."


def test_a_verdict_is_saved_shown_and_undone(view: FakeView, commands: CommandGroups, store: NoteStore) -> None:
    view.reach(WHEN)
    do(commands, "difference.dispose")
    assert (words(view.state), view.state.walked) == ("The wall broke at dawn.", WHEN)
    view.answer("s")
    (saved,) = store.judgements.values()
    assert isinstance(saved, DiscrepancyJudgement)
    assert saved.disposition is Disposition.SETTLED
    assert view.state.comparison.dispositions.of(WHEN) is Disposition.SETTLED
    do(commands, "note.undo")
    assert view.state.comparison.dispositions.of(WHEN) is Disposition.OPEN
    assert view.messages[-1] == "The judgement is undone; U: redo"


def test_two_marks_make_a_discrepancy_that_is_then_walked(view: FakeView, commands: CommandGroups) -> None:
    do(commands, "difference.mark")
    assert view.messages == ["First mark the passages that differ: a in one article, a in the other, then A"]
    do(commands, "difference.side", "partner.next", "difference.side", "difference.mark")
    view.answer("p")
    view.answer("who died")
    walked = view.state.walked
    assert walked
    assert (walked.topic, walked.is_marked) == ("who died", True)
    assert view.state.focus.marked == ()


def test_passages_are_linked_by_hand_and_parted_by_a_verdict(view: FakeView, commands: CommandGroups) -> None:
    do(commands, "link.judge")
    view.answer("n")
    assert view.state.partner("Echo") is None
    assert view.messages[-1].endswith("; u undoes it")


def test_the_index_is_walked_place_by_place(view: FakeView, commands: CommandGroups) -> None:
    entry = next(entry for entry in view.entries[1].children if entry.target == WALL)
    commands.index.choose(entry)
    assert words(view.state) == "The wall broke at dawn."
    commands.index.choose(entry)
    assert words(view.state) == "The wall broke at noon."
    commands.index.choose(view.entries[0].children[0])
    assert (view.state.walked, view.index_at) == (HOW_MANY, same_thing(HOW_MANY))


def test_where_nothing_can_be_written_the_reader_is_told(view: FakeView, tmp_path: Path) -> None:
    (tmp_path / "notes").write_text("in the way", "utf-8")
    commands = CommandGroups(view, NoteStore.open(tmp_path / "notes", "Ann"), Filters())
    do(commands, "difference.next", "difference.dispose")
    view.answer("s")
    assert view.messages[-1].startswith("Not saved: ")
    assert view.state.comparison.dispositions.of(HOW_MANY) is Disposition.OPEN


def test_a_note_is_written_saved_and_found_again(view: FakeView, commands: CommandGroups, store: NoteStore) -> None:
    view.reach(WALL)
    do(commands, "note.write")
    assert words(view.state) == "The wall broke at dawn."
    about = view.state.comparison.anchors(WALL.passages)
    view.answer(new_note(about).edited(text="Ask the harbour master", tags=(), status=Status.OPEN))
    assert view.messages == ["Note saved: “Ask the harbour master”"]
    assert [note.text for note in store.notes.values()] == ["Ask the harbour master"]
    assert [placed.note.text for placed in view.state.comparison.notes] == ["Ask the harbour master"]
    do(commands, "note.delete", "note.undo")
    assert [note.text for note in store.notes.values()] == ["Ask the harbour master"]


def test_a_screen_over_the_panes_opens_at_the_passage_and_again_where_it_was_left(
    view: FakeView, commands: CommandGroups
) -> None:
    bread = place("Wire", "Bread was free.")
    do(commands, "table")
    view.answer(ScreenResult(bread))
    do(commands, "table")
    opened = [screen for screen in view.windows if isinstance(screen, TableScreen)]
    assert [screen.listing.start for screen in opened] == [DEAD.passages[0], bread]
    view.answer(ScreenResult(bread, is_read=True))
    assert words(view.state) == "Bread was free."


def test_a_screen_over_the_panes_can_be_changed_for_another_at_what_the_reader_is_at(
    view: FakeView, commands: CommandGroups
) -> None:
    bread = place("Wire", "Bread was free.")
    words_before = words(view.state)
    do(commands, "table")
    view.answer(ScreenResult(bread, then="timeline"))
    (timeline,) = (screen for screen in view.windows if isinstance(screen, TimelineScreen))
    assert timeline.listing.start == bread
    view.answer(ScreenResult(bread))
    assert words(view.state) == words_before, "where they read is kept"


def test_compare_shows_what_the_reader_is_at_in_the_index(view: FakeView, commands: CommandGroups) -> None:
    view.reach(WHEN)
    do(commands, "compare")
    (window,) = view.windows
    assert isinstance(window, CompareScreen)
    assert (window.listing.walked, window.listing.start) == (WHEN, WALL.passages[0])
    do(commands, "move.down")
    view.entry = None
    do(commands, "compare")
    assert view.messages == ["No other article reports this"]
