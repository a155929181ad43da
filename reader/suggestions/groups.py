"""The groups of passages that a language model is asked about: a fact with what is loosely linked to it or like it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from reader.analysis.discrepancies.evidence import Evidence
from reader.analysis.model import Fact
from reader.analysis.passage import Passage

_MOST_LINKED = 4
"""How many passages that are linked to a fact, and not in it, are in its group at the most."""
_MOST_LIKE = 8
"""How many further passages are that are most like one of the group. Sources often disagree in passing: with these, 73
in 100 of the differences that people noted have two sides in one group, without them 48."""
_LEAST_LIKE = 0.05
"""The cosine that such a passage has at least."""

Others = Callable[[Passage], Mapping[Passage, float]]
"""Finds the passages that belong to one, with how surely."""


@dataclass(frozen=True)
class Group:
    """Passages that may be on one proposition."""

    fact: Fact
    passages: tuple[Passage, ...]
    """In the order of the articles' ids, and in each from the top; the model knows them by their numbers, from 1."""

    def passage(self, number: int) -> Passage | None:
        """The passage of a number, from 1; None where there is none."""
        return self.passages[number - 1] if 1 <= number <= len(self.passages) else None


def groups_of(evidence: Evidence) -> Iterator[Group]:
    """A group for each fact, in the order of the facts."""
    for fact in evidence.facts:
        linked = _best(fact.passages, evidence.links_of, evidence)[:_MOST_LINKED]
        near = [*fact.passages, *linked]
        like = _best(near, evidence.likeness.partners, evidence, _LEAST_LIKE)[:_MOST_LIKE]
        yield Group(fact, tuple(sorted({*near, *like})))


def _best(passages: Iterable[Passage], others_of: Others, evidence: Evidence, least: float = 0.0) -> list[Passage]:
    """The articles' own sentences that belong to some passages without being among them, the surest first."""
    own, found = set(passages), dict[Passage, float]()
    for passage in own:
        for other, score in others_of(passage).items():
            if other not in own and score >= least and evidence.is_of_the_text(other):
                found[other] = max(score, found.get(other, 0.0))
    return sorted(found, key=lambda passage: (-found[passage], passage))
