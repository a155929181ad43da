"""The outline of an article: enough to find which articles are about one event, and which print one text."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple
from zlib import crc32

from reader.analysis.language.unlisted import is_unlisted
from reader.analysis.sentences.document import Document, Role
from reader.analysis.sentences.terms import Concept, SentenceTerms
from reader.text.span import Span

_WORDS = 5
"""How many words a shingle has."""


@dataclass(frozen=True, slots=True)
class Use:
    """How an article uses a concept."""

    count: int
    """How often."""
    sentences: int
    """In how many of its sentences."""
    is_name: bool
    """Whether it has a capital within one of them."""


class Outline(NamedTuple):
    """What is known of an article before it is compared with others."""

    article: str
    """Its id."""
    sentences: tuple[Span, ...]
    """Its sentences, in order."""
    uses: Mapping[Concept, Use]
    shingles: frozenset[int]
    """Its runs of five words (Broder 1997), each as its CRC-32."""
    is_unlisted: bool = False
    """Whether it was read without word lists."""


def same_words(outlines: Sequence[Outline]) -> list[list[int]]:
    """The numbers of the outlines, those of one and the same text together, in the order of the first of each."""
    found: dict[object, list[int]] = {}
    for number, outline in enumerate(outlines):
        found.setdefault((outline.shingles, frozenset(outline.uses.items())), []).append(number)
    return list(found.values())


def outline_of(document: Document, contents: Sequence[SentenceTerms]) -> Outline:
    """The outline of an article; `contents` is what its sentences say, by their words alone."""
    counts = Counter(place.concept for content in contents for place in content.places)
    spread = Counter(concept for content in contents for concept in content.counts)
    names = {concept for content in contents for concept in _named_in(content)}
    uses = {concept: Use(count, spread[concept], concept in names) for concept, count in counts.items()}
    spans = tuple(sentence.passage.span for sentence in document.sentences)
    lacks_lists = is_unlisted(document.article, document.language)
    return Outline(document.article.id, spans, uses, _shingles(document), lacks_lists)


def _named_in(content: SentenceTerms) -> set[Concept]:
    """The concepts whose words have a capital within a sentence, where capitals mark names."""
    sentence = content.sentence
    if sentence.role is not Role.BODY or sentence.is_title_case:
        return set()
    first = sentence.tokens[0].start
    return {place.concept for place in content.places if place.span.start > first and place.words[0].isupper()}


def _shingles(document: Document) -> frozenset[int]:
    """The checksums of all runs of five words."""
    words = [token.fold for sentence in document.sentences for token in sentence.tokens if token.is_word]
    runs = zip(*(words[start:] for start in range(_WORDS)), strict=False)
    return frozenset(crc32(" ".join(run).encode("utf-8", "surrogatepass")) for run in runs)
