"""The one place where untrusted text is made harmless.

Control characters can drive a terminal (escape sequences), reorder what is read (bidirectional
controls) or hide in it (zero-width characters). Each is shown as one visible symbol, so that
offsets stay true: the result always has the length of the input. See CVE-2021-42574 and
CVE-2022-46663 for what happens where this is left out.
"""

import re
import unicodedata
from typing import NamedTuple

CONTROL_ONE = "␦"
BIDI = "⇄"
INVISIBLE = "␣"
LINE_BREAK = "␤"
TAB = "␉"
BROKEN = "�"

_BIDI_CONTROLS = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_FILLERS = "\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0"
_JOINERS = "\u200c\u200d"
_SELECTORS = "\u180b-\u180d\u180f\ufe00-\ufe0f\U000e0100-\U000e01ef"
"""Variation selectors: after any character a row of them can carry a text that nobody sees."""
_EMOJI_SELECTORS = "\ufe0e\ufe0f"
_UNASSIGNED = "\ufff0-\ufff8\U000e0080-\U000e00ff\U000e01f0-\U000e0fff"
"""What Unicode keeps for characters that are not to be seen."""
_BLANK = "\u2800"
"""A letter of Braille without a dot."""

_SUSPECT = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u2028\u2029\ud800-\udfff\ufeff\ufff9-\ufffb\ufffe\uffff"
    "\u180e\u200b\u2060-\u206f\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0000-\U000e007f"
    f"{_BIDI_CONTROLS}{_FILLERS}{_JOINERS}{_SELECTORS}{_UNASSIGNED}{_BLANK}]"
)
_ALSO_EMOJI = "‼⁉〰〽🏻🏼🏽🏾🏿"
"""Emoji that Unicode counts among punctuation, dashes and modifiers."""
_KEYS, _KEY = "0123456789#*", "\u20e3"
"""What is on a key, and what draws the key around it."""
_ONE_LINE = str.maketrans({"\n": LINE_BREAK, "\t": TAB})


class Hidden(NamedTuple):
    """A character that was made visible: its offset, and its code point."""

    offset: int
    codepoint: int

    @property
    def name(self) -> str:
        """The Unicode name, or the code point where the character has none."""
        return unicodedata.name(chr(self.codepoint), f"U+{self.codepoint:04X}")


def sanitise(text: str) -> str:
    """`text` with every control character shown as a visible symbol, one for one.

    Line feeds and tabs are unchanged. Joiners (U+200C, U+200D) and the selectors of emoji (U+FE0E,
    U+FE0F) stay where a script or an emoji needs them. The result has the length of `text`;
    sanitising twice changes nothing more.
    """
    if not _SUSPECT.search(text):
        return text
    return _SUSPECT.sub(_shown, text)


def suspects(text: str) -> set[str]:
    """The characters of `text` that are hidden, reorder it or steer a terminal, whether or not a script needs them."""
    return set(_SUSPECT.findall(text))


def one_line(text: str) -> str:
    """`text` neutralised for a place with a single line: line feeds and tabs are shown too."""
    return sanitise(text).translate(_ONE_LINE)


def hidden_characters(text: str) -> tuple[Hidden, ...]:
    """The characters of `text` that `sanitise` would replace, in order."""
    found = _SUSPECT.finditer(text)
    return tuple(Hidden(m.start(), ord(m[0])) for m in found if _shown(m) != m[0])


def _shown(match: re.Match[str]) -> str:
    character = match[0]
    code = ord(character)
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "␡"
    if code < 0xA0:
        return CONTROL_ONE
    if character in "\u2028\u2029":
        return LINE_BREAK
    if re.match(f"[{_BIDI_CONTROLS}]", character):
        return BIDI
    if 0xD800 <= code <= 0xDFFF or code in (0xFFFE, 0xFFFF):
        return BROKEN
    if character in _JOINERS and _is_needed_joiner(match.string, match.start()):
        return character
    if character in _EMOJI_SELECTORS and _is_needed_selector(match.string, match.start()):
        return character
    return INVISIBLE


def _is_needed_selector(text: str, at: int) -> bool:
    """Whether the selector says how to draw an emoji, which is before it: a symbol, or the digit of a key."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if not before or before in INVISIBLE:
        return False
    return before in _ALSO_EMOJI or unicodedata.category(before) in ("So", "Sm") or (after == _KEY and before in _KEYS)


def _is_needed_joiner(text: str, at: int) -> bool:
    """Whether the joiner is between two characters whose form depends on it."""
    return 0 < at < len(text) - 1 and _joins(text[at - 1]) and _joins(text[at + 1])


def _joins(character: str) -> bool:
    """Whether a character belongs to a script with joining forms, or to an emoji sequence."""
    if ord(character) < 0x0600:
        return False
    return unicodedata.category(character) in ("Lo", "Mn", "Mc", "So", "Sm", "Sk")
