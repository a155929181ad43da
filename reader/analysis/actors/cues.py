"""Finds what around a name shows its kind: a title, an age, a state after a comma."""

from collections.abc import Iterator, Set
from dataclasses import dataclass
from enum import Enum, auto
from functools import cached_property

from reader.analysis.actors.joined_names import Tokens
from reader.analysis.actors.known_names import Key
from reader.analysis.actors.name_splitting import Piece
from reader.analysis.actors.name_words import Lexicon

_WORDS_OF_AN_EXPLANATION = 5
_DIGITS_OF_AN_AGE = 2
_OWNING_OR_JOINING = frozenset("'’-")
_WORDS_OF_A_STATE = 3


class Cue(Enum):
    """What around a name, or at its end, shows its kind."""

    TITLE = auto()
    """A person's title is before it."""
    ROLE = auto()
    """What a person is follows it or is before it in small letters: "spokesman Alan Vale", "Ina, a nurse"."""
    AGED = auto()
    """An age follows it between commas: "Alan Vale, 45,"."""
    WHO = auto()
    """A comma and "who" follow it."""
    SPEAKS = auto()
    """It is the subject of a verb of saying."""
    CREDIT = auto()
    """A slash and an agency follow it: "Name/AFP"."""
    ARTICLE = auto()
    """An article is before it, as none is before a person's name: "the Lions won"."""
    BODY = auto()
    """What body it is follows it: "Lorne, a shipping company"."""
    INSTITUTION = auto()
    """It ends in a noun for a body: "the Syrian government"."""
    IN_PLACE = auto()
    """A preposition of place is before it."""
    PLACE_NOUN = auto()
    """It is called a town, a province …"""
    IN_STATE = auto()
    """Its state follows it after a comma: "Alda, Michigan"."""
    FACILITY = auto()
    """It ends in a noun for a building or a site: "Lima airport"."""


@dataclass(frozen=True)
class CueFinder:
    """Finds cues by the words of one language."""

    lexicon: Lexicon

    def cues_of(self, tokens: Tokens, piece: Piece) -> Iterator[Cue]:
        """The cues for a name within the tokens of a sentence."""
        start, end, is_titled = piece
        if is_titled:
            yield Cue.TITLE
        yield from self._cues_for_persons(tokens, start, end)
        has_article = _fold_at(tokens, start - 1) in self.lexicon.grammar.articles
        if has_article and not is_titled and self._ends_phrase(tokens, end):
            yield Cue.ARTICLE
        if self._is_explained(tokens, end, self.lexicon.organisation_words):
            yield Cue.BODY
        yield from self._cues_for_places(tokens, start, end)

    def cue_of_noun(self, owner: Tokens, noun: Key, is_possessive: bool) -> Cue | None:
        """What a small noun makes of the name before it; None where it makes nothing of its own."""
        if noun in self.lexicon.institutions:
            return Cue.INSTITUTION
        if is_possessive or self.lexicon.key_of_tokens(owner) in self.lexicon.known.demonyms:
            return None
        if noun in self.lexicon.facilities:
            return Cue.FACILITY
        return Cue.PLACE_NOUN if noun in self.lexicon.place_tails else None

    @cached_property
    def _persons(self) -> Set[str]:
        """Nouns for persons, with and without an office."""
        return self.lexicon.titles | self.lexicon.relations

    def _cues_for_persons(self, tokens: Tokens, start: int, end: int) -> Iterator[Cue]:
        before, after = _fold_at(tokens, start - 1), _fold_at(tokens, end)
        if self._has_role(tokens, start) or self._is_explained(tokens, end, self._persons):
            yield Cue.ROLE
        if _is_aged(tokens, end):
            yield Cue.AGED
        if after == "," and _fold_at(tokens, end + 1) in self.lexicon.grammar.of_persons:
            yield Cue.WHO
        if after == "/" and end - start > 1:
            yield Cue.CREDIT
        if after in self.lexicon.speaks or before in self.lexicon.before_speakers:
            yield Cue.SPEAKS

    def _cues_for_places(self, tokens: Tokens, start: int, end: int) -> Iterator[Cue]:
        before, after, nouns = _fold_at(tokens, start - 1), _fold_at(tokens, end), self.lexicon.place_nouns
        if before in self.lexicon.place_prepositions:
            yield Cue.IN_PLACE
        is_named_so = before in self.lexicon.grammar.of and _fold_at(tokens, start - 2) in nouns
        if is_named_so or before in nouns or after in nouns:
            yield Cue.PLACE_NOUN
        if self._is_in_state(tokens, start, end):
            yield Cue.IN_STATE

    def _ends_phrase(self, tokens: Tokens, end: int) -> bool:
        """Whether an article before a name is its own: not in "the Vale report" and "the Vales' boat"."""
        following = tokens[end] if end < len(tokens) else None
        if following is None:
            return True
        goes_on = following.is_word and following.fold not in self.lexicon.grammar.function_words
        return not (goes_on or following.is_possessive or following.text in _OWNING_OR_JOINING)

    def _has_role(self, tokens: Tokens, start: int) -> bool:
        """Whether a noun for a person is before a name, with a comma or without: "spokesman Vale", "his wife, Rosa"."""
        index = start - 2 if _fold_at(tokens, start - 1) == "," else start - 1
        noun = _fold_at(tokens, index)
        return noun in self._persons and tokens[index].text.islower() and (noun,) not in self.lexicon.known.bodies

    def _is_explained(self, tokens: Tokens, end: int, nouns: Set[str]) -> bool:
        """Whether a comma, an article and a phrase that ends in one of some nouns follow: "Ina, a nurse"."""
        if _fold_at(tokens, end) != "," or _fold_at(tokens, end + 1) not in self.lexicon.grammar.any_articles:
            return False
        head = ""
        for token in tokens[end + 2 : end + 2 + _WORDS_OF_AN_EXPLANATION]:
            if not token.text.islower() or token.fold in self.lexicon.grammar.function_words:
                break
            head = token.fold
        return head in nouns

    def _is_in_state(self, tokens: Tokens, start: int, end: int) -> bool:
        """Whether a place's state follows it after a comma: "Troy, Michigan", but no list: "Iraq, Syria and Iran"."""
        if _fold_at(tokens, end) != "," or tokens[end].start != tokens[end - 1].end:
            return False
        words = {token.fold for token in tokens[start:end]}
        is_other = not words.isdisjoint(self.lexicon.titles | self.lexicon.organisation_words)
        if is_other or self.lexicon.key_of_tokens(tokens[start:end]) in self.lexicon.known.lands:
            return False
        return any(self._is_state(tokens, end + 1, end + 1 + words) for words in range(1, _WORDS_OF_A_STATE + 1))

    def _is_state(self, tokens: Tokens, start: int, end: int) -> bool:
        """Whether tokens name a state that neither goes on, nor owns something, nor is listed with others."""
        if end > len(tokens) or not tokens[start].is_capitalised:
            return False
        if self.lexicon.key_of_tokens(tokens[start:end]) not in self.lexicon.known.lands:
            return False
        if end == len(tokens):
            return True
        following = tokens[end]
        is_listed = following.fold in self.lexicon.grammar.listing or following.text == "&"
        return not (following.is_possessive or following.is_capitalised or is_listed)


def _fold_at(tokens: Tokens, index: int) -> str:
    """The folded token at an index; empty where there is none."""
    return tokens[index].fold if 0 <= index < len(tokens) else ""


def _is_aged(tokens: Tokens, end: int) -> bool:
    """Whether an age between commas, or between a comma and a full stop, follows a name."""
    first, age, last = (_fold_at(tokens, end + n) for n in range(3))
    return first == "," and age.isdigit() and len(age) <= _DIGITS_OF_AN_AGE and last in (",", ".")
