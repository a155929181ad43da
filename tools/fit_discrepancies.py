"""Fits what judges differences to hand-made annotations, and measures it by leaving whole collections out.

    python -m tools.fit_discrepancies GOLD_DIR... [--models FOLDER] [--write reader/analysis/discrepancies/weights.yaml]

For each detector that ranks pairs a logistic regression says how likely two give opposed sides of an annotated
discrepancy; what is likelier than not is shown. Each collection is measured with weights that were fitted on all the
others. With `--models` each collection is linked by a model that has not seen it: the folder that
`tools/train_model.py` has written.
"""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from reader.analysis.discrepancies.evidence import Finding
from reader.analysis.discrepancies.find_discrepancies import RANKED
from reader.analysis.discrepancies.ranked_pairs import Candidate, RankedDetector
from reader.analysis.discrepancies.regression import Regression
from reader.analysis.discrepancies.worth_comparing import WordingCues, chosen_wordings, proposed_wordings
from reader.text.safe_yaml import dump
from tools.annotated import Annotated, Counts, count, encoder_for, read
from tools.logistic import fit_logistic

Detector = RankedDetector[Any]

RIDGE = 3.0
THRESHOLDS = [n / 50 for n in range(5, 36)]
LIKELY = 0.5
FOLDS = 11
"""Into how many parts the collections are dealt; each part is left out once."""


@dataclass(frozen=True)
class Proposed:
    """What a detector proposes for one collection, each with whether it is right; None where that does not count."""

    collection: Annotated
    candidates: tuple[Candidate[Any], ...]
    right: tuple[bool | None, ...]


def proposed(collection: Annotated, detector: Detector) -> Proposed:
    """The candidates of a detector, judged by the annotations."""
    candidates = tuple(detector.candidates(collection.evidence))
    return Proposed(collection, candidates, tuple(_is_right(one, collection, detector) for one in candidates))


def _is_right(candidate: Candidate[Any], collection: Annotated, detector: Detector) -> bool | None:
    met = [
        n
        for n in collection.noted
        if n.kind == detector.kind and n.opposes(detector.side_of(candidate.a), detector.side_of(candidate.b))
    ]
    return None if met and all(noted.is_weak for noted in met) else bool(met)


def fit(proposals: Sequence[Proposed]) -> Regression:
    """The regression that makes the annotations likeliest."""
    judged = [(c.cues, r) for p in proposals for c, r in zip(p.candidates, p.right, strict=True) if r is not None]
    fitted = fit_logistic([cues for cues, _ in judged], [right for _, right in judged], RIDGE)
    return Regression(LIKELY, fitted.bias, tuple(fitted.weights))


def _measure(one: Proposed, detector: Detector, regression: Regression) -> Counts:
    """What a regression shows of a collection, against what is noted of the kind."""
    findings = list(detector.judged(one.collection.evidence, one.candidates, regression))
    return count(findings, [n for n in one.collection.noted if n.kind == detector.kind])


def leave_out(proposals: Sequence[Proposed], detector: Detector) -> Counts:
    """The pooled counts of each collection as judged by what was fitted without it, and without some others."""
    total = Counts()
    for fold in range(min(FOLDS, len(proposals))):
        left_out = proposals[fold::FOLDS]
        regression = fit([p for p in proposals if p not in left_out])
        total += sum((_measure(one, detector, regression) for one in left_out), Counts())
    return total


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


def leave_wordings_out(collections: Sequence[Wordings]) -> Counts:
    """The pooled counts of each collection as judged by what was fitted without it, and without some others."""
    total = Counts()
    for fold in range(min(FOLDS, len(collections))):
        left_out = collections[fold::FOLDS]
        regression = fit_wordings([one for one in collections if one not in left_out])
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
    for detector in RANKED:
        proposals = [proposed(collection, detector) for collection in collections]
        pooled = leave_out(proposals, detector)
        print(f"{detector.name}, {len(collections)} collections, leaving out: {pooled}", flush=True)
        data[detector.name] = _as_data(fit(proposals), detector.cues, pooled)
    wordings = [Wordings.of(collection) for collection in collections]
    pooled = leave_wordings_out(wordings)
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
