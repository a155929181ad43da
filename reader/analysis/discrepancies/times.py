"""Different dates and hours of one thing: 6:30 a.m. and around 7:30, 1 January and 28 February."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from reader.analysis.discrepancies.evidence import Basis, Evidence, Finding
from reader.analysis.discrepancies.scope import clause_of, tokens_in
from reader.analysis.model import Bound, DiscrepancyKind, Figure, FigureKind, Passage, Side, Signal
from reader.analysis.sentences.document import Role
from reader.analysis.sentences.terms import Concept

_MOST_MINUTES = 180
"""Hours further apart than this are of different things."""
_MARGIN = 15
"""By how many minutes an hour told as just past or before is another at most."""
_LEAST_LIKENESS = 0.06
"""The cosine from which the sentences around two hours may speak of one happening."""
_LEAST_SHARED = 2
"""How many words of content two sentences share at least that time one deed, where one of them is in their clauses;
else one more."""
_OF_HOURS, _OF_DATES, _OF_FACTS = 0.8, 0.7, 0.5


@dataclass(frozen=True)
class _Told:
    """A time, and where it is told."""

    figure: Figure
    sentence: Passage
    clause: Passage


def find_times(evidence: Evidence) -> Iterator[Finding]:
    """Hours and dates of one deed that can't both be meant."""
    yield from _clock_times(evidence)
    yield from _dates(evidence)


def _of_kind(evidence: Evidence, kind: FigureKind) -> list[_Told]:
    found = []
    for figure in evidence.figures:
        sentence = evidence.sentence_of(figure.passage)
        if figure.kind is kind and figure.value is not None and sentence and _is_told(evidence, sentence):
            found.append(_Told(figure, sentence, clause_of(evidence, sentence, figure.passage)))
    return found


def _is_told(evidence: Evidence, sentence: Passage) -> bool:
    """Whether a sentence is the article's telling, and no caption or dateline."""
    return evidence.content_of(sentence).sentence.role in (Role.BODY, Role.HEADLINE)


# Hours


def _clock_times(evidence: Evidence) -> Iterator[Finding]:
    times = [told for told in _of_kind(evidence, FigureKind.TIME) if _is_of_a_deed(evidence, told)]
    told = {(time.sentence.article, time.figure.value) for time in times}
    hours = Counter(article for article, _ in told)
    done: set[frozenset[object]] = set()
    for a, b in combinations(times, 2):
        values = frozenset((a.figure.value, b.figure.value))
        here, there = a.sentence.article, b.sentence.article
        is_told_by_both = (here, b.figure.value) in told or (there, a.figure.value) in told
        if here == there or is_told_by_both or values in done or not _are_near_but_differ(evidence, a, b):
            continue
        are_only_ones = hours[here] == hours[there] == 1 and _are_of_today(evidence, a, b)
        if _tell_of_one_deed(evidence, a, b) or are_only_ones:
            done.add(values)
            yield _finding(Basis.TIMES, "at what time", (a.figure, b.figure), _OF_HOURS)


def _is_of_a_deed(evidence: Evidence, told: _Told) -> bool:
    """Whether an hour is that at which something happened: no limit ("by 8 a.m."), and no stamp of the article."""
    tokens = evidence.content_of(told.sentence).sentence.tokens
    language = evidence.language_of(told.sentence)
    before = [token for token in tokens if token.end <= told.figure.passage.start]
    dates = [f for f in evidence.figures_by_sentence.get(told.sentence, ()) if f.kind is FigureKind.DATE]
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


def _are_near_but_differ(evidence: Evidence, a: _Told, b: _Told) -> bool:
    """Whether two hours are neither the same, as exactly as both are told, nor of different things."""
    if _zone(evidence, a) != _zone(evidence, b):
        return False
    (one, first), (other, second) = _minutes_meant(evidence, a), _minutes_meant(evidence, b)
    is_near = abs(_minutes(a.figure) - _minutes(b.figure)) <= _MOST_MINUTES
    return is_near and (first < other or second < one)


def _zone(evidence: Evidence, told: _Told) -> str:
    """The letters behind an hour that are no part of its number: "GMT"."""
    words = evidence.language_of(told.sentence).words
    letters = "".join(character for character in told.figure.text if character.isupper())
    is_half = letters.casefold() in words("figures.words.forenoon") | words("figures.words.afternoon")
    return "" if is_half else letters


def _minutes_meant(evidence: Evidence, told: _Told) -> tuple[float, float]:
    """The minutes of the day that an hour may mean: "about 3pm" half an hour around it, "just past 2" some after it."""
    words = evidence.language_of(told.sentence).words
    before = [t.fold for t in tokens_in(evidence, told.sentence) if t.end <= told.figure.passage.start][-1:]
    minutes = _minutes(told.figure)
    if before and before[0] in words("discrepancies.just_after"):
        return minutes, minutes + _MARGIN
    if before and before[0] in words("discrepancies.just_before"):
        return minutes - _MARGIN, minutes
    grain = next(grain for grain in (60, 30, 15, 10, 5, 1) if minutes % grain == 0)
    margin = grain / 2 if told.figure.bound is Bound.ABOUT else 0
    return minutes - margin, minutes + margin


def _minutes(figure: Figure) -> int:
    hour, minute = str(figure.value).split(":")
    return int(hour) * 60 + int(minute)


def _tell_of_one_deed(evidence: Evidence, a: _Told, b: _Told) -> bool:
    """Whether the clauses of two times, or their sentences, share enough of what they say."""
    if not _is_near(evidence, a, b):
        return False
    in_clauses = _said(evidence, a.clause) & _said(evidence, b.clause)
    in_sentences = _said(evidence, a.sentence) & _said(evidence, b.sentence)
    return len(in_sentences) >= _LEAST_SHARED + (not in_clauses)


def _is_near(evidence: Evidence, a: _Told, b: _Told) -> bool:
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


def _are_of_today(evidence: Evidence, a: _Told, b: _Told) -> bool:
    """Whether both are hours of the day of their article, told where much the same is told."""
    around = [(a.sentence, y) for y in evidence.neighbourhood(b.sentence)]
    around += [(x, b.sentence) for x in evidence.neighbourhood(a.sentence)]
    is_near = max(evidence.likeness.of(x, y) for x, y in around) >= _LEAST_LIKENESS
    return is_near and _is_of_today(evidence, a) and _is_of_today(evidence, b)


def _is_of_today(evidence: Evidence, told: _Told) -> bool:
    language = evidence.language_of(told.sentence)
    today, of_day = language.words("discrepancies.of_today"), language.words("discrepancies.of_day")
    this = language.words("figures.words.this")
    tokens = evidence.content_of(told.sentence).sentence.tokens
    before = [token.fold for token in tokens if token.end <= told.figure.passage.start]
    return not today.isdisjoint(before) or any(one in this and other in of_day for one, other in pairwise(before))


# Dates


def _dates(evidence: Evidence) -> Iterator[Finding]:
    dates = [told for told in _of_kind(evidence, FigureKind.DATE) if _is_whole(told.figure)]
    by_sentence: dict[Passage, list[_Told]] = {}
    for told in dates:
        by_sentence.setdefault(told.sentence, []).append(told)
    for a, b, _ in evidence.pairs():
        here, there = by_sentence.get(a, []), by_sentence.get(b, [])
        if here and there and not any(_agree(x.figure, y.figure) for x in here for y in there):
            pair = next(((x, y) for x in here for y in there if _date_one_deed(evidence, x, y)), None)
            if pair:
                yield _finding(Basis.TIMES, "when", [told.figure for told in pair], _OF_DATES)


def _is_whole(figure: Figure) -> bool:
    """Whether a date is written out, and not counted from the article's own."""
    return any(character.isdigit() for character in figure.text)


def _agree(a: Figure, b: Figure) -> bool:
    """Whether one date is the other, or a part of it: "2017-04" and "2017-04-04"."""
    return str(a.value).startswith(str(b.value)) or str(b.value).startswith(str(a.value))


def _date_one_deed(evidence: Evidence, a: _Told, b: _Told) -> bool:
    """Whether two dates of one precision stand behind the same word for what happened."""
    if len(str(a.figure.value)) != len(str(b.figure.value)):
        return False
    deed = _deed_before(evidence, a)
    shared = _said(evidence, a.sentence) & _said(evidence, b.sentence)
    return deed is not None and deed == _deed_before(evidence, b) and len(shared) >= _LEAST_SHARED


def _deed_before(evidence: Evidence, told: _Told) -> Concept | None:
    """The last word of content before a time in its clause."""
    content = evidence.content_of(told.sentence)
    start, end = told.clause.start, told.figure.passage.start
    before = [p for p in content.places if start <= p.span.start < end and p.concept.signal is Signal.WORDS]
    return max(before, key=lambda place: place.span).concept if before else None


def find_times_of_facts(evidence: Evidence) -> Iterator[Finding]:
    """Dates, and clock times, in one fact that can't both be meant, and of which no source has both."""
    for fact in evidence.facts:
        for kind, topic in ((FigureKind.DATE, "when"), (FigureKind.TIME, "at what time")):
            told = [
                (figure, when)
                for figure in evidence.figures_of(fact)
                if figure.kind is kind and (when := _when(figure, evidence))
            ]
            by_article: dict[str, set[str]] = {}
            for figure, when in told:
                by_article.setdefault(figure.passage.article, set()).add(when)
            common = set.intersection(*by_article.values()) if by_article else set()
            group = [(figure, when) for figure, when in told if when not in common]
            if any(_differ(a, b) for a, b in combinations(group, 2)):
                yield _finding(Basis.DATES, topic, [figure for figure, _ in group], _OF_FACTS)


def _when(figure: Figure, evidence: Evidence) -> str | None:
    """The day or hour in ISO 8601; where the text leaves it open, the day of the week that it names, or
    "yesterday"."""
    if figure.value is not None:
        return str(figure.value)
    language = evidence.language_of(figure.passage)
    gone_by = {day for day, distance in language.table("figures.relative_days").items() if distance < 0}
    days = language.table("figures.weekdays").keys() | gone_by
    return next((token.fold for token in tokens_in(evidence, figure.passage) if token.fold in days), None)


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
