"""The small words and endings of a language by which names are cut and joined."""

from dataclasses import dataclass

from reader.analysis.language.language import Language


@dataclass(frozen=True)
class NameGrammar:
    """The small words of one language, folded, and its endings."""

    function_words: frozenset[str]
    articles: frozenset[str]
    """Definite ones, which begin names and are left out of their keys."""
    any_articles: frozenset[str]
    of: frozenset[str]
    """What joins a body or a place to what it is of: "Bank of England"."""
    links_of_bodies: frozenset[str]
    """What joins a body to what it is of or for."""
    on: frozenset[str]
    """What joins a body to what it is on: "Council on Fisheries"."""
    conjunctions: frozenset[str]
    """What joins two names, or two halves of one: "Fire and Rescue Service"."""
    listing: frozenset[str]
    """What is between the last two names of a list."""
    infinitive: frozenset[str]
    """What makes a verb of the word after it: "to police"."""
    of_persons: frozenset[str]
    """Relative pronouns of persons alone."""
    letter_words: frozenset[str]
    """Letters that are words by themselves, and so no initials."""
    past_endings: tuple[str, ...]
    participle_endings: tuple[str, ...]
    adverb_endings: tuple[str, ...]
    thing_endings: tuple[str, ...]
    """How nouns for teachings end: "Darwinism"."""


def name_grammar_of(language: Language) -> NameGrammar:
    """The small words of a language; none for one not known."""
    articles, of = language.words("grammar.the"), language.words("grammar.of")
    conjunctions = language.words("grammar.and")
    return NameGrammar(
        function_words=language.function_words,
        articles=articles,
        any_articles=articles | language.words("grammar.indefinite"),
        of=of,
        links_of_bodies=of | language.words("grammar.for"),
        on=language.words("grammar.on"),
        conjunctions=conjunctions,
        listing=conjunctions | language.words("grammar.or"),
        infinitive=language.words("grammar.infinitive"),
        of_persons=language.words("grammar.of_persons"),
        letter_words=language.words("grammar.letter_words"),
        past_endings=language.past_endings,
        participle_endings=language.participle_endings,
        adverb_endings=language.adverb_endings,
        thing_endings=tuple(sorted(language.words("actors.thing_endings"))),
    )
