"""Spans of one text: a start and an end, in code points."""

from typing import NamedTuple


class Span(NamedTuple):
    """A stretch of a text in Unicode code points, from 0, end-exclusive."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The characters of `text` that the span covers."""
        return text[self.start : self.end]

    def __len__(self) -> int:
        return self.end - self.start

    def shifted(self, by: int) -> "Span":
        """The same span, `by` code points further on."""
        return Span(self.start + by, self.end + by)

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: "Span") -> bool:
        """Whether every character of `other` is in this span."""
        return self.start <= other.start and other.end <= self.end

    def joined(self, other: "Span") -> "Span":
        """The shortest span that covers both."""
        return Span(min(self.start, other.start), max(self.end, other.end))


def trimmed(text: str, start: int, end: int) -> Span:
    """The span from `start` to `end` without white space at either side."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
