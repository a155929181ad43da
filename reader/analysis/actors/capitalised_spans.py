"""Finds the runs of words in a sentence that may be names: words with capitals and what joins them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from reader.analysis.actors.casing import Casing
from reader.analysis.actors.joined_names import JoinFinder, Tokens, is_account, is_name_word
from reader.analysis.actors.name_words import Lexicon
from reader.text.tokens import Token

_LETTERS_OF_A_MIDDLE = 3
"""The most letters of a small word between two hyphens of one name: "Port-au-Prince"."""
_WORDS_OF_A_NICKNAME = 3
_QUOTES = frozenset("\"“”‘’'")
_SIGNS = frozenset("#$£€")
"""What makes a topic or a sum of the word after it: "#Oscars", "$A195"."""


@dataclass(frozen=True)
class RunFinder:
    """Finds runs by the words of one language and the capitals of one collection."""

    lexicon: Lexicon
    casing: Casing

    def runs_in(self, tokens: Tokens, index: int) -> Iterator[tuple[int, int]]:
        """The runs from the token at `index` on, each from its first token to before its end."""
        while index < len(tokens):
            first = index + self._ordinal(tokens, index)
            if not self._can_start(tokens, first):
                index += 1
                continue
            end = first + 1
            while longer := self._longer(tokens, first, end):
                end = longer
            yield index if self._may_be_numbered(tokens[first:end]) else first, end
            index = end

    @cached_property
    def _joins(self) -> JoinFinder:
        return JoinFinder(self.lexicon, self.casing)

    def _ordinal(self, tokens: Tokens, index: int) -> int:
        """How many tokens an ordinal in digits takes that a name may begin with: "97th Avenue"."""
        if not tokens[index].is_number or index + 2 >= len(tokens):
            return 0
        ending = tokens[index + 1]
        return 2 if ending.start == tokens[index].end and ending.fold in self.lexicon.ordinal_endings else 0

    def _may_be_numbered(self, tokens: Tokens) -> bool:
        return any(self.lexicon.is_sort(token.fold) for token in tokens)

    def _can_start(self, tokens: Tokens, index: int) -> bool:
        if is_account(tokens, index):
            return tokens[index].is_word
        may_start = is_name_word(tokens[index], self.lexicon) or self._is_particle(tokens, index)
        return may_start and not _is_stuck(tokens, index)

    def _is_particle(self, tokens: Tokens, index: int) -> bool:
        """Whether a small word belongs to the name after it: "al-Assad", "de Mistura", "von der Leyen"."""
        follows = tokens[index + 1 : index + 3]
        if tokens[index].fold not in self.lexicon.name_particles or not follows:
            return False
        if follows[0].text == "-":
            return len(follows) > 1 and follows[1].is_capitalised and follows[0].start == tokens[index].end
        if tokens[index].fold in self.lexicon.grammar.function_words:
            return False
        is_before_name = follows[0].is_capitalised or self._is_particle(tokens, index + 1)
        return is_before_name and self._is_in_name(tokens, index)

    def _is_in_name(self, tokens: Tokens, index: int) -> bool:
        """Whether a particle follows a capital or another particle, here or elsewhere in the collection."""
        before = tokens[index - 1] if index else None
        if before and (before.is_capitalised or before.fold in self.lexicon.pure_particles):
            return True
        return (tokens[index].fold, tokens[index + 1].fold) in self.casing.in_names

    def _longer(self, tokens: Tokens, start: int, end: int) -> int:
        """The end of the run from `start` if the token at `end` belongs to it; else 0."""
        if end >= len(tokens) or tokens[end].start - tokens[end - 1].end > 1:
            return 0
        if tokens[end].is_number:
            return end + 1 if tokens[end - 1].fold in self.lexicon.numbered_places else 0
        if tokens[end].is_word:
            return self._after_word(tokens, start, end)
        if tokens[end].start == tokens[end - 1].end:
            return self._after_mark(tokens, start, end)
        return _after_nickname(tokens, end) or self._joins.after_link(tokens, start, end)

    def _after_word(self, tokens: Tokens, start: int, end: int) -> int:
        previous, token = tokens[end - 1], tokens[end]
        if is_name_word(token, self.lexicon) or _is_initial(tokens, end) or self._is_particle(tokens, end):
            return 0 if token.start == previous.end and previous.text not in "-." else end + 1
        if token.is_capitalised and token.fold not in self.lexicon.grammar.articles and previous.is_word:
            return self._after_small_word(tokens, end)
        return self._joins.after_link(tokens, start, end)

    def _after_mark(self, tokens: Tokens, start: int, end: int) -> int:
        """The end of a run that goes on after a mark right at its end; else 0."""
        mark = tokens[end]
        if mark.is_possessive or mark.text in "'’":
            return self._joins.after_possessive(tokens, start, end)
        if end + 1 >= len(tokens):
            return 0
        match mark.text:
            case ".":
                return self._after_stop(tokens, end)
            case ",":
                return end + 2 if self._is_one_with_state(tokens, start, end) else 0
            case "-" if tokens[end + 1].start == mark.end:
                return self._after_hyphen(tokens, start, end)
        return 0

    def _after_stop(self, tokens: Tokens, stop: int) -> int:
        """The end of a run that goes on after a full stop: "J. Vale", "St. Lorne", "Lorne.com"; else 0."""
        previous, following = tokens[stop - 1], tokens[stop + 1]
        if following.start == tokens[stop].end and following.fold in self.lexicon.domains:
            return stop + 2
        is_short = len(previous.text) == 1 or self.lexicon.is_abbreviated(previous.fold)
        return stop + 1 if is_short and following.is_capitalised else 0

    def _is_one_with_state(self, tokens: Tokens, start: int, comma: int) -> bool:
        """Whether what a comma separates is listed as one name: "Washington, D.C."."""
        is_word = tokens[comma + 1].is_word
        return is_word and self.lexicon.key_to_look_up(tokens[start : comma + 2]) in self.lexicon.known.same

    def _after_small_word(self, tokens: Tokens, index: int) -> int:
        """The end of a name with a small word in capitals: "Theresa May", "Alliance Against Defamation"; else 0."""
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        if following and is_name_word(following, self.lexicon) and following.start - tokens[index].end == 1:
            return index + 2
        return index + 1 if tokens[index - 1].fold in self.lexicon.known.given_names else 0

    def _after_hyphen(self, tokens: Tokens, start: int, hyphen: int) -> int:
        """The end of a name with a hyphen: "Hewlett-Packard", "Ban Ki-moon", "Port-au-Prince"; else 0."""
        if len(tokens[hyphen - 1].text) == 1:
            return 0
        if tokens[hyphen + 1].is_capitalised:
            return 0 if self._are_two(tokens, start, hyphen) else hyphen + 2
        if end := self._after_middle(tokens, hyphen):
            return end
        return hyphen + 2 if hyphen - start > 1 and self._may_be_given(tokens[hyphen + 1]) else 0

    def _are_two(self, tokens: Tokens, start: int, hyphen: int) -> bool:
        """Whether a hyphen joins two names of their own: "U.S.-Israel ties"."""
        keys = map(self.lexicon.key_to_look_up, (tokens[start:hyphen], tokens[hyphen + 1 : hyphen + 2]))
        return all(map(self.lexicon.known.is_known, keys))

    def _after_middle(self, tokens: Tokens, hyphen: int) -> int:
        """The end of a name that has a short small word between hyphens: "Port-au-Prince"; else 0."""
        parts = tokens[hyphen : hyphen + 4]
        if len(parts) < 4 or parts[2].text != "-" or len(parts[1].text) > _LETTERS_OF_A_MIDDLE:
            return 0
        is_one = all(a.end == b.start for a, b in pairwise(parts)) and not self.lexicon.is_link(parts[1].fold)
        return hyphen + 4 if is_one and parts[3].is_capitalised else 0

    def _may_be_given(self, second: Token) -> bool:
        """Whether a small word after a hyphen is half of a given name: "Ban Ki-moon", not "Assad-led"."""
        small, grammar = second.fold, self.lexicon.grammar
        is_common = self.casing.small[small] > 1 or small in self.lexicon.of_places or small in grammar.function_words
        return second.is_word and not is_common and not small.endswith(grammar.past_endings)


def _is_stuck(tokens: Tokens, index: int) -> bool:
    """Whether a number or a sign is right before a word: "500GB", "$A195", "#Oscars"."""
    before = tokens[index - 1] if index else None
    return before is not None and before.end == tokens[index].start and (before.is_number or before.text in _SIGNS)


def _is_initial(tokens: Tokens, index: int) -> bool:
    """Whether a letter has a full stop and a name after it, also one that is a word: "John A. Boyd"."""
    following = tokens[index + 1 : index + 3]
    if len(tokens[index].text) != 1 or not tokens[index].is_capitalised or len(following) < 2:
        return False
    return following[0].text == "." and following[1].is_capitalised


def _after_nickname(tokens: Tokens, quote: int) -> int:
    """The end of a name that has a nickname in quotation marks: Vincent "The Chin" Lorne; else 0."""
    if tokens[quote].text not in _QUOTES:
        return 0
    last = min(quote + 2 + _WORDS_OF_A_NICKNAME, len(tokens) - 2)
    closing = next((index for index in range(quote + 2, last + 1) if tokens[index].text in _QUOTES), 0)
    if not closing:
        return 0
    nickname, surname = tokens[quote + 1], tokens[closing + 1]
    is_set_off = tokens[quote].end == nickname.start and tokens[closing].end + 1 == surname.start
    return closing + 2 if is_set_off and nickname.is_capitalised and surname.is_capitalised else 0
