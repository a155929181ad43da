"""The cache of analyses in the user's cache folder: the same articles need not be compared again.

An analysis is found by the texts, days and languages of its articles, and by the program with its language data: what
has changed is analysed anew. A file is written whole or not at all; it is a SHA-256 and then MessagePack. A damaged
file is deleted without a message. Nothing in a file is ever run.
"""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path

from reader.analysis.model import Analysis
from reader.analysis.pipeline.serialise import decode_analysis, encode_analysis
from reader.articles.article import Article
from reader.cached_files import CachedFiles
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
        name = _name_of(articles)
        data = self._files.read(name)
        if data is None:
            return None
        found = _decoded(data, articles)
        if found is None:
            self._files.delete(name)
        else:
            self._files.mark_used(name)
        return found

    def save(self, analysis: Analysis) -> None:
        """Saves an analysis; where the folder can't be written to, it does nothing, and raises nothing."""
        self._files.write(_name_of(analysis.articles), _encoded(analysis), _MOST_BYTES)

    @property
    def _files(self) -> CachedFiles:
        return CachedFiles(self.folder)


def _name_of(articles: Sequence[Article]) -> str:
    digest = hashlib.sha256(_FORMAT + _program())
    for article in articles:
        said = (article.id, article.sha256, article.metadata.date, article.metadata.language)
        digest.update(repr(said).encode("utf-8", "surrogatepass"))
    return f"{digest.hexdigest()}.analysis"


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
