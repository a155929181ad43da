"""How a collection writes its words: with a capital or without, where a capital means something."""

from collections import Counter
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass
from itertools import pairwise

from reader.analysis.sentences.document import Document, Sentence

_SHORT_WORD = 3
"""The letters up to which a word may be small in a headline."""
_LEAST_TITLE_WORDS = 5
_LEAST_COMMON_WORDS = 3
"""How many words with a capital that are small elsewhere make a run of capitals a headline."""
_OPENERS = frozenset("\"“‘'([:—–-•*")


@dataclass(frozen=True)
class Casing:
    """Counts of folded words over a collection, headlines in title case left out."""

    small: Counter[str]
    """Without a capital."""
    capital: Counter[str]
    """With a capital, where a sentence's beginning does not explain it."""
    pairs: frozenset[tuple[str, str]]
    """Words that stand side by side with capitals, likewise."""
    halves: Counter[str]
    """Words with a capital that "and" joins to another one."""

    def is_name_word(self, folded: str) -> bool:
        """Whether the word has its capital by itself."""
        return self.capital[folded] > self.small[folded]

    def is_half_name(self, folded: str) -> bool:
        """Whether the word stands with a capital only where "and" joins it to another: "Relief and Works Agency"."""
        return 0 < self.capital[folded] <= self.halves[folded]

    def is_small_word(self, folded: str) -> bool:
        """Whether the word is by far mostly written without a capital."""
        return self.small[folded] > 2 * self.capital[folded]

    def title_end(self, sentence: Sentence) -> int:
        """The index behind the words whose capitals tell nothing: all, none, or a headline run into the text."""
        if sentence.is_title_case:
            return len(sentence.tokens)
        if sentence.index > 1:
            return 0
        best, end, score = _LEAST_TITLE_WORDS - 1, 0, 0
        for index, token in enumerate(sentence.tokens):
            if token.is_word and len(token.text) > _SHORT_WORD:
                score += 1 if token.is_capitalised else -2
                if score > best:
                    best, end = score, index + 1
        common = sum(t.is_capitalised and self.small[t.fold] > 0 for t in sentence.tokens[:end])
        return end if common >= _LEAST_COMMON_WORDS else 0


def casing_of(documents: Iterable[Document]) -> Casing:
    """Counts the words of all sentences in which capitals mean something."""
    small: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    pairs: set[tuple[str, str]] = set()
    halves: Counter[str] = Counter()
    for document in documents:
        joining = document.language.words("grammar.and") | {"&"}
        for sentence in document.sentences:
            if not sentence.is_title_case:
                _count(sentence, small, capital)
                pairs.update(_pairs_in(sentence))
                halves.update(_halves_in(sentence, joining))
    return Casing(small, capital, frozenset(pairs), halves)


def _pairs_in(sentence: Sentence) -> Iterator[tuple[str, str]]:
    for index, (first, second) in enumerate(pairwise(sentence.tokens)):
        if first.is_capitalised and second.is_capitalised and not is_opening(sentence, index):
            yield first.fold, second.fold


def _halves_in(sentence: Sentence, joining: Set[str]) -> Iterator[str]:
    tokens = sentence.tokens
    for index in range(1, len(tokens) - 2):
        is_joined = tokens[index].is_capitalised and tokens[index + 2].is_capitalised
        if is_joined and tokens[index + 1].fold in joining and not is_opening(sentence, index):
            yield tokens[index].fold


def _count(sentence: Sentence, small: Counter[str], capital: Counter[str]) -> None:
    for index, token in enumerate(sentence.tokens):
        if not token.is_word:
            continue
        if not token.is_capitalised:
            small[token.fold] += 1
        elif not is_opening(sentence, index):
            capital[token.fold] += 1


def is_opening(sentence: Sentence, index: int) -> bool:
    """Whether the token begins the sentence, or a quotation or clause set off within it."""
    if index == 0:
        return True
    before, token = sentence.tokens[index - 1], sentence.tokens[index]
    is_in_word = before.text == "-" and before.end == token.start  # "al-Assad"
    return before.text in _OPENERS and not is_in_word
