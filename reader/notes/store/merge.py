"""Joins the notes of several people: nothing is lost, whoever is joined first, and however often.

Records of one name are versions of one another. A version that another was made from gives way to
it; where neither was made from the other, both stay: the one that was written last under the
name, each of the others under the name and a mark of its own.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from reader.articles.article import Problem
from reader.notes.record import Record, from_yaml
from reader.notes.store.atomic import make_folder, write_atomically
from reader.notes.store.conflicts import versions_in
from reader.notes.store.deleted import keep_copy, move_to_deleted
from reader.notes.store.file_stamps import stamps_in
from reader.notes.store.lock import locked
from reader.notes.store.versions import version_of
from reader.regular_files import read_regular
from reader.text.safe_yaml import MAX_BYTES, YamlError

_MARK = re.compile(r"~[0-9a-f]{12}$")
"""The mark at the end of the name of a version that stays next to another."""

Files = Mapping[str, bytes]
"""The contents of the files in a folder of notes, by their names without ending."""
RecordFiles = Iterable[tuple[Path, bytes]]
"""Files that may be notes or judgements, and their contents."""


@dataclass(frozen=True)
class _Version:
    record: Record
    data: bytes
    mark: str

    @property
    def rank(self) -> tuple[str, str]:
        """Of versions neither of which was made from the other, the highest keeps the name."""
        return getattr(self.record, "modified", "") or self.record.created, self.mark


def merged(*folders: Files) -> Files:
    """The files of several folders as one. Raises `YamlError` where one is no note and no judgement."""
    versions: dict[str, dict[str, _Version]] = {}
    names: dict[str, str] = {}
    for name, data in (item for folder in folders for item in folder.items()):
        version, base = _version(data), _MARK.sub("", name)
        key = _as_any_disk_has_it(base)
        names[key] = min(names.get(key, base), base)
        known = versions.setdefault(key, {})
        same = known.get(version.mark)  # as when git has changed the line ends
        known[version.mark] = min(same, version, key=lambda each: each.data) if same else version
    return {name: data for key, found in versions.items() for name, data in _named(names[key], found)}


def _as_any_disk_has_it(name: str) -> str:
    """A name as disks compare it that know no capital letters, or have letters and marks in another form."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def _version(data: bytes) -> _Version:
    record = from_yaml(data)
    return _Version(record, data, version_of(record))


def _named(base: str, versions: Mapping[str, _Version]) -> Iterable[tuple[str, bytes]]:
    outdated = {mark for version in versions.values() for mark in version.record.earlier}
    last, *others = sorted((v for v in versions.values() if v.mark not in outdated), key=lambda v: v.rank, reverse=True)
    yield base, last.data
    for version in others:
        yield f"{base}~{version.mark}", version.data


# On disk


@dataclass
class Joined:
    """The result of a merge into a folder of notes."""

    new: list[str] = field(default_factory=list)
    """The names of the files that were not there."""
    newer: list[str] = field(default_factory=list)
    """Of those that hold a later version now; the one before is among the deleted."""
    copies: list[str] = field(default_factory=list)
    """Of those that are further versions of a record that is there."""
    resolved: list[str] = field(default_factory=list)
    """Of those that held two versions between conflict markers."""
    problems: list[Problem] = field(default_factory=list)
    authors: set[str] = field(default_factory=set)


def join(folder: Path, others: Iterable[Path], bundles: Iterable[RecordFiles] = ()) -> Joined:
    """Joins the notes of other folders and of bundles to those of a folder; the others are left as they are.

    What can't be read is a problem, and stays where it is. Raises `OSError` where something can't
    be written: what has been joined until then is whole, and the rest is joined at the next try.
    """
    joined = Joined()
    make_folder(folder)
    with locked(folder):
        own, versions = _files(_on_disk(folder, joined), joined)
        broken = {problem.path.stem for problem in joined.problems}
        joined.resolved = sorted(versions[-1].keys())
        theirs = (*(_on_disk(other, joined) for other in others), *bundles)
        whole = merged(*versions, *(each for files in theirs for each in _files(files, joined)[1]))
        spelled = {_as_any_disk_has_it(name): name for name in own}  # a name of ours is written as it is here
        whole = {spelled.get(_as_any_disk_has_it(name), name): data for name, data in whole.items()}
        wanted = {_name_of_version(name, data) if name in broken else name: data for name, data in whole.items()}
        for name in sorted(wanted.keys() - own.keys()):  # before any other gives way to one of them
            write_atomically(folder / f"{name}.yaml", wanted[name])
            (joined.copies if _MARK.search(name) else joined.new).append(name)
        for name in sorted(own.keys() & wanted.keys()):
            if own[name] != wanted[name]:
                keep_copy(folder, folder / f"{name}.yaml")
                write_atomically(folder / f"{name}.yaml", wanted[name])
                joined.newer.append(name)
        for name in sorted(own.keys() - wanted.keys()):  # versions that are outdated, or have another mark now
            move_to_deleted(folder, folder / f"{name}.yaml")
    joined.authors = {from_yaml(data).author for data in wanted.values()} - {""}
    return joined


def _name_of_version(name: str, data: bytes) -> str:
    """The name of a version that can't have the name of its own."""
    return f"{_MARK.sub('', name)}~{_version(data).mark}"


def _on_disk(folder: Path, joined: Joined) -> RecordFiles:
    """The files of a folder of notes that can be read."""
    for name in stamps_in(folder):
        try:
            yield folder / name, read_regular(folder / name, MAX_BYTES, folder)
        except OSError as error:
            joined.problems.append(Problem(folder / name, f"not read: {error.strerror}", "check its permissions"))


def _files(files: RecordFiles, joined: Joined) -> tuple[Files, tuple[Files, Files]]:
    """The files that can be used, as they are, and their versions: of one with conflict markers, there are two."""
    found, ours, theirs = dict[str, bytes](), dict[str, bytes](), dict[str, bytes]()
    for path, data in files:
        try:
            both = versions_in(data)
            if not both:
                from_yaml(data)
        except YamlError as error:
            joined.problems.append(Problem(path, f"not read: {error}", "fix it, then merge again"))
        else:
            found[path.stem] = data
            ours[path.stem] = both[0] if both else data
            if both:
                theirs[path.stem] = both[1]
    return found, (ours, theirs)
