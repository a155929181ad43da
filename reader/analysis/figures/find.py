"""From documents to figures: every number, date and measure, normalised, with its bound and topic."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from reader.analysis.document import Document, Role, Sentence
from reader.analysis.figures.calendar import Calendar
from reader.analysis.figures.clock import read_clock
from reader.analysis.figures.counted import read_count
from reader.analysis.figures.dated import read_date
from reader.analysis.figures.found import Context, Found
from reader.analysis.figures.lexicon import lexicon_of
from reader.analysis.figures.measured import read_measure
from reader.analysis.figures.topic import read_counted
from reader.analysis.model import Bound, Figure, FigureKind, Passage

_READERS = (read_clock, read_date, read_measure, read_count)


def find_figures(documents: Sequence[Document]) -> tuple[Figure, ...]:
    """The figures of a collection, article by article, in order."""
    found = [figure for document in documents for figure in _figures_of(document)]
    return tuple(replace(figure, id=f"f{n}") for n, figure in enumerate(found, 1))


def _figures_of(document: Document) -> Iterator[Figure]:
    lexicon = lexicon_of(document.language)
    calendar = Calendar(date_of(document))
    for sentence in document.sentences:
        ahead = any(lexicon.is_one(token.fold, "future") for token in sentence.tokens)
        context = Context(sentence.tokens, lexicon, calendar, ahead)
        for found in _scan(context):
            yield _figure(sentence, context, found)


def date_of(document: Document) -> date | None:
    """The day an article is from: as its metadata say, else its dateline."""
    said = document.article.metadata.date
    if said and len(said) >= 10:
        return date.fromisoformat(said[:10])
    lexicon = lexicon_of(document.language)
    for sentence in document.sentences:
        if sentence.role is Role.DATELINE:
            found = [f for f in _scan(Context(sentence.tokens, lexicon, Calendar())) if f.kind is FigureKind.DATE]
            whole = [str(f.value) for f in found if len(str(f.value)) == 10]
            if whole:
                return date.fromisoformat(whole[0])
    return None


def _scan(context: Context) -> Iterator[Found]:
    index = 0
    while index < len(context.tokens):
        found = _read(context, index)
        if found:
            yield found
        index = found.end if found else index + 1


def _read(context: Context, index: int) -> Found | None:
    if not context.may_begin(index):
        return None
    return next((found for read in _READERS if (found := read(context, index))), None)


def _figure(sentence: Sentence, context: Context, found: Found) -> Figure:
    bound, start, end = _bounded(context, found)
    counted = read_counted(context, found, end)
    end = counted.end
    tokens = sentence.tokens
    passage = Passage(sentence.passage.article, tokens[start].start, tokens[end - 1].end)
    text = sentence.text[passage.start - sentence.passage.start : passage.end - sentence.passage.start]
    return Figure(
        id="",
        passage=passage,
        text=text,
        kind=found.kind,
        value=found.value,
        bound=bound,
        unit=found.unit,
        of=counted.text,
        topic=counted.topic,
        range=found.range,
    )


# What stands around the number


def _bounded(context: Context, found: Found) -> tuple[Bound | None, int, int]:
    """The bound that words before or behind the number give, and the tokens with those words."""
    start, end = found.start, found.end
    for length in (4, 3, 2, 1):
        phrase = tuple(context.fold(start - length + n) for n in range(length)) if start >= length else ()
        bound = context.lexicon.bounds.get(phrase)
        if bound:
            return bound, start - length, end
    if found.range and context.has(start - 1, "between"):
        return None, start - 1, end
    for length in (2, 3):
        phrase = tuple(context.fold(end + n) for n in range(length))
        if phrase in context.lexicon.bounds and context.has(end, "or"):
            return context.lexicon.bounds[phrase], start, end + length
    return None, start, end
