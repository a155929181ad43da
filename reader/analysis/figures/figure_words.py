"""The words by which figures are recognised, from a language's data."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from reader.analysis.figure import Bound
from reader.analysis.language.language import Language
from reader.text.tokens import fold, tokenise

Phrase = tuple[str, ...]


@dataclass(frozen=True)
class Lexicon:
    """A language's words about figures; all folded."""

    numbers: Mapping[str, float] = field(default_factory=dict)
    scales: Mapping[str, float] = field(default_factory=dict)
    groups: Mapping[str, float] = field(default_factory=dict)
    """From a noun that counts before "of" to the number: "a couple of cranes"."""
    fractions: Mapping[str, float] = field(default_factory=dict)
    parts: Mapping[str, int] = field(default_factory=dict)
    """From the name of parts to the number of them that make up the whole: 3 for "thirds"."""
    temperatures: Mapping[str, str] = field(default_factory=dict)
    """From what a scale of temperatures is called to its name."""
    ordinals: Mapping[str, int] = field(default_factory=dict)
    months: Mapping[str, int] = field(default_factory=dict)
    weekdays: Mapping[str, int] = field(default_factory=dict)
    relative_days: Mapping[str, int] = field(default_factory=dict)
    period_words: Mapping[str, str] = field(default_factory=dict)
    durations: Mapping[str, str] = field(default_factory=dict)
    distances: Mapping[str, str] = field(default_factory=dict)
    currencies: Mapping[str, str] = field(default_factory=dict)
    dollars: Mapping[str, str] = field(default_factory=dict)
    """From what may be before a dollar sign to the currency."""
    attached_scales: frozenset[str] = frozenset()
    """Scales of one or two letters: "$5m", "£1.2 bn"."""
    vague: Mapping[str, float] = field(default_factory=dict)
    """From a word that leaves open how many, to what it counts several of: 12 for "dozens"."""
    day_parts: frozenset[str] = frozenset()
    seasons: frozenset[str] = frozenset()
    percents: frozenset[Phrase] = frozenset()
    measures: Mapping[str, str] = field(default_factory=dict)
    """From what measures something else, as it is written, to its unit."""
    numbered: frozenset[str] = frozenset()
    bounds: Mapping[Phrase, Bound] = field(default_factory=dict)
    written_days: Mapping[Phrase, str] = field(default_factory=dict)
    """From days that are known by their date alone, in tokens ("9/11"), to the whole date in ISO 8601."""
    days_by_word: Mapping[tuple[str, str], str] = field(default_factory=dict)
    """The same from a month and day ("09-11") and a word that says which is meant ("attacks")."""
    words: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """The small words of expressions, by the part they play."""
    multiples: Mapping[str, float] = field(default_factory=dict)
    function_words: frozenset[str] = frozenset()
    past_endings: tuple[str, ...] = ()
    plural_endings: tuple[str, ...] = ()
    singular_endings: tuple[str, ...] = ()
    """Those of words that only look as if they had the ending of several."""
    third_endings: tuple[str, ...] = ()
    """Of verbs of the present, after one person."""
    superlative_endings: tuple[str, ...] = ()
    comparative_endings: tuple[str, ...] = ()
    people: frozenset[str] = frozenset()
    peoples: frozenset[str] = frozenset()
    """Nouns for the people of a state: "Syrians"."""
    events: Mapping[str, str] = field(default_factory=dict)
    """From the concept of what happens to those who are counted to the plainest word for it."""
    event_words: frozenset[str] = frozenset()
    openers: frozenset[str] = frozenset()
    """The words and signs with which an expression may begin, digits aside."""
    cores: frozenset[str] = frozenset()
    """The words of numbers, times and measures: an expression has one of them, or digits."""
    concept: Callable[[str], str] = str
    """The concept of a folded word."""

    def is_one(self, folded: str, part: str) -> bool:
        """Whether a folded word plays the named part in an expression."""
        return folded in self.words.get(part, frozenset())


_TABLES = (
    "numbers", "scales", "groups", "fractions", "parts", "temperatures", "ordinals", "months", "weekdays",
    "relative_days", "period_words", "durations", "distances", "currencies", "dollars", "measures", "multiples",
    "vague",
)  # fmt: skip
_LISTS = ("attached_scales", "day_parts", "seasons", "numbered")
_OPENING_TABLES = (
    "numbers", "fractions", "ordinals", "months", "weekdays", "relative_days", "currencies", "dollars", "multiples",
    "durations",
)  # fmt: skip
_OPENING_PARTS = (
    "articles", "vague_articles", "half", "one", "the", "noon", "midnight", "last", "this", "next", "long_ago",
    "beginning", "middle", "end",
    "that", "weekend", "multi", "minus",
)  # fmt: skip
_CORE_PARTS = (
    "half",
    "one",
    "noon",
    "midnight",
    "long_ago",
    "weekend",
    "hundred",
    "dozen",
    "following",
    "multi",
)


@cache
def lexicon_of(language: Language) -> Lexicon:
    """The lexicon of a language; of one not known, what needs no words: digits and signs."""
    fields: dict[str, Any] = {name: dict(language.table(f"figures.{name}")) for name in _TABLES}
    fields["currencies"] = fields["currencies"] or {"$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY"}
    fields |= {name: language.words(f"figures.{name}") for name in _LISTS}
    bounds = language.table("figures.bounds")
    words = {name: language.words(f"figures.words.{name}") for name in language.table("figures.words")}
    openers = [*(fields[name] for name in _OPENING_TABLES), *(words.get(part, ()) for part in _OPENING_PARTS)]
    cores = [
        *(fields[name] for name in (*_TABLES, "day_parts", "seasons")),
        *(words.get(part, ()) for part in _CORE_PARTS),
    ]
    days = {day: language.table(f"figures.known_days.{day}") for day in language.table("figures.known_days")}
    return Lexicon(
        **fields,
        written_days={tuple(t.fold for t in tokenise(w)): day for day, of in days.items() for w in of["written"]},
        days_by_word={(day[5:], fold(word)): day for day, of in days.items() for word in of["before"]},
        percents=_phrases(language.words("figures.percents") or {"%"}),
        bounds={tuple(fold(phrase).split()): Bound(name) for name, phrases in bounds.items() for phrase in phrases},
        words=words,
        openers=frozenset({"."}.union(fields["vague"], *openers)),
        cores=frozenset().union(*cores),
        function_words=language.function_words,
        past_endings=language.past_endings,
        plural_endings=tuple(language.words("grammar.plural_endings")),
        singular_endings=tuple(language.words("grammar.singular_endings")),
        third_endings=tuple(language.words("grammar.third_endings")),
        superlative_endings=tuple(language.words("grammar.superlative_endings")),
        comparative_endings=tuple(language.words("grammar.comparative_endings")),
        people=language.words("figures.people"),
        peoples=_peoples(language),
        events=_events(language),
        event_words=language.words("figures.events"),
        concept=language.concept,
    )


def _phrases(phrases: frozenset[str] | set[str]) -> frozenset[Phrase]:
    return frozenset(tuple(phrase.split()) for phrase in phrases)


def _events(language: Language) -> dict[str, str]:
    """From the concept of each event to the word for it, the first where several have one concept."""
    found: dict[str, str] = {}
    for word in language.table("figures").get("events", ()):
        found.setdefault(language.concept(fold(word)), word)
    return found


def _peoples(language: Language) -> frozenset[str]:
    rows = language.names.get("states", ())
    return frozenset(fold(name) for _, demonyms, _, _ in rows for name in demonyms)
