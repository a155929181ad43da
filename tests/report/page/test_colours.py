"""The colours of the page can be read by people who see little contrast: WCAG 2.1, level AA."""

import re
from pathlib import Path

import pytest

import reader.report.html

STYLE = Path(reader.report.html.__file__).with_name("page.css").read_text(encoding="utf-8")
SCHEMES = dict(zip(("light", "dark", "print"), re.findall(r":root \{([^}]*--text[^}]*)\}", STYLE), strict=True))
WORDS = [
    *(("text", on) for on in ("ground", "panel")),
    *(("muted", on) for on in ("ground", "panel")),
    *(("accent", on) for on in ("ground", "panel")),
    *(("mark", "ground"), ("ground", "accent")),
    *((f"on-{cell}", cell) for cell in ("differs", "reports", "denies")),
]
"""Words, and what is under them."""
SHAPES = [(shape, on) for shape in ("differs", "reports", "denies", "accent") for on in ("ground", "panel")]


@pytest.mark.parametrize("scheme", SCHEMES)
def test_words_have_a_contrast_of_four_and_a_half_and_shapes_of_three(scheme: str) -> None:
    colours = dict(re.findall(r"--([\w-]+): (#\w+)", SCHEMES[scheme]))
    for pairs, least in ((WORDS, 4.5), (SHAPES, 3)):
        assert {pair: found for pair in pairs if (found := contrast(*(colours[name] for name in pair))) < least} == {}


def contrast(one: str, other: str) -> float:
    """The ratio of the luminances of two colours."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(digit * 2 for digit in colour[1:])
    shares = (int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4))
    red, green, blue = (share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
