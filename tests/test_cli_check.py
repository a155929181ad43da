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


def test_only_what_is_asked_for_is_checked(run: Run, flood: Path) -> None:
    assert run("check", flood, "--kind", "time") == Done(0, "0 differences\n", "")
    assert run("check", flood, "--kind", "time", "--kind", "number").status == 1
    assert run("check", flood, "--class", "wording").out.splitlines()[-1].startswith("0 discrepancies")
    assert run("check", flood, "--class", "wording", "--class", "difference") == run("check", flood, "--all")


def test_what_a_baseline_lists_passes_until_it_is_changed(run: Run, flood: Path, tmp_path: Path) -> None:
    known = tmp_path / "known.json"
    written = run("check", flood, "--write-baseline", known)
    assert written == Done(0, f"1 difference listed in {known}\n", "")
    assert run("check", flood, "--baseline", known) == Done(0, "1 difference: 1 in the baseline\n", "")
    herald = flood / "herald.txt"
    herald.write_text("An hour ago it rained.\n\n" + herald.read_text("utf-8"), "utf-8")
    assert run("check", flood, "--baseline", known).status == 0
    herald.write_text(herald.read_text("utf-8").replace("19", "21"), "utf-8")
    done = run("check", flood, "--baseline", known)
    assert (done.status, done.out.splitlines()[1:]) == (
        1,
        ["1 difference: 1 open", "1 entry of the baseline no longer found"],
    )
    assert run("check", flood, "--baseline", known, "--write-baseline", known).status == 0
    assert run("check", flood, "--baseline", known).out == "1 difference: 1 in the baseline\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--all", "--class", "wording"), "--all: means both classes - leave it out, or leave out --class"),
        (
            ("--baseline", "missing.json"),
            "--baseline missing.json: can't be read (No such file or directory) - write it with --write-baseline",
        ),
    ],
)
def test_a_check_that_makes_no_sense_is_refused(run: Run, flood: Path, arguments: tuple[str, ...], said: str) -> None:
    assert run("check", flood, *arguments) == Done(2, "", f"parallax: {said}\n")


def test_a_file_that_is_no_baseline_is_refused_and_no_article_is_written_over(run: Run, flood: Path) -> None:
    done = run("check", flood, "--baseline", flood / "choir.txt")
    assert (done.status, done.out) == (2, "")
    assert "choir.txt: can't be read (not JSON) - write it with --write-baseline" in done.err
    done = run("check", flood, "--write-baseline", flood / "choir.txt")
    assert "not written, because it is an article of this collection - name another file with --write" in done.err


@pytest.mark.parametrize(("form", "begin"), [("json", '{\n "schema": "parallax-check/1"'), ("junit", "<testsuites ")])
def test_a_check_is_printed_for_programs(run: Run, flood: Path, form: str, begin: str) -> None:
    done = run("check", flood, "--format", form)
    assert (done.status, done.err) == (1, "")
    assert done.out.startswith(begin)
    assert run("check", flood, "--format", form, "--kind", "time").status == 0


@pytest.mark.usefixtures("dying", "own_cache")
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
