"""How a collection writes its words: with a capital or without, where a capital means something."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from reader.analysis.document import Document, Sentence

_OPENERS = frozenset("\"“‘'([:—–-•*")


@dataclass(frozen=True)
class Casing:
    """Counts of folded words over a collection, headlines in title case left out."""

    small: Counter[str]
    """Without a capital."""
    capital: Counter[str]
    """With a capital, where a sentence's beginning does not explain it."""

    def is_name_word(self, folded: str) -> bool:
        """Whether the word has its capital by itself."""
        return self.capital[folded] > self.small[folded]

    def is_small_word(self, folded: str) -> bool:
        """Whether the word is by far mostly written without a capital."""
        return self.small[folded] > 2 * self.capital[folded]


def casing_of(documents: Iterable[Document]) -> Casing:
    """Counts the words of all sentences in which capitals mean something."""
    small: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    for document in documents:
        for sentence in document.sentences:
            if not sentence.is_title_case:
                _count(sentence, small, capital)
    return Casing(small, capital)


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
