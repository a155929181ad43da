"""A place in an article. Every offset counts Unicode code points in the article's text, from 0."""

from typing import NamedTuple

from reader.text.span import Span


class Passage(NamedTuple):
    """A span of an article, normally one sentence or one clause."""

    article: str
    """The article's id."""
    start: int
    """The first code point."""
    end: int
    """The code point after the last."""

    @property
    def span(self) -> Span:
        """The span without its article."""
        return Span(self.start, self.end)

    def overlaps(self, other: "Passage") -> bool:
        """Whether the two share at least one character."""
        return self.article == other.article and self.span.overlaps(other.span)

    def covers(self, other: "Passage") -> bool:
        """Whether every character of `other` is in this passage."""
        return self.article == other.article and self.start <= other.start and other.end <= self.end
