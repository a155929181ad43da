"""How likely a careful reader sees a difference: logistic regressions, fitted by `tools/fit_discrepancies.py`."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from reader.text.safe_yaml import load_shipped


@dataclass(frozen=True)
class Regression:
    """A logistic regression over named cues, and the likelihood from which something is shown."""

    threshold: float
    bias: float
    weights: tuple[float, ...]
    """In the order of the cues."""

    def likelihood(self, cues: Sequence[float]) -> float:
        """From 0 to 1. Raises `ValueError` where there are not as many cues as weights."""
        return 1 / (1 + math.exp(-self.bias - sum(w * c for w, c in zip(self.weights, cues, strict=True))))


@cache
def shipped_regression(name: str, cues: tuple[str, ...]) -> Regression:
    """The regression that comes with the program under a name. Raises `KeyError` where a cue has no weight."""
    data = load_shipped("reader.analysis.discrepancies", "weights.yaml")[name]
    weights = tuple(float(data["weights"][cue]) for cue in cues)
    return Regression(float(data["threshold"]), float(data["bias"]), weights)
