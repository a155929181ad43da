"""Which articles are read, where there are more than one reads at once or more than one event."""

from reader.articles.article import Collection
from reader.cli.progress import progress_bar
from reader.comparison.event_sorting import events_in, needs_choice, needs_sorting, restricted_to


def choose(collection: Collection, theme: str | None) -> Collection | None:
    """The collection with what the reader has picked of it; as it is where there is nothing to pick.

    None where the reader has left instead.
    """
    if not needs_sorting(collection):
        return collection
    from reader.analysis.pipeline.analyse import sorts_of  # deferred: it loads the whole analysis

    with progress_bar("sorting", "articles") as progress:
        sorts = sorts_of(collection, progress)
    events = events_in(collection, *sorts)
    if not needs_choice(events):
        return collection
    from reader.terminal.ending import run_app
    from reader.ui.chooser import Chooser

    articles = run_app(Chooser(collection.title, events, theme))
    return restricted_to(collection, articles) if articles else None
