"""Pairs that differ are joined to versions of one thing."""

from collections.abc import Iterable
from itertools import pairwise

from reader.analysis.discrepancies.joined_pairs import joined_pairs
from reader.analysis.discrepancies.regression import Regression

Said = tuple[str, int]
"""A voice, and the number that it gives."""


def versions(pairs: Iterable[tuple[Said, Said, float]]) -> list[set[Said]]:
    groups = joined_pairs(
        [(a, b) for a, b, _ in sorted(pairs, key=lambda pair: -pair[2])],
        value_of=lambda said: said[1],
        voice_of=lambda said: said[0],
        differ=lambda a, b: a[1] != b[1],
    )
    return [set(group) for group in groups]


def test_pairs_that_share_a_member_are_one_disagreement() -> None:
    a, b, c = ("a", 11), ("b", 12), ("c", 25)
    assert versions([(a, b, 0.9), (b, c, 0.6), (("d", 1), ("e", 2), 0.7)]) == [{("d", 1), ("e", 2)}, {a, b, c}]


def test_who_gives_two_numbers_counts_two_things_and_the_likelier_pair_is_kept() -> None:
    a, four, two = ("a", 3), ("b", 4), ("b", 2)
    assert versions([(a, two, 0.6), (a, four, 0.9)]) == [{a, four}]


def test_more_than_four_values_are_of_several_matters_and_none_is_given() -> None:
    said = [(chr(ord("a") + n), n) for n in range(5)]
    chain = [(x, y, 0.9) for x, y in pairwise(said)]
    assert versions(chain[:3]) == [set(said[:4])]
    assert versions(chain) == []


def test_a_likelihood_lies_between_nought_and_one_and_grows_with_what_speaks_for_it() -> None:
    regression = Regression(threshold=0.5, bias=-1.0, weights=(2.0, -1.0))
    assert 0 < regression.likelihood([0, 1]) < regression.likelihood([0, 0]) < regression.likelihood([1, 0]) < 1
