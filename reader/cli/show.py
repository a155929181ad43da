"""`parallax show`: the comparison as plain text."""

from reader.analysis.passage import Passage
from reader.articles.article import Collection
from reader.cli.compare import compare
from reader.cli.loading import status_of
from reader.cli.output import echo
from reader.cli.parser import Parser, add_event, parser_of_paths
from reader.report.plain import to_plain
from reader.settings.session import load_session


def parser() -> Parser:
    made = parser_of_paths("show", "Print the comparison as plain text.")
    add_event(made)
    return made


def run(arguments: list[str]) -> int:
    options = parser().parse_args(arguments)
    comparison = compare(options.paths, event=options.event)
    echo(to_plain(comparison, _bookmarks_in(comparison.collection)))
    return status_of(comparison.collection)


def _bookmarks_in(collection: Collection) -> dict[str, Passage]:
    """The bookmarks of the reader in the collection, each by its first character."""
    bookmarks = sorted(load_session(collection).bookmarks.items())
    return {
        letter: Passage(*place, place.offset + 1) for letter, place in bookmarks if collection.article(place.article)
    }
