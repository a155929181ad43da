"""What a file is in which there are no notes, as far as that is known, and where its notes may be."""

import re
from itertools import islice
from pathlib import Path

from reader.articles import formats
from reader.articles.decode import NotTextError
from reader.articles.formats.file_kinds import kind_of
from reader.articles.own_exports import is_bundle, is_own_export
from reader.notes.importing.foreign_notes import ImportFileError
from reader.text.phrasing import pluralise

_OWN_RECORD = re.compile(rb"\s*format: parallax-(?:note|judgement)/")
_MOST = 1_000
_PLAIN = "plain"


def described(data: bytes, path: Path) -> ImportFileError | None:
    """What the file is, as the error of its import; None where that is not known."""
    if _OWN_RECORD.match(data):
        return ImportFileError(
            "a note or judgement of Parallax", "copy it into notes/ of the collection, or use parallax notes merge"
        )
    if is_bundle(data):
        return ImportFileError("a bundle of Parallax", "take its notes and verdicts with parallax notes merge")
    if is_own_export(data):
        return ImportFileError(
            "a report by Parallax without notes to import", "export the notes with --to webannotation"
        )
    articles = _articles_in(data, path)
    if articles:
        return ImportFileError(f"no notes in it, but {pluralise(articles, 'article')}", f"read it with parallax {path}")
    return None


def _articles_in(data: bytes, path: Path) -> int:
    """How many articles a file has; 0 for plain text, which may be anything."""
    if kind_of(data, path.name) == _PLAIN:
        return 0
    try:
        found = islice(formats.read(formats.File(data, path.name)), _MOST)
        return sum(isinstance(each, formats.Parsed) for each in found)
    except (formats.FormatError, NotTextError):
        return 0
