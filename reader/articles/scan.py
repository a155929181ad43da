"""The files that a path of the command line means: itself, or the articles in a folder and the folders in it."""

import os
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, field, replace
from pathlib import Path

from reader.articles import manifest
from reader.articles.article import NO_METADATA, Metadata, Problem
from reader.articles.formats import SUFFIXES
from reader.articles.formats.parsed import MAX_BYTES
from reader.articles.manifest import Manifest, read_manifest
from reader.regular_files import leaves

MAX_DEPTH = 8
"""Folders within folders that are looked into."""
MAX_ENTRIES = 20_000
"""Files and folders that are looked at, in all, before a folder is taken for no collection."""
MAX_FILES = 500
"""Articles' files of one folder with all that is in it."""
MAX_TOTAL = 300_000_000
"""Bytes of these together."""
_NOT_LOOKED_INTO = frozenset(("notes", "__MACOSX", "node_modules"))
_PARTS_OF_PAGE, _PAGES = "_files", (".html", ".htm", ".xhtml")
"""The ending of the folder that a browser saves next to a page, for its pictures and scripts."""
_FORMATS = f"formats read: {' '.join(SUFFIXES)}"
_MOST_NAMED = 20
"""Files that were left out and are named."""

FileId = tuple[int, int]
"""A file, whatever its name: its device and its number there."""


@dataclass(frozen=True)
class Source:
    """A file to be read, and what its folder's manifest says of it."""

    path: Path
    metadata: Metadata = NO_METADATA
    data: bytes | None = None
    """The data, where it is no file but standard input."""
    is_named: bool = False
    """Whether it was asked for by its name, not found in a folder."""
    columns: Mapping[str, str] = field(default_factory=dict)
    """The columns of a table that the manifest names, by what they hold."""


@dataclass(frozen=True)
class Found:
    """The files that one path of the command line means."""

    sources: tuple[Source, ...] = ()
    problems: tuple[Problem, ...] = ()
    title: str | None = None


def find(path: Path, without: frozenset[FileId] = frozenset()) -> Found:
    """The files that `path` means; in a folder without those of `without`, which are being written to.

    In each folder those of its manifest come first, then the others by name, then those of the folders in it.
    Hidden folders, folders of notes, folders that browsers save with pages, and links to folders are not looked into.
    """
    if not is_folder(path):
        listed = read_manifest(path.parent)
        return Found((replace(_listed(path, path.name, listed), is_named=True),), title=listed.title)
    scan = _Scan(path, without)
    try:
        title = scan.look_into(path, 0)
    except OSError as error:
        reason = error.strerror or "can't be listed"
        return Found(problems=(Problem(path, reason, "check its permissions"),))
    return Found(tuple(scan.sources.values()), tuple(scan.all_problems()), title)


def is_folder(path: Path | os.DirEntry[str]) -> bool:
    """Whether `path` is a folder; False where that can't be determined: reading it will give the reason."""
    try:
        return path.is_dir()
    except OSError:
        return False


class _FullError(Exception):
    """A bound was met; `str()` of it says which."""


@dataclass
class _Scan:
    """The files found in a folder so far."""

    root: Path
    without: frozenset[FileId]
    sources: dict[Path, Source] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    others: list[str] = field(default_factory=list)
    entries: int = 0
    bytes: int = 0

    def look_into(self, folder: Path, depth: int) -> str | None:
        """Finds what is in `folder`, and returns the title that its manifest gives. Raises `OSError`."""
        listed = read_manifest(folder)
        self.problems += listed.problems
        files, folders = self._entries_of(folder)
        try:
            self._take_files(folder, listed, files)
            for name in folders:
                self._look_below(folder / name, depth + 1)
        except _FullError as full:
            if depth:
                raise
            self.problems.append(Problem(self.root, str(full), "name its folders or files one by one"))
        return listed.title

    def all_problems(self) -> Iterator[Problem]:
        """The problems: files that were left out, and a folder with nothing to read."""
        yield from self.problems
        if self.others:
            more = len(self.others) - _MOST_NAMED
            named = ", ".join(self.others[:_MOST_NAMED]) + (f" and {more:,} more" if more > 0 else "")
            yield Problem(self.root, f"left out: {named}", _FORMATS, is_failure=False)
        if not self.sources:
            yield Problem(self.root, "no articles in this folder", _FORMATS)

    def _entries_of(self, folder: Path) -> tuple[list[str], list[str]]:
        """The names of the files and of the folders that are looked at, each sorted."""
        files, folders = [], []
        with os.scandir(folder) as entries:
            for entry in entries:
                self.entries += 1
                if self.entries > MAX_ENTRIES:
                    break
                if is_folder(entry):
                    if not entry.is_symlink() and not entry.name.startswith(".") and entry.name not in _NOT_LOOKED_INTO:
                        folders.append(entry.name)
                elif entry.name != manifest.NAME and not entry.name.startswith(".") and not self._is_written_to(entry):
                    files.append(entry.name)
        pages = {Path(name).stem for name in files if name.lower().endswith(_PAGES)}
        return sorted(files), sorted(name for name in folders if not _is_of_page(name, pages))

    def _is_written_to(self, entry: os.DirEntry[str]) -> bool:
        try:
            status = entry.stat()
        except (OSError, ValueError):
            return False
        return (status.st_dev, status.st_ino) in self.without

    def _take_files(self, folder: Path, listed: Manifest, files: Iterable[str]) -> None:
        readable = [name for name in files if Path(name).suffix.lower() in SUFFIXES]
        for name in dict.fromkeys((*listed.articles, *readable)):
            self._take(_listed(folder / name, name, listed))
        below = folder.relative_to(self.root)
        self.others += [
            str(below / name) for name in files if name not in readable and folder / name not in self.sources
        ]
        if self.entries > MAX_ENTRIES:
            raise _FullError(f"more than {MAX_ENTRIES:,} files and folders in it: only the first were looked at")

    def _take(self, source: Source) -> None:
        path = source.path
        if path in self.sources:
            return
        if leaves(path, self.root):
            self.problems.append(
                Problem(path, "a link that leaves the collection's folder: not opened", "name it on the command line")
            )
            return
        if len(self.sources) >= MAX_FILES:
            raise _FullError(f"more than {MAX_FILES:,} article files in it: only the first are open")
        self.bytes += size if (size := _size(path)) <= MAX_BYTES else 0  # it is not read then
        if self.bytes > MAX_TOTAL and self.sources:
            raise _FullError(f"more than {MAX_TOTAL // 1_000_000} MB of articles in it: only the first are open")
        self.sources[path] = source

    def _look_below(self, folder: Path, depth: int) -> None:
        if depth > MAX_DEPTH:
            self.problems.append(
                Problem(folder, f"more than {MAX_DEPTH} folders deep: left out", "open it by itself", is_failure=False)
            )
            return
        try:
            self.look_into(folder, depth)
        except OSError as error:
            self.problems.append(Problem(folder, error.strerror or "can't be listed", "check its permissions"))


def _listed(path: Path, name: str, listed: Manifest) -> Source:
    """The file with what a manifest says of it under that name."""
    return Source(path, listed.articles.get(name, NO_METADATA), columns=listed.columns.get(name, {}))


def _is_of_page(folder: str, pages: Set[str]) -> bool:
    return folder.endswith(_PARTS_OF_PAGE) and folder.removesuffix(_PARTS_OF_PAGE) in pages


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except (OSError, ValueError):
        return 0
