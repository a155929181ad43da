"""The names that a language's data lists: states, towns, bodies, things, given names."""

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import Any

from reader.analysis.language.language import Language
from reader.text.tokens import Token, fold, tokenise

Key = tuple[str, ...]
"""A name for comparing: its folded words, without marks, articles and possessives."""


def key_of(tokens: Iterable[Token], articles: Set[str]) -> Key:
    """The key of a name in tokens; one of the `articles` at its beginning is left out."""
    words = [t.fold.replace(".", "") for t in tokens if not t.is_mark and not t.is_possessive]
    return tuple(words[1:] if len(words) > 1 and words[0] in articles else words)


@dataclass(frozen=True)
class KnownNames:
    """The names listed for one language."""

    states: frozenset[Key]
    lands: frozenset[Key]
    """States and their parts, continents and the like, with all their names: what may follow a town's name."""
    places: frozenset[Key]
    """The same with towns."""
    bodies: frozenset[Key]
    things: frozenset[Key]
    """Names of what is no actor: products, days, diseases."""
    demonyms: Mapping[Key, Key]
    """From a people's adjective or noun to its state."""
    people_endings: tuple[str, ...]
    """How nouns for a people end, which name it where the adjective does not."""
    capitals: Mapping[Key, Key]
    """From a capital to its state."""
    same: Mapping[Key, Key]
    """From each name of a land or body to the one that heads it."""
    given_names: frozenset[str]
    nicknames: Mapping[str, frozenset[str]]
    """From a given name to the given names it is a form of."""

    def is_state(self, key: Key) -> bool:
        """Whether a name is a state's, by any of its names: "UK"."""
        return self.same.get(key, key) in self.states

    def is_people(self, key: Key) -> bool:
        """Whether a name is a noun for a people: "Syrians", not "Syria" or "Syrian"."""
        return key in self.demonyms and key[-1].endswith(self.people_endings)

    def is_known(self, key: Key) -> bool:
        """Whether a name is listed as a place's, a body's, or a people's adjective or noun."""
        return key in self.places or key in self.bodies or key in self.demonyms


def known_names_of(language: Language) -> KnownNames:
    """The names listed for a language; none for one not known."""
    articles, names = language.words("grammar.the"), language.names

    def key(name: str) -> Key:
        return key_of(tokenise(name), articles)

    def keys(listed: Iterable[str]) -> frozenset[Key]:
        return frozenset(map(key, listed))

    states = names.get("states", ())
    lands = [[name, *others] for name, _, _, others in states]
    lands += [*names.get("places", ()), *([name] for name in names.get("regions", ()))]
    bodies = [*names.get("bodies", ()), *([name] for name in names.get("well_known", ()))]
    towns = [*(capital for _, _, capital, _ in states), *names.get("towns", ())]
    return KnownNames(
        states=keys(name for name, *_ in states),
        lands=keys(name for row in lands for name in row),
        places=keys([*(name for row in lands for name in row), *towns]),
        bodies=keys(name for row in bodies for name in row),
        things=keys(names.get("things", ())),
        demonyms={key(demonym): key(name) for name, demonyms, _, _ in states for demonym in demonyms},
        people_endings=tuple(sorted(language.words("grammar.people_endings"))),
        capitals={key(capital): key(name) for name, _, capital, _ in states},
        same={key(name): key(row[0]) for row in (*lands, *bodies) for name in row},
        given_names=_given_names(names),
        nicknames=_nicknames(names.get("nicknames", ())),
    )


def _given_names(names: Mapping[str, Any]) -> frozenset[str]:
    rows = (names.get("given_names", ()), *names.get("nicknames", ()))
    return frozenset(fold(name) for row in rows for name in row)


def _nicknames(rows: Iterable[Sequence[str]]) -> dict[str, frozenset[str]]:
    forms: dict[str, set[str]] = {}
    for row in rows:
        for name in row:
            forms.setdefault(fold(name), set()).add(fold(row[0]))
    return {name: frozenset(heads) for name, heads in forms.items()}
