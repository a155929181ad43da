"""Decides which small words within a sentence join two runs of capitalised words to one name.

"of" in "Bank of England", "for the" in "Fund for the Disabled", "and" in "Fire and Rescue Service",
the possessive in "Children's Fund".
"""

from collections.abc import Sequence
from dataclasses import dataclass

from reader.analysis.actors.casing import Casing
from reader.analysis.actors.name_words import Lexicon
from reader.text.tokens import Token

Tokens = tuple[Token, ...]
_LONGEST_ACRONYM = 7


@dataclass(frozen=True)
class JoinFinder:
    """Decides by the words of one language and the capitals of one collection."""

    lexicon: Lexicon
    casing: Casing

    def after_link(self, tokens: Tokens, start: int, link: int) -> int:
        """The end of the name from `start` if the small word at `link` joins the next word to it; else 0.

        `start`, `link` and the end are indexes of tokens.
        """
        word = tokens[link].fold
        if word not in self.lexicon.name_links and word != "&":
            return 0
        after = link + 1 + self._has_article(tokens, link)
        if after >= len(tokens) or tokens[after].start - tokens[after - 1].end > 1:
            return 0
        return after + 1 if is_name_word(tokens[after], self.lexicon) and self._joins(tokens, start, link, after) else 0

    def after_possessive(self, tokens: Tokens, start: int, mark: int) -> int:
        """The end of the name from `start` if it goes on after the possessive at `mark`: "Children's Fund"; else 0."""
        if mark + 1 >= len(tokens) or not is_name_word(tokens[mark + 1], self.lexicon):
            return 0
        owner = tokens[mark - 1].fold
        last = tokens[self._end_of_words(tokens, mark + 1) - 1]
        is_body = mark - start == 1 and self.lexicon.is_common(owner) and self.lexicon.is_sort(last.fold)
        return mark + 2 if is_body or self.casing.small[owner] > self.casing.capital[owner] else 0

    def _has_article(self, tokens: Tokens, link: int) -> bool:
        takes_article = tokens[link].fold in self.lexicon.grammar.links_of_bodies | self.lexicon.grammar.on
        return takes_article and link + 1 < len(tokens) and tokens[link + 1].fold in self.lexicon.grammar.articles

    def _joins(self, tokens: Tokens, start: int, link: int, after: int) -> bool:
        """Whether the small word at `link` makes one name of the run before it and the name word at `after`."""
        word, run = tokens[link].fold, [token.fold for token in tokens[start:link]]
        if word in self.lexicon.grammar.of:
            return self._takes_of(run, tokens[after]) or self._are_common(tokens, start, link, after)
        if word in self.lexicon.grammar.links_of_bodies:
            return self._takes_for(tokens, start, link, after) or self._are_common(tokens, start, link, after)
        if word in self.lexicon.grammar.on:
            is_body_on = run[-1] in self.lexicon.bodies_on and tokens[after].fold not in self.lexicon.not_names
            return is_body_on or self._are_common(tokens, start, link, after)
        if word in self.lexicon.grammar.conjunctions:
            return self._takes_and(tokens, start, link, after)
        return word == "&" and not (is_acronym(tokens[link - 1]) and is_acronym(tokens[after]))

    def _takes_of(self, run: Sequence[str], following: Token) -> bool:
        """Whether "of" belongs to a name here: "Bank of England", "Secretary of State", not "Kansas City of"."""
        word = run[-1]
        if word in self.lexicon.titles:
            return following.fold in self.lexicon.title_links
        if self._is_body(run) and not self.lexicon.grammar.links_of_bodies.isdisjoint(run):
            return True
        return word in self.lexicon.organisation_words or (len(run) == 1 and word in self.lexicon.place_words)

    def _takes_for(self, tokens: Tokens, start: int, link: int, after: int) -> bool:
        """Whether "for" belongs to a name here: "Observatory for Human Rights", "Toys for Tots"."""
        run = [token.fold for token in tokens[start:link]]
        needs_more = len(run) == 1 and run[0] in self.casing.first_halves
        return self._is_body(run) or (needs_more and not self._is_known(tokens[after : after + 1]))

    def _takes_and(self, tokens: Tokens, start: int, link: int, after: int) -> bool:
        """Whether "and" belongs to a name here: "Fire and Rescue Service", not "Dan Vale and Lorne Agency"."""
        if link - start > 1 and tokens[link - 2].fold in self.lexicon.known.given_names:
            return False
        run = [token.fold for token in tokens[start:link]]
        is_linked = not (self.lexicon.grammar.links_of_bodies | self.lexicon.grammar.on).isdisjoint(run)
        return (is_linked and self._is_body(run)) or self._is_half(tokens, link - 1, after)

    def _is_half(self, tokens: Tokens, before: int, after: int) -> bool:
        """Whether the word at `before` is no name without "and": "Fire" in "Fire and Rescue Service"."""
        stop = self._end_of_words(tokens, after)
        if self._is_known(tokens[before : before + 1]) or tokens[before].fold in self.lexicon.trailing_words:
            return False
        ends_in_body = stop - after > 1 and tokens[stop - 1].fold in self.lexicon.organisation_words
        return ends_in_body and self.casing.is_half_name(tokens[before].fold)

    def _are_common(self, tokens: Tokens, start: int, link: int, after: int) -> bool:
        """Whether common words have capitals that no beginning of a sentence explains: "Ring of Fire"."""
        if start == 0 or not tokens[start - 1].is_word or tokens[start].fold in self.lexicon.known.given_names:
            return False
        return not self._is_known(tokens[start:link]) and all(map(self._is_common, (tokens[link - 1], tokens[after])))

    def _is_common(self, token: Token) -> bool:
        is_other = token.fold in self.lexicon.titles or token.fold in self.lexicon.not_names
        return self.lexicon.is_common(token.fold) and not is_other and not is_acronym(token)

    def _is_body(self, run: Sequence[str]) -> bool:
        return not self.lexicon.organisation_words.isdisjoint(run)

    def _is_known(self, tokens: Tokens) -> bool:
        """Whether words name a state, a people or a body by themselves: the U.S. in "the U.S. and European Union"."""
        return self.lexicon.known.is_known(self.lexicon.key_to_look_up(tokens))

    def _end_of_words(self, tokens: Tokens, start: int) -> int:
        """The index after the words with capitals that begin at `start`."""
        while start < len(tokens) and is_name_word(tokens[start], self.lexicon):
            start += 1
        return start


def is_name_word(token: Token, lexicon: Lexicon) -> bool:
    """Whether a word with a capital may be part of a name: not "The" or "In", but "IN" and the initial "J"."""
    if not (token.is_word and token.is_capitalised):
        return False
    is_initial = len(token.text) == 1 and token.text.casefold() not in lexicon.grammar.letter_words
    is_small = token.fold in lexicon.grammar.function_words and token.fold not in lexicon.titles
    return is_initial or is_acronym(token) or not is_small


def is_account(tokens: Tokens, index: int) -> bool:
    """Whether the token at `index` is an account's name, right after "@"."""
    before = tokens[index - 1] if index else None
    return before is not None and before.text == "@" and before.end == tokens[index].start


def is_acronym(token: Token) -> bool:
    """Whether a word of at most seven letters is written in capitals: "UN", "N.R.A."; a longer one is only set so."""
    letters = token.text.replace(".", "")
    return 1 < len(letters) <= _LONGEST_ACRONYM and letters.isupper()
