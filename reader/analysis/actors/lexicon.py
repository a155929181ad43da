"""The words by which names are recognised, from a language's data."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from reader.analysis.language import Language
from reader.text.tokens import fold, tokenise

Key = tuple[str, ...]
"""A name for comparing: its folded words, without marks, articles and possessives."""

_INSTITUTIONS = "actors.institutions"


def key_of(name: str) -> Key:
    """The key of a name as written."""
    words = [t.fold.replace(".", "") for t in tokenise(name) if not t.is_mark and not t.is_possessive]
    return tuple(words[1:] if len(words) > 1 and words[0] == "the" else words)


@dataclass(frozen=True)
class Lexicon:
    """A language's words about names; all folded."""

    titles: frozenset[str] = frozenset()
    title_links: frozenset[str] = frozenset()
    speaks: frozenset[str] = frozenset()
    organisation_words: frozenset[str] = frozenset()
    group_words: frozenset[str] = frozenset()
    place_words: frozenset[str] = frozenset()
    place_openings: frozenset[str] = frozenset()
    place_nouns: frozenset[str] = frozenset()
    place_prepositions: frozenset[str] = frozenset()
    not_names: frozenset[str] = frozenset()
    trailing_words: frozenset[str] = frozenset()
    name_links: frozenset[str] = frozenset()
    name_particles: frozenset[str] = frozenset()
    abbreviated: frozenset[str] = frozenset()
    separators: frozenset[str] = frozenset()
    thing_words: frozenset[str] = frozenset()
    bare_bodies: frozenset[str] = frozenset()
    function_words: frozenset[str] = frozenset()
    institutions: frozenset[Key] = frozenset()
    """Nouns that make a body of the name before them."""
    states: frozenset[Key] = frozenset()
    places: frozenset[Key] = frozenset()
    """States, regions and capitals, with all their names."""
    bodies: frozenset[Key] = frozenset()
    demonyms: Mapping[Key, Key] = field(default_factory=dict)
    """From a people's adjective or noun to its state."""
    capitals: Mapping[Key, Key] = field(default_factory=dict)
    """From a capital to its state."""
    same: Mapping[Key, Key] = field(default_factory=dict)
    """From each known name of a place or body to the one that heads it."""
    nicknames: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """From a given name to the given names it is a form of."""


_WORD_FIELDS = (
    "titles", "title_links", "speaks", "organisation_words", "group_words", "place_words", "place_openings",
    "place_nouns", "place_prepositions", "not_names", "trailing_words", "name_links", "name_particles",
    "abbreviated", "separators", "thing_words", "bare_bodies",
)  # fmt: skip


@cache
def lexicon_of(language: Language) -> Lexicon:
    """The lexicon of a language; one without words for a language not known."""
    if not language.names:
        return Lexicon()
    states = language.names["states"]
    heads = [[name, *others] for name, _, _, others in states]
    heads += language.names["places"]
    bodies = language.names["bodies"]
    return Lexicon(
        **{name: language.words(f"actors.{name}") for name in _WORD_FIELDS},
        function_words=language.function_words,
        institutions=frozenset(key_of(noun) for noun in language.words(_INSTITUTIONS)),
        states=frozenset(key_of(name) for name, *_ in states),
        places=frozenset(key_of(name) for names in heads for name in names)
        | frozenset(key_of(capital) for _, _, capital, _ in states),
        bodies=frozenset(key_of(name) for names in bodies for name in names),
        demonyms={key_of(demonym): key_of(name) for name, demonyms, _, _ in states for demonym in demonyms},
        capitals={key_of(capital): key_of(name) for name, _, capital, _ in states},
        same={key_of(name): key_of(names[0]) for names in (*heads, *bodies) for name in names},
        nicknames=_nicknames(language.names["nicknames"]),
    )


def _nicknames(rows: list[list[str]]) -> dict[str, frozenset[str]]:
    forms: dict[str, set[str]] = {}
    for row in rows:
        for name in row:
            forms.setdefault(fold(name), set()).add(fold(row[0]))
    return {name: frozenset(heads) for name, heads in forms.items()}
