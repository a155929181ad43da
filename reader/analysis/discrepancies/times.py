"""Different dates and hours of one thing: 6:30 a.m. and around 7:30, 1 January and 28 February."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from reader.analysis.discrepancies.evidence import Basis, Finding, Material
from reader.analysis.model import DiscrepancyKind, Figure, FigureKind, Passage, Side, Signal
from reader.analysis.sentences.document import Role
from reader.analysis.sentences.terms import Concept

_MOST_MINUTES = 180
"""Hours further apart than this are of different things."""
_LEAST_LIKENESS = 0.06
"""The cosine from which the sentences around two hours may speak of one happening."""
_REACH = 45
"""How many characters from a date the words may stand that say what it dates."""


def find_times(material: Material) -> Iterator[Finding]:
    """Clock times that are near each other but differ, and dates of one thing that can't both hold."""
    yield from _clock_times(material)
    yield from _dates(material)


def _of_kind(material: Material, kind: FigureKind) -> list[tuple[Figure, Passage]]:
    found = []
    for figure in material.figures:
        sentence = material.sentence_of(figure.passage)
        if figure.kind is kind and figure.value is not None and sentence and _is_told(material, sentence):
            found.append((figure, sentence))
    return found


def _is_told(material: Material, sentence: Passage) -> bool:
    """Whether a sentence is the article's telling, and no caption or dateline."""
    return material.content_of(sentence).sentence.role in (Role.BODY, Role.HEADLINE)


def _clock_times(material: Material) -> Iterator[Finding]:
    times = _of_kind(material, FigureKind.TIME)
    told = {(sentence.article, figure.value) for figure, sentence in times}
    done: set[frozenset[object]] = set()
    for index, (figure, sentence) in enumerate(times):
        for other, there in times[index + 1 :]:
            values = frozenset((figure.value, other.value))
            is_near = 0 < abs(_minutes(figure) - _minutes(other)) <= _MOST_MINUTES
            is_told_by_both = (sentence.article, other.value) in told or (there.article, figure.value) in told
            if there.article == sentence.article or not is_near or is_told_by_both or values in done:
                continue
            if _speak_of_one_thing(material, sentence, there):
                done.add(values)
                yield _finding(Basis.TIMES, "at what time", (figure, other), 0.45)


def _minutes(figure: Figure) -> int:
    hour, minute = str(figure.value).split(":")
    return int(hour) * 60 + int(minute)


def _speak_of_one_thing(material: Material, a: Passage, b: Passage) -> bool:
    """Whether two sentences, or one and a neighbour of the other, are linked or much alike."""
    if material.are_linked(a, b):
        return True
    around = [(a, y) for y in material.neighbourhood(b)] + [(x, b) for x in material.neighbourhood(a)]
    return max(material.likeness.of(x, y) for x, y in around) >= _LEAST_LIKENESS


def _dates(material: Material) -> Iterator[Finding]:
    dates: dict[Passage, list[Figure]] = {}
    for figure, sentence in _of_kind(material, FigureKind.DATE):
        if _is_whole(figure):
            dates.setdefault(sentence, []).append(figure)
    for a, b, score in material.pairs():
        here, there = dates.get(a), dates.get(b)
        if here and there and not any(_agree(x, y) for x in here for y in there):
            pair = _dated_alike(material, a, here, b, there)
            if pair:
                yield _finding(Basis.TIMES, "when", pair, round(0.5 * score, 3))


def _is_whole(figure: Figure) -> bool:
    """Whether a date is written out, and not counted from the article's own."""
    return any(character.isdigit() for character in figure.text)


def _agree(a: Figure, b: Figure) -> bool:
    """Whether one date is the other, or a part of it: "2017-04" and "2017-04-04"."""
    return str(a.value).startswith(str(b.value)) or str(b.value).startswith(str(a.value))


def _dated_alike(
    material: Material, a: Passage, here: Sequence[Figure], b: Passage, there: Sequence[Figure]
) -> tuple[Figure, Figure] | None:
    """Two dates of one precision that stand near the same word."""
    for figure in here:
        for other in there:
            same_precision = len(str(figure.value)) == len(str(other.value))
            if same_precision and _words_near(material, a, figure) & _words_near(material, b, other):
                return figure, other
    return None


def _words_near(material: Material, sentence: Passage, figure: Figure) -> set[Concept]:
    content = material.content_of(sentence)
    return {
        Concept(Signal.WORDS, content.language.concept(token.fold))
        for token in content.sentence.tokens
        if token.is_word
        and not content.language.is_function_word(token)
        and figure.passage.start - _REACH <= token.start < figure.passage.end + _REACH
        and not figure.passage.start <= token.start < figure.passage.end
    }


def find_times_of_facts(material: Material) -> Iterator[Finding]:
    """Dates, and clock times, in one fact that can't both be meant, and of which no source has both."""
    for fact in material.facts:
        for kind, topic in ((FigureKind.DATE, "when"), (FigureKind.TIME, "at what time")):
            told = [
                (figure, when)
                for figure in material.figures_of(fact)
                if figure.kind is kind and (when := _when(figure))
            ]
            by_article: dict[str, set[str]] = {}
            for figure, when in told:
                by_article.setdefault(figure.passage.article, set()).add(when)
            common = set.intersection(*by_article.values()) if by_article else set()
            group = [(figure, when) for figure, when in told if when not in common]
            if any(_differ(a, b) for a, b in combinations(group, 2)):
                yield _finding(Basis.DATES, topic, [figure for figure, _ in group], 0.5)


def _when(figure: Figure) -> str | None:
    """The day or hour in ISO 8601; where the text leaves it open, the words, if they name a day of the week."""
    if figure.value is not None:
        return str(figure.value)
    words = figure.text.casefold().split()
    return next((word for word in words if word.endswith("day") and word not in ("day", "today")), None)


def _differ(a: tuple[Figure, str], b: tuple[Figure, str]) -> bool:
    """Whether two sources tell different days, months, years or hours."""
    (figure, when), (other, there) = a, b
    both_settled = (figure.value is None) == (other.value is None)
    is_one = when.startswith(there) or there.startswith(when)
    return figure.passage.article != other.passage.article and both_settled and not is_one


def _finding(basis: Basis, topic: str, figures: Sequence[Figure], score: float) -> Finding:
    sides = tuple(
        Side(figure.passage, " ".join(figure.text.split())) for figure in sorted(figures, key=lambda f: f.passage)
    )
    return Finding(DiscrepancyKind.TIME, basis, topic, sides, score)
