"""Counts and ordinals: "58 people", "a dozen children", "the second attack"."""

from itertools import takewhile

from reader.analysis.figure import FigureKind
from reader.analysis.figures.candidates import Context, Found
from reader.analysis.figures.numerals import Numeral

_LIST_MARKS = frozenset(")].")
_LAST_RANK = 100
_MOST_NAMES = 4
"""How many capitalised words after the number of a house may name its street."""


def read_count(context: Context, index: int) -> Found | None:
    """The count or ordinal that begins at `index`."""
    return _ordinal(context, index) or _count(context, index) or _times(context, index)


def _ordinal(context: Context, index: int) -> Found | None:
    return _ordinal_in_words(context, index) or _ordinal_in_digits(context, index) or _rank(context, index)


def _ordinal_in_words(context: Context, index: int) -> Found | None:
    """ "the third fire", "a second-floor office", "sixth round", "ranks second"; not "the first place"."""
    value = context.lexicon.ordinals.get(context.fold(index))
    if value is None or (context.tokens[index].is_capitalised and index > 0):
        return None  # part of a name: "First Amendment"
    is_ranked = context.has(index - 1, "ranking")
    return Found(index, index + 1, FigureKind.ORDINAL, float(value)) if is_ranked or _ranks(context, index) else None


def _ranks(context: Context, index: int) -> bool:
    """Whether an ordinal ranks what it is before, by the words around it."""
    after = context.fold(index + 1)
    is_hyphened = after == "-"
    noun = index + 1 + is_hyphened
    is_in_row = context.has(index - 1, "the") and context.has(index - 2, "in") and after == ","
    if not after or (context.has(noun, "not_ordinals") and not is_in_row):
        return False
    is_late = not context.has(index, "also_adverbs") and context.is_word(noun) and not context.is_name(noun)
    is_noun = is_late and context.fold(noun) not in context.lexicon.function_words
    return is_hyphened or is_noun or context.has(index - 1, "ordinal_objects")


def _ordinal_in_digits(context: Context, index: int) -> Found | None:
    """ "the 21st victim"; not "117th Street"."""
    number = context.integer(index)
    if number is None or not context.has(index + 1, "day_endings") or context.gap(index + 1):
        return None
    following = context.tokens[index + 2] if index + 2 < len(context.tokens) else None
    is_name = context.has(index + 2, "streets") or (
        following is not None and following.is_word and following.is_capitalised
    )
    return None if is_name else Found(index, index + 2, FigureKind.ORDINAL, float(number))


def _rank(context: Context, index: int) -> Found | None:
    """ "the party's No. 2 leader", "a clear No. 1", "Day six"; not "No. 10 Downing Street"."""
    mark = index - 1 - (context.fold(index - 1) == ".")
    number = context.integer(index)
    if number is not None and context.has(mark, "no"):
        is_name = context.is_name(index + 1) or context.is_name(mark - 1) or context.has(mark - 1, "in")
        is_alone = mark < index - 1 and number <= _LAST_RANK and not is_name
        is_rank = is_alone or context.has(mark - 1, "ordinal_objects")
        return Found(mark, index + 1, FigureKind.ORDINAL, float(number)) if is_rank else None
    return _day_of(context, index)


def _day_of(context: Context, index: int) -> Found | None:
    """ "day one of the trial", "Day 6"."""
    number = context.numeral(index)
    if not number or not number.value or not context.has(index - 1, "day") or number.end > index + 1:
        return None
    is_ordinal = not context.has(index - 2, "before_counted_day")
    return Found(index - 1, number.end, FigureKind.ORDINAL, number.value) if is_ordinal else None


def _count(context: Context, index: int) -> Found | None:
    number = context.numeral(index)
    if not number or _is_part_of_name(context, number) or _is_no_count(context, number):
        return None
    link = context.range_link(index, number.end)
    second = context.numeral(number.end + link) if link else None
    if second and number.value is not None and second.value is not None and number.value < second.value:
        return Found(index, second.end, FigureKind.COUNT, None, None, (number.value, second.value))
    return Found(index, number.end, FigureKind.COUNT, number.value)


def _times(context: Context, index: int) -> Found | None:
    """ "twice", "doubled"."""
    value = context.lexicon.multiples.get(context.fold(index))
    return Found(index, index + 1, FigureKind.COUNT, float(value)) if value else None


def _is_part_of_name(context: Context, number: Numeral) -> bool:
    """Whether the number belongs to a name: "Resolution 2118", "Group of Seven", "F-16", "10U", "USB 3.0"."""
    before = context.fold(number.start - 1)
    before = context.fold(number.start - 2) if before in (".", "#") else before
    if before.replace(".", "") in context.lexicon.numbered or context.has(number.end, "model"):
        return True
    if number.in_digits:
        glued_before = context.gap(number.start) == 0 and context.fold(number.start - 1) not in _may_be_glued()
        following = context.tokens[number.end] if number.end < len(context.tokens) else None
        glued_after = following is not None and following.is_word and context.gap(number.end) == 0
        is_tail = context.fold(number.start - 1) == "." and context.is_number(number.start - 2)
        if glued_before or glued_after or is_tail or _is_hyphened_to_name(context, number.start):
            return True
        return _is_model(context, number) or _is_address(context, number)
    return context.tokens[number.start].is_capitalised and context.has(number.start - 1, "of")


def _is_hyphened_to_name(context: Context, index: int) -> bool:
    """Whether a hyphen joins the number to a name: "F-16"."""
    if context.fold(index - 1) != "-" or context.gap(index) or context.gap(index - 1) or index < 2:
        return False
    return context.tokens[index - 2].text.isupper()


def _is_model(context: Context, number: Numeral) -> bool:
    """Whether the number is that of a model or version: "USB 3.0", "MagSafe 2"; not in "saw the FBI 14 times"."""
    name = context.tokens[number.start - 1] if number.start else None
    if name is None or not name.is_word or name.text[1:] == name.text[1:].lower() or "." in name.text:
        return False
    following = context.fold(number.end)
    is_version = number.value is None or not float(number.value).is_integer() or number.end > number.start + 1
    counts = following.endswith(context.lexicon.plural_endings) or following in context.lexicon.people
    return is_version or not (counts or context.has(number.end, "of") or "," in context.tokens[number.start].text)


def _is_address(context: Context, number: Numeral) -> bool:
    """Whether the number is that of a house: "24 Independent Street"."""
    names = 0
    while names < _MOST_NAMES and context.is_name(number.end + names):
        if names and context.has(number.end + names, "thoroughfares"):
            return True
        names += 1
    return False


def _may_be_glued() -> frozenset[str]:
    return frozenset("(\"'“‘-–—[/~≈<>≤≥±")


def _is_no_count(context: Context, number: Numeral) -> bool:
    """Whether the number is a pronoun, a list mark, part of a telephone number or a score."""
    after = context.fold(number.end)
    if context.has(number.start, "one") and number.end == number.start + 1:
        return _is_pronoun_one(context, number)
    if number.in_digits and number.start == 0 and after in _LIST_MARKS:
        return True
    return _is_emergency_call(context, number) or _is_in_chain(context, number.start)


def _is_emergency_call(context: Context, number: Numeral) -> bool:
    """Whether the number is one to call for help: "called 911", "a 999 call"."""
    is_dialled = context.has(number.start - 1, "dialled") or context.has(number.end, "answering")
    return is_dialled and context.has(number.start, "emergency")


def _is_in_chain(context: Context, index: int) -> bool:
    """Whether hyphens join two other numbers or more to the one at `index`: "555-01-00"."""
    before = takewhile(lambda n: context.fold(n + 1) == "-" and context.is_number(n), (index - 2, index - 4))
    after = takewhile(lambda n: context.fold(n - 1) == "-" and context.is_number(n), (index + 2, index + 4))
    return len([*before, *after]) > 1


def _is_pronoun_one(context: Context, number: Numeral) -> bool:
    after = context.tokens[number.end] if number.end < len(context.tokens) else None
    if context.has(number.start - 1, "before_counted_one"):
        return False
    if after is not None and after.text == "-" and not context.gap(number.end + 1):
        following = context.tokens[number.end + 1] if number.end + 1 < len(context.tokens) else None
        return following is None or not following.is_word or context.has(number.end + 1, "not_one_of")
    if after is None or not after.is_word or after.fold in context.lexicon.function_words:
        return True
    return context.has(number.start - 1, "before_pronoun_one") or context.has(number.end, "after_pronoun_one")
