"""One fact's passages word by word: what they share, where they differ, what they only suppose."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from reader.analysis.claims import Stance, wording_of
from reader.analysis.content import Concept, Content, Resolver
from reader.analysis.document import Role, Sentence
from reader.analysis.language import Language, language_of
from reader.analysis.model import Analysis, Passage, Signal
from reader.text.span import Span
from reader.text.tokens import tokenise


@dataclass(frozen=True)
class WordsOfPassage:
    """Spans of a passage by what they are beside the other passages of its fact."""

    shared: tuple[Span, ...] = ()
    """Words, names and figures that a passage of another article has too."""
    own_figures: tuple[Span, ...] = ()
    """Figures that no passage of another article has."""
    hedges: tuple[Span, ...] = ()
    """Words that deny what is said, lower it to a possibility, or hold it at arm's length."""


@dataclass(frozen=True)
class WordComparer:
    """Compares passages of one analysis."""

    analysis: Analysis
    _languages: dict[str, Language] = field(default_factory=dict)

    def compare(self, passages: Sequence[Passage]) -> dict[Passage, WordsOfPassage]:
        """What the passages share and where they differ, passage by passage."""
        contents = [self._content(passage) for passage in passages]
        return {content.sentence.passage: _words_of(content, contents) for content in contents}

    def _content(self, passage: Passage) -> Content:
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


def _words_of(content: Content, contents: Iterable[Content]) -> WordsOfPassage:
    article = content.sentence.passage.article
    elsewhere: set[Concept] = set()
    for other in contents:
        if other.sentence.passage.article != article:
            elsewhere.update(other.counts)
    return WordsOfPassage(
        shared=tuple(place.span for place in content.places if place.concept in elsewhere),
        own_figures=tuple(
            place.span
            for place in content.places
            if place.concept.signal is Signal.FIGURE and place.concept not in elsewhere
        ),
        hedges=tuple(sorted(_hedges(content))),
    )


def _hedges(content: Content) -> Iterable[Span]:
    wording = wording_of(content.sentence, content.language)
    yield from (place.span for place in (*wording.hedges, *wording.negations, *wording.scare_quotes))
    yield from (claim.verb.span for claim in wording.claims if claim.stance is Stance.DENY)
