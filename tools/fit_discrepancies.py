"""Fits what judges differences to hand-made annotations, and measures it by leaving whole collections out.

    python -m tools.fit_discrepancies GOLD_DIR... [--models FOLDER] [--write reader/analysis/discrepancies/weights.yaml]

A logistic regression says how likely two numbers give opposed sides of an annotated discrepancy; what is likelier than
not is shown. Another says where a careful reader finds a difference of any kind. Each collection is measured with
weights that were fitted on all the others. With `--models` each collection is linked by a model that has not seen it:
the folder that `tools/train_model.py` has written.
"""

import argparse
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from reader.analysis.discrepancies.evidence import Finding
from reader.analysis.discrepancies.number_pairs import Candidate, NumberCues
from reader.analysis.discrepancies.numbers import candidates_of, numbers_among, side_of
from reader.analysis.discrepancies.regression import Regression
from reader.analysis.discrepancies.worth_comparing import WordingCues, chosen_wordings, proposed_wordings
from reader.analysis.model import DiscrepancyKind
from reader.text.safe_yaml import dump
from tools.annotated import Annotated, Counts, count, encoder_for, read
from tools.logistic import fit_logistic

RIDGE = 3.0
THRESHOLDS = [n / 50 for n in range(5, 36)]
LIKELY = 0.5
FOLDS = 11
"""Into how many parts the collections are dealt; each part is left out once."""
T = TypeVar("T", "Numbers", "Wordings")


# Numbers


@dataclass(frozen=True)
class Numbers:
    """The pairs of numbers of one collection, each with whether it is right; None where that does not count."""

    collection: Annotated
    candidates: tuple[Candidate, ...]
    right: tuple[bool | None, ...]

    @classmethod
    def of(cls, collection: Annotated) -> "Numbers":
        """The pairs of a collection, judged by the annotations."""
        candidates = tuple(candidates_of(collection.evidence))
        return cls(collection, candidates, tuple(_is_right(one, collection) for one in candidates))

    def shown(self, regression: Regression) -> Counts:
        """What a regression shows of it, against what is noted of numbers."""
        findings = list(numbers_among(self.candidates, self.collection.evidence, regression))
        return count(findings, [n for n in self.collection.noted if n.kind == DiscrepancyKind.NUMBER])


def _is_right(candidate: Candidate, collection: Annotated) -> bool | None:
    a, b = side_of(candidate.a), side_of(candidate.b)
    met = [noted for noted in collection.noted if noted.kind == DiscrepancyKind.NUMBER and noted.opposes(a, b)]
    return None if met and all(noted.is_weak for noted in met) else bool(met)


def fit_numbers(collections: Sequence[Numbers]) -> Regression:
    """The regression that makes the annotations likeliest."""
    judged = [(c.cues, r) for one in collections for c, r in zip(one.candidates, one.right, strict=True)]
    firm = [(cues, right) for cues, right in judged if right is not None]
    fitted = fit_logistic([cues for cues, _ in firm], [right for _, right in firm], RIDGE)
    return Regression(LIKELY, fitted.bias, tuple(fitted.weights))


# What is worth comparing


@dataclass(frozen=True)
class Wordings:
    """What one collection has that may be worth comparing, each with whether a difference was noted there."""

    collection: Annotated
    found: tuple[tuple[Finding, WordingCues], ...]
    right: tuple[bool, ...]

    @classmethod
    def of(cls, collection: Annotated) -> "Wordings":
        """What is proposed for a collection."""
        found = tuple(proposed_wordings(collection.evidence))
        firm = [noted for noted in collection.noted if not noted.is_weak]
        right = (any(noted.agrees(finding, in_kind=False) for noted in firm) for finding, _ in found)
        return cls(collection, found, tuple(right))

    def shown(self, regression: Regression) -> Counts:
        """What a regression shows of it, against all that is noted."""
        return count(chosen_wordings(self.found, regression), self.collection.noted, in_kind=False)


def fit_wordings(collections: Sequence[Wordings]) -> Regression:
    """The regression that makes the annotations likeliest, with the threshold of the best F1."""
    judged = [(cues, right) for one in collections for (_, cues), right in zip(one.found, one.right, strict=True)]
    fitted = fit_logistic([cues for cues, _ in judged], [right for _, right in judged], RIDGE)
    regression = Regression(0.5, fitted.bias, tuple(fitted.weights))
    tried = [replace(regression, threshold=threshold) for threshold in THRESHOLDS]
    return max(tried, key=lambda r: sum((one.shown(r) for one in collections), Counts()).f())


# Both


def leave_out(collections: Sequence[T], fit: Callable[[Sequence[T]], Regression]) -> Counts:
    """The pooled counts of each collection as judged by what was fitted without it, and without some others."""
    total = Counts()
    for fold in range(min(FOLDS, len(collections))):
        left_out = collections[fold::FOLDS]
        regression = fit([one for one in collections if one not in left_out])
        total += sum((one.shown(regression) for one in left_out), Counts())
    return total


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("--write", type=Path, help="where to write what is fitted on all collections")
    parser.add_argument("--models", type=Path, help="the folder of models that tools/train_model.py has written")
    arguments = parser.parse_args()
    folders = [folder for folder in arguments.gold if (folder / "gold.json").is_file()]
    collections = [read(folder, encoder_for(folder, arguments.models)) for folder in folders]
    data: dict[str, object] = {"format": "parallax-weights/1"}
    numbers = [Numbers.of(collection) for collection in collections]
    pooled = leave_out(numbers, fit_numbers)
    print(f"numbers, {len(collections)} collections, leaving out: {pooled}", flush=True)
    data["numbers"] = _as_data(fit_numbers(numbers), NumberCues._fields, pooled)
    wordings = [Wordings.of(collection) for collection in collections]
    pooled = leave_out(wordings, fit_wordings)
    print(f"worth comparing, {len(collections)} collections, leaving out, pointing at any kind: {pooled}")
    data["wording"] = _as_data(fit_wordings(wordings), WordingCues._fields, pooled)
    if arguments.write:
        arguments.write.write_text("# Written by tools/fit_discrepancies.py.\n" + dump(data), "utf-8")


def _as_data(regression: Regression, cues: Sequence[str], pooled: Counts) -> dict[str, object]:
    weights = zip(cues, regression.weights, strict=True)
    return {
        "fitted": f"leaving whole collections out: {pooled}",
        "threshold": regression.threshold,
        "bias": round(regression.bias, 4),
        "weights": {name: round(weight, 4) for name, weight in weights},
    }


if __name__ == "__main__":
    main()
