"""Two sentences that say nearly the same: what they share, and the phrases in which they part."""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from functools import cache, cached_property

from reader.analysis.discrepancies.evidence import Evidence
from reader.analysis.discrepancies.parts import Parser, Part
from reader.analysis.language.language import Language
from reader.analysis.model import FigureKind, Passage
from reader.analysis.sentences.document import Role
from reader.analysis.sentences.terms import Concept, SentenceTerms
from reader.text.tokens import Token

_LEAST_SHARED = 2
"""How many words of content two sentences share at least."""
_MOST_OWN = 0.4
"""How many words of their own they may have beside those in which they part, for each that they share."""
_TURNED = 2
"""How many things a sentence tells at least before somebody to whom they are done: "Police fired at the robbers"."""
_MOST_PARTING = 1.5
"""How many words of their own they may have in all, for each that they share."""
_JOINS = frozenset(("of", "the", "-", "'s"))
"""What may stand within a phrase."""


_Told = Sequence[tuple[int, str, Concept | None]]
"""The words of content of a sentence, those of reporting aside: index, stem, and what they mean, if that is enough."""
_Words = Sequence[tuple[int, bool]]
"""Words of content by index, and whether the other sentence is without them."""


@dataclass(frozen=True)
class Phrase:
    """Words that the other sentence has not."""

    passage: Passage
    words: tuple[Token, ...]
    part: Part


@dataclass(frozen=True)
class Likewise:
    """Two sentences that are nearly alike."""

    material: Evidence
    a: Passage
    b: Passage
    told: tuple[_Told, _Told] = field(repr=False)
    """What each of them says."""

    @classmethod
    def of(cls, material: Evidence, a: Passage, b: Passage) -> "Likewise":
        """Two sentences of a collection."""
        return cls(material, a, b, (material.memo(_told, a), material.memo(_told, b)))

    @cached_property
    def _words(self) -> tuple[_Words, _Words]:
        one, other = (self.material.content_of(passage) for passage in (self.a, self.b))
        return _words(self.told[0], other), _words(self.told[1], one)

    @cached_property
    def own(self) -> tuple[tuple[Phrase, ...], tuple[Phrase, ...]]:
        """The phrases that only one of the two has."""
        here, there = self._words
        one, other = (self.material.memo(_Phrases, sentence) for sentence in (self.a, self.b))
        return tuple(one.among(here)), tuple(other.among(there))

    @cached_property
    def shared(self) -> int:
        """How many words of content both have, those of reporting aside."""
        return min(sum(not is_own for _, is_own in words) for words in self._words)

    @cached_property
    def partings(self) -> Mapping[Part, tuple[tuple[Phrase, ...], tuple[Phrase, ...]]]:
        """The phrases that play a part in both, and differ."""
        here, there = self.own
        parts = {phrase.part for phrase in here} & {phrase.part for phrase in there}
        return {
            part: (tuple(p for p in here if p.part is part), tuple(p for p in there if p.part is part))
            for part in Part
            if part in parts
        }

    @cached_property
    def extras(self) -> tuple[Phrase, ...]:
        """What only one of the two tells, and the other leaves out."""
        phrases = (phrase for own in self.own for phrase in own)
        return tuple(p for p in phrases if p.part not in self.partings and p.part is not Part.CLAIMANT)

    @cached_property
    def is_alike(self) -> bool:
        """Whether the two share most of what they say, what parts them aside."""
        return self._may_be_alike and all(
            sum(len(p.words) for p in own if p.part not in self.partings and p.part is not Part.CLAIMANT)
            <= _MOST_OWN * self.shared
            for own in self.own
        )

    @property
    def _may_be_alike(self) -> bool:
        most = _MOST_PARTING * self.shared
        return self.shared >= _LEAST_SHARED and all(sum(own for _, own in words) <= most for words in self._words)

    @cached_property
    def is_turned_round(self) -> bool:
        """Whether who does it in one suffers it in the other: "Police fired at the robbers"."""
        one, other = (_told_in_order(self.material, sentence) for sentence in (self.a, self.b))
        has_room = min(len(one), len(other)) > _TURNED
        return has_room and one[0] != other[0] and one[1] == other[1] and one[0] in other[2:] and other[0] in one[2:]

    def is_told_elsewhere(self, phrase: Phrase) -> bool:
        """Whether the other article too has one of the words, in another sentence: it may know of both."""
        there = (self.b if phrase.passage.article == self.a.article else self.a).article
        content = self.material.content_of(self.a)
        return any(self.material.uses(there, content.language.stem(token.fold)) for token in phrase.words)

    @cached_property
    def only(self) -> Part | None:
        """The one part in which they part, who says so aside; None where there is none, or more than one."""
        parts: list[Part] = [part for part in self.partings if part is not Part.CLAIMANT] or [*self.partings]
        return parts[0] if len(parts) == 1 else None


def likewise(material: Evidence) -> Iterator[Likewise]:
    """The linked sentences that are nearly alike, headlines and captions aside."""
    body = {p for p, content in material.contents.by_passage.items() if content.sentence.role is Role.BODY}
    for a, b, _ in material.pairs():
        if a in body and b in body:
            pair = Likewise.of(material, a, b)
            if pair.is_alike:
                yield pair


def tell_of_two_things(material: Evidence, here: Passage, there: Passage) -> bool:
    """Whether two sentences are nearly alike but speak of two things, times or places, beside other figures."""
    pair = Likewise.of(material, here, there)
    parts_elsewhere = not {Part.FIGURE, Part.CLAIMANT, Part.OTHER}.issuperset(pair.partings)
    return pair.is_alike and (pair.is_turned_round or (parts_elsewhere and not pair.extras))


def _told_in_order(material: Evidence, sentence: Passage) -> list[Concept]:
    """What a sentence that begins with its doer says, in order; nothing for others."""
    content = material.content_of(sentence)
    tokens = content.sentence.tokens
    start = next((place.span.start for place in content.places), 0)
    index = next((i for i, token in enumerate(tokens) if token.end > start), 0)
    is_doer = bool(content.places) and Parser(material, content).part(index, index + 1) is Part.DOER
    return [place.concept for place in content.places] if is_doer else []


class _Phrases:
    """The phrases of one sentence, each read once for all sentences that are without it."""

    def __init__(self, material: Evidence, sentence: Passage) -> None:
        self._content = material.content_of(sentence)
        self._parser = Parser(material, self._content)
        self._read: dict[tuple[int, ...], Phrase] = {}

    def among(self, words: _Words) -> Iterator[Phrase]:
        """The runs of words that only this sentence has."""
        own = [index for index, is_own in words if is_own]
        for run in map(tuple, _runs(own, self._content)):
            if run not in self._read:
                self._read[run] = self._phrase(run)
            yield self._read[run]

    def _phrase(self, run: tuple[int, ...]) -> Phrase:
        sentence = self._content.sentence
        words = tuple(sentence.tokens[index] for index in run)
        end = sentence.tokens[_end_of_word(self._content, run[-1])].end
        passage = Passage(sentence.passage.article, words[0].start, end)
        return Phrase(passage, words, self._parser.part(run[0], run[-1] + 1))


def _end_of_word(content: SentenceTerms, index: int) -> int:
    """The last part of a word that is joined to a small one by a hyphen: "passer-by"."""
    behind = content.sentence.tokens[index + 1 : index + 3]
    is_joined = len(behind) == 2 and behind[0].text == "-" and content.language.is_function_word(behind[1])
    return index + 2 if is_joined else index


def _runs(own: list[int], content: SentenceTerms) -> Iterator[list[int]]:
    """Words that stand together, small words within a phrase aside."""
    run: list[int] = []
    for index in own:
        between = content.sentence.tokens[run[-1] + 1 : index] if run else ()
        if run and not all(token.fold in _JOINS for token in between):
            yield run
            run = []
        run.append(index)
    if run:
        yield run


def _dated(material: Evidence, sentence: Passage) -> set[int]:
    """The offsets at which dates stand."""
    figures = material.figures_by_sentence.get(sentence, ())
    return {n for f in figures if f.kind is FigureKind.DATE for n in range(f.passage.start, f.passage.end)}


def _words(told: _Told, other: SentenceTerms) -> _Words:
    """The words of content of a sentence by index, and whether another is without them."""
    stems, concepts = other.distinct_stems, other.counts
    return tuple((index, stem not in stems and concept not in concepts) for index, stem, concept in told)


def _told(material: Evidence, sentence: Passage) -> _Told:
    content = material.content_of(sentence)
    sides = content.language.words("parts.sides")
    reporting = _reporting(content.language)
    dated = _dated(material, sentence)
    at = {offset: place for place in content.places for offset in range(*place.span)}
    found: list[tuple[int, str, Concept | None]] = []
    for index, token in enumerate(content.sentence.tokens):
        place = at.get(token.start)
        if token.is_mark or (token.fold in reporting and token.start not in dated):
            continue
        if place or (token.start in dated and token.is_capitalised):
            concept = place.concept if place and token.fold not in sides else None
            found.append((index, content.stems[index], concept))
    return found


@cache
def _reporting(language: Language) -> Set[str]:
    """The words that tell who says so, names of times aside."""
    times = language.words("parts.of_day") | language.table("figures.period_words").keys()
    return language.words("attribution_words") - language.table("figures.weekdays").keys() - times
