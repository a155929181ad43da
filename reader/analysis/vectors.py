"""Which of many weighted vectors are alike, found through what they share."""

import math
from collections.abc import Mapping, Sequence
from functools import cached_property

from reader.analysis.content import Concept

Vector = Mapping[Concept, float]
"""What something says: its concepts by weight."""
_COMMON = 150
"""A concept of more vectors than this brings none together; it counts where rarer ones do."""


class Vectors:
    """Vectors by number, and an inverted index of them.

    With a few hundred all are compared in full; with more the cost grows with their number, and not with its square.
    """

    def __init__(self, vectors: Sequence[Vector]) -> None:
        self._vectors = vectors
        self._lengths = [math.sqrt(sum(weight * weight for weight in vector.values())) or 1.0 for vector in vectors]

    def cosines(self, number: int) -> dict[int, float]:
        """The cosines of one with each that shares a rarer concept with it, itself among them, by number."""
        length = self._lengths[number]
        return {n: product / (length * self._lengths[n]) for n, product in self._products(number).items()}

    @cached_property
    def _postings(self) -> Mapping[Concept, list[tuple[int, float]]]:
        """Which hold a concept, each with its weight there."""
        postings: dict[Concept, list[tuple[int, float]]] = {}
        for index, vector in enumerate(self._vectors):
            for concept, weight in vector.items():
                postings.setdefault(concept, []).append((index, weight))
        return postings

    def _products(self, number: int) -> dict[int, float]:
        postings = self._postings
        products: dict[int, float] = {}
        common = []
        for concept, weight in self._vectors[number].items():
            if len(postings[concept]) > _COMMON:
                common.append((concept, weight))
            else:
                for n, other in postings[concept]:
                    products[n] = products.get(n, 0.0) + weight * other
        for concept, weight in common:
            if len(postings[concept]) < len(products):
                for n, other in postings[concept]:
                    if n in products:
                        products[n] += weight * other
            else:
                for n in products:
                    products[n] += weight * self._vectors[n].get(concept, 0.0)
        return products
