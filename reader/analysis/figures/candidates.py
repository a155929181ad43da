"""What a recogniser works on, and what it finds."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from reader.analysis.figure import FigureKind
from reader.analysis.figures.calendar import Calendar
from reader.analysis.figures.digits import MOST_DIGITS, fraction_sign
from reader.analysis.figures.figure_words import Lexicon, Phrase
from reader.analysis.figures.numerals import Numeral, read_numeral
from reader.text.tokens import Token

_MINUS_SIGNS = ("-", "−")
MOST_FIGURES = 30
"""In how many places of a sentence an expression is looked for at most; those of 301 news articles have up to 22."""
_CLOSE = 4
"""How many tokens after its first an expression has its number or word of measure: "the end of the year"."""


@dataclass(frozen=True)
class Found:
    """An expression of a figure: the tokens from `start` to `end`, and what they say."""

    start: int
    end: int
    kind: FigureKind
    value: float | str | None = None
    unit: str | None = None
    range: tuple[float, float] | None = None
    """The lower and upper end, where the expression is a range."""


@dataclass(frozen=True)
class Context:
    """A sentence's tokens, with what its figures are read by."""

    tokens: Sequence[Token]
    lexicon: Lexicon
    calendar: Calendar
    last_date: str = ""
    """The date named last, in ISO 8601, from which "the following year" counts; empty where there is none."""

    def fold(self, index: int) -> str:
        """The folded token at `index`; empty outside the sentence."""
        return self.tokens[index].fold if 0 <= index < len(self.tokens) else ""

    def has(self, index: int, part: str) -> bool:
        """Whether the token at `index` plays the named part in an expression of the language."""
        return 0 <= index < len(self.tokens) and self.tokens[index].fold in self.lexicon.words.get(part, ())

    @cached_property
    def beginnings(self) -> Sequence[int]:
        """The first tokens with which an expression may begin: an opener, with a number or a measure close after it."""
        found: list[int] = []
        core = len(self.tokens) + _CLOSE
        for index in range(len(self.tokens) - 1, -1, -1):
            token = self.tokens[index]
            is_number = token.is_number or fraction_sign(token) is not None
            if is_number or token.fold in self.lexicon.cores:
                core = index
            if core - index > _CLOSE:
                continue
            if is_number or token.fold in self.lexicon.openers or self.is_minus(index):
                found.append(index)
        return found[::-1][:MOST_FIGURES]

    def numeral(self, index: int) -> Numeral | None:
        """The number that begins at `index`, in digits or words; read once, since each kind of figure asks for it."""
        if index not in self._numerals:
            self._numerals[index] = read_numeral(self.tokens, index, self.lexicon)
        return self._numerals[index]

    @cached_property
    def _numerals(self) -> dict[int, Numeral | None]:
        return {}

    def is_minus(self, index: int) -> bool:
        """Whether the token at `index` is the sign of a number below zero: "-5"; not in "2-5"."""
        is_sign = self.fold(index) in _MINUS_SIGNS and self.is_number(index + 1)
        return is_sign and not self.gap(index + 1) and self.gap(index) > 0

    def is_name(self, index: int) -> bool:
        """Whether the token at `index` is a word with a capital."""
        return 0 <= index < len(self.tokens) and self.tokens[index].is_word and self.tokens[index].is_capitalised

    def is_word(self, index: int) -> bool:
        """Whether the token at `index` is a word."""
        return 0 <= index < len(self.tokens) and self.tokens[index].is_word

    def is_number(self, index: int) -> bool:
        return 0 <= index < len(self.tokens) and self.tokens[index].is_number

    def integer(self, index: int) -> int | None:
        """The number at `index`, if it is one in plain digits."""
        text = self.tokens[index].text if 0 <= index < len(self.tokens) else ""
        return int(text) if text.isascii() and text.isdigit() and len(text) <= MOST_DIGITS else None

    def bound_before(self, index: int) -> int:
        """The length of the words before `index` that bound the number there; 0 where none do.

        In "learned about two programs" and "the dispute over two islands" the word belongs to the one before it.
        """
        lengths = (length for length in (4, 3, 2, 1) if index >= length)
        found = next((n for n in lengths if tuple(map(self.fold, range(index - n, index))) in self.lexicon.bounds), 0)
        is_of_verb = self.has(index - 1, "about") and self.has(index - 2, "taking_about")
        is_of_matter = self.has(index - 1, "over") and self.has(index - 2, "taking_over")
        return 0 if found == 1 and (is_of_verb or is_of_matter) else found

    def after(self, found: Found) -> "Context":
        """This context for what follows a figure: with that as the date named last, if it is one."""
        is_known = found.kind is FigureKind.DATE and isinstance(found.value, str)
        return replace(self, last_date=str(found.value)) if is_known else self

    def gap(self, index: int) -> int:
        """The characters between the token at `index` and the one before it; 1 at the beginning."""
        return self.tokens[index].start - self.tokens[index - 1].end if 0 < index < len(self.tokens) else 1

    def range_link(self, start: int, end: int) -> int:
        """The length of what joins the number from `start` to `end` to a second one; 0 where nothing does.

        "3 to 5", "two or three", "40-60", "40- to 60-hour", "between 40 and 50"; not "rose from 3 to 5".
        """
        if self.has(start - 1, "from") and any(self.has(index, "changes") for index in range(start - 1)):
            return 0
        if self.fold(end) in ("-", "–"):
            return 2 if self.has(end + 1, "to") else 1
        if self.has(end, "and"):
            is_aged = self.has(start - 1, "of") and self.has(start - 2, "age") and self.has(start - 4, "between")
            return 1 if is_aged or self.has(start - 1, "between") else 0
        return 1 if self.has(end, "to") or self.has(end, "or") else 0

    def phrase_at(self, index: int, phrases: frozenset[Phrase] | dict[Phrase, object]) -> int:
        """The length of the longest of `phrases` that begins at `index`; 0 where none does."""
        for length in (4, 3, 2, 1):
            if tuple(self.fold(index + n) for n in range(length)) in phrases:
                return length
        return 0


def context_of(tokens: Sequence[Token], lexicon: Lexicon, calendar: Calendar, last_date: str = "") -> Context:
    """The context in which a sentence's figures are read, `last_date` being the date named last before it."""
    return Context(tokens, lexicon, calendar, last_date)
