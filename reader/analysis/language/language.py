"""What the analysis knows of a language: its word lists, from data files, and its stems."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, cached_property, lru_cache
from typing import Any

from reader.text.safe_yaml import load_shipped
from reader.text.tokens import Token, fold

_MIN_FUNCTION_WORDS = 0.25
"""The share of function words from which a text counts as written in a language."""


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
        """The mapping at `path`, keys joined by dots; empty where the language has none."""
        if path not in self._tables:
            self._tables[path] = self._table(path)
        return self._tables[path]

    def _table(self, path: str) -> Mapping[str, Any]:
        value: Any = self._data
        for key in path.split("."):
            value = value.get(key, {}) if isinstance(value, Mapping) else {}
        return value if isinstance(value, Mapping) else {}

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
    """The language `text` is written in; the neutral one where it is none of those known.

    `tag` is a BCP 47 tag that the article itself gives, and is believed.
    """
    if tag:
        return _load("en") if tag.lower().split("-")[0] == "en" else NEUTRAL
    english = _load("en")
    words = [fold(word) for word in text[:20000].split()]
    known = sum(word.strip(".,;:!?\"'()") in english.function_words for word in words)
    return english if known >= _MIN_FUNCTION_WORDS * len(words) else NEUTRAL


@cache
def _load(tag: str) -> Language:
    data = _read(tag, "opposites") | _read(tag, "words")
    return Language(tag, data, _read(tag, "names"), _read(tag, "families")["families"])


def _read(tag: str, name: str) -> dict[str, Any]:
    return load_shipped("reader.analysis", f"languages/{tag}/{name}.yaml")


def _stemmer(algorithm: str) -> Callable[[str], str]:
    if not algorithm:
        return lambda word: word
    import Stemmer

    stem: Callable[[str], str] = lru_cache(maxsize=65536)(Stemmer.Stemmer(algorithm).stemWord)
    return stem


NEUTRAL = Language("und", {}, {}, ())
