"""Articles of several events in one folder: a command is about all of them, or about one."""

import json
from pathlib import Path

import pytest

from reader.cli import main
from tests.analysis.stories import BUDGET, FERRY, SHIPWRECK
from tests.homes import move_home


@pytest.fixture
def pile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    move_home(tmp_path / "home", monkeypatch)
    folder = tmp_path / "pile"
    folder.mkdir()
    for name, text in {"a": FERRY, "b": BUDGET, "c": SHIPWRECK, "d": BUDGET.replace("2 per", "3 per")}.items():
        (folder / f"{name}.txt").write_text(text)
    return str(folder)


def _articles(capsys: pytest.CaptureFixture[str]) -> list[str]:
    return [article["id"] for article in json.loads(capsys.readouterr().out)["articles"]]


def test_all_events_are_told_and_counted(pile: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", pile]) == 0
    assert "event 2: [2] b, [4] d" in capsys.readouterr().out.splitlines()


@pytest.mark.parametrize("command", [["analyze"], ["export", "--to", "json"]])
def test_a_command_can_be_about_one_event(pile: str, capsys: pytest.CaptureFixture[str], command: list[str]) -> None:
    assert main([*command, "--event", "2", pile]) == 0
    assert _articles(capsys) == ["b.txt", "d.txt"]


def test_what_is_open_in_one_event_says_nothing_of_the_other(pile: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--all", "--event", "1", pile]) == 1
    of_ferry = capsys.readouterr().out
    assert main(["check", "--all", "--event", "2", pile]) == 1
    of_budget = capsys.readouterr().out
    assert "at what time" in of_ferry
    assert "at what time" not in of_budget
    assert of_budget == "d1, number: 2 per cent (b) | 3 per cent (d)\n1 discrepancy: 1 open\n"


def test_an_event_in_which_nothing_differs_passes(pile: str, capsys: pytest.CaptureFixture[str]) -> None:
    (Path(pile) / "d.txt").write_text(BUDGET)
    assert main(["check", "--event", "2", pile]) == 0
    assert capsys.readouterr().out == "0 differences\n"


def test_where_nothing_is_a_terminal_the_event_is_shown(pile: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--event", "1", pile]) == 0
    assert capsys.readouterr().out.splitlines()[2:4] == ["[1] a", "[2] c"]


@pytest.mark.parametrize("number", ["0", "3", "-1"])
def test_an_event_that_is_not_there_is_told(pile: str, capsys: pytest.CaptureFixture[str], number: str) -> None:
    assert main(["show", f"--event={number}", pile]) == 2
    assert capsys.readouterr().err == (
        f"parallax: --event {number}: the articles report 2 events - see parallax show\n"
    )


def test_a_note_on_an_article_of_another_event_is_not_told_to_be_lost(
    pile: str, capsys: pytest.CaptureFixture[str]
) -> None:
    from reader.articles.load import load_collection
    from reader.notes.anchor import anchor_at
    from reader.notes.note import new_note
    from reader.notes.store.store import NoteStore
    from reader.text.span import Span

    article = load_collection([Path(pile)]).articles[0]
    NoteStore(Path(pile) / "notes").save(new_note((anchor_at(article, Span(0, 30)),), label="Ask the coastguard"))
    assert main(["show", "--event", "2", pile]) == 0
    assert "0 notes" in capsys.readouterr().out
    assert main(["show", "--event", "1", pile]) == 0
    assert "1 note" in capsys.readouterr().out


def test_what_was_judged_of_another_event_is_not_told_to_be_lost(pile: str, capsys: pytest.CaptureFixture[str]) -> None:
    from reader.articles.load import load_collection
    from reader.notes.anchor import anchor_at
    from reader.notes.judgements.judgement import LinkVerdict, on_link
    from reader.notes.store.store import NoteStore
    from reader.text.span import Span

    collection = load_collection([Path(pile)])
    anchors = tuple(anchor_at(article, Span(0, 30)) for article in collection.articles[::2])
    NoteStore(Path(pile) / "notes").save(on_link(LinkVerdict.APART, "two ends of one rope", anchors))
    main(["check", "--event", "2", pile])
    assert "not found any more" not in capsys.readouterr().out
    main(["show", "--event", "2", pile])
    assert "two ends of one rope" not in capsys.readouterr().out
    main(["show", "--event", "1", pile])
    assert "two ends of one rope" in capsys.readouterr().out
