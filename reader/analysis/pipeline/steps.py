"""What is found in a collection, as it is found: at once where it was found before, else step by step."""

from collections.abc import Iterator

from reader.analysis.model import Analysis
from reader.analysis.pipeline.analyse import analyse_in_steps
from reader.analysis.pipeline.cache import AnalysisCache
from reader.analysis.pipeline.step import Step
from reader.articles.article import Collection


def steps_of(collection: Collection) -> Iterator[Step]:
    """What is worth showing of an analysis, the whole of it last; that is then kept for the next time."""
    cache = AnalysisCache.of_user()
    found = cache.find(collection.articles)
    if found:
        yield Step(found, is_whole=True)
        return
    for found in analyse_in_steps(collection, cache):
        if found.facts and not _is_last_of_one(found):
            yield Step(found, is_whole=False)
    if found:
        yield Step(found, is_whole=True)
        cache.keep(found)


def _is_last_of_one(found: Analysis) -> bool:
    """Whether this is the last step where all articles tell one event: only that one has discrepancies."""
    return len(found.events) == 1 and bool(found.discrepancies)
