"""Different numbers of one thing: "a dozen" children killed, "11", "at least 25"."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from reader.analysis.discrepancies.count_sides import scope_of, sides_of
from reader.analysis.discrepancies.evidence import Basis, Finding, Material
from reader.analysis.discrepancies.likewise import tell_of_two_things
from reader.analysis.discrepancies.values import are_comparable, conflict, interval
from reader.analysis.model import DiscrepancyKind, Figure, FigureKind, Passage

_COUNTED = frozenset((FigureKind.COUNT, FigureKind.PERCENTAGE, FigureKind.MONEY, FigureKind.DISTANCE, FigureKind.OTHER))
_LEAST_LIKENESS = 0.04
"""The cosine from which two sentences may speak of one happening."""
_UPDATE = "update"
"""What the topic begins with where figures differ only because the later one is newer."""
_SCOPE = "scope"
"""The same where one of them counts only a part of what the other does."""
_MOST_APART = 10.0
"""Figures of one fact further apart than this factor count different things."""


# Of one topic, wherever they stand


def find_numbers(material: Material) -> Iterator[Finding]:
    """Figures of one topic that can't all be true, gathered topic by topic."""
    for figures in _by_topic(material.figures):
        for group in _of_one_thing(figures, material):
            if _are_disputed(group, material):
                linked = any(
                    material.are_linked(s, t) for s, t in combinations(_sentences(group, material), 2) if s != t
                )
                yield _finding(group, Basis.TOPIC, 0.6 if linked else 0.4, material)


def _by_topic(figures: Sequence[Figure]) -> list[list[Figure]]:
    found: dict[tuple[object, ...], list[Figure]] = {}
    for figure in figures:
        topic = figure.topic
        if figure.kind in _COUNTED and topic and (topic.thing or topic.event):
            key = (figure.kind, figure.unit, topic.thing or topic.event, bool(topic.thing))
            found.setdefault(key, []).append(figure)
    return list(found.values())


def _of_one_thing(figures: Sequence[Figure], material: Material) -> list[list[Figure]]:
    """Groups of figures that are near each other in value and in what their sentences say.

    Those that say what happened to the things ("killed", "injured") come first; one that does not say
    it joins one group of theirs, and never brings two of them together.
    """
    groups: list[list[Figure]] = []
    for figure in sorted(figures, key=lambda figure: not _event(figure)):
        near = [group for group in groups if any(_is_same_thing(figure, other, material) for other in group)]
        if not _event(figure) and len({_event(other) for group in near for other in group} - {""}) > 1:
            near = [max(near, key=lambda group: _likeness(figure, group, material))]
        joined = [figure, *(other for group in near for other in group)]
        groups = [group for group in groups if group not in near] + [joined]
    return groups


def _event(figure: Figure) -> str:
    return figure.topic.event if figure.topic else ""


def _likeness(figure: Figure, group: Sequence[Figure], material: Material) -> float:
    here = material.sentence_of(figure.passage)
    return max(material.likeness.of(here, material.sentence_of(other.passage)) for other in group)


def _is_same_thing(a: Figure, b: Figure, material: Material) -> bool:
    if len({_event(a), _event(b)} - {""}) > 1 or not are_comparable(a, b):
        return False
    here, there = material.sentence_of(a.passage), material.sentence_of(b.passage)
    if here is None or there is None or here == there:
        return False
    is_near = material.are_linked(here, there) or material.likeness.of(here, there) >= _LEAST_LIKENESS
    return is_near and not tell_of_two_things(material, here, there)


# Of one fact


def find_numbers_of_facts(material: Material) -> Iterator[Finding]:
    """Figures of one kind in one fact that can't both be true, and of which no source has both."""
    for fact in material.facts:
        by_kind: dict[tuple[FigureKind, str | None], list[Figure]] = {}
        for figure in material.figures_of(fact):
            if figure.kind in _COUNTED or figure.kind is FigureKind.AGE:
                by_kind.setdefault((figure.kind, figure.unit), []).append(figure)
        for figures in by_kind.values():
            group = _not_told_by_all(figures)
            if any(_may_count_the_same(a, b, material) and conflict(a, b) for a, b in combinations(group, 2)):
                yield _finding(group, Basis.NUMBERS, 0.5, material)


def _not_told_by_all(figures: Sequence[Figure]) -> list[Figure]:
    told: dict[str, set[object]] = {}
    for figure in figures:
        told.setdefault(figure.passage.article, set()).add(figure.value or figure.range)
    common = set.intersection(*told.values())
    return [figure for figure in figures if (figure.value or figure.range) not in common]


def _may_count_the_same(a: Figure, b: Figure, material: Material) -> bool:
    """Whether two figures of different sources are near each other, and not told to count different things."""
    if a.passage.article == b.passage.article or not are_comparable(a, b, _MOST_APART):
        return False
    here, there = material.sentence_of(a.passage), material.sentence_of(b.passage)
    if here and there and tell_of_two_things(material, here, there):
        return False
    told = zip(a.topic or ("", ""), b.topic or ("", ""), strict=True)
    return all(here == there or not (here and there) for here, there in told)


# Of either


def _are_disputed(figures: Sequence[Figure], material: Material) -> bool:
    """Whether figures of more than one source can't all be true."""
    sources = {figure.passage.article for figure in figures}
    return len(sources) > 1 and any(
        conflict(a, b) and not _has_both(a, b, material) and not _has_both(b, a, material)
        for a, b in combinations(figures, 2)
    )


def _has_both(figure: Figure, other: Figure, material: Material) -> bool:
    """Whether the sentence of one figure has the other's value too: "rose from 58 to 70"."""
    sentence = material.sentence_of(figure.passage)
    beside = material.figures_by_sentence.get(sentence, ()) if sentence else ()
    return any(f.value == other.value and f is not figure for f in beside) and _tells_change(sentence, material)


def _tells_change(sentence: Passage | None, material: Material) -> bool:
    """Whether a sentence tells how a number was before, or came to be: "rose", "now"."""
    if sentence is None:
        return False
    content = material.content_of(sentence)
    words = content.language.words("figures.words.changes") | content.language.words("parts.changing")
    return any(token.fold in words for token in content.sentence.tokens)


def _finding(group: Sequence[Figure], basis: Basis, score: float, material: Material) -> Finding:
    ordered = sorted(group, key=lambda figure: figure.passage)
    topic = _topic([figure.of for figure in ordered])
    why = _UPDATE if is_update(group, material.days) else _SCOPE if _is_scope(group, material) else ""
    told = " of ".join(filter(None, (why, topic)))
    return Finding(DiscrepancyKind.NUMBER, basis, told, sides_of(ordered, material, topic), score)


def _is_scope(figures: Sequence[Figure], material: Material) -> bool:
    """Whether all figures that differ do so since one counts only a part of what the other does."""
    apart = [pair for pair in combinations(figures, 2) if conflict(*pair)]
    return bool(apart) and all(_is_part(a, b, material) or _is_part(b, a, material) for a, b in apart)


def _is_part(figure: Figure, whole: Figure, material: Material) -> bool:
    """Whether a figure of only some is no more than one of all: "11 children under eight", "a dozen children"."""
    is_narrower = scope_of(figure, material) != "" and scope_of(whole, material) == ""
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


def _sentences(group: Sequence[Figure], material: Material) -> list[Passage]:
    return [s for figure in group if (s := material.sentence_of(figure.passage))]
