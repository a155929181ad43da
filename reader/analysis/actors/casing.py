"""How a collection writes its words: with a capital or without, where a capital means something."""

from collections import Counter
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass
from itertools import pairwise

from reader.analysis.language.language import Language
from reader.analysis.sentences.document import Document, Sentence

_SHORT_WORD = 3
"""The letters up to which a word may be small in a headline."""
_LETTERS_OF_A_PARTICLE = 5
_LEAST_LETTERS_OF_AN_ACRONYM = 3
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
    """Neighbours that both have capitals, likewise."""
    halves: Counter[str]
    """Words with a capital that "and" joins to another one."""
    first_halves: frozenset[str]
    """Nouns for several or for a doing that have a capital only where "for" joins them to another word with one."""
    acronyms: frozenset[str]
    """Words that are written in capitals, folded, without full stops."""
    in_names: frozenset[tuple[str, str]]
    """Of small words between two with capitals, each with the word after it: "von der", "der Leyen"."""

    def is_name_word(self, folded: str) -> bool:
        """Whether the word has its capital by itself."""
        return self.capital[folded] > self.small[folded]

    def is_half_name(self, folded: str) -> bool:
        """Whether the word has a capital only where "and" joins it to another: "Relief and Works Agency"."""
        return 0 < self.capital[folded] <= self.halves[folded]

    def is_small_word(self, folded: str) -> bool:
        """Whether the word is by far mostly written without a capital."""
        return self.small[folded] > 2 * self.capital[folded]

    def title_end(self, sentence: Sentence) -> int:
        """The index after the words whose capitals show nothing: all, none, or a headline run into the text."""
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
    counted = [(d.language, sentence) for d in documents for sentence in d.sentences if not sentence.is_title_case]
    small, capital = _counts(sentence for _, sentence in counted)
    return Casing(
        small=small,
        capital=capital,
        pairs=frozenset(pair for _, sentence in counted for pair in _pairs_in(sentence)),
        halves=Counter(word for language, sentence in counted for word in _before_and(language, sentence)),
        first_halves=frozenset(_first_halves(counted, capital)),
        acronyms=frozenset(word for _, sentence in counted for word in _acronyms_in(sentence)),
        in_names=frozenset(pair for _, sentence in counted for pair in _small_in_names(sentence)),
    )


def _counts(sentences: Iterable[Sentence]) -> tuple[Counter[str], Counter[str]]:
    """How often each word is written without and with a capital."""
    small: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    for sentence in sentences:
        for index, token in enumerate(sentence.tokens):
            if token.is_word and not token.is_capitalised:
                small[token.fold] += 1
            elif token.is_word and not is_opening(sentence, index):
                capital[token.fold] += 1
    return small, capital


def _first_halves(counted: Iterable[tuple[Language, Sentence]], capital: Counter[str]) -> Iterator[str]:
    """The words of `first_halves`: plurals and participles, by their endings."""
    found: Counter[str] = Counter()
    for language, sentence in counted:
        endings = (*language.words("grammar.plural_endings"), *language.participle_endings)
        words = _joined_in(sentence, language.words("grammar.for"))
        found.update(word for word in words if word.endswith(endings))
    return (word for word, times in found.items() if capital[word] <= times)


def _acronyms_in(sentence: Sentence) -> Iterator[str]:
    for token in sentence.tokens:
        if token.text.isupper() and len(token.text) >= _LEAST_LETTERS_OF_AN_ACRONYM:
            yield token.fold.replace(".", "")


def _pairs_in(sentence: Sentence) -> Iterator[tuple[str, str]]:
    for index, (first, second) in enumerate(pairwise(sentence.tokens)):
        if first.is_capitalised and second.is_capitalised and not is_opening(sentence, index):
            yield first.fold, second.fold


def _small_in_names(sentence: Sentence) -> Iterator[tuple[str, str]]:
    """The pairs of `in_names` in a sentence."""
    within: list[tuple[str, str]] = []
    is_after_name = False
    for token, following in pairwise(sentence.tokens):
        if token.is_capitalised:
            is_after_name = True
        elif is_after_name and token.is_word and len(token.text) <= _LETTERS_OF_A_PARTICLE:
            within.append((token.fold, following.fold))
            if following.is_capitalised:
                yield from within
        else:
            is_after_name = False
        if not is_after_name or token.is_capitalised:
            within.clear()


def _before_and(language: Language, sentence: Sentence) -> Iterator[str]:
    return _joined_in(sentence, language.words("grammar.and") | {"&"})


def _joined_in(sentence: Sentence, joining: Set[str]) -> Iterator[str]:
    """The words with a capital that one of some small words joins to another one."""
    tokens = sentence.tokens
    for index in range(1, len(tokens) - 2):
        is_joined = tokens[index].is_capitalised and tokens[index + 2].is_capitalised
        if is_joined and tokens[index + 1].fold in joining and not is_opening(sentence, index):
            yield tokens[index].fold


def is_opening(sentence: Sentence, index: int) -> bool:
    """Whether the token begins the sentence, or a quotation or clause set off within it."""
    if index == 0:
        return True
    before, token = sentence.tokens[index - 1], sentence.tokens[index]
    is_in_word = before.text == "-" and before.end == token.start  # "al-Assad"
    return before.text in _OPENERS and not is_in_word
