"""The words by which names are recognised, from a language's data."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

from reader.analysis.actors.known_names import Key, KnownNames, key_of, known_names_of
from reader.analysis.actors.name_grammar import NameGrammar, name_grammar_of
from reader.analysis.language.language import Language
from reader.text.tokens import Token, tokenise

LONGEST_LISTED = 30
"""Tokens of a name that can be listed, at most; to ask it of each beginning of a long run takes time that grows with
its square."""


@dataclass(frozen=True)
class Lexicon:
    """A language's words about names; all folded."""

    known: KnownNames
    grammar: NameGrammar
    titles: frozenset[str]
    title_links: frozenset[str]
    speaks: frozenset[str]
    organisation_words: frozenset[str]
    group_words: frozenset[str]
    place_words: frozenset[str]
    place_openings: frozenset[str]
    place_nouns: frozenset[str]
    numbered_places: frozenset[str]
    compass: frozenset[str]
    ordinal_endings: frozenset[str]
    place_prepositions: frozenset[str]
    not_names: frozenset[str]
    trailing_words: frozenset[str]
    name_links: frozenset[str]
    name_particles: frozenset[str]
    abbreviated: frozenset[str]
    separators: frozenset[str]
    thing_words: frozenset[str]
    openers: frozenset[str]
    """What a sentence begins with before a name that it is no part of: "Yesterday"."""
    domains: frozenset[str]
    """What ends the address of a site that is a name: "Lorne.com"."""
    relations: frozenset[str]
    """Nouns for persons that are no titles: "his wife Rosa"."""
    regnal: frozenset[str]
    """Titles that belong to a given name without a surname: "Pope Francis"."""
    months: frozenset[str]
    numbered: frozenset[str]
    """Nouns that a number makes a part or a paper of: "Building 6"."""
    of_places: frozenset[str]
    """What a hyphen joins to a place without making it a people's adjective: "Lima-based"."""
    ruling: frozenset[str]
    """Titles of those whose government is their state's."""
    generations: frozenset[str]
    """What may follow a surname: "Jr."."""
    sorts: frozenset[str]
    """Nouns by which a body or a site is named a second time: "the agency"."""
    nouns_after_bodies: frozenset[str]
    """Nouns that make an adjective of a body's noun before them: "police officers"."""
    bodies_on: frozenset[str]
    """Bodies that are named by what they are on: "Council on Fisheries"."""
    before_speakers: frozenset[str]
    """Verbs of saying that their subject may follow."""
    institutions: frozenset[Key]
    """Nouns that make a body of the name before them."""
    bare_bodies: frozenset[Key]
    """Bodies that are named by a noun alone."""
    bare_beginnings: frozenset[str]
    """The words with which they begin."""
    facilities: frozenset[Key]
    """Nouns that make a building or a site of the name before them."""
    place_tails: frozenset[Key]
    """Nouns in small letters that belong to the place's name before them."""
    offices: Mapping[Key, Key]
    """From a title to the noun by which its bearer is named again: "the governor"."""
    governments: frozenset[str]
    """Nouns for the government of a state."""
    militaries: frozenset[str]
    """Nouns for the military of a state."""
    is_common: Callable[[str], bool]
    """Whether a folded word is one of the language's common words."""

    def key_of(self, name: str) -> Key:
        """The key of a name as written."""
        return self.key_of_tokens(tokenise(name))

    def key_of_tokens(self, tokens: Iterable[Token]) -> Key:
        """The key of a name in tokens."""
        return key_of(tokens, self.grammar.articles)

    def key_to_look_up(self, tokens: Sequence[Token]) -> Key:
        """The key of a name, where it is only asked whether it is listed; empty for one longer than any that is."""
        return self.key_of_tokens(tokens) if len(tokens) <= LONGEST_LISTED else ()

    def is_sort(self, folded: str) -> bool:
        """Whether a word in a name shows that it is an organisation's or a place's."""
        return folded in self.organisation_words or folded in self.place_words

    @cached_property
    def pure_particles(self) -> frozenset[str]:
        """Particles of names that are no other word: "von", not "an"."""
        return self.name_particles - self.grammar.function_words

    def is_link(self, folded: str) -> bool:
        """Whether a word joins the parts of a name and begins none."""
        return folded in self.name_links and folded not in self.name_particles

    def is_abbreviated(self, folded: str) -> bool:
        """Whether a full stop after a word may end no sentence and no name."""
        return folded in self.titles or folded in self.abbreviated

    def plainest_body(self, noun: str) -> str:
        """One noun for all that mean the same body of a state."""
        return next((min(nouns) for nouns in (self.governments, self.militaries) if noun in nouns), noun)


_WORD_FIELDS = (
    "titles", "title_links", "speaks", "organisation_words", "group_words", "place_words", "place_openings",
    "place_nouns", "numbered_places", "ordinal_endings", "compass", "place_prepositions", "not_names",
    "trailing_words", "name_links", "name_particles", "abbreviated", "separators", "thing_words", "sorts",
    "ruling", "governments", "militaries", "generations", "of_places", "openers", "regnal",
    "relations", "domains", "bodies_on", "nouns_after_bodies",
)  # fmt: skip
_PHRASE_FIELDS = ("institutions", "bare_bodies", "facilities", "place_tails")


@cache
def lexicon_of(language: Language) -> Lexicon:
    """The lexicon of a language; one without words for a language not known."""
    grammar = name_grammar_of(language)

    def key(name: str) -> Key:
        return key_of(tokenise(name), grammar.articles)

    words: dict[str, Any] = {name: language.words(f"actors.{name}") for name in _WORD_FIELDS}
    phrases: dict[str, Any] = {name: frozenset(map(key, language.words(f"actors.{name}"))) for name in _PHRASE_FIELDS}
    return Lexicon(
        **words,
        **phrases,
        known=known_names_of(language),
        grammar=grammar,
        bare_beginnings=frozenset(first for first, *_ in phrases["bare_bodies"]),
        before_speakers=words["speaks"] - language.words("grammar.with_hearers"),
        offices={key(title): key(noun) for title, noun in language.table("actors.offices").items()},
        months=frozenset(language.table("figures.months")),
        numbered=language.words("figures.numbered") | frozenset(language.table("figures.period_words")),
        is_common=language.is_common,
    )
