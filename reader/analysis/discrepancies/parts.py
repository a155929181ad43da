"""What part a phrase plays in its sentence: who does it, where, when, who says so."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from reader.analysis.discrepancies.evidence import Evidence
from reader.analysis.language.language import Language
from reader.analysis.model import FigureKind, Passage
from reader.analysis.sentences.terms import SentenceTerms
from reader.text.tokens import Token

_MOST_BETWEEN = 3
"""How many words may stand between a phrase and the small word that brings it in: "in the old *school* canteen"."""
_MOST_BEHIND = 2
"""How many words may stand between "was" and its participle."""
_OF_TIME = frozenset((FigureKind.DATE, FigureKind.TIME, FigureKind.DURATION))


class Part(StrEnum):
    """What a phrase tells."""

    DOER = "doer"
    TARGET = "target"
    """Who is accused or blamed."""
    CLAIMANT = "claimant"
    PLACE = "place"
    TIME = "time"
    FIGURE = "figure"
    ORDER = "order"
    """Which of several: "the *first* wave"."""
    THING = "thing"
    """Another noun."""
    OTHER = "other"


@dataclass(frozen=True)
class Parser:
    """Tells the parts of one sentence's phrases, by the small words around them."""

    material: Evidence
    content: SentenceTerms

    def part(self, start: int, end: int) -> Part:
        """The part of the tokens from `start` to before `end`."""
        phrase = self.tokens[start:end]
        if len(phrase) == 1 and phrase[0].fold in self._words("sides"):
            return Part.PLACE
        figures = self._figure_kinds(start, end)
        if figures & _OF_TIME or any(self._is_time(token) for token in phrase):
            return Part.TIME
        if FigureKind.ORDINAL in figures and self._fold(end) in self._words("levels"):
            return Part.PLACE
        if figures and not self._has_more(start, end):
            return Part.ORDER if figures == {FigureKind.ORDINAL} else Part.FIGURE
        if any(token.fold in self._words("sides") for token in phrase):
            return Part.PLACE
        return Part.CLAIMANT if self._is_claimant(start) else self._by_introduction(start, end)

    def _by_introduction(self, start: int, end: int) -> Part:
        at, has_determiner = self._introduction(start)
        word = self._fold(at)
        is_named = any(token.is_capitalised for token in self.tokens[start:end])
        if word == "of" and at > 0:
            return Part.THING if self._figure_kinds(at - 1, at) else self._by_introduction(at - 1, at)
        if word in self._words("where") or (word in self._words("where_named") and self._is_place(start)):
            return Part.PLACE
        if word in self._words("by"):
            is_doer = has_determiner or is_named or self.tokens[end - 1].fold.endswith("s")
            return Part.DOER if is_doer and self._has_passive() else Part.THING
        if at < 0 or word in _openers(self.language):
            crossed = start - at - 1 > has_determiner and not is_named
            return Part.OTHER if crossed else Part.THING if self._has_passive() else Part.DOER
        if at >= 0 and self.language.stem(word) in _accusing(self.language):
            return Part.TARGET
        is_behind_verb = word.endswith(("ing", "ed")) and at == start - 1
        is_noun = has_determiner or is_behind_verb or is_named or word in self._words("prepositions")
        return Part.THING if is_noun else Part.OTHER

    def _introduction(self, start: int) -> tuple[int, bool]:
        """Where the word stands that brings a phrase in (-1: none), and whether a determiner is between."""
        at = start - 1
        while at >= 0 and start - 1 - at < _MOST_BETWEEN and self._is_within(at):
            at -= 1
        has_determiner = at >= 0 and self.tokens[at].fold in _determiners(self.language)
        if has_determiner or (at >= 0 and self.tokens[at].is_possessive):
            return self._before_owner(at), True
        is_brought_in = at < 0 or self._is_small(at)
        return (at, False) if is_brought_in else (start - 1, False)

    def _before_owner(self, at: int) -> int:
        """Where the words end before a determiner, or before an owner: "at | the mayor's house"."""
        if self.tokens[at].is_possessive:
            while at > 0 and not self._is_small(at - 1) and not self.tokens[at - 1].is_mark:
                at -= 1
            at -= self._fold(at - 1) in _determiners(self.language)
        at -= 1
        return -1 if at >= 0 and self.tokens[at].is_mark and at < 2 else at

    def _is_within(self, at: int) -> bool:
        token = self.tokens[at]
        is_deed = token.fold.endswith(("ed", "ing")) or token.fold in self._words("participles")
        return token.is_word and not is_deed and not self._is_small(at) and token.fold not in _openers(self.language)

    def _is_small(self, at: int) -> bool:
        return at >= 0 and self.language.is_function_word(self.tokens[at]) and not self._is_title(at)

    def _is_title(self, at: int) -> bool:
        return self.tokens[at].is_capitalised and self.tokens[at].fold in self.language.words("actors.titles")

    def _is_place(self, start: int) -> bool:
        """Whether a capitalised word is no person's name."""
        if not self.tokens[start].is_capitalised:
            return False
        offset = self.tokens[start].start
        persons = self.material.persons_by_sentence.get(self.content.sentence.passage, ())
        return not any(mention.start <= offset < mention.end for mention in persons)

    def _is_time(self, token: Token) -> bool:
        return token.fold in (_days_and_months if token.is_capitalised else _other_times)(self.language)

    def _figure_kinds(self, start: int, end: int) -> set[FigureKind]:
        where = Passage(self.content.sentence.passage.article, self.tokens[start].start, self.tokens[end - 1].end)
        figures = self.material.figures_by_sentence.get(self.content.sentence.passage, ())
        return {figure.kind for figure in figures if figure.passage.overlaps(where)}

    def _has_more(self, start: int, end: int) -> bool:
        """Whether a phrase with a number in it says something else: "Two *boys*", "40 per cent of *women*"."""
        numbers = _numbers(self.language)
        figures = self.material.figures_by_sentence.get(self.content.sentence.passage, ())
        counted = [f.passage for f in figures if f.kind not in (FigureKind.COUNT, FigureKind.ORDINAL)]
        return any(
            token.is_word
            and token.fold not in numbers
            and not any(where.start <= token.start < self._end_of_number(where) for where in counted)
            for token in self.tokens[start:end]
        )

    def _end_of_number(self, figure: Passage) -> int:
        """Where the number of a figure ends, and that of which it is a share begins."""
        shares = (t.start for t in self.tokens if t.fold == "of" and figure.start <= t.start < figure.end)
        return next(shares, figure.end)

    def _is_claimant(self, start: int) -> bool:
        claims = self.material.wordings[self.content.sentence.passage].claims
        offset = self.tokens[start].start
        return any(claim.claimant and claim.claimant.start <= offset < claim.claimant.end for claim in claims)

    def _has_passive(self) -> bool:
        """Whether the sentence says what was done to somebody: "was shot"."""
        passives = self.language.words("grammar.passives")
        behind = (self.tokens[i + 1 : i + 2 + _MOST_BEHIND] for i, t in enumerate(self.tokens) if t.fold in passives)
        return any(t.fold.endswith("ed") or t.fold in self._words("participles") for tokens in behind for t in tokens)

    def _fold(self, at: int) -> str:
        return self.tokens[at].fold if 0 <= at < len(self.tokens) else ""

    def _words(self, name: str) -> frozenset[str]:
        return self.language.words(f"parts.{name}")

    @property
    def tokens(self) -> Sequence[Token]:
        return self.content.sentence.tokens

    @property
    def language(self) -> Language:
        return self.content.language


@cache
def _determiners(language: Language) -> frozenset[str]:
    return language.words("grammar.determiners") | language.words("parts.determiners")


@cache
def _openers(language: Language) -> frozenset[str]:
    return language.words("attribution_words") | language.words("grammar.clause_openers") - {"to", "as"}


@cache
def _accusing(language: Language) -> frozenset[str]:
    return frozenset(map(language.stem, language.words("claims.accuse")))


@cache
def _days_and_months(language: Language) -> frozenset[str]:
    return frozenset((*language.table("figures.weekdays"), *language.table("figures.months")))


@cache
def _other_times(language: Language) -> frozenset[str]:
    periods = language.table("figures.period_words")
    return language.words("parts.of_day") | language.words("figures.seasons") | periods.keys()


@cache
def _numbers(language: Language) -> frozenset[str]:
    tables = (language.table(f"figures.{name}") for name in ("numbers", "ordinals", "scales"))
    return frozenset(word for table in tables for word in table)
