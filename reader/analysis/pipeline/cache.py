"""The cache of analyses in the user's cache folder: the same articles need not be compared again.

An analysis is found by the texts, days and languages of its articles, and by the program with its language data: what
has changed is analysed anew. A file is written whole or not at all; it is a SHA-256 and then MessagePack. A damaged
file is deleted without a message. Nothing in a file is ever run.
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
from reader.text.languages import CHECKSUMS, FOLDER

_FORMAT = b"parallax-analysis/1"
_SUFFIXES = (".py", ".yaml", ".onnx")
"""Of the files on which an analysis depends."""
_HASH = hashlib.sha256().digest_size
_MOST_BYTES = 200_000_000
"""The most bytes of all files in the folder together."""


@dataclass(frozen=True)
class AnalysisCache:
    """A folder of cached analyses, one file each."""

    folder: Path

    @classmethod
    def of_user(cls, name: str = "analyses") -> "AnalysisCache":
        """The cache in the folder of that name in the user's cache folder."""
        return cls(cache_folder() / name)

    def find(self, articles: tuple[Article, ...]) -> Analysis | None:
        """The analysis of these articles; None where it is not in the cache, or can't be read, or is damaged."""
        path = self._path(articles)
        try:
            data = path.read_bytes()
        except OSError:
            return None
        found = _decoded(data, articles)
        with suppress(OSError):
            if found is None:
                path.unlink()
            else:
                os.utime(path)  # the files used last are deleted last
        return found

    def save(self, analysis: Analysis) -> None:
        """Saves an analysis; where the folder can't be written to, it does nothing, and raises nothing."""
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
        """Deletes the files used longest ago until the others are few enough bytes."""
        by_use = sorted(((path.stat(), path) for path in self.folder.iterdir()), key=lambda entry: -entry[0].st_mtime)
        total = 0
        for status, path in by_use:
            total += status.st_size
            if total > _MOST_BYTES:
                path.unlink(missing_ok=True)


def _encoded(analysis: Analysis) -> bytes:
    body = encode_analysis(analysis)
    return hashlib.sha256(body).digest() + body


def _decoded(data: bytes, articles: tuple[Article, ...]) -> Analysis | None:
    digest, body = data[:_HASH], data[_HASH:]
    if hashlib.sha256(body).digest() != digest:
        return None
    try:
        return decode_analysis(body, articles)
    except ValueError:
        return None


@cache
def _program() -> bytes:
    """A digest that changes with the program and its data: of the names, sizes and times of their files."""
    digest = hashlib.sha256()
    for path in _sources():
        status = path.stat()
        digest.update(f"{path} {status.st_size} {status.st_mtime_ns}\n".encode("utf-8", "surrogatepass"))
    return digest.digest()


def _sources() -> Iterator[Path]:
    packages = (Path(str(resources.files(package))) for package in ("reader.analysis", "reader.text"))
    for folder in (*packages, FOLDER):
        yield from sorted(p for p in folder.rglob("*") if p.suffix in _SUFFIXES or p.name == CHECKSUMS)
