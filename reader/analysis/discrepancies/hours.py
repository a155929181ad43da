"""Different hours of one deed: 6:30 a.m. and around 7:30."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from reader.analysis.discrepancies.evidence import Basis, Evidence, Finding
from reader.analysis.discrepancies.scope import clause_of, tokens_in
from reader.analysis.figure import Bound, Figure, FigureKind
from reader.analysis.model import DiscrepancyKind, Side, Signal
from reader.analysis.passage import Passage
from reader.analysis.sentences.terms import Concept

_MOST_MINUTES = 180
"""Hours further apart than this are of different things."""
_MARGIN = 15
"""By how many minutes an hour given as just past or before is another at most."""
_LEAST_LIKENESS = 0.06
"""The cosine from which the sentences around two hours may speak of one happening."""
_LEAST_SHARED = 2
"""How many words of content two sentences share at least that time one deed, where one of them is in their clauses;
else one more."""
_WEIGHT = 0.8


@dataclass(frozen=True)
class _Hour:
    """A time, and the sentence that gives it."""

    figure: Figure
    sentence: Passage
    clause: Passage


def _hours(evidence: Evidence) -> list[_Hour]:
    hours = (hour for figure in evidence.compared if (hour := _hour_of(evidence, figure)))
    return [hour for hour in hours if evidence.is_of_the_text(hour.sentence)]


def _hour_of(evidence: Evidence, figure: Figure) -> _Hour | None:
    """A figure as an hour; None where it is none, is left open, or lies in no single sentence."""
    sentence = evidence.sentence_of(figure.passage)
    if sentence is None or figure.kind is not FigureKind.TIME or figure.value is None:
        return None
    return _Hour(figure, sentence, clause_of(evidence, sentence, figure.passage))


def find_hours(evidence: Evidence) -> Iterator[Finding]:
    """Hours of one deed that can't both be meant."""
    times = [hour for hour in _hours(evidence) if _is_of_a_deed(evidence, hour)]
    given = {(time.sentence.article, time.figure.value) for time in times}
    hours = Counter(article for article, _ in given)
    done: set[frozenset[object]] = set()
    for a, b in combinations(times, 2):
        values = frozenset((a.figure.value, b.figure.value))
        here, there = a.sentence.article, b.sentence.article
        is_given_by_both = (here, b.figure.value) in given or (there, a.figure.value) in given
        if here == there or is_given_by_both or values in done or not _are_near_but_differ(evidence, a, b):
            continue
        are_only_ones = hours[here] == hours[there] == 1 and _are_of_today(evidence, a, b)
        if _are_of_one_deed(evidence, a, b) or are_only_ones:
            done.add(values)
            yield _finding((a.figure, b.figure))


def hours_differ(evidence: Evidence, a: Figure, b: Figure) -> bool:
    """Whether two hours, each in a sentence, are near each other and can't both be meant."""
    one, other = (_hour_of(evidence, figure) for figure in (a, b))
    return one is not None and other is not None and _are_near_but_differ(evidence, one, other)


def _is_of_a_deed(evidence: Evidence, hour: _Hour) -> bool:
    """Whether an hour is that at which something happened: no limit ("by 8 a.m."), and no stamp of the article."""
    tokens = evidence.content_of(hour.sentence).sentence.tokens
    language = evidence.language_of(hour.sentence)
    before = [token for token in tokens if token.end <= hour.figure.passage.start]
    dates = [f for f in evidence.figures_by_sentence.get(hour.sentence, ()) if f.kind is FigureKind.DATE]
    is_stamp = all(
        language.is_function_word(token)
        or token.is_mark
        or token.is_number
        or token.text.isupper()
        or any(date.passage.start <= token.start < date.passage.end for date in dates)
        for token in before
    ) and any(character.isdigit() for date in dates for character in date.text)
    is_limit = bool(before) and before[-1].fold in language.words("discrepancies.limits")
    return not is_stamp and not is_limit


def _are_near_but_differ(evidence: Evidence, a: _Hour, b: _Hour) -> bool:
    """Whether two hours are neither the same, as exactly as both are given, nor of different things."""
    if _zone(evidence, a) != _zone(evidence, b):
        return False
    (one, first), (other, second) = _minutes_meant(evidence, a), _minutes_meant(evidence, b)
    is_near = abs(_minutes(a.figure) - _minutes(b.figure)) <= _MOST_MINUTES
    return is_near and (first < other or second < one)


def _zone(evidence: Evidence, hour: _Hour) -> str:
    """The letters after an hour that are no part of its number: "GMT"."""
    words = evidence.language_of(hour.sentence).words
    letters = "".join(character for character in hour.figure.text if character.isupper())
    is_half = letters.casefold() in words("figures.words.forenoon") | words("figures.words.afternoon")
    return "" if is_half else letters


def _minutes_meant(evidence: Evidence, hour: _Hour) -> tuple[float, float]:
    """The minutes of the day that an hour may mean: "about 3pm" half an hour around it, "just past 2" some after it."""
    words = evidence.language_of(hour.sentence).words
    before = [t.fold for t in tokens_in(evidence, hour.sentence) if t.end <= hour.figure.passage.start][-1:]
    minutes = _minutes(hour.figure)
    if before and before[0] in words("discrepancies.just_after"):
        return minutes, minutes + _MARGIN
    if before and before[0] in words("discrepancies.just_before"):
        return minutes - _MARGIN, minutes
    grain = next(grain for grain in (60, 30, 15, 10, 5, 1) if minutes % grain == 0)
    margin = grain / 2 if hour.figure.bound is Bound.ABOUT else 0
    return minutes - margin, minutes + margin


def _minutes(figure: Figure) -> int:
    hour, minute = str(figure.value).split(":")
    return int(hour) * 60 + int(minute)


def _are_of_one_deed(evidence: Evidence, a: _Hour, b: _Hour) -> bool:
    """Whether the clauses of two times, or their sentences, share enough of what they say."""
    if not _is_near(evidence, a, b):
        return False
    in_clauses = _said(evidence, a.clause) & _said(evidence, b.clause)
    in_sentences = _said(evidence, a.sentence) & _said(evidence, b.sentence)
    return len(in_sentences) >= _LEAST_SHARED + (not in_clauses)


def _is_near(evidence: Evidence, a: _Hour, b: _Hour) -> bool:
    one, other = a.sentence, b.sentence
    return evidence.are_linked(one, other) or evidence.likeness.of(one, other) >= _LEAST_LIKENESS


def _said(evidence: Evidence, part: Passage) -> set[Concept]:
    """What a part of a sentence says, times and who says so aside."""
    sentence = evidence.sentence_of(part)
    if sentence is None:
        return set()
    content = evidence.content_of(sentence)
    aside = content.language.words("attribution_words") | content.language.words("discrepancies.of_time")
    return {
        place.concept
        for place in content.places
        if part.start <= place.span.start < part.end
        and place.concept.signal is not Signal.FIGURE
        and place.words.casefold() not in aside
    }


def _are_of_today(evidence: Evidence, a: _Hour, b: _Hour) -> bool:
    """Whether both are hours of the day of their article, in sentences that report much the same."""
    around = [(a.sentence, y) for y in evidence.neighbourhood(b.sentence)]
    around += [(x, b.sentence) for x in evidence.neighbourhood(a.sentence)]
    is_near = max(evidence.likeness.of(x, y) for x, y in around) >= _LEAST_LIKENESS
    return is_near and _is_of_today(evidence, a) and _is_of_today(evidence, b)


def _is_of_today(evidence: Evidence, hour: _Hour) -> bool:
    language = evidence.language_of(hour.sentence)
    today, of_day = language.words("discrepancies.of_today"), language.words("discrepancies.of_day")
    this = language.words("figures.words.this")
    tokens = evidence.content_of(hour.sentence).sentence.tokens
    before = [token.fold for token in tokens if token.end <= hour.figure.passage.start]
    return not today.isdisjoint(before) or any(one in this and other in of_day for one, other in pairwise(before))


def _finding(figures: Sequence[Figure]) -> Finding:
    sides = tuple(Side(f.passage, " ".join(f.text.split())) for f in sorted(figures, key=lambda f: f.passage))
    return Finding(DiscrepancyKind.TIME, Basis.TIMES, "at what time", sides, _WEIGHT)
