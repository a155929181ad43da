"""Different numbers of one thing: "a dozen" children killed, "11", "at least 25"."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from reader.analysis.discrepancies.count_sides import part_of, sides_of, value_of
from reader.analysis.discrepancies.evidence import Basis, Evidence, Finding
from reader.analysis.discrepancies.joined_pairs import joined_pairs
from reader.analysis.discrepancies.number_pairs import Candidate, NumberCues, NumberPairs
from reader.analysis.discrepancies.regression import Regression, shipped_regression
from reader.analysis.discrepancies.values import conflict, interval
from reader.analysis.figure import Figure, FigureKind
from reader.analysis.model import DiscrepancyKind, Side
from reader.analysis.propositions.counted import Counted
from reader.analysis.propositions.predicates import tokens_of, verb_of
from reader.analysis.syntax.parsed_sentence import ParsedSentence
from reader.text.tokens import fold

_OF_THE_KILLED, _OF_PEOPLE, _OF_SOME, _OF_MEASURES = 0.1, 0.85, 0.8, 0.7
"""How weighty a number is: first those who were killed, then people, then a sort of them or things."""
_UPDATE = "update"
"""What the topic begins with where figures differ only because the later one is newer."""
_SCOPE = "scope"
"""The same where one of them counts only a part of what the other does."""


def find_numbers(evidence: Evidence) -> Iterator[Finding]:
    """Different numbers of one thing that can't all be true."""
    regression = shipped_regression("numbers", NumberCues._fields)
    return numbers_among(candidates_of(evidence), evidence, regression)


def candidates_of(evidence: Evidence) -> Iterator[Candidate]:
    """The pairs of different numbers that may be of one thing."""
    for vocabulary in evidence.vocabularies:
        yield from NumberPairs.of(evidence, vocabulary).candidates()


def numbers_among(candidates: Iterable[Candidate], evidence: Evidence, regression: Regression) -> Iterator[Finding]:
    """What gives different numbers of one thing among some pairs, as far as a regression finds it likely."""
    judged = ((regression.likelihood(one.cues), one) for one in candidates)
    likely = sorted((entry for entry in judged if entry[0] >= regression.threshold), key=lambda entry: -entry[0])
    groups = joined_pairs(
        [(one.a, one.b) for _, one in likely],
        value_of=lambda number: value_of(number.figure),
        voice_of=lambda number: number.figure.voice,
        differ=lambda a, b: value_of(a.figure) != value_of(b.figure) and conflict(a.figure, b.figure),
    )
    for group in groups:
        figures = [number.figure for number in group]
        if any(conflict(a, b) for a, b in combinations(figures, 2)):
            yield _finding(figures, _weight(figures, evidence), evidence)


def side_of(number: Counted) -> Side:
    """What a number says, and where."""
    return Side(number.figure.passage, number.figure.text)


def _weight(figures: Sequence[Figure], evidence: Evidence) -> float:
    """How much a careful reader cares: who was killed first, then people, then things."""
    topic = next((figure.topic for figure in figures if figure.topic and figure.topic.event), None)
    if topic is None:
        return _OF_MEASURES
    deaths = evidence.language_of(figures[0].passage).words("figures.deaths")
    is_of_dead = any(word in figure.of for figure in figures for word in deaths)
    return (_OF_SOME if topic.thing else _OF_PEOPLE) + (_OF_THE_KILLED if is_of_dead else 0.0)


def _finding(group: Sequence[Figure], score: float, evidence: Evidence) -> Finding:
    ordered = sorted(group, key=lambda figure: figure.passage)
    topic = _measured(ordered[0]) or _counted(ordered)
    why = _UPDATE if is_update(group, evidence.days) else _SCOPE if _is_scope(group, evidence) else ""
    heading = " of ".join(filter(None, (why, _with_verb(topic, ordered, evidence))))
    return Finding(DiscrepancyKind.NUMBER, Basis.NUMBERS, heading, sides_of(ordered, evidence, topic), score)


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


def _counted(figures: Sequence[Figure]) -> str:
    """What figures count, as most have it: in two words ("children killed") where one has it so; else their unit.

    A currency alone would not say that money is meant: "sum in USD".
    """
    said = [figure.of for figure in figures]
    topics = [of for of in said if len(of.split()) == 2] or [of for of in said if of]
    if topics:
        return Counter(topics).most_common(1)[0][0]
    unit = figures[0].unit or ""
    if figures[0].kind is FigureKind.MONEY:
        return f"sum in {unit}"
    return unit if unit.isalpha() else ""


def _with_verb(topic: str, figures: Sequence[Figure], evidence: Evidence) -> str:
    """What figures count; where that is how often something happened, with what happened: "times shot"."""
    if topic not in evidence.language_of(figures[0].passage).words("figures.occasions"):
        return topic
    verbs = [_verb(sentence, figure) for figure, sentence in evidence.parsed(figures)]
    return " ".join((topic, *(verb for verb, _ in Counter(verbs).most_common(1)))).strip()


def _verb(sentence: ParsedSentence, figure: Figure) -> str:
    """The verb that says what happened so many times: "shot"; empty where there is none."""
    verb = verb_of(sentence, tokens_of(sentence, figure.passage.span)[-1])
    return fold(verb.text) if verb else ""
