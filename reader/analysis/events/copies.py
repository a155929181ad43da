"""Articles that print one text: the same file twice, or an agency's story in several papers."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import combinations

from reader.analysis.events.outline import Outline, same_words
from reader.analysis.model import Copies

_LEAST_SHARED = 0.8
"""The least share of the shorter article's shingles that the longer one has too, for the two to print one text."""
_LEAST_LENGTH = 0.5
"""The least length of the shorter, as a share of the longer's: a paper that quotes a telegram adds text of its own."""
_BRIEF = 25
"""Articles of fewer shingles than this are not compared: they show nothing."""
_COMMON = 60
"""A shingle that more articles than this have, such as a notice below each, does not count."""


def copies_of(outlines: Sequence[Outline]) -> tuple[Copies, ...]:
    """The groups of articles that print one text, in the order of their first article.

    Two articles do if most runs of five words of the shorter one (its shingles, Broder 1997) are in the longer one too.
    An article that shares its text with two others joins them in one group.
    """
    long = [outline for outline in outlines if len(outline.shingles) >= _BRIEF]
    groups = {long[numbers[0]].article: [long[number].article for number in numbers] for numbers in same_words(long)}
    shingles = {outline.article: outline.shingles for outline in long if outline.article in groups}
    least: dict[str, float] = {}
    for (a, b), share in _shared(shingles).items():
        joined, taken = groups[a], groups[b]
        lower = min(share, least.get(joined[0], 1.0), least.get(taken[0], 1.0))
        if joined is not taken:
            joined += taken
            groups.update(dict.fromkeys(taken, joined))
        least[joined[0]] = lower
    order = {outline.article: number for number, outline in enumerate(long)}
    found = {id(group): group for group in groups.values() if len(group) > 1}
    return tuple(
        Copies(tuple(sorted(group, key=order.__getitem__)), least.get(group[0], 1.0)) for group in found.values()
    )


def _shared(shingles: Mapping[str, frozenset[int]]) -> dict[tuple[str, str], float]:
    """The pairs that print one text, each with the share of the shorter's shingles that the longer has, from 0 to 1."""
    holders: dict[int, list[str]] = {}
    for article, own in shingles.items():
        for shingle in own:
            holders.setdefault(shingle, []).append(article)
    counts: Counter[tuple[str, str]] = Counter()
    for articles in holders.values():
        if 1 < len(articles) <= _COMMON:
            counts.update(combinations(articles, 2))
    found = {}
    for (a, b), count in counts.items():
        shorter, longer = sorted((len(shingles[a]), len(shingles[b])))
        if count >= _LEAST_SHARED * shorter and shorter >= _LEAST_LENGTH * longer:
            found[a, b] = count / shorter
    return found
