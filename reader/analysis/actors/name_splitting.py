"""Cuts a run of capitalised words to the names in it, without titles and words that name nobody.

Capitals at the beginning of a sentence prove nothing; there a name counts only where the collection
writes it with a capital elsewhere.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from reader.analysis.actors.capitalised_spans import is_acronym
from reader.analysis.actors.casing import Casing, is_opening
from reader.analysis.actors.name_words import Lexicon
from reader.analysis.sentences.document import Sentence
from reader.text.tokens import Token

_LETTERS_OF_A_PAPER = 4
"""The most characters of the letters before a paper's number: "SB 1062"."""
_WORDS_OF_A_BODY = 2
"""How many words behind a title may show that it is none: "National Republican Congressional Committee"."""


@dataclass(frozen=True)
class PieceFinder:
    """Cuts runs by the words of one language and the capitals of one collection."""

    lexicon: Lexicon
    casing: Casing

    def pieces_of(self, sentence: Sentence, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
        """The names in a run, as (start, end, whether a title stands before)."""
        tokens = sentence.tokens
        begin, titled = start, False
        index = start
        while index < end:
            if self._is_title(tokens, index, start, end):
                yield from self._trimmed(sentence, begin, self._before_title(tokens, begin, index), titled)
                index = self._last_of_title(tokens, index, end)
                begin, titled = index + 1, True
            elif self._parts(tokens, begin, index, end):
                yield from self._trimmed(sentence, begin, index, titled)
                begin, titled = index, False
            index += 1
        yield from self._trimmed(sentence, begin, end, titled)

    def _parts(self, tokens: tuple[Token, ...], begin: int, index: int, end: int) -> bool:
        """Whether one name ends and another begins: at a day or "NGO", and between a state and a person."""
        previous = tokens[index - 1] if index > begin else None
        if previous is None:
            return False
        if previous.fold in self.lexicon.separators or tokens[index].fold in self.lexicon.separators:
            return True
        rest = {token.fold for token in tokens[index:end]}
        is_state = self.lexicon.key_of_tokens(tokens[begin:index]) in self.lexicon.states
        return is_state and end - index > 1 and not any(map(self.lexicon.is_sort, rest))

    def _before_title(self, tokens: tuple[Token, ...], begin: int, index: int) -> int:
        while index > begin and tokens[index - 1].fold in self.lexicon.title_links:
            index -= 1
        return index

    def _is_title(self, tokens: tuple[Token, ...], index: int, start: int, end: int) -> bool:
        if tokens[index].fold not in self.lexicon.titles or self._is_known(tokens[start:end]):
            return False
        if index > start and (tokens[index - 1].text == "-" or tokens[index - 1].fold in self.lexicon.of):
            return False
        following = {token.fold for token in tokens[index + 1 : min(index + 1 + _WORDS_OF_A_BODY, end)]}
        return following.isdisjoint(self.lexicon.organisation_words)

    def _last_of_title(self, tokens: tuple[Token, ...], index: int, end: int) -> int:
        """The index of the last token of the title at `index`: "Sen.", "Secretary of State", "Attorney-General"."""
        while index + 1 < end and (
            tokens[index + 1].text in ".-" or tokens[index + 1].fold in self.lexicon.title_links
        ):
            index += 1
        return index

    def _trimmed(self, sentence: Sentence, start: int, end: int, titled: bool) -> Iterator[tuple[int, int, bool]]:
        """The piece without words at its sides that name nobody; nothing where none is left."""
        tokens = sentence.tokens
        while start < end and self.is_idle(tokens[start]):
            start += 1
        while start < end and self.is_idle(tokens[end - 1]):
            end -= 1
        if start == end:
            return
        if is_opening(sentence, start) and not titled and not self.is_proven(tokens[start:end]):
            yield from self._trimmed(sentence, start + 1, end, titled)
            return
        if self._names_nobody(tokens[start:end]):
            return
        if not titled and end < len(tokens) and (_is_compound(tokens, end) or _is_numbered(tokens, end)):
            return
        has_compass = start and not titled and tokens[start - 1].fold in self.lexicon.compass
        yield start - bool(has_compass), end, titled

    def _names_nobody(self, tokens: tuple[Token, ...]) -> bool:
        first, last = tokens[0].fold, tokens[-1].fold
        if self.lexicon.key_of_tokens(tokens) in self.lexicon.demonyms:
            return not last.endswith(self.lexicon.people_endings)  # "Syrians" are named, what is Syrian is not
        if last in self.lexicon.thing_words:
            return True
        if len(tokens) > 1:
            return False
        if first in self.lexicon.not_names or len(first) == 1:
            return True
        is_generic = self.lexicon.is_sort(first)
        is_small = self.casing.small[first] > 0 if is_generic else self.casing.is_small_word(first)
        return is_small and not is_acronym(tokens[0])

    def is_idle(self, token: Token) -> bool:
        return token.is_mark or self.lexicon.is_link(token.fold) or (
            token.fold in self.lexicon.function_words and not is_acronym(token)
        )  # fmt: skip

    def is_proven(self, tokens: tuple[Token, ...]) -> bool:
        """Whether a name at the beginning of a sentence is one, for all that it must have a capital."""
        while len(tokens) > 1 and tokens[0].fold in self.lexicon.name_particles:
            tokens = tokens[1:]
        first = tokens[0]
        if is_acronym(first) or self._is_known(tokens) or (first.fold,) in self.lexicon.demonyms:
            return True
        if len(tokens) > 1 and (first.fold, tokens[1].fold) in self.casing.pairs:
            return True
        if self.casing.small[first.fold] or first.fold in self.lexicon.not_names:
            return self.casing.is_name_word(first.fold)
        is_verb = first.fold.endswith(self.lexicon.participle_endings + self.lexicon.past_endings)
        return self.casing.capital[first.fold] > 0 or (len(tokens) > 1 and not is_verb)

    def _is_known(self, tokens: tuple[Token, ...]) -> bool:
        key = self.lexicon.key_of_tokens(tokens)
        return key in self.lexicon.places or key in self.lexicon.bodies


def _is_compound(tokens: tuple[Token, ...], end: int) -> bool:
    """Whether the run is the first half of an adjective: "Iranian-backed"."""
    return tokens[end].text == "-" and tokens[end].start == tokens[end - 1].end


def _is_numbered(tokens: tuple[Token, ...], end: int) -> bool:
    """Whether the run is a paper's letters before its number: "SB 1062"."""
    is_short = len(tokens[end - 1].text) <= _LETTERS_OF_A_PAPER
    return tokens[end].is_number and is_acronym(tokens[end - 1]) and is_short
