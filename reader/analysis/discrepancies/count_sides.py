"""What figures say in a discrepancy: the number, of whom it counts only a part, and who says so."""

from collections.abc import Iterator, Sequence

from reader.analysis.discrepancies.evidence import Evidence
from reader.analysis.figure import Figure
from reader.analysis.model import Side

_REACH = 30
"""How many characters after a figure the one is that narrows it: "11 children under the age of *eight*"."""


def sides_of(figures: Sequence[Figure], evidence: Evidence, topic: str) -> tuple[Side, ...]:
    """The figures in order; those of one value are given in the same words, with all who say so."""
    groups: dict[tuple[object, ...], list[Figure]] = {}
    for figure in figures:
        groups.setdefault((value_of(figure), part_of(figure, evidence)), []).append(figure)
    sides = (side for group in groups.values() for side in _sides_of_one_value(group, evidence, topic))
    return tuple(sorted(sides, key=lambda side: side.passage))


def value_of(figure: Figure) -> object:
    """What distinguishes a figure from others: its value, its range, or the words of its number."""
    value = figure.value if figure.range is None else figure.range
    return value if value is not None else figure.number.casefold()


def _sides_of_one_value(figures: Sequence[Figure], evidence: Evidence, topic: str) -> Iterator[Side]:
    """What some figures of one value say: "at least 25 (UOSSM)", "11 under the age of eight"."""
    first = figures[0]
    is_headed = topic != "" and topic.casefold() in (first.of.casefold(), first.unit)
    scope = part_of(first, evidence)
    number = _within_a_line(first.number if is_headed else first.text)
    names = [_claimant(figure, evidence) for figure in figures]
    claimant = ", ".join(dict.fromkeys(names)) if all(names) else ""
    says = " ".join(filter(None, (number, scope, f"({claimant})" if claimant else "")))
    return (Side(figure.passage, says, claimant, name) for figure, name in zip(figures, names, strict=True))


def _within_a_line(words: str) -> str:
    """The words as they are within a sentence: "At least 25" as "at least 25"."""
    said = " ".join(words.split())
    return said[:1].lower() + said[1:] if said[1:2].islower() or said[1:2] == " " else said


def _claimant(figure: Figure, evidence: Evidence) -> str:
    """The name of who says a figure, by its letters where it has such a name: "UOSSM"."""
    actor = next((actor for actor in evidence.actors if actor.id == figure.claimed_by), None)
    if actor is None:
        return ""
    letters = (alias for alias in actor.aliases if alias.isupper() and alias.isalpha())
    return next(letters, actor.name)


def part_of(figure: Figure, evidence: Evidence) -> str:
    """The words after a figure that say of whom it counts only a part: "under the age of eight"; else empty."""
    sentence = evidence.sentence_of(figure.passage)
    if sentence is None:
        return ""
    content = evidence.content_of(sentence)
    narrowing = content.language.words("discrepancies.narrowing")
    after = [token for token in content.sentence.tokens if token.start >= figure.passage.end]
    if not after or after[0].fold not in narrowing:
        return ""
    ends = (
        other.passage.end
        for other in evidence.figures_by_sentence.get(sentence, ())
        if figure.passage.end <= other.passage.start <= figure.passage.end + _REACH
    )
    end = next(ends, None)
    text = content.sentence.text
    return " ".join(text[after[0].start - sentence.start : end - sentence.start].split()) if end else ""
