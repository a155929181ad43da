"""The weights that links are scored with."""

import math
from dataclasses import dataclass
from functools import cache
from operator import mul

from reader.analysis.linking.features import Features
from reader.text.safe_yaml import load_shipped


@dataclass(frozen=True)
class Weights:
    """A logistic regression over `Features`, fitted by `tools/fit_links.py`; features that it does not use weigh 0."""

    bias: float
    threshold: float
    """The score, from 0 to 1, from which two passages are linked."""
    weights: Features
    """What one unit of each feature adds to the log-odds."""
    means: Features
    """The mean of each feature: what a pair has above that speaks for a link."""

    def score(self, features: Features) -> float:
        """The probability that two passages report the same fact, from 0 to 1."""
        return 1 / (1 + math.exp(-self.bias - sum(map(mul, self.weights, features))))

    def contribution(self, name: str, features: Features) -> float:
        """What the feature of this name adds to the log-odds, compared with the average pair."""
        return float(getattr(self.weights, name) * (getattr(features, name) - getattr(self.means, name)))


@cache
def shipped_weights(name: str) -> Weights:
    """The weights of a name that come with the program: `word`, `meaning` or `joint`."""
    data = load_shipped("reader.analysis.linking", f"{name}_weights.yaml")
    features = data["features"]
    none = Features(*[0.0] * len(Features._fields))
    return Weights(
        bias=data["bias"],
        threshold=data["threshold"],
        weights=none._replace(**{name: entry["weight"] for name, entry in features.items()}),
        means=none._replace(**{name: entry["mean"] for name, entry in features.items()}),
    )
