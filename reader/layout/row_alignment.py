"""The panes row against row: empty rows set facts that come in one order level, the others are marked with where."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate, permutations
from typing import NamedTuple

from reader.analysis.passage import Passage
from reader.comparison.comparison import Comparison
from reader.layout.chain import AlignedRow, Likeness, levels
from reader.layout.rows import Rows, filled

_UNLINKED = 0.1
"""The weight of putting two passages of a fact on one level that are not linked themselves."""


class Alignment(StrEnum):
    """How the panes are aligned with each other."""

    FOLLOW = "follow"
    """The others bring the cursor's fact to the cursor's row."""
    ROWS = "rows"
    """Facts in one order are level with each other, in all panes at once."""
    FREE = "free"
    """Each stays where it is."""

    @property
    def next(self) -> "Alignment":
        """The one that the key turns to from this one."""
        found = list(Alignment)
        return found[(found.index(self) + 1) % len(found)]


class Away(NamedTuple):
    """Where the nearest passage of a fact is that is not level."""

    steps: int
    """How many shared passages further down in its article, below zero further up; 0 where it is level by chance."""
    article: str


@dataclass(frozen=True)
class AlignedPanes:
    """Articles laid out row against row."""

    rows: Mapping[str, Rows]
    """By article id; all of one length, empty rows among them."""
    away: Mapping[Passage, Away]
    """For each passage whose fact is not level in another of the articles."""


def aligned_rows(comparison: Comparison, articles: Iterable[str]) -> list[AlignedRow]:
    """The passages of some articles, by their ids, that are level, from the top down."""
    chosen = list(articles)
    return levels([comparison.passages(article) for article in chosen], _likeness(comparison, set(chosen)))


def _likeness(comparison: Comparison, articles: set[str]) -> Likeness:
    """For each passage of a fact the others of the fact in other articles."""
    scores = {ends: link.score for link in comparison.analysis.links for ends in ((link.a, link.b), (link.b, link.a))}
    found: dict[Passage, dict[Passage, float]] = {}
    for fact in comparison.analysis.facts:
        own = [passage for passage in fact.passages if passage.article in articles]
        for one, other in permutations(own, 2):
            if one.article != other.article:
                found.setdefault(one, {})[other] = max(scores.get((one, other), 0.0), _UNLINKED)
    return found


def align_rows(comparison: Comparison, found: Sequence[AlignedRow], rows: Mapping[str, Rows]) -> AlignedPanes:
    """Some articles, by their rows without empty ones, with the passages of each level on one row."""
    of_fact = [[p for p in fact.passages if p.article in rows] for fact in comparison.analysis.facts]
    level = {passage: set(level) for level in found for passage in level}
    parted = {one: apart for own in of_fact for one in own if (apart := _apart(one, own, level.get(one, {one})))}
    full = {article: filled(rows[article], gaps) for article, gaps in _gaps(found, rows, parted).items()}
    starts = {p: full[p.article].first_rows[full[p.article].passage_at(p.start)] for own in of_fact for p in own}
    shared = {article: sorted(row for p, row in starts.items() if p.article == article) for article in rows}
    away = {
        p: _away(starts[p], [(starts[other], other.article) for other in apart], shared) for p, apart in parted.items()
    }
    return AlignedPanes(full, away)


def _away(row: int, others: Sequence[tuple[int, str]], shared: Mapping[str, Sequence[int]]) -> Away:
    """The fewest steps from a row to one of some passages, by their rows; `shared` has those of all shared ones."""
    steps = (Away(_steps(row, other, shared[article]), article) for other, article in others)
    return min(steps, key=lambda away: abs(away.steps))


def _steps(row: int, other: int, shared: Sequence[int]) -> int:
    """How many shared passages of an article one passes from one row to another, that one included."""
    if other > row:
        return bisect_right(shared, other) - bisect_right(shared, row)
    return bisect_left(shared, other) - bisect_left(shared, row)


def _apart(passage: Passage, of_fact: Sequence[Passage], level: set[Passage]) -> list[Passage]:
    """The passages of the same fact in those articles that have none level with this passage."""
    level_in = {other.article for other in level}
    return [other for other in of_fact if other.article not in level_in]


def _gaps(
    found: Sequence[AlignedRow], rows: Mapping[str, Rows], parted: Collection[Passage]
) -> Mapping[str, Mapping[int, int]]:
    """The number of empty rows before each passage, by article; the passage count is the key for those at the end."""
    gaps = {article: _room_for_marks(article, own, parted) for article, own in rows.items()}
    starts = {article: _starts(own, gaps[article]) for article, own in rows.items()}
    shift = dict.fromkeys(rows, 0)
    ends = {article: len(own.passages) for article, own in rows.items()}
    for numbers in (*({p.article: rows[p.article].passage_at(p.start) for p in level} for level in found), ends):
        row = max(starts[article][number] + shift[article] for article, number in numbers.items())
        for article, number in numbers.items():
            gaps[article][number] += row - starts[article][number] - shift[article]
            shift[article] = row - starts[article][number]
    return gaps


def _room_for_marks(article: str, rows: Rows, parted: Collection[Passage]) -> Counter[int]:
    """An empty row after each passage that has a mark: for the mark, or below it where a paragraph ends."""
    numbers = (number for number, span in enumerate(rows.passages) if Passage(article, *span) in parted)
    return Counter(number + 1 for number in numbers)


def _starts(rows: Rows, gaps: Mapping[int, int]) -> list[int]:
    """The rows that the passages begin on with some empty rows, and last the number of rows."""
    more = accumulate(gaps.get(number, 0) for number in range(len(rows.passages) + 1))
    return [row + added for row, added in zip((*rows.first_rows, len(rows)), more, strict=True)]
