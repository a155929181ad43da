"""Reads numbers, in digits and in words, from tokens."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from reader.analysis.figures.figure_words import Lexicon
from reader.text.tokens import Token

_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_PLAIN = re.compile(r"\d+(?:\.\d+)?")
MOST_DIGITS = 18
"""Longer rows of digits count nothing."""


@dataclass(frozen=True)
class Numeral:
    """A number that the tokens from `start` to `end` write."""

    start: int
    end: int
    value: float | None
    """None for a number that is left open: "dozens", "hundreds of thousands"."""
    in_digits: bool


def read_numeral(tokens: Sequence[Token], start: int, lexicon: Lexicon) -> Numeral | None:
    """The number that begins at `start`, with its scale; None where none begins there."""
    if start >= len(tokens):
        return None
    token = tokens[start]
    if token.is_number:
        return _with_half(_in_digits(tokens, start, lexicon), tokens, lexicon)
    if token.fold in lexicon.vague:
        return _vague(tokens, start, lexicon)
    if lexicon.is_one(token.fold, "half"):
        return _half_of_scale(tokens, start, lexicon)
    if lexicon.is_one(token.fold, "articles") or lexicon.is_one(token.fold, "vague_articles"):
        return _with_half(_with_article(tokens, start, lexicon), tokens, lexicon)
    return _with_half(_in_words(tokens, start, lexicon), tokens, lexicon)


def _with_half(numeral: Numeral | None, tokens: Sequence[Token], lexicon: Lexicon) -> Numeral | None:
    """The numeral with "and a half" behind it, and the scale behind that: "two and a half million"."""
    words = [token.fold for token in tokens[numeral.end : numeral.end + 3]] if numeral else []
    is_more = len(words) == 3 and all(map(lexicon.is_one, words, ("and", "articles", "half")))
    if not numeral or numeral.value is None or not is_more:
        return numeral
    scale = lexicon.scales.get(tokens[numeral.end - 1].fold, 1)
    halved = Numeral(numeral.start, numeral.end + 3, numeral.value + scale / 2, numeral.in_digits)
    return halved if scale > 1 else _scaled(halved, tokens, lexicon)


def _in_digits(tokens: Sequence[Token], start: int, lexicon: Lexicon) -> Numeral | None:
    text, end = tokens[start].text, start + 1
    while _goes_on(tokens, end, text):
        text += tokens[end].text + tokens[end + 1].text
        end += 2
    if len(text) > MOST_DIGITS:
        return None
    if _GROUPED.fullmatch(text):
        value = float(text.replace(",", ""))
    elif _PLAIN.fullmatch(text):
        value = float(text)
    else:
        return None
    return _scaled(Numeral(start, end, value, in_digits=True), tokens, lexicon)


def _goes_on(tokens: Sequence[Token], end: int, text: str) -> bool:
    """Whether a number is set with a space behind its comma or point: "120, 000", "6. 1"."""
    if end + 1 >= len(tokens) or not tokens[end + 1].is_number or tokens[end].start != tokens[end - 1].end:
        return False
    following = tokens[end + 1]
    if tokens[end].text == ",":
        return len(following.text) == 3 and following.start == tokens[end].end + 1 and len(text) <= 3
    return tokens[end].text == "." and "." not in text and following.text.isdigit()


def _in_words(tokens: Sequence[Token], start: int, lexicon: Lexicon, current: float = 0.0) -> Numeral | None:
    """A number in words, after the usual grammar: ones, tens-ones, hundreds, with "and".

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
        elif word in lexicon.scales and lexicon.scales[word] >= 1000 and current and len(word) > 2:
            total, current = total + current * lexicon.scales[word], 0.0
        elif lexicon.is_one(word, "dozen") and 0 < current < 100:
            current *= 12
        elif not (end > start and _joins(tokens, end, total, current, lexicon)):
            break
        end += 1
    return Numeral(start, end, total + current, in_digits=False) if end > start else None


def _may_follow(current: float, step: float) -> bool:
    """Whether `step` completes what is read so far: "twenty" + "five", "hundred" + "five"."""
    if current == 0:
        return True
    if current % 100 == 0:
        return step < 100
    return current % 10 == 0 and current % 100 >= 20 and 0 < step < 10


def _joins(tokens: Sequence[Token], end: int, total: float, current: float, lexicon: Lexicon) -> bool:
    """Whether a hyphen or "and" within a number stands at `end`."""
    following = tokens[end + 1].fold if end + 1 < len(tokens) else ""
    if tokens[end].text == "-" and lexicon.is_one(following, "hundred"):
        return 0 < current < 100
    if following not in lexicon.numbers or not _may_follow(current, lexicon.numbers[following]):
        return False
    if tokens[end].text == "-":
        return current >= 20
    return lexicon.is_one(tokens[end].fold, "and") and total + current >= 100 and current % 100 == 0


def _with_article(tokens: Sequence[Token], start: int, lexicon: Lexicon) -> Numeral | None:
    """ "a dozen", "a pair", "a hundred", "several thousand", "a few dozen"."""
    if start + 1 >= len(tokens):
        return None
    word = tokens[start + 1].fold
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


def _half_of_scale(tokens: Sequence[Token], start: int, lexicon: Lexicon) -> Numeral | None:
    """ "half a million", "half a dozen"."""
    if start + 1 >= len(tokens) or not lexicon.is_one(tokens[start + 1].fold, "articles"):
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
    """The numeral with the scale behind it: "334 million", "2 dozen"; not a letter such as "m"."""
    if numeral.end >= len(tokens) or numeral.value is None:
        return numeral
    word = tokens[numeral.end].fold
    if word not in lexicon.scales or len(word) < 3:
        return numeral
    return Numeral(numeral.start, numeral.end + 1, numeral.value * lexicon.scales[word], numeral.in_digits)
