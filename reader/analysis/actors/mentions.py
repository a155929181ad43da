"""Where articles name actors, found by place: a long article does so thousands of times."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import islice, takewhile

from reader.analysis.model import Actor
from reader.analysis.passage import Passage

Named = tuple[Passage, Actor]


class Mentions:
    """The mentions of actors, by article and place."""

    def __init__(self, actors: Iterable[Actor]) -> None:
        """`actors` come with those named most first; they come first at one place, too."""
        self._by_article: dict[str, list[Named]] = {}
        for actor in actors:
            for mention in actor.mentions:
                self._by_article.setdefault(mention.passage.article, []).append((mention.passage, actor))
        for named in self._by_article.values():
            named.sort(key=lambda entry: entry[0])

    def within(self, part: Passage) -> Iterator[Named]:
        """The mentions that lie in a part of an article, in order."""
        named = self._by_article.get(part.article, [])
        start = bisect_left(named, part.start, key=lambda entry: entry[0].start)
        near = takewhile(lambda entry: entry[0].start < part.end, islice(named, start, None))
        return (entry for entry in near if part.covers(entry[0]))
