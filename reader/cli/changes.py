"""`parallax changes`: what changed between versions of one article."""

from itertools import pairwise

from reader.articles.article import Article, Collection
from reader.articles.same_page import in_time, versions_in
from reader.cli.loading import load, status_of
from reader.cli.output import echo, line
from reader.cli.parser import Parser, parser_of_paths
from reader.report.changes import change_lines
from reader.text.phrasing import pluralise
from reader.views.version_changes import changes_between

_NONE = (
    "No article is here in two versions. Versions have one address (url); two files named alone are compared, too.\n"
)
_DESCRIPTION = """\
Print what changed between versions of one article, sentence by sentence: articles of one address, captures of one
page in a web archive, or two articles that are named alone.
"""


def parser() -> Parser:
    return parser_of_paths("changes", _DESCRIPTION)


def run(arguments: list[str]) -> int:
    collection = load(parser().parse_args(arguments).paths, all_captures=True)
    groups = _versions(collection)
    for number, versions in enumerate(groups):
        echo("\n" if number else "")
        _print(versions)
    if not groups:
        echo(_NONE)
    return status_of(collection)


def _versions(collection: Collection) -> list[tuple[Article, ...]]:
    """The articles in several versions; two articles of which nothing says that they are, if there are no others."""
    found = versions_in(collection.articles)
    if found or len(collection.articles) != 2:
        return found
    return [in_time(collection.articles)]


def _print(versions: tuple[Article, ...]) -> None:
    newest = versions[-1]
    where = f" of {line(newest.metadata.url)}" if newest.metadata.url else ""
    echo(f"{line(newest.headline)}\n{pluralise(len(versions), 'version')}{where}\n")
    for before, after in pairwise(versions):
        echo("\n" + "".join(f"{each}\n" for each in change_lines(changes_between(before, after))))
