"""The outlet that a text names as its own: in its dateline, its byline, or its copyright.

A text that says what an outlet reported, or to which outlet somebody spoke, may be another outlet's: such names do not
count.
"""

import re
from collections.abc import Sequence
from functools import cache

from reader.text.safe_yaml import load_shipped

_BEGINNING, _END = 2000, 600
"""Characters from the beginning, and to the end, in which a text says where it is from."""
_WORD = r"[A-Z][\w&’'-]*(?:\.\w+)*"
_NAME = rf"(?:[Tt]he )?{_WORD}(?: (?:of|and|on|&|(?!All\b){_WORD}))*"
_COPYRIGHT = re.compile(rf"\W*(?:©|\([Cc]\)|[Cc]opyright)\W*(?:©\W*)?(?:\d{{4}}(?:\W\d{{4}})?\W*)?(?:by )?({_NAME})")


def outlet_in(text: str) -> str:
    """The name of the outlet; empty where the text names none."""
    begun = (match[1] for place in _places() if (match := place.search(text[:_BEGINNING])))
    return next(begun, "") or _holder_of_copyright(text[-_END:].rstrip().splitlines())


@cache
def _places() -> Sequence[re.Pattern[str]]:
    """Where the beginning of a text names it, the surest first."""
    agencies = "|".join(load_shipped("reader.articles", "naming.yaml")["agencies"])
    lines = (
        rf"[^\n.()]{{2,60}} \(({agencies})\) ?[-–—―]",  # "Denver, May 4 (AP) – "
        rf"[A-Z]{{2}}[^\n.()a-z]{{1,40}} \((?![RDI]-)({_NAME})\) ?[-–—―]",  # "OSLO (The Courier) – ", no "(R-Texas)"
        rf"By [^\n,]{{3,60}}?,? for ({_NAME})\.?$",  # "By A. Reed for The Courier"
        rf"By [^\n,]{{3,60}}, (The {_WORD}(?: {_WORD})*)\.?$",  # "By A. Reed, The Courier"
    )
    return [re.compile(f"^{line}", re.MULTILINE) for line in lines]


def _holder_of_copyright(lines: Sequence[str]) -> str:
    """Who has the rights of the whole, by the last line or by one that reserves them; not who took a photograph."""
    for line in reversed(lines):
        match = _COPYRIGHT.match(line)
        if match and (line is lines[-1] or "rights reserved" in line.casefold()):
            return match[1]
    return ""
