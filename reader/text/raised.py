"""Figures that are set above the line: without that they would be digits of the number before them."""

_DIGITS = str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻")


def raised(text: str) -> str:
    """`text` in superscript digits where it is a number, else as it is."""
    return text.translate(_DIGITS) if text.isascii() and text.strip("+-").isdigit() else text
