"""`parallax notes tags`: the tags of a collection's notes, and new names for them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from reader.cli.exit_codes import UsageError
from reader.cli.loading import load, status_of
from reader.cli.output import echo, line
from reader.cli.parser import Parser, parser_of_paths
from reader.notes.note import Note, now
from reader.notes.store.store import NoteStore, notes_folder
from reader.text.phrasing import pluralise


def parser() -> Parser:
    made = parser_of_paths(
        "notes tags", "List the tags of the notes, the most used first; rename, merge or remove one."
    )
    described = "rename the tag OLD in every note; merge the two if NEW is in use, remove OLD if NEW is empty"
    made.add_argument("--rename", metavar="OLD=NEW", help=described)
    return made


def run(arguments: list[str]) -> int:
    options = parser().parse_args(arguments)
    collection = load(options.paths)
    store = NoteStore.open(notes_folder(collection).path)
    if options.rename is None:
        _list(store)
    else:
        _rename(store, *_names(options.rename))
    return status_of(collection)


def _list(store: NoteStore) -> None:
    counts = Counter(tag for note in store.notes.values() for tag in note.tags)
    for tag, count in sorted(counts.items(), key=lambda each: (-each[1], each[0])):
        echo(f"{line(tag)}  {pluralise(count, 'note')}\n")
    if not counts:
        echo("no note has a tag\n")


def _names(said: str) -> tuple[str, str]:
    """The old name and the new one."""
    old, separator, new = (part.strip().lstrip("#") for part in said.partition("="))
    if not (old and separator):
        raise UsageError(f"--rename {said}: write it as OLD=NEW")
    if any(character.isspace() for character in new):
        raise UsageError(f"--rename {said}: a tag is one word - join its words with - or _")
    return old, new


def _rename(store: NoteStore, old: str, new: str) -> None:
    tagged = [note for note in store.notes.values() if old in note.tags]
    if not tagged:
        raise UsageError(f"{old}: no note has this tag (see parallax notes tags)")
    try:
        for note in tagged:
            store.save(_renamed(note, old, new), over=note)
    except OSError as error:
        where = error.filename or store.folder
        reason = f"can't be written ({error.strerror or error})"
        raise UsageError(f"{where}: {reason} - free some space, then rename again") from error
    done = f"renamed to {line(new)}" if new else "removed"
    echo(f"{line(old)}: {done} in {pluralise(len(tagged), 'note')}\n")


def _renamed(note: Note, old: str, new: str) -> Note:
    """A note with its tag renamed, in the same place; each tag once."""
    tags: Sequence[str] = [new if tag == old else tag for tag in note.tags]
    return replace(note, tags=tuple(dict.fromkeys(tag for tag in tags if tag)), modified=now())
