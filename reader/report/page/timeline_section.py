"""When: the dates that sources give, drawn with a lane for each source, and a table of the sentences."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.comparison.comparison import Comparison
from reader.comparison.labels import short_labels
from reader.report import phrases
from reader.report.page.drawn_strip import Columns, drawing
from reader.report.page.left_out import left_out
from reader.report.page.markup import emphasised, escaped, language_of
from reader.report.page.text_table import text_table
from reader.report.page.timeline_drawing import timeline_strips
from reader.views.busiest import Room, busiest
from reader.views.timeline import Dated, Day, Heading, Time, timeline_of
from reader.views.timeline_folding import Folded, FoldedTimeline, folded

_ROOM = Room(rows=40, sources=16)
_HEADS = ("when", "source", "sentence")
_OPEN = "date left open"


class _Date(NamedTuple):
    """A date or a period that is drawn."""

    label: str
    given: Counter[str]
    """How many sentences of each article, by id, give it."""


def timeline_section(comparison: Comparison) -> Iterator[str]:
    """The drawing and the table; nothing where no sentence gives a date."""
    timeline = timeline_of(comparison.analysis)
    dates = list(_dates(folded(timeline, ())))
    if dates:
        yield from _drawing(comparison, dates)
    rows = [_row(comparison, row) for row in timeline.rows if isinstance(row, Dated)]
    if rows:
        yield from text_table("When", _HEADS, rows, "sentence")


def _dates(timeline: FoldedTimeline) -> Iterator[_Date]:
    """The dates in the order of time; a long run of them that only one source gives is one."""
    given: dict[tuple[Day, Day], Counter[str]] = {}
    for dated in (row for row in timeline.rows if isinstance(row, Dated) and row.time):
        if dated.time:
            given.setdefault(dated.time[:2], Counter())[dated.sentence.article] += 1
    for row in timeline.rows:
        if isinstance(row, Folded):
            first, last = row.sentences[0].time, row.sentences[-1].time
            if first and last:
                yield _Date(_short(Time(first.first, last.last)), Counter({row.article: len(row.sentences)}))
        elif isinstance(row, Heading) and row.time:
            yield _Date(_short(row.time), given[row.time[:2]])


def _drawing(comparison: Comparison, dates: Sequence[_Date]) -> Iterator[str]:
    """The dates that most sources give, as many as there is room for, in the order of time."""
    articles = [article.id for article in comparison.collection.articles]
    given = sorted(dates, key=lambda date: -len(date.given))
    drawn, sources = busiest(given, lambda date: date.given, articles, _ROOM)
    shown = [(date.label, [date.given[source] for source in sources]) for date in dates if date in drawn]
    named = short_labels(comparison.collection.articles)
    names = [named[source] for source in sources]
    yield from drawing("lanes", timeline_strips(shown, names), Columns(tuple(names)).width)
    yield left_out((len(shown), len(dates), "date"), (len(sources), len(articles), "source"))


def _short(time: Time) -> str:
    """A date or a period with short names of months: "12 Jan 2017 – 25 Mar 2017"."""
    words = (word[:3] if word.isalpha() else word for word in time.date.split())
    return " ".join(words)


def _row(comparison: Comparison, dated: Dated) -> tuple[str, str, str]:
    """The date with its clock time, the source, and the sentence with the words that give the date."""
    time = dated.time
    when = f"{time.date}, {time.clock}" if time and time.clock else time.date if time else _OPEN
    article = comparison.article(dated.sentence.article)
    words = emphasised(article.text, dated.sentence.span, [place.span for place in dated.words], tag="b")
    return (
        escaped(when),
        escaped(phrases.source(comparison, dated.sentence)),
        f"<div{language_of(article)}>{words}</div>",
    )
