"""When: the dates that sources give, drawn with a lane for each source, and a table of the sentences."""

from collections import Counter
from collections.abc import Iterator, Sequence

from reader.comparison.comparison import Comparison
from reader.comparison.labels import short_labels
from reader.report import phrases
from reader.report.page.drawn_strip import Columns, drawing
from reader.report.page.left_out import left_out
from reader.report.page.markup import emphasised, escaped, language_of
from reader.report.page.text_table import text_table
from reader.report.page.timeline_drawing import timeline_strips
from reader.views.fact_map import most_used
from reader.views.timeline import Dated, Day, Heading, Time, timeline_of
from reader.views.timeline_folding import Folded, FoldedTimeline, folded

_MOST_DATES, _MOST_SOURCES = 40, 20
_HEADS = ("when", "source", "sentence")
_OPEN = "date left open"


def timeline_section(comparison: Comparison) -> Iterator[str]:
    """The drawing and the table; nothing where no sentence gives a date."""
    timeline = timeline_of(comparison.analysis)
    dates = list(_dates(folded(timeline, ())))
    if dates:
        yield from _drawing(comparison, dates)
    rows = [_row(comparison, row) for row in timeline.rows if isinstance(row, Dated)]
    if rows:
        yield from text_table("When", _HEADS, rows, "sentence")


def _dates(timeline: FoldedTimeline) -> Iterator[tuple[str, Counter[str]]]:
    """Each date that is drawn, with how many sentences of each article, by id, give it.

    A long run of dates that only one source gives is one.
    """
    given: dict[tuple[Day, Day], Counter[str]] = {}
    for dated in (row for row in timeline.rows if isinstance(row, Dated) and row.time):
        if dated.time:
            given.setdefault(dated.time[:2], Counter())[dated.sentence.article] += 1
    for row in timeline.rows:
        if isinstance(row, Folded):
            first, last = row.sentences[0].time, row.sentences[-1].time
            if first and last:
                yield _short(Time(first.first, last.last)), Counter({row.article: len(row.sentences)})
        elif isinstance(row, Heading) and row.time:
            yield _short(row.time), given[row.time[:2]]


def _drawing(comparison: Comparison, dates: Sequence[tuple[str, Counter[str]]]) -> Iterator[str]:
    """The dates that most sources give, as many as there is room for, in the order of time."""
    places = sorted(sorted(range(len(dates)), key=lambda place: -len(dates[place][1]))[:_MOST_DATES])
    shown = [dates[place] for place in places]
    articles = [article.id for article in comparison.collection.articles]
    sources = most_used([given for _, given in shown], articles, _MOST_SOURCES)
    named = short_labels(comparison.collection.articles)
    names = [named[source] for source in sources]
    strips = timeline_strips([(date, [given[source] for source in sources]) for date, given in shown], names)
    yield from drawing("lanes", strips, Columns(tuple(names)).width)
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
