"""The command `parallax`: what it prints, its exit status, and what it says when something is wrong."""

import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from reader import __version__, paths
from reader.notes.note import new_note
from reader.settings.commands import COMMANDS
from tests.commands import Done, Run, anchor_on, lines_of_error, save_notes
from tests.report.flood import TEXTS

pytestmark = pytest.mark.usefixtures("home")


# What is asked of the program itself


def test_the_version_is_told(run: Run) -> None:
    done = run("--version")
    first, *others = done.out.splitlines()
    assert (done.status, done.err) == (0, "")
    assert re.fullmatch(rf"parallax {re.escape(__version__)}( \(commit [0-9a-f]{{12}}\))?", first)
    forms = dict(line.split(": ", 1) for line in others)
    assert forms["analysis as JSON"] == "parallax-analysis/2"
    for file in (
        "languages/en/words.yaml",
        "analysis/linking/word_weights.yaml",
        "analysis/discrepancies/weights.yaml",
    ):
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


@pytest.mark.parametrize(
    ("word", "meant"), [("shwo", "show"), ("chekc", "check"), ("note", "notes"), ("help", "--help")]
)
def test_a_mistyped_command_is_no_path(run: Run, word: str, meant: str) -> None:
    done = run(word)
    assert (done.status, done.out) == (2, "")
    assert done.err == f"parallax: {word}: no such command or file - did you mean {meant}?\n"


def test_a_folder_that_is_called_like_a_command_is_read(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "shwo").mkdir()
    (tmp_path / "shwo" / "a.txt").write_text("A cat sat on the mat.\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    assert run("shwo").status == 0


def test_help_on_notes_says_what_can_be_done_with_them(run: Run) -> None:
    usage, _, *lines = run("notes", "--help").out.splitlines()
    assert usage == "usage: parallax notes list|tags|check|merge|agree|restore"
    assert [line.split()[2] for line in lines] == ["list", "tags", "check", "merge", "agree", "restore"]


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


def test_a_theme_of_ones_own_is_known_by_its_name_whatever_its_file_is_called(
    run: Run, home: Path, flood: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "config_folder", lambda: home)
    (home / "themes").mkdir(parents=True)
    shipped = (paths.shipped("themes") / "monochrome.yaml").read_text("utf-8")
    (home / "themes" / "other.yaml").write_text(shipped.replace("name: monochrome", "name: mine"), "utf-8")
    assert run("--theme", "mine", str(flood)).status == 0


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
        (("notes",), "list, tags, check"),
        (("notes", "burn"), "list, tags, check"),
        (("notes", "list", "--all"), "see parallax notes list --help"),
        (("themes", "dark"), "see parallax themes --help"),
        (("keys", "--json"), "see parallax keys --help"),
        (("shwo", "coverage"), "shwo: no such command or file - did you mean show?"),
        (("show", "--evnt", "1"), "--evnt: no such option or argument - did you mean --event?"),
        (("notes", "chekc"), "notes chekc: no such command - did you mean check?"),
        (("--theme", "monochrom"), "--theme monochrom: no such theme - did you mean monochrome?"),
        (("serve", "--port", "x"), "--port x: expected a number"),
        (("export", "--to", "pdf"), "--to pdf: choose one of md, html"),
    ],
)
def test_wrong_use_is_told_in_a_line(run: Run, arguments: tuple[str, ...], said: str) -> None:
    done = run(*arguments)
    assert (done.status, done.out) == (2, "")
    (line,) = lines_of_error(done)
    assert said in line


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
