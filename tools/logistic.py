"""A logistic regression with a ridge penalty on standardised features, fitted by Newton's method."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

_ROUNDS = 12


@dataclass(frozen=True)
class Fitted:
    """What was fitted, for features as they are, not standardised."""

    bias: float
    weights: list[float]
    means: list[float]


def fit_logistic(rows: Sequence[Sequence[float]], wanted: Sequence[bool], ridge: float) -> Fitted:
    """The weights with which just the wanted rows are likeliest."""
    features = np.array(rows, dtype=np.float64)
    targets = np.array(wanted, dtype=np.float64)
    means, scales = features.mean(axis=0), features.std(axis=0)
    scales[scales == 0] = 1.0
    standardised = np.column_stack([np.ones(len(features)), (features - means) / scales])
    beta = np.zeros(standardised.shape[1])
    penalty = ridge * np.eye(len(beta))
    for _ in range(_ROUNDS):
        p = 1 / (1 + np.exp(-np.clip(standardised @ beta, -35, 35)))
        gradient = standardised.T @ (targets - p) - ridge * beta
        hessian = (standardised * (p * (1 - p))[:, None]).T @ standardised + penalty
        beta += np.linalg.solve(hessian, gradient)
    weights = beta[1:] / scales
    return Fitted(float(beta[0] - weights @ means), weights.tolist(), means.tolist())
