"""What an analysis finds. Every offset counts Unicode code points in an article's text."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from reader.articles.article import Article
from reader.text.sentences import sentences
from reader.text.span import Span


class Passage(NamedTuple):
    """A span of an article, normally one sentence or one clause."""

    article: str
    start: int
    end: int

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    def overlaps(self, other: "Passage") -> bool:
        """Whether the two share at least one character."""
        return self.article == other.article and self.span.overlaps(other.span)

    def covers(self, other: "Passage") -> bool:
        """Whether every character of `other` is in this passage."""
        return self.article == other.article and self.span.covers(other.span)


class ActorKind(StrEnum):
    PERSON = "person"
    ORGANISATION = "organisation"
    GROUP = "group"
    PLACE = "place"


class FigureKind(StrEnum):
    COUNT = "count"
    PERCENTAGE = "percentage"
    MONEY = "money"
    DISTANCE = "distance"
    DATE = "date"
    TIME = "time"
    DURATION = "duration"
    AGE = "age"
    ORDINAL = "ordinal"
    OTHER = "other"


class Bound(StrEnum):
    """How the text limits a figure; none where it gives the bare figure."""

    EXACTLY = "exactly"
    AT_LEAST = "at least"
    AT_MOST = "at most"
    ABOUT = "about"
    OVER = "over"
    UNDER = "under"


class DiscrepancyKind(StrEnum):
    NUMBER = "number"
    TIME = "time"
    PLACE = "place"
    AGENT = "agent"
    STATUS = "status"
    LABEL = "label"
    DETAIL = "detail"


_RANKS: Mapping[DiscrepancyKind, int] = {
    DiscrepancyKind.NUMBER: 0,
    DiscrepancyKind.TIME: 0,
    DiscrepancyKind.PLACE: 0,
    DiscrepancyKind.AGENT: 1,
    DiscrepancyKind.STATUS: 2,
    DiscrepancyKind.LABEL: 3,
    DiscrepancyKind.DETAIL: 4,
}
"""What matters to a fact-checker first."""


class Mention(NamedTuple):
    """A span that names an actor, as it is written."""

    passage: Passage
    text: str


@dataclass(frozen=True)
class Actor:
    """A person, organisation, group or place, with every place it is named at."""

    id: str
    name: str
    kind: ActorKind
    mentions: tuple[Mention, ...]
    why: tuple[str, ...] = ()
    """What speaks for its kind, in a few words each: "title: Dr", "listed as a country"."""

    @property
    def aliases(self) -> tuple[str, ...]:
        """The distinct forms it goes by, in the order of their first mention."""
        return tuple(dict.fromkeys(mention.text for mention in self.mentions))


class Topic(NamedTuple):
    """What a figure counts: a sort of thing, and what happened to it, as concepts."""

    thing: str
    """Empty for people of no particular sort."""
    event: str
    """Empty where the text does not say."""


@dataclass(frozen=True)
class Figure:
    """A number, sum, percentage, date, time, duration, age or distance that the text states."""

    id: str
    passage: Passage
    text: str
    kind: FigureKind
    value: float | str | None
    """A number, or ISO 8601 for dates, clock times and spans of dates ("2007-04-02/2007-04-08", Monday to
    Sunday, for "last week"); None where the text does not settle it."""
    bound: Bound | None = None
    unit: str | None = None
    of: str = ""
    """What is counted or dated, as a person would say it: "children killed"."""
    topic: Topic | None = None
    """The same, for comparing."""
    range: tuple[float, float] | None = None
    """The lower and upper end, where the figure is a range; `value` is None then."""
    claimed_by: str | None = None
    """The id of the actor to whom the passage attributes it."""
    number: str = ""
    """The number alone, with the words that bound it: "at least 58"."""


class Signal(StrEnum):
    """What kind of likeness speaks for a link."""

    WORDS = "words"
    ACTOR = "actor"
    FIGURE = "figure"
    QUOTE = "quote"
    CONTEXT = "context"
    OTHER = "other"


class Reason(NamedTuple):
    """One thing that speaks for (or, below zero, against) a link, as a person would say it."""

    signal: Signal
    weight: float
    text: str


@dataclass(frozen=True)
class Link:
    """Two passages of different articles that report the same fact."""

    a: Passage
    b: Passage
    score: float
    """The probability that a careful reader agrees, from 0 to 1."""
    why: tuple[Reason, ...]
    is_verbatim: bool = False
    """Whether both say it in the same words: one wire story printed twice, not two tellings."""

    def other(self, passage: Passage) -> Passage:
        """The end of the link that is not `passage`."""
        return self.b if passage == self.a else self.a


@dataclass(frozen=True)
class Fact:
    """The passages joined by links, in the order of the articles."""

    id: str
    label: str
    passages: tuple[Passage, ...]
    discrepancies: tuple[str, ...] = ()


class Side(NamedTuple):
    """One side of a discrepancy: where it stands, and what it says in a few words."""

    passage: Passage
    says: str


def _some(says: Sequence[str], most: int) -> str:
    """The first of some words, and how many are left out."""
    more = f", +{len(says) - most}" if len(says) > most else ""
    return ", ".join(says[:most]) + more


@dataclass(frozen=True)
class Discrepancy:
    """Two or more spans that differ about the same fact."""

    id: str
    kind: DiscrepancyKind
    topic: str
    """What they differ about."""
    sides: tuple[Side, ...]
    score: float
    fact: str | None = None
    is_marked: bool = False
    """Whether the reader marked it; else the analysis found it."""
    is_wording: bool = False
    """Whether it only points at words that may matter, and claims nothing; else it is a difference."""

    @property
    def order(self) -> tuple[bool, bool, int, float]:
        """What discrepancies are sorted by: the reader's own, then differences, then what is worth comparing; of each
        numbers, times and places before the rest, the weightiest first."""
        return not self.is_marked, self.is_wording, _RANKS[self.kind], -self.score

    @property
    def versions(self) -> Mapping[str, Sequence[Passage]]:
        """From each thing that is said to where it is said."""
        found: dict[str, list[Passage]] = {}
        for side in self.sides:
            found.setdefault(side.says, []).append(side.passage)
        return found

    @property
    def summary(self) -> str:
        """One line for a person: who says what against what."""
        said = " | ".join(self.versions)
        return f"{self.topic}: {said}" if self.topic else said

    def beside(self, passage: Passage, article: str) -> Passage | None:
        """What an article says of it: first of all what is not said within `passage`."""
        here = {side.says for side in self.sides if passage.overlaps(side.passage)}
        found = [side for side in self.sides if side.passage.article == article]
        return next((side.passage for side in sorted(found, key=lambda side: side.says in here)), None)

    def summary_by_source(self, labels: Mapping[str, str], most: int = 1000) -> str:
        """One line for a person: what each source says, by its label; of one that says more, `most` things."""
        said: dict[str, dict[str, None]] = {}
        for side in self.sides:
            said.setdefault(labels[side.passage.article], {})[side.says] = None
        told = " | ".join(f"{label}: {_some(list(says), most)}" for label, says in said.items())
        return f"{self.topic} – {told}" if self.topic else told


class AttributionKind(StrEnum):
    """What somebody makes of what is said."""

    SAYS = "says"
    CLAIMS = "claims"
    DENIES = "denies"
    ACCUSES = "accuses"
    DOUBTS = "doubts"
    CALLS = "calls"

    @property
    def vouches(self) -> bool:
        """Whether somebody says that it is so."""
        return self in (AttributionKind.SAYS, AttributionKind.CLAIMS)


@dataclass(frozen=True)
class Attribution:
    """What a sentence puts down to somebody."""

    verb_kind: AttributionKind
    """What the verb by itself makes of it."""
    source: Passage | None
    """The words that name who says it; None where the sentence does not."""
    name: str
    """The source as it would be named within a sentence: "the coastguard"; empty where it names nobody."""
    verb: Passage
    """The word, or words, that put it down to them: "denied", "according to"."""
    scope: Passage
    """The clause in which it is said, from the source to the clause's end."""
    denies_content: bool = False
    """Whether what is said is that something is not so: "said that it had not"."""

    @property
    def kind(self) -> AttributionKind:
        """What is made of it, with what is said: who says that something is not so denies it."""
        return AttributionKind.DENIES if self.denies_content else self.verb_kind

    @property
    def says_more(self) -> bool:
        """Whether it says more than that somebody said so: who, or that it is denied, doubted or a reproach."""
        return bool(self.name) or not self.kind.vouches

    @property
    def summary(self) -> str:
        """For a person: "denies: the coastguard"."""
        return f"{self.kind.value}: {self.name or 'someone not named'}"


@dataclass(frozen=True)
class SentenceAttributions:
    """How a sentence puts what it says: in whose name, and how firmly. With no attributions, in the article's own."""

    by_verb: tuple[Attribution, ...] = ()
    """What verbs put down to somebody, in the order of the verbs."""
    by_phrase: tuple[Attribution, ...] = ()
    """What is put down to somebody without a verb: "according to the coastguard"."""
    hedges: tuple[Passage, ...] = ()
    """Words that lower it to a possibility: "alleged", "might"."""
    distancing: tuple[Passage, ...] = ()
    """Those of them that put it down to others: "alleged", "suspected"."""
    negations: tuple[Passage, ...] = ()
    scare_quotes: tuple[Passage, ...] = ()
    """Words held at arm's length by quotation marks, without the marks."""
    is_quoted: bool = False
    """Whether some of it is a quotation."""

    @cached_property
    def attributions(self) -> tuple[Attribution, ...]:
        """Those that name who says it, in the order of the text; where nobody is named, the first."""
        found = sorted((*self.by_verb, *self.by_phrase), key=lambda attribution: attribution.verb.start)
        return tuple(attribution for attribution in found if attribution.name) or tuple(found[:1])

    @property
    def denial(self) -> Attribution | None:
        """The first whose verb denies, if there is one."""
        return next((found for found in self.by_verb if found.verb_kind is AttributionKind.DENIES), None)


class Alone(NamedTuple):
    """A sentence that tells what no other article does."""

    passage: Passage
    weight: float
    """How much it tells: the summed rarity of what it says, names and figures twice, less what another is like it."""


class Missing(NamedTuple):
    """A fact that all articles but one tell."""

    fact: str
    """Its id."""
    article: str
    """The id of the one that does not tell it."""
    denial: Passage | None
    """Where that one denies something that is like it, if it does."""


@dataclass(frozen=True)
class Omissions:
    """What only one article tells, and what all but one tell."""

    alone: tuple[Alone, ...] = ()
    """Article by article, the weightiest first."""
    missing: tuple[Missing, ...] = ()
    """Article by article, in the order of the facts."""


class Copies(NamedTuple):
    """Articles that print one text."""

    articles: tuple[str, ...]
    """Their ids."""
    share: float
    """How much of a shorter one's words is in a longer one too, at the least, from 0 to 1."""


@dataclass(frozen=True)
class Analysis:
    """All that is found in a collection."""

    articles: tuple[Article, ...]
    sentences: Mapping[str, tuple[Span, ...]]
    """By article id."""
    actors: tuple[Actor, ...] = ()
    figures: tuple[Figure, ...] = ()
    links: tuple[Link, ...] = ()
    facts: tuple[Fact, ...] = ()
    discrepancies: tuple[Discrepancy, ...] = ()
    attributions: Mapping[Passage, SentenceAttributions] = field(default_factory=dict)
    """How each sentence puts what it says."""
    omissions: Omissions = Omissions()
    events: tuple[tuple[str, ...], ...] = ()
    """The ids of the articles that tell one event, event by event: only these are compared."""
    copies: tuple[Copies, ...] = ()
    unlisted: tuple[str, ...] = ()
    """The ids of the articles that were read without word lists, as there are none for their language."""

    @cached_property
    def differences(self) -> tuple[Discrepancy, ...]:
        """The discrepancies that are claimed: listed, walked and counted."""
        return tuple(found for found in self.discrepancies if not found.is_wording)

    @cached_property
    def worth_comparing(self) -> tuple[Discrepancy, ...]:
        """The discrepancies that only point at words."""
        return tuple(found for found in self.discrepancies if found.is_wording)

    @classmethod
    def empty(cls, articles: tuple[Article, ...]) -> "Analysis":
        """What is known of articles before anything is compared: their sentences, split when they are asked for."""
        return cls(articles, _SplitLater(articles))

    def having(
        self, links: tuple[Link, ...], facts: tuple[Fact, ...], discrepancies: tuple[Discrepancy, ...] = ()
    ) -> "Analysis":
        """This analysis with what was found next."""
        return replace(self, links=links, facts=facts, discrepancies=discrepancies)

    def text_of(self, passage: Passage) -> str:
        """The words of a passage."""
        return passage.span.of(self._texts[passage.article])

    def sentence_at(self, article_id: str, offset: int) -> Passage:
        """The sentence that holds a character of an article, or the nearest before it."""
        spans = self.sentences[article_id]
        index = bisect_right(spans, offset, key=lambda span: span.start) - 1
        return Passage(article_id, *spans[max(0, index)])

    @cached_property
    def _texts(self) -> dict[str, str]:
        return {article.id: article.text for article in self.articles}


class _SplitLater(dict[str, tuple[Span, ...]]):
    """The sentences of articles, found when they are asked for."""

    def __init__(self, articles: Sequence[Article]) -> None:
        super().__init__()
        self._texts = {article.id: article.text for article in articles}

    def __missing__(self, article_id: str) -> tuple[Span, ...]:
        self[article_id] = tuple(sentences(self._texts[article_id]))
        return self[article_id]
