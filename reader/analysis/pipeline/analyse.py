"""From a collection to its analysis, event by event and part by part, so that the first results can be shown first."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from reader.analysis.events.copies import copies_of
from reader.analysis.events.events import events_of
from reader.analysis.events.outline import Outline
from reader.analysis.model import Analysis, Copies
from reader.analysis.pipeline.cache import AnalysisCache
from reader.analysis.pipeline.event import ParsedArticle, compare_in_steps, joined
from reader.analysis.pipeline.gc_tuning import infrequent_gc
from reader.analysis.pipeline.pool import ProcessPool
from reader.analysis.pipeline.serialise import Step
from reader.articles.article import Article, Collection
from reader.progress import Progress, no_progress

_FEW = 24
"""The most articles that are compared in this process alone, and are all in memory meanwhile."""


def steps_of(articles: tuple[Article, ...], cache: AnalysisCache, progress: Progress = no_progress) -> Iterator[Step]:
    """The steps of an analysis that are worth showing, the whole last; it is then saved to the cache.

    `progress` is called with how many of many articles are compared, and how many there are. Raises `AnalysisError`.
    """
    for found in analyse_in_steps(articles, cache, progress):
        if found.facts and not _is_last_of_one(found):
            yield Step(found, is_whole=False)
    yield Step(found, is_whole=True)
    cache.save(found)


def _is_last_of_one(found: Analysis) -> bool:
    """Whether this is the last step where all articles are about one event: only that one has discrepancies."""
    return len(found.events) == 1 and bool(found.discrepancies)


def analyse(collection: Collection, progress: Progress = no_progress) -> Analysis:
    """All that is found in a collection, made anew. Raises `AnalysisError`."""
    *_, last = analyse_in_steps(collection.articles, progress=progress)
    return last


def analysis_of(collection: Collection, progress: Progress = no_progress) -> Analysis:
    """All that is found in a collection: from the cache, else made and saved there. Raises `AnalysisError`."""
    cache = AnalysisCache.of_user()
    found = cache.find(collection.articles)
    if found is None:
        *_, found = analyse_in_steps(collection.articles, cache, progress)
        cache.save(found)
    return found


def analyse_in_steps(
    articles: tuple[Article, ...], cache: AnalysisCache | None = None, progress: Progress = no_progress
) -> Iterator[Analysis]:
    """The analysis as it grows, at least once; the last is the whole.

    First comes the first event: its sure links; then actors, figures, links and facts; then discrepancies. The other
    events follow. Of many articles on several events there are whole events only, twice as many at each step; an event
    that was analysed before is taken from `cache`, another is saved to it. With many articles `progress` is called with
    how many are compared, and how many there are. Raises `AnalysisError`.
    """
    with infrequent_gc():
        if len(articles) > _FEW:
            yield from _event_by_event(articles, cache, progress)
        else:
            yield from _at_once(articles)


def _at_once(articles: tuple[Article, ...]) -> Iterator[Analysis]:
    read = {article.id: ParsedArticle.of(article) for article in articles}
    known = _known(articles, [one.outline for one in read.values()])
    yield from _step_by_step(known, [[read[article] for article in event] for event in known.events])


def _step_by_step(known: Analysis, events: Iterable[Sequence[ParsedArticle]]) -> Iterator[Analysis]:
    """What is known of a collection, with what is found in the articles on each event as it grows."""
    parts: list[Analysis] = []
    for number, event in enumerate(events):
        for step in compare_in_steps(event):
            parts[number:] = [step]
            if number == 0:
                yield joined(known, parts)
        if number > 0:
            yield joined(known, parts)
    if not parts:
        yield known


def _event_by_event(
    articles: tuple[Article, ...], cache: AnalysisCache | None, progress: Progress
) -> Iterator[Analysis]:
    """The same for many articles, by several processes; where they are about several events, by whole events."""
    with ProcessPool() as processes:
        progress(0, len(articles))
        known = _known(articles, processes.outlines(articles))
        if len(known.events) == 1:
            yield from _step_by_step(known, [[ParsedArticle.of(article) for article in articles]])
            return
        by_id = {article.id: article for article in articles}
        events = [tuple(by_id[article] for article in event) for event in known.events]
        parts: list[Analysis] = []
        for part in _of_events(events, processes, cache):
            parts.append(part)
            progress(sum(len(each.articles) for each in parts), len(articles))
            if len(parts).bit_count() == 1 or len(parts) == len(events):
                yield joined(known, parts)


def _of_events(
    events: Sequence[tuple[Article, ...]], processes: ProcessPool, cache: AnalysisCache | None
) -> Iterator[Analysis]:
    """The analysis of the articles on each event; those of more than one article are cached."""
    found = {event: cache.find(event) if cache and len(event) > 1 else None for event in events}
    made = processes.analyses([event for event in events if not found[event]])
    for event in events:
        analysis = found.pop(event)
        if analysis is None:
            analysis = next(made)
            if cache and len(event) > 1:
                cache.save(analysis)
        yield analysis


def _known(articles: tuple[Article, ...], outlines: Sequence[Outline]) -> Analysis:
    """What is known before anything within the articles is compared."""
    sorts = _sorts(outlines)
    spans = {outline.article: outline.sentences for outline in outlines}
    unlisted = tuple(outline.article for outline in outlines if outline.is_unlisted)
    return Analysis(articles, spans, events=sorts.events, copies=sorts.copies, unlisted=unlisted)


class Sorts(NamedTuple):
    """Which articles belong together, before anything in them is compared."""

    events: tuple[tuple[str, ...], ...]
    """The ids of the articles about each event."""
    copies: tuple[Copies, ...]


def sorts_of(collection: Collection, progress: Progress = no_progress) -> Sorts:
    """Which articles of a collection are about one event, and which print one text; of many articles it is cached.

    With many articles `progress` is called with how many are read, and how many there are. Raises `AnalysisError`.
    """
    if len(collection.articles) <= _FEW:
        return _sorts([ParsedArticle.of(article).outline for article in collection.articles])
    cache = AnalysisCache.of_user("sorts")
    found = cache.find(collection.articles)
    if found is None:
        with ProcessPool() as processes:
            found = replace(
                _known(collection.articles, processes.outlines(collection.articles, progress)), sentences={}
            )
        cache.save(found)
    return Sorts(found.events, found.copies)


def _sorts(outlines: Sequence[Outline]) -> Sorts:
    return Sorts(events_of(outlines), copies_of(outlines))
