"""Reads a number in digits, however its thousands and decimals are set apart, and the fraction that follows it.

Thousands are grouped by commas, points, apostrophes or spaces ("10,000", "1.234.567", "1'000", "10 000"), in India also
by two digits ("12,34,567"); decimals follow a point or a comma ("1,234.5", "1.234,5"). The forms are those of the
Unicode CLDR, of the SI Brochure (section 5.4.4: groups of three set apart by a space) and of old Swiss usage.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.text.tokens import Token

MOST_DIGITS = 18
"""Longer rows of digits count nothing."""
_LENGTH_OF_A_YEAR = 4
_GROUPED = (
    (re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?"), ","),
    (re.compile(r"[1-9]\d{0,2}(?:(?:\.\d{3}){2,}(?:,\d+)?|\.\d{3},\d+)"), "."),
    (re.compile(r"[1-9]\d{0,2}(?: \d{3})+(?:[.,]\d+)?"), " "),
    (re.compile(r"\d{1,3}(?:'\d{3})+(?:[.,]\d+)?"), "'"),
)
"""How groups of digits are written, and what divides them."""
_PLAIN = re.compile(r"\d+(?:\.\d+)?")
_ROUND_THOUSANDS = re.compile(r"[1-9]\d{0,2}\.\d00")
"""A number such as "10.000" or "12.500": nobody writes decimals that end in two zeros, of sums and crowds at least."""
_DECIMAL_COMMA = re.compile(r"\d{1,4},\d{1,2}")
_APOSTROPHES = "'’"
_HYPHENS = "-‐‑"
_SLASHES = "/⁄"
_WHOLES = (2, 3, 4, 5, 6, 8, 16)
"""The parts that newspapers divide a thing into where they write a fraction in digits."""


class Digits(NamedTuple):
    """A number in digits: the index after its last token, and its value."""

    end: int
    value: float


def read_digits(tokens: Sequence[Token], start: int, *, is_measured: bool, is_scaled: bool) -> Digits | None:
    """The number in digits that begins at `start`; None for dates, versions and endless rows of digits.

    `is_measured` says that it is a sum or has a unit, so that a comma may set its decimals apart; `is_scaled` that a
    word such as "million" or "percent" follows, so that a point does.
    """
    for end, text in _written(tokens, start):
        value = _value(text, is_measured=is_measured, is_scaled=is_scaled) if len(text) <= MOST_DIGITS else None
        if value is not None and not (" " in text and _is_in_row(tokens, start, end)):
            return Digits(end, value)
    return None


def length_of_digits(tokens: Sequence[Token], start: int) -> int:
    """The number of tokens that may belong to a number in digits from `start` on, if what follows bears it out."""
    return next(_written(tokens, start))[0] - start


def _written(tokens: Sequence[Token], start: int) -> Iterator[tuple[int, str]]:
    """The rows of digits and divisions that begin at `start`, the longest first: the index after each, and its text."""
    text, end = tokens[start].text, start + 1
    rows = [(end, text)]
    while joint := _joint(tokens, end, text):
        mark, length = joint
        text += mark + tokens[end + length].text
        end += length + 1
        rows.append((end, text))
    yield from reversed(rows)


def _joint(tokens: Sequence[Token], end: int, text: str) -> tuple[str, int] | None:
    """What divides the digits before `end` from those after, and of how many tokens it is; None where they are apart.

    Pages are often copied with a space after the comma or point of a number: "120, 000", "6. 1".
    """
    if end >= len(tokens):
        return None
    mark, gap = tokens[end], tokens[end].start - tokens[end - 1].end
    if mark.is_number:
        return (" ", 0) if gap == 1 and len(mark.text.replace(",", ".").split(".")[0]) == 3 else None
    if gap or end + 1 >= len(tokens) or not tokens[end + 1].is_number:
        return None
    after = tokens[end + 1]
    space = after.start - mark.end
    if mark.text == ",":
        return (",", 1) if space <= 1 and len(after.text.split(".")[0]) == 3 else None
    if mark.text == ".":
        return (".", 1) if "." not in text and after.text.isdigit() else None
    return ("'", 1) if mark.text in _APOSTROPHES and not space and len(after.text.split(".")[0]) == 3 else None


def _value(text: str, *, is_measured: bool, is_scaled: bool) -> float | None:
    for grouped, divider in _GROUPED:
        if grouped.fullmatch(text):
            return float(text.replace(divider, "").replace(",", "."))
    if _ROUND_THOUSANDS.fullmatch(text) and not is_scaled:
        return float(text.replace(".", ""))
    if _PLAIN.fullmatch(text):
        return float(text)
    return float(text.replace(",", ".")) if is_measured and _DECIMAL_COMMA.fullmatch(text) else None


def _is_in_row(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether there are more digits around those from `start` to `end`: a telephone number, a row of a table.

    A year may be before them: "in May 2024 10 000 people".
    """
    before = tokens[start - 1].text if start else ""
    after = tokens[end].text if end < len(tokens) else ""
    return (before.isdigit() and len(before) != _LENGTH_OF_A_YEAR) or after[:1].isdigit() or before == "+"


# Fractions


def fraction_at(tokens: Sequence[Token], index: int) -> Digits | None:
    """The fraction below one that begins at `index`, in one sign ("½") or several ("1/2"); None for "24/7", "9/11"."""
    if index >= len(tokens):
        return None
    sign = fraction_sign(tokens[index])
    if sign is not None:
        return Digits(index + 1, sign)
    row = tokens[index : index + 4]
    if len(row) < 3 or row[1].text not in _SLASHES or row[2].start != row[0].end + 1:
        return None
    if not (row[0].text.isdigit() and row[2].text.isdigit()) or (len(row) > 3 and row[3].text in _SLASHES):
        return None
    part, whole = int(row[0].text), int(row[2].text)
    return Digits(index + 3, part / whole) if whole in _WHOLES and 0 < part < whole else None


def fraction_after(tokens: Sequence[Token], end: int) -> Digits | None:
    """The fraction that follows a whole number which ends before `end`: "2½", "2 1/2", "2-1/2"."""
    if end >= len(tokens) or tokens[end].start - tokens[end - 1].end > 1:
        return None
    is_hyphened = tokens[end].text in _HYPHENS and end + 1 < len(tokens) and tokens[end + 1].start == tokens[end].end
    return fraction_at(tokens, end + is_hyphened)


def fraction_sign(token: Token) -> float | None:
    """The value of a sign for a fraction, as Unicode names it: 0.5 of "½"; None for any other token."""
    if len(token.text) > 1 or token.text.isascii():
        return None
    value = unicodedata.numeric(token.text, None)
    return value if value is not None and 0 < value < 1 else None
