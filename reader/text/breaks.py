"""Marks inside words that only say where a line may be broken: soft hyphens, and spaces and joiners of no width.

Nobody sees them, and they cut the words in two for whoever compares or looks for words.
"""

import re
from collections import Counter

from reader.text.sanitise import Hidden, sanitise

_SOFT_HYPHEN = "\xad"
_MARKS = "\xad\u200b\u2060"
_IN_WORD = "(?<=\\S)[\xad\u200b\u2060]+(?=\\S)"
_AT_LINE_END = "(?<=[^\\W\\d_])\xad[ \t]*\n[ \t]*(?=[^\\W\\d_])"
# In these scripts words have no spaces between them, and U+200B is where one ends.
_WITHOUT_SPACES = "[\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u1950-\u1aaf\u2e80-\ua4cf\ua9e0-\uaa7f\uf900-\ufaff]"


def without_breaks(text: str) -> tuple[str, Counter[str]]:
    """`text` with its words whole, and the number of characters removed from them by their Unicode names.

    A word that a soft hyphen divides at the end of a line is made whole, too. Between words, and next to a character
    that is hidden or reorders the text, the marks stay: there they hyphenate nothing.
    """
    taken = Counter[str]()

    def whole(match: re.Match[str]) -> str:
        before, after = text[match.start() - 1], text[match.end()]
        is_hyphenation = match[0].strip(_SOFT_HYPHEN) == "" or (_is_of_word(before) and _is_of_word(after))
        if not is_hyphenation or sanitise(before + after) != before + after:
            return match[0]
        taken.update(Hidden(0, ord(character)).name for character in match[0])
        return ""

    def joined(match: re.Match[str]) -> str:
        if not text[match.end()].islower():
            return match[0]
        taken.update([Hidden(0, ord(_SOFT_HYPHEN)).name])
        return ""

    if not any(mark in text for mark in _MARKS):
        return text, taken
    if _SOFT_HYPHEN in text:
        text = re.sub(_AT_LINE_END, joined, text)
    return re.sub(_IN_WORD, whole, text), taken


def _is_of_word(character: str) -> bool:
    return character.isalnum() and not re.match(_WITHOUT_SPACES, character)
