"""What changed between two versions of an article, sentence by sentence."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from reader.articles.article import Article
from reader.text.sentences import sentences
from reader.text.span import Span

_LEAST_SIMILAR = 60
"""How similar two sentences are, of 100, from which one is the other, changed."""
_MOST_PAIRS = 1_000_000
"""Of sentences that are compared with each other; where there are more, it is another article."""


class ChangeKind(StrEnum):
    """What happened to a sentence."""

    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"


@dataclass(frozen=True)
class Change:
    """A sentence, as it was and as it is, each by its number from 0; None where it was or is not there."""

    kind: ChangeKind
    before: int | None
    after: int | None


@dataclass(frozen=True)
class Changes:
    """Two versions, their sentences, and what changed, in the order of the later one."""

    before: Article
    after: Article
    sentences_before: Sequence[Span]
    sentences_after: Sequence[Span]
    changes: Sequence[Change]

    @property
    def unchanged(self) -> int:
        """How many sentences are the same, at the same place among the others."""
        return len(self.sentences_after) - sum(change.after is not None for change in self.changes)


def changes_between(before: Article, after: Article) -> Changes:
    """What changed from one version to the other. White space does not count."""
    spans = sentences(before.text), sentences(after.text)
    old, new = (_words(article.text, own) for article, own in zip((before, after), spans, strict=True))
    return Changes(before, after, *spans, tuple(_changes(old, new)))


def _words(text: str, spans: Sequence[Span]) -> list[str]:
    return [" ".join(span.of(text).split()) for span in spans]


def _changes(old: Sequence[str], new: Sequence[str]) -> Iterator[Change]:
    steps = [step for step in SequenceMatcher(None, old, new, autojunk=False).get_opcodes() if step[0] != "equal"]
    gone = [number for _, start, end, _, _ in steps for number in range(start, end)]
    come = [number for _, _, _, start, end in steps for number in range(start, end)]
    origins = _moved(old, new, gone, come)
    moved = set(origins.values())
    for _, start, end, new_start, new_end in steps:
        left = [number for number in range(start, end) if number not in moved]
        arrived = [number for number in range(new_start, new_end) if number not in origins]
        changed = _paired(old, new, left, arrived)
        removed = sorted(set(left) - set(changed.values()))
        for number in range(new_start, new_end):
            next_origin = next((changed[later] for later in range(number, new_end) if later in changed), end)
            while removed and removed[0] < next_origin:
                yield Change(ChangeKind.REMOVED, removed.pop(0), None)
            yield _arrived(number, origins, changed)
        yield from (Change(ChangeKind.REMOVED, number, None) for number in removed)


def _arrived(number: int, origins: Mapping[int, int], changed: Mapping[int, int]) -> Change:
    if number in origins:
        return Change(ChangeKind.MOVED, origins[number], number)
    if number in changed:
        return Change(ChangeKind.CHANGED, changed[number], number)
    return Change(ChangeKind.ADDED, None, number)


def _moved(old: Sequence[str], new: Sequence[str], gone: Sequence[int], come: Sequence[int]) -> Mapping[int, int]:
    """From each sentence that has come to the same one that has gone elsewhere."""
    places: dict[str, list[int]] = {}
    for number in reversed(gone):
        places.setdefault(old[number], []).append(number)
    return {number: places[new[number]].pop() for number in come if places.get(new[number])}


def _paired(old: Sequence[str], new: Sequence[str], gone: Sequence[int], come: Sequence[int]) -> Mapping[int, int]:
    """From each sentence that has come to the one in its place that it was made from: the most similar first."""
    if not gone or not come or len(gone) * len(come) > _MOST_PAIRS:
        return {}
    from rapidfuzz import fuzz, process  # deferred: many versions differ in what was added alone

    scores = process.cdist(
        [old[each] for each in gone], [new[each] for each in come], scorer=fuzz.ratio, score_cutoff=_LEAST_SIMILAR
    )
    pairs = sorted(
        ((-scores[i][j], abs(i - j), gone[i], come[j]) for i, j in zip(*scores.nonzero(), strict=True)),
    )
    found: dict[int, int] = {}
    taken: set[int] = set()
    for _, _, before, after in pairs:
        if after not in found and before not in taken:
            found[after] = before
            taken.add(before)
    return found
