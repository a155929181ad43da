"""Which articles are read, where there are more than one reads at once or more than one event."""

from reader.articles.article import Collection
from reader.cli.progress import told_on_terminal
from reader.comparison.event_sorting import events_in, may_be_pile, narrowed, needs_choice


def choose(collection: Collection, theme: str | None) -> Collection | None:
    """The collection with what the reader has picked of it; as it is where there is nothing to pick.

    None where the reader has left instead.
    """
    if not may_be_pile(collection):
        return collection
    from reader.analysis.pipeline.analyse import sorts_of  # deferred: it loads the whole analysis

    with told_on_terminal("sorting", "articles") as progress:
        sorts = sorts_of(collection, progress)
    events = events_in(collection, *sorts)
    if not needs_choice(events):
        return collection
    from reader.ui.chooser import Chooser

    articles = Chooser(collection.title, events, theme).run()
    return narrowed(collection, articles) if articles else None
