"""What the analysis knows of a language: word lists from data files, and stems."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
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
_LETTERS_THAT_SHOW = 100
"""The least letters of a text that shows its language, whatever its tag says: a headline may have no function words."""
_AROUND_WORDS = ".,;:!?\"'()–-"
_READ = 20_000
"""How many code points of a text are looked at, from its beginning."""


class Language:
    """The data of one language. The neutral language, of texts in no language known, has none."""

    def __init__(self, tag: str, data: Mapping[str, Any], names: Mapping[str, Any], families: Iterable[str]):
        """`tag` is a BCP 47 tag; `data`, `names` and `families` are what the language's files hold."""
        self.tag = tag
        self.names = names
        self._data = data
        self._tables: dict[str, Mapping[str, Any]] = {}
        self._families = families
        self._stem = _stemmer(data.get("stemmer", ""))

    def table(self, path: str) -> Mapping[str, Any]:
        """The mapping at `path`, keys joined by dots, with its own keys folded; empty where the language has none."""
        if path not in self._tables:
            self._tables[path] = self._table(path)
        return self._tables[path]

    def _table(self, path: str) -> Mapping[str, Any]:
        value: Any = self._data
        for key in path.split("."):
            value = value.get(key, {}) if isinstance(value, Mapping) else {}
        return {fold(str(key)): found for key, found in value.items()} if isinstance(value, Mapping) else {}

    def words(self, path: str) -> frozenset[str]:
        """The words of the list at `path`, keys joined by dots, folded; empty where the language has none."""
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
        """The stem of a folded word, by the Snowball stemmer of the language (snowballstem.org; for English Porter's
        second algorithm); the word itself where there is none."""
        return self._stem(folded)

    def concept(self, folded: str) -> str:
        """The key by which a folded word is compared with others: its family of meaning, else its stem."""
        return self._concept(folded)

    def is_common(self, folded: str) -> bool:
        """Whether a folded word, in any of its forms, is in the language's lists of words."""
        return self.stem(folded) in self._common_stems

    @cached_property
    def _common_stems(self) -> frozenset[str]:
        words = (*_words_of(self._data), *(word for family in self._families for word in family.split()))
        return frozenset(self.stem(fold(word)) for word in words)

    def is_function_word(self, token: Token) -> bool:
        """Whether a token is a word of grammar, such as "the" or "of"."""
        return token.fold in self.function_words

    @cached_property
    def function_words(self) -> frozenset[str]:
        """The words of grammar, folded."""
        return self.words("function_words")

    @cached_property
    def past_endings(self) -> tuple[str, ...]:
        """The endings of verbs in the past: "killed"."""
        return self._endings("past_endings")

    @cached_property
    def participle_endings(self) -> tuple[str, ...]:
        """The endings of verbs without a subject of their own: "saying"."""
        return self._endings("participle_endings")

    @cached_property
    def adverb_endings(self) -> tuple[str, ...]:
        """The endings of adverbs: "strongly"."""
        return self._endings("adverb_endings")

    def _endings(self, name: str) -> tuple[str, ...]:
        return tuple(sorted(self.words(f"grammar.{name}")))

    def share_of(self, words: Sequence[str]) -> float:
        """The share of some folded words that are function words of this language, from 0 to 1; 0 of no words."""
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
    """The language that `text` is written in, if there are word lists for it; else the neutral one.

    `tag` is the language that the article names itself. The text overrules it, since pages often have the tag of their
    template; only a text of few letters is taken at its tag.
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
    """Whether a text is long enough to show what language it is in."""
    return _are_enough(_words_in(text))


def _words_in(text: str) -> list[str]:
    words = (fold(word).strip(_AROUND_WORDS) for word in text[:_READ].split())
    return [word for word in words if word[:1].isalpha()]


def _are_enough(words: Sequence[str]) -> bool:
    return sum(map(len, words)) >= _LETTERS_THAT_SHOW


@cache
def languages() -> tuple[Language, ...]:
    """The languages with word lists: one for each folder in `reader/languages`."""
    return tuple(_load(tag) for tag in tags())


def _load(tag: str) -> Language:
    return Language(tag, data_of(tag, "words"), data_of(tag, "names"), data_of(tag, "families").get("families", ()))


def _words_of(data: Any) -> Iterator[str]:
    """The words of a language's data, at whatever depth."""
    if isinstance(data, str):
        yield from data.split()
    elif isinstance(data, Mapping):
        for part in (*data, *data.values()):
            yield from _words_of(part)
    elif isinstance(data, Sequence):
        for part in data:
            yield from _words_of(part)


def _stemmer(algorithm: str) -> Callable[[str], str]:
    if not algorithm:
        return lambda word: word
    import Stemmer

    stem: Callable[[str], str] = lru_cache(maxsize=65536)(Stemmer.Stemmer(algorithm).stemWord)
    return stem


NEUTRAL = Language("und", {}, {}, ())
