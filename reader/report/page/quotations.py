"""Passages of articles as quotations, with who says it, the words that differ marked."""

from collections.abc import Iterable, Iterator, Sequence

from reader.analysis.passage import Passage
from reader.comparison.comparison import Comparison
from reader.report import phrases
from reader.report.page.markup import emphasised, escaped, language_of
from reader.text.span import Span


def side_by_side(
    comparison: Comparison, passages: Iterable[Passage], differing: Sequence[Passage], absent: Iterable[str] = ()
) -> Iterator[str]:
    """A column a source, with all its passages under each other; `absent` are the ids of those that have none."""
    columns: dict[str, list[Passage]] = {}
    for passage in passages:
        columns.setdefault(passage.article, []).append(passage)
    yield '<div class="sides">'
    for own in columns.values():
        yield '<div class="column">'
        for passage in own:
            yield from quotation(comparison, passage, differing)
        yield "</div>"
    yield from _absent(comparison, list(absent))
    yield "</div>"


def quotation(comparison: Comparison, passage: Passage, differing: Iterable[Passage] = ()) -> Iterator[str]:
    """One passage with its source, its place and to whom it is attributed."""
    article = comparison.article(passage.article)
    claim = phrases.attribution(comparison, passage)
    said = f"; {escaped(claim)}" if claim else ""
    source = escaped(phrases.source(comparison, passage))
    yield f"<figure><figcaption><b>{source}</b>, {place_of(passage.span)}{said}</figcaption>"
    inside = [other.span for other in differing if passage.overlaps(other)]
    yield f"<blockquote{language_of(article)}>{emphasised(article.text, passage.span, inside)}</blockquote></figure>"


def place_of(span: Span) -> str:
    """Where a passage is in the text of its article, for a person."""
    return f"characters {span.start}–{span.end}"


def _absent(comparison: Comparison, articles: Sequence[str]) -> Iterator[str]:
    for article in articles:
        name = escaped(phrases.source_name(comparison, article))
        yield f'<figure class="absent"><figcaption><b>{name}</b>: not found here</figcaption></figure>'
