"""How the rows at the bottom of the screen are divided among the lines of the detail."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from reader.layout.excerpt import CUT
from reader.layout.wrap import wrap
from reader.text.phrasing import truncate
from reader.text.span import Span
from reader.views.detail_line import REMARK, DetailLine
from reader.views.sides_by_value import fitted_values

_SPARED_FIRST = ("why", "claim", "fact", "note")
"""The sorts of lines that are left out where there is no row for each, and given more than one last."""
_SHORT_TOPIC = 24
"""The most characters of a topic that gives way to the position."""
_LEAST_TEXT = 16
"""The fewest characters of a text that a remark leaves room for."""
_POSITION = re.compile(r"(\d+) of (\d+)(?=[^·|()]*$)")
_STEP = 4
"""Characters by which a text is made shorter until it fits."""


def visible_lines(lines: Sequence[DetailLine], height: int) -> list[DetailLine]:
    """The lines that are shown in `height` rows, in order."""
    found = list(lines)
    for sort in _SPARED_FIRST:
        if len(found) > height:
            found = [line for line in found if line.sign != sort]
    return found[:height]


def row_budgets(lines: Sequence[DetailLine], needs: Sequence[int], height: int) -> list[int]:
    """How many of `height` rows each line gets that needs so many.

    Each has one; the spare ones go to what differs and what others say of it, then to the rest, evenly.
    """
    rows = [1] * len(lines)
    for _ in range(height - len(lines)):
        short = [index for index, need in enumerate(needs) if rows[index] < need]
        if short:
            rows[min(short, key=lambda index: (lines[index].sign in _SPARED_FIRST, rows[index]))] += 1
    return rows


@lru_cache(256)
def rows_needed(text: str, width: int) -> int:
    """How many rows of some width a text takes."""
    return len(rows_of(text, width))


def rows_of(text: str, width: int) -> list[Span]:
    """The rows of a line of some width; the position at its end, "3 of 17, number only", is on one of them."""
    return wrap(_POSITION.sub("\\1\u00a0of\u00a0\\2", text), Span(0, len(text)), width)


def fitted(line: DetailLine, sign: str, width: int, rows: int) -> tuple[str, str, str]:
    """The head, the text and the remark of a line, as much of them as there is room for.

    Of a line with values, first what narrows them is left out, then the remark from its beginning, as it ends with the
    position, then the topic: the values come last. Of another, the remark from its end, until some of the text fits.
    """
    for head, text, right in _choices(line):
        before, after = _around(sign, head, right)
        if rows_needed(f"{before}{text}{after}", width) <= rows:
            return before, text, after
    if line.values:
        return f"{sign} ", fitted_values(line.values, width * rows - len(sign) - 1), ""
    remarks = (REMARK.join(parts) for parts in _cut(line.right.split(REMARK), -1))
    around = (_around(sign, line.head, right) for right in remarks)
    before, after = next(
        (pair for pair in around if _leaves_some(line, pair, width * rows)), _around(sign, line.head, "")
    )
    return before, cut_to(before, line.text, after, width, rows), after


def _choices(line: DetailLine) -> Iterator[tuple[str, str, str]]:
    """The heads, texts and remarks of a line that are shown if they fit, the fullest first."""
    yield line.head, line.text, line.right
    if line.values:
        bare = " | ".join(line.values)
        yield from ((line.head, bare, REMARK.join(parts)) for parts in _cut(line.right.split(REMARK), 1))
        position = line.right.split(REMARK)[-1]
        short_topic, short_position = truncate(line.head, _SHORT_TOPIC), position.split(",")[0]
        yield short_topic, bare, position
        yield short_topic, bare, short_position
        yield line.head, bare, ""
        yield "", bare, short_position
        yield "", bare, ""


def _cut(parts: Sequence[str], step: int) -> Iterator[Sequence[str]]:
    """The parts of a remark, ever fewer: with step 1 without the first ones, with -1 without the last ones."""
    for number in range(len(parts)):
        yield parts[number:] if step > 0 else parts[: len(parts) - number]


def _leaves_some(line: DetailLine, around: tuple[str, str], cells: int) -> bool:
    """Whether enough of the text of a line fits between what is around it."""
    return cells - sum(map(len, around)) >= min(len(line.text), _LEAST_TEXT)


def _around(sign: str, head: str, right: str) -> tuple[str, str]:
    """The parts before and after the text of a line."""
    return f"{sign} {head}  " if head else f"{sign} ", f"  {right}" if right else ""


def need(line: DetailLine, sign: str, width: int) -> int:
    """How many rows a line takes that is shown whole; one of which the text is cut already is cut to a single row."""
    if line.text.endswith(CUT):
        return 1
    before, after = _around(sign, line.head, line.right)
    return rows_needed(f"{before}{line.text}{after}", width)


def cut_to(head: str, text: str, right: str, width: int, rows: int) -> str:
    """As much of a text as leaves room for the head before it and the remark after it."""
    length = len(text)
    said = text
    while rows_needed(f"{head}{said}{right}", width) > rows and length > _STEP:
        length = min(length, width * rows) - _STEP
        said = truncate(text, length)
    return said
