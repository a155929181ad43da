"""Money: "$334 million", "£281m", "15 dollars", "$2 to $3 million"."""

from collections.abc import Sequence

from reader.analysis.figure import FigureKind
from reader.analysis.figures.candidates import Context, Found
from reader.analysis.figures.numerals import Numeral, read_numeral
from reader.text.tokens import Token

_REACH = 12
"""How many words before a number a word that says it is a weight may be."""


def read_money(context: Context, index: int) -> Found | None:
    """The sum, or range of two sums, that begins at `index`."""
    first = _sum(context, index)
    if not first:
        return _range_in_words(context, index)
    link = context.range_link(index, first.end)
    second = (_sum(context, first.end + link) or _bare_sum(context, first.end + link)) if link else None
    if second and isinstance(first.value, float) and isinstance(second.value, float):
        low = first.value
        if low < second.value / 1000:  # "$2 to $3 million"
            low *= _scale_of(second.value, low)
        return Found(index, second.end, FigureKind.MONEY, None, first.unit, (low, second.value))
    return first


def _range_in_words(context: Context, index: int) -> Found | None:
    """ "15 to 20 dollars"."""
    low = context.numeral(index)
    link = context.range_link(index, low.end) if low else 0
    high = _sum_in_words(context, low.end + link) if low and link else None
    if not low or not high or low.value is None or not isinstance(high.value, float):
        return None
    scale = _scale_of(high.value, low.value) if 0 < low.value < high.value / 1000 else 1
    return Found(index, high.end, FigureKind.MONEY, None, high.unit, (low.value * scale, high.value))


def _scale_of(high: float, low: float) -> float:
    scale = 1.0
    while low * scale * 1000 <= high:
        scale *= 1000
    return scale


def _sum(context: Context, index: int) -> Found | None:
    """ "$334 million", "US$50", "$US50", "£281m", "EUR 3.5m", "Rs. 500 crore", "15 dollars"."""
    code = _code_length(context, index)
    if code:
        number = context.numeral(index + code)
        return _money_of(context, index, number, context.lexicon.currencies[context.fold(index)]) if number else None
    prefix = context.lexicon.dollars.get(context.fold(index))
    sign = index + bool(prefix and context.fold(index + 1) == "$" and context.gap(index + 1) == 0)
    currency = context.lexicon.currencies.get(context.fold(sign))
    if not currency or context.tokens[sign].is_word:
        return _sum_in_words(context, index)
    tokens, suffix = _with_digits_alone(context, sign + 1)
    number = read_numeral(tokens, sign + 1, context.lexicon)
    if not number or not number.in_digits:
        return None
    return _money_of(context, index, number, suffix or (prefix if sign > index else currency))


def _code_length(context: Context, index: int) -> int:
    """The length of the code of a currency before a number in digits: "EUR 50", "Rs. 50"; 0 where there is none."""
    if not context.has(index, "before_sums"):
        return 0
    length = 1 + (context.fold(index + 1) == ".")
    return length if context.is_number(index + length) else 0


def _with_digits_alone(context: Context, index: int) -> tuple[Sequence[Token], str | None]:
    """The tokens with "US50" after a dollar sign as "50", and the currency that those letters name."""
    token = context.tokens[index] if index < len(context.tokens) else None
    letters = token.fold.rstrip("0123456789") if token else ""
    currency = context.lexicon.dollars.get(letters)
    if not token or not currency or letters == token.fold:
        return context.tokens, None
    digits = Token(token.text[len(letters) :], token.start + len(letters), token.end, token.fold[len(letters) :])
    return (*context.tokens[:index], digits, *context.tokens[index + 1 :]), currency


def _sum_in_words(context: Context, start: int) -> Found | None:
    """ "15 dollars", "75 cents", "millions of euros"."""
    number = context.numeral(start)
    if not number:
        return None
    unit = number.end + (number.value is None and context.has(number.end, "of"))
    unit += context.fold(unit) == "-" and context.gap(unit) == 0
    currency = context.lexicon.currencies.get(context.fold(unit))
    if not currency or not context.tokens[unit].is_word or _is_weight(context, start, unit):
        return None
    value = number.value
    if value is not None and context.has(unit, "cents"):
        value /= 100
    return Found(start, unit + 1, FigureKind.MONEY, value, currency)


def _is_weight(context: Context, start: int, unit: int) -> bool:
    """Whether pounds are a weight: "weighing 130 pounds", "20 pounds of coal", "2 pounds (1 kg)"."""
    if context.fold(unit) not in context.lexicon.measures:
        return False
    before = range(max(0, start - _REACH), start)
    is_in_kilograms = context.fold(unit + 1) == "(" and context.has(unit + 3, "kilograms")
    is_of_stuff = context.has(unit + 1, "of") and context.is_number(start)
    return is_in_kilograms or is_of_stuff or any(context.has(index, "weighing") for index in before)


def _bare_sum(context: Context, index: int) -> Found | None:
    number = context.numeral(index)
    return _money_of(context, index, number, None) if number else None


def _money_of(context: Context, start: int, number: Numeral, currency: str | None) -> Found:
    value, end = number.value, number.end
    letter = context.fold(end)
    if letter in context.lexicon.attached_scales and context.gap(end) == 0 and value is not None:
        value, end = value * context.lexicon.scales.get(letter, 1), end + 1
    return Found(start, end, FigureKind.MONEY, value, currency)
