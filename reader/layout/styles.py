"""Which characters of a row are drawn how: names of styles, that a theme turns into colours."""

import itertools
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from reader.layout.wrap import drawn
from reader.text.span import Span


class Mark(NamedTuple):
    """A span of an article that is drawn in a style of its own."""

    span: Span
    style: str


class Run(NamedTuple):
    """Characters that are drawn alike, and the names of their styles, the last the strongest."""

    text: str
    styles: tuple[str, ...]
    start: int
    """The offset of the first character."""


def paint(text: str, shown: Span, marks: Iterable[Mark], base: Sequence[str] = ()) -> list[Run]:
    """The runs of a row that shows `shown`; together they hold every character of it, in order."""
    inside = [mark for mark in marks if mark.span.overlaps(shown) and mark.span]
    cuts = sorted({shown.start, shown.end, *_edges(inside, shown)})
    return [
        Run(drawn(text[start:end]), (*base, *_styles_at(inside, start)), start)
        for start, end in itertools.pairwise(cuts)
    ]


def _edges(marks: Iterable[Mark], shown: Span) -> set[int]:
    edges = {edge for mark in marks for edge in mark.span}
    return {edge for edge in edges if shown.start < edge < shown.end}


def _styles_at(marks: Sequence[Mark], offset: int) -> tuple[str, ...]:
    return tuple(mark.style for mark in marks if mark.span.start <= offset < mark.span.end)
