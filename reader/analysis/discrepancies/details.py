"""Other contradictions: opposite words about one thing, and what is told differently in other ways."""

from collections.abc import Container, Iterator, Mapping
from functools import cache

from reader.analysis.discrepancies.evidence import Basis, Evidence, Finding, sources
from reader.analysis.discrepancies.factuality import is_stated, negate_once
from reader.analysis.language.language import Language
from reader.analysis.model import DiscrepancyKind, Fact, Passage, Side
from reader.analysis.sentences.terms import Concept
from reader.text.phrasing import truncate
from reader.text.span import Span
from reader.text.tokens import fold

_MOST_SIDES = 8
_SIDE_LENGTH = 70


def find_details(evidence: Evidence) -> Iterator[Finding]:
    """Linked passages of which one has the opposite of a word of the other, and not the word itself."""
    done: set[frozenset[str]] = set()
    for a, b, score in evidence.pairs():
        if negate_once(evidence, a, b):
            continue
        here, there = evidence.content_of(a), evidence.content_of(b)
        for stem, opposites in evidence.memo(_with_opposites, a):
            for opposite in opposites & there.distinct_stems:
                pair = frozenset((stem, opposite))
                is_settled = stem in there.distinct_stems or opposite in here.distinct_stems
                if not is_settled and pair not in done:
                    done.add(pair)
                    sides = (_side(evidence, a, stem), _side(evidence, b, opposite))
                    yield Finding(DiscrepancyKind.DETAIL, Basis.OPPOSITES, "", sides, round(0.45 * score, 3))


def find_retellings(evidence: Evidence) -> Iterator[Finding]:
    """Facts that each source tells with words of its own: what else may differ in them is for the reader to see."""
    for fact in evidence.facts:
        sides = tuple(side for passage in fact.passages if (side := _own_words(evidence, fact, passage)))
        if sources(sides) > 1 and not all(_only_reports(evidence, side) for side in sides):
            yield Finding(_kind(evidence, fact), Basis.RETELLING, "told differently", sides[:_MOST_SIDES], 0.3)


def _kind(evidence: Evidence, fact: Fact) -> DiscrepancyKind:
    """Status where only some of the sources state the fact; else a detail."""
    is_uneven = len({is_stated(evidence, passage) for passage in fact.passages}) > 1
    return DiscrepancyKind.STATUS if is_uneven else DiscrepancyKind.DETAIL


def _only_reports(evidence: Evidence, side: Side) -> bool:
    """Whether a side is nothing but a verb of saying: "said", "denied"."""
    sentence = evidence.sentence_of(side.passage)
    return sentence is not None and side.passage in [claim.verb for claim in evidence.attributions[sentence].by_verb]


def _own_words(evidence: Evidence, fact: Fact, passage: Passage) -> Side | None:
    """A passage from the first to the last word that not every other source has.

    The words of a figure that every source has are no source's own: "£1.2bn" and "£1.2 billion" say one thing.
    """
    said: dict[str, set[Concept]] = {}
    for other in fact.passages:
        said.setdefault(other.article, set()).update(evidence.content_of(other).counts)
    shared = set.intersection(*said.values())
    places = evidence.content_of(passage).places
    same = _numbers(evidence, passage, {place.span for place in places if place.concept in shared})
    own = [place for place in places if place.concept not in shared and not any(n.covers(place.span) for n in same)]
    if not own:
        return None
    where = Passage(passage.article, own[0].span.start, max(place.span.end for place in own))
    return Side(where, truncate(evidence.text(where), _SIDE_LENGTH))


def _numbers(evidence: Evidence, passage: Passage, figures: Container[Span]) -> list[Span]:
    """The numbers of those figures of a passage that are among `figures`, without what they count."""
    found = [figure for figure in evidence.figures_by_sentence.get(passage, ()) if figure.passage.span in figures]
    return [Span(figure.passage.start, figure.passage.start + len(figure.number)) for figure in found]


@cache
def _opposites(language: Language) -> Mapping[str, frozenset[str]]:
    """From the stem of a word to the stems of its opposites."""
    found: dict[str, frozenset[str]] = {}
    for pair in language.rows("antonyms"):
        a, b = (language.stem(fold(word)) for word in pair)
        found[a] = found.get(a, frozenset()) | {b}
        found[b] = found.get(b, frozenset()) | {a}
    return found


def _with_opposites(evidence: Evidence, sentence: Passage) -> tuple[tuple[str, frozenset[str]], ...]:
    """The stems of a sentence that have opposites, with these."""
    content = evidence.content_of(sentence)
    opposites = _opposites(content.language)
    return tuple((stem, opposites[stem]) for stem in dict.fromkeys(content.stems) if stem in opposites)


def _side(evidence: Evidence, passage: Passage, stem: str) -> Side:
    """The last word of a stem with those right before it."""
    content = evidence.content_of(passage)
    place = content.phrase(max(index for index, other in enumerate(content.stems) if other == stem))
    return Side(place, evidence.text(place))
