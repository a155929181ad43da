"""Fits the weights of links to hand-made annotations, and measures them by leaving collections out.

    python -m tools.fit_links GOLD_DIR... [--models FOLDER] [--write FOLDER]

Each GOLD_DIR holds `articles/` and `gold.json` with `sentences` (spans by article) and `links`
(`[[article, sentence], [article, sentence], strength]`). Pairs of strength 2 are to be linked, those
of strength 1 are left out of fitting and count for nothing. The table shows each collection as scored by weights and
a threshold that were fitted on all the others.

With `--models`, what sentences mean is known, too: the folder that `tools/train_model.py` has written holds a model
for each part of the collections that has seen none of that part, and `folds.json`, which says which. So each collection
is read by a model that was not trained on it, in fitting and in measuring. Pairs are scored by themselves first; what
the scores of the others say of them is fitted on scores of weights that have not seen their collection either.
"""

import argparse
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from reader.analysis.embeddings.encoder import Encoder
from reader.analysis.linking.features import Features, extractor_of
from reader.analysis.linking.joint import PairScores
from reader.analysis.linking.similarity import Pair
from reader.analysis.linking.weights import Weights
from reader.analysis.passage import Passage
from reader.analysis.pipeline.event import terms_of_collection
from reader.articles.load import load_collection
from reader.text.safe_yaml import dump
from tools.annotated import encoder_for
from tools.logistic import fit_logistic

RIDGE = 1.0
THRESHOLDS = [n / 50 for n in range(8, 35)]

GoldSentence = tuple[str, int]
GoldPair = tuple[GoldSentence, GoldSentence]


@dataclass(frozen=True)
class Example:
    """A candidate pair: its features, and the gold pairs that it covers."""

    pair: Pair
    features: Features
    covers: tuple[GoldPair, ...]
    strength: int


@dataclass(frozen=True)
class Examples:
    """The candidates of one collection, and the gold links that are to be found."""

    name: str
    examples: tuple[Example, ...]
    links: dict[GoldPair, int]


@dataclass(frozen=True)
class Counts:
    """Links found, links said, links there are."""

    hit: int = 0
    said: int = 0
    gold: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(self.hit + other.hit, self.said + other.said, self.gold + other.gold)

    @property
    def f1(self) -> float:
        return 2 * self.hit / (self.said + self.gold) if self.said + self.gold else 0.0


def read_examples(folder: Path, encoder: Encoder | None = None) -> Examples:
    """The candidates of a gold collection with their features."""
    gold = json.loads((folder / "gold.json").read_text("utf-8"))
    names = {file: name for name, file in gold["articles"].items()}
    links = {_pair(tuple(a), tuple(b)): strength for a, b, strength in gold["links"]}
    collection = load_collection([folder / "articles"])
    covered = {article.id: gold["sentences"][names[article.path.name]] for article in collection.articles}
    key = {article.id: names[article.path.name] for article in collection.articles}
    examples = []
    for pair, features in extractor_of(terms_of_collection(collection), encoder).candidates():
        a, b = pair
        pairs = tuple(
            _pair((key[a.article], i), (key[b.article], j)) for i in _within(a, covered) for j in _within(b, covered)
        )
        strength = max((links.get(pair, 0) for pair in pairs), default=0)
        examples.append(Example(pair, features, pairs, strength))
    return Examples(folder.name, tuple(examples), links)


def _pair(a: GoldSentence, b: GoldSentence) -> GoldPair:
    return (a, b) if a < b else (b, a)


def _within(passage: Passage, covered: dict[str, list[list[int]]]) -> list[int]:
    """The gold sentences that a passage shares half of the shorter of the two with."""
    found = []
    for index, (start, end) in enumerate(covered[passage.article]):
        shared = min(end, passage.end) - max(start, passage.start)
        if shared > 0 and 2 * shared >= min(end - start, passage.end - passage.start):
            found.append(index)
    return found


# Fitting


def fit(collections: Iterable[Examples]) -> Weights:
    """The weights that make the annotations likeliest, with a ridge on standardised features."""
    examples = [e for collection in collections for e in collection.examples if e.strength != 1]
    fitted = fit_logistic([e.features for e in examples], [e.strength == 2 for e in examples], RIDGE)
    return Weights(fitted.bias, 0.5, Features(*fitted.weights), Features(*fitted.means))


# Measuring


def scores_of(weights: Weights, collection: Examples) -> list[float]:
    return [weights.score(e.features) for e in collection.examples]


def count(collection: Examples, scores: Sequence[float], threshold: float) -> Counts:
    """What a threshold finds, in gold pairs; those of strength 1 count for nothing."""
    said = {pair for e, s in zip(collection.examples, scores, strict=True) if s >= threshold for pair in e.covers}
    strong = {pair for pair, strength in collection.links.items() if strength == 2}
    return Counts(len(said & strong), len(said - (collection.links.keys() - strong)), len(strong))


def best_threshold(scored: Sequence[tuple[Examples, list[float]]]) -> float:
    """The threshold with the best pooled F1."""
    return max(THRESHOLDS, key=lambda t: sum((count(c, s, t) for c, s in scored), Counts()).f1)


def left_out_weights(collections: Sequence[Examples]) -> list[Weights]:
    """For each collection the weights that are fitted on all others."""
    return [fit(other for other in collections if other is not left_out) for left_out in collections]


def with_joint_features(collection: Examples, alone: Weights) -> Examples:
    """The candidates with what the scores of the others, each scored by itself, say of each."""
    scores = PairScores({e.pair: alone.score(e.features) for e in collection.examples})
    joined = scores.joined((e.pair, e.features) for e in collection.examples)
    examples = (replace(e, features=features) for e, (_, features) in zip(collection.examples, joined, strict=True))
    return replace(collection, examples=tuple(examples))


def leave_one_out(collections: Sequence[Examples], weights: Sequence[Weights]) -> Counts:
    """Prints each collection as scored by its weights, which were fitted on the others; returns the pooled counts."""
    scored = [(c, scores_of(w, c)) for c, w in zip(collections, weights, strict=True)]
    total = Counts()
    for left_out, scores in scored:
        threshold = best_threshold([(c, s) for c, s in scored if c is not left_out])
        counts = count(left_out, scores, threshold)
        total += counts
        print(f"{left_out.name:22} F1 {counts.f1:.3f}  found {counts.hit} of {counts.gold}, said {counts.said}")
    print(f"{'all':22} F1 {total.f1:.3f}  found {total.hit} of {total.gold}, said {total.said}")
    print_reliability(
        (s, e.strength == 2) for c, ss in scored for e, s in zip(c.examples, ss, strict=True) if e.strength != 1
    )
    return total


def print_reliability(judged: Iterable[tuple[float, bool]]) -> None:
    """How many of the pairs near each score are links."""
    bins: dict[int, list[tuple[float, bool]]] = {}
    for score, is_link in judged:
        bins.setdefault(min(9, int(score * 10)), []).append((score, is_link))
    for tenth, entries in sorted(bins.items()):
        mean = sum(score for score, _ in entries) / len(entries)
        right = sum(is_link for _, is_link in entries) / len(entries)
        span = f"{tenth / 10:.1f}-{(tenth + 1) / 10:.1f}"
        print(f"score {span}: {len(entries):5} pairs, mean score {mean:.2f}, right {right:.2f}")


def write_weights(path: Path, weights: Weights, threshold: float, pooled: Counts, collections: int) -> None:
    data = {
        "format": "parallax-weights/1",
        "fitted": f"logistic regression on {collections} annotated collections; F1 {pooled.f1:.3f} leaving one out",
        "bias": round(weights.bias, 4),
        "threshold": threshold,
        "features": {
            name: {"weight": round(weight, 4), "mean": round(mean, 4)}
            for name, weight, mean in zip(Features._fields, weights.weights, weights.means, strict=True)
            if weight or mean
        },
    }
    path.write_text("# Written by tools/fit_links.py.\n" + dump(data), "utf-8")


def measured_and_fitted(collections: Sequence[Examples], name: str, write: Path | None) -> list[Weights]:
    """Measures what is fitted leaving each out, and writes what is fitted on all; returns the former."""
    left_out = left_out_weights(collections)
    pooled = leave_one_out(collections, left_out)
    if write:
        weights = fit(collections)
        threshold = best_threshold([(c, scores_of(w, c)) for c, w in zip(collections, left_out, strict=True)])
        write_weights(write / f"{name}_weights.yaml", weights, threshold, pooled, len(collections))
    return left_out


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("--models", type=Path, help="the folder of models that tools/train_model.py has written")
    parser.add_argument("--write", type=Path, help="the folder to write the weights fitted on all collections to")
    arguments = parser.parse_args()
    folders = [folder for folder in arguments.gold if (folder / "gold.json").is_file()]
    collections = [read_examples(folder, encoder_for(folder, arguments.models)) for folder in folders]
    left_out = measured_and_fitted(collections, "meaning" if arguments.models else "word", arguments.write)
    if arguments.models:
        joint = [with_joint_features(c, first) for c, first in zip(collections, left_out, strict=True)]
        measured_and_fitted(joint, "joint", arguments.write)


if __name__ == "__main__":
    main()
