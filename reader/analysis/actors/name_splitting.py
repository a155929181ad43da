"""Cuts a run of capitalised words to the names in it, without titles and words that name nobody.

Capitals at the beginning of a sentence prove nothing; there a name counts only where the collection
writes it with a capital elsewhere.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from reader.analysis.actors.casing import Casing, is_opening
from reader.analysis.actors.joined_names import Tokens, is_account
from reader.analysis.actors.name_judge import NameJudge
from reader.analysis.actors.name_words import Lexicon
from reader.analysis.sentences.document import Sentence

_WORDS_OF_A_BODY = 2
"""How many words after a title may show that it is none: "National Republican Congressional Committee"."""


class Piece(NamedTuple):
    """A name within a sentence, by the indexes of its first token and of the one after its last."""

    start: int
    end: int
    is_titled: bool
    """Whether a person's title is before it, or begins it."""


@dataclass(frozen=True)
class PieceFinder:
    """Cuts runs by the words of one language and the capitals of one collection."""

    lexicon: Lexicon
    casing: Casing

    @cached_property
    def judge(self) -> NameJudge:
        """What decides whether words name somebody."""
        return NameJudge(self.lexicon, self.casing)

    def pieces_of(self, sentence: Sentence, start: int, end: int) -> Iterator[Piece]:
        """The names in a run, in order."""
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

    def _parts(self, tokens: Tokens, begin: int, index: int, end: int) -> bool:
        """Whether one name ends and another begins: at a day or "NGO", and between a state and a person."""
        if index == begin:
            return False
        if self._separates(tokens, index - 1) or self._separates(tokens, index):
            return True
        is_state = self.lexicon.key_to_look_up(tokens[begin:index]) in self.lexicon.known.states
        return is_state and end - index > 1 and not any(self.lexicon.is_sort(t.fold) for t in tokens[index:end])

    def _separates(self, tokens: Tokens, index: int) -> bool:
        """Whether a word is a day, a month or the like, and no surname."""
        word = tokens[index].fold
        is_surname = word in self.lexicon.months and self.judge.is_surname(tokens, index)
        return word in self.lexicon.separators and not is_surname

    def _before_title(self, tokens: Tokens, begin: int, index: int) -> int:
        while index > begin and tokens[index - 1].fold in self.lexicon.title_links:
            index -= 1
        return index

    def _is_title(self, tokens: Tokens, index: int, start: int, end: int) -> bool:
        if tokens[index].fold not in self.lexicon.titles or self.judge.is_known(tokens[start:end]):
            return False
        before = tokens[index - 1] if index > start else None
        is_joined = before is not None and (before.text == "-" or before.fold in self.lexicon.grammar.of)
        if is_joined or (before is not None and self.judge.is_surname(tokens, index)):
            return False
        following = {token.fold for token in tokens[index + 1 : min(index + 1 + _WORDS_OF_A_BODY, end)]}
        return following.isdisjoint(self.lexicon.organisation_words)

    def _last_of_title(self, tokens: Tokens, index: int, end: int) -> int:
        """The index of the last token of the title at `index`: "Sen.", "Secretary of State", "Attorney-General"."""
        while index + 1 < end and (
            tokens[index + 1].text in ".-" or tokens[index + 1].fold in self.lexicon.title_links
        ):
            index += 1
        return index

    def _trimmed(self, sentence: Sentence, start: int, end: int, titled: bool) -> Iterator[Piece]:
        """The piece without words at its sides that name nobody; nothing where none is left."""
        tokens = sentence.tokens
        while start < end and self.judge.is_idle(tokens[start]):
            start += 1
        while start < end and self._ends_idly(tokens, start, end):
            end -= 1
        if start == end:
            return
        if not titled and is_opening(sentence, start) and not self.judge.is_proven(tokens[start:end]):
            yield from self._trimmed(sentence, start + 1, end, titled)
        elif self._is_name(tokens, start, end, titled):
            yield Piece(start - self._has_more_before(tokens, start, end, titled), end, titled)

    def _ends_idly(self, tokens: Tokens, start: int, end: int) -> bool:
        """Whether the last word is no part of a name: "A" is of "Vale-sur-A", "May" of "Theresa May"."""
        is_joined = end - start > 1 and tokens[end - 2].text == "-" and tokens[end - 1].is_word
        return self.judge.is_idle(tokens[end - 1]) and not is_joined and not self.judge.is_surname(tokens, end - 1)

    def _is_name(self, tokens: Tokens, start: int, end: int, titled: bool) -> bool:
        if is_account(tokens, start):
            return True
        if self.judge.names_nobody(tokens[start:end]):
            return False
        rejecting = (self.judge.is_in_work, self.judge.is_compound, self.judge.is_numbered)
        return titled or not any(rejects(tokens, start, end) for rejects in rejecting)

    def _has_more_before(self, tokens: Tokens, start: int, end: int, titled: bool) -> bool:
        """Whether the token before belongs to the name: "@RosaVance", "Pope Francis", "southern Iran"."""
        if start == 0:
            return False
        before = tokens[start - 1]
        if is_account(tokens, start):
            return True
        if not titled:
            return before.fold in self.lexicon.compass
        names = [token for token in tokens[start:end] if token.fold not in self.lexicon.generations]
        return len(names) == 1 and before.fold in self.lexicon.regnal
