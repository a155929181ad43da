"""Who cites whom: the people and institutions that sources let speak, and in how many of their statements."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from reader.analysis.model import AttributionKind
from reader.comparison.comparison import Comparison

_ARTICLE = re.compile(r"^[a-z]{1,3} ")
"""A short word before a name, "the" or "die"; names themselves begin with a capital letter."""


@dataclass(frozen=True)
class Voice:
    """Somebody whom sources cite."""

    name: str
    cited: Mapping[str, Mapping[AttributionKind, int]]
    """For each article that cites them, by its id in the order of the panes, how many statements of each sort."""

    @cached_property
    def counts(self) -> Mapping[str, int]:
        """For each article that cites them how many statements."""
        return {article: sum(kinds.values()) for article, kinds in self.cited.items()}

    def denies_in(self, article: str) -> bool:
        """Whether an article has them deny something."""
        return AttributionKind.DENIES in self.cited.get(article, {})


def voices_of(comparison: Comparison) -> tuple[Voice, ...]:
    """All who are cited by name, first those whom most sources cite, and of these those cited most."""
    names: dict[str, str] = {}
    found: dict[str, dict[str, Counter[AttributionKind]]] = {}
    for article, name, kind in _statements(comparison):
        key = _plain(name)
        names.setdefault(key, name)
        found.setdefault(key, {}).setdefault(article, Counter())[kind] += 1
    voices = (Voice(names[key], cited) for key, cited in found.items())
    return tuple(sorted(voices, key=lambda voice: (-len(voice.cited), -sum(voice.counts.values()))))


def _statements(comparison: Comparison) -> Iterator[tuple[str, str, AttributionKind]]:
    """For each statement the article that has it, the name of who makes it, and its sort."""
    known = dict(_actors_by_form(comparison))
    for sentence in comparison.sorted(comparison.analysis.attributions):
        for attribution in comparison.analysis.attributions[sentence].attributions:
            if attribution.name:
                yield sentence.article, known.get(_plain(attribution.name)) or attribution.name, attribution.kind


def _actors_by_form(comparison: Comparison) -> Iterator[tuple[str, str]]:
    """The name of the actor for each form that only one actor goes by."""
    forms = [(_plain(alias), actor.name) for actor in comparison.analysis.actors for alias in actor.aliases]
    names: dict[str, set[str]] = {}
    for form, name in forms:
        names.setdefault(form, set()).add(name)
    return ((form, name) for form, name in forms if len(names[form]) == 1)


def _plain(name: str) -> str:
    return _ARTICLE.sub("", " ".join(name.split()), count=1).casefold()
