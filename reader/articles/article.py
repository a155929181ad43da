"""An article, a collection of them, and what went wrong while reading them."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path, PurePosixPath

from reader.articles.naming import headline_of, name_of, no_number
from reader.text.sanitise import Hidden, one_line


@dataclass(frozen=True)
class Metadata:
    """The metadata of an article in a manifest or a front matter; each field is None where it is not given."""

    label: str | None = None
    outlet: str | None = None
    title: str | None = None
    date: str | None = None
    """ISO 8601: a year, a month, a day, or a moment."""
    url: str | None = None
    author: str | None = None
    language: str | None = None
    """A BCP 47 tag, such as "en"; what the file says where that is none."""

    def over(self, other: "Metadata") -> "Metadata":
        """This metadata, with `other` filling in what it does not say."""
        names = Metadata.__dataclass_fields__
        return Metadata(**{name: getattr(self, name) or getattr(other, name) for name in names})


NO_METADATA = Metadata()
"""Where nothing is said."""


@dataclass(frozen=True)
class Article:
    """One source's text.

    `text` is the canonical text: decoded, without BOM, line ends LF, every control character
    shown as a visible symbol, else unchanged. All offsets count its Unicode code points.
    """

    id: str
    """Its path within the collection, as shown; the name that notes know it by."""
    path: Path
    text: str
    metadata: Metadata = NO_METADATA
    encoding: str = "utf-8"
    hidden: tuple[Hidden, ...] = ()
    """The characters that `text` shows as symbols."""
    origins: Mapping[str, str] = field(default_factory=dict, hash=False)
    """For each name in `metadata` that says something, where that was found: "manifest", "JSON-LD", …"""
    file_sha256: str = ""
    """The SHA-256 of the file's bytes as they were read, in hexadecimal."""
    entry: str = ""
    """Where in the file the article is, as shown; empty where the file holds it alone."""

    called: str = ""
    """Its name in its collection, where its own name is another article's, too."""

    @cached_property
    def label(self) -> str:
        """The name of the article: its label or outlet, the name of its file, or words of its text (`naming`)."""
        given = self.called or self.metadata.label or self.metadata.outlet
        return no_number(given or one_line(name_of(self._stem, self.headline, self.text)))

    @cached_property
    def headline(self) -> str:
        """Its title or, where that is not known, the first line that reads like one."""
        return self.metadata.title or headline_of(self.text)

    @property
    def _stem(self) -> str:
        """The stem of its file's name; of its entry where that file holds several."""
        return PurePosixPath(self.entry).stem if self.entry else one_line(self.path.stem)

    @property
    def file(self) -> str:
        """The id of its file: its own, save where the file holds several."""
        return self.id[: self.id.rindex(f"/{self.entry}")] if self.entry else self.id

    @cached_property
    def sha256(self) -> str:
        """The SHA-256 of `text` in UTF-8, in hexadecimal."""
        return hashlib.sha256(self.text.encode()).hexdigest()


_LONG_PATH = 60
"""Characters from which a path leaves too little room for what is said of it."""


@dataclass(frozen=True)
class Problem:
    """A file that could not be read, the reason, and the remedy."""

    path: Path
    reason: str
    mend: str = ""
    is_failure: bool = True
    """Whether something is missing that was asked for; else it is only worth knowing."""

    def __str__(self) -> str:
        """One harmless line for a terminal."""
        return one_line(f"{self.path}: {self._described}")

    @property
    def briefly(self) -> str:
        """The same for little room: of a long path the file and its folder alone, so that the reason is seen."""
        path = str(self.path)
        end = str(Path(*self.path.parts[-2:]))
        return one_line(f"{path if len(path) <= _LONG_PATH else f'…/{end}'}: {self._described}")

    @property
    def _described(self) -> str:
        return self.reason + (f" - {self.mend}" if self.mend else "")


class ArticleError(Exception):
    """An article that can't be read."""

    def __init__(self, path: Path, reason: str, mend: str = "", *, is_failure: bool = True) -> None:
        self.problem = Problem(path, reason, mend, is_failure)
        super().__init__(str(self.problem))


@dataclass(frozen=True)
class Collection:
    """The articles about one event that are read together."""

    title: str
    articles: tuple[Article, ...]
    folder: Path
    """The folder that holds the articles, or the one nearest to all of them."""
    problems: tuple[Problem, ...] = field(default=())
    aside: frozenset[str] = frozenset()
    """The ids of articles that belong to it and were not chosen to be read."""

    def article(self, article_id: str) -> Article | None:
        """The article with that id, if it is open."""
        return next((a for a in self.articles if a.id == article_id), None)
