"""More articles than one reads at once, or of more than one event: sorted, for the reader to pick from."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from reader.analysis.model import Analysis, Copies
from reader.articles.article import Article, Collection
from reader.text.phrasing import pluralise, truncate

MOST_AT_ONCE = 12
"""Articles that are opened without being asked for one by one."""
_FEW = 4
"""Who opens no more than these holds them to be of one event."""
_TITLE = 90


@dataclass(frozen=True)
class PrintedText:
    """A text, with all articles that print it; the first is the one that is read."""

    articles: tuple[Article, ...]

    @property
    def line(self) -> str:
        """Who prints it, of which day, and its title."""
        outlets = " = ".join(_name_of(article) for article in self.articles)
        first = self.articles[0]
        said = [(first.metadata.date or "")[:10], truncate(title_of(first), _TITLE)]
        one = f"{outlets} (one text)" if len(self.articles) > 1 else outlets
        return " · ".join(part for part in (one, *said) if part)


@dataclass(frozen=True)
class Event:
    """The articles that report one event."""

    number: int
    """From 1, as `parallax show` counts them."""
    texts: tuple[PrintedText, ...]

    @property
    def articles(self) -> tuple[str, ...]:
        """Those that are read of it at first: each text once, and not more than are read at once."""
        return tuple(text.articles[0].id for text in self.texts)[:MOST_AT_ONCE]

    @property
    def line(self) -> str:
        """How many articles, and what the first is called."""
        number = sum(len(text.articles) for text in self.texts)
        title = truncate(title_of(self.texts[0].articles[0]), _TITLE)
        return f"Event {self.number} · {pluralise(number, 'article')} · {title}"


def needs_sorting(collection: Collection) -> bool:
    """Whether it is worth sorting the articles before they are read."""
    return len(collection.articles) > _FEW


def events_in(collection: Collection, events: Sequence[Sequence[str]], copies: Sequence[Copies]) -> tuple[Event, ...]:
    """The articles by event, and by text within each."""
    text_of = {article: number for number, same in enumerate(copies) for article in same.articles}
    found = []
    for number, event in enumerate(events, 1):
        texts: dict[object, list[Article]] = {}
        for article in collection.articles:
            if article.id in event:
                texts.setdefault(text_of.get(article.id, article.id), []).append(article)
        found.append(Event(number, tuple(PrintedText(tuple(articles)) for articles in texts.values())))
    return tuple(found)


def needs_choice(events: Sequence[Event]) -> bool:
    """Whether there is more than one reads at once, or more than one event."""
    return len(events) > 1 or sum(len(text.articles) for event in events for text in event.texts) > MOST_AT_ONCE


def restricted_to(collection: Collection, articles: Iterable[str]) -> Collection:
    """The collection with the articles of these ids alone; what notes say of the others is left aside."""
    wanted = set(articles)
    wanted_articles = tuple(article for article in collection.articles if article.id in wanted)
    aside = frozenset(article.id for article in collection.articles) - wanted
    return replace(collection, articles=wanted_articles, aside=collection.aside | aside)


def title_of(article: Article) -> str:
    """The title of an article, else its first line that is not blank."""
    return article.metadata.title or next((line for line in article.text.splitlines() if line.strip()), "")


def _name_of(article: Article) -> str:
    """Its label or outlet; else its file, as those of several folders may be called alike."""
    return article.metadata.label or article.metadata.outlet or article.id


def in_words(analysis: Analysis) -> list[str]:
    """Notices about the articles: which print the same text, whether they report several events, in which
    languages less is found, and in which articles less is found since something is too long."""
    names = {article.id: _name_of(article) for article in analysis.articles}
    notices = [
        f"The same text, to be counted once: {' = '.join(names[a] for a in same.articles)}" for same in analysis.copies
    ]
    events = len(analysis.events)
    notices += [f"These articles are about {events} events; only those of one are compared"] if events > 1 else []
    from reader.analysis.less_found import less_found  # deferred: it loads the words of languages

    return [*notices, *(f"{line[0].upper()}{line[1:]}" for line in less_found(analysis, names))]
