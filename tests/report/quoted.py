"""A comparison whose articles are hard to count in, with a note on each of some words."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from hypothesis import strategies as st

from reader.analysis.model import Analysis
from reader.articles.article import Article, Collection, Metadata
from reader.comparison.comparison import Comparison
from reader.notes.anchor import anchor_at
from reader.notes.note import Note
from reader.notes.resolved import resolve_notes
from reader.text.sanitise import sanitise
from reader.text.span import Span
from tests.text.generated import awkward_text

ASTRAL = "🔥 12 morts à Zu\u0308rich, 𝔗otal: 👩‍👩‍👧 …\n\nZwei\tZeilen & <mehr>\n"
"""Characters of two UTF-16 units, marks of their own, a family that is joined, lines and tabs."""


def article_of(text: str, name: str = "courier.txt") -> Article:
    return Article(name, Path(name), sanitise(text))


def span_of(article: Article, words: str) -> Span:
    """The first place of some words."""
    start = article.text.index(words)
    return Span(start, start + len(words))


def note_on(article: Article, *spans: Span, text: str = "Ask.", tags: tuple[str, ...] = ()) -> Note:
    """A note made at one moment, on some spans of an article."""
    anchors = tuple(anchor_at(article, span) for span in spans)
    moment = "2026-02-03T10:30:00+01:00"
    return Note(f"n-{spans}", text, anchors, tags=tags, created=moment, modified=moment)


def compared(articles: Iterable[Article], *notes: Note) -> Comparison:
    """A comparison of articles in which nothing was found but the notes."""
    collection = Collection("The fire", tuple(articles), Path("fire"))
    analysis = Analysis(collection.articles, {article.id: () for article in collection.articles})
    return Comparison(collection, analysis, resolve_notes(notes, collection))


def on_words(*words: str, text: str = ASTRAL) -> Comparison:
    """A comparison with one note on each of some words."""
    article = article_of(text)
    return compared([article], *(note_on(article, span_of(article, each), tags=("dead",)) for each in words))


@st.composite
def noted(draw: st.DrawFn) -> Comparison:
    """A comparison of any texts, with a note on any one or two passages of them."""
    texts = draw(st.lists(awkward_text.filter(str.strip), min_size=1, max_size=3))
    articles = [article_of(text, f"{number}.txt") for number, text in enumerate(texts)]
    article = draw(st.sampled_from(articles))
    spans = draw(st.lists(spans_of(article.text), min_size=1, max_size=2))
    return compared(articles, note_on(article, *spans))


def spans_of(text: str) -> st.SearchStrategy[Span]:
    """Any span of a text with something to read in it."""
    places = st.integers(0, len(text))
    return (
        st.tuples(places, places).map(sorted).map(lambda ends: Span(*ends)).filter(lambda s: bool(s.of(text).strip()))
    )


def quotes(comparison: Comparison) -> Iterator[tuple[str, str]]:
    """The article and the words of each passage of each note, in order."""
    for placed in comparison.notes:
        for anchor in placed.note.anchors:
            yield anchor.article, anchor.exact


def known() -> Comparison:
    """A comparison of one article of which much is known, and where from."""
    said = Metadata(
        outlet="The Courier", title="Twelve dead", date="2024-05-01", url="https://example.org/a", author="Ann Pell"
    )
    origins = {"outlet": "manifest", "title": "JSON-LD"}
    return compared([replace(article_of(ASTRAL), metadata=said, origins=origins, file_sha256="ab" * 32)])
