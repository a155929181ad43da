"""Fits the ranking of what is worth comparing to hand-made annotations, and measures it by leaving collections out.

    python -m tools.fit_discrepancies GOLD_DIR... [--write reader/analysis/discrepancies/ranking.yaml]

Each GOLD_DIR holds `articles/` and `gold.json` with `sentences` and `discrepancies` (kind, spans, `weak` where only one
of two annotators noted it). A finding is right where two of its sides touch two spans of an annotated discrepancy in
different sentences. Those that touch only weak ones are left out of fitting and count for nothing. Differences rest on
strict rules and are not ranked. The table shows the collections as ranked by weights and a threshold that were fitted
on all the others.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path

from reader.analysis.discrepancies.evidence import Basis, Evidence, Finding
from reader.analysis.discrepancies.find_discrepancies import chosen, proposed
from reader.analysis.discrepancies.ranking import Cues, Ranking, cues_of
from reader.analysis.model import Passage
from reader.analysis.pipeline.event import evidence_of
from reader.articles.load import load_collection
from reader.text.safe_yaml import dump
from tools.logistic import fit_logistic

RIDGE = 3.0
RANKED = [basis for basis in Basis if not basis.is_difference]
THRESHOLDS = [n / 50 for n in range(8, 31)]

Place = tuple[Passage, tuple[int, ...]]
"""A span, and the numbers of the annotated sentences that it covers."""


@dataclass(frozen=True)
class Gold:
    """An annotated discrepancy."""

    kind: str
    is_weak: bool
    places: tuple[Place, ...]


@dataclass(frozen=True)
class Collection:
    """What the detectors propose for one collection, and what its annotators noted."""

    name: str
    evidence: Evidence
    findings: tuple[tuple[Finding, Cues], ...]
    gold: tuple[Gold, ...]
    sentences: dict[str, list[list[int]]]

    def noted(self, finding: Finding) -> list[Gold]:
        """The annotated discrepancies that two sides of a finding touch in different sentences."""
        sides = [p for p in finding.passages if len(_covered(p, self.sentences)) < 2]
        return [gold for gold in self.gold if _meets(sides, gold)]


def read(folder: Path) -> Collection:
    """A collection with its annotations."""
    gold = json.loads((folder / "gold.json").read_text("utf-8"))
    collection = load_collection([folder / "articles"])
    ids = {name: a.id for a in collection.articles for name, file in gold["articles"].items() if a.path.name == file}
    sentences = {ids[name]: spans for name, spans in gold["sentences"].items()}
    evidence = evidence_of(collection)
    noted = []
    for entry in gold["discrepancies"]:
        spans = [Passage(ids[name], start, end) for name, start, end in entry["spans"]]
        places = tuple((span, _covered(span, sentences)) for span in spans)
        noted.append(Gold(entry["kind"], entry.get("weak", False), places))
    ranked = (finding for finding in proposed(evidence) if not finding.basis.is_difference)
    findings = tuple((finding, cues_of(finding, evidence)) for finding in ranked)
    return Collection(folder.name, evidence, findings, tuple(noted), sentences)


def _covered(span: Passage, sentences: dict[str, list[list[int]]]) -> tuple[int, ...]:
    """The sentences that a span shares half of the shorter of the two with."""
    found = []
    for index, (start, end) in enumerate(sentences[span.article]):
        shared = min(end, span.end) - max(start, span.start)
        if shared > 0 and 2 * shared >= min(end - start, span.end - span.start):
            found.append(index)
    return tuple(found)


def _meets(sides: Sequence[Passage], gold: Gold) -> bool:
    touched = [
        ((place.article, covered), number)
        for place, covered in gold.places
        for number, side in enumerate(sides)
        if place.overlaps(side)
    ]
    return any(a[0] != b[0] and a[1] != b[1] for a, b in combinations(touched, 2))


# Fitting


def fit(collections: Iterable[Collection]) -> Ranking:
    """The ranking that makes the annotations likeliest."""
    rows, wanted = [], []
    for collection in collections:
        for finding, cues in collection.findings:
            noted = collection.noted(finding)
            if not noted or not all(gold.is_weak for gold in noted):
                rows.append([*(float(finding.basis is basis) for basis in RANKED), *cues])
                wanted.append(bool(noted))
    fitted = fit_logistic(rows, wanted, RIDGE)
    bases = zip(RANKED, fitted.weights, strict=False)
    return Ranking(0.5, {b: fitted.bias + w for b, w in bases}, Cues(*fitted.weights[len(RANKED) :]))


def with_best_threshold(ranking: Ranking, collections: Sequence[Collection]) -> Ranking:
    """The ranking with the threshold of the best pooled F1."""
    tried = (replace(ranking, threshold=threshold) for threshold in THRESHOLDS)
    return max(tried, key=lambda r: sum((count(c, r) for c in collections), Counts()).f1)


# Measuring


@dataclass(frozen=True)
class Counts:
    """Findings that are right and all that are shown; annotated ones that are found, of the right kind, and all."""

    right: int = 0
    shown: int = 0
    found: int = 0
    of_kind: int = 0
    gold: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(*(a + b for a, b in zip(self._all(), other._all(), strict=True)))

    def _all(self) -> tuple[int, ...]:
        return self.right, self.shown, self.found, self.of_kind, self.gold

    @property
    def precision(self) -> float:
        return self.right / self.shown if self.shown else 0.0

    @property
    def recall(self) -> float:
        return self.found / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    def __str__(self) -> str:
        kind = self.of_kind / self.found if self.found else 0.0
        return f"F1 {self.f1:.3f}  precision {self.precision:.3f}  recall {self.recall:.3f}  kind {kind:.3f}"


def count(collection: Collection, ranking: Ranking) -> Counts:
    """What a ranking shows of a collection, each finding credited for one annotated discrepancy."""
    shown = chosen(collection.findings, collection.evidence, ranking)
    noted = [collection.noted(finding) for finding in shown]
    firm = [gold for gold in collection.gold if not gold.is_weak]
    credited = list(_credited(shown, noted, firm))
    return Counts(
        right=sum(any(not gold.is_weak for gold in found) for found in noted),
        shown=sum(not found or any(not gold.is_weak for gold in found) for found in noted),
        found=len(credited),
        of_kind=sum(finding.kind == gold.kind for finding, gold in credited),
        gold=len(firm),
    )


def _credited(
    shown: Sequence[Finding], noted: Sequence[Sequence[Gold]], firm: Sequence[Gold]
) -> Iterator[tuple[Finding, Gold]]:
    """A largest pairing of findings and annotated discrepancies (augmenting paths), preferring those of one kind."""
    owner: dict[int, int] = {}

    def place(number: int, seen: set[int]) -> bool:
        touching = [n for n, found in enumerate(noted) if any(gold is firm[number] for gold in found)]
        for n in sorted(touching, key=lambda n: shown[n].kind != firm[number].kind):
            if n not in seen:
                seen.add(n)
                if n not in owner or place(owner[n], seen):
                    owner[n] = number
                    return True
        return False

    for number in range(len(firm)):
        place(number, set())
    return ((shown[n], firm[number]) for n, number in owner.items())


def leave_one_out(collections: Sequence[Collection]) -> Counts:
    """Prints each collection as ranked by what was fitted on the others; returns the pooled counts."""
    total = Counts()
    judged: list[tuple[float, bool]] = []
    for left_out in collections:
        others = [c for c in collections if c is not left_out]
        ranking = with_best_threshold(fit(others), others)
        counts = count(left_out, ranking)
        judged += [(ranking.likelihood(f.basis, cues), bool(left_out.noted(f))) for f, cues in left_out.findings]
        total += counts
        print(f"{left_out.name:22} {counts}")
    print(f"{'all':22} {total}")
    for tenth, entries in sorted(_by_tenth(judged).items()):
        right = sum(entries) / len(entries)
        print(f"likelihood {tenth / 10:.1f}-{(tenth + 1) / 10:.1f}: {len(entries):4} proposed, right {right:.2f}")
    return total


def _by_tenth(judged: Iterable[tuple[float, bool]]) -> dict[int, list[bool]]:
    found: dict[int, list[bool]] = {}
    for likelihood, is_right in judged:
        found.setdefault(min(9, int(likelihood * 10)), []).append(is_right)
    return found


def write_ranking(path: Path, ranking: Ranking, pooled: Counts, collections: int) -> None:
    data = {
        "format": "parallax-ranking/1",
        "fitted": f"logistic regression on {collections} annotated collections; leaving one out {pooled}",
        "threshold": ranking.threshold,
        "bias": {str(basis): round(bias, 4) for basis, bias in ranking.bias.items()},
        "weights": {name: round(weight, 4) for name, weight in ranking.weights._asdict().items()},
    }
    path.write_text("# Written by tools/fit_discrepancies.py.\n" + dump(data), "utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("--write", type=Path, help="where to write the ranking fitted on all collections")
    arguments = parser.parse_args()
    collections = [read(folder) for folder in arguments.gold if (folder / "gold.json").is_file()]
    pooled = leave_one_out(collections)
    print("proposed:", dict(Counter(str(f.basis) for c in collections for f, _ in c.findings)))
    if arguments.write:
        write_ranking(arguments.write, with_best_threshold(fit(collections), collections), pooled, len(collections))


if __name__ == "__main__":
    main()
