"""Different numbers of one thing: "a dozen" children killed, "11", "at least 25"."""

from collections import Counter
from collections.abc import Iterator, Sequence

from reader.analysis.discrepancies.material import Finding, Material
from reader.analysis.discrepancies.values import are_comparable, conflict
from reader.analysis.model import DiscrepancyKind, Figure, FigureKind, Passage, Side

_KINDS = frozenset((FigureKind.COUNT, FigureKind.PERCENTAGE, FigureKind.MONEY, FigureKind.DISTANCE, FigureKind.OTHER))
_LEAST_LIKENESS = 0.04
"""The cosine from which two sentences may speak of one happening."""


def find_numbers(material: Material) -> Iterator[Finding]:
    """Figures of one topic that can't all be true, gathered topic by topic."""
    for figures in _by_topic(material.figures):
        for group in _of_one_thing(figures, material):
            if any(conflict(a, b) for a in group for b in group):
                yield _finding(group, material)


def _by_topic(figures: Sequence[Figure]) -> list[list[Figure]]:
    found: dict[tuple[object, ...], list[Figure]] = {}
    for figure in figures:
        topic = figure.topic
        if figure.kind in _KINDS and topic and (topic.thing or topic.event):
            key = (figure.kind, figure.unit, topic.thing or topic.event, bool(topic.thing))
            found.setdefault(key, []).append(figure)
    return list(found.values())


def _of_one_thing(figures: Sequence[Figure], material: Material) -> list[list[Figure]]:
    """Groups of figures that are near each other in value and in what their sentences say."""
    groups: list[list[Figure]] = []
    for figure in figures:
        near = [group for group in groups if any(_is_same_thing(figure, other, material) for other in group)]
        joined = [figure, *(other for group in near for other in group)]
        groups = [group for group in groups if group not in near] + [joined]
    return groups


def _is_same_thing(a: Figure, b: Figure, material: Material) -> bool:
    events = {figure.topic.event for figure in (a, b) if figure.topic and figure.topic.event}
    if len(events) > 1 or not are_comparable(a, b):
        return False
    here, there = material.sentence_of(a.passage), material.sentence_of(b.passage)
    if here is None or there is None or here == there:
        return False
    return material.are_linked(here, there) or material.likeness.of(here, there) >= _LEAST_LIKENESS


def _finding(group: Sequence[Figure], material: Material) -> Finding:
    ordered = sorted(group, key=lambda figure: figure.passage)
    sides = tuple(Side(figure.passage, " ".join(figure.text.split())) for figure in ordered)
    topic = _topic([figure.of for figure in ordered])
    linked = any(
        material.are_linked(s, t) for s in _sentences(group, material) for t in _sentences(group, material) if s != t
    )
    return Finding(DiscrepancyKind.NUMBER, topic, sides, 0.6 if linked else 0.4)


def _topic(said: Sequence[str]) -> str:
    """What is counted, as most of the figures have it: in two words ("children killed") where one has it so."""
    told = [of for of in said if len(of.split()) == 2] or [of for of in said if of]
    return Counter(told).most_common(1)[0][0] if told else ""


def _sentences(group: Sequence[Figure], material: Material) -> list[Passage]:
    return [s for figure in group if (s := material.sentence_of(figure.passage))]
