"""A collection may come from anywhere: what is in it is opened only if it is a file, of a bounded size, inside it."""

import os
import re
import socket
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from reader import paths
from reader.articles.load import load_collection
from reader.articles.manifest import read_manifest
from reader.notes.record import to_yaml
from reader.notes.store.deleted import DAYS_RESTORABLE, deleted_in, prune
from reader.notes.store.merge import join
from reader.notes.store.store import NoteStore
from reader.regular_files import LeavesFolderError, NotRegularError, TooLargeError, read_regular
from reader.settings.keymap import load_keymap
from reader.settings.themes import load_themes
from tests.commands import Run
from tests.notes.making import note_on

STORY = "The ferry left Port Lorne at dawn with forty passengers on board.\n"
LONG_AGO = time.time() - (DAYS_RESTORABLE + 1) * 24 * 60 * 60


def pipe(path: Path) -> None:
    os.mkfifo(path)


def device(path: Path) -> None:
    path.symlink_to("/dev/zero")


def terminal(path: Path) -> None:
    path.symlink_to("/dev/tty")


def kernel(path: Path) -> None:
    path.symlink_to("/proc/kmsg")


def secret(path: Path) -> None:
    elsewhere = path.parent.parent.parent / "secret.txt"
    elsewhere.write_text("password: hunter2\n")
    path.symlink_to(elsewhere)


def listener(path: Path) -> None:
    here = Path.cwd()
    os.chdir(path.parent)  # the name of a socket has a hundred characters at most
    try:
        with socket.socket(socket.AF_UNIX) as opened:
            opened.bind(path.name)
    finally:
        os.chdir(here)


def folder(path: Path) -> None:
    path.mkdir()


def huge(path: Path) -> None:
    with path.open("wb") as made:
        made.truncate(4_000_000_000)


ODD = pytest.mark.parametrize("make", [pipe, device, terminal, kernel, secret, listener, folder, huge])


@pytest.fixture
def collection(tmp_path: Path) -> Path:
    """A folder with an article and a note."""
    made = tmp_path / "ferry"
    (made / "notes" / ".deleted").mkdir(parents=True)
    (made / "a.txt").write_text(STORY)
    NoteStore.open(made / "notes").save(note_on())
    return made


@ODD
def test_what_is_no_file_of_the_notes_is_named_and_the_notes_are_read(
    collection: Path, make: Callable[[Path], None]
) -> None:
    make(collection / "notes" / "odd.yaml")
    store = NoteStore.open(collection / "notes")
    assert len(store.notes) == 1
    assert [problem.path.name for problem in store.problems] == ["odd.yaml"]
    joined = join(collection / "joined", [collection / "notes"])
    assert [problem.path.name for problem in joined.problems] == ["odd.yaml"]


@ODD
def test_a_note_that_becomes_something_else_while_the_reader_runs_is_named(
    collection: Path, make: Callable[[Path], None]
) -> None:
    store = NoteStore.open(collection / "notes")
    (note,) = store.notes.values()
    path = store.folder / f"{note.id}.yaml"
    path.unlink()
    make(path)
    assert store.refresh()
    assert [problem.path for problem in store.problems] == [path]
    with pytest.raises(OSError, match=r"read|regular|link|larger"):
        store.save(note.edited("New.", (), note.status), over=note)


@ODD
def test_what_is_no_file_of_the_deleted_notes_is_left_alone(collection: Path, make: Callable[[Path], None]) -> None:
    store = NoteStore.open(collection / "notes")
    (note,) = store.notes.values()
    odd = store.folder / ".deleted" / f"{note.id}.yaml"
    make(odd)
    os.utime(odd, (LONG_AGO, LONG_AGO), follow_symlinks=False)
    assert store.delete(note)
    assert [each.record.id for each in deleted_in(store.folder)] == [note.id]
    prune(store.folder)
    assert os.path.lexists(odd)


@ODD
def test_what_is_no_manifest_is_named_and_the_articles_are_open(collection: Path, make: Callable[[Path], None]) -> None:
    make(collection / "collection.yaml")
    (problem,) = read_manifest(collection).problems
    assert problem.path.name == "collection.yaml"
    assert [article.id for article in load_collection([collection]).articles] == ["a.txt"]


@ODD
def test_what_is_no_article_of_a_collection_is_not_opened(collection: Path, make: Callable[[Path], None]) -> None:
    make(collection / "odd.txt")
    opened = load_collection([collection])
    assert [article.id for article in opened.articles] == ["a.txt"]
    assert [problem.path.name for problem in opened.problems] == ([] if make is folder else ["odd.txt"])


def test_a_linked_article_outside_is_named_and_opened_only_if_the_reader_names_it(
    collection: Path, run: Run, tmp_path: Path
) -> None:
    link = collection / "link.txt"
    secret(link)
    (problem,) = load_collection([collection]).problems
    assert (problem.path, problem.is_failure) == (link, True)
    assert "leaves the collection's folder" in problem.reason
    run("export", collection, "--to", "bundle", "-o", tmp_path / "out.zip")
    assert b"link.txt" not in (tmp_path / "out.zip").read_bytes()
    assert [article.id for article in load_collection([link]).articles] == ["link.txt"]


# What is deleted


def test_a_linked_folder_of_deleted_notes_has_nothing_deleted_and_nothing_moved_into_it(collection: Path) -> None:
    mine = collection.parent / "mine"
    mine.mkdir()
    store = NoteStore.open(collection / "notes")
    (note,) = store.notes.values()
    for name, contents in (("k8s.yaml", "kind: Pod\n"), ("old.yaml", to_yaml(note))):
        (mine / name).write_text(contents)
        os.utime(mine / name, (LONG_AGO, LONG_AGO))
    (store.folder / ".deleted").rmdir()
    (store.folder / ".deleted").symlink_to(mine)
    with pytest.raises(OSError, match="is a link"):
        store.delete(note)
    assert deleted_in(store.folder) == []
    prune(store.folder)
    assert sorted(path.name for path in mine.iterdir()) == ["k8s.yaml", "old.yaml"]
    assert list(NoteStore.open(store.folder).notes) == [note.id]


def test_only_records_of_the_program_are_deleted_for_good(collection: Path) -> None:
    notes = collection / "notes"
    (note,) = NoteStore.open(notes).notes.values()
    old = {
        ".deleted/old.yaml": to_yaml(note),
        ".deleted/k8s.yaml": "kind: Pod\n",
        ".swap.tmp": "mine",
        ".20240101-000000-aaaaaa.yaml.1a2b3c4d.tmp": "",
    }
    for name, contents in old.items():
        (notes / name).write_text(contents)
        os.utime(notes / name, (LONG_AGO, LONG_AGO))
    prune(notes)
    assert [name for name in old if (notes / name).exists()] == [".deleted/k8s.yaml", ".swap.tmp"]


def test_nothing_is_deleted_where_a_linked_folder_of_notes_leads(collection: Path, tmp_path: Path) -> None:
    left = collection / "notes" / ".20240101-000000-aaaaaa.yaml.1a2b3c4d.tmp"
    left.write_text("")
    os.utime(left, (LONG_AGO, LONG_AGO))
    (tmp_path / "link").symlink_to(collection / "notes")
    prune(tmp_path / "link")
    assert left.exists()


# The opening itself


@pytest.mark.parametrize("make", [pipe, device, terminal, kernel, listener, folder, huge])
def test_what_is_no_keymap_or_theme_of_the_user_is_named_and_the_others_hold(
    home: Path, make: Callable[[Path], None]
) -> None:
    config = paths.config_folder()
    (config / "themes").mkdir(parents=True)
    make(config / "keymap.yaml")
    make(config / "themes" / "mine.yaml")
    themes, problems = load_themes()
    named = [str(problem) for problem in (*problems, *load_keymap().problems)]
    assert len(named) == 2
    assert "mine.yaml" in named[0]
    assert "keymap.yaml" in named[1]
    assert len(themes) > 1


def test_a_keymap_and_a_theme_may_be_links_as_managers_of_such_files_make_them(home: Path, tmp_path: Path) -> None:
    config, dotfiles = paths.config_folder(), tmp_path / "dotfiles"
    (config / "themes").mkdir(parents=True)
    dotfiles.mkdir()
    (dotfiles / "keymap.yaml").write_text("format: parallax-keymap/1\nkeys:\n  fact.next: ctrl+n\n")
    (dotfiles / "mine.yaml").write_bytes((paths.shipped("themes") / "parallax-sepia.yaml").read_bytes())
    (config / "keymap.yaml").symlink_to(dotfiles / "keymap.yaml")
    (config / "themes" / "mine.yaml").symlink_to(dotfiles / "mine.yaml")
    assert load_themes()[1] == []
    assert load_keymap().problems == ()


def test_a_link_within_the_folder_is_followed(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY)
    (tmp_path / "link.txt").symlink_to("a.txt")
    assert read_regular(tmp_path / "link.txt", 1000, tmp_path) == STORY.encode()


def test_a_file_that_grew_after_it_was_looked_at_is_read_to_the_bound(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_bytes(b"x" * 1001)
    status = os.stat_result((0o100644, *[0] * 9))
    monkeypatch.setattr(os, "fstat", lambda _: status)
    with pytest.raises(TooLargeError):
        read_regular(tmp_path / "a.txt", 1000)
    assert len(read_regular(tmp_path / "a.txt", 1001)) == 1001


def test_each_refusal_has_words_to_show(tmp_path: Path) -> None:
    (tmp_path / "big").write_bytes(b"x" * 11)
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "link").symlink_to("../big")
    with pytest.raises(TooLargeError, match="larger than 10 bytes"):
        read_regular(tmp_path / "big", 10)
    with pytest.raises(NotRegularError, match="not a regular file"):
        read_regular(tmp_path, 10)
    with pytest.raises(LeavesFolderError, match="a link that leaves its folder"):
        read_regular(tmp_path / "in" / "link", 10, tmp_path / "in")
    with pytest.raises(FileNotFoundError):
        read_regular(tmp_path / "nul\0", 10)


OWN = {
    "reader/cached_files.py",  # the cache
    "reader/notes/store/atomic.py",  # what was just written
    "reader/text/safe_yaml.py",  # what is shipped
    "reader/installation.py",
    "reader/commit.py",
    "reader/cli/version.py",
    "reader/cli/completion.py",
    "reader/cli/check.py",  # what the command line names, which may be a pipe of a shell
    "reader/cli/writing.py",  # what -o names
    "reader/report/parquet.py",  # what was just written
    "reader/report/html.py",  # what is shipped
    "reader/report/tables/table.py",
    "reader/suggestions/prompt.py",
    "reader/library/schemas.py",
    "reader/web/site.py",
    "reader/analysis/embeddings/word_pieces.py",
    "reader/terminal/external_editor.py",  # what was just written
}


def test_files_of_others_are_opened_in_no_other_way() -> None:
    root = Path(__file__).parents[1]
    found = {
        path.relative_to(root).as_posix()
        for path in (root / "reader").rglob("*.py")
        if re.search(r"\.read_(bytes|text)\(", path.read_text("utf-8"))
    }
    assert found == OWN
