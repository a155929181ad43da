"""Finds words in all articles, without regard to case, accents or the kind of quotation mark; else words like them.

Or what a regular expression matches.
"""

import re
import time
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from math import prod

from reader.analysis.passage import Passage
from reader.articles.article import Article
from reader.text.span import Span

_QUOTES = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\n": " ", "\t": " ", "\u00a0": " "})
_MOST = 5000
_LEAST_LIKENESS = 75.0
"""The likeness, of 100, from which words are like those that are looked for."""
_LEAST_LENGTH = 4
"""Fewer characters than this are like too much."""
_MARGIN = 8.0
"""How much less like than the best the others may be."""
_LONGEST_PATTERN = 200
"""The most characters of a regular expression."""
_MOST_REPEATS = 100_000
"""The largest product of the counts in a regular expression, as of {3} and {2,5}: it is spelled out in memory."""
_COUNT = re.compile(r"\{[\d,]+\}")
_DIGITS = re.compile(r"\d+")
_TIME_LIMIT = 0.5
"""Seconds of processor time that a regular expression may take for all articles: some can take years."""


class PatternError(ValueError):
    """What keeps a regular expression from being looked for: `str()` of it is one line."""


def find_words(query: str, articles: Iterable[Article]) -> tuple[Passage, ...]:
    """The matches of `query`, article by article, in order; nothing for an empty query."""
    wanted = folded(query)
    if not wanted.strip():
        return ()
    found: list[Passage] = []
    for article in articles:
        found += _in_article(wanted, article)
        if len(found) >= _MOST:
            break
    return tuple(found[:_MOST])


def find_pattern(pattern: str, articles: Iterable[Article]) -> tuple[Passage, ...]:
    """The matches of a regular expression, article by article, in order; ^ and $ are those of a line.

    Case does not matter, unless it says so: (?-i:us). Raises `PatternError`.
    """
    import regex  # deferred: few searches need it; unlike re, it can be given a time limit

    if len(pattern) > _LONGEST_PATTERN:
        raise PatternError(f"longer than {_LONGEST_PATTERN} characters")
    if _repeats(pattern) > _MOST_REPEATS:
        raise PatternError("repeats too often: make it simpler")
    last = time.process_time() + _TIME_LIMIT
    found: list[Passage] = []
    try:
        expression = regex.compile(pattern, regex.IGNORECASE | regex.MULTILINE)
        for article in articles:
            matches = expression.finditer(article.text, timeout=max(0.001, last - time.process_time()))
            spans = (match.span() for match in matches)
            found += (Passage(article.id, start, end) for start, end in islice(spans, _MOST) if end > start)
    except regex.error as error:
        raise PatternError(f"not a regular expression: {error.msg}") from None
    except TimeoutError:
        raise PatternError("takes too long: make it simpler") from None
    return tuple(found[:_MOST])


def _repeats(pattern: str) -> int:
    """The product of the counts in a regular expression."""
    counts = (_DIGITS.findall(count) for count in _COUNT.findall(pattern))
    return prod(max(1, *(int(digits[:9]) for digits in count)) for count in counts if count)


def find_like(query: str, articles: Iterable[Article], sentences: Mapping[str, Sequence[Span]]) -> tuple[Passage, ...]:
    """Approximate matches of `query`, the best of each sentence, in order; for a query without an exact match."""
    wanted = " ".join(folded(query).split())
    if len(wanted) < _LEAST_LENGTH:
        return ()
    scored = [
        found
        for article in articles
        for span in sentences[article.id]
        if (found := _likest(wanted, article, span)) is not None
    ]
    least = max((score for score, _ in scored), default=0.0) - _MARGIN
    return tuple(place for score, place in scored if score >= least)[:_MOST]


def _likest(wanted: str, article: Article, sentence: Span) -> tuple[float, Passage] | None:
    """The words of a sentence that are likest, and how like; whole words, not their parts."""
    from rapidfuzz import fuzz  # deferred: most queries have an exact match

    plain, origins = _folded_with_origins(sentence.of(article.text))
    found = fuzz.partial_ratio_alignment(wanted, plain, score_cutoff=_LEAST_LIKENESS)
    if found is None or len(plain) < len(wanted):
        return None
    start, end = found.dest_start, found.dest_end
    while start > 0 and plain[start - 1].isalnum() and plain[start].isalnum():
        start -= 1
    while end < len(plain) and plain[end - 1].isalnum() and plain[end].isalnum():
        end += 1
    while end > start + 1 and not plain[end - 1].isalnum():
        end -= 1
    while start + 1 < end and not plain[start].isalnum():
        start += 1
    score = fuzz.ratio(wanted, plain[start:end])
    place = Passage(article.id, sentence.start + origins[start], sentence.start + origins[end - 1] + 1)
    return (score, place) if score >= _LEAST_LIKENESS else None


def folded(text: str) -> str:
    """A text as it is compared: without case, accents or the kind of quotation mark."""
    return "".join(_folded(character) for character in text)


def _in_article(wanted: str, article: Article) -> list[Passage]:
    """The places in one article, by offsets of its own text though folding may change lengths."""
    text = article.text
    plain = text.translate(_QUOTES).lower() if text.isascii() else ""
    origins: list[int] | None = None
    if len(plain) != len(text):
        plain, origins = _folded_with_origins(text)
    found: list[Passage] = []
    start = plain.find(wanted)
    while start >= 0 and len(found) < _MOST:
        end = start + len(wanted)
        place = (start, end) if origins is None else (origins[start], origins[end - 1] + 1)
        found.append(Passage(article.id, *place))
        start = plain.find(wanted, end)
    return found


def _folded_with_origins(text: str) -> tuple[str, list[int]]:
    """A text as it is compared, and for each of its characters the offset of the one that it comes from."""
    pieces = [_folded(character) for character in text]
    return "".join(pieces), [index for index, piece in enumerate(pieces) for _ in piece]


def _folded(character: str) -> str:
    if character.isascii():
        return character.translate(_QUOTES).lower()
    decomposed = unicodedata.normalize("NFKD", character.translate(_QUOTES).casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c))
