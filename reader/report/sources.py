"""Notices about the articles themselves, in words.

They say where the metadata of an article are from, what is hidden in it, which report one event, and which print one
text.
"""

from collections import Counter
from collections.abc import Iterable, Iterator

from reader.analysis.less_found import less_found
from reader.analysis.model import Excuse
from reader.articles.article import Article
from reader.comparison.comparison import Comparison
from reader.report import phrases
from reader.text.phrasing import pluralise

_MOST_PLACES = 5
"""The most places that are given for hidden characters of one name."""


def notices_on_article(article: Article) -> Iterator[str]:
    """The lines on one article; none where its file says nothing of it and hides nothing."""
    said = [
        f"{name} “{value}” ({article.origins[name]})"
        for name, value in vars(article.metadata).items()
        if value and name in article.origins
    ]
    if said:
        yield f"says of itself: {', '.join(said)}"
    yield from hidden_in(article)


def hidden_in(article: Article) -> Iterator[str]:
    """The characters of an article that are not seen or reorder what is read, by name, with their places."""
    if not article.hidden:
        return
    counts = Counter(hidden.name for hidden in article.hidden)
    counted = []
    for name, count in counts.most_common():
        places = [f"{hidden.offset}" for hidden in article.hidden if hidden.name == name][:_MOST_PLACES]
        more = ", …" if count > _MOST_PLACES else ""
        counted.append(f"{count} × {name} at {', '.join(places)}{more}")
    yield f"{pluralise(len(article.hidden), 'hidden character')}, shown as symbols: {'; '.join(counted)}"


def notices_on_all(comparison: Comparison) -> Iterator[str]:
    """The lines on how articles belong together: events where there are several, texts printed more than once, and
    articles of which less is found."""
    events = comparison.analysis.events
    if len(events) > 1:
        for number, event in enumerate(events, 1):
            yield f"event {number}: {_names(comparison, event)}"
    for copies in comparison.analysis.copies:
        names = _names(comparison, copies.articles)
        yield f"the same text, to be counted once: {names} ({copies.share:.0%} of the words the same)"
    for excuse in Excuse:
        silent = [each.article for each in comparison.analysis.omissions.excused if each.excuse is excuse]
        if silent:
            yield f"{excuse.value}, so what it leaves out is not listed: {_names(comparison, silent)}"
    articles = comparison.collection.articles
    yield from less_found(comparison.analysis, {a.id: phrases.source_name(comparison, a.id) for a in articles})


def _names(comparison: Comparison, articles: Iterable[str]) -> str:
    return ", ".join(phrases.source_name(comparison, article) for article in articles)
