"""What is looked for where sentences begin and end: abbreviations, datelines, captions and their credits.

The words are those of all languages at once, from `sentences.yaml` in the folder of each: the screen opens with the
sentences of a text before its language is known, and they must stay where they are.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from reader.text.languages import data_of, tags

# What OCR and re-spaced text make of a decimal at the end of a sentence: "of 5. 9. The …".
_SPACED_DECIMAL = r"(?<=\d\. \d\.)(?= [A-Z])"


@dataclass(frozen=True)
class SentencePatterns:
    """The patterns and words of all languages, as they are written in texts."""

    dateline: re.Pattern[str]
    """A date at the head of a line, before a sentence that begins with a capital."""
    block_end: re.Pattern[str]
    """The place within a line where a dated caption begins, often without a space, or a spaced decimal ends."""
    stray_decimal: re.Pattern[str]
    """The end of what is no sentence where a digit follows: "$5.", "a."."""
    credit: re.Pattern[str]
    """The end of a caption's line: "Photo / AP", "Name/Reuters", "(AP Photo)", "CreditName/Reuters"."""
    credit_start: re.Pattern[str]
    """The place where a credit is set without a space after the caption: "…on the outskirts of IdlibName/AFP"."""
    titles: frozenset[str]
    places: frozenset[str]
    months: frozenset[str]
    """Months as they are abbreviated."""
    speech: frozenset[str]
    """Verbs that say who spoke: after a quotation that ends in "?" or "!" they belong to its sentence."""


@cache
def sentence_patterns() -> SentencePatterns:
    """The patterns of the languages that there are, made once."""
    words = _Words(tuple(data_of(tag, "sentences") for tag in tags()))
    return SentencePatterns(
        dateline=re.compile(_dateline(words)),
        block_end=re.compile(rf"(?<![\s\d(\[“‘«])(?=\d{{1,2}} {_month(words)} \d{{4}}: )|{_SPACED_DECIMAL}"),
        stray_decimal=re.compile(rf"(?:^|[^\w.])(?:[$£€]\d+|\d{{1,3}}|{words.any('articles')})\.$"),
        credit=re.compile(_credit(words)),
        credit_start=re.compile(_credit_start(words)),
        titles=words.all("titles"),
        places=words.all("places"),
        months=words.all("abbreviated_months"),
        speech=words.all("speech"),
    )


@dataclass(frozen=True)
class _Words:
    """The lists of all languages."""

    languages: Sequence[Mapping[str, Sequence[str]]]

    def all(self, name: str) -> frozenset[str]:
        return frozenset(word for lists in self.languages for word in lists.get(name, ()))

    def any(self, name: str) -> str:
        """A pattern of any word of a list."""
        return _any_of(map(re.escape, self.all(name)))


def _any_of(patterns: Iterable[str]) -> str:
    """A pattern of any of some, the longest first; of none, one that is found nowhere."""
    longest_first = sorted(patterns, key=lambda pattern: (-len(pattern), pattern))
    return f"(?:{'|'.join(longest_first) or '(?!)'})"


def _month(words: _Words) -> str:
    return rf"(?:{words.any('months')}|{words.any('abbreviated_months')}\.?)"


def _dateline(words: _Words) -> str:
    """ "Last updated on Monday, 12 January 2017 at 6:30 a.m. GMT": nothing but the date must be there."""
    month, hour = _month(words), _hour(words)
    date = rf"(?:{month} \d{{1,2}},? \d{{4}}|\d{{1,2}} {month} \d{{4}}|\d{{1,2}}/\d{{1,2}}/\d{{4}})"
    label = rf"(?:(?:{words.any('before_labels')} )?{words.any('labels')}(?: {words.any('after_labels')})?:? )?"
    return (
        rf"{label}(?:(?:{words.any('before_dates')}|{hour}),? )?(?:{words.any('weekdays')},? )?(?i:{date})(?: {label})?"
        rf"(?:(?:,| {words.any('before_hours')}| @| \||-| -)*\s*{hour})?(?=\s+[\"“'‘]?[A-Z]|$)"
    )


def _hour(words: _Words) -> str:
    """ "6:30", "6.30 a.m.", "06:30 GMT"."""
    halves = _any_of(r"\.?".join(map(re.escape, half)) for half in words.all("half_days"))
    return rf"\d{{1,2}}[:.] ?\d{{2}}(?: ?(?i:{halves})\b\.?)?(?: ?[A-Z]{{2,4}}\b)?"


def _credit(words: _Words) -> str:
    agency = words.any("agencies")
    labels = rf"\b{words.any('credits')}\s*[/:]|\b{words.any('credits_run_on')}[A-Z]"
    by_agency = rf"\w/{agency}|\({agency} {words.any('after_agencies')}"
    return rf"(?:{labels}|{by_agency}).{{0,60}}$|[a-z]{words.any('agencies_run_on')}$"


def _credit_start(words: _Words) -> str:
    agency = words.any("agencies")
    return rf"(?<=[a-z])(?=[A-Z][\w.-]*(?: [\w.-]+){{0,3}}/{agency}$|{agency}$)"
