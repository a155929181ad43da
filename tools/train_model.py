"""Trains the language model that sentences are matched by, on hand-made links; see docs/model.md for what it needs.

    python -m tools.train_model BASE OUT GOLD_DIR... [--folds 4] [--epochs 4]

BASE is the folder of all-MiniLM-L6-v2 (`model.safetensors`, `vocab.txt`). Each GOLD_DIR is as for `tools/fit_links.py`.
OUT gets, for each part of the collections, `foldN/` with a model that has seen none of that part; `folds.json`, which
says which part a collection is in; and `all/` with the model of all, as it is shipped: `model.onnx`, `vocabulary.txt`.

It is trained for late interaction: the score of a pair is a small regression over how well the word pieces of each are
matched by those of the other, weighed by rarity. One step a collection; of the pairs that are no links those the more
that the words alone would link.
"""

import argparse
import json
import math
import random
import re
import shutil
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn
from torch.nn import functional

from reader.analysis.embeddings.word_pieces import WordPieces
from reader.analysis.linking.weights import shipped_weights
from reader.analysis.passage import Passage
from reader.analysis.pipeline.event import terms_of_collection
from reader.articles.load import load_collection
from tools.bert import WIDTH, Bert, OneSentence
from tools.fit_links import read_examples
from tools.fused_norms import fuse_norms

_FROZEN = 2
"""The lowest layers stay as they are published, and so do the embeddings."""
_RATE, _DROPOUT = 5e-5, 0.1
_LONGEST = 126
_BATCH = 4096
"""How many pieces, padding included, are read at once."""
_PAIRS = 64
_ALIKE = 0.25
"""The cosine from which two collections may be on one event."""
_TARGETS = {0: 0.0, 1: 0.4, 2: 1.0}
"""What is wanted of a pair of each strength."""


@dataclass
class Training:
    """One collection as the model is trained on it."""

    name: str
    pieces: list[list[int]]
    """The numbers of the word pieces of each sentence."""
    pairs: "np.ndarray[tuple[int, int], np.dtype[np.int64]]"
    strengths: "np.ndarray[tuple[int], np.dtype[np.int64]]"
    likely: "np.ndarray[tuple[int], np.dtype[np.float64]]"
    """What the words alone say of each pair."""
    batches: "list[tuple[Tensor, Tensor, list[int]]]"
    """What comes out of the frozen layers, the padding, and the sentences."""

    @property
    def rarities(self) -> list[Tensor]:
        """The rarity of each piece among the sentences."""
        frequency = Counter(number for sentence in self.pieces for number in set(sentence))
        total = len(self.pieces) + 1
        return [torch.tensor([max(0.0, math.log(total / (frequency[n] + 0.5))) for n in s]) for s in self.pieces]


def read(folder: Path, words: WordPieces) -> Training:
    """A gold collection."""
    contents = terms_of_collection(load_collection([folder / "articles"]))
    number: dict[Passage, int] = {passage: n for n, passage in enumerate(contents.by_passage)}
    texts = [content.sentence.text for content in contents.by_passage.values()]
    examples = read_examples(folder).examples
    weights = shipped_weights("word")
    return Training(
        folder.name,
        [[piece.number for piece in words.of(text)[:_LONGEST]] for text in texts],
        np.array([(number[e.pair[0]], number[e.pair[1]]) for e in examples]),
        np.array([e.strength for e in examples]),
        np.array([weights.score(e.features) for e in examples]),
        [],
    )


def freeze(model: Bert, collection: Training, begin: int, end: int) -> None:
    """Computes once what the frozen layers make of the sentences, those of like length together."""
    order = sorted(range(len(collection.pieces)), key=lambda n: len(collection.pieces[n]))
    for group in _groups(order, collection.pieces):
        rows = [[begin, *collection.pieces[n], end] for n in group]
        longest = max(map(len, rows))
        numbers = torch.tensor([row + [0] * (longest - len(row)) for row in rows])
        hidden = torch.tensor([[0.0] * len(row) + [-1e4] * (longest - len(row)) for row in rows])[:, None, None, :]
        with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
            x = model.through(model.embedded(numbers), hidden, 0, _FROZEN)
        collection.batches.append((x.to(torch.bfloat16), hidden, group))


def _groups(order: Sequence[int], pieces: Sequence[Sequence[int]]) -> Iterator[list[int]]:
    group: list[int] = []
    for n in order:
        if group and (len(pieces[n]) + 2) * (len(group) + 1) > _BATCH:
            yield group
            group = []
        group.append(n)
    yield group


class Scorer(nn.Module):
    """The regression trained with the model: over the weaker, the stronger and the mean match, and the cosine."""

    def __init__(self) -> None:
        super().__init__()
        self.weights = nn.Parameter(torch.tensor([4.0, 4.0, 4.0, 4.0]))
        self.bias = nn.Parameter(torch.tensor(-9.0))

    def forward(self, one: Tensor, other: Tensor, rarity: Tensor, rarity_of_other: Tensor) -> Tensor:
        """The log-odds of pairs; padding has vectors of nothing and no rarity."""
        cosines = one @ other.transpose(1, 2)
        is_one, is_other = one.abs().sum(-1) > 0, other.abs().sum(-1) > 0
        cosines = cosines.masked_fill(~is_other[:, None, :], -1.0).masked_fill(~is_one[:, :, None], -1.0)
        here = (cosines.amax(2) * rarity).sum(1) / rarity.sum(1).clamp(min=1e-6)
        there = (cosines.amax(1) * rarity_of_other).sum(1) / rarity_of_other.sum(1).clamp(min=1e-6)
        cosine = functional.cosine_similarity(one.sum(1), other.sum(1), dim=1)
        matched = torch.stack([torch.minimum(here, there), torch.maximum(here, there), (here + there) / 2, cosine], 1)
        return matched @ self.weights + self.bias


def encoded(model: Bert, collection: Training, wanted: set[int]) -> dict[int, Tensor]:
    """The vectors of the pieces of some sentences."""
    found: dict[int, Tensor] = {}
    for x, hidden, group in collection.batches:
        rows = [row for row, n in enumerate(group) if n in wanted]
        if not rows:
            continue
        with torch.autocast("cpu", torch.bfloat16):
            vectors = model.through(x[rows], hidden[rows], _FROZEN, dropout=_DROPOUT)
        vectors = functional.normalize(vectors.float(), dim=-1)
        lengths = [len(collection.pieces[group[row]]) for row in rows]
        at = [place * vectors.shape[1] + k for place, length in enumerate(lengths) for k in range(1, length + 1)]
        parts = vectors.reshape(-1, WIDTH).index_select(0, torch.tensor(at)).split(lengths)
        found.update(zip((group[row] for row in rows), parts, strict=True))
    return found


def loss_of(
    model: Bert, scorer: Scorer, collection: Training, rarities: Sequence[Tensor], chosen: Sequence[int]
) -> Tensor:
    """The mean cross entropy of some pairs."""
    pairs = collection.pairs[chosen]
    vectors = encoded(model, collection, set(pairs.ravel().tolist()))
    order = sorted(range(len(chosen)), key=lambda k: sum(len(collection.pieces[n]) for n in pairs[k]))
    odds, targets = [], []
    for start in range(0, len(order), _PAIRS):
        part = order[start : start + _PAIRS]
        one, other = ([int(pairs[k][side]) for k in part] for side in (0, 1))
        padded = [nn.utils.rnn.pad_sequence([vectors[n] for n in side], True) for side in (one, other)]
        rare = [nn.utils.rnn.pad_sequence([rarities[n] for n in side], True) for side in (one, other)]
        odds.append(scorer(*padded, *rare))
        targets += [_TARGETS[int(collection.strengths[chosen[k]])] for k in part]
    return functional.binary_cross_entropy_with_logits(torch.cat(odds), torch.tensor(targets))


def chosen_pairs(collection: Training, lot: np.random.Generator) -> list[int]:
    """All pairs that are linked, and four times as many that are not, rather those that look like it."""
    linked, others = np.flatnonzero(collection.strengths > 0), np.flatnonzero(collection.strengths == 0)
    odds = collection.likely[others] + 0.02
    most = min(len(others), max(120, 4 * len(linked)))
    return [*linked.tolist(), *lot.choice(others, most, replace=False, p=odds / odds.sum()).tolist()]


def train(base: Path, collections: Sequence[Training], epochs: int) -> Bert:
    """A model trained on some collections."""
    torch.manual_seed(0)
    lot, order = np.random.default_rng(0), random.Random(0)  # noqa: S311 (no secret)
    model, scorer = Bert.of_file(base / "model.safetensors"), Scorer()
    model.requires_grad_(False)
    for layer in model.layers[_FROZEN:]:
        layer.requires_grad_(True)
    trained = [parameter for parameter in model.parameters() if parameter.requires_grad]
    optimiser = torch.optim.AdamW(
        [{"params": trained, "lr": _RATE}, {"params": scorer.parameters(), "lr": 1e-2}], weight_decay=0.01
    )
    steps = epochs * len(collections)
    pace = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda k: min(1.0, (k + 1) / (0.1 * steps)) * max(0.02, 1 - k / steps)
    )
    rarities = {collection.name: collection.rarities for collection in collections}
    model.train()
    for epoch in range(epochs):
        total = 0.0
        for collection in order.sample(list(collections), len(collections)):
            loss = loss_of(model, scorer, collection, rarities[collection.name], chosen_pairs(collection, lot))
            optimiser.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            nn.utils.clip_grad_norm_([*trained, *scorer.parameters()], 1.0)
            optimiser.step()
            pace.step()
            total += loss.item()
        print(f"epoch {epoch + 1}: loss {total / len(collections):.4f}", flush=True)
    return model.eval()


def export(model: Bert, base: Path, folder: Path) -> None:
    """Writes a model as the program reads it, with weights of eight bits."""
    folder.mkdir(parents=True, exist_ok=True)
    whole = folder / "whole.onnx"
    torch.onnx.export(
        OneSentence(model).eval(),
        (torch.ones((1, 9), dtype=torch.int64),),
        str(whole),
        input_names=["numbers"],
        output_names=["vectors"],
        dynamic_axes={"numbers": {1: "pieces"}, "vectors": {1: "pieces"}},
        opset_version=17,
        dynamo=False,
    )
    quantize_dynamic(whole, folder / "model.onnx", weight_type=QuantType.QInt8, per_channel=True)
    fuse_norms(folder / "model.onnx")
    whole.unlink()
    shutil.copy(base / "vocab.txt", folder / "vocabulary.txt")


def folds_of(folders: Sequence[Path], count: int) -> dict[str, int]:
    """The part that each collection is in: those on like events in one part, and about as many words in each part."""
    words = [_words(folder) for folder in folders]
    alike = _cosines(words) > _ALIKE
    groups: list[set[int]] = []
    for n in range(len(folders)):
        near = [group for group in groups if alike[n, list(group)].any()]
        groups = [group for group in groups if group not in near] + [{n}.union(*near)]
    sizes = [0] * count
    found: dict[str, int] = {}
    for group in sorted(groups, key=lambda group: (-sum(words[n].total() for n in group), sorted(group))):
        smallest = sizes.index(min(sizes))
        sizes[smallest] += sum(words[n].total() for n in group)
        found.update({folders[n].name: smallest for n in group})
    return found


def _words(folder: Path) -> Counter[str]:
    articles = load_collection([folder / "articles"]).articles
    return Counter(word for article in articles for word in re.findall(r"\w+", article.text.casefold()))


def _cosines(words: Sequence[Counter[str]]) -> "np.ndarray[tuple[int, int], np.dtype[np.float64]]":
    """How much collections have in common, common words aside (tf-idf)."""
    frequency = Counter(word for counts in words for word in counts)
    distinctive = [word for word, count in frequency.items() if 1 < count <= 0.15 * len(words)]
    places = {word: n for n, word in enumerate(distinctive)}
    vectors = np.zeros((len(words), len(places)))
    for row, counts in enumerate(words):
        for word in counts.keys() & places.keys():
            vectors[row, places[word]] = (1 + math.log(counts[word])) * math.log(len(words) / frequency[word])
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True) + 1e-9
    cosines: np.ndarray[tuple[int, int], np.dtype[np.float64]] = vectors @ vectors.T
    return cosines


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("base", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("--folds", type=int, default=4)
    parser.add_argument("--epochs", type=int, default=4)
    arguments = parser.parse_args()
    folders = [folder for folder in arguments.gold if (folder / "gold.json").is_file()]
    words = WordPieces.of_file(arguments.base / "vocab.txt")
    published = Bert.of_file(arguments.base / "model.safetensors").eval()
    collections = [read(folder, words) for folder in folders]
    for collection in collections:
        freeze(published, collection, words.begin, words.end)
    folds = folds_of(folders, arguments.folds)
    for fold in range(arguments.folds):
        seen = [collection for collection in collections if folds[collection.name] != fold]
        export(train(arguments.base, seen, arguments.epochs), arguments.base, arguments.out / f"fold{fold}")
    (arguments.out / "folds.json").write_text(json.dumps({name: f"fold{n}" for name, n in folds.items()}), "utf-8")
    export(train(arguments.base, collections, arguments.epochs), arguments.base, arguments.out / "all")


if __name__ == "__main__":
    main()
