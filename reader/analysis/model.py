"""The types of what an analysis finds. Every offset counts Unicode code points in an article's text, from 0."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from reader.analysis.figure import Figure
from reader.analysis.passage import Passage
from reader.articles.article import Article
from reader.text.sentences import sentences
from reader.text.span import Span


class ActorKind(StrEnum):
    """The sort of thing that an actor is."""

    PERSON = "person"
    ORGANISATION = "organisation"
    GROUP = "group"
    PLACE = "place"


class DiscrepancyKind(StrEnum):
    """What the sides of a discrepancy differ in."""

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
"""The order in which a fact-checker wants them: the lowest number first."""


class Mention(NamedTuple):
    """A span that names an actor, as it is written."""

    passage: Passage
    text: str


@dataclass(frozen=True)
class Actor:
    """A person, organisation, group or place, with every mention of it."""

    id: str
    name: str
    kind: ActorKind
    mentions: tuple[Mention, ...]
    why: tuple[str, ...] = ()
    """The evidence for its kind, in a few words each: "title: Dr", "listed as a country"; empty where there is none."""

    @property
    def aliases(self) -> tuple[str, ...]:
        """The distinct forms it goes by, in the order of their first mention."""
        return tuple(dict.fromkeys(mention.text for mention in self.mentions))


class Signal(StrEnum):
    """The kind of likeness that a reason for a link rests on."""

    WORDS = "words"
    ACTOR = "actor"
    FIGURE = "figure"
    QUOTE = "quote"
    CONTEXT = "context"
    OTHER = "other"

    __hash__ = str.__hash__  # that of enums is written in Python, and what sentences say is looked up by it


class Reason(NamedTuple):
    """One reason for a link or against it."""

    signal: Signal
    weight: float
    """What it adds to the log-odds of the link's score; below zero it counts against the link."""
    text: str
    """The reason as a person would say it."""


@dataclass(frozen=True)
class Link:
    """Two passages of different articles that report the same fact."""

    a: Passage
    b: Passage
    score: float
    """The probability that a careful reader agrees, from 0 to 1."""
    why: tuple[Reason, ...]
    is_verbatim: bool = False
    """Whether both say it in the same words: one wire story printed twice, not two reports."""

    def other(self, passage: Passage) -> Passage:
        """The end of the link that is not `passage`."""
        return self.b if passage == self.a else self.a


@dataclass(frozen=True)
class Fact:
    """The passages joined by links, in the order of the articles."""

    id: str
    label: str
    """What it is called: the beginning of the passage that says it most plainly."""
    passages: tuple[Passage, ...]
    discrepancies: tuple[str, ...] = ()
    """The ids of the discrepancies about it."""


class Side(NamedTuple):
    """One side of a discrepancy."""

    passage: Passage
    says: str
    """Its claim in a few words, with who makes it: "70 (the coastguard)", "denied by the mayor"."""
    claimant: str = ""
    """Who makes it, as it is named in `says`, there all who make it; empty where nobody is."""
    speaker: str = ""
    """Who makes it here: where several make it, one of the claimants."""

    @property
    def claim(self) -> str:
        """What it says, without who says so: "70", "denied"."""
        name = self.claimant
        return self.says.removesuffix(f" ({name})").removesuffix(f" by {name}") if name else self.says


@dataclass(frozen=True)
class Discrepancy:
    """Two or more spans that differ about the same fact."""

    id: str
    kind: DiscrepancyKind
    topic: str
    """What they differ about."""
    sides: tuple[Side, ...]
    score: float
    """From 0 to 1: of a difference, how sure its detector is; else how likely a careful reader would note it."""
    fact: str | None = None
    """The id of the fact that it is about, if there is one."""
    is_marked: bool = False
    """Whether the reader marked it; else the analysis found it."""
    is_wording: bool = False
    """Whether it only points at words that may matter, and claims nothing; else it is a difference."""
    suggested_by: str = ""
    """The name of the language model that suggested it; empty where none did."""

    @property
    def is_suggestion(self) -> bool:
        """Whether nobody but a language model says so: neither the analysis nor the reader."""
        return bool(self.suggested_by) and not self.is_marked

    @property
    def is_difference(self) -> bool:
        """Whether it is claimed: by the analysis, or by the reader."""
        return not self.is_wording and not self.is_suggestion

    @property
    def order(self) -> tuple[bool, bool, bool, int, float]:
        """The key that discrepancies are sorted by: the reader's own come first, then differences, then what is worth
        comparing, then suggestions; within each, numbers, times and places before the rest, and the highest score
        first."""
        return not self.is_marked, self.is_suggestion, self.is_wording, _RANKS[self.kind], -self.score

    @property
    def versions(self) -> Mapping[str, Sequence[Passage]]:
        """Each thing that is said, with the passages that say it."""
        found: dict[str, list[Passage]] = {}
        for side in self.sides:
            found.setdefault(side.says, []).append(side.passage)
        return found

    @property
    def summary(self) -> str:
        """One line for a person: the topic, and each thing that is said of it once."""
        said = " | ".join(self.versions)
        return f"{self.topic}: {said}" if self.topic else said

    def passage_in(self, article: str, *, against: Passage) -> Passage | None:
        """The passage that is a side of it in an article, given by id; None where the article has no side.

        Where the article has several, the first that says something else than `against` does, else the first.
        """
        here = {side.says for side in self.sides if against.overlaps(side.passage)}
        found = [side for side in self.sides if side.passage.article == article]
        return next((side.passage for side in sorted(found, key=lambda side: side.says in here)), None)


class AttributionKind(StrEnum):
    """What somebody does with a statement, by the verb that reports it."""

    SAYS = "says"
    CLAIMS = "claims"
    DENIES = "denies"
    ACCUSES = "accuses"
    DOUBTS = "doubts"
    CALLS = "calls"

    @property
    def vouches(self) -> bool:
        """Whether somebody says that the statement is true."""
        return self in (AttributionKind.SAYS, AttributionKind.CLAIMS)


@dataclass(frozen=True)
class Attribution:
    """A statement, or part of one, that a sentence attributes to somebody."""

    verb_kind: AttributionKind
    """What the verb alone makes of the statement."""
    source: Passage | None
    """The words that name the source; None where the sentence names none."""
    name: str
    """The source as it would be named within a sentence: "the coastguard"; empty where nobody is named."""
    verb: Passage
    """The word or words that attribute the statement to the source: "denied", "according to"."""
    scope: Passage
    """The clause that is attributed, from the source to the clause's end."""
    denies_content: bool = False
    """Whether the statement is that something is not so: "said that it had not"."""

    @property
    def kind(self) -> AttributionKind:
        """What the source does, by verb and content together: who says that something is not so denies it."""
        return AttributionKind.DENIES if self.denies_content else self.verb_kind

    @property
    def says_more(self) -> bool:
        """Whether it shows more than that somebody said so: who did, or that it is denied, doubted or a reproach."""
        return bool(self.name) or not self.kind.vouches

    @property
    def summary(self) -> str:
        """For a person: "denies: the coastguard"."""
        return f"{self.kind.value}: {self.name or 'unnamed source'}"


@dataclass(frozen=True)
class SentenceAttributions:
    """In whose name a sentence says what it says, and how firmly; with no attributions, in the article's own name."""

    by_verb: tuple[Attribution, ...] = ()
    """What verbs attribute to somebody, in the order of the verbs."""
    by_phrase: tuple[Attribution, ...] = ()
    """What is attributed to somebody without a verb: "according to the coastguard"."""
    hedges: tuple[Passage, ...] = ()
    """Words that reduce the statement to a possibility: "alleged", "might"."""
    distancing: tuple[Passage, ...] = ()
    """The hedges that attribute it to others: "alleged", "suspected"."""
    negations: tuple[Passage, ...] = ()
    """Words that negate: "not", "never"."""
    scare_quotes: tuple[Passage, ...] = ()
    """Words in scare quotes, without the quotation marks."""
    is_quoted: bool = False
    """Whether part of the sentence is a quotation."""
    speaker: Attribution | None = None
    """Who speaks where the sentence is nothing but quotation, as a sentence next to it says."""

    @cached_property
    def attributions(self) -> tuple[Attribution, ...]:
        """Those that name their source, in the order of the text; where none does, the first of them alone.

        Of a sentence that is nothing but quotation, its speaker is the last.
        """
        found = sorted((*self.by_verb, *self.by_phrase), key=lambda attribution: attribution.verb.start)
        within = tuple(attribution for attribution in found if attribution.name) or tuple(found[:1])
        return (*within, self.speaker) if self.speaker else within

    @property
    def denial(self) -> Attribution | None:
        """The first attribution whose verb denies; None where none does."""
        return next((found for found in self.by_verb if found.verb_kind is AttributionKind.DENIES), None)


class Alone(NamedTuple):
    """A sentence that reports what no other article reports."""

    passage: Passage
    weight: float
    """How much it reports: the summed rarity of its concepts, with names and figures counted twice, times one minus
    the cosine of the sentence most like it."""


class Missing(NamedTuple):
    """A fact that all articles but one report."""

    fact: str
    """The fact's id."""
    article: str
    """The id of the article that does not report it."""
    denial: Passage | None
    """The sentence in which that article denies something like it; None where it has none."""


class Excuse(StrEnum):
    """Why it says nothing that an article does not report something."""

    SHORT = "short"
    TICKER = "a live ticker"


class Excused(NamedTuple):
    """An article that is expected to leave things out."""

    article: str
    """Its id."""
    excuse: Excuse


@dataclass(frozen=True)
class Omissions:
    """What only one article reports, and what all but one report with weight."""

    alone: tuple[Alone, ...] = ()
    """Article by article, the highest weight first."""
    missing: tuple[Missing, ...] = ()
    """Article by article, in the order of the facts."""
    excused: tuple[Excused, ...] = ()
    """The articles whose silence says nothing; what they leave out is not in `missing`, unless they deny it."""


class Copies(NamedTuple):
    """Articles that print one text."""

    articles: tuple[str, ...]
    """Their ids."""
    share: float
    """The share of the shorter text that the longer one has too, from 0 to 1; of several pairs, the lowest."""


@dataclass(frozen=True)
class Analysis:
    """All that is found in a collection."""

    articles: tuple[Article, ...]
    sentences: Mapping[str, tuple[Span, ...]]
    """The spans of each article's sentences, in order, by the article's id."""
    actors: tuple[Actor, ...] = ()
    figures: tuple[Figure, ...] = ()
    links: tuple[Link, ...] = ()
    facts: tuple[Fact, ...] = ()
    discrepancies: tuple[Discrepancy, ...] = ()
    attributions: Mapping[Passage, SentenceAttributions] = field(default_factory=dict)
    """In whose name, and how firmly, each sentence says what it says."""
    omissions: Omissions = Omissions()
    events: tuple[tuple[str, ...], ...] = ()
    """The ids of the articles about each event: only articles about one event are compared."""
    copies: tuple[Copies, ...] = ()
    unlisted: tuple[str, ...] = ()
    """The ids of the articles that were read without word lists, since there are none for their language."""

    @cached_property
    def differences(self) -> tuple[Discrepancy, ...]:
        """The discrepancies claimed as differences: these are listed, walked and counted."""
        return tuple(found for found in self.discrepancies if found.is_difference)

    @cached_property
    def worth_comparing(self) -> tuple[Discrepancy, ...]:
        """The discrepancies that only point at words."""
        return tuple(found for found in self.discrepancies if found.is_wording)

    @cached_property
    def suggestions(self) -> tuple[Discrepancy, ...]:
        """The discrepancies that a language model has suggested, and nobody else."""
        return tuple(found for found in self.discrepancies if found.is_suggestion)

    @classmethod
    def empty(cls, articles: tuple[Article, ...]) -> "Analysis":
        """The analysis of articles before anything is compared: it finds their sentences when asked for them."""
        return cls(articles, _SplitLater(articles))

    def having(
        self, links: tuple[Link, ...], facts: tuple[Fact, ...], discrepancies: tuple[Discrepancy, ...] = ()
    ) -> "Analysis":
        """This analysis with these links, facts and discrepancies in place of its own."""
        return replace(self, links=links, facts=facts, discrepancies=discrepancies)

    def text_of(self, passage: Passage) -> str:
        """The words of a passage. Raises `KeyError` where its article is not in the collection."""
        return passage.span.of(self._texts[passage.article])

    def sentence_at(self, article_id: str, offset: int) -> Passage:
        """The sentence that holds the code point at `offset`, else the last before it, or the first of all.

        Raises `KeyError` where there is no such article.
        """
        spans = self.sentences[article_id]
        index = bisect_right(spans, offset, key=lambda span: span.start) - 1
        return Passage(article_id, *spans[max(0, index)])

    @cached_property
    def _texts(self) -> dict[str, str]:
        return {article.id: article.text for article in self.articles}


class _SplitLater(dict[str, tuple[Span, ...]]):
    """The sentences of articles, found when they are first asked for."""

    def __init__(self, articles: Sequence[Article]) -> None:
        super().__init__()
        self._texts = {article.id: article.text for article in articles}

    def __missing__(self, article_id: str) -> tuple[Span, ...]:
        self[article_id] = tuple(sentences(self._texts[article_id]))
        return self[article_id]
