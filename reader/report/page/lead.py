"""The top of the page: which articles are compared and what differs, in a few lines."""

from collections.abc import Iterator, Mapping

from reader.analysis.model import Discrepancy
from reader.comparison.comparison import Comparison
from reader.comparison.labels import short_labels
from reader.notes.judgements.judgement import Disposition
from reader.report import phrases
from reader.report.page.markup import escaped
from reader.text.phrasing import pluralise
from reader.views.sides_by_value import Value, value_with_names, values_of

_MOST_DIFFERENCES, _MOST_SOURCES = 8, 12
NOTHING = "No difference was found between the sources."


def compared_sources(comparison: Comparison) -> Iterator[str]:
    """How much was found, and the articles with their numbers, each a link to its text."""
    articles, analysis = comparison.collection.articles, comparison.analysis
    counts = [pluralise(len(articles), "source"), pluralise(len(analysis.differences), "difference")]
    counts += [pluralise(len(analysis.facts), "shared fact")]
    counts += [pluralise(len(comparison.notes), "note")] if comparison.notes else []
    yield f'<p class="by">{" · ".join(counts)}</p><ol class="compared">'
    for number, article in enumerate(articles[:_MOST_SOURCES], 1):
        date = f" <span>{escaped(article.metadata.date)}</span>" if article.metadata.date else ""
        yield f'<li><a href="#text-{number}">[{number}] {escaped(article.label)}</a>{date}</li>'
    if len(articles) > _MOST_SOURCES:
        yield f'<li><a href="#sources">and {len(articles) - _MOST_SOURCES} more</a></li>'
    yield "</ol>"


def what_differs(comparison: Comparison, numbers: Mapping[str, int]) -> Iterator[str]:
    """The differences that matter most, one a line, those that nobody has closed first; `numbers` of each, by id."""
    found = sorted(comparison.analysis.differences, key=lambda d: _is_closed(comparison, d))
    lines = "".join(_line(comparison, d, numbers[d.id]) for d in found[:_MOST_DIFFERENCES])
    yield '<section id="what-differs"><h2>What differs</h2>'
    yield f'<ul class="lead">{lines}</ul>' if lines else f"<p>{NOTHING}</p>"
    left = len(found) - _MOST_DIFFERENCES
    if left > 0:
        yield f'<p><a href="#differences">and {pluralise(left, "more difference")}</a></p>'
    yield "</section>"


def _is_closed(comparison: Comparison, discrepancy: Discrepancy) -> bool:
    return comparison.dispositions.of(discrepancy) is not Disposition.OPEN


def _line(comparison: Comparison, discrepancy: Discrepancy, number: int) -> str:
    """What is differed about, and each value with who gives it."""
    kind = escaped(phrases.verdict(comparison, discrepancy))
    topic = escaped(discrepancy.topic) or kind
    values = "".join(_value(comparison, value) for value in values_of(comparison, discrepancy))
    said = "" if topic == kind else f" <span>{kind}</span>"
    return f'<li><p><a href="#discrepancy-{number}">{topic}</a>{said}</p><ul>{values}</ul></li>'


def _value(comparison: Comparison, value: Value) -> str:
    whole = value_with_names(value, short_labels(comparison.collection.articles))
    return f"<li><b>{escaped(value.words)}</b>{escaped(whole.removeprefix(value.words))}</li>"
