"""Different numbers of one thing: "a dozen" children killed, "11", "at least 25"."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from reader.analysis.discrepancies.count_sides import part_of, sides_of, value_of
from reader.analysis.discrepancies.evidence import Basis, Evidence, Finding
from reader.analysis.discrepancies.groups import grouped
from reader.analysis.discrepancies.scope import Scope, may_be_one, scope_of, tokens_in
from reader.analysis.discrepancies.values import are_comparable, conflict, interval
from reader.analysis.figures.figure_words import lexicon_of
from reader.analysis.model import Bound, DiscrepancyKind, Figure, FigureKind
from reader.analysis.sentences.document import Role
from reader.analysis.sentences.terms import SentenceTerms

_COUNTED = frozenset((FigureKind.COUNT, FigureKind.PERCENTAGE, FigureKind.MONEY, FigureKind.DISTANCE, FigureKind.OTHER))
_LEAST_LIKENESS = 0.04
"""The cosine from which two sentences may speak of one happening."""
_OF_THE_KILLED, _OF_PEOPLE, _OF_SOME, _OF_MEASURES = 0.1, 0.85, 0.8, 0.7
"""How weighty a number is: first those who were killed, then people, then a sort of them or things."""
_UPDATE = "update"
"""What the topic begins with where figures differ only because the later one is newer."""
_SCOPE = "scope"
"""The same where one of them counts only a part of what the other does."""
_AROUND = 8
"""How many words from a figure what happened to those whom it counts may be."""
_MOST_APART = 5.0
"""Figures of one thing further apart than this factor count different things."""


# Of one thing, of which the same is told


def find_numbers(evidence: Evidence) -> Iterator[Finding]:
    """Figures of one thing, in the same predicate and of one event, that can't all be true."""
    for figures in _by_topic(evidence):
        for group in _of_one_event(figures, evidence):
            told = _opposed(_of_clear_sources(group, evidence))
            if told:
                yield _finding(told, Basis.TOPIC, _weight(told, evidence), evidence)


def _weight(figures: Sequence[Figure], evidence: Evidence) -> float:
    """How much a careful reader cares: who was killed first, then people, then things."""
    topic = figures[0].topic
    if topic is None or not topic.event:
        return _OF_MEASURES
    deaths = evidence.language_of(figures[0].passage).words("figures.deaths")
    is_of_dead = any(word in figures[0].of for word in deaths)
    return (_OF_PEOPLE if not topic.thing else _OF_SOME) + (_OF_THE_KILLED if is_of_dead else 0.0)


def _by_topic(evidence: Evidence) -> list[list[Figure]]:
    found: dict[tuple[object, ...], list[Figure]] = {}
    for figure in evidence.figures:
        if _is_claimed(figure, evidence) and figure.topic:
            key = (figure.kind, figure.unit, figure.topic.thing, figure.topic.event)
            found.setdefault(key, []).append(figure)
    return list(found.values())


def _is_claimed(figure: Figure, evidence: Evidence) -> bool:
    """Whether an article tells what a figure counts and what happened to that, and it is no part of another."""
    sentence = evidence.sentence_of(figure.passage)
    topic = figure.topic
    if figure.kind not in _COUNTED or sentence is None or not topic or not (topic.event or _measured(figure)):
        return False
    content = evidence.content_of(sentence)
    if content.sentence.role not in (Role.BODY, Role.HEADLINE) or interval(figure) is None:
        return False
    return not _is_part_or_more(figure, evidence, content) and not _counts_two_fates(figure, content)


def _is_part_or_more(figure: Figure, evidence: Evidence, content: SentenceTerms) -> bool:
    """Whether a figure counts some of those named before, or further ones: "the three men", "10 of whom"."""
    tokens, words = content.sentence.tokens, content.language.words
    before = [token for token in tokens if token.end <= figure.passage.start][-2:]
    behind = [token.fold for token in tokens if token.start >= figure.passage.end][:2]
    inside = [token.fold for token in tokens_in(evidence, figure.passage)]
    end_of_number = figure.passage.start + len(figure.number)
    whole = [token for token in tokens_in(evidence, figure.passage) if token.start >= end_of_number]
    around = [*(token.fold for token in before[-1:]), *inside, *behind[:1]]
    is_further = not words("discrepancies.further").isdisjoint(around)
    is_known = bool(before) and before[-1].fold in words("discrepancies.definite")
    is_share = not words("grammar.of").isdisjoint(behind[:1]) and behind[-1] in words("discrepancies.relatives")
    is_share = is_share or any(token.is_number or token.fold in words("figures.numbers") for token in whole)
    is_listed = len(before) > 1 and before[0].is_number and before[1].fold in words("grammar.joining")
    return is_further or is_known or is_share or is_listed


def _counts_two_fates(figure: Figure, content: SentenceTerms) -> bool:
    """Whether a figure counts those of two predicates together: "230,000 dead and missing"."""
    tokens, language = content.sentence.tokens, content.language
    events, joining = lexicon_of(language).events, language.words("grammar.joining")
    first = next(n for n, token in enumerate(tokens) if token.end > figure.passage.start)
    around = [language.concept(token.fold) for token in tokens[max(0, first - _AROUND) : first + _AROUND]]
    joints = {language.concept(word) for word in joining}
    return any(
        joint in joints and one != other and one in events and other in events
        for one, joint, other in zip(around, around[1:], around[2:], strict=False)
    )


def _of_one_event(figures: Sequence[Figure], evidence: Evidence) -> list[list[Figure]]:
    """Groups of figures that are told of one event."""
    scopes = {figure.id: scope_of(figure, evidence) for figure in figures}
    return grouped(figures, lambda a, b: _is_same_thing(a, b, scopes, evidence))


def _is_same_thing(a: Figure, b: Figure, scopes: Mapping[str, Scope | None], evidence: Evidence) -> bool:
    here, there = scopes[a.id], scopes[b.id]
    if here is None or there is None or here.sentence == there.sentence or not are_comparable(a, b, _MOST_APART):
        return False
    one, other = here.sentence, there.sentence
    is_near = evidence.are_linked(one, other) or evidence.likeness.of(one, other) >= _LEAST_LIKENESS
    return is_near and may_be_one(here, there, evidence)


def _of_clear_sources(figures: Sequence[Figure], evidence: Evidence) -> list[Figure]:
    """The figures without those of articles that tell two of them in one voice: parts, or other events."""
    voices: dict[tuple[str, str | None], list[Figure]] = {}
    for figure in figures:
        voices.setdefault((figure.passage.article, figure.claimed_by), []).append(figure)
    unclear = {
        voice
        for voice, own in voices.items()
        if any(conflict(a, b) and are_comparable(a, b, _MOST_APART) for a, b in combinations(own, 2))
    }
    return [figure for figure in figures if (figure.passage.article, figure.claimed_by) not in unclear]


def _opposed(figures: Sequence[Figure]) -> list[Figure]:
    """Those of values of which not both can be true; nothing where one article alone tells all of them.

    What is no more than a limit from above ("up to 100") is a version where there are others.
    """
    opposed = {value_of(figure) for pair in combinations(figures, 2) if conflict(*pair) for figure in pair}
    limits = {value_of(figure) for figure in figures if opposed and figure.bound is Bound.AT_MOST}
    found = [figure for figure in figures if value_of(figure) in opposed | limits]
    return found if len({figure.passage.article for figure in found}) > 1 else []


# Of one fact


def find_numbers_of_facts(evidence: Evidence) -> Iterator[Finding]:
    """Figures of one kind in one fact that can't both be true, and of which no source has both."""
    for fact in evidence.facts:
        by_kind: dict[tuple[FigureKind, str | None], list[Figure]] = {}
        for figure in evidence.figures_of(fact):
            if figure.kind in _COUNTED or figure.kind is FigureKind.AGE:
                by_kind.setdefault((figure.kind, figure.unit), []).append(figure)
        for figures in by_kind.values():
            group = _not_told_by_all(figures)
            if any(_may_count_the_same(a, b, evidence) and conflict(a, b) for a, b in combinations(group, 2)):
                yield _finding(group, Basis.NUMBERS, 0.5, evidence)


def _not_told_by_all(figures: Sequence[Figure]) -> list[Figure]:
    told: dict[str, set[object]] = {}
    for figure in figures:
        told.setdefault(figure.passage.article, set()).add(figure.value or figure.range)
    common = set.intersection(*told.values())
    return [figure for figure in figures if (figure.value or figure.range) not in common]


def _may_count_the_same(a: Figure, b: Figure, evidence: Evidence) -> bool:
    """Whether two figures of different sources are near each other, and not told to count different things."""
    if a.passage.article == b.passage.article or not are_comparable(a, b, _MOST_APART):
        return False
    told = zip(a.topic or ("", ""), b.topic or ("", ""), strict=True)
    return all(here == there or not (here and there) for here, there in told)


# Of either


def _finding(group: Sequence[Figure], basis: Basis, score: float, evidence: Evidence) -> Finding:
    ordered = sorted(group, key=lambda figure: figure.passage)
    topic = _measured(ordered[0]) or _topic([figure.of for figure in ordered])
    why = _UPDATE if is_update(group, evidence.days) else _SCOPE if _is_scope(group, evidence) else ""
    told = " of ".join(filter(None, (why, topic)))
    return Finding(DiscrepancyKind.NUMBER, basis, told, sides_of(ordered, evidence, topic), score)


def _measured(figure: Figure) -> str:
    """What a figure measures, where its unit says so: "magnitude"."""
    return figure.unit if figure.unit and figure.topic and figure.topic.thing == figure.unit else ""


def _is_scope(figures: Sequence[Figure], evidence: Evidence) -> bool:
    """Whether all figures that differ do so since one counts only a part of what the other does."""
    apart = [pair for pair in combinations(figures, 2) if conflict(*pair)]
    return bool(apart) and all(_is_part(a, b, evidence) or _is_part(b, a, evidence) for a, b in apart)


def _is_part(figure: Figure, whole: Figure, evidence: Evidence) -> bool:
    """Whether a figure of only some is no more than one of all: "11 children under eight", "a dozen children"."""
    is_narrower = part_of(figure, evidence) != "" and part_of(whole, evidence) == ""
    one, other = interval(figure), interval(whole)
    return is_narrower and one is not None and other is not None and one[0] <= other[1]


def is_update(figures: Sequence[Figure], days: Mapping[str, str]) -> bool:
    """Whether figures that differ grow from one article's day to a later one's: later counts, and no contradiction."""
    apart = [pair for pair in combinations(figures, 2) if conflict(*pair)]
    return bool(apart) and all(_grows(a, b, days) or _grows(b, a, days) for a, b in apart)


def _grows(figure: Figure, later: Figure, days: Mapping[str, str]) -> bool:
    before, after = days.get(figure.passage.article), days.get(later.passage.article)
    if not (before and after and before < after):
        return False
    counts = isinstance(figure.value, (int, float)) and isinstance(later.value, (int, float))
    return counts and float(figure.value or 0) < float(later.value or 0)


def _topic(said: Sequence[str]) -> str:
    """What is counted, as most of the figures have it: in two words ("children killed") where one has it so."""
    told = [of for of in said if len(of.split()) == 2] or [of for of in said if of]
    return Counter(told).most_common(1)[0][0] if told else ""
