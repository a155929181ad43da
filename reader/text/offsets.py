"""The units in which programs count characters, and the way from one to the other."""

from enum import StrEnum


class OffsetUnit(StrEnum):
    """The unit that an offset counts."""

    CODEPOINT = "codepoint"
    """Unicode code points: this program, the W3C model, REFI-QDA."""
    UTF16 = "utf16"
    """UTF-16 code units: JavaScript, and so tools in a browser. An emoji is two."""


def to_unit(text: str, offset: int, unit: OffsetUnit) -> int:
    """The offset of a code point of `text`, counted in `unit`."""
    return _units(text[:offset]) if unit is OffsetUnit.UTF16 else offset


def from_unit(text: str, offset: int, unit: OffsetUnit) -> int:
    """The offset in code points of what is counted in `unit`; inside a pair, that of the whole character."""
    if unit is OffsetUnit.CODEPOINT:
        return offset
    return len(text.encode("utf-16-le", "surrogatepass")[: 2 * offset].decode("utf-16-le", "ignore"))


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
