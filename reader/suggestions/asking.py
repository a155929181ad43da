"""Asks a language model about each group of passages in turn, and checks what it answers."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from reader.analysis.discrepancies.evidence import Evidence
from reader.analysis.model import Analysis, Discrepancy
from reader.analysis.pipeline.event import evidence_from
from reader.suggestions.answer_cache import AnswerCache
from reader.suggestions.answer_form import answer_in
from reader.suggestions.checking import checked, is_same
from reader.suggestions.client import ModelServer
from reader.suggestions.differing import Reason
from reader.suggestions.groups import Group, groups_of
from reader.suggestions.prompt import body_of
from reader.text.phrasing import pluralise


@dataclass(frozen=True)
class Suggestions:
    """What a language model has suggested so far."""

    done: int = 0
    """About how many groups it has been asked."""
    of: int = 0
    """How many groups there are."""
    found: tuple[Discrepancy, ...] = ()
    """What has passed the checks, in the order of the facts."""
    dropped: Mapping[Reason, int] = field(default_factory=dict)
    """How many differences, or whole answers, were dropped, by the reason."""

    @property
    def in_words(self) -> str:
        """For a person: "3 suggestions; dropped 3: words not found in the passage 2, one voice alone 1"."""
        reasons = ", ".join(f"{reason.value} {number}" for reason, number in self.dropped.items())
        unfit = "; the model does not keep to the requested form - use another" if self._is_unfit else ""
        dropped = f"; dropped {sum(self.dropped.values())}: {reasons}" if reasons else ""
        return f"{pluralise(len(self.found), 'suggestion')}{dropped}{unfit}"

    @property
    def _is_unfit(self) -> bool:
        return 0 < self.done == self.dropped.get(Reason.FORM, 0)

    def with_answer(self, content: str, group: Group, evidence: Evidence, model: str) -> "Suggestions":
        """With what the model answers about one more group."""
        answer = answer_in(content)
        found, dropped = list(self.found), Counter(self.dropped)
        for given in answer.differences if answer else ():
            result = checked(given, group, evidence, model)
            if isinstance(result, Reason):
                dropped[result] += 1
            elif any(is_same(result, other) for other in found):
                dropped[Reason.TWICE] += 1
            else:
                found.append(replace(result, id=f"s{len(found) + 1}"))
        dropped[Reason.FORM] += answer is None
        return Suggestions(self.done + 1, self.of, tuple(found), +dropped)


@dataclass(frozen=True)
class Questions:
    """The questions about the articles of an analysis."""

    asked: tuple[tuple[Group, Evidence], ...]

    @classmethod
    def of(cls, analysis: Analysis) -> "Questions":
        """One for each group of passages, event by event; none where only one article is on an event."""
        events = analysis.events or (tuple(article.id for article in analysis.articles),)
        known = [evidence_from(analysis, event) for event in events if len(event) > 1]
        return cls(tuple((group, evidence) for evidence in known for group in groups_of(evidence)))

    def bodies(self, model: str) -> Iterator[bytes]:
        """All that would be sent to a model."""
        return (body_of(group, evidence, model) for group, evidence in self.asked)

    def suggestions(self, server: ModelServer, cache: AnswerCache) -> Iterator[Suggestions]:
        """What a model suggests, as it grows, at least once; the server is asked only what is not in the cache.

        Raises `ServerError` or `CancelledError`; what came before holds, and is in the cache.
        """
        known = Suggestions(of=len(self.asked))
        yield known
        for (group, evidence), body in zip(self.asked, self.bodies(server.model), strict=True):
            answer = cache.find(body)
            if answer is None:
                answer = server.ask(body)
                cache.save(body, answer)
            known = known.with_answer(answer, group, evidence, server.model)
            yield known
