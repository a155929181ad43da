"""A comparison in a line, and in a few lines of HTML for notebooks."""

from collections.abc import Iterator
from html import escape

from reader.comparison.comparison import Comparison
from reader.text.phrasing import pluralise
from reader.text.sanitise import one_line
from reader.views.sides_by_value import values_in_words


def counts_of(comparison: Comparison) -> str:
    """How much was compared and found: "3 articles, 7 facts, 10 differences"."""
    analysis = comparison.analysis
    counted = {"article": analysis.articles, "fact": analysis.facts, "difference": analysis.differences}
    return ", ".join(pluralise(len(found), noun) for noun, found in counted.items())


def summary_in_html(comparison: Comparison) -> str:
    """What was compared, and each difference by its values; without scripts, styles or addresses."""
    head = f"<p><strong>{_shown(comparison.collection.title)}</strong>: {counts_of(comparison)}</p>"
    rows = "".join(_rows(comparison))
    return f"{head}<table><tr><th>kind</th><th>topic</th><th>values</th></tr>{rows}</table>" if rows else head


def _rows(comparison: Comparison) -> Iterator[str]:
    for found in comparison.analysis.differences:
        cells = (found.kind.value, found.topic, values_in_words(comparison, found))
        yield f"<tr>{''.join(f'<td>{_shown(cell)}</td>' for cell in cells)}</tr>"


def _shown(text: str) -> str:
    return escape(one_line(text))
