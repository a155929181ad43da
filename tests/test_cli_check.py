"""`parallax check`: what is open, what closes it, and the exit status."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from reader.analysis.model import DiscrepancyKind
from reader.analysis.pipeline import analyse as analysing
from reader.analysis.pipeline.analyse import analyse
from reader.articles.load import load_collection
from reader.notes.anchor import anchor_at
from reader.notes.judgements.judgement import DiscrepancyJudgement, Disposition, on_discrepancy
from reader.notes.note import About, Note, Status, new_note
from reader.text.phrasing import pluralise
from tests.commands import Done, Run, save_notes

pytestmark = pytest.mark.usefixtures("home")


def disposed(folder: Path, disposition: Disposition) -> list[DiscrepancyJudgement]:
    """A judgement on every discrepancy."""
    collection = load_collection([folder])
    articles = {article.id: article for article in collection.articles}
    return [
        on_discrepancy(
            disposition,
            discrepancy.kind,
            discrepancy.summary,
            tuple(anchor_at(articles[side.passage.article], side.passage.span) for side in discrepancy.sides),
        )
        for discrepancy in analyse(collection).discrepancies
    ]


def settled_notes(folder: Path) -> list[Note]:
    """A settled note on every discrepancy."""
    collection = load_collection([folder])
    articles = {article.id: article for article in collection.articles}
    return [
        replace(
            new_note(
                tuple(anchor_at(articles[side.passage.article], side.passage.span) for side in discrepancy.sides),
                About.DISCREPANCY,
            ),
            status=Status.SETTLED,
        )
        for discrepancy in analyse(collection).discrepancies
    ]


def test_a_collection_is_checked_once_every_discrepancy_is_settled(run: Run, flood: Path) -> None:
    notes = settled_notes(flood)
    count = len(notes)
    done = run("check", flood)
    assert (done.status, done.err) == (1, "")
    assert len(done.out.splitlines()) == count + 1
    assert done.out.splitlines()[-1] == f"{pluralise(count, 'difference')}: {count} open"
    save_notes(flood, *notes)
    assert run("check", flood) == Done(0, f"{pluralise(count, 'difference')}: {count} settled\n", "")


def test_a_discrepancy_that_was_disposed_of_is_closed_and_counted(run: Run, flood: Path) -> None:
    judgements = disposed(flood, Disposition.ROUNDING)
    save_notes(flood, *judgements)
    assert run("check", flood) == Done(0, "1 difference: 1 rounding\n", "")
    shown = run("show", flood).out
    assert "number, rounding: " in shown
    assert ", 1 difference (0 open), " in shown
    save_notes(flood, *(replace(judgement, disposition=Disposition.OPEN) for judgement in judgements))
    assert run("check", flood).status == 1


def test_what_is_no_discrepancy_is_shown_no_more_but_still_counted(run: Run, flood: Path) -> None:
    save_notes(flood, *disposed(flood, Disposition.NONE))
    assert run("check", flood) == Done(0, "1 difference: 1 no discrepancy\n", "")
    assert "Differences (0)" in run("show", flood).out
    assert json.loads(run("export", flood, "--to", "json").out)["discrepancies"] == []
    assert len(json.loads(run("analyze", flood, "--json").out)["discrepancies"]) == 1


def test_a_judgement_on_what_is_not_found_any_more_is_told(run: Run, flood: Path) -> None:
    save_notes(flood, *disposed(flood, Disposition.SETTLED))
    (flood / "herald.txt").write_text("The paper has taken its report back, and says nothing more of it.\n", "utf-8")
    assert run("check", flood) == Done(0, "0 differences\n1 verdict on words that are no longer found\n", "")


def test_a_discrepancy_marked_by_the_reader_is_open_until_it_is_disposed_of(run: Run, flood: Path) -> None:
    (found,) = disposed(flood, Disposition.UPDATE)
    marked = replace(found, id="by-hand", disposition=None, kind=DiscrepancyKind.DETAIL, label="how many [all told]")
    save_notes(flood, found, marked)
    done = run("check", flood)
    assert (done.status, done.out.splitlines()[-1]) == (1, "2 differences: 1 open, 1 update")
    assert done.out.startswith("by-hand, detail, marked by you: how many [all told] – ")
    assert "### detail, marked by you: how many \\[all told\\]" in run("export", flood, "--to", "md").out
    exported = json.loads(run("export", flood, "--to", "json").out)["discrepancies"]
    assert [(d["id"], d["marked"], d["disposition"]) for d in exported] == [
        ("by-hand", True, "open"),
        ("d1", False, "update"),
    ]
    assert len(json.loads(run("analyze", flood, "--json").out)["discrepancies"]) == 1
    save_notes(flood, replace(marked, id="closed", disposition=Disposition.SCOPE))
    assert run("check", flood) == Done(0, "2 differences: 1 update, 1 scope\n", "")


def test_a_check_names_each_discrepancy_as_show_does_and_who_says_what(run: Run, flood: Path) -> None:
    assert run("check", flood).out.startswith("d1, number: people killed – twelve (courier) | at least 19 (herald)")
    assert "\nd1, number: people killed – twelve [1] | at least 19 [2]" in run("show", flood).out


def test_a_check_fits_the_terminal_it_is_read_in(run: Run, flood: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    monkeypatch.setenv("COLUMNS", "40")
    assert run("check", flood).out.splitlines()[0] == "d1, number: people killed – twelve…"


def test_a_note_that_only_says_checked_settles_nothing(run: Run, flood: Path) -> None:
    save_notes(flood, *(replace(note, status=Status.CHECKED) for note in settled_notes(flood)))
    assert run("check", flood).status == 1


def test_articles_that_do_not_differ_are_well(run: Run, flood: Path) -> None:
    assert run("check", flood / "choir.txt") == Done(0, "0 differences\n", "")


@pytest.mark.usefixtures("dying")
@pytest.mark.parametrize("command", ["show", "analyze", "check"])
def test_where_processes_that_compare_are_killed_that_is_told_in_a_line(
    command: str, run: Run, sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(analysing, "_FEW", 1)
    done = run(command, *(["--json"] if command == "analyze" else []), sample)
    assert done.status == 2
    (line,) = done.err.splitlines()
    assert "could not be compared: the background process was stopped twice, by SIGKILL" in line
    assert line.endswith("name fewer articles")
