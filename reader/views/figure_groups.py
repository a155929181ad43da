"""Figures grouped by what they count, so that all death tolls come together, the smallest first."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from reader.analysis.figure import Bound, Figure, FigureKind, Topic
from reader.analysis.passage import Passage
from reader.comparison.comparison import Comparison

_COUNTING = frozenset((FigureKind.COUNT, FigureKind.PERCENTAGE, FigureKind.MONEY, FigureKind.OTHER))
"""The kinds that are distinguished by what they count."""
_PLURALS = {
    FigureKind.COUNT: "other counts",
    FigureKind.PERCENTAGE: "percentages",
    FigureKind.MONEY: "money",
    FigureKind.DISTANCE: "distances",
    FigureKind.DATE: "dates",
    FigureKind.TIME: "clock times",
    FigureKind.DURATION: "durations",
    FigureKind.AGE: "ages",
    FigureKind.ORDINAL: "ordinals",
    FigureKind.OTHER: "other figures",
}
_MEASURED_IN = {FigureKind.PERCENTAGE: "%", FigureKind.MONEY: "money", FigureKind.OTHER: "share"}
_DAY = 86400
_SIZES = {
    "second": 1, "minute": 60, "hour": 3600, "day": _DAY, "night": _DAY, "week": 7 * _DAY, "month": 30.44 * _DAY,
    "year": 365.25 * _DAY, "mm": 0.001, "cm": 0.01, "inch": 0.0254, "foot": 0.3048, "yard": 0.9144, "m": 1, "km": 1000,
    "mile": 1609.344,
}  # fmt: skip
"""The size of each unit in seconds or in metres."""
_BOUNDS = (Bound.UNDER, Bound.AT_MOST, Bound.ABOUT, None, Bound.EXACTLY, Bound.AT_LEAST, Bound.OVER)

_Size = tuple[int, str, float, str, int]
_T = TypeVar("_T")


@dataclass(frozen=True)
class Stated:
    """A figure as one source gives it, in the same words and from the same claimant, wherever it does."""

    figures: tuple[Figure, ...]

    @property
    def figure(self) -> Figure:
        """The first of them."""
        return self.figures[0]

    @property
    def text(self) -> str:
        """The value as it is written, with its bound, in one line."""
        return " ".join(self.figure.text.split())

    @property
    def places(self) -> tuple[Passage, ...]:
        """The places of the figure, from the top."""
        return tuple(figure.passage for figure in self.figures)


@dataclass(frozen=True)
class FigureGroup:
    """The figures of all sources that count the same."""

    key: str
    label: str
    """What they count, in everyday words; or the name of their kind."""
    stated: tuple[Stated, ...]
    """From the smallest to the largest; what is left open comes last."""
    is_disputed: bool
    """Whether sources give different values for the same thing."""

    @property
    def sources(self) -> frozenset[str]:
        """The ids of the articles that give a figure."""
        return frozenset(stated.figure.passage.article for stated in self.stated)


def figure_groups(comparison: Comparison) -> tuple[FigureGroup, ...]:
    """The figures in groups: disputed ones first, then those most sources give, then those grouped by kind alone."""
    figures = sorted(comparison.analysis.figures, key=lambda f: comparison.place(f.passage))
    counted = _grouped(
        (f for f in figures if _topic(f)), lambda f: (f.kind, f.unit if _is_measure(f) else "", _topic(f))
    )
    of_a_kind = _grouped((f for f in figures if not _topic(f)), lambda f: (f.kind, f.unit if _is_measure(f) else ""))
    kinds = list(FigureKind)
    return (
        *sorted((_counted_group(group) for group in counted), key=_weight),
        *(_group_of_kind(group) for group in sorted(of_a_kind, key=lambda group: kinds.index(group[0].kind))),
    )


def size(figure: Figure) -> _Size:
    """The sort key of figures in a group: value, or lower end; the tightest bound between the looser ones."""
    bound = _BOUNDS.index(figure.bound)
    value = figure.range[0] if figure.range else figure.value
    if value is None:
        return 2, "", 0, "", bound
    if isinstance(value, str):
        return int(value.startswith("--")), "", 0, value, bound
    scale = _SIZES.get(figure.unit or "", 1) if figure.kind not in _COUNTING else 1
    currency = figure.unit or "" if figure.kind is FigureKind.MONEY else ""
    return 0, currency, value * scale, "", bound


def _topic(figure: Figure) -> Topic | None:
    """The topic of a figure, if it distinguishes it from others of its kind."""
    return figure.topic if figure.kind in _COUNTING and figure.topic and any(figure.topic) else None


def _is_measure(figure: Figure) -> bool:
    """Whether it is in a unit that is a sort of its own: a magnitude, a calibre."""
    return figure.kind is FigureKind.OTHER and figure.unit is not None


def _grouped(things: Iterable[_T], key: Callable[[_T], Hashable]) -> list[list[_T]]:
    """The things by key, in the order in which each key first comes."""
    found: dict[Hashable, list[_T]] = {}
    for thing in things:
        found.setdefault(key(thing), []).append(thing)
    return list(found.values())


def _counted_group(figures: Sequence[Figure]) -> FigureGroup:
    first = figures[0]
    topic = first.topic or Topic("", "")
    measure = first.unit if _is_measure(first) else _MEASURED_IN.get(first.kind)
    label = f"{_said(figures)} ({measure})" if measure else _said(figures)
    key = f"{first.kind.value}:{measure or ''}:{topic.thing}:{topic.event}"
    return FigureGroup(key, label, _stated(figures), _is_disputed(figures))


def _group_of_kind(figures: Sequence[Figure]) -> FigureGroup:
    first = figures[0]
    label = first.unit if _is_measure(first) and first.unit else _PLURALS[first.kind]
    return FigureGroup(f"{first.kind.value}:{label}", label, _stated(figures), is_disputed=False)


def _said(figures: Sequence[Figure]) -> str:
    """The words most often used for what is counted, the shorter of two; no bare "killed" where one says who."""
    words = Counter(" ".join(figure.of.split()) for figure in figures)
    has_thing = bool(figures[0].topic and figures[0].topic.thing)
    best = max(words, key=lambda said: (has_thing or " " in said, words[said], -len(said)))
    return best or _PLURALS[figures[0].kind]


def _stated(figures: Sequence[Figure]) -> tuple[Stated, ...]:
    same = _grouped(figures, lambda f: (f.passage.article, f.claimed_by, f.value, " ".join(f.text.casefold().split())))
    return tuple(sorted((Stated(tuple(group)) for group in same), key=lambda stated: size(stated.figure)))


def _is_disputed(figures: Sequence[Figure]) -> bool:
    values: Mapping[str, set[Hashable]] = {figure.passage.article: set() for figure in figures}
    for figure in figures:
        values[figure.passage.article].add(_value(figure))
    return len({frozenset(found) for found in values.values()}) > 1


def _value(figure: Figure) -> Hashable:
    if figure.range or figure.value is not None:
        return figure.range or figure.value
    return " ".join(figure.text.casefold().split())


def _weight(group: FigureGroup) -> tuple[bool, int, int]:
    return not group.is_disputed, -len(group.sources), -sum(len(stated.figures) for stated in group.stated)
