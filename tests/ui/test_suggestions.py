"""A language model on this machine as a second reader: asked from the reader, shown apart, accepted or rejected."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from reader.analysis.model import Discrepancy
from reader.notes.judgements.judgement import DiscrepancyJudgement
from reader.notes.store.store import NoteStore
from reader.settings.second_reader import second_reader_path
from reader.ui.screens.dialogs import ChoiceByLetter
from reader.ui.screens.reasons import Reasons
from reader.views.index import Section
from tests.suggestions.fake_server import Asked, FakeServer, Handler, Reply, dies, finds, never, says, serving
from tests.ui.conftest import open_reader
from tests.ui.screen import Reader, go_to_label, row_of

pytestmark = pytest.mark.usefixtures("own_cache")

WHO_COUNTS = finds("agent", "the coast guard", "the police")
"""A model that finds that the dead are counted by two bodies."""


def use(server: FakeServer, **settings: object) -> None:
    """Names a server in the reader's settings."""
    path = second_reader_path()
    path.parent.mkdir(parents=True, exist_ok=True)
    values = {"format": "parallax-suggest/1", "model": "qwen", "url": server.url, "timeout": 20}
    path.write_text(yaml.safe_dump(values | settings), "utf-8")


@pytest.fixture
def model() -> Iterator[FakeServer]:
    with serving(WHO_COUNTS) as server:
        use(server)
        yield server


def suggested(reader: Reader) -> tuple[Discrepancy, ...]:
    return reader.reading.state.comparison.analysis.suggestions


def sections(reader: Reader) -> list[str]:
    return [f"{entry.label} {entry.counts}" for entry in reader.reading.view.entries]


async def ask(reader: Reader) -> None:
    await reader.press("V")
    await reader.settle()


async def go_to_suggestion(reader: Reader) -> None:
    await reader.press("i")
    await go_to_label(reader, row_of(reader, suggested(reader)[0]))


def judgements(folder: Path) -> list[DiscrepancyJudgement]:
    return [j for j in NoteStore.open(folder / "notes").judgements.values() if isinstance(j, DiscrepancyJudgement)]


async def test_where_none_is_set_it_says_how_and_asks_nothing(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await ask(reader)
        assert reader.toasts[-1].startswith(f"No language model is set: name one in {second_reader_path()}")
        assert suggested(reader) == ()


async def test_suggestions_are_a_section_under_the_model_s_name_and_count_as_no_difference(
    folder: Path, model: FakeServer
) -> None:
    async with open_reader(folder) as reader:
        before, header = sections(reader), reader.header
        await ask(reader)
        assert [found.suggested_by for found in suggested(reader)] == ["qwen"]
        assert [section for section in sections(reader) if section not in before] == ["Suggested by qwen 1"]
        assert reader.header == header
        assert reader.toasts[-1] == "1 suggestion; v accepts or rejects one"
        await reader.press("d", "d", "d")
        assert "That was the last of 2 differences" in reader.toasts[-1]


async def test_a_suggestion_is_shown_in_the_panes_with_who_made_it(folder: Path, model: FakeServer) -> None:
    async with open_reader(folder) as reader:
        await ask(reader)
        await go_to_suggestion(reader)
        assert "suggested by qwen" in reader.detail
        await reader.press("enter")
        assert reader.reading.state.walked == suggested(reader)[0]
        await reader.press("d")
        assert "There is only one suggestion" in reader.toasts[-1]


async def test_an_accepted_one_is_marked_by_the_reader_and_keeps_its_origin(folder: Path, model: FakeServer) -> None:
    async with open_reader(folder) as reader:
        await ask(reader)
        await go_to_suggestion(reader)
        await reader.press("v")
        assert isinstance(reader.app.screen, ChoiceByLetter)
        await reader.press("a")
        first = reader.reading.state.comparison.analysis.differences[0]
        assert (first.is_marked, first.suggested_by, suggested(reader)) == (True, "qwen", ())
        assert "3 differences" in reader.header
        assert "accepted" in reader.toasts[-1]
        await reader.press("u")
        assert len(suggested(reader)) == 1
        await reader.press("U")
    (judgement,) = judgements(folder)
    assert (judgement.disposition, judgement.suggested_by) == (None, "qwen")
    async with open_reader(folder) as reader:
        first = reader.reading.state.comparison.analysis.differences[0]
        assert (first.is_marked, first.suggested_by) == (True, "qwen")
        await reader.press("d")
        assert "marked by you, suggested by qwen" in reader.detail
        await ask(reader)
        assert suggested(reader) == ()


async def test_a_rejected_one_does_not_come_back_and_is_nowhere_called_lost(folder: Path, model: FakeServer) -> None:
    async with open_reader(folder) as reader:
        await ask(reader)
        await go_to_suggestion(reader)
        await reader.press("v", "r")
        assert suggested(reader) == ()
        assert "rejected" in reader.toasts[-1]
    async with open_reader(folder) as reader:
        assert reader.reading.state.comparison.lost == frozenset()
        await ask(reader)
        assert suggested(reader) == ()
        assert not any(entry.target == Section.SUGGESTIONS for entry in reader.reading.view.entries)
        await reader.press("i")
        await go_to_label(reader, "Judgements")
        await reader.press("j", "X")
        assert len(suggested(reader)) == 1


async def test_why_is_answered_and_leads_back_to_the_question(folder: Path, model: FakeServer) -> None:
    async with open_reader(folder) as reader:
        await ask(reader)
        await go_to_suggestion(reader)
        await reader.press("v", "w")
        assert isinstance(reader.app.screen, Reasons)
        screen = "\n".join(reader.drawn)
        for words in ("by qwen, asked about fact", "the words are in the articles as quoted", "judge for yourself"):
            assert words in screen
        await reader.press("escape")
        assert isinstance(reader.app.screen, ChoiceByLetter)
        await reader.press("escape")
        assert judgements(folder) == []


async def test_what_was_answered_before_needs_no_server(folder: Path) -> None:
    with serving(WHO_COUNTS) as server:
        use(server)
        async with open_reader(folder) as reader:
            await ask(reader)
    async with open_reader(folder) as reader:
        await ask(reader)
        assert len(suggested(reader)) == 1


def held(server_is_asked: threading.Event) -> Reply:
    """A model that answers the first question, and thinks without end about the second."""

    def reply(handler: Handler, asked: Asked) -> None:
        if len(handler.server.asked) == 1:
            WHO_COUNTS(handler, asked)
        else:
            server_is_asked.set()
            never(handler, asked)

    return reply


async def test_it_can_be_stopped_and_what_was_answered_stays(folder: Path) -> None:
    is_asked = threading.Event()
    with serving(held(is_asked)) as server:
        use(server)
        async with open_reader(folder) as reader:
            await reader.press("V")
            is_asked.wait()
            await reader.press("j")
            assert "asking 1 of" in reader.header
            await reader.press("V")
            await reader.settle()
            assert reader.toasts[-1].startswith("Stopped after 1 of")
            assert "asking" not in reader.header


async def test_the_reader_can_be_left_while_a_model_thinks(folder: Path) -> None:
    is_asked = threading.Event()
    with serving(held(is_asked)) as server:
        use(server)
        async with open_reader(folder) as reader:
            await reader.press("V")
            is_asked.wait()
            await reader.press("q")
        assert not reader.app.is_running


async def test_a_server_that_fails_is_named_with_the_mend(folder: Path) -> None:
    with serving(dies) as server:
        use(server)
        async with open_reader(folder) as reader:
            await ask(reader)
            assert f"{server.url}: it does not answer (" in reader.toasts[-1]
            await ask(reader)  # it may be asked again
            assert len(server.asked) == 2


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"url": "http://192.168.0.7/v1"}, "another machine, and nothing is sent there - name one of this machine in"),
        ({"format": "other"}, "not used: format: expected"),
    ],
)
async def test_settings_that_cannot_be_used_are_named(folder: Path, settings: dict[str, object], said: str) -> None:
    with serving(says()) as server:
        use(server, **settings)
        async with open_reader(folder) as reader:
            await ask(reader)
            assert said in reader.toasts[-1]
        assert server.asked == []


async def test_hostile_names_of_models_are_only_words(folder: Path) -> None:
    with serving(WHO_COUNTS) as server:
        use(server, model="[red]q\x1b[31mwen[/]")
        async with open_reader(folder) as reader:
            await ask(reader)
            assert any("[red]q␛[31mwen[/]" in section for section in sections(reader))
            await go_to_suggestion(reader)
            await reader.press("v")
            assert any("[red]q␛[31mwen[/]" in row for row in reader.drawn)
