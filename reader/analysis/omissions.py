"""What only one article reports, and what all but one report with weight; a denial is distinguished from silence.

Silence says something only of an article that might have reported it: neither of one that is much shorter than the
others nor of a live ticker, which takes up the news of an hour.
"""

import itertools
import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from statistics import median

from reader.analysis.linking.facts import fact_of
from reader.analysis.linking.similarity import Likeness
from reader.analysis.model import (
    Alone,
    Attribution,
    AttributionKind,
    Excuse,
    Excused,
    Fact,
    Link,
    Missing,
    Omissions,
    SentenceAttributions,
    Signal,
)
from reader.analysis.passage import Passage
from reader.analysis.sentences.document import Role
from reader.analysis.sentences.terms import SentenceTerms, TermIndex

_LEAST_CONCEPTS = 4
"""How many concepts a sentence must have at least to report anything by itself."""
_LEAST_ARTICLES = 3
"""The least number of articles with which "all but one" means more than "the other"."""
_TWICE = frozenset((Signal.ACTOR, Signal.FIGURE))
"""The concepts that count twice in the weight of a sentence: names and figures."""
_LEAST_LIKENESS = 0.1
"""The least cosine of a denial and a passage for the one to deny what the other reports."""
_LEAST_SHARED = 2
"""How many concepts the two must share at least."""
_LEAD = 8
"""The number of sentences at the beginning of a body text that say what its article is about."""
_SHORT = 0.25
"""An article with less than this share of the median number of words is short."""
_LEAST_ENTRIES = 5
"""The number of sentences that begin with the time of day in a live ticker."""
_TIME_OF_DAY = re.compile(r"\W*\d{1,2}[:.]\d{2}(?!\d)")


def find_omissions(
    contents: TermIndex,
    likeness: Likeness,
    facts: Sequence[Fact],
    attributions: Mapping[Passage, SentenceAttributions],
    links: Sequence[Link] = (),
) -> Omissions:
    """What each of the articles on one event leaves out that the others report, and what it alone reports.

    A linked passage is not alone, and an article with a passage that is linked to a fact is not silent on it, even
    where that passage is too unlike the others to be in the fact.

    One article leaves nothing out; of two, what is missing in one is what the other alone reports, so only `alone` is
    filled.
    """
    order = {article: index for index, article in enumerate(contents.sentences)}
    if len(order) < 2:
        return Omissions()
    linked = _linked(links)
    found = _alone(contents, likeness, {*fact_of(facts), *linked})
    alone = sorted(found, key=lambda a: (order[a.passage.article], -a.weight, a.passage))
    if len(order) < _LEAST_ARTICLES:
        return Omissions(tuple(alone))
    excused = tuple(_excused(contents))
    silent = {each.article for each in excused}
    missing = [
        each
        for each in _missing(contents, likeness, facts, attributions, linked)
        if each.denial or each.article not in silent
    ]
    return Omissions(tuple(alone), tuple(sorted(missing, key=lambda m: order[m.article])), excused)


def _excused(contents: TermIndex) -> Iterator[Excused]:
    """The articles whose silence says nothing."""
    words = {article: sum(len(text.split()) for text in _body(contents, article)) for article in contents.sentences}
    usual = median(words.values())
    for article, count in words.items():
        if count < _SHORT * usual:
            yield Excused(article, Excuse.SHORT)
        elif sum(1 for text in _body(contents, article) if _TIME_OF_DAY.match(text)) >= _LEAST_ENTRIES:
            yield Excused(article, Excuse.TICKER)


def _body(contents: TermIndex, article: str) -> list[str]:
    """The sentences of an article's body text."""
    sentences = (contents.by_passage[passage].sentence for passage in contents.sentences[article])
    return [sentence.text for sentence in sentences if sentence.role is Role.BODY]


def _linked(links: Iterable[Link]) -> Mapping[Passage, Sequence[str]]:
    """The articles that each passage is linked to."""
    found: dict[Passage, list[str]] = {}
    for link in links:
        found.setdefault(link.a, []).append(link.b.article)
        found.setdefault(link.b, []).append(link.a.article)
    return found


def _alone(contents: TermIndex, likeness: Likeness, reported: Container[Passage]) -> Iterator[Alone]:
    """The sentences of body text that are not reported by another article, too."""
    for passage, content in contents.by_passage.items():
        is_body = content.sentence.role is Role.BODY and len(content.counts) >= _LEAST_CONCEPTS
        if is_body and passage not in reported:
            nearest = next(iter(likeness.partners(passage).values()), 0.0)
            yield Alone(passage, round(_mass(contents, content) * (1 - nearest), 2))


def _mass(contents: TermIndex, content: SentenceTerms) -> float:
    """The summed rarity of a sentence's concepts, with names and figures counted twice."""
    return contents.idf_sum(content.counts) + contents.idf_sum(c for c in content.counts if c.signal in _TWICE)


def _missing(
    contents: TermIndex,
    likeness: Likeness,
    facts: Sequence[Fact],
    attributions: Mapping[Passage, SentenceAttributions],
    linked: Mapping[Passage, Sequence[str]],
) -> Iterator[Missing]:
    """The facts that all articles but one report, with weight or against its denial."""
    denials = [p for p, said in attributions.items() if any(_denies(found) for found in said.attributions)]
    for fact in facts:
        reporting = {article for p in fact.passages for article in (p.article, *linked.get(p, ()))}
        silent = contents.sentences.keys() - reporting
        if len(silent) == 1:
            (article,) = silent
            own = (denial for denial in denials if denial.article == article)
            denial = _denial_of(contents, likeness, fact, own)
            if denial or any(_has_weight(contents, passage) for passage in fact.passages):
                yield Missing(fact.id, article, denial)


def _has_weight(contents: TermIndex, passage: Passage) -> bool:
    """Whether a passage is in the headline or the lead of its article."""
    if contents.by_passage[passage].sentence.role is Role.HEADLINE:
        return True
    body = (p for p in contents.sentences[passage.article] if contents.by_passage[p].sentence.role is Role.BODY)
    return passage in itertools.islice(body, _LEAD)


def _denies(attribution: Attribution) -> bool:
    return attribution.kind is AttributionKind.DENIES


def _denial_of(contents: TermIndex, likeness: Likeness, fact: Fact, denials: Iterable[Passage]) -> Passage | None:
    """The denial that is most like a passage of a fact; None where none is like it."""
    found = [
        (cosine, denial)
        for denial in denials
        for passage in fact.passages
        if (cosine := likeness.of(denial, passage)) >= _LEAST_LIKENESS
        and len(contents.by_passage[denial].counts.keys() & contents.by_passage[passage].counts.keys()) >= _LEAST_SHARED
    ]
    return max(found)[1] if found else None
