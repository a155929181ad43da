"""Of all passages that tell the same, those that can stand level without any article changing its order."""

from collections.abc import Mapping
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.passage import Passage
from reader.layout.chain import AlignedRow, Likeness, Pair, heaviest_chain, levels
from tests.properties import untimed

pytestmark = pytest.mark.slow

PAIRS = st.dictionaries(st.tuples(st.integers(0, 6), st.integers(0, 6)), st.integers(1, 9), max_size=9)


def passage(name: str) -> Passage:
    """The passage "b3" is the one from character 3 of article b."""
    return Passage(name[0], int(name[1:]), int(name[1:]) + 1)


def alike(links: Mapping[str, float]) -> Likeness:
    """Links such as "a1 b2", with their weights, both ways."""
    found: dict[Passage, dict[Passage, float]] = {}
    for names, weight in links.items():
        one, other = map(passage, names.split())
        found.setdefault(one, {})[other] = weight
        found.setdefault(other, {})[one] = weight
    return found


def level(links: Mapping[str, float], articles: str = "ab", length: int = 6) -> list[str]:
    """The levels, each as "a1 b2", of articles with some passages each."""
    own = [[passage(f"{article}{number}") for number in range(length)] for article in articles]
    return [" ".join(f"{p.article}{p.start}" for p in sorted(found)) for found in levels(own, alike(links))]


@st.composite
def likenesses(draw: st.DrawFn) -> dict[str, float]:
    """Any links between four articles of five passages each."""
    names = st.tuples(st.sampled_from("abcd"), st.integers(0, 4)).map(lambda name: f"{name[0]}{name[1]}")
    ends = st.tuples(names, names).filter(lambda ends: ends[0][0] < ends[1][0]).map(" ".join)
    return draw(st.dictionaries(ends, st.floats(0.1, 1), max_size=14))


def rises(chain: list[Pair]) -> bool:
    return all(a[0] < b[0] and a[1] < b[1] for a, b in pairwise(chain))


@untimed
@given(PAIRS)
def test_no_chain_that_rises_is_heavier(weights: dict[Pair, int]) -> None:
    chain = heaviest_chain(weights)
    assert rises(chain)
    subsets = (list(some) for size in range(len(weights) + 1) for some in combinations(sorted(weights), size))
    heaviest = max(sum(weights[pair] for pair in some) for some in subsets if rises(some))
    assert sum(weights[pair] for pair in chain) == heaviest


@untimed
@given(likenesses())
def test_every_article_keeps_its_order_and_no_passage_stands_level_twice(links: dict[str, float]) -> None:
    own = [[passage(f"{article}{number}") for number in range(5)] for article in "abcd"]
    found = levels(own, alike(links))
    for article in "abcd":
        starts = [p.start for level in found for p in level if p.article == article]
        assert starts == sorted(set(starts))
    assert all(len({p.article for p in level}) == len(level) > 1 for level in found)


@untimed
@given(likenesses())
def test_what_stands_level_is_joined_by_links(links: dict[str, float]) -> None:
    own = [[passage(f"{article}{number}") for number in range(5)] for article in "abcd"]
    for found in levels(own, alike(links)):
        assert is_joined(found, alike(links))


def is_joined(found: AlignedRow, likeness: Likeness) -> bool:
    reached = {found[0]}
    for _ in found:
        reached |= {other for one in reached for other in likeness[one] if other in found}
    return reached == set(found)


def test_facts_in_one_order_all_stand_level() -> None:
    assert level({"a0 b0": 0.9, "a2 b1": 0.5, "a4 b5": 0.7}) == ["a0 b0", "a2 b1", "a4 b5"]


def test_of_two_that_cross_the_heavier_stands_level() -> None:
    assert level({"a0 b3": 0.9, "a3 b0": 0.6}) == ["a0 b3"]


def test_several_light_links_are_more_than_one_heavy_one() -> None:
    assert level({"a0 b5": 0.9, "a1 b0": 0.4, "a2 b1": 0.4, "a3 b2": 0.4}) == ["a1 b0", "a2 b1", "a3 b2"]


def test_a_fact_that_three_articles_tell_stands_level_in_all_three() -> None:
    links = {"a0 b1": 0.9, "b1 c2": 0.8, "a3 c4": 0.5, "a0 c2": 0.4}
    assert level(links, "abc") == ["a0 b1 c2", "a3 c4"]


def test_the_order_of_the_panes_does_not_change_what_stands_level() -> None:
    links = {"a0 b1": 0.9, "b1 c2": 0.8, "a3 c4": 0.5, "b3 c0": 0.6, "a4 b0": 0.7}
    assert level(links, "abc") == level(links, "cab") == level(links, "bca")


def test_what_no_article_shares_leaves_nothing_level() -> None:
    assert level({}) == []
