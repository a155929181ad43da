"""A zip archive of articles: each of its files is read as if it lay in a folder."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path, PurePosixPath

from reader.articles import manifest
from reader.articles.article import NO_METADATA, Metadata
from reader.articles.formats.archive import Archive
from reader.articles.formats.file_kinds import SUFFIXES
from reader.articles.formats.inner import read_inner
from reader.articles.formats.parsed import File, FormatError, Parsed, SpentError, Unread
from reader.articles.manifest import Manifest

_OTHER_PROGRAMS = (
    ("ppt/presentation.xml", "a presentation of PowerPoint", "save it as PDF"),
    ("xl/workbook.bin", "an Excel table in the binary format", "save it as .xlsx"),
    ("Index/Document.iwa", "a document of Pages, Numbers or Keynote", "export it as .docx or PDF"),
    ("Index.zip", "a document of Pages, Numbers or Keynote", "export it as .docx or PDF"),
)
"""A file in an archive that says which program wrote it, what it is then, and the remedy."""
_OPEN_DOCUMENT = b"application/vnd.oasis.opendocument."
_MEND = f"formats read: {' '.join(SUFFIXES)}"


def read(file: File) -> Iterator[Parsed | Unread]:
    """The articles of the archive's files; names are shown, never used as paths.

    Those that a manifest lists come first, with what it says of them; then the others by name.
    """
    archive = Archive.open(file)
    foreign = next((found for member, *found in _OTHER_PROGRAMS if member in archive.names), None)
    if foreign:
        raise FormatError(*foreign)
    if "mimetype" in archive.names and archive.read("mimetype").startswith(_OPEN_DOCUMENT):
        raise FormatError("a table or drawing of OpenDocument", "save it as .xlsx, .csv or PDF")
    yield from articles_in(file, archive, archive.names)


def articles_in(file: File, archive: Archive, these: Iterable[str]) -> Iterator[Parsed | Unread]:
    """The articles of some of the archive's files. Raises `FormatError` where none is in a format that is read."""
    names = [name for name in sorted(these) if not _is_unseen(name)]
    manifests = [name for name in names if PurePosixPath(name).name == manifest.NAME]
    listed, columns = dict[str, Metadata](), dict[str, Mapping[str, str]]()
    for name in manifests:
        known, problems = _manifest_in(archive, name)
        folder = PurePosixPath(name).parent
        listed |= {str(folder / each): said for each, said in known.articles.items()}
        columns |= {str(folder / each): said for each, said in known.columns.items()}
        yield from problems
    readable = [name for name in names if PurePosixPath(name).suffix.lower() in SUFFIXES]
    readable = [*listed, *(name for name in readable if name not in listed)]
    if not readable:
        raise FormatError("no articles in this archive", _MEND)
    for name in readable:
        for found in articles_of(file, archive, name, entry=name, columns=columns.get(name)):
            yield _with_metadata(found, listed.get(name, NO_METADATA))
    others = [name for name in names if name not in {*readable, *manifests}]
    if others:
        yield Unread("", f"left out: {', '.join(others[:20])}", _MEND, is_failure=False)


def _manifest_in(archive: Archive, name: str) -> tuple[Manifest, list[Unread]]:
    """The manifest in the archive of that name, and what is wrong with it."""
    folder = PurePosixPath(name).parent
    try:
        data = archive.read(name)
    except SpentError:
        raise
    except FormatError as error:
        return Manifest(), [Unread(name, error.reason, error.mend)]
    known = manifest.manifest_in(
        data, Path(name), lambda each: "" if str(folder / each) in archive.names else "no such file"
    )
    problems = [Unread(name, problem.reason, problem.mend, problem.is_failure) for problem in known.problems]
    return known, problems


def articles_of(
    file: File, archive: Archive, name: str, *, entry: str, columns: Mapping[str, str] | None = None
) -> Iterator[Parsed | Unread]:
    """The articles of one of the archive's files, headed with `entry`; one that can't be read stops no other."""
    try:
        data = archive.read(name)
    except SpentError:
        raise
    except FormatError as error:
        yield Unread(name, error.reason, error.mend)
        return
    yield from read_inner(file, data, entry=entry, name=name, columns=columns)


def _with_metadata(found: Parsed | Unread, said: Metadata) -> Parsed | Unread:
    """An article with what a manifest says of it, which counts more than what its file says."""
    if isinstance(found, Unread):
        return found
    origins = {name: "manifest" for name in Metadata.__dataclass_fields__ if getattr(said, name)}
    return replace(found, metadata=said.over(found.metadata), origins={**found.origins, **origins})


def _is_unseen(name: str) -> bool:
    parts = PurePosixPath(name).parts
    return any(part.startswith(".") and part != ".." for part in parts) or "__MACOSX" in parts
