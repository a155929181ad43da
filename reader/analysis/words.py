"""One fact's passages word by word: what they share, where they differ, what they only suppose."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from reader.analysis.claims import Stance, wording_of
from reader.analysis.content import Content, Place, Resolver
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
    own: tuple[Span, ...] = ()
    """Words and names that none has, and figures where none has any of the kind."""
    own_figures: tuple[Span, ...] = ()
    """Figures that no passage of another article has."""
    differing_figures: tuple[Span, ...] = ()
    """Those of them beside which another article has another figure of the kind."""
    equal_figures: tuple[Span, ...] = ()
    """Figures that another article has too, written otherwise: "a dozen" beside "12"."""
    suppositions: tuple[Span, ...] = ()
    """Words that lower what is said to a possibility."""
    denials: tuple[Span, ...] = ()
    """Words that deny or negate it."""
    scare_quotes: tuple[Span, ...] = ()
    """Words that are held at arm's length by quotation marks."""

    @property
    def hedges(self) -> tuple[Span, ...]:
        """Words that deny what is said, lower it to a possibility, or hold it at arm's length."""
        return tuple(sorted((*self.suppositions, *self.denials, *self.scare_quotes)))


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
    elsewhere = [place for other in contents if other.sentence.passage.article != article for place in other.places]
    told = {place.concept for place in elsewhere}
    figures = [place for place in content.places if place.concept.signal is Signal.FIGURE]
    own_figures = [place for place in figures if place.concept not in told]
    differing = [place for place in own_figures if _differs(place, elsewhere, content)]
    wording = wording_of(content.sentence, content.language)
    denying = (claim.verb for claim in wording.claims if claim.stance is Stance.DENY)
    return WordsOfPassage(
        shared=_spans(place for place in content.places if place.concept in told),
        own=_spans(place for place in content.places if place.concept not in told and place not in differing),
        own_figures=_spans(own_figures),
        differing_figures=_spans(differing),
        equal_figures=_spans(place for place in figures if _is_written_otherwise(place, elsewhere)),
        suppositions=_spans(wording.hedges),
        denials=_spans((*wording.negations, *denying)),
        scare_quotes=_spans(wording.scare_quotes),
    )


def _differs(figure: Place, elsewhere: Iterable[Place], content: Content) -> bool:
    """Whether another article has another figure of its kind, one that this passage has not."""
    kind = _kind(figure)
    others = (place for place in elsewhere if place.concept.signal is Signal.FIGURE and _kind(place) == kind)
    return any(place.concept not in content.counts for place in others)


def _kind(figure: Place) -> str:
    return figure.concept.key.partition(":")[0]


def _is_written_otherwise(figure: Place, elsewhere: Iterable[Place]) -> bool:
    """Whether other articles have the figure, and none with its numerals."""
    written = {_numerals(place.words) for place in elsewhere if place.concept == figure.concept}
    return bool(written) and _numerals(figure.words) not in written


def _numerals(words: str) -> frozenset[str]:
    """The numbers in a figure's words; where there are no digits, the words that begin them."""
    tokens = [token.fold for token in tokenise(words)]
    return frozenset(token for token in tokens if token[0].isdigit()) or frozenset(tokens[:2])


def _spans(places: Iterable[Place | Passage]) -> tuple[Span, ...]:
    return tuple(sorted({place.span for place in places}))
