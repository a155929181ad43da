"""What is known of a collection before anything is compared, and before what compares it is loaded."""

from collections.abc import Sequence

from reader.analysis.model import Analysis
from reader.articles.article import Article, Collection
from reader.text.sentences import sentences
from reader.text.span import Span


def unanalysed(collection: Collection) -> Analysis:
    """A collection's sentences, split when needed."""
    return Analysis(collection.articles, _SplitLater(collection.articles))


class _SplitLater(dict[str, tuple[Span, ...]]):
    """The sentences of articles, found when they are asked for."""

    def __init__(self, articles: Sequence[Article]) -> None:
        super().__init__()
        self._texts = {article.id: article.text for article in articles}

    def __missing__(self, article_id: str) -> tuple[Span, ...]:
        self[article_id] = tuple(sentences(self._texts[article_id]))
        return self[article_id]
