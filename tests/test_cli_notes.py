"""`parallax notes`: merging, agreeing, bringing back and checking, with what is said and the exit status."""

import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from reader.analysis.pipeline.analyse import analyse
from reader.articles.load import load_collection
from reader.notes.anchor import anchor_at
from reader.notes.judgements.judgement import Disposition, LinkVerdict, on_discrepancy, on_link
from reader.notes.note import Note, new_note
from reader.notes.store.store import NoteStore
from tests.commands import Run, anchor_on, lines_of_error
from tests.report.flood import TEXTS, write_flood

pytestmark = pytest.mark.usefixtures("home")


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    return write_flood(tmp_path / "mine")


@pytest.fixture
def theirs(tmp_path: Path) -> Path:
    return write_flood(tmp_path / "theirs")


def store_of(folder: Path, author: str = "") -> NoteStore:
    return NoteStore.open(folder / "notes", author)


def note_on(folder: Path, words: str, text: str, note_id: str = "") -> Note:
    note = replace(new_note((anchor_on(folder, words),)), text=text)
    return replace(note, id=note_id) if note_id else note


def texts_in(folder: Path) -> list[str]:
    return sorted(note.text for note in store_of(folder).notes.values())


def snapshot(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


# Tags


def test_tags_are_listed_by_use_and_one_is_renamed_in_every_note(run: Run, mine: Path) -> None:
    for name, tags in (("n1", ("dead", "ask")), ("n2", ("deaths", "dead")), ("n3", ("ask",)), ("n4", ("dead",))):
        store_of(mine).save(replace(note_on(mine, "Twelve people", name, name), tags=tags))
    assert run("notes", "tags", mine).out == "dead  3 notes\nask  2 notes\ndeaths  1 note\n"
    assert run("notes", "tags", mine, "--rename", "dead=deaths").out == "dead: renamed to deaths in 3 notes\n"
    assert run("notes", "tags", mine).out == "deaths  3 notes\nask  2 notes\n"
    assert store_of(mine).notes["n1"].tags == ("deaths", "ask")
    assert run("notes", "tags", mine, "--rename", "#ask=").out == "ask: removed in 2 notes\n"
    assert {name: note.text for name, note in store_of(mine).notes.items()} == {n: n for n in ("n1", "n2", "n3", "n4")}


@pytest.mark.parametrize(
    ("rename", "said"),
    [
        ("dead", "--rename dead: write it as OLD=NEW"),
        ("=dead", "--rename =dead: write it as OLD=NEW"),
        ("dead=two words", "--rename dead=two words: a tag is one word - join its words with - or _"),
        ("alive=dead", "alive: no note has this tag (see parallax notes tags)"),
    ],
)
def test_a_tag_that_can_not_be_renamed_is_said_and_nothing_is_changed(
    run: Run, mine: Path, rename: str, said: str
) -> None:
    store_of(mine).save(replace(note_on(mine, "Twelve people", "Mine"), tags=("dead",)))
    before = snapshot(mine)
    done = run("notes", "tags", mine, "--rename", rename)
    assert (done.status, lines_of_error(done)) == (2, [f"parallax: {said}"])
    assert snapshot(mine) == before


def test_notes_without_tags_are_no_error(run: Run, mine: Path) -> None:
    done = run("notes", "tags", mine)
    assert (done.status, done.out) == (0, "no note has a tag\n")


# Merge


def test_notes_of_two_people_are_joined_and_counted(run: Run, mine: Path, theirs: Path) -> None:
    store_of(mine, "Ines").save(note_on(mine, "Twelve people", "Mine"))
    store_of(theirs, "Jon").save(note_on(theirs, "choir", "Theirs"))
    before = snapshot(theirs)
    done = run("notes", "merge", theirs, "--into", mine)
    assert (done.status, done.err) == (0, "")
    assert done.out == "1 new, 0 newer, 0 in two versions\n2 authors: Ines, Jon\n"
    assert texts_in(mine) == ["Mine", "Theirs"]
    assert snapshot(theirs) == before
    again = run("notes", "merge", theirs / "notes", "--into", mine)
    assert again.out.startswith("0 new, 0 newer, 0 in two")


def test_the_notes_and_verdicts_in_a_bundle_are_merged(run: Run, mine: Path, theirs: Path, tmp_path: Path) -> None:
    store_of(mine, "Ines").save(note_on(mine, "Twelve people", "Mine"))
    store_of(theirs, "Jon").save(note_on(theirs, "choir", "Theirs"))
    bundle = tmp_path / "theirs.zip"
    assert run("export", theirs, "--to", "bundle", "-o", bundle).status == 0
    done = run("notes", "merge", bundle, "--into", mine)
    assert (done.status, done.err) == (0, "")
    assert done.out == "1 new, 0 newer, 0 in two versions\n2 authors: Ines, Jon\n"
    assert texts_in(mine) == ["Mine", "Theirs"]
    assert run("notes", "merge", bundle, "--into", mine).out.startswith("0 new, 0 newer, 0 in two")


def test_a_note_that_was_changed_in_a_bundle_is_named_and_a_name_in_it_leads_nowhere_else(
    run: Run, mine: Path, theirs: Path, tmp_path: Path
) -> None:
    note = store_of(theirs, "Jon").save(note_on(theirs, "choir", "Theirs"))
    bundle = tmp_path / "theirs.zip"
    run("export", theirs, "--to", "bundle", "-o", bundle)
    with zipfile.ZipFile(bundle) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    changed = files[f"collection/notes/{note.id}.yaml"].replace(b"Theirs", b"Changed")
    files |= {f"collection/notes/{name}.yaml": changed for name in (note.id, "../../up", "a/b", ".hidden")}
    with zipfile.ZipFile(bundle, "w", zipfile.ZIP_STORED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    done = run("notes", "merge", bundle, "--into", mine)
    assert (done.status, done.out.splitlines()[0]) == (1, "1 new, 0 newer, 0 in two versions")
    assert "changed since the bundle was made - ask for the bundle again" in lines_of_error(done)[0]
    assert texts_in(mine) == ["Changed"]
    assert not (tmp_path / "up.yaml").exists()


def test_both_sides_of_a_conflict_are_kept_and_named(run: Run, mine: Path, theirs: Path) -> None:
    for folder, text in ((mine, "Mine"), (theirs, "Theirs")):
        store_of(folder).save(note_on(folder, "Twelve people", text, "n1"))
    done = run("notes", "merge", theirs, "--into", mine)
    assert done.status == 0
    assert done.out.splitlines()[0] == "0 new, 0 newer, 1 in two versions" or "1 newer" in done.out
    assert "both saved: n1~" in done.out
    assert texts_in(mine) == ["Mine", "Theirs"]


def test_the_collection_here_is_merged_into_where_none_is_named(
    run: Run,
    mine: Path,
    theirs: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    store_of(theirs).save(note_on(theirs, "choir", "Theirs"))
    monkeypatch.chdir(mine)
    assert run("notes", "merge", theirs).status == 0
    assert texts_in(mine) == ["Theirs"]


def test_a_note_that_can_not_be_read_is_told_and_the_rest_is_joined(run: Run, mine: Path, theirs: Path) -> None:
    store_of(theirs).save(note_on(theirs, "choir", "Theirs"))
    (theirs / "notes" / "broken.yaml").write_bytes(b"\0\0")
    done = run("notes", "merge", theirs, "--into", mine)
    assert done.status == 1
    assert "broken.yaml" in lines_of_error(done)[0]
    assert texts_in(mine) == ["Theirs"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "OTHER: missing"),
        (("nowhere",), "nowhere: is not a folder - name a folder of notes, a collection or a bundle"),
    ],
)
def test_a_merge_with_nothing_is_wrong_use(
    run: Run,
    mine: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str, ...],
    said: str,
) -> None:
    monkeypatch.chdir(mine)
    done = run("notes", "merge", *arguments)
    assert done.status == 2
    assert said in lines_of_error(done)[0]
    assert not (mine / "notes").exists()


def test_a_merge_that_can_not_be_written_is_told(
    run: Run,
    mine: Path,
    theirs: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    store_of(theirs).save(note_on(theirs, "choir", "Theirs"))
    with monkeypatch.context() as patch:
        patch.setattr("reader.notes.store.merge.write_atomically", full)
        done = run("notes", "merge", theirs, "--into", mine)
    assert done.status == 2
    assert lines_of_error(done) == [
        f"parallax: {mine / 'notes'}: can't be written (No space left on device) - free some space, then merge again"
    ]
    assert run("notes", "merge", theirs, "--into", mine).status == 0
    assert texts_in(mine) == ["Theirs"]


# Agree


def judge(folder: Path, author: str, disposition: Disposition, verdict: LinkVerdict | None = None) -> None:
    """Somebody says what every discrepancy comes to and, if wished, whether the first two articles tell the same."""
    collection = load_collection([folder])
    articles = {article.id: article for article in collection.articles}
    store = store_of(folder, author)
    for found in analyse(collection).discrepancies:
        anchors = tuple(anchor_at(articles[s.passage.article], s.passage.span) for s in found.sides)
        store.save(on_discrepancy(disposition, found.kind, found.summary, anchors))
    if verdict:
        ends = tuple(anchor_on(folder, TEXTS[name].strip()) for name in ("courier.txt", "herald.txt"))
        store.save(on_link(verdict, "the dead", ends))


def test_two_people_are_compared_on_discrepancies_and_on_links(run: Run, mine: Path) -> None:
    judge(mine, "Ines", Disposition.ROUNDING, LinkVerdict.SAME)
    judge(mine, "Jon", Disposition.UPDATE, LinkVerdict.SAME)
    done = run("notes", "agree", mine)
    assert (done.status, done.err) == (0, "")
    assert done.out.splitlines() == [
        "Ines, Jon: 1 discrepancy judged by both, 0 % alike, Krippendorff's alpha 0.000",
        "Ines, Jon: 1 link judged by both, 100 % alike, Krippendorff's alpha not defined: all the same",
    ]


def test_of_three_people_each_two_and_all_are_compared(run: Run, mine: Path) -> None:
    for author in ("Ines", "Jon", "Mia"):
        judge(mine, author, Disposition.UPDATE)
    lines = run("notes", "agree", mine).out.splitlines()
    assert [line.partition(":")[0] for line in lines] == ["Ines, Jon", "Ines, Mia", "Jon, Mia", "Ines, Jon, Mia"]
    assert "judged by at least two" in lines[-1]


def test_where_nothing_was_judged_by_two_that_is_said(run: Run, mine: Path) -> None:
    judge(mine, "Ines", Disposition.UPDATE)
    done = run("notes", "agree", mine)
    assert (done.status, done.out) == (0, "There are no verdicts by two named people to compare\n")


def test_a_hostile_name_is_harmless(run: Run, mine: Path) -> None:
    judge(mine, "Ines\x1b[31m\nforged", Disposition.UPDATE)
    judge(mine, "Jon", Disposition.UPDATE)
    out = run("notes", "agree", mine).out
    assert "\x1b" not in out
    assert len(out.splitlines()) == 1


# Restore


def test_deleted_notes_are_listed_and_brought_back(run: Run, mine: Path) -> None:
    store = store_of(mine)
    for text in ("One", "Two"):
        store.delete(store.save(note_on(mine, "choir", text, text.lower())))
    listed = run("notes", "restore", mine)
    assert (listed.status, listed.err) == (0, "")
    assert sorted((line.split()[0], line.split()[-1]) for line in listed.out.splitlines()) == [
        ("one", "One"),
        ("two", "Two"),
    ]
    assert run("notes", "restore", mine, "--note", "two").out == "restored: two\n"
    assert texts_in(mine) == ["Two"]
    assert run("notes", "restore", mine).out.split()[0] == "one"


def test_what_is_not_among_the_deleted_is_told_and_nothing_is_brought_back(run: Run, mine: Path) -> None:
    store = store_of(mine)
    store.delete(store.save(note_on(mine, "choir", "One", "one")))
    done = run("notes", "restore", mine, "--note", "one", "--note", "three")
    assert done.status == 2
    assert lines_of_error(done) == ["parallax: three: not among the deleted notes (see parallax notes restore)"]
    assert texts_in(mine) == []


def test_a_deleted_note_whose_name_is_taken_comes_back_under_another(run: Run, mine: Path) -> None:
    store = store_of(mine)
    store.delete(store.save(note_on(mine, "choir", "One", "one")))
    deleted = mine / "notes" / ".deleted" / "one.yaml"
    deleted.rename(deleted.with_name("older.yaml"))
    store.save(note_on(mine, "choir", "Another", "older"))
    assert run("notes", "restore", mine).out == "nothing was deleted in the last 30 days\n"
    assert run("notes", "restore", mine, "--note", "older").status == 2
    assert texts_in(mine) == ["Another"]


# Check


CHANGES: dict[str, Callable[[str], str]] = {
    "exact": lambda text: text,
    "moved": lambda text: f"Corrected at noon.\n\n{text}",
    "changed": lambda text: text.replace("flooded Harlow", "overran Harlow"),
    "ambiguous": lambda text: f"{text}{text}",
    "lost": lambda text: "The concert was called off.\n",
}


@pytest.mark.parametrize("health", CHANGES)
def test_a_check_tells_what_became_of_the_words_and_ends_with_1_where_they_are_not_found(
    run: Run,
    mine: Path,
    health: str,
) -> None:
    store_of(mine).save(note_on(mine, TEXTS["courier.txt"].strip(), "Ask", "n1"))
    (mine / "courier.txt").write_text(CHANGES[health](TEXTS["courier.txt"]), "utf-8")
    before = snapshot(mine)
    done = run("notes", "check", mine)
    not_found = health in ("ambiguous", "lost")
    assert done.status == int(not_found)
    first, last = done.out.splitlines()
    assert first.split()[:3] == [health, "n1", "courier.txt:"]
    assert ("now “" in first) == (health == "changed")
    assert last == f"1 note, {int(not_found)} place{'' if not_found else 's'} not found"
    assert snapshot(mine) == before


def test_a_file_that_was_renamed_is_told_under_its_new_name(run: Run, mine: Path) -> None:
    store_of(mine).save(note_on(mine, "Twelve people", "Ask", "n1"))
    (mine / "collection.yaml").unlink()
    (mine / "courier.txt").rename(mine / "the-courier.txt")
    done = run("notes", "check", mine)
    assert done.status == 0
    assert done.out.splitlines()[0].split()[:3] == ["moved", "n1", "the-courier.txt:"]


def test_notes_without_an_action_are_wrong_use(run: Run) -> None:
    for arguments in ((), ("burn",)):
        done = run("notes", *arguments)
        assert done.status == 2
        assert "parallax notes takes list, tags, check" in lines_of_error(done)[0]


# Conflict markers of git


def in_conflict(folder: Path, line_end: str = "\n") -> Path:
    """A note that two people edited, as git leaves it when it can't merge their changes."""
    note = note_on(folder, "Twelve people", "")
    store_of(folder).save(note)
    path = folder / "notes" / f"{note.id}.yaml"
    lines = path.read_text("utf-8").splitlines()
    at = next(number for number, line in enumerate(lines) if line.startswith("modified:"))
    text = lines.index("text: ''")
    lines[text] = ""
    ours = [lines[at].replace("T0", "T1"), "text: Called; no answer."]
    theirs = [lines[at], "text: Call the coastguard."]
    lines[at : at + 1] = ["<<<<<<< HEAD", *ours, "||||||| 1a2b3c4", "text: ''", "=======", *theirs, ">>>>>>> bo"]
    path.write_bytes(line_end.join([*(line for line in lines if line), ""]).encode())
    return path


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_a_note_with_conflict_markers_is_listed_with_both_versions_and_merged(
    run: Run, mine: Path, line_end: str
) -> None:
    path = in_conflict(mine, line_end)
    before = path.read_bytes()
    listed = run("notes", "list", mine)
    assert listed.status == 1
    assert listed.out == f"{path.stem}  conflict of versions  Called; no answer. | Call the coastguard.\n"
    assert "two versions of one note, with git's conflict markers - parallax notes merge saves both" in listed.err
    assert path.read_bytes() == before
    merged = run("notes", "merge", "--into", mine)
    assert (merged.status, merged.err) == (0, "")
    assert f"conflict markers resolved: {path.stem}\n" in merged.out
    assert texts_in(mine) == ["Call the coastguard.", "Called; no answer."]
    assert (mine / "notes" / ".deleted" / path.name).read_bytes() == before
    assert run("notes", "merge", "--into", mine).status == 2


def test_a_conflict_in_the_notes_of_another_is_merged_with_both_versions(run: Run, mine: Path, theirs: Path) -> None:
    path = in_conflict(theirs)
    before = path.read_bytes()
    assert run("notes", "merge", theirs, "--into", mine).status == 0
    assert texts_in(mine) == ["Call the coastguard.", "Called; no answer."]
    assert path.read_bytes() == before


@pytest.mark.parametrize("cut", ["=======", ">>>>>>> bo", "<<<<<<< HEAD"])
def test_conflict_markers_that_are_not_whole_are_left_to_the_writer(run: Run, mine: Path, cut: str) -> None:
    path = in_conflict(mine)
    path.write_text(path.read_text("utf-8").replace(f"{cut}\n", ""), "utf-8")
    before = path.read_bytes()
    done = run("notes", "merge", "--into", mine)
    assert (done.status, path.read_bytes()) == (1, before)
    assert "not read: " in done.err
