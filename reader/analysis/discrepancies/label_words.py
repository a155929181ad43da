"""Names for one actor, deed or thing that take different sides, and where a sentence has one."""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from reader.analysis.language.language import Language
from reader.analysis.propositions.predicates import top_of
from reader.analysis.syntax.parsed_sentence import ParsedSentence, ParsedToken
from reader.text.languages import data_of
from reader.text.tokens import fold, tokenise

_HYPHENS = frozenset("-‐‑")


class KnownBy(StrEnum):
    """What shows that two names of a family are names for one thing."""

    NAME = "by name"
    """They mean one thing wherever they occur."""
    EVENT = "by event"
    """Articles on one event are about one such thing."""
    OWNER = "by owner"
    """The articles say whose they are or where, and that is the same."""
    CLAUSE = "by clause"
    """Linked passages have them in the same place of a clause."""


@dataclass(frozen=True)
class Name:
    """A name that takes a side, or none."""

    text: str
    """The name in its dictionary form, as a reader is shown it: "ex-felon"."""
    words: tuple[str, ...]
    """Its words, folded, without hyphens."""
    family: str
    """What it names, in a few words: "the inquiry"."""
    known_by: KnownBy
    stance: int
    """The number of its group in the family."""

    @property
    def is_loaded(self) -> bool:
        """Whether it is in another group than the first, which has the plain names."""
        return self.stance > 0

    def opposes(self, other: "Name") -> bool:
        """Whether another name of the family takes another side."""
        return self.family == other.family and self.stance != other.stance


@dataclass(frozen=True)
class Named:
    """A place where a sentence has a name."""

    name: Name
    tokens: tuple[ParsedToken, ...]
    head: ParsedToken
    """The word of the name that the others depend on."""


def names_in(sentence: ParsedSentence, language: Language) -> Iterator[Named]:
    """The names in a sentence, the longest of each family at each place."""
    tokens = [token for token in sentence.tokens if token.text not in _HYPHENS]
    names = _by_first_word(language)
    last: dict[str, int] = {}
    for index, token in enumerate(tokens):
        for name in (name for word in _forms(token) for name in names.get(word, ())):
            found = tuple(tokens[index : index + len(name.words)])
            if index >= last.get(name.family, 0) and _are_words(found, name.words):
                last[name.family] = index + len(found)
                yield Named(name, found, top_of(found))


def possible_names(stems: Set[str], language: Language) -> Iterator[Name]:
    """The names that a sentence may have, by the stems of all its words: what its grammar is not needed for."""
    names = _by_first_stem(language)
    possible = (entry for stem in sorted(stems & names.keys()) for entry in names[stem])
    return (name for name, of_name in possible if of_name <= stems)


def _are_words(tokens: Sequence[ParsedToken], words: Sequence[str]) -> bool:
    pairs = zip(tokens, words, strict=False)
    return len(tokens) == len(words) and all(word in _forms(token) for token, word in pairs)


def _forms(token: ParsedToken) -> tuple[str, ...]:
    """A word as it is written, and in its dictionary form."""
    return tuple(dict.fromkeys((fold(token.text), fold(token.lemma))))


@cache
def _by_first_word(language: Language) -> Mapping[str, Sequence[Name]]:
    """The names by their first word, the longest first."""
    found: dict[str, list[Name]] = {}
    for name in _names(language):
        found.setdefault(name.words[0], []).append(name)
    return {word: sorted(names, key=lambda name: -len(name.words)) for word, names in found.items()}


@cache
def _by_first_stem(language: Language) -> Mapping[str, Sequence[tuple[Name, frozenset[str]]]]:
    """The names with the stems of their words, by that of the first."""
    found: dict[str, list[tuple[Name, frozenset[str]]]] = {}
    for name in _names(language):
        stems = [language.stem(word) for word in name.words]
        found.setdefault(stems[0], []).append((name, frozenset(stems)))
    return found


def _names(language: Language) -> Iterator[Name]:
    data = data_of(language.tag, "labels")
    for known_by in KnownBy:
        for family, groups in data.get(known_by, {}).items():
            for stance, names in enumerate(groups):
                for name in names:
                    words = tuple(t.fold for t in tokenise(name) if t.text not in _HYPHENS)
                    yield Name(name, words, family, known_by, stance)
