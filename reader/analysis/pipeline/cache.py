"""Analyses that were made before, kept in the user's cache folder so that articles need not be compared again.

A kept analysis is found by the texts, days and languages of its articles, and by the program with its language data:
what has changed is analysed anew. It is written whole or not at all, in MessagePack behind its SHA-256; one that is
damaged is deleted, and that is all that happens. Nothing in it is ever run.
"""

import hashlib
import os
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path

from reader.analysis.model import Analysis
from reader.analysis.pipeline.serialise import decode_analysis, encode_analysis
from reader.articles.article import Article
from reader.paths import cache_folder
from reader.text.languages import FOLDER

_FORMAT = b"parallax-analysis/1"
_HASH = hashlib.sha256().digest_size
_MOST_BYTES = 200_000_000
"""How much may be kept in all."""


@dataclass(frozen=True)
class AnalysisCache:
    """A folder of kept analyses, one file each."""

    folder: Path

    @classmethod
    def of_user(cls, name: str = "analyses") -> "AnalysisCache":
        """The one of that name in the user's cache folder."""
        return cls(cache_folder() / name)

    def find(self, articles: tuple[Article, ...]) -> Analysis | None:
        """The analysis of articles that are as they were; None where it is not kept, or is damaged."""
        path = self._path(articles)
        try:
            kept = path.read_bytes()
        except OSError:
            return None
        found = _decoded(kept, articles)
        with suppress(OSError):
            if found is None:
                path.unlink()
            else:
                os.utime(path)  # those used last are the last to go
        return found

    def keep(self, analysis: Analysis) -> None:
        """Keeps an analysis; where the folder can't be written to, nothing is kept, and nothing is said."""
        path = self._path(analysis.articles)
        part = path.with_suffix(f".{os.getpid()}.part")
        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            try:
                part.write_bytes(_encoded(analysis))
                part.replace(path)
            finally:
                part.unlink(missing_ok=True)
            self._make_room()

    def _path(self, articles: Sequence[Article]) -> Path:
        digest = hashlib.sha256(_FORMAT + _program())
        for article in articles:
            said = (article.id, article.sha256, article.metadata.date, article.metadata.language)
            digest.update(repr(said).encode("utf-8", "surrogatepass"))
        return self.folder / f"{digest.hexdigest()}.analysis"

    def _make_room(self) -> None:
        """Deletes those used longest ago, as far as there is too much."""
        kept = sorted(((path.stat(), path) for path in self.folder.iterdir()), key=lambda entry: -entry[0].st_mtime)
        total = 0
        for status, path in kept:
            total += status.st_size
            if total > _MOST_BYTES:
                path.unlink(missing_ok=True)


def _encoded(analysis: Analysis) -> bytes:
    body = encode_analysis(analysis)
    return hashlib.sha256(body).digest() + body


def _decoded(kept: bytes, articles: tuple[Article, ...]) -> Analysis | None:
    digest, body = kept[:_HASH], kept[_HASH:]
    if hashlib.sha256(body).digest() != digest:
        return None
    try:
        return decode_analysis(body, articles)
    except ValueError:
        return None


@cache
def _program() -> bytes:
    """What tells this program and its data from others: the names, sizes and times of its files."""
    digest = hashlib.sha256()
    for path in _sources():
        status = path.stat()
        digest.update(f"{path} {status.st_size} {status.st_mtime_ns}\n".encode("utf-8", "surrogatepass"))
    return digest.digest()


def _sources() -> Iterator[Path]:
    packages = (Path(str(resources.files(package))) for package in ("reader.analysis", "reader.text"))
    for folder in (*packages, FOLDER):
        yield from sorted(path for path in folder.rglob("*") if path.suffix in (".py", ".yaml"))
