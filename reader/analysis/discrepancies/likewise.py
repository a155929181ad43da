"""Two sentences that say nearly the same: what they share, and the phrases in which they part."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from reader.analysis.content import Content
from reader.analysis.discrepancies.material import Material
from reader.analysis.discrepancies.parts import Parser, Part
from reader.analysis.document import Role
from reader.analysis.model import FigureKind, Passage
from reader.text.tokens import Token

_LEAST_SHARED = 2
"""How many words of content two sentences share at least."""
_MOST_OWN = 0.4
"""How many words of their own they may have beside those in which they part, for each that they share."""
_JOINS = frozenset(("of", "the", "-", "'s"))
"""What may stand within a phrase."""


@dataclass(frozen=True)
class Phrase:
    """Words that the other sentence has not."""

    passage: Passage
    words: tuple[Token, ...]
    part: Part


@dataclass(frozen=True)
class Likewise:
    """Two sentences that are nearly alike."""

    material: Material
    a: Passage
    b: Passage

    @cached_property
    def own(self) -> tuple[tuple[Phrase, ...], tuple[Phrase, ...]]:
        """The phrases that only one of the two has."""
        return tuple(_phrases(self.material, self.a, self.b)), tuple(_phrases(self.material, self.b, self.a))

    @cached_property
    def shared(self) -> int:
        """How many words of content both have."""
        return min(_shared(self.material, self.a, self.b), _shared(self.material, self.b, self.a))

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
    def is_alike(self) -> bool:
        """Whether the two share most of what they say, what parts them aside."""
        return self.shared >= _LEAST_SHARED and all(
            sum(len(p.words) for p in own if p.part not in self.partings and p.part is not Part.CLAIMANT)
            <= _MOST_OWN * self.shared
            for own in self.own
        )

    def is_told_elsewhere(self, phrase: Phrase) -> bool:
        """Whether the other article too has one of the words, in another sentence: it may know of both."""
        there = (self.b if phrase.passage.article == self.a.article else self.a).article
        content = self.material.content_of(self.a)
        return any(self.material.uses(there, content.language.stem(token.fold)) for token in phrase.words)

    @cached_property
    def only(self) -> Part | None:
        """The one part in which they part, who says so aside; None where there is none, or more than one."""
        all_parts = list(self.partings)
        parts = [part for part in all_parts if part is not Part.CLAIMANT] or all_parts
        return parts[0] if len(parts) == 1 else None


def likewise(material: Material) -> Iterator[Likewise]:
    """The linked sentences that are nearly alike, headlines and captions aside."""
    for a, b, _ in material.pairs():
        pair = Likewise(material, a, b)
        if all(material.content_of(p).sentence.role is Role.BODY for p in (a, b)) and pair.is_alike:
            yield pair


def tell_of_two_things(material: Material, here: Passage, there: Passage) -> bool:
    """Whether two sentences are nearly alike but speak of two things, times or places, beside other figures."""
    pair = Likewise(material, here, there)
    others = [p for own in pair.own for p in own if p.part not in pair.partings and p.part is not Part.CLAIMANT]
    return pair.is_alike and not others and not {Part.FIGURE, Part.CLAIMANT, Part.OTHER}.issuperset(pair.partings)


def _shared(material: Material, here: Passage, there: Passage) -> int:
    """How many words of one the other has too, those of reporting aside."""
    return sum(not is_own for _, is_own in _words(material, here, there))


def _phrases(material: Material, here: Passage, there: Passage) -> Iterator[Phrase]:
    """The runs of words that only the first has."""
    content = material.content_of(here)
    own = [index for index, is_own in _words(material, here, there) if is_own]
    parser = Parser(material, content)
    for run in _runs(own, content):
        tokens = content.sentence.tokens
        passage = Passage(here.article, tokens[run[0]].start, tokens[run[-1]].end)
        yield Phrase(passage, tuple(tokens[i] for i in run), parser.part(run[0], run[-1] + 1))


def _runs(own: list[int], content: Content) -> Iterator[list[int]]:
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


def _dated(material: Material, sentence: Passage) -> set[int]:
    """The offsets at which dates stand."""
    figures = material.figures_by_sentence.get(sentence, ())
    return {n for f in figures if f.kind is FigureKind.DATE for n in range(f.passage.start, f.passage.end)}


def _words(material: Material, here: Passage, there: Passage) -> Iterator[tuple[int, bool]]:
    """The words of content of one sentence by index, and whether the other is without them."""
    content, other = material.content_of(here), material.content_of(there)
    concepts = {place.concept for place in other.places}
    stems = Counter(other.language.stem(token.fold) for token in other.sentence.tokens)
    sides = content.language.words("parts.sides")
    reporting = content.language.words("attribution_words") - content.language.table("figures.weekdays").keys()
    reporting -= content.language.words("parts.of_day") | content.language.table("figures.period_words").keys()
    dated = _dated(material, here)
    at = {offset: place for place in content.places for offset in range(*place.span)}
    for index, token in enumerate(content.sentence.tokens):
        place = at.get(token.start)
        if token.is_mark or (token.fold in reporting and token.start not in dated):
            continue
        if place or (token.start in dated and token.is_capitalised):
            has_stem = stems[content.language.stem(token.fold)] > 0
            is_told = place is not None and token.fold not in sides and place.concept in concepts
            yield index, not has_stem and not is_told
