"""From the paths on a command line to a collection."""

import os
import stat
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from reader.articles import manifest
from reader.articles.article import NO_METADATA, Article, ArticleError, Collection, Metadata, Problem
from reader.articles.decode import NotTextError
from reader.articles.formats import PARSERS
from reader.articles.manifest import Manifest, read_manifest
from reader.articles.reports import is_report
from reader.text.brief import counted
from reader.text.neutral import hidden_characters, neutralise, one_line

MAX_BYTES = 50_000_000


@dataclass(frozen=True)
class _Source:
    """A file to be read, and what its folder's manifest says of it."""

    path: Path
    metadata: Metadata = NO_METADATA


@dataclass(frozen=True)
class _Found:
    """What one path of the command line stands for."""

    sources: tuple[_Source, ...] = ()
    problems: tuple[Problem, ...] = ()
    title: str | None = None


def load_collection(paths: Sequence[Path]) -> Collection:
    """The collection that `paths`, files or folders, make up.

    What can't be read is among the collection's problems; the rest is open.
    """
    found = [_find(path) for path in paths]
    folder = _common_folder(paths)
    articles, problems = _read_all([source for part in found for source in part.sources], folder)
    title = next((part.title for part in found if part.title), None)
    return Collection(
        title=title or _title(paths, folder, len(articles)),
        articles=articles,
        folder=folder,
        problems=(*(problem for part in found for problem in part.problems), *problems),
    )


def _title(paths: Sequence[Path], folder: Path, count: int) -> str:
    """The name of the folder that all articles are in; else how many there are."""
    is_one = len({os.path.realpath(_folder_of(path)) for path in paths}) == 1
    return (one_line(Path(os.path.realpath(folder)).name) if is_one else "") or counted(count, "article")


def _find(path: Path) -> _Found:
    if not _is_folder(path):
        listed = read_manifest(path.parent)
        return _Found((_Source(path, listed.articles.get(path.name, NO_METADATA)),), title=listed.title)
    try:
        return _find_in_folder(path, read_manifest(path))
    except OSError as error:
        reason = error.strerror or "can't be listed"
        return _Found(problems=(Problem(path, reason, "check its permissions"),))


def _find_in_folder(folder: Path, listed: Manifest) -> _Found:
    """The articles of a folder: those of its manifest first, then the others by name."""
    names = sorted(entry.name for entry in os.scandir(folder) if not _is_folder(entry) and not _is_ours(entry.name))
    readable = [name for name in names if Path(name).suffix.lower() in PARSERS]
    ordered = [*listed.articles, *(name for name in readable if name not in listed.articles)]
    others = [name for name in names if name not in ordered]
    problems = list(listed.problems)
    formats = f"formats read: {' '.join(PARSERS)}"
    if others:
        problems.append(Problem(folder, f"left out: {', '.join(others)}", formats, is_failure=False))
    if not ordered:
        problems.append(Problem(folder, "no articles in this folder", formats))
    sources = tuple(_Source(folder / name, listed.articles.get(name, NO_METADATA)) for name in ordered)
    return _Found(sources, tuple(problems), listed.title)


def _is_folder(path: Path | os.DirEntry[str]) -> bool:
    """Whether `path` is a folder; not where that can't be told: who reads it learns the reason."""
    try:
        return path.is_dir()
    except OSError:
        return False


def _is_ours(name: str) -> bool:
    return name == manifest.NAME or name.startswith(".")


def _folder_of(path: Path) -> Path:
    return path if _is_folder(path) else path.parent


def _common_folder(paths: Sequence[Path]) -> Path:
    folders = [_folder_of(path) for path in paths]
    if len(set(folders)) == 1:
        return folders[0]
    return Path(os.path.commonpath([os.path.normpath(folder.absolute()) for folder in folders]))


def _read_all(sources: Iterable[_Source], folder: Path) -> tuple[tuple[Article, ...], list[Problem]]:
    articles: dict[str, Article] = {}
    problems: list[Problem] = []
    for source in sources:
        try:
            article, wrong = _read_article(source, folder)
        except ArticleError as error:
            problems.append(error.problem)
            continue
        known = articles.setdefault(article.id, article)
        if known is article:
            problems += wrong
        elif not known.path.samefile(article.path):
            problems.append(Problem(article.path, "shown by the same name as another article", "rename one of the two"))
    return tuple(articles.values()), problems


def _read_article(source: _Source, folder: Path) -> tuple[Article, list[Problem]]:
    path = source.path
    parse = PARSERS.get(path.suffix.lower(), PARSERS[".txt"])
    data = _read_bytes(path)
    if is_report(data):
        raise ArticleError(path, "left out: a report by Parallax, no article", is_failure=False)
    try:
        parsed = parse(data)
    except NotTextError as error:
        raise ArticleError(path, str(error), "save it as UTF-8 text (.txt or .md)") from error
    if not parsed.text.strip():
        raise ArticleError(path, "empty", "leave it out, or save the article again")
    article = Article(
        id=_article_id(path, folder),
        path=path,
        text=neutralise(parsed.text),
        metadata=source.metadata.over(parsed.metadata),
        encoding=parsed.encoding,
        hidden=hidden_characters(parsed.text),
    )
    return article, [Problem(path, warning, "the article is open", is_failure=False) for warning in parsed.warnings]


def _read_bytes(path: Path) -> bytes:
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise ArticleError(path, "not a regular file", "name a text file or a folder")
        if status.st_size > MAX_BYTES:
            raise ArticleError(path, f"larger than {MAX_BYTES // 1_000_000} MB", "split it")
        return path.read_bytes()
    except FileNotFoundError as error:
        raise ArticleError(path, "no such file", "check the path") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        mend = "check its permissions" if isinstance(error, PermissionError) else "check the path"
        raise ArticleError(path, f"can't be read ({reason})", mend) from error


def _article_id(path: Path, folder: Path) -> str:
    relative = Path(os.path.relpath(path.absolute(), folder.absolute()))
    return one_line(path.name if ".." in relative.parts else relative.as_posix())
