"""Notes on their way to other programs and back: `parallax export` and `parallax import` as a user runs them."""

import json
import os
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import pytest

from reader.articles.load import load_collection
from reader.cli import main
from reader.notes.anchor import anchor_at
from reader.notes.note import About, Note, Status, new_note
from reader.notes.store.store import NoteStore
from reader.report import export_formats
from reader.report.csv import COLUMNS
from reader.text.span import Span
from tests.homes import move_home
from tests.report.flood import TEXTS, write_flood
from tests.report.refi import Project

FORMS = {"html": "<!DOCTYPE html>", "csv": "record,", "webannotation": "[", "csl": "[", "ris": "TY  - NEWS"}
BINARY = ("qdpx", "brat", "bundle")


class Done(NamedTuple):
    """What a command came to."""

    status: int
    out: str
    err: str


Run = Callable[..., Done]


@pytest.fixture
def run(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Run:
    move_home(tmp_path_factory.mktemp("home"), monkeypatch)

    def run_command(*arguments: str | Path) -> Done:
        return Done(main([str(argument) for argument in arguments]), *capsys.readouterr())

    return run_command


@pytest.fixture
def flood(tmp_path: Path) -> Path:
    """The flood, with an emoji before every word of one article, and notes."""
    folder = write_flood(tmp_path / "flood")
    herald = folder / "herald.txt"
    herald.write_text(f"🔥🔥 {TEXTS['herald.txt']}", encoding="utf-8")
    articles = {article.id: article for article in load_collection([folder]).articles}

    def on(name: str, words: str) -> Note:
        start = articles[name].text.index(words)
        return new_note((anchor_at(articles[name], Span(start, start + len(words))),))

    twelve, nineteen = on("courier.txt", "Twelve people"), on("herald.txt", "At least 19 people")
    both = replace(twelve, anchors=(*twelve.anchors, *nineteen.anchors), about=About.DISCREPANCY, label="people killed")
    store = NoteStore.open(folder / "notes")
    store.save(
        replace(both, text="Call the mayor.\n\n**Twice.**", tags=("dead", "call"), status=Status.CHECKED, author="Ada")
    )
    store.save(replace(on("herald.txt", "police"), text="Which police?"))
    return folder


def told(folder: Path) -> list[tuple[object, ...]]:
    """What the notes of a collection say, of which words."""
    notes = NoteStore.open(folder / "notes").notes.values()
    return sorted(
        (
            note.text,
            note.tags,
            note.about,
            note.status,
            note.label,
            note.author,
            tuple((a.article, a.exact) for a in note.anchors),
        )
        for note in notes
    )


def without_notes(flood: Path) -> Path:
    """The same articles as somebody else has them."""
    return Path(shutil.copytree(flood, flood.parent / "theirs", ignore=shutil.ignore_patterns("notes")))


def lines_of_error(done: Done) -> list[str]:
    lines = done.err.splitlines()
    assert all(line.startswith("parallax: ") for line in lines)
    return lines


# Out


@pytest.mark.parametrize(("form", "begin"), FORMS.items())
def test_a_text_is_printed_or_written_as_asked(run: Run, flood: Path, tmp_path: Path, form: str, begin: str) -> None:
    printed = run("export", flood, "--to", form)
    assert printed.status == 0
    assert printed.out.startswith(begin)
    assert run("export", flood, "--to", form, "-o", tmp_path / "out").status == 0
    written = (tmp_path / "out").read_bytes().decode()
    assert written.removeprefix("\ufeff") == printed.out
    assert written.startswith("\ufeff") == (form == "csv")  # which a spreadsheet needs, and a pipe does not


@pytest.mark.parametrize("form", BINARY)
def test_a_file_that_is_no_text_is_not_printed(run: Run, flood: Path, form: str) -> None:
    done = run("export", flood, "--to", form)
    assert (done.status, done.out) == (2, "")
    (line,) = lines_of_error(done)
    assert line == f"parallax: --to {form}: can't be printed, as it is not text - name a file with -o FILE"


@pytest.mark.parametrize("form", BINARY)
def test_a_file_is_written_the_same_each_time(run: Run, flood: Path, tmp_path: Path, form: str) -> None:
    for name in ("one", "other"):
        assert run("export", flood, "--to", form, "-o", tmp_path / name).status == 0
    assert zipfile.is_zipfile(tmp_path / "one")
    assert (tmp_path / "one").read_bytes() == (tmp_path / "other").read_bytes()


@pytest.mark.parametrize("form", [*FORMS, *BINARY])
def test_a_disk_that_is_full_leaves_what_was_there(
    run: Run, flood: Path, tmp_path: Path, form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    (tmp_path / "out").write_bytes(b"yesterday's")
    before = sorted(tmp_path.rglob("*"))
    monkeypatch.setattr(os, "fsync", refuse)
    done = run("export", flood, "--to", form, "-o", tmp_path / "out")
    assert (done.status, lines_of_error(done)) == (
        2,
        [f"parallax: {tmp_path / 'out'}: can't be written (No space left on device) - name another file"],
    )
    assert (tmp_path / "out").read_bytes() == b"yesterday's"
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.parametrize(
    ("form", "title", "lacking"),
    [
        ("md", "Markdown", "4 actors, 4 figures"),
        ("html", "HTML", "4 actors, 4 figures"),
        ("csv", "CSV", "1 fact, 1 omission, 4 actors, 4 figures"),
        ("ris", "RIS", "2 notes, 1 discrepancy, 1 fact, 1 omission, 4 actors, 4 figures"),
        ("webannotation", "Web Annotation", "1 discrepancy, 1 fact, 1 omission, 4 actors, 4 figures"),
        ("qdpx", "REFI-QDA", "1 omission, 4 actors, 4 figures"),
        ("brat", "brat", "1 link between articles, 1 omission, 4 actors, 4 figures"),
    ],
)
def test_what_a_format_leaves_out_is_said_in_a_line(
    run: Run, flood: Path, tmp_path: Path, form: str, title: str, lacking: str
) -> None:
    done = run("export", flood, "--to", form, "-o", tmp_path / "out")
    more = "--table all" if form == "csv" else "json"
    said = [f"parallax: left out of {title}: {lacking} ({more} has everything)"]
    assert (done.status, lines_of_error(done)) == (0, said)


@pytest.mark.parametrize("form", ["json", "bundle", "xlsx", "sqlite"])
def test_a_format_that_has_everything_says_nothing(run: Run, flood: Path, tmp_path: Path, form: str) -> None:
    assert run("export", flood, "--to", form, "-o", tmp_path / "out") == Done(0, "", "")


def test_words_that_are_lost_are_among_what_is_told(run: Run, flood: Path, tmp_path: Path) -> None:
    (flood / "herald.txt").write_text("The concert was called off on Sunday.\n", encoding="utf-8")
    done = run("export", flood, "--to", "qdpx", "-o", tmp_path / "out.qdpx")
    assert done.err.endswith("2 passages of notes that can't be found (json has everything)\n")
    assert sorted(Project((tmp_path / "out.qdpx").read_bytes()).notes().values()) == [
        "Call the mayor.\n\n**Twice.**",
        "Which police?",
    ]


def test_positions_count_code_points_or_what_a_browser_counts(run: Run, flood: Path) -> None:
    starts = []
    for asked in ((), ("--offset-unit", "codepoint"), ("--offset-unit", "utf16")):
        annotations = json.loads(run("export", flood, "--to", "webannotation", *asked).out)
        (police,) = (a for a in annotations if a["body"][0]["value"] == "Which police?")
        starts.append(police["target"][0]["selector"][1]["start"])
    points = f"🔥🔥 {TEXTS['herald.txt']}".index("police")
    assert starts == [points, points, points + 2]


@pytest.mark.parametrize("form", ["md", "qdpx"])
def test_a_form_without_a_choice_of_units_says_so(run: Run, flood: Path, tmp_path: Path, form: str) -> None:
    done = run("export", flood, "--to", form, "--offset-unit", "utf16", "-o", tmp_path / "out")
    assert done.status == 2
    assert "--offset-unit: works only with --to webannotation" in lines_of_error(done)[0]
    assert not (tmp_path / "out").exists()


def test_a_bundle_holds_the_files_as_they_are_and_its_sums_hold(run: Run, flood: Path, tmp_path: Path) -> None:
    (flood / "choir.txt").write_bytes(b"\xef\xbb\xbfThe choir sang.\r\n")
    assert run("export", flood, "--to", "bundle", "-o", tmp_path / "flood.zip") == Done(0, "", "")
    folder = tmp_path / "unpacked"
    with zipfile.ZipFile(tmp_path / "flood.zip") as archive:
        archive.extractall(folder)
    command = shutil.which("sha256sum")
    assert command
    subprocess.run([command, "--check", "--strict", "--quiet", "SHA256SUMS"], cwd=folder, check=True)
    assert (folder / "collection" / "choir.txt").read_bytes() == b"\xef\xbb\xbfThe choir sang.\r\n"
    assert (folder / "texts" / "choir.txt.txt").read_bytes() == b"The choir sang.\n"
    assert told(folder / "collection") == told(flood)
    assert run("notes", "check", folder / "collection").status == 0


def test_every_form_and_every_column_is_explained() -> None:
    explained = (Path(__file__).parent.parent / "docs" / "notes.md").read_text(encoding="utf-8")
    assert [name for name in (*export_formats.FORMS, *COLUMNS) if f"`{name}`" not in explained] == []


@pytest.mark.parametrize(
    ("form", "name"),
    [
        *(("html", "report.html"), ("json", "report.json"), ("webannotation", "notes.json")),
        *(("bundle", "flood.zip"), ("brat", "brat.zip")),
    ],
)
def test_what_is_kept_beside_the_articles_is_not_read_as_one(run: Run, flood: Path, form: str, name: str) -> None:
    run("export", flood, "--to", form, "-o", flood / name)
    done = run("notes", "list", flood)
    assert done.status == 0
    assert {article.id for article in load_collection([flood]).articles} == set(TEXTS)
    assert f"{flood / name}: left out: a report by Parallax" in done.err


def test_a_bundle_holds_a_file_of_several_articles_once(run: Run, tmp_path: Path) -> None:
    lines = [json.dumps({"title": name, "text": text}) for name, text in TEXTS.items()]
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "all.jsonl").write_text("\n".join(lines), encoding="utf-8")
    assert run("export", tmp_path / "in", "--to", "bundle", "-o", tmp_path / "flood.zip").status == 0
    with zipfile.ZipFile(tmp_path / "flood.zip") as archive:
        names = archive.namelist()
        archive.extractall(tmp_path / "out")
    assert [name for name in names if name.startswith("collection/")] == ["collection/all.jsonl"]
    assert len([name for name in names if name.startswith("texts/")]) == 3
    texts = [
        {article.id: article.text for article in load_collection([folder]).articles}
        for folder in (tmp_path / "in", tmp_path / "out" / "collection")
    ]
    assert texts[0] == texts[1]


# And back


@pytest.mark.parametrize(
    ("form", "asked"),
    [("qdpx", ()), ("json", ()), ("webannotation", ()), ("webannotation", ("--offset-unit", "utf16"))],
)
def test_notes_that_went_out_come_back_as_they_were(
    run: Run, flood: Path, tmp_path: Path, form: str, asked: tuple[str, ...]
) -> None:
    run("export", flood, "--to", form, *asked, "-o", tmp_path / "notes.out")
    theirs = without_notes(flood)
    assert run("import", tmp_path / "notes.out", theirs) == Done(0, f"2 notes imported into {theirs / 'notes'}\n", "")
    assert told(theirs) == told(flood)
    assert run("notes", "check", theirs).out.count("exact") == 3


@pytest.mark.parametrize("form", ["qdpx", "webannotation", "json"])
def test_notes_that_are_here_are_not_brought_again(run: Run, flood: Path, tmp_path: Path, form: str) -> None:
    run("export", flood, "--to", form, "-o", tmp_path / "notes.out")
    before = {path: path.read_bytes() for path in (flood / "notes").iterdir()}
    done = run("import", tmp_path / "notes.out", flood)
    assert done == Done(0, f"0 notes imported into {flood / 'notes'}, 2 already there\n", "")
    assert {path: path.read_bytes() for path in (flood / "notes").iterdir()} == before


def test_notes_find_their_words_in_texts_that_were_edited(run: Run, flood: Path, tmp_path: Path) -> None:
    run("export", flood, "--to", "webannotation", "-o", tmp_path / "notes.json")
    theirs = without_notes(flood)
    for name in TEXTS:
        file = theirs / name
        file.write_text(f"An editor's note.\n\n{file.read_text(encoding='utf-8')}", encoding="utf-8")
    assert run("import", tmp_path / "notes.json", theirs).status == 0
    assert told(theirs) == told(flood)


def test_a_note_whose_words_are_nowhere_is_kept_and_told(run: Run, flood: Path, tmp_path: Path) -> None:
    run("export", flood, "--to", "webannotation", "-o", tmp_path / "notes.json")
    theirs = without_notes(flood)
    (theirs / "herald.txt").write_text("The concert was called off on Sunday.\n", encoding="utf-8")
    done = run("import", tmp_path / "notes.json", theirs)
    assert (done.status, done.out) == (1, f"2 notes imported into {theirs / 'notes'}\n")
    lines = lines_of_error(done)
    assert len(lines) == 2
    assert any("lost: “At least 19 people” in herald.txt - the note is imported all the same" in line for line in lines)
    assert len(told(theirs)) == 2


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"# A report in Markdown", "neither Web Annotation (JSON) nor REFI-QDA (.qdpx)"),
        (b"{not json", "JSON that can't be read"),
        (b"{}", "it contains no Web Annotations"),
        (b'[{"a": 1}, {"b": 2}]', "it contains no Web Annotations"),
        (b'[{"title": "T", "content": "<p>The ferry sank.</p>", "is_archived": 0}]', "no notes in it, but 1 article"),
        (b'{"articles": [{"text": "A."}, {"text": "B."}]}', "no notes in it, but 2 articles"),
        (b"<!DOCTYPE html><p>The ferry sank at noon, says the port.", "no notes in it, but 1 article"),
        (b"<!DOCTYPE html>\n<!-- generator: parallax -->", "a report by Parallax without notes to import"),
        (b"format: parallax-note/1\nid: x\nanchors: []", "a note or judgement of Parallax"),
        (b'{"schema": "parallax-analysis/2", "notes": []}', "an analysis of Parallax without notes"),
        (b'{"schema": "parallax-analysis/2", "notes": [{"id": "x"}]}', "note 1 is broken: anchors: expected a list"),
        (b'{"schema": "parallax-analysis/2", "notes": ["x"]}', "note 1 is broken: expected a note"),
        (b"PK\x03\x04", "a broken archive"),
        (None, "No such file"),
    ],
)
def test_a_file_without_notes_is_told(run: Run, flood: Path, tmp_path: Path, data: bytes | None, said: str) -> None:
    if data is not None:
        (tmp_path / "in").write_bytes(data)
    before = sorted(flood.rglob("*"))
    done = run("import", tmp_path / "in", flood)
    assert (done.status, done.out) == (2, "")
    (line,) = lines_of_error(done)
    assert f"{tmp_path / 'in'}: can't be imported ({said}" in line
    assert sorted(flood.rglob("*")) == before


def test_what_is_no_file_is_not_waited_for(run: Run, flood: Path) -> None:
    done = run("import", os.devnull, flood)
    assert (done.status, done.out) == (2, "")
    assert "not a regular file" in lines_of_error(done)[0]


def test_a_file_that_is_too_large_is_not_read(run: Run, flood: Path, tmp_path: Path) -> None:
    with (tmp_path / "large").open("wb") as file:
        file.truncate(60_000_000)
    assert "larger than 50 MB" in lines_of_error(run("import", tmp_path / "large", flood))[0]


def test_an_import_names_its_file(run: Run) -> None:
    done = run("import")
    assert done.status == 2
    assert "see parallax import --help" in lines_of_error(done)[0]


def test_where_notes_cannot_be_written_that_is_told(run: Run, flood: Path, tmp_path: Path) -> None:
    run("export", flood, "--to", "webannotation", "-o", tmp_path / "notes.json")
    theirs = without_notes(flood)
    (theirs / "notes").write_text("a file in the way", encoding="utf-8")
    done = run("import", tmp_path / "notes.json", theirs)
    assert (done.status, done.out) == (2, "")
    assert f"{theirs / 'notes'}: can't be written (" in lines_of_error(done)[-1]


def test_notes_from_the_page_itself_find_the_article_by_its_address(run: Run, flood: Path, tmp_path: Path) -> None:
    theirs = without_notes(flood)
    (theirs / "collection.yaml").write_text(
        "articles:\n  herald.txt: {url: 'https://herald.example/flood?utm_source=x'}\n"
    )
    page = "http://www.herald.example/flood#comments"
    quote = {"type": "TextQuoteSelector", "exact": "At least 19 people"}
    rows = [
        {"id": "r", "uri": page, "text": "No.", "tags": [], "target": [{"source": page}], "references": ["q"]},
        {"id": "q", "uri": page, "text": "So?", "tags": [], "target": [{"source": page, "selector": [quote]}]},
        {"id": "p", "uri": page, "text": "Long.", "tags": [], "target": [{"source": page}]},
    ]
    (tmp_path / "rows.json").write_text(json.dumps({"total": 3, "rows": rows}), encoding="utf-8")
    assert run("import", tmp_path / "rows.json", theirs).status == 0
    words = [(text, about, places) for text, _, about, _, _, _, places in told(theirs)]
    whole = (("herald.txt", TEXTS["herald.txt"].splitlines()[0]),)
    assert words == [
        ("Long.", "article", (("herald.txt", f"🔥🔥 {whole[0][1]}"),)),
        ("No.", "passage", (("herald.txt", "At least 19 people"),)),
        ("So?", "passage", (("herald.txt", "At least 19 people"),)),
    ]
    assert sum(line.split()[-2:] == ["↳", "No."] for line in run("notes", "list", theirs).out.splitlines()) == 1
    written = json.loads(run("export", theirs, "--to", "webannotation").out)
    targets = {each["body"][0]["value"]: each["target"] for each in written}
    assert targets["So?"][0]["source"] == "https://herald.example/flood?utm_source=x"
    assert targets["So?"][0]["state"]["cached"].startswith("ni:///sha-256;")
    assert targets["No."] == next(each["id"] for each in written if each["body"][0]["value"] == "So?")
    assert "selector" not in targets["Long."][0]


def test_a_bundle_is_no_file_of_notes_and_says_where_they_are(run: Run, flood: Path, tmp_path: Path) -> None:
    run("export", flood, "--to", "bundle", "-o", tmp_path / "flood.zip")
    done = run("import", tmp_path / "flood.zip", flood)
    assert "a bundle of Parallax) - take its notes and verdicts with parallax notes merge" in lines_of_error(done)[0]
