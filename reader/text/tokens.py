"""Words, numbers and marks of a text, with their places."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from reader.text.span import Span

_TOKEN = re.compile(
    r"""
      (?:[^\W\d_]\.){2,}                            # initials: U.S., N.R.A.
    | [^\W\d_](?:[^\W_])*(?:['’](?![sS]\b)[^\W\d_]+)*  # words: O'Halleran, don't, SMW4
    | \d+(?:[.,]\d+)*                               # numbers: 58, 10,000, 9.21
    | ['’][sS]\b                                    # the possessive by itself
    | [^\w\s]|_                                     # any other mark
    """,
    re.VERBOSE,
)
_QUOTES = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "«": '"', "»": '"'})


class Token(NamedTuple):
    """A word, a number or a mark: its characters, its place, and its folded form."""

    text: str
    start: int
    end: int
    fold: str

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    def shifted(self, by: int) -> "Token":
        """The same token, `by` code points further on."""
        return self._replace(start=self.start + by, end=self.end + by)

    @property
    def is_word(self) -> bool:
        return self.text[0].isalpha()

    @property
    def is_number(self) -> bool:
        return self.text[0].isdigit()

    @property
    def is_mark(self) -> bool:
        return not self.text[0].isalnum()

    @property
    def is_capitalised(self) -> bool:
        return self.text[0].isupper()

    @property
    def is_possessive(self) -> bool:
        return self.fold == "'s"


def tokenise(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The tokens of `text` from `start` to `end`, with offsets into the whole of it."""
    stop = len(text) if end is None else end
    found = _TOKEN.finditer(text, start, stop)
    return [Token(m[0], m.start(), m.end(), fold(m[0])) for m in found]


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """`text` for comparing: case folded, without accents, with plain quotation marks."""
    plain = text.translate(_QUOTES).casefold()
    if plain.isascii():
        return plain
    decomposed = unicodedata.normalize("NFKD", plain)
    return "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()
