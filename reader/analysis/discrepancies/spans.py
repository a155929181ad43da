"""Whether two sentences date or time the same differently: days, months, parts of the day, how long."""

from collections.abc import Collection, Mapping
from dataclasses import replace

from reader.analysis.discrepancies.evidence import Evidence
from reader.analysis.discrepancies.values import conflict
from reader.analysis.language.language import Language
from reader.analysis.model import Bound, Figure, FigureKind, Passage

_HOURS = {
    "second": 1 / 3600,
    "minute": 1 / 60,
    "hour": 1.0,
    "day": 24.0,
    "night": 24.0,
    "week": 168.0,
    "month": 730.0,
    "year": 8760.0,
    "decade": 87600.0,
    "century": 876000.0,
}
_ROUGHLY = 0.03
"""By what share two durations may differ that are told in different units: "a month", "30 days"."""
_ROUGH_MINUTES = 20
"""By how much a time may differ from one that is told roughly."""


def spans_conflict(material: Evidence, here: Passage, there: Passage) -> bool:
    """Whether two sentences that say the same name times that can't both be meant."""
    for kind in (FigureKind.DURATION, FigureKind.TIME, FigureKind.DATE):
        one, other = _told(material, here, kind), _told(material, there, kind)
        if len(one) == 1 and len(other) == 1 and _differ(one[0], other[0]):
            return True
    return _name_other_times(material, here, there)


def _told(material: Evidence, sentence: Passage, kind: FigureKind) -> list[Figure]:
    figures = material.figures_by_sentence.get(sentence, ())
    return [figure for figure in figures if figure.kind is kind and figure.value is not None]


def _differ(a: Figure, b: Figure) -> bool:
    """Whether two figures of one kind can't both be meant."""
    if a.kind is FigureKind.DURATION:
        return conflict(_in_hours(a, a.unit != b.unit), _in_hours(b, a.unit != b.unit))
    one, other = str(a.value), str(b.value)
    is_rough = a.kind is FigureKind.TIME and Bound.ABOUT in (a.bound, b.bound)
    if is_rough and abs(_minutes(one) - _minutes(other)) <= _ROUGH_MINUTES:
        return False
    is_span = "/" in one + other
    return not (is_span or one.startswith(other) or other.startswith(one) or _ends_alike(one, other))


def _in_hours(figure: Figure, is_rough: bool) -> Figure:
    """A duration in hours, with some room where the other is told in another unit."""
    if not isinstance(figure.value, (int, float)) or figure.unit not in _HOURS:
        return replace(figure, value=None)
    hours = figure.value * _HOURS[figure.unit]
    if is_rough and figure.bound is None:
        return replace(figure, value=None, range=(hours * (1 - _ROUGHLY), hours * (1 + _ROUGHLY)))
    return replace(figure, value=hours)


def _minutes(value: str) -> int:
    hour, minute = value.split(":")[:2]
    return int(hour) * 60 + int(minute)


def _ends_alike(one: str, other: str) -> bool:
    """Whether one date is the other without its year: "--06-12", "2020-06-12"."""
    return one.removeprefix("--").endswith(other.removeprefix("--")) or other.endswith(one.removeprefix("--"))


def _name_other_times(material: Evidence, here: Passage, there: Passage) -> bool:
    """Whether both name one weekday, month, season, part of the day or period, and not the same."""
    language = material.content_of(here).language
    for names in _names_of_times(language):
        one, other = (_named(material, sentence, names) for sentence in (here, there))
        if len(one) == 1 and len(other) == 1 and one != other:
            return True
    return False


def _names_of_times(language: Language) -> list[Mapping[str, object]]:
    """For each sort of time, from its names to what they mean."""
    seasons = {name: name for name in language.words("figures.seasons")}
    of_day = {name: part for part in language.table("parts.day") for name in language.words(f"parts.day.{part}")}
    plain = [language.table(f"figures.{sort}") for sort in ("weekdays", "months")]
    return [*plain, seasons, of_day]


def _named(material: Evidence, sentence: Passage, names: Mapping[str, object]) -> Collection[object]:
    """What the names of times in a sentence mean, those in small letters that may be verbs aside."""
    tokens = material.content_of(sentence).sentence.tokens
    return {names[token.fold] for token in tokens if token.fold in names and token.text not in ("may", "march")}


def periods_conflict(material: Evidence, here: Passage, there: Passage) -> bool:
    """Whether both count a date from their own by periods that differ: "last week", "last month"."""
    one, other = (
        [f for f in material.figures_by_sentence.get(sentence, ()) if f.kind is FigureKind.DATE]
        for sentence in (here, there)
    )
    if len(one) != 1 or len(other) != 1:
        return False
    words = (one[0].text.casefold().split(), other[0].text.casefold().split())
    periods = material.content_of(here).language.table("figures.period_words")
    are_periods = all(len(said) == 2 and said[1] in periods for said in words)
    return are_periods and words[0][0] == words[1][0] and words[0][1] != words[1][1]
