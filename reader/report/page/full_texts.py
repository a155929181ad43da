"""The articles in full, with the words that differ marked, and the facts and notes named where they are."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from reader.analysis.passage import Passage
from reader.articles.article import Article
from reader.comparison.comparison import Comparison, places_of
from reader.report import phrases
from reader.report.page.markup import emphasised, escaped, language_of, link
from reader.text.sentences import paragraphs
from reader.text.span import Span

_OPEN = 12
"""The most articles whose texts are open from the start."""


class _Marks(NamedTuple):
    """What is marked in one article."""

    differing: dict[Span, str]
    """The words that differ, with links to the differences."""
    named: dict[int, str]
    """Links to facts, notes and what whole sentences differ about, by the offsets at which these end."""


def full_texts(comparison: Comparison, numbers: Mapping[str, int]) -> Iterator[list[str]]:
    """Each article; `numbers` are those of the discrepancies, by their ids."""
    marks = _marks(comparison, numbers)
    articles = comparison.collection.articles
    is_open = " open" if len(articles) <= _OPEN else ""
    for number, article in enumerate(articles, 1):
        yield list(_text(article, number, marks[article.id], is_open))


def _text(article: Article, number: int, marks: _Marks, is_open: str) -> Iterator[str]:
    said = article.metadata
    by = [link(said.url, said.title or said.url or ""), escaped(said.author or ""), escaped(said.date or "")]
    known = " · ".join(filter(None, by))
    yield f'<details class="article" id="text-{number}"{is_open}><summary>[{number}] {escaped(article.label)}</summary>'
    yield f'<p class="by">{known}</p>' if known else ""
    yield f"<div{language_of(article)}>"
    spans = (span for span in paragraphs(article.text) if span.start < span.end)
    yield from (f"<p>{_paragraph(article, span, marks)}</p>" for span in spans)
    yield "</div></details>"


def _paragraph(article: Article, paragraph: Span, marks: _Marks) -> str:
    """The words of a paragraph in pieces, each up to where a fact or a note ends."""
    html, at = "", paragraph.start
    for end in sorted(offset for offset in marks.named if paragraph.start < offset <= paragraph.end):
        html += emphasised(article.text, Span(at, end), marks.differing) + marks.named[end]
        at = end
    return html + emphasised(article.text, Span(at, paragraph.end), marks.differing)


def _marks(comparison: Comparison, numbers: Mapping[str, int]) -> Mapping[str, _Marks]:
    """The marks of each article, by its id; a sentence that differs as a whole is named after it, and not marked."""
    found = {article.id: _Marks({}, {}) for article in comparison.collection.articles}
    for place, ref in _differing(comparison, numbers):
        sentence = phrases.sentence_of(comparison, place)
        if place.start <= sentence.start and sentence.end <= place.end:
            _add(found[place.article].named, place, ref)
        else:
            own = found[place.article].differing
            own[place.span] = own.get(place.span, "") + ref
    for place, ref in _named(comparison):
        _add(found[place.article].named, place, ref)
    return found


def _add(named: dict[int, str], place: Passage, ref: str) -> None:
    if ref not in named.get(place.end, ""):
        named[place.end] = named.get(place.end, "") + ref


def _differing(comparison: Comparison, numbers: Mapping[str, int]) -> Iterator[tuple[Passage, str]]:
    """Where differences have sides, with a link to each."""
    for discrepancy in comparison.analysis.differences:
        ref = _ref("discrepancy", "difference", numbers[discrepancy.id], "≠")
        yield from ((side.passage, ref) for side in discrepancy.sides)


def _named(comparison: Comparison) -> Iterator[tuple[Passage, str]]:
    """Where facts and notes are, with a link to each."""
    for number, fact in enumerate(comparison.analysis.facts, 1):
        yield from ((passage, _ref("fact", "fact", number, "")) for passage in fact.passages)
    for number, placed in enumerate(comparison.notes, 1):
        yield from ((passage, _ref("note", "note", number, "✎")) for passage in places_of(placed))


def _ref(target: str, what: str, number: int, sign: str) -> str:
    return f' <a class="ref" href="#{target}-{number}" aria-label="{what} {number}">{sign}{number}</a>'
