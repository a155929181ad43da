"""Which of many weighted vectors are alike, found through what they share."""

import math
from collections.abc import Mapping, Sequence
from functools import cached_property
from heapq import nlargest
from operator import mul

from reader.analysis.sentences.terms import Concept

Vector = Mapping[Concept, float]
"""The concepts of a text, each with its weight."""


class Vectors:
    """Vectors by number, from 0, and an inverted index of them.

    A few hundred are compared in full; of more, the cost grows with their number, and not with its square.
    """

    def __init__(self, vectors: Sequence[Vector], common: int, most: int) -> None:
        """A concept of more than `common` vectors makes no two of them alike by itself.

        It counts only for the `most` vectors that share most of the rarer concepts.
        """
        self._vectors, self._common, self._most = vectors, common, most
        self._lengths = [math.sqrt(sum(weight * weight for weight in vector.values())) or 1.0 for vector in vectors]

    def cosines(self, number: int) -> dict[int, float]:
        """The cosines of a vector with those that share most with it, itself included, by number, from 0 to 1."""
        length = self._lengths[number]
        return {n: product / (length * self._lengths[n]) for n, product in self._products(number).items()}

    @cached_property
    def _postings(self) -> Mapping[Concept, list[tuple[int, float]]]:
        """The vectors that have a concept, each with its weight there."""
        postings: dict[Concept, list[tuple[int, float]]] = {}
        for index, vector in enumerate(self._vectors):
            for concept, weight in vector.items():
                postings.setdefault(concept, []).append((index, weight))
        return postings

    @cached_property
    def _rows(self) -> Sequence[Sequence[float]]:
        """The weights of the common concepts in each vector, in one order."""
        common = [concept for concept, holders in self._postings.items() if len(holders) > self._common]
        return [[vector.get(concept, 0.0) for concept in common] for vector in self._vectors]

    def _products(self, number: int) -> dict[int, float]:
        """The dot products of a vector with those that share most with it, by number."""
        products: dict[int, float] = {}
        for concept, weight in self._vectors[number].items():
            holders = self._postings[concept]
            if len(holders) <= self._common:
                for n, other in holders:
                    products[n] = products.get(n, 0.0) + weight * other
        row = self._rows[number]
        if not row:
            return products
        nearest = nlargest(self._most, products, key=products.__getitem__)
        return {n: products[n] + sum(map(mul, row, self._rows[n])) for n in nearest}
