"""Dates as programs and papers write them for people to read: "8 May 2024 at 07:10", "Wednesday, May 8, 2024"."""

import re
from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_YEAR = r"(?P<year>(?:19|20)\d\d)\b"
_DAY = r"(?<!\d)(?P<day>\d{1,2})(?:st|nd|rd|th)?\b"
_WRITTEN = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (rf"{_DAY}[ .-]{{1,2}}{_MONTH},?[ -]{_YEAR}", rf"\b{_MONTH} {_DAY},? {{1,2}}{_YEAR}")
)
_MOST = 200
"""Characters of a line that are looked at."""


def written_date(text: str) -> str | None:
    """The day that the text names with its month in English words and its year, as ISO 8601; None where it names none.

    A date in figures alone, such as 4/5/2024, is none: what is its day and what its month can't be known.
    """
    match = next((found for pattern in _WRITTEN if (found := pattern.search(text[:_MOST]))), None)
    if match is None:
        return None
    month = _MONTHS.index(match["month"][:3].lower()) + 1
    try:
        return date(int(match["year"]), month, int(match["day"])).isoformat()
    except ValueError:
        return None
