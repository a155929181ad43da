"""How well the words of two sentences match by what they mean, whatever words they are.

Late interaction (Khattab and Zaharia 2020): each sentence is read by itself, and each of its word pieces is matched
with the one of the other sentence that is most like it. Rare pieces count more (inverse document frequency, Spärck
Jones 1972).
"""

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from reader.analysis.embeddings.encoder import EncodedSentence, Encoder
from reader.analysis.passage import Passage
from reader.analysis.sentences.terms import TermIndex

MATCHED = 0.65
"""The cosine from which two pieces mean much the same."""
_LEAST_WEIGHT = 1e-6

Array = NDArray[np.float32]


class Match(NamedTuple):
    """A word piece of one sentence and the one of the other that is most like it."""

    here: int
    there: int
    """Where each begins, in code points of its article."""
    cosine: float
    rarity: float


class AlignmentScores(NamedTuple):
    """How much of two sentences is in both; 0 where nothing is, 1 where all is."""

    alignment_weaker: float = 0.0
    """The mean cosine of the pieces with their best matches, weighed by rarity; of the sentence where it is lower."""
    alignment_stronger: float = 0.0
    """The same of the other one."""
    matched_weaker: float = 0.0
    """The share, by rarity, of the pieces that are matched well; of the sentence where it is lower."""
    matched_stronger: float = 0.0
    """The same of the other one."""


class _Side(NamedTuple):
    """A sentence as it is matched."""

    starts: tuple[int, ...]
    vectors: Array
    weights: Array
    """The rarity of each piece, as a share of that of all."""
    rarities: Sequence[float]


@dataclass(frozen=True)
class Alignment:
    """Matches the sentences of one collection."""

    sentences: Mapping[Passage, EncodedSentence]

    def scores(self, a: Passage, b: Passage) -> AlignmentScores:
        """How well two sentences match."""
        one, other = self._sides[a], self._sides[b]
        if not len(one.starts) or not len(other.starts):
            return AlignmentScores()
        cosines = one.vectors @ other.vectors.T
        here, there = cosines.max(axis=1), cosines.max(axis=0)
        means = float(here @ one.weights), float(there @ other.weights)
        shares = float((here > MATCHED) @ one.weights), float((there > MATCHED) @ other.weights)
        return AlignmentScores(min(means), max(means), min(shares), max(shares))

    def matches(self, a: Passage, b: Passage) -> Iterator[Match]:
        """The pieces of both that are matched well, each with its match; first those of `a`."""
        one, other = self._sides[a], self._sides[b]
        if not len(one.starts) or not len(other.starts):
            return
        cosines = one.vectors @ other.vectors.T
        for i, j, cosine in _best(cosines):
            yield Match(one.starts[i], other.starts[j], cosine, one.rarities[i])
        for j, i, cosine in _best(cosines.T):
            yield Match(one.starts[i], other.starts[j], cosine, other.rarities[j])

    @cached_property
    def _sides(self) -> Mapping[Passage, _Side]:
        """Each sentence with the rarity of its pieces among all sentences."""
        sentences = self.sentences.values()
        frequency = Counter(number for s in sentences for number in {piece.number for piece in s.pieces})
        total = len(self.sentences) + 1
        rarity = {number: max(0.0, math.log(total / (count + 0.5))) for number, count in frequency.items()}
        return {passage: _side(passage, sentence, rarity) for passage, sentence in self.sentences.items()}


def _best(cosines: Array) -> Iterator[tuple[int, int, float]]:
    """For each row that has one of at least `MATCHED`: its number, and the column and value of its highest cosine."""
    highest = zip(cosines.argmax(axis=1).tolist(), cosines.max(axis=1).tolist(), strict=True)
    return ((row, column, cosine) for row, (column, cosine) in enumerate(highest) if cosine > MATCHED)


def _side(passage: Passage, sentence: EncodedSentence, rarity: Mapping[int, float]) -> _Side:
    rarities = np.array([rarity[piece.number] for piece in sentence.pieces], dtype=np.float32)
    weights = rarities / max(float(rarities.sum()), _LEAST_WEIGHT)
    starts = tuple(passage.start + piece.start for piece in sentence.pieces)
    return _Side(starts, sentence.vectors, weights, rarities.tolist())


def alignment_of(contents: TermIndex, passages: Iterable[Passage], encoder: Encoder) -> Alignment:
    """Reads some sentences of a collection, to match them. Raises `ModelError`."""
    texts = {passage: contents.by_passage[passage].sentence.text for passage in dict.fromkeys(passages)}
    encoded = encoder.encode(texts.values())
    return Alignment({passage: encoded[text] for passage, text in texts.items()})
