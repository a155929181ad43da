"""How colours look to people: contrast, distance, and what those see who lack a kind of cone."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

RGB = tuple[float, float, float]

DEFICIENCIES: Mapping[str, Sequence[RGB]] = {
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
"""What linear red, green and blue turn into for people without one kind of cone (severity 1.0).

G. M. Machado, M. M. Oliveira, L. A. F. Fernandes: A Physiologically-based Model for Simulation of Color Vision
Deficiency. IEEE Transactions on Visualization and Computer Graphics 15 (6), 2009, pages 1291-1298, table 1.
"""


def contrast(a: str, b: str) -> float:
    """The contrast of two colours (#rrggbb) after WCAG 2.2: 1 for none, 21 for black on white."""
    darker, lighter = sorted((_luminance(_linear(a)), _luminance(_linear(b))))
    return (lighter + 0.05) / (darker + 0.05)


def distance(a: str, b: str, deficiency: str) -> float:
    """How far apart two colours look to people with a deficiency: CIE 1976 colour difference; 2.3 is just seen."""
    one, other = (_lab(_seen(_linear(colour), deficiency)) for colour in (a, b))
    return float(sum((x - y) ** 2 for x, y in zip(one, other, strict=True)) ** 0.5)


def nearest(colours: Sequence[str], deficiency: str) -> tuple[float, str, str]:
    """The two colours that look most alike to people with a deficiency, and how far apart they look."""
    return min((distance(a, b, deficiency), a, b) for a, b in combinations(colours, 2))


def _linear(colour: str) -> RGB:
    red, green, blue = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    return _expanded(red), _expanded(green), _expanded(blue)


def _expanded(value: float) -> float:
    return float(value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4)


def _luminance(colour: RGB) -> float:
    return 0.2126 * colour[0] + 0.7152 * colour[1] + 0.0722 * colour[2]


def _seen(colour: RGB, deficiency: str) -> RGB:
    red, green, blue = _times(DEFICIENCIES[deficiency], colour)
    return max(0.0, min(1.0, red)), max(0.0, min(1.0, green)), max(0.0, min(1.0, blue))


def _times(matrix: Sequence[RGB], colour: RGB) -> Iterator[float]:
    return (sum(weight * part for weight, part in zip(row, colour, strict=True)) for row in matrix)


def _lab(colour: RGB) -> RGB:
    """Linear sRGB in CIELAB, for the white of D65."""
    to_xyz = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
    x, y, z = (_root(part / white) for part, white in zip(_times(to_xyz, colour), (0.9505, 1.0, 1.089), strict=True))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _root(value: float) -> float:
    return float(value ** (1 / 3) if value > 0.008856 else 7.787 * value + 16 / 116)
