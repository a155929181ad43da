"""One fact's passages word by word: every character once and in order, with the differences marked."""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from reader.analysis.linking.word_comparison import WordComparer, WordsOfPassage
from reader.analysis.passage import Passage
from reader.layout.styles import Mark
from reader.text.span import Span

SIGNS = {"differs": "≠", "same": "=", "hedge": "~", "denial": "¬", "distance": "❝"}
"""The sign before words of a style; words that only one passage has are underlined and have no sign."""
LEGEND = (
    ("own", "only here", "only here"),
    ("differs", "differs", "differs"),
    ("same", "figure that another has too", "same"),
    ("hedge", "hedged", "hedged"),
    ("denial", "denied", "denied"),
    ("distance", "in scare quotes", "distanced"),
)
"""The styles, and what they say, at length and in short."""
_WEAKEST_FIRST = ("own", "same", "distance", "hedge", "denial", "differs")


class Piece(NamedTuple):
    """Characters of a passage that have one style."""

    text: str
    style: str
    """One of the legend; empty where they are plain."""
    sign: str
    """The sign before them."""


@dataclass(frozen=True)
class Compared:
    """A passage, compared with the others of its fact."""

    passage: Passage
    pieces: tuple[Piece, ...]

    @cached_property
    def text(self) -> str:
        """The passage as it is shown: with its signs."""
        return "".join(piece.sign + piece.text for piece in self.pieces)

    @cached_property
    def marks(self) -> Sequence[Mark]:
        """The styles of the text as it is shown."""
        return tuple(self._marks())

    def _marks(self) -> Iterator[Mark]:
        start = 0
        for piece in self.pieces:
            end = start + len(piece.sign) + len(piece.text)
            if piece.style:
                yield Mark(Span(start, end), piece.style)
            start = end


def compared(comparer: WordComparer, passages: Sequence[Passage]) -> tuple[Compared, ...]:
    """Some passages, each compared with those of the other articles."""
    words = comparer.compare(passages)
    return tuple(Compared(p, pieces_of(comparer.analysis.text_of(p), p.start, words[p])) for p in passages)


def compared_side(comparer: WordComparer, sentence: Passage, differing: Sequence[Passage]) -> Compared:
    """A sentence with the words of a side of a discrepancy marked that differ, and what denies or hedges them."""
    words = comparer.compare([sentence])[sentence]
    words_of_passage = WordsOfPassage(
        differing_figures=tuple(place.span for place in differing),
        suppositions=words.suppositions,
        denials=words.denials,
        scare_quotes=words.scare_quotes,
    )
    return Compared(sentence, pieces_of(comparer.analysis.text_of(sentence), sentence.start, words_of_passage))


def pieces_of(text: str, origin: int, words: WordsOfPassage) -> tuple[Piece, ...]:
    """A passage that begins at `origin`, cut where its style changes or something else with a sign begins."""
    styles = _styles(len(text), origin, words)
    by_style = _by_style(words)
    begins = {(style, span.start - origin) for style in SIGNS for span in by_style[style]}
    cuts = [0, *(at for at in range(1, len(text)) if _is_cut(styles, begins, at)), len(text)]
    return tuple(
        Piece(text[start:end], styles[start], SIGNS.get(styles[start], ""))
        for start, end in itertools.pairwise(cuts)
        if end > start
    )


def _is_cut(styles: Sequence[str], begins: set[tuple[str, int]], at: int) -> bool:
    return styles[at] != styles[at - 1] or (styles[at], at) in begins


def _styles(length: int, origin: int, words: WordsOfPassage) -> list[str]:
    """The style of each character: the strongest of those that mark it."""
    styles = [""] * length
    by_style = _by_style(words)
    for style in _WEAKEST_FIRST:
        for span in by_style[style]:
            for index in range(max(0, span.start - origin), min(length, span.end - origin)):
                styles[index] = style
    return styles


def _by_style(words: WordsOfPassage) -> dict[str, tuple[Span, ...]]:
    return {
        "own": words.own,
        "same": words.equal_figures,
        "distance": words.scare_quotes,
        "hedge": words.suppositions,
        "denial": words.denials,
        "differs": words.differing_figures,
    }
