"""The day an article is from, by which "Tuesday" and "last year" are read.

An article's own day is given by its metadata, its dateline, or a date that is by itself in its first or last lines. An
article without one borrows the days of the others: they are read together since they are about one event. Where no
article has a day, the latest date that is by itself anywhere in them serves (a picture's, a message's), if its weekday
is the one the articles name most and no date in them is later. Else all is left open, but for days whose year is
spelled out elsewhere. A year alone settles no month: papers name it for what is long past.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from reader.analysis.figures.calendar import Calendar, Tense
from reader.analysis.figures.candidates import Context, Found, context_of
from reader.analysis.figures.dates import read_date
from reader.analysis.figures.figure_words import lexicon_of
from reader.analysis.figures.tense import tense_at
from reader.analysis.sentences.document import Document, Role, Sentence

_WHOLE = 10
"""The length of a date that names year, month and day: 2017-04-04."""
_FIRST_SENTENCES, _LAST_SENTENCES = 3, 2
_NO_DAYS = Calendar()


class _Stated(NamedTuple):
    """A date as its sentence alone gives it."""

    context: Context
    found: Found
    value: str

    @property
    def day(self) -> date | None:
        return date.fromisoformat(self.value) if len(self.value) == _WHOLE else None


def calendars(documents: Sequence[Document]) -> tuple[Calendar, ...]:
    """A calendar for each article of a collection: with its own day, else with those of the others."""
    first = [own_day(document) for document in documents]
    own = [own_day(document, Calendar(_others(first, n))) for n, document in enumerate(documents)]
    if any(own):
        return tuple(Calendar((day,)) if day else Calendar(_others(own, n), False) for n, day in enumerate(own))
    stated = [each for document in documents for each in _stated(document, document.sentences)]
    event = _event_day(documents, stated)
    return (Calendar(event, False, {} if event else _spelled_out(stated)),) * len(documents)


def own_day(document: Document, others: Calendar = _NO_DAYS) -> date | None:
    """The day an article is from, as it says itself; the days of `others` settle a date like 11/09/2010."""
    said = document.article.metadata.date
    if said and len(said) >= _WHOLE:
        return date.fromisoformat(said[:_WHOLE])
    datelines = [sentence for sentence in document.sentences if sentence.role is Role.DATELINE]
    stated = [*_stated(document, datelines), *filter(_is_publication, _stated(document, _edges(document)))]
    return next((_settled(each, others) for each in stated if each.day), None)


def _others(days: Sequence[date | None], own: int) -> tuple[date, ...]:
    return tuple(day for n, day in enumerate(days) if day and n != own)


def _stated(document: Document, sentences: Iterable[Sentence]) -> Iterator[_Stated]:
    """The dates of some sentences that have their year."""
    for sentence in sentences:
        context = context_of(sentence.tokens, lexicon_of(document.language), _NO_DAYS)
        end = 0
        for index in context.beginnings:
            found = read_date(context, index) if index >= end else None
            if found and isinstance(found.value, str) and found.value[0].isdigit():
                yield _Stated(context, found, found.value)
            end = found.end if found else end


def _settled(stated: _Stated, others: Calendar) -> date | None:
    """The day that is named, read again with the days of the other articles."""
    context = context_of(stated.context.tokens, stated.context.lexicon, others)
    found = read_date(context, stated.found.start)
    return date.fromisoformat(str(found.value)) if found else None


# Dates that are by themselves


def _edges(document: Document) -> list[Sentence]:
    """The first and last sentences of an article, where papers say when they published it."""
    body = [sentence for sentence in document.sentences if sentence.role is not Role.CAPTION]
    return [*body[:_FIRST_SENTENCES], *body[max(_FIRST_SENTENCES, len(body) - _LAST_SENTENCES) :]]


def _is_publication(stated: _Stated) -> bool:
    """Whether a date says when the article was published: by itself, or as in "posted in Crime on May 4, 2017."."""
    context, found = stated.context, stated.found
    if _is_alone(stated):
        return True
    is_end = _ends(context, found.end) or context.fold(found.end) == "."
    return is_end and any(context.has(index, "posted") for index in range(found.start))


def _is_alone(stated: _Stated) -> bool:
    """Whether a date is a stamp: no part of the words before it, and followed by a time, a mark or a new beginning."""
    context, start, end = stated.context, stated.found.start, stated.found.end
    return context.fold(start - 1) not in context.lexicon.function_words and _ends(context, end)


def _ends(context: Context, end: int) -> bool:
    if end >= len(context.tokens):
        return True
    following = context.tokens[end + context.has(end, "at")]
    return following.is_capitalised or following.is_number or following.text in ("|", "@", ":", "-")


# The day of the event


def _event_day(documents: Sequence[Document], all_stated: Iterable[_Stated]) -> tuple[date, ...]:
    """The latest date that is by itself, if all dates of the articles bear it out."""
    stated = [each for each in all_stated if not _is_ahead(each)]
    latest = max((each.day for each in stated if each.day and _is_alone(each)), default=None)
    if not latest or latest.weekday() != _weekday_named_most(documents):
        return ()
    is_last = all(each.value <= latest.isoformat()[: len(each.value)] for each in stated)
    return (latest,) if is_last else ()


def _is_ahead(stated: _Stated) -> bool:
    return tense_at(stated.context, stated.found.start, stated.found.end) is Tense.FUTURE


def _spelled_out(stated: Iterable[_Stated]) -> dict[str, str]:
    """The days and months of the last year named: a paper that then writes only "January 15" means the same."""
    values = [each.value for each in stated]
    year = max(values, default="")[:4]
    last = [value for value in values if value[:4] == year and "/" not in value]
    return {value[5:length]: value[:length] for value in last for length in (7, _WHOLE) if len(value) >= length}


def _weekday_named_most(documents: Sequence[Document]) -> int | None:
    named = Counter(
        lexicon_of(document.language).weekdays.get(token.fold)
        for document in documents
        for sentence in document.sentences
        for token in sentence.tokens
    )
    del named[None]
    return next((weekday for weekday, _ in named.most_common(1)), None)
