"""From the paths on a command line to a collection."""

import hashlib
import os
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from reader.articles.article import Article, ArticleError, Collection, Metadata, Problem
from reader.articles.decode import NotTextError
from reader.articles.formats import File, FormatError, Parsed, Unread, read
from reader.articles.formats.parsed import MAX_BYTES
from reader.articles.naming import disambiguated
from reader.articles.own_exports import is_bundle, is_own_export
from reader.articles.same_page import versions_in
from reader.articles.scan import FileId, Found, Source, find, is_folder
from reader.articles.tags import bcp47
from reader.paths import data_folder
from reader.progress import Progress, no_progress
from reader.regular_files import NotRegularError, TooLargeError, read_regular
from reader.text.breaks import without_breaks
from reader.text.phrasing import pluralise
from reader.text.sanitise import hidden_characters, one_line, sanitise

MAX_TEXT = 2_000_000
"""Characters of an article; the longest reports have half as many, and comparing those takes half a minute."""
STREAM = Path("-")
"""The path that means standard input."""
_NAME_OF_STREAM = "standard input"


def load_collection(
    paths: Sequence[Path],
    *,
    stream: bytes = b"",
    without: frozenset[FileId] = frozenset(),
    progress: Progress = no_progress,
    all_captures: bool = False,
) -> Collection:
    """The collection that `paths`, files or folders, make up, but for the files of `without` in folders.

    `STREAM` among the paths is the article in `stream`. A file that can't be read is among the
    collection's problems; the rest is open. `progress` is called with the number of files read, and of all.
    `all_captures` opens each capture of a page in a web archive, not the last alone.
    """
    found = [_streamed(stream) if path == STREAM else find(path, without) for path in dict.fromkeys(paths)]
    files = [path for path in paths if path != STREAM]
    folder = _common_folder(files) if files else _folder_of_stream(stream)
    sources = [source for part in found for source in part.sources]
    articles, problems = _read_all(sources, folder, progress, all_captures=all_captures)
    title = next((part.title for part in found if part.title), None)
    return Collection(
        title=title or _title(files, folder, len(articles)),
        articles=articles,
        folder=folder,
        problems=(
            *(problem for part in found for problem in part.problems),
            *problems,
            *(() if all_captures else _versions(articles)),
        ),
    )


def _versions(articles: Sequence[Article]) -> Iterator[Problem]:
    """What to know of articles that are one, as it was at different times."""
    for first, *others in versions_in(articles):
        for other in others:
            reason = f"has the address of {first.id}: another version of one article"
            place = other.path / other.entry if other.entry else other.path
            yield Problem(place, reason, "parallax changes shows what changed", is_failure=False)


def _streamed(stream: bytes) -> Found:
    return Found((Source(Path(_NAME_OF_STREAM), data=stream, is_named=True),))


def _folder_of_stream(stream: bytes) -> Path:
    """A folder that is not there: notes on a stream go where they are found again for the same stream."""
    return data_folder() / "streams" / hashlib.sha256(stream).hexdigest()[:16]


def _title(paths: Sequence[Path], folder: Path, count: int) -> str:
    """The name of the folder that all articles are in; else how many there are."""
    if not paths:
        return _NAME_OF_STREAM
    is_one = len({os.path.realpath(_folder_of(path)) for path in paths}) == 1
    return (one_line(Path(os.path.realpath(folder)).name) if is_one else "") or pluralise(count, "article")


def _folder_of(path: Path) -> Path:
    return path if is_folder(path) else path.parent


def _common_folder(paths: Sequence[Path]) -> Path:
    folders = [_folder_of(path) for path in paths]
    if len(set(folders)) == 1:
        return folders[0]
    return Path(os.path.commonpath([os.path.normpath(folder.absolute()) for folder in folders]))


def _read_all(
    sources: Sequence[Source], folder: Path, progress: Progress, *, all_captures: bool
) -> tuple[tuple[Article, ...], list[Problem]]:
    articles: dict[str, Article] = {}
    problems: list[Problem] = []
    for number, source in enumerate(sources, 1):
        progress(number, len(sources))
        opened, wrong = _read_file(source, folder, all_captures=all_captures)
        problems += wrong
        for article in opened:
            known = articles.setdefault(article.id, article)
            if known is not article and not known.path.samefile(article.path):
                reason = "has the same name as another article"
                problems.append(Problem(article.path, reason, "rename one of the two files"))
    return _of_their_own_names(tuple(articles.values())), problems


def _of_their_own_names(articles: tuple[Article, ...]) -> tuple[Article, ...]:
    """The articles, with distinct names for those of the same name."""
    names = disambiguated([(article.label, article.headline) for article in articles])
    return tuple(
        article if article.label == name else replace(article, called=name)
        for article, name in zip(articles, names, strict=True)
    )


def _read_file(source: Source, folder: Path, *, all_captures: bool) -> tuple[list[Article], list[Problem]]:
    """The articles in a file, and the problems with it; one that can't be read does not stop the others."""
    path = source.path
    articles: list[Article] = []
    problems: list[Problem] = []
    try:
        data = _read_bytes(path) if source.data is None else source.data
        if is_own_export(data) and not (source.is_named and is_bundle(data)):
            mend = "open it by itself to see its articles" if is_bundle(data) else ""
            raise ArticleError(path, "left out: a report by Parallax, not an article", mend, is_failure=False)
        sha256 = hashlib.sha256(data).hexdigest()
        file = File(data, path.name, columns=source.columns, all_captures=all_captures)
        for found in map(_with_whole_words, read(file)):
            file.budget.spend_article()
            problems += _problems_of(found, path)
            if isinstance(found, Parsed) and found.text.strip() and len(found.text) <= MAX_TEXT:
                article = _article(found, source, folder, sha256)
                articles.append(_of_its_own_name(article, articles))
        if not articles and not problems:
            raise FormatError("no article in this file", "leave it out, or save the article again")
    except ArticleError as error:
        problems.append(error.problem)
    except NotTextError as error:
        problems.append(Problem(path, str(error), error.mend))
    except FormatError as error:
        problems.append(Problem(path, error.reason, error.mend, error.is_failure))
    return articles, problems


def _with_whole_words(found: Parsed | Unread) -> Parsed | Unread:
    """The article, without the marks in its words that only say where to break them."""
    if isinstance(found, Unread):
        return found
    text, taken = without_breaks(found.text)
    if not taken:
        return found
    names = ", ".join(f"{count:,} × {name}" for name, count in taken.most_common())
    return replace(
        found, text=text, warnings=(*found.warnings, f"removed from words, where they only allow a line break: {names}")
    )


def _problems_of(found: Parsed | Unread, path: Path) -> list[Problem]:
    within = path / found.entry.lstrip("/") if found.entry else path
    if isinstance(found, Unread):
        return [Problem(within, found.reason, found.mend, found.is_failure)]
    if not found.text.strip():
        return [Problem(within, "empty", "leave it out, or save the article again")]
    if len(found.text) > MAX_TEXT:
        return [Problem(within, f"longer than {MAX_TEXT:,} characters", "split it")]
    doubt = [Problem(within, found.doubt.reason, found.doubt.mend, is_failure=False)] if found.doubt else []
    return doubt + [Problem(within, warning, "the article is open", is_failure=False) for warning in found.warnings]


def _article(parsed: Parsed, source: Source, folder: Path, sha256: str) -> Article:
    entry = one_line(parsed.entry)
    known = source.metadata.over(parsed.metadata)
    host = _host_of(known)
    of_file = _article_id(source.path, folder)
    listed = {name: "manifest" for name in Metadata.__dataclass_fields__ if getattr(source.metadata, name)}
    return Article(
        id=f"{of_file}/{entry}" if entry else of_file,
        path=source.path,
        text=sanitise(parsed.text),
        metadata=_tagged(known.over(Metadata(outlet=host or None))),
        encoding=parsed.encoding,
        hidden=hidden_characters(parsed.text),
        origins={**parsed.origins, **listed, **({"outlet": "address"} if host else {})},
        file_sha256=sha256,
        entry=entry,
    )


def _host_of(known: Metadata) -> str:
    """The host of an article's address, as the outlet where none is named; empty where that is none."""
    if known.outlet or not known.url:
        return ""
    from reader.articles.formats.captures import outlet_at  # deferred: it knows the archives of the web

    return outlet_at(known.url)


def _tagged(metadata: Metadata) -> Metadata:
    """The metadata with its language as BCP 47 has it, where the file's word for it is known."""
    tag = metadata.language and bcp47(metadata.language)
    return replace(metadata, language=tag) if tag else metadata


def _of_its_own_name(article: Article, others: Sequence[Article]) -> Article:
    """The article, numbered where another one of its file has its name."""
    same = sum(1 for other in others if other.id == article.id or other.id.startswith(f"{article.id} ("))
    return replace(article, id=f"{article.id} ({same + 1})") if same else article


def _read_bytes(path: Path) -> bytes:
    try:
        return read_regular(path, MAX_BYTES)
    except NotRegularError as error:
        raise ArticleError(path, "not a regular file", "name a text file or a folder") from error
    except TooLargeError as error:
        raise ArticleError(path, str(error.strerror), "split it") from error
    except FileNotFoundError as error:
        raise ArticleError(path, "no such file", "check the path") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        mend = "check its permissions" if isinstance(error, PermissionError) else "check the path"
        raise ArticleError(path, f"can't be read ({reason})", mend) from error


def _article_id(path: Path, folder: Path) -> str:
    relative = Path(os.path.relpath(path.absolute(), folder.absolute()))
    return one_line(path.name if ".." in relative.parts else relative.as_posix())
