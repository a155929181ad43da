"""From documents to figures: every number, date and measure, normalised, with its bound and topic."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reader.analysis.figure import Bound, Figure
from reader.analysis.figures.calendar import Calendar
from reader.analysis.figures.candidates import Context, Found, context_of
from reader.analysis.figures.clock import read_clock
from reader.analysis.figures.counts import read_count
from reader.analysis.figures.dates import read_date
from reader.analysis.figures.figure_words import lexicon_of
from reader.analysis.figures.joined_numbers import read_joined, telephone_end
from reader.analysis.figures.measures import read_measure
from reader.analysis.figures.reference_date import calendars
from reader.analysis.figures.topic import read_counted
from reader.analysis.passage import Passage
from reader.analysis.sentences.document import Document, Sentence

_READERS = (read_clock, read_date, read_measure, read_joined, read_count)


def find_figures(documents: Sequence[Document]) -> tuple[Figure, ...]:
    """The figures of a collection, article by article, in order."""
    calendar_of = zip(documents, calendars(documents), strict=True)
    found = [figure for document, calendar in calendar_of for figure in _figures_of(document, calendar)]
    return tuple(replace(figure, id=f"f{n}") for n, figure in enumerate(found, 1))


def _figures_of(document: Document, calendar: Calendar) -> Iterator[Figure]:
    lexicon = lexicon_of(document.language)
    last_date = ""
    for sentence in document.sentences:
        context = context_of(sentence.tokens, lexicon, calendar, last_date)
        for found in _scan(context):
            last_date = context.after(found).last_date
            yield _figure(sentence, context, found)


def _scan(context: Context) -> Iterator[Found]:
    end = 0
    for index in context.beginnings:
        end = max(end, telephone_end(context, index))
        found = _read(context, index) if index >= end else None
        if found:
            yield found
            context = context.after(found)
            end = found.end


def _read(context: Context, index: int) -> Found | None:
    return next((found for read in _READERS if (found := read(context, index))), None)


def _figure(sentence: Sentence, context: Context, found: Found) -> Figure:
    bound, start, end = _bounded(context, found)
    counted = read_counted(context, found, end)
    bound_words = 0 if bound or counted.end == end else _bound_after(context, counted.end)
    if bound_words:
        bound = context.lexicon.bounds[tuple(map(context.fold, range(counted.end, counted.end + bound_words)))]
    first, last = sentence.tokens[start], sentence.tokens[counted.end + bound_words - 1]
    origin = sentence.passage.start
    return Figure(
        id="",
        passage=Passage(sentence.passage.article, first.start, last.end),
        text=sentence.text[first.start - origin : last.end - origin],
        kind=found.kind,
        value=found.value,
        bound=bound,
        unit=found.unit,
        number=sentence.text[first.start - origin : sentence.tokens[end - 1].end - origin],
        of=counted.text,
        topic=counted.topic,
        range=found.range,
    )


# The words around the number


def _bounded(context: Context, found: Found) -> tuple[Bound | None, int, int]:
    """The bound that words before or after the number give, and the tokens with those words."""
    start, end = found.start, found.end
    length = context.bound_before(start)
    if length:
        return context.lexicon.bounds[tuple(map(context.fold, range(start - length, start)))], start - length, end
    if found.range and context.has(start - 1, "between"):
        return None, start - 1, end
    length = _bound_after(context, end)
    if length:
        return context.lexicon.bounds[tuple(map(context.fold, range(end, end + length)))], start, end + length
    return _rounding(context, found), start, end


def _bound_after(context: Context, end: int) -> int:
    """The length of the words at `end` that bound a number before them: "or more", "or so", "at least"; 0 for none."""
    lengths = (
        length for length in (2, 3) if tuple(map(context.fold, range(end, end + length))) in context.lexicon.bounds
    )
    is_own = not context.is_number(end + 2) and not context.has(end + 2, "articles")
    is_after = context.has(end, "or") or (context.has(end, "at") and is_own)
    return next(lengths, 0) if is_after else 0


def _rounding(context: Context, found: Found) -> Bound | None:
    """The bound that the number itself gives: "twenty-odd", "90-plus", "50+"."""
    for index in range(found.start + 1, found.end):
        is_open = context.fold(index) == "+" or context.has(index, "plus")
        if is_open or context.has(index, "odd"):
            return Bound.AT_LEAST if is_open else Bound.ABOUT
    return None
