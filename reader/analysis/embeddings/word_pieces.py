"""Word pieces: what the language model reads instead of words.

WordPiece as BERT has it (Devlin et al. 2019): lower case, without accents, each mark by itself, and of each word again
and again the longest beginning that the vocabulary has.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

_LONGEST = 100
"""Words of more characters than this are not taken apart."""
_UNKNOWN = "[UNK]"
_CHUNK = re.compile(r"\S+")
_IDEOGRAPHS = ((0x4E00, 0x9FFF), (0x3400, 0x4DBF), (0x20000, 0x2CEAF), (0xF900, 0xFAFF), (0x2F800, 0x2FA1F))


class Piece(NamedTuple):
    """A word or a part of one: its number in the vocabulary, and where it is in the text, in code points."""

    number: int
    start: int
    end: int


class WordPieces:
    """Takes texts apart by a vocabulary."""

    def __init__(self, vocabulary: Mapping[str, int]) -> None:
        self._vocabulary = vocabulary
        self._known: dict[str, tuple[Piece, ...]] = {}

    @classmethod
    def of_file(cls, path: Path) -> "WordPieces":
        """Those of a file with a piece a line."""
        return cls({piece: number for number, piece in enumerate(path.read_text("utf-8").split("\n"))})

    @cached_property
    def begin(self) -> int:
        """The number that a sentence begins with."""
        return self._vocabulary["[CLS]"]

    @cached_property
    def end(self) -> int:
        """The number that a sentence ends with."""
        return self._vocabulary["[SEP]"]

    def of(self, text: str) -> list[Piece]:
        """The pieces of a text, in order."""
        return [
            Piece(piece.number, chunk.start() + piece.start, chunk.start() + piece.end)
            for chunk in _CHUNK.finditer(text)
            for piece in self._of_chunk(chunk[0])
        ]

    def _of_chunk(self, chunk: str) -> tuple[Piece, ...]:
        """The pieces of what has no white space in it, as most are met often."""
        if chunk not in self._known:
            self._known[chunk] = tuple(piece for word in _words(chunk) for piece in self._of_word(word))
        return self._known[chunk]

    def _of_word(self, word: list[tuple[str, int]]) -> Iterator[Piece]:
        letters = "".join(letter for letter, _ in word)
        places = [place for _, place in word]
        found: list[Piece] = []
        start = 0
        while start < len(letters):
            end = self._longest(letters, start) if len(letters) <= _LONGEST else start
            if end == start:
                yield Piece(self._vocabulary[_UNKNOWN], places[0], places[-1] + 1)
                return
            found.append(Piece(self._vocabulary[_as_part(letters, start, end)], places[start], places[end - 1] + 1))
            start = end
        yield from found

    def _longest(self, letters: str, start: int) -> int:
        """Where the longest piece ends that begins at `start`; there itself where none does."""
        ends = range(len(letters), start, -1)
        return next((end for end in ends if _as_part(letters, start, end) in self._vocabulary), start)


def _as_part(letters: str, start: int, end: int) -> str:
    """A part of a word as the vocabulary writes it: "##" before all but the first."""
    return f"##{letters[start:end]}" if start else letters[start:end]


def _words(chunk: str) -> Iterator[list[tuple[str, int]]]:
    """The words and marks of a chunk: its letters, folded, with the place that each is from."""
    word: list[tuple[str, int]] = []
    for place, character in enumerate(chunk):
        folded = [(letter, place) for letter in _folded(character)]
        if not _is_by_itself(character):
            word += folded
            continue
        if word:
            yield word
        word = []
        if folded:
            yield folded
    if word:
        yield word


def _folded(character: str) -> str:
    """A character in lower case, without accents; nothing of one that is not to be seen."""
    if character.isascii():
        return character.lower()
    if unicodedata.category(character).startswith("C") or character == "\ufffd":
        return ""
    decomposed = unicodedata.normalize("NFD", character)
    return "".join(c for c in decomposed if unicodedata.category(c) != "Mn").lower()


def _is_by_itself(character: str) -> bool:
    """Whether a character is a mark, or a sign that is a word."""
    if character.isascii():
        return not character.isalnum() and character.isprintable()
    return unicodedata.category(character).startswith("P") or any(
        first <= ord(character) <= last for first, last in _IDEOGRAPHS
    )
