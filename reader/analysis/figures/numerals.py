"""Reads numbers, in digits and in words, from tokens."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reader.analysis.figures.digits import fraction_after, fraction_at, length_of_digits, read_digits
from reader.analysis.figures.figure_words import Lexicon
from reader.text.tokens import Token

_LEAST_WORD = 3
"""The length from which a word for a scale is one wherever it is: "million", "lakh", not "m"."""


@dataclass(frozen=True)
class Numeral:
    """A number that the tokens from `start` to `end` write."""

    start: int
    end: int
    value: float | None
    """None for a number that is left open: "dozens", "hundreds of thousands"."""
    in_digits: bool


def read_numeral(tokens: Sequence[Token], start: int, lexicon: Lexicon) -> Numeral | None:
    """The number that begins at `start`, with its scale, and "odd" or "plus" after it; None where none begins there."""
    if start >= len(tokens):
        return None
    numeral = _with_half(_number(tokens, start, lexicon), tokens, lexicon)
    return numeral and replace(numeral, end=numeral.end + length_of_rounding(tokens, numeral.end, lexicon))


def length_of_rounding(tokens: Sequence[Token], end: int, lexicon: Lexicon) -> int:
    """The length of what makes a number before `end` inexact: 2 for "-odd" and "-plus", 1 for "+"; 0 for none."""
    words = [token.fold for token in tokens[end : end + 2]]
    if not words or tokens[end].start != tokens[end - 1].end:
        return 0
    if len(words) > 1 and words[0] == "-" and any(lexicon.is_one(words[1], part) for part in ("odd", "plus")):
        return 2
    return int(words[0] == "+" and not (len(words) > 1 and words[1][0].isdigit()))


def _number(tokens: Sequence[Token], start: int, lexicon: Lexicon) -> Numeral | None:
    token = tokens[start]
    if token.is_number:
        return _in_digits(tokens, start, lexicon)
    if token.fold in lexicon.vague:
        return _vague(tokens, start, lexicon)
    if lexicon.is_one(token.fold, "half"):
        return _half_of_scale(tokens, start, lexicon)
    if lexicon.is_one(token.fold, "articles") or lexicon.is_one(token.fold, "vague_articles"):
        return _with_article(tokens, start, lexicon)
    return _fraction_alone(tokens, start, lexicon) or _in_words(tokens, start, lexicon)


def _with_half(numeral: Numeral | None, tokens: Sequence[Token], lexicon: Lexicon) -> Numeral | None:
    """The numeral with "and a half" after it, and the scale after that: "two and a half million"."""
    words = [token.fold for token in tokens[numeral.end : numeral.end + 3]] if numeral else []
    is_more = len(words) == 3 and all(map(lexicon.is_one, words, ("and", "articles", "half")))
    if not numeral or numeral.value is None or not is_more:
        return numeral
    scale = lexicon.scales.get(tokens[numeral.end - 1].fold, 1)
    halved = Numeral(numeral.start, numeral.end + 3, numeral.value + scale / 2, numeral.in_digits)
    return halved if scale > 1 else _scaled(halved, tokens, lexicon)


def _in_digits(tokens: Sequence[Token], start: int, lexicon: Lexicon) -> Numeral | None:
    after = start + length_of_digits(tokens, start)
    is_scaled = bool(_scale_at(tokens, after, start, lexicon)) or _is_percent(tokens, after, lexicon)
    is_measured = is_scaled or _is_sum(tokens, start, lexicon) or _has_unit(tokens, after, lexicon)
    digits = read_digits(tokens, start, is_measured=is_measured, is_scaled=is_scaled)
    if not digits:
        return _fraction_alone(tokens, start, lexicon)
    fraction = fraction_after(tokens, digits.end) if digits.value.is_integer() else None
    if fraction:
        whole = Numeral(start, fraction.end, digits.value + fraction.value, in_digits=True)
        return _scaled(whole, tokens, lexicon)
    alone = _fraction_alone(tokens, start, lexicon)
    return alone or _scaled(Numeral(start, digits.end, digits.value, in_digits=True), tokens, lexicon)


def _fraction_alone(tokens: Sequence[Token], start: int, lexicon: Lexicon) -> Numeral | None:
    """ "½ mile", "1/2 mile": a fraction in digits only before a unit, since "1/6" may also be a day."""
    fraction = fraction_at(tokens, start)
    if not fraction or not _has_unit(tokens, fraction.end, lexicon):
        return None
    return Numeral(start, fraction.end, fraction.value, in_digits=True)


def _fold_at(tokens: Sequence[Token], index: int) -> str:
    return tokens[index].fold if 0 <= index < len(tokens) else ""


def _is_sum(tokens: Sequence[Token], start: int, lexicon: Lexicon) -> bool:
    """Whether a sign or code of a currency is before a number: "$2m", "Rs. 500"."""
    before = start - 1 - (_fold_at(tokens, start - 1) == ".")
    return _fold_at(tokens, before) in lexicon.currencies


def _has_unit(tokens: Sequence[Token], end: int, lexicon: Lexicon) -> bool:
    """Whether a number is measured in what follows it."""
    unit = _fold_at(tokens, end + (_fold_at(tokens, end) == "-"))
    return any(unit in units for units in (lexicon.currencies, lexicon.distances, lexicon.measures, lexicon.durations))


def _is_percent(tokens: Sequence[Token], end: int, lexicon: Lexicon) -> bool:
    return any(tuple(_fold_at(tokens, end + n) for n in range(len(sign))) == sign for sign in lexicon.percents)


def _in_words(tokens: Sequence[Token], start: int, lexicon: Lexicon, current: float = 0.0) -> Numeral | None:
    """A number in words, by the usual grammar: ones, tens-ones, hundreds, with "and".

    `current` is what the word before `start` counts: 1 for the article of "a hundred".
    """
    total, end = 0.0, start
    while end < len(tokens):
        word = tokens[end].fold
        if word in lexicon.numbers:
            step = lexicon.numbers[word]
            if end > start and not _may_follow(current, step):
                break
            current += step
        elif lexicon.is_one(word, "hundred") and 0 < current < 100:
            current *= 100
        elif _is_large_scale(word, lexicon) and (current or total):
            total, current = _times(total, current, lexicon.scales[word]), 0.0
        elif lexicon.is_one(word, "dozen") and 0 < current < 100:
            current *= 12
        elif not (end > start and _joins(tokens, end, total, current, lexicon)):
            break
        end += 1
    return Numeral(start, end, total + current, in_digits=False) if end > start else None


def _is_large_scale(word: str, lexicon: Lexicon) -> bool:
    return len(word) >= _LEAST_WORD and lexicon.scales.get(word, 0) >= 1000


def _times(total: float, current: float, scale: float) -> float:
    """What is counted so far with a scale after it: "two hundred" + "crore", "three lakh" + "crore"."""
    return total + current * scale if current else total * scale


def _may_follow(current: float, step: float) -> bool:
    """Whether `step` completes what is read so far: "twenty" + "five", "hundred" + "five"."""
    if current == 0:
        return True
    if current % 100 == 0:
        return step < 100
    return current % 10 == 0 and current % 100 >= 20 and 0 < step < 10


def _joins(tokens: Sequence[Token], end: int, total: float, current: float, lexicon: Lexicon) -> bool:
    """Whether a hyphen or "and" within a number is at `end`."""
    following = tokens[end + 1].fold if end + 1 < len(tokens) else ""
    if tokens[end].text == "-" and lexicon.is_one(following, "hundred"):
        return 0 < current < 100
    if tokens[end].text == "-" and following in lexicon.scales and len(following) >= _LEAST_WORD:
        return current > 0
    if following not in lexicon.numbers or not _may_follow(current, lexicon.numbers[following]):
        return False
    if tokens[end].text == "-":
        return current >= 20
    return lexicon.is_one(tokens[end].fold, "and") and total + current >= 100 and current % 100 == 0


def _with_article(tokens: Sequence[Token], start: int, lexicon: Lexicon) -> Numeral | None:
    """ "a dozen", "a pair", "a couple of cranes", "a hundred", "several thousand", "a few dozen", "a half-dozen"."""
    if start + 1 >= len(tokens):
        return None
    word = tokens[start + 1].fold
    if lexicon.is_one(word, "half") and lexicon.is_one(tokens[start].fold, "articles"):
        halved = _half_of_scale(tokens, start + 1, lexicon)
        return halved and replace(halved, start=start)
    if lexicon.is_one(tokens[start].fold, "articles") and word in lexicon.groups:
        return _group(tokens, start, lexicon)
    if lexicon.is_one(word, "pair") and lexicon.is_one(tokens[start].fold, "articles"):
        return Numeral(start, start + 2, 2.0, in_digits=False)
    if lexicon.is_one(word, "vague_articles") and lexicon.is_one(tokens[start].fold, "articles"):
        vague = _with_article(tokens, start + 1, lexicon)
        return vague and Numeral(start, vague.end, None, in_digits=False)
    if word not in lexicon.scales or len(word) < 3:
        return None
    if lexicon.is_one(tokens[start].fold, "vague_articles"):
        return Numeral(start, start + 2, None, in_digits=False)
    counted = _in_words(tokens, start + 1, lexicon, current=1.0)
    return counted and replace(counted, start=start)


def _group(tokens: Sequence[Token], start: int, lexicon: Lexicon) -> Numeral | None:
    """ "a couple of cranes", "a score of cranes", "a couple of hundred"; not "a couple of them"."""
    end = start + 3
    if not lexicon.is_one(_fold_at(tokens, start + 2), "of") or not _is_counted_or_scale(tokens, end, lexicon):
        return None
    return _scaled(Numeral(start, end, float(lexicon.groups[tokens[start + 1].fold]), in_digits=False), tokens, lexicon)


def _is_counted_or_scale(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    return _is_counted(tokens, index, lexicon) or bool(_scale_at(tokens, index, index, lexicon))


def _half_of_scale(tokens: Sequence[Token], start: int, lexicon: Lexicon) -> Numeral | None:
    """ "half a million", "half a dozen", "half-dozen", "half-a-dozen"."""
    dozen = start + 1 + (_fold_at(tokens, start + 1) == "-")
    if _fold_at(tokens, dozen + 1) == "-" and lexicon.is_one(_fold_at(tokens, dozen), "articles"):
        dozen += 2
    if lexicon.is_one(_fold_at(tokens, dozen), "dozen"):
        return Numeral(start, dozen + 1, 6.0, in_digits=False)
    if not lexicon.is_one(_fold_at(tokens, start + 1), "articles"):
        return None
    whole = _with_article(tokens, start + 1, lexicon)
    if whole is None or whole.value is None:
        return None
    return Numeral(start, whole.end, whole.value / 2, in_digits=False)


def _vague(tokens: Sequence[Token], start: int, lexicon: Lexicon) -> Numeral:
    end = start + 1
    while end + 1 < len(tokens) and tokens[end + 1].fold in lexicon.vague and _is_link(tokens[end].fold, lexicon):
        end += 2
    return Numeral(start, end, None, in_digits=False)


def _is_link(word: str, lexicon: Lexicon) -> bool:
    return lexicon.is_one(word, "of") or lexicon.is_one(word, "and")


def _scaled(numeral: Numeral, tokens: Sequence[Token], lexicon: Lexicon) -> Numeral:
    """The numeral with the scales after it: "334 million", "2 dozen", "2.6-million", "3 lakh crore", "1.2 bn"."""
    scaled = _times_scales(numeral, tokens, lexicon)
    if scaled.end == numeral.end or scaled.value is None or scaled.end >= len(tokens):
        return scaled
    rest = read_digits(tokens, scaled.end, is_measured=False, is_scaled=True) if tokens[scaled.end].is_number else None
    if not rest:
        return scaled
    lower = _times_scales(Numeral(scaled.end, rest.end, rest.value, in_digits=True), tokens, lexicon)
    is_lower = (
        lower.end > rest.end
        and lower.value is not None
        and numeral.value
        and lower.value < scaled.value / numeral.value
    )
    return replace(scaled, end=lower.end, value=scaled.value + (lower.value or 0)) if is_lower else scaled


def _times_scales(numeral: Numeral, tokens: Sequence[Token], lexicon: Lexicon) -> Numeral:
    while numeral.value is not None and (length := _scale_at(tokens, numeral.end, numeral.start, lexicon)):
        factor = lexicon.scales[tokens[numeral.end + length - 1].fold]
        numeral = replace(numeral, end=numeral.end + length, value=numeral.value * factor)
    return numeral


def _scale_at(tokens: Sequence[Token], index: int, start: int, lexicon: Lexicon) -> int:
    """The length of the scale at `index`, of a number that began at `start`; 0 where there is none.

    One letter is a scale only where it is written at the number, and that is a sum or counts something: "$2m", "40m
    yen", "1.2m acres"; "3m" alone is a length.
    """
    is_glued = index < len(tokens) and tokens[index].start == tokens[index - 1].end
    is_hyphened = is_glued and _fold_at(tokens, index) == "-"
    word = _fold_at(tokens, index + is_hyphened)
    if word not in lexicon.scales or (is_hyphened and len(word) < _LEAST_WORD):
        return 0
    if len(word) >= _LEAST_WORD:
        return 1 + is_hyphened
    if word not in lexicon.attached_scales:
        return 0
    if len(word) > 1:
        return 1
    counted = index + 1 + (_fold_at(tokens, index + 1) == "+")
    is_count = not lexicon.is_one(word, "scales_of_sums") and _is_counted(tokens, counted, lexicon)
    return int(is_glued and (is_count or _is_sum(tokens, start, lexicon)))


def _is_counted(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """Whether a currency, or a noun for several things, is at `index`."""
    word = _fold_at(tokens, index)
    if word in lexicon.function_words or word in lexicon.distances or not word[:1].isalpha():
        return False
    return word in lexicon.currencies or word in lexicon.people or word.endswith(lexicon.plural_endings)
