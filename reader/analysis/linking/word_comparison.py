"""The passages of a fact word by word: what they share, where they differ, what they only suppose."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from reader.analysis.figure import Figure
from reader.analysis.language.language import Language, language_of
from reader.analysis.model import Analysis, AttributionKind, Signal
from reader.analysis.passage import Passage
from reader.analysis.sentences.attribution import attributions_in
from reader.analysis.sentences.document import Role, Sentence
from reader.analysis.sentences.terms import Resolver, SentenceTerms, TermOccurrence
from reader.text.span import Span
from reader.text.tokens import tokenise


@dataclass(frozen=True)
class WordsOfPassage:
    """Spans of a passage by how they compare with the passages of the fact in other articles."""

    shared: tuple[Span, ...] = ()
    """Words, names and figures that another article has too."""
    own: tuple[Span, ...] = ()
    """Words and names that no other article has, and figures where none has a figure of the kind."""
    own_figures: tuple[Span, ...] = ()
    """Figures that no other article has."""
    differing_figures: tuple[Span, ...] = ()
    """Those of `own_figures` for which another article has a different figure of the kind."""
    equal_figures: tuple[Span, ...] = ()
    """Figures that another article has too, however they are written: "a dozen" and "12"."""
    suppositions: tuple[Span, ...] = ()
    """Words that reduce what is said to a possibility."""
    denials: tuple[Span, ...] = ()
    """Words that deny or negate what is said."""
    scare_quotes: tuple[Span, ...] = ()
    """Words in scare quotes."""

    @property
    def hedges(self) -> tuple[Span, ...]:
        """Words that deny what is said or reduce it to a possibility, and words in scare quotes, in order."""
        return tuple(sorted((*self.suppositions, *self.denials, *self.scare_quotes)))


@dataclass(frozen=True)
class WordComparer:
    """Compares passages of one analysis."""

    analysis: Analysis
    _languages: dict[str, Language] = field(default_factory=dict)
    _compared: dict[tuple[Passage, ...], dict[Passage, WordsOfPassage]] = field(default_factory=dict)
    """What was found before, since the same fact is looked at again and again."""

    def compare(self, passages: Sequence[Passage]) -> dict[Passage, WordsOfPassage]:
        """What each of the passages shares with those of other articles, and where it differs from them.

        Raises `KeyError` where a passage is of no article of the analysis.
        """
        key = tuple(passages)
        if key not in self._compared:
            contents = [self._content(passage) for passage in passages]
            found = {content.sentence.passage: self._words_of(content, contents) for content in contents}
            self._compared[key] = found
        return self._compared[key]

    def _content(self, passage: Passage) -> SentenceTerms:
        text = self.analysis.text_of(passage)
        tokens = tuple(token.shifted(passage.start) for token in tokenise(text))
        sentence = Sentence(passage, text, tokens, Role.BODY, 0)
        return self._resolver.content(sentence, self._language(passage.article))

    def _language(self, article_id: str) -> Language:
        if article_id not in self._languages:
            article = next(article for article in self.analysis.articles if article.id == article_id)
            self._languages[article_id] = language_of(article.text, article.metadata.language)
        return self._languages[article_id]

    @cached_property
    def _resolver(self) -> Resolver:
        return Resolver(self.analysis.actors, self.analysis.figures)

    def _words_of(self, content: SentenceTerms, contents: Iterable[SentenceTerms]) -> WordsOfPassage:
        article = content.sentence.passage.article
        others = [other for other in contents if other.sentence.passage.article != article]
        elsewhere = {place.concept for other in others for place in other.places}
        figures = [place for place in content.places if place.concept.signal is Signal.FIGURE]
        own_figures = [place for place in figures if place.concept not in elsewhere]
        foreign = [figure for other in others for figure in self._figures_of(other) if figure]
        differing = [
            place.span
            for place, figure in zip(content.places, self._figures_of(content), strict=True)
            if figure and place in own_figures and any(_may_differ(figure, other) for other in foreign)
        ]
        said = attributions_in(content.sentence, content.language)
        denying = (found.verb for found in said.by_verb if found.verb_kind is AttributionKind.DENIES)
        return WordsOfPassage(
            shared=_spans(place for place in content.places if place.concept in elsewhere),
            own=_spans(p for p in content.places if p.concept not in elsewhere and p.span not in differing),
            own_figures=_spans(own_figures),
            differing_figures=tuple(differing),
            equal_figures=_spans(place for place in figures if place.concept in elsewhere),
            suppositions=_spans(said.hedges),
            denials=_spans((*said.negations, *denying)),
            scare_quotes=_spans(said.scare_quotes),
        )

    def _figures_of(self, content: SentenceTerms) -> list[Figure | None]:
        """For each place of a content, the figure at that place; None where there is none."""
        article = content.sentence.passage.article
        return [self._figures.get(Passage(article, *place.span)) for place in content.places]

    @cached_property
    def _figures(self) -> Mapping[Passage, Figure]:
        return {figure.passage: figure for figure in self.analysis.figures if figure.value is not None}


def _may_differ(a: Figure, b: Figure) -> bool:
    """Whether two figures are of one kind and, where they count, may count the same."""
    if a.kind is not b.kind or a.value == b.value:
        return False
    if a.topic is None or b.topic is None:
        return True
    is_one_thing = a.topic.thing == b.topic.thing
    return is_one_thing and (a.topic.event == b.topic.event or "" in (a.topic.event, b.topic.event))


def _spans(places: Iterable[TermOccurrence | Passage]) -> tuple[Span, ...]:
    return tuple(sorted({place.span for place in places}))
