"""What the analysis knows of a language: its word lists, from data files, and its stems."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, cached_property, lru_cache
from typing import Any

from reader.articles.tags import bcp47
from reader.text.languages import data_of, tags
from reader.text.tokens import Token, fold

_MIN_FUNCTION_WORDS = 0.25
"""The share of function words from which a text counts as written in a language. Of 301 English articles none has less
than 0.3; texts in twelve other languages, written to share many words with English, have 0.2 at the most."""
_MIN_WHERE_TAGGED = 0.2
"""The same, where the text's tag says so too."""
_TELLING_LETTERS = 100
"""From how many letters a text is asked whatever its tag says: a headline may have no function words at all."""
_AROUND_WORDS = ".,;:!?\"'()–-"
_READ = 20_000
"""How many characters of a text are asked."""


class Language:
    """The data of one language. The neutral language, of texts in no language known, has none."""

    def __init__(self, tag: str, data: Mapping[str, Any], names: Mapping[str, Any], families: Iterable[str]):
        self.tag = tag
        self.names = names
        self._data = data
        self._tables: dict[str, Mapping[str, Any]] = {}
        self._families = families
        self._stem = _stemmer(data.get("stemmer", ""))

    def table(self, path: str) -> Mapping[str, Any]:
        """The mapping at `path`, which is keys joined by dots; its keys folded. Empty where the language has none."""
        if path not in self._tables:
            self._tables[path] = self._table(path)
        return self._tables[path]

    def _table(self, path: str) -> Mapping[str, Any]:
        value: Any = self._data
        for key in path.split("."):
            value = value.get(key, {}) if isinstance(value, Mapping) else {}
        return {fold(str(key)): found for key, found in value.items()} if isinstance(value, Mapping) else {}

    def words(self, path: str) -> frozenset[str]:
        """The word list at `path`, folded; empty where the language has none."""
        return self._word_lists(path)

    def rows(self, key: str) -> Sequence[Sequence[str]]:
        """The list of lists under `key`; empty where the language has none."""
        found: Sequence[Sequence[str]] = self._data.get(key, ())
        return found

    def entries(self, key: str) -> Sequence[Mapping[str, Sequence[str]]]:
        """The list of mappings under `key`; empty where the language has none."""
        found: Sequence[Mapping[str, Sequence[str]]] = self._data.get(key, ())
        return found

    def stem(self, folded: str) -> str:
        """The stem of a folded word, after Porter's second algorithm (snowballstem.org)."""
        return self._stem(folded)

    def concept(self, folded: str) -> str:
        """What stands for a word when meanings are compared: its family, else its stem."""
        return self._concept(folded)

    def is_function_word(self, token: Token) -> bool:
        return token.fold in self.function_words

    @cached_property
    def function_words(self) -> frozenset[str]:
        return self.words("function_words")

    @cached_property
    def past_endings(self) -> tuple[str, ...]:
        """How verbs end of what has been done: "killed"."""
        return self._endings("past_endings")

    @cached_property
    def participle_endings(self) -> tuple[str, ...]:
        """How verbs end that have no subject of their own: "saying"."""
        return self._endings("participle_endings")

    @cached_property
    def adverb_endings(self) -> tuple[str, ...]:
        return self._endings("adverb_endings")

    def _endings(self, name: str) -> tuple[str, ...]:
        return tuple(sorted(self.words(f"grammar.{name}")))

    def share_of(self, words: Sequence[str]) -> float:
        """How much of some folded words are function words of this language, from 0 to 1."""
        return sum(word in self.function_words for word in words) / len(words) if words else 0.0

    @cached_property
    def _concept(self) -> Callable[[str], str]:
        rows = (fold(family).split() for family in self._families)
        families = {self.stem(word): f"~{row[0]}" for row in rows for word in row}

        @lru_cache(maxsize=65536)
        def concept(folded: str) -> str:
            stem = self.stem(folded)
            return families.get(stem, stem)

        return concept

    @cached_property
    def _word_lists(self) -> Callable[[str], frozenset[str]]:
        @cache
        def word_list(path: str) -> frozenset[str]:
            parent, _, key = path.rpartition(".")
            owner = self.table(parent) if parent else self._data
            return frozenset(fold(str(word)) for word in owner.get(key, ()))

        return word_list


def language_of(text: str, tag: str | None = None) -> Language:
    """The language `text` is written in, of those there are word lists for; else the neutral one.

    `tag` is what the article says of its language. Where the text says otherwise that is not believed, as pages
    often have the tag of their template.
    """
    known = bcp47(tag) if tag else None
    tagged = next((language for language in languages() if known and known.split("-")[0] == language.tag), None)
    words = _words_in(text)
    if known and not _are_enough(words):
        return tagged or NEUTRAL
    shares = {language: language.share_of(words) for language in languages()}
    likely = max(shares, key=lambda language: (shares[language], language is tagged))
    least = _MIN_WHERE_TAGGED if likely is tagged else _MIN_FUNCTION_WORDS
    return likely if shares[likely] >= least else NEUTRAL


def shows_its_language(text: str) -> bool:
    """Whether a text is long enough to be asked for its language."""
    return _are_enough(_words_in(text))


def _words_in(text: str) -> list[str]:
    words = (fold(word).strip(_AROUND_WORDS) for word in text[:_READ].split())
    return [word for word in words if word[:1].isalpha()]


def _are_enough(words: Sequence[str]) -> bool:
    return sum(map(len, words)) >= _TELLING_LETTERS


@cache
def languages() -> tuple[Language, ...]:
    """The languages that there are word lists for: one for each folder in `reader/languages`."""
    return tuple(_load(tag) for tag in tags())


def _load(tag: str) -> Language:
    return Language(tag, data_of(tag, "words"), data_of(tag, "names"), data_of(tag, "families").get("families", ()))


def _stemmer(algorithm: str) -> Callable[[str], str]:
    if not algorithm:
        return lambda word: word
    import Stemmer

    stem: Callable[[str], str] = lru_cache(maxsize=65536)(Stemmer.Stemmer(algorithm).stemWord)
    return stem


NEUTRAL = Language("und", {}, {}, ())
