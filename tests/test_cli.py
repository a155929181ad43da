"""The command `parallax`: what it prints, its exit status, and what it says when something is wrong."""

import json
import os
import re
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from reader import __version__, paths
from reader.analysis.model import DiscrepancyKind
from reader.analysis.pipeline import analyse as analysing
from reader.analysis.pipeline.analyse import analyse
from reader.articles.load import load_collection
from reader.notes.anchor import anchor_at
from reader.notes.judgements.judgement import DiscrepancyJudgement, Disposition, on_discrepancy
from reader.notes.note import About, Note, Status, new_note
from reader.notes.record import Record
from reader.notes.store.store import NoteStore, notes_folder
from reader.settings.commands import COMMANDS
from reader.text.phrasing import pluralise
from tests.commands import Done, Run, anchor_on, lines_of_error
from tests.report.flood import TEXTS, write_flood

pytestmark = pytest.mark.usefixtures("home")


@pytest.fixture
def flood(tmp_path: Path) -> Path:
    return write_flood(tmp_path / "flood")


@pytest.fixture
def sample(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The sample collection without the notes that somebody may have written on it."""
    copy = shutil.copytree(paths.shipped("seeds"), tmp_path / "seeds", ignore=shutil.ignore_patterns("notes"))
    monkeypatch.setattr(paths, "shipped", lambda name: tmp_path / name)
    return copy


def save_notes(folder: Path, *records: Record) -> None:
    store = NoteStore.open(notes_folder(load_collection([folder])).path)
    for record in records:
        store.save(record)


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


# What is asked of the program itself


def test_the_version_is_told(run: Run) -> None:
    done = run("--version")
    first, *others = done.out.splitlines()
    assert (done.status, done.err) == (0, "")
    assert re.fullmatch(rf"parallax {re.escape(__version__)}( \(commit [0-9a-f]{{12}}\))?", first)
    forms = dict(line.split(": ", 1) for line in others)
    assert forms["analysis as JSON"] == "parallax-analysis/2"
    for file in ("languages/en/words.yaml", "analysis/linking/weights.yaml", "analysis/discrepancies/ranking.yaml"):
        assert re.fullmatch(r"parallax-[a-z]+/1, [0-9a-f]{12}", forms[file])


def test_the_package_can_be_run_by_its_name() -> None:
    done = subprocess.run([sys.executable, "-m", "reader", "--version"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(f"parallax {__version__}")


@pytest.mark.parametrize("command", ["show", "analyze", "export", "import", "notes", "check"])
def test_help_names_every_command_and_every_command_has_help(run: Run, command: str) -> None:
    assert f"parallax {command}" in run("--help").out
    done = run(command, "--help")
    assert (done.status, done.err) == (0, "")
    assert f"usage: parallax {command}" in done.out


def test_help_on_notes_says_what_can_be_done_with_them(run: Run) -> None:
    usage, _, *lines = run("notes", "--help").out.splitlines()
    assert usage == "usage: parallax notes list|check|merge|agree|restore"
    assert [line.split()[2] for line in lines] == ["list", "check", "merge", "agree", "restore"]


def test_the_themes_are_listed(run: Run) -> None:
    done = run("themes")
    assert (done.status, done.err) == (0, "")
    assert "parallax-dark" in done.out


def test_a_theme_that_cannot_be_used_is_told(run: Run, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "config_folder", lambda: home)
    (home / "themes").mkdir(parents=True)
    (home / "themes" / "mine.yaml").write_text("format: parallax-theme/1\nname: Not a name\n", encoding="utf-8")
    done = run("themes")
    assert done.status == 1
    assert "parallax-dark" in done.out
    assert "mine.yaml" in lines_of_error(done)[0]


def test_the_keys_of_every_command_are_listed(run: Run) -> None:
    done = run("keys")
    assert (done.status, done.err) == (0, "")
    assert [line.split()[0] for line in done.out.splitlines()] == [command.id for command in COMMANDS]


# Reading


@pytest.mark.parametrize("command", ["show", "analyze", "check"])
def test_without_a_path_the_sample_is_read(run: Run, sample: Path, command: str) -> None:
    done = run(command)
    assert done == run(command, sample)
    assert (done.status, done.err) == (1 if command == "check" else 0, "")
    assert len(done.out) > 100


def test_a_comparison_is_shown(run: Run, flood: Path) -> None:
    done = run("show", flood)
    assert (done.status, done.err) == (0, "")
    assert done.out.startswith("The flood\n3 articles, ")


def test_where_the_output_is_no_terminal_the_comparison_is_printed(run: Run, flood: Path) -> None:
    assert run(flood) == run("show", flood)


def test_the_analysis_is_json_whether_asked_for_or_not(run: Run, flood: Path) -> None:
    assert run("analyze", flood) == run("analyze", "--json", flood)


@pytest.mark.parametrize("arguments", [("show",), (), ("check",)])
def test_a_file_may_be_named_like_an_option(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    (tmp_path / "--odd.txt").write_text(TEXTS["choir.txt"], encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    done = run(*arguments, "--", "--odd.txt")
    assert (done.status, done.err) == (0, "")


def test_reading_writes_nothing(run: Run, flood: Path, tmp_path: Path) -> None:
    before = sorted(tmp_path.rglob("*"))
    for arguments in (("show",), ("analyze",), ("check",), ("notes", "list"), ("notes", "check"), ("themes",)):
        run(*arguments, *(() if arguments == ("themes",) else (flood,)))
    assert sorted(tmp_path.rglob("*")) == before


# What can't be read


@pytest.mark.parametrize(
    "arguments",
    [("show",), ("analyze",), ("check",), ("export", "--to", "md"), ("notes", "list"), ("notes", "check"), ()],
)
def test_an_article_that_is_missing_beside_others_is_told(run: Run, flood: Path, arguments: tuple[str, ...]) -> None:
    done = run(*arguments, flood / "choir.txt", flood / "missing.txt")
    assert done.status == 1
    assert lines_of_error(done) == [f"parallax: {flood / 'missing.txt'}: no such file - check the path"]


@pytest.mark.parametrize("arguments", [("show",), ("analyze",), ("check",), ("notes", "list"), ()])
def test_where_no_article_can_be_read_nothing_is_printed(run: Run, tmp_path: Path, arguments: tuple[str, ...]) -> None:
    done = run(*arguments, tmp_path / "missing.txt")
    assert (done.status, done.out) == (2, "")
    assert "missing.txt: no such file" in lines_of_error(done)[0]


def test_a_word_that_is_no_command_is_taken_for_a_path(run: Run) -> None:
    done = run("compare")
    assert done.status == 2
    assert lines_of_error(done)[0] == "parallax: compare: no such file - check the path"


def test_a_folder_without_articles_is_told(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    done = run("show", tmp_path / "empty")
    assert done.status == 2
    assert "empty: no articles in this folder" in lines_of_error(done)[0]


@pytest.mark.parametrize("name", ["n" * 300, "ferry.txt/below", "a\x00b"])
def test_a_path_that_can_be_no_file_is_told(run: Run, flood: Path, name: str) -> None:
    done = run("show", flood / name)
    assert done.status == 2
    assert str(flood) in lines_of_error(done)[0]


def test_a_working_folder_that_was_deleted_is_told(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "gone").mkdir()
    monkeypatch.chdir(tmp_path / "gone")
    (tmp_path / "gone").rmdir()
    done = run("show", "ferry.txt")
    assert (done.status, done.out) == (2, "")
    lines_of_error(done)


def test_a_hostile_file_name_is_harmless_in_an_error(run: Run) -> None:
    done = run("show", "evil\x1b]0;owned\x07\n\u202e.txt")
    assert lines_of_error(done)[0] == "parallax: evil␛]0;owned␇␤⇄.txt: no such file - check the path"


def test_an_interrupted_command_ends_quietly(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("reader.articles.load.load_collection", interrupt)
    assert run("show") == Done(130, "", "")


# Wrong use


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--colour",), "--colour"),
        (("show", "--json"), "see parallax show --help"),
        (("export",), "--to"),
        (("export", "--to", "rtf"), "rtf"),
        (("notes",), "list, check"),
        (("notes", "burn"), "list, check"),
        (("notes", "list", "--all"), "see parallax notes list --help"),
        (("themes", "dark"), "see parallax themes --help"),
        (("keys", "--json"), "see parallax keys --help"),
    ],
)
def test_wrong_use_is_told_in_a_line(run: Run, arguments: tuple[str, ...], said: str) -> None:
    done = run(*arguments)
    assert (done.status, done.out) == (2, "")
    (line,) = lines_of_error(done)
    assert said in line


# Exports

LACKING = {"md": "parallax: md has no place for: 4 actors, 4 figures\n", "json": ""}
"""What is said of what is left out."""


@pytest.mark.parametrize(
    ("form", "begin"),
    [
        ("md", f"---\ngenerator: parallax {__version__}\ntitle: The flood\n"),
        ("json", '{\n "schema": "parallax-analysis/2"'),
    ],
)
def test_an_export_is_printed_or_written_as_asked(run: Run, flood: Path, tmp_path: Path, form: str, begin: str) -> None:
    printed = run("export", flood, "--to", form)
    assert (printed.status, printed.err) == (0, LACKING[form])
    assert printed.out.startswith(begin)
    before = set(tmp_path.rglob("*"))
    assert run("export", flood, "--to", form, "-o", tmp_path / "flood.out") == Done(0, "", LACKING[form])
    assert set(tmp_path.rglob("*")) - before == {tmp_path / "flood.out"}
    assert (tmp_path / "flood.out").read_text(encoding="utf-8") == printed.out


@pytest.mark.parametrize(("form", "name"), [("md", "report.md"), ("md", "report.txt"), ("json", "report.txt")])
def test_an_export_beside_the_articles_is_not_read_as_one(run: Run, flood: Path, form: str, name: str) -> None:
    first = run("export", flood, "--to", form).out
    assert run("export", flood, "--to", form, "-o", flood / name).status == 0
    again = run("export", flood, "--to", form, "-o", flood / name)  # it may be written anew
    left_out = f"parallax: {flood / name}: left out: a report by Parallax, no article\n"
    assert again == Done(0, "", left_out + LACKING[form])
    assert (flood / name).read_text(encoding="utf-8") == first


def test_a_report_alone_is_no_collection(run: Run, flood: Path, tmp_path: Path) -> None:
    run("export", flood, "--to", "md", "-o", tmp_path / "report.md")
    done = run("show", tmp_path / "report.md")
    assert done.status == 2
    assert "a report by Parallax" in lines_of_error(done)[0]


@pytest.mark.parametrize("target", ["missing/report.md", "flood", "flood/choir.txt/report.md", "/"])
def test_an_export_that_cannot_be_written_is_told(run: Run, flood: Path, tmp_path: Path, target: str) -> None:
    before = sorted(tmp_path.rglob("*"))
    done = run("export", flood, "--to", "md", "-o", tmp_path / target)
    assert (done.status, done.out) == (2, "")
    (line,) = lines_of_error(done)
    assert f"{tmp_path / target}: can't be written (" in line
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.parametrize(
    ("target", "said"),
    [
        ("flood/choir.txt", "an article"),
        ("flood/../flood/choir.txt", "an article"),
        ("link-to-choir", "an article"),
        ("same-as-choir", "an article"),
        ("flood/empty.txt", "an article"),
        ("flood/collection.yaml", "the manifest"),
        ("flood/notes/n1.yaml", "the folder of the notes"),
        ("flood/notes/.deleted/n0.yaml", "the folder of the notes"),
        ("flood/notes/report.md", "the folder of the notes"),
        ("link-to-notes/report.md", "the folder of the notes"),
        ("same-as-n1", "the folder of the notes"),
    ],
)
def test_an_export_over_what_it_is_made_from_is_refused(
    run: Run, flood: Path, tmp_path: Path, target: str, said: str
) -> None:
    (flood / "empty.txt").touch()
    (flood / "notes" / ".deleted").mkdir(parents=True)
    for note in ("n1.yaml", ".deleted/n0.yaml"):
        (flood / "notes" / note).write_text("mine", encoding="utf-8")
    (tmp_path / "link-to-choir").symlink_to(flood / "choir.txt")
    (tmp_path / "same-as-choir").hardlink_to(flood / "choir.txt")
    (tmp_path / "link-to-notes").symlink_to(flood / "notes")
    (tmp_path / "same-as-n1").hardlink_to(flood / "notes" / "n1.yaml")
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    done = run("export", flood, "--to", "md", "-o", tmp_path / target)
    assert (done.status, done.out) == (2, "")
    assert f"{tmp_path / target}: not written, as it is" in done.err.splitlines()[-1]
    assert said in done.err.splitlines()[-1]
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


def test_an_export_to_links_that_name_each_other_is_told(run: Run, flood: Path, tmp_path: Path) -> None:
    (tmp_path / "one").symlink_to(tmp_path / "other")
    (tmp_path / "other").symlink_to(tmp_path / "one")
    done = run("export", flood, "--to", "md", "-o", tmp_path / "one")
    assert done.status == 2
    assert "can't be written" in lines_of_error(done)[0]


def test_an_export_to_a_named_pipe_goes_through_it(run: Run, flood: Path, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    reading = os.open(tmp_path / "pipe", os.O_RDONLY | os.O_NONBLOCK)
    done = run("export", flood, "--to", "md", "-o", tmp_path / "pipe")
    read = os.read(reading, 100_000).decode()
    os.close(reading)
    assert done == Done(0, "", LACKING["md"])
    assert read == run("export", flood, "--to", "md").out
    assert (tmp_path / "pipe").is_fifo()


# Notes


def test_notes_are_listed_with_their_status_and_health(run: Run, flood: Path) -> None:
    note = replace(new_note((anchor_on(flood, "Twelve people"),)), text="Ask.\nTwice.", tags=("dead",))
    empty = new_note((anchor_on(flood, "choir"),))
    save_notes(flood, note, empty)
    done = run("notes", "list", flood)
    assert (done.status, done.err) == (0, "")
    listed = sorted(
        f"{each.id}  open     exact     {said}" for each, said in ((note, "Ask. #dead"), (empty, "(empty)"))
    )
    assert done.out.splitlines() == listed


def test_notes_whose_words_are_found_are_well(run: Run, flood: Path) -> None:
    save_notes(flood, new_note((anchor_on(flood, "Twelve people"), anchor_on(flood, "police"))))
    done = run("notes", "check", flood)
    assert (done.status, done.err) == (0, "")
    assert done.out.splitlines()[-1] == "1 note, 0 places not found"


def test_a_note_whose_words_were_changed_tells_the_old_and_the_new(run: Run, flood: Path) -> None:
    save_notes(flood, new_note((anchor_on(flood, "19 people"),)))
    herald = flood / "herald.txt"
    herald.write_text(herald.read_text(encoding="utf-8").replace("19 people", "21 people"), encoding="utf-8")
    done = run("notes", "check", flood)
    assert done.status == 0
    assert "changed" in done.out
    assert "herald.txt: “19 people”, now “21 people”" in done.out
    assert "(changed): “19 people”, now “21 people”" in run("show", flood).out
    assert r"> \[2\] herald: “19 people”, now “21 people”" in run("export", flood, "--to", "md").out


def test_a_note_whose_words_are_gone_is_told(run: Run, flood: Path) -> None:
    save_notes(flood, new_note((anchor_on(flood, "sang to a full house"), anchor_on(flood, "police"))))
    (flood / "choir.txt").write_text("The concert was called off on Sunday.\n", encoding="utf-8")
    done = run("notes", "check", flood)
    assert (done.status, done.err) == (1, "")
    assert [line.split()[0] for line in done.out.splitlines()] == ["lost", "exact", "1"]
    assert run("notes", "list", flood).status == 0


@pytest.mark.parametrize("arguments", [("notes", "check"), ("notes", "list"), ("show",), ("export", "--to", "json")])
def test_a_note_that_cannot_be_read_is_told_and_left_as_it_is(
    run: Run, flood: Path, arguments: tuple[str, ...]
) -> None:
    (flood / "notes").mkdir()
    broken = flood / "notes" / "broken.yaml"
    broken.write_bytes(b"format: parallax-note/1\nid: [")
    done = run(*arguments, flood)
    assert done.status == 1
    assert "broken.yaml: not read: line 3" in lines_of_error(done)[0]
    assert broken.read_bytes() == b"format: parallax-note/1\nid: ["


def test_a_hostile_note_is_harmless_in_the_lists(run: Run, flood: Path) -> None:
    note = new_note((replace(anchor_on(flood, "police"), article="\x1b[31m\nherald.txt", exact="po\x07\nlice"),))
    save_notes(flood, replace(note, text="\x1b]0;owned\x07", tags=("\x1b[0m\n",)))
    file = flood / "notes" / f"{note.id}.yaml"
    file.rename(file.with_name("\x1b[31m\nforged.yaml"))
    for action, lines in (("list", 1), ("check", 2)):
        done = run("notes", action, flood)
        assert "\x1b" not in done.out
        assert len(done.out.splitlines()) == lines


# Discrepancies


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
    assert run("check", flood) == Done(0, "0 differences\n1 judgement on what is not found any more\n", "")


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
    assert run("check", flood).out.startswith("d1, number: people killed – courier: twelve | herald: at least 19")
    assert "\nd1, number: people killed – [1]: twelve | [2]: at least 19" in run("show", flood).out


def test_a_check_fits_the_terminal_it_is_read_in(run: Run, flood: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    monkeypatch.setenv("COLUMNS", "40")
    assert run("check", flood).out.splitlines()[0] == "d1, number: people killed – courier…"


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
    assert "could not be compared: the process that compares them was ended twice, by SIGKILL" in line
    assert line.endswith("name fewer of them")
