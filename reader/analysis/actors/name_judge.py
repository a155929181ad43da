"""Decides whether capitalised words name somebody: what capitals, lists and neighbours prove."""

from collections.abc import Iterable
from dataclasses import dataclass

from reader.analysis.actors.casing import Casing
from reader.analysis.actors.joined_names import Tokens, is_acronym
from reader.analysis.actors.name_words import Lexicon
from reader.text.tokens import Token

_LETTERS_OF_A_PAPER = 4
"""The most characters of the letters before a paper's number: "SB 1062"."""
_LEAST_INITIALS = 3
_LEAST_WORDS_OF_A_WORK = 3
_MOST_WORDS_OF_A_WORK = 9
_LETTERS_OF_A_SMALL_WORD = 3
_QUOTES = frozenset('"“”‘’')


@dataclass(frozen=True)
class NameJudge:
    """Decides by the words of one language and the capitals of one collection."""

    lexicon: Lexicon
    casing: Casing

    def names_nobody(self, tokens: Tokens) -> bool:
        """Whether the words are a people's adjective, a thing, shouted or common words; `tokens` is not empty."""
        key = self.lexicon.key_of_tokens(tokens)
        if key in self.lexicon.known.demonyms:
            return not self.lexicon.known.is_people(key)  # "Syrians" are named, what is Syrian is not
        if self._is_thing(tokens) or self._is_shouted(tokens) or all(map(self._is_general, tokens)):
            return True
        return len(tokens) == 1 and self._is_common(tokens[0])

    def is_proven(self, tokens: Tokens) -> bool:
        """Whether words at the beginning of a sentence are a name, although the first must have a capital."""
        while len(tokens) > 1 and tokens[0].fold in self.lexicon.name_particles:
            tokens = tokens[1:]
        first = tokens[0]
        if self._is_adverb(first.fold):
            return False
        if self._has_acronym(tokens) or is_acronym(first) or self.is_known(tokens):
            return True
        if (first.fold,) in self.lexicon.known.demonyms:
            return True
        if len(tokens) > 1 and (first.fold, tokens[1].fold) in self.casing.pairs:
            return True
        if self.casing.small[first.fold] or first.fold in self.lexicon.not_names:
            return self.casing.is_name_word(first.fold)
        is_verb = first.fold.endswith(self.lexicon.grammar.participle_endings + self.lexicon.grammar.past_endings)
        return self.casing.capital[first.fold] > 0 or (len(tokens) > 1 and not is_verb)

    def is_idle(self, token: Token) -> bool:
        """Whether a word or mark at the side of a name is no part of it."""
        is_small = token.fold in self.lexicon.grammar.function_words and not is_acronym(token)
        return token.is_mark or is_small or self.lexicon.is_link(token.fold)

    def is_known(self, tokens: Tokens) -> bool:
        """Whether the language's data lists the name as a place's or a body's."""
        key = self.lexicon.key_of_tokens(tokens)
        return key in self.lexicon.known.places or key in self.lexicon.known.bodies

    def is_surname(self, tokens: Tokens, index: int) -> bool:
        """Whether a word that could be a month or a title is a surname: "Theresa May", "Peter T. King"."""
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        if following and following.fold in self.lexicon.generations:
            return True
        if index == 0 or (following and (following.is_number or following.is_capitalised)):
            return False
        return tokens[index - 1].fold in self.lexicon.known.given_names or _is_after_initial(tokens, index)

    def is_compound(self, tokens: Tokens, start: int, end: int) -> bool:
        """Whether the words are the first half of an adjective: "Iranian-backed", not "Lima-based" or "U.S.-Israel"."""
        if end + 1 >= len(tokens) or tokens[end].text != "-" or tokens[end].start != tokens[end - 1].end:
            return False
        second = tokens[end + 1]
        are_two = second.is_capitalised and self.is_known(tokens[start:end])
        return not are_two and second.fold not in self.lexicon.of_places

    def is_numbered(self, tokens: Tokens, start: int, end: int) -> bool:
        """Whether a number makes a paper, a part or a week of the words: "SB 1062", "Building 6"."""
        if end >= len(tokens) or not tokens[end].is_number:
            return False
        last = tokens[end - 1]
        is_paper = is_acronym(last) and len(last.text) <= _LETTERS_OF_A_PAPER
        return is_paper or (end - start == 1 and last.fold in self.lexicon.numbered)

    def is_in_work(self, tokens: Tokens, start: int, end: int) -> bool:
        """Whether words are in the title of a book, a film or a programme, in quotation marks: "On the Record"."""
        before = range(start - 1, max(-1, start - 1 - _MOST_WORDS_OF_A_WORK), -1)
        after = range(end, min(len(tokens), end + _MOST_WORDS_OF_A_WORK))
        opening, closing = _first_quote(tokens, before), _first_quote(tokens, after)
        if opening is None or closing is None or self.is_known(tokens[start:end]):
            return False
        return self._is_work([t for t in tokens[opening + 1 : closing] if t.is_word and not t.is_possessive])

    def _is_work(self, words: list[Token]) -> bool:
        if not _LEAST_WORDS_OF_A_WORK <= len(words) <= _MOST_WORDS_OF_A_WORK or not words[0].is_capitalised:
            return False
        has_small = any(word.fold in self.lexicon.grammar.function_words for word in words)
        return has_small and all(w.is_capitalised or len(w.text) <= _LETTERS_OF_A_SMALL_WORD for w in words)

    def _is_thing(self, tokens: Tokens) -> bool:
        """Whether a name, its beginning or its head is listed as a thing's: "Hurricane Vale", "Treaty of Lorne"."""
        key = self.lexicon.key_of_tokens(tokens)
        is_listed = any(key[:words] in self.lexicon.known.things for words in range(1, len(key) + 1))
        return is_listed or self._head(tokens) in self.lexicon.thing_words

    def _head(self, tokens: Tokens) -> str:
        """The word that says what a name is of: "treaty" in "Treaty of Lorne", "war" in "World War II"."""
        links = self.lexicon.grammar.links_of_bodies | self.lexicon.grammar.on
        end = next((n for n, token in enumerate(tokens) if n and token.fold in links), len(tokens))
        words = [token.fold for token in tokens[:end] if token.is_word] or [""]
        return words[-2] if len(words) > 1 and words[-1] in self.lexicon.generations else words[-1]

    def _is_general(self, token: Token) -> bool:
        """Whether a mark, or a word with a capital, names nobody by itself: "Catholic", "CEOs", "Darwinism"."""
        folded = token.fold
        singular = folded[:-1] if token.text.endswith("s") and token.text[:-1].isupper() else folded
        if token.is_mark or folded in self.lexicon.compass or folded.endswith(self.lexicon.grammar.thing_endings):
            return True
        is_adjective = (folded,) in self.lexicon.known.demonyms and not self.lexicon.known.is_people((folded,))
        return is_adjective or not self.lexicon.not_names.isdisjoint((folded, singular))

    def _is_shouted(self, tokens: Tokens) -> bool:
        """Whether common words are set in capitals: "NO COLLUSION"."""
        words = [token for token in tokens if token.is_word]
        if self.is_known(tokens) or not all(word.text.isupper() and len(word.text) > 1 for word in words):
            return False
        small = self.lexicon.grammar.function_words
        return any(self.casing.small[word.fold] > 0 or word.fold in small for word in words)

    def _is_common(self, token: Token) -> bool:
        """Whether a single word is a letter, or one that the collection mostly writes without a capital."""
        if len(token.text) == 1:
            return True
        is_generic = self.lexicon.is_sort(token.fold)
        is_small = self.casing.small[token.fold] > 0 if is_generic else self.casing.is_small_word(token.fold)
        return is_small and not is_acronym(token)

    def _is_adverb(self, folded: str) -> bool:
        """Whether a sentence may begin with a word before a name that it is no part of: "Yesterday", "Ironically"."""
        if folded in self.lexicon.openers:
            return True
        known = self.lexicon.known
        is_name = folded in known.given_names or known.is_known((folded,)) or self.casing.capital[folded] > 0
        return folded.endswith(self.lexicon.grammar.adverb_endings) and not is_name

    def _has_acronym(self, tokens: Tokens) -> bool:
        """Whether the collection has an acronym of the words."""
        initials = "".join(token.fold[0] for token in tokens if token.is_word)
        return len(initials) >= _LEAST_INITIALS and initials in self.casing.acronyms


def _is_after_initial(tokens: Tokens, index: int) -> bool:
    """Whether a given name with an initial is before the word at `index`: "Peter T."."""
    if index < 3 or tokens[index - 1].text != ".":
        return False
    return len(tokens[index - 2].text) == 1 and tokens[index - 3].is_capitalised


def _first_quote(tokens: Tokens, indexes: Iterable[int]) -> int | None:
    return next((index for index in indexes if tokens[index].text in _QUOTES), None)
