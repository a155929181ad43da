"""Finds the runs of words in a sentence that may be names: words with capitals and what joins them."""

from collections.abc import Iterator
from dataclasses import dataclass

from reader.analysis.actors.casing import Casing
from reader.analysis.actors.name_words import Lexicon
from reader.text.tokens import Token

_LONGEST_ACRONYM = 7
_WORDS_OF_A_TOWN = 3


@dataclass(frozen=True)
class RunFinder:
    """Finds runs by the words of one language and the capitals of one collection."""

    lexicon: Lexicon
    casing: Casing

    def runs_in(self, tokens: tuple[Token, ...], index: int) -> Iterator[tuple[int, int]]:
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

    def _ordinal(self, tokens: tuple[Token, ...], index: int) -> int:
        """How many tokens an ordinal in digits takes that a name may begin with: "97th Avenue"."""
        if not tokens[index].is_number or index + 2 >= len(tokens):
            return 0
        ending = tokens[index + 1]
        return 2 if ending.start == tokens[index].end and ending.fold in self.lexicon.ordinal_endings else 0

    def _may_be_numbered(self, tokens: tuple[Token, ...]) -> bool:
        return any(self.lexicon.is_sort(token.fold) for token in tokens)

    def _can_start(self, tokens: tuple[Token, ...], index: int) -> bool:
        return self.is_name_word(tokens[index]) or self._is_particle(tokens, index)

    def is_name_word(self, token: Token) -> bool:
        if not (token.is_word and token.is_capitalised):
            return False
        is_initial = len(token.text) == 1 and token.text.casefold() not in self.lexicon.letter_words
        is_small = token.fold in self.lexicon.function_words and token.fold not in self.lexicon.titles
        return is_initial or is_acronym(token) or not is_small

    def _is_particle(self, tokens: tuple[Token, ...], index: int) -> bool:
        """Whether a small word belongs to the name behind it: "al-Assad", "de Mistura"."""
        follows = tokens[index + 1 : index + 3]
        if tokens[index].fold not in self.lexicon.name_particles or not follows:
            return False
        if follows[0].text == "-":
            return len(follows) > 1 and follows[1].is_capitalised and follows[0].start == tokens[index].end
        if tokens[index].fold in self.lexicon.function_words:
            return False
        return index > 0 and follows[0].is_capitalised and tokens[index - 1].is_capitalised

    def _longer(self, tokens: tuple[Token, ...], start: int, end: int) -> int:
        """Where the run from `start` ends if the token at `end` belongs to it; else 0."""
        if end >= len(tokens):
            return 0
        previous, token = tokens[end - 1], tokens[end]
        following = tokens[end + 1] if end + 1 < len(tokens) else None
        if token.start - previous.end > 1:
            return 0
        if token.is_number:
            return end + 1 if previous.fold in self.lexicon.numbered_places else 0
        is_attached = token.start == previous.end
        is_short = len(previous.text) == 1 or self.lexicon.is_abbreviated(previous.fold)
        if token.text == "." and is_attached and is_short:
            return end + 1 if following and following.is_capitalised else 0
        if token.text == "," and is_attached:
            return self._state_behind(tokens, start, end)
        if token.text == "-" and is_attached and following and following.start == token.end:
            goes_on = following.is_capitalised or (end - start > 1 and self._may_be_given(following))
            return end + 2 if goes_on and len(previous.text) > 1 else 0
        if is_attached and (token.is_possessive or token.text in "'’"):
            return self._owned(tokens, end)
        if self.is_name_word(token) or self._is_particle(tokens, end):
            return 0 if is_attached and previous.text not in "-." else end + 1
        return self._linked(tokens, start, end)

    def _may_be_given(self, second: Token) -> bool:
        """Whether a small word behind a hyphen is half of a given name: "Ban Ki-moon", not "Assad-led"."""
        is_common = second.fold in self.lexicon.function_words or self.casing.small[second.fold] > 1
        return second.is_word and not is_common and not second.fold.endswith(self.lexicon.past_endings)

    def _owned(self, tokens: tuple[Token, ...], mark: int) -> int:
        """Where the name goes on behind a possessive of a common word: "Children's Fund"; else 0."""
        following = tokens[mark + 1] if mark + 1 < len(tokens) else None
        is_common = self.casing.small[tokens[mark - 1].fold] > self.casing.capital[tokens[mark - 1].fold]
        return mark + 2 if following and is_common and self.is_name_word(following) else 0

    def _state_behind(self, tokens: tuple[Token, ...], start: int, comma: int) -> int:
        """Where a place's name ends that has its state behind a comma: "Troy, Michigan"; else 0."""
        words = {token.fold for token in tokens[start:comma]}
        key = self.lexicon.key_of_tokens(tokens[start:comma])
        is_other = not (words.isdisjoint(self.lexicon.titles) and words.isdisjoint(self.lexicon.organisation_words))
        behind = tokens[comma + 1].fold if comma + 1 < len(tokens) else ""
        if is_other or len(key) > _WORDS_OF_A_TOWN or behind in self.lexicon.articles:  # "Brett McGurk, the U.S. envoy"
            return 0
        for length in (3, 2, 1):
            end = comma + 1 + length
            state = self.lexicon.key_of_tokens(tokens[comma + 1 : end])
            if state in self.lexicon.same and end <= len(tokens) and not self._is_more_than_a_state(tokens, end):
                return 0 if key in self.lexicon.same else end  # a list: "Iraq, Syria"
        return 0

    def _is_more_than_a_state(self, tokens: tuple[Token, ...], end: int) -> bool:
        """Whether a name goes on, owns something, or stands in a list: "Troy, Michigan's governor"."""
        following = tokens[end] if end < len(tokens) else None
        if following is None:
            return False
        is_listed = following.fold in self.lexicon.listing or following.text == "&"
        return following.is_possessive or is_listed or self.is_name_word(following)

    def _linked(self, tokens: tuple[Token, ...], start: int, end: int) -> int:
        """Where the run ends if a small word ("of", "and") joins what follows to it; else 0."""
        link = tokens[end].fold
        after = end + 1
        if link not in self.lexicon.name_links and link != "&":
            return 0
        if link in self.lexicon.of and after < len(tokens) and tokens[after].fold in self.lexicon.articles:
            after += 1
        if (
            after >= len(tokens)
            or not self.is_name_word(tokens[after])
            or tokens[after].start - tokens[after - 1].end > 1
        ):
            return 0
        return after + 1 if self._joins(tokens, start, end, after) else 0

    def _joins(self, tokens: tuple[Token, ...], start: int, link: int, after: int) -> bool:
        """Whether the small word at `link` makes one name of the run before it and the name word at `after`."""
        run = [token.fold for token in tokens[start:link]]
        is_body = not self.lexicon.organisation_words.isdisjoint(run)
        word = tokens[link].fold
        if word in self.lexicon.of:
            return self._takes_of(run[-1], tokens[after])
        if word in self.lexicon.links_of_bodies:
            return is_body
        if word in self.lexicon.conjunctions:
            is_linked = is_body and not self.lexicon.links_of_bodies.isdisjoint(run)
            return is_linked or self._is_half(tokens, link - 1, after)
        return word == "&"

    def _is_half(self, tokens: tuple[Token, ...], before: int, after: int) -> bool:
        """Whether "and" stands within a body's name: "Fire and Rescue Service"."""
        stop = after
        while stop < len(tokens) and self.is_name_word(tokens[stop]):
            stop += 1
        ends_in_body = stop - after > 1 and tokens[stop - 1].fold in self.lexicon.organisation_words
        return ends_in_body and self.casing.is_half_name(tokens[before].fold)

    def _takes_of(self, word: str, following: Token) -> bool:
        """Whether "of" belongs to a name here: "Bank of England", "Secretary of State"."""
        if word in self.lexicon.titles:
            return following.fold in self.lexicon.title_links
        return word in self.lexicon.organisation_words or word in self.lexicon.place_words


def is_acronym(token: Token) -> bool:
    """Whether a word is written in capitals, a few of them: "UN", "N.R.A."; a long one is only set so."""
    letters = token.text.replace(".", "")
    return 1 < len(letters) <= _LONGEST_ACRONYM and letters.isupper()
