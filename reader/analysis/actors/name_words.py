"""The words by which names are recognised, from a language's data."""

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from reader.analysis.language.language import Language
from reader.text.tokens import Token, fold, tokenise

Key = tuple[str, ...]
"""A name for comparing: its folded words, without marks, articles and possessives."""


def _key(tokens: Iterable[Token], articles: Set[str]) -> Key:
    words = [t.fold.replace(".", "") for t in tokens if not t.is_mark and not t.is_possessive]
    return tuple(words[1:] if len(words) > 1 and words[0] in articles else words)


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
    numbered_places: frozenset[str] = frozenset()
    compass: frozenset[str] = frozenset()
    ordinal_endings: frozenset[str] = frozenset()
    place_prepositions: frozenset[str] = frozenset()
    not_names: frozenset[str] = frozenset()
    trailing_words: frozenset[str] = frozenset()
    name_links: frozenset[str] = frozenset()
    name_particles: frozenset[str] = frozenset()
    abbreviated: frozenset[str] = frozenset()
    separators: frozenset[str] = frozenset()
    thing_words: frozenset[str] = frozenset()
    ruling: frozenset[str] = frozenset()
    """Titles of those whose government is their state's."""
    generations: frozenset[str] = frozenset()
    """What may stand behind a surname: "Jr."."""
    sorts: frozenset[str] = frozenset()
    """Nouns by which a body or a site is named a second time: "the agency"."""
    function_words: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()
    """Definite ones, which begin names and are left out of their keys."""
    of: frozenset[str] = frozenset()
    """What joins a body or a place to what it is of: "Bank of England"."""
    links_of_bodies: frozenset[str] = frozenset()
    """What joins a body to what it is of or for."""
    conjunctions: frozenset[str] = frozenset()
    """What joins two names, or two halves of one: "Fire and Rescue Service"."""
    listing: frozenset[str] = frozenset()
    """What stands between the last two names of a list."""
    before_speakers: frozenset[str] = frozenset()
    """Verbs of saying behind which their subject may stand."""
    letter_words: frozenset[str] = frozenset()
    """Letters that are words by themselves, and so no initials."""
    past_endings: tuple[str, ...] = ()
    participle_endings: tuple[str, ...] = ()
    people_endings: tuple[str, ...] = ()
    """How nouns for a people end, which name it where the adjective does not."""
    institutions: frozenset[Key] = frozenset()
    """Nouns that make a body of the name before them."""
    bare_bodies: frozenset[Key] = frozenset()
    """Bodies that are named by a noun alone."""
    bare_beginnings: frozenset[str] = frozenset()
    """The words with which they begin."""
    facilities: frozenset[Key] = frozenset()
    """Nouns that make a building or a site of the name before them."""
    place_tails: frozenset[Key] = frozenset()
    """Nouns in small letters that belong to the place's name before them."""
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
    offices: Mapping[Key, Key] = field(default_factory=dict)
    """From a title to the noun by which its bearer is named again: "the governor"."""
    governments: frozenset[str] = frozenset()
    """Nouns for the government of a state."""
    militaries: frozenset[str] = frozenset()
    """Nouns for the military of a state."""
    nicknames: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """From a given name to the given names it is a form of."""

    def key_of(self, name: str) -> Key:
        """The key of a name as written."""
        return self.key_of_tokens(tokenise(name))

    def key_of_tokens(self, tokens: Iterable[Token]) -> Key:
        """The key of a name in tokens."""
        return _key(tokens, self.articles)

    def is_sort(self, folded: str) -> bool:
        """Whether a word in a name tells that it is an organisation's or a place's."""
        return folded in self.organisation_words or folded in self.place_words

    def is_link(self, folded: str) -> bool:
        """Whether a word joins the parts of a name and begins none."""
        return folded in self.name_links and folded not in self.name_particles

    def is_abbreviated(self, folded: str) -> bool:
        """Whether a full stop behind a word may end no sentence and no name."""
        return folded in self.titles or folded in self.abbreviated

    def plainest_body(self, noun: str) -> str:
        """One noun for all that mean the same body of a state."""
        return next((min(nouns) for nouns in (self.governments, self.militaries) if noun in nouns), noun)


_WORD_FIELDS = (
    "titles", "title_links", "speaks", "organisation_words", "group_words", "place_words", "place_openings",
    "place_nouns", "numbered_places", "ordinal_endings", "compass", "place_prepositions", "not_names",
    "trailing_words", "name_links", "name_particles", "abbreviated", "separators", "thing_words", "sorts",
    "ruling", "governments", "militaries", "generations",
)  # fmt: skip
_PHRASE_FIELDS = ("institutions", "bare_bodies", "facilities", "place_tails")


@cache
def lexicon_of(language: Language) -> Lexicon:
    """The lexicon of a language; one without words for a language not known."""
    articles = language.words("grammar.the")
    of, conjunctions = language.words("grammar.of"), language.words("grammar.and")

    def key(name: str) -> Key:
        return _key(tokenise(name), articles)

    states = language.names.get("states", ())
    heads = [[name, *others] for name, _, _, others in states]
    heads += language.names.get("places", ())
    bodies = language.names.get("bodies", ())
    words: dict[str, Any] = {name: language.words(f"actors.{name}") for name in _WORD_FIELDS}
    phrases: dict[str, Any] = {name: frozenset(map(key, language.words(f"actors.{name}"))) for name in _PHRASE_FIELDS}
    return Lexicon(
        **words,
        **phrases,
        bare_beginnings=frozenset(first for first, *_ in phrases["bare_bodies"]),
        function_words=language.function_words,
        articles=articles,
        of=of,
        links_of_bodies=of | language.words("grammar.for"),
        conjunctions=conjunctions,
        listing=conjunctions | language.words("grammar.or"),
        before_speakers=words["speaks"] - language.words("grammar.with_hearers"),
        letter_words=language.words("grammar.letter_words"),
        past_endings=language.past_endings,
        participle_endings=language.participle_endings,
        people_endings=tuple(language.words("grammar.people_endings")),
        states=frozenset(key(name) for name, *_ in states),
        places=frozenset(key(name) for names in heads for name in names)
        | frozenset(key(capital) for _, _, capital, _ in states),
        bodies=frozenset(key(name) for names in bodies for name in names),
        demonyms={key(demonym): key(name) for name, demonyms, _, _ in states for demonym in demonyms},
        capitals={key(capital): key(name) for name, _, capital, _ in states},
        same={key(name): key(names[0]) for names in (*heads, *bodies) for name in names},
        offices={key(title): key(noun) for title, noun in language.table("actors.offices").items()},
        nicknames=_nicknames(language.names.get("nicknames", ())),
    )


def _nicknames(rows: Iterable[Sequence[str]]) -> dict[str, frozenset[str]]:
    forms: dict[str, set[str]] = {}
    for row in rows:
        for name in row:
            forms.setdefault(fold(name), set()).add(fold(row[0]))
    return {name: frozenset(heads) for name, heads in forms.items()}
