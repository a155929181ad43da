"""`parallax export`: where it is written, what it is not written over, and what it says."""

import os
from pathlib import Path

import pytest

from reader import __version__
from reader.report.tables.make_tables import NAMES
from tests.commands import Done, Run, lines_of_error

pytestmark = pytest.mark.usefixtures("home")


LACKING = {"md": "parallax: left out of Markdown: 4 actors, 4 figures (json has everything)\n", "json": ""}
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
    left_out = f"parallax: {flood / name}: left out: a report by Parallax, not an article\n"
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
    assert f"{tmp_path / target}: not written, because it is" in done.err.splitlines()[-1]
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


def test_one_table_can_be_printed_for_a_pipe(run: Run, flood: Path) -> None:
    done = run("export", flood, "--to", "csv", "--table", "articles")
    assert (done.status, done.err) == (0, "")
    assert done.out.startswith("article,source,number,title,")


def test_every_table_becomes_a_file_in_a_folder_that_may_be_there(run: Run, flood: Path, tmp_path: Path) -> None:
    for _ in range(2):
        assert run("export", flood, "--to", "csv", "--table", "all", "-o", tmp_path / "tables") == Done(0, "", "")
    assert sorted(path.name for path in (tmp_path / "tables").iterdir()) == sorted(f"{name}.csv" for name in NAMES)
    assert (tmp_path / "tables" / "facts.csv").read_bytes().startswith(b"\xef\xbb\xbffact,number,label,")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--to", "md", "--table", "facts"), "--table: works only with --to csv - leave it out"),
        (
            ("--to", "csv", "--table", "all"),
            "--table all: each table becomes a file - name their folder with -o FOLDER",
        ),
    ],
)
def test_tables_that_cannot_be_had_are_refused(run: Run, flood: Path, arguments: tuple[str, ...], said: str) -> None:
    assert run("export", flood, *arguments) == Done(2, "", f"parallax: {said}\n")


def test_a_folder_for_tables_that_is_a_file_is_refused(run: Run, flood: Path, tmp_path: Path) -> None:
    (tmp_path / "taken").touch()
    done = run("export", flood, "--to", "csv", "--table", "all", "-o", tmp_path / "taken")
    assert (done.status, (tmp_path / "taken").read_bytes()) == (2, b"")
    assert f"{tmp_path / 'taken'}: can't be used (" in lines_of_error(done)[0]


def test_no_table_is_written_over_an_article(run: Run, flood: Path) -> None:
    (flood / "facts.csv").hardlink_to(flood / "choir.txt")
    done = run("export", flood, "--to", "csv", "--table", "all", "-o", flood)
    assert done.status == 2
    assert "facts.csv: not written, because it is an article" in done.err.splitlines()[-1]
    assert not (flood / "articles.csv").exists()


def test_a_vault_is_written_again_but_nothing_that_was_changed_in_it(run: Run, flood: Path, tmp_path: Path) -> None:
    vault = tmp_path / "vault"
    lacking = "parallax: left out of Obsidian: 1 fact, 1 omission, 4 actors, 4 figures (json has everything)\n"
    for _ in range(2):
        assert run("export", flood, "--to", "obsidian", "-o", vault) == Done(0, "", lacking)
    source = vault / "Sources" / "1 courier.md"
    source.write_text("My own words.", "utf-8")
    (vault / "Mine.md").touch()
    done = run("export", flood, "--to", "obsidian", "-o", vault)
    assert (done.status, source.read_text("utf-8")) == (1, "My own words.")
    said = f"parallax: {source}: left as it is, because it was changed - rename it, and export again\n"
    assert done.err == said + lacking
    assert (vault / "Mine.md").exists()


def test_a_vault_without_a_folder_is_refused(run: Run, flood: Path) -> None:
    said = "parallax: --to obsidian: it is several files - name their folder with -o FOLDER\n"
    assert run("export", flood, "--to", "obsidian") == Done(2, "", said)


def test_a_vault_among_the_articles_is_not_read_as_articles(run: Run, flood: Path) -> None:
    before = run("check", flood).out
    assert run("export", flood, "--to", "obsidian", "-o", flood / "vault").status == 0
    assert run("check", flood).out == before
