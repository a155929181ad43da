"""A logistic regression with a ridge penalty on standardised features, fitted by Newton's method."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

_ROUNDS = 12


@dataclass(frozen=True)
class Fitted:
    """What was fitted, for features as they are, not standardised."""

    bias: float
    weights: list[float]
    means: list[float]


def fit_logistic(rows: Sequence[Sequence[float]], wanted: Sequence[bool], ridge: float) -> Fitted:
    """The weights that make it likeliest that just the wanted rows are."""
    means, scales = _moments(rows)
    standardised = [[1.0, *((v - m) / s for v, m, s in zip(row, means, scales, strict=True))] for row in rows]
    standard = _newton(standardised, wanted, ridge)
    weights = [w / s for w, s in zip(standard[1:], scales, strict=True)]
    return Fitted(standard[0] - sum(w * m for w, m in zip(weights, means, strict=True)), weights, means)


def _moments(rows: Sequence[Sequence[float]]) -> tuple[list[float], list[float]]:
    columns = list(zip(*rows, strict=True))
    means = [sum(column) / len(column) for column in columns]
    spread = [sum((v - m) ** 2 for v in column) / len(column) for column, m in zip(columns, means, strict=True)]
    return means, [math.sqrt(s) or 1.0 for s in spread]


def _newton(rows: list[list[float]], wanted: Sequence[bool], ridge: float) -> list[float]:
    size = len(rows[0])
    beta = [0.0] * size
    for _ in range(_ROUNDS):
        gradient = [-ridge * b for b in beta]
        hessian = [[ridge if i == j else 0.0 for j in range(size)] for i in range(size)]
        for row, is_link in zip(rows, wanted, strict=True):
            p = 1 / (1 + math.exp(-max(-35.0, min(35.0, sum(b * x for b, x in zip(beta, row, strict=True))))))
            error, curve = is_link - p, p * (1 - p)
            for i, x in enumerate(row):
                gradient[i] += error * x
                line, scaled = hessian[i], curve * x
                for j in range(i, size):
                    line[j] += scaled * row[j]
        for i in range(size):
            for j in range(i):
                hessian[i][j] = hessian[j][i]
        step = _solve(hessian, gradient)
        beta = [b + s for b, s in zip(beta, step, strict=True)]
    return beta


def _solve(matrix: list[list[float]], right: list[float]) -> list[float]:
    """Gaussian elimination with partial pivoting."""
    size = len(right)
    rows = [[*line, value] for line, value in zip(matrix, right, strict=True)]
    for i in range(size):
        pivot = max(range(i, size), key=lambda r: abs(rows[r][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        for r in range(i + 1, size):
            factor = rows[r][i] / rows[i][i]
            rows[r] = [x - factor * y for x, y in zip(rows[r], rows[i], strict=True)]
    solution = [0.0] * size
    for i in reversed(range(size)):
        known = sum(rows[i][j] * solution[j] for j in range(i + 1, size))
        solution[i] = (rows[i][size] - known) / rows[i][i]
    return solution
