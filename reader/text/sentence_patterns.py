"""What is looked for where sentences begin and end: abbreviations, datelines, captions and their credits.

The words are those of all languages at once, from `sentences.yaml` in the folder of each: the screen opens with the
sentences of a text before its language is known, and they must stay where they are.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from reader.text.languages import data_of, tags

_HOUR = r"\d{1,2}[:.] ?\d{2}"
_ZONE = r"(?: ?[A-Z]{2,4}\b)?"
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
    """The place where a credit is set without a space behind the caption: "…on the outskirts of IdlibName/AFP"."""
    titles: frozenset[str]
    places: frozenset[str]
    months: frozenset[str]
    """Months as they are abbreviated."""
    speech: frozenset[str]
    """Verbs that say who spoke: behind a quotation that ends in "?" or "!" they belong to its sentence."""


@cache
def sentence_patterns() -> SentencePatterns:
    """The patterns of the languages that there are, made once."""
    languages = [data_of(tag, "sentences") for tag in tags()]

    def words(name: str) -> frozenset[str]:
        return frozenset(word for data in languages for word in data.get(name, ()))

    month = rf"(?:{_any(words('months'))}|{_any(words('abbreviated_months'))}\.?)"
    caption = rf"(?<![\s\d(\[“‘«])(?=\d{{1,2}} {month} \d{{4}}: )"
    agency = _any(words("agencies"))
    run_on = _any(words("agencies_run_on"))
    labels = rf"\b{_any(words('credits'))}\s*[/:]|\b{_any(words('credits_run_on'))}[A-Z]"
    by_agency = rf"\w/{agency}|\({agency} {_any(words('behind_agencies'))}"
    return SentencePatterns(
        dateline=re.compile(
            _dateline(
                month,
                day=_any(words("weekdays")),
                half_day=rf"(?i:{'|'.join(map(_dotted, sorted(words('half_days')))) or _NOTHING})",
                label=rf"(?:(?:{_any(words('before_labels'))} )?{_any(words('labels'))}"
                rf"(?: {_any(words('behind_labels'))})?:? )?",
                before_date=_any(words("before_dates")),
                before_hour=_any(words("before_hours")),
            )
        ),
        block_end=re.compile(f"{caption}|{_SPACED_DECIMAL}"),
        stray_decimal=re.compile(rf"(?:^|[^\w.])(?:[$£€]\d+|\d{{1,3}}|{_any(words('articles'))})\.$"),
        credit=re.compile(rf"(?:{labels}|{by_agency}).{{0,60}}$|[a-z]{run_on}$"),
        credit_start=re.compile(rf"(?<=[a-z])(?=[A-Z][\w.-]*(?: [\w.-]+){{0,3}}/{agency}$|{agency}$)"),
        titles=words("titles"),
        places=words("places"),
        months=words("abbreviated_months"),
        speech=words("speech"),
    )


def _dateline(month: str, day: str, half_day: str, label: str, before_date: str, before_hour: str) -> str:
    date = rf"(?:{month} \d{{1,2}},? \d{{4}}|\d{{1,2}} {month} \d{{4}}|\d{{1,2}}/\d{{1,2}}/\d{{4}})"
    hour = rf"{_HOUR}(?: ?{half_day}\b\.?)?{_ZONE}"
    return (
        rf"{label}(?:(?:{before_date}|{hour}),? )?(?:{day},? )?(?i:{date})(?: {label})?"
        rf"(?:(?:,| {before_hour}| @| \||-| -)*\s*{hour})?(?=\s+[\"“'‘]?[A-Z]|$)"
    )


_NOTHING = "(?!)"
"""A pattern that is found nowhere: where no language has any word for it."""


def _any(words: Iterable[str]) -> str:
    """A pattern of any of some words, the longest first."""
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return f"(?:{'|'.join(map(re.escape, longest_first)) or _NOTHING})"


def _dotted(word: str) -> str:
    """A pattern of a word with or without full stops between its letters: "a.m"."""
    return r"\.?".join(map(re.escape, word))
