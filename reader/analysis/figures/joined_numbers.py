"""Numbers that say something only together: results, records, sizes, shares with hyphens, telephone numbers."""

from itertools import pairwise

from reader.analysis.figure import FigureKind
from reader.analysis.figures.candidates import Context, Found

_MOST_OF_A_RESULT = 999
_LEAST_OF_A_TELEPHONE, _MOST_OF_A_TELEPHONE = 7, 15
_MOST_OF_A_DAY = 2
"""The digits of a day or month: "04 2011" is none to call."""
_LOCAL = (3, 4)
_MOST_IN_A_ROW = 10
"""Numbers of a result or a record: a row of more is none, and is not looked at to its end from each of its numbers."""
_HYPHENS = ("-", "–")


def read_joined(context: Context, index: int) -> Found | None:
    """The result, record, size or ratio that begins at `index`.

    The value of a ratio to one is a number; that of the others is how they are written ("20-13", "1280 x 800").
    """
    readers = (_result, _size, _ratio)
    return next((found for read in readers if (found := read(context, index))), None)


def telephone_end(context: Context, index: int) -> int:
    """The index after the telephone number that begins at `index`, or `index` where none does.

    It is a row of digits with spaces or hyphens between, at least seven of them, which begins with a code such as 0845
    or has a group of four after one of three: "0845 125 2222", "555-0100".
    """
    if context.fold(index - 1) == "(" and context.fold(index + 1) == ")" and context.integer(index) is not None:
        end = telephone_end(context, index + 2)
        return end if end > index + 2 else index
    groups, end = _groups(context, index)
    digits = "".join(groups)
    has_code = len(groups) > 1 and groups[0].startswith("0") and len(groups[0]) > _MOST_OF_A_DAY
    is_local = any((len(a), len(b)) == _LOCAL for a, b in pairwise(groups))
    is_telephone = (has_code or is_local) and not context.is_number(index - 1)
    return end if is_telephone and len(digits) >= _LEAST_OF_A_TELEPHONE else index


def _groups(context: Context, index: int) -> tuple[list[str], int]:
    """The groups of digits from `index` on, as many as a telephone number can have, and the index after them."""
    groups: list[str] = []
    while len(groups) < _MOST_OF_A_TELEPHONE and context.integer(index) is not None:
        groups.append(context.tokens[index].text)
        index += 1
        is_hyphened = context.fold(index) == "-" and not context.gap(index) and not context.gap(index + 1)
        if context.gap(index + is_hyphened) > 1 or context.integer(index + is_hyphened) is None:
            break
        index += is_hyphened
    return groups, index


def _result(context: Context, index: int) -> Found | None:
    """ "a 20-13 win", "passed 234-193", "a 45-7-2 record"; "20-30 people" and "2014-15" are none."""
    numbers, end = _row(context, index)
    is_call = context.lexicon.is_one("".join(map(str, numbers)), "emergency")
    if len(numbers) < 2 or max(numbers) > _MOST_OF_A_RESULT or is_call:
        return None
    is_no_range = len(numbers) > 2 or numbers[0] >= numbers[1] or not numbers[0]
    if not is_no_range and not _is_called_result(context, index, end):
        return None
    return Found(index, end, FigureKind.OTHER, "-".join(map(str, numbers)))


def _row(context: Context, index: int) -> tuple[list[int], int]:
    """The numbers that hyphens join, written close together, from `index` on, and the index after them."""
    numbers: list[int] = []
    end = index
    while (number := context.integer(end)) is not None and (not numbers or not context.gap(end)):
        numbers.append(number)
        end += 1
        is_joined = context.fold(end) in _HYPHENS and not context.gap(end) and context.integer(end + 1) is not None
        if not is_joined or len(numbers) > _MOST_IN_A_ROW:
            break
        end += 1
    is_joined_on = context.fold(index - 1) in ("-", "/") or context.fold(end) in ("-", "/")
    return ([], index) if is_joined_on else (numbers, end)


def _is_called_result(context: Context, start: int, end: int) -> bool:
    """Whether a row of numbers is alone in brackets, or in front of "season" or "win"."""
    is_in_brackets = context.fold(start - 1) == "(" and context.fold(end) in (")", ",")
    return is_in_brackets or context.has(end, "results")


def _size(context: Context, index: int) -> Found | None:
    """ "1,280 x 800", "2880 by 1800 pixels"."""
    first = context.numeral(index)
    if not first or not first.in_digits:
        return None
    by = first.end + context.has(first.end, "pixels")
    second = context.numeral(by + 1) if context.has(by, "by") else None
    if not second or not second.in_digits or first.value is None or second.value is None:
        return None
    end = second.end + context.has(second.end, "pixels")
    is_size = context.fold(by) in ("x", "×") or end > second.end or by > first.end
    value = f"{first.value:g} x {second.value:g}"
    return Found(index, end, FigureKind.OTHER, value) if is_size else None


def _ratio(context: Context, index: int) -> Found | None:
    """ "a six-to-one match": how many times as much."""
    first = context.numeral(index)
    if not first or first.value is None:
        return None
    marks = (context.fold(first.end), context.fold(first.end + 2))
    if marks != ("-", "-") or not context.has(first.end + 1, "to"):
        return None
    second = context.numeral(first.end + 3)
    is_to_one = second is not None and second.value == 1
    return Found(index, second.end, FigureKind.OTHER, first.value) if second and is_to_one else None
