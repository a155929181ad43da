"""Articles in languages that there are no word lists for: less is found in them, and their reader is told so."""

from collections.abc import Sequence

from reader.analysis.language.language import NEUTRAL, Language, language_of, shows_its_language
from reader.articles.article import Article


def is_unlisted(article: Article, language: Language | None = None) -> bool:
    """Whether an article is read without word lists; `language` is what it is read in, where that is known already.

    Of a few words in no language that their file names, nothing is said.
    """
    found = language or language_of(article.text, article.metadata.language)
    return found is NEUTRAL and (bool(article.metadata.language) or shows_its_language(article.text))


def unlisted_notice(articles: Sequence[Article], unlisted: Sequence[str], names: Sequence[str]) -> list[str]:
    """The line on those of some articles, called by these names, that are read without word lists; else none."""
    told = [
        f"{name} (tagged {article.metadata.language})" if article.metadata.language else name
        for article, name in zip(articles, names, strict=True)
        if article.id in unlisted
    ]
    return [f"read without word lists for the language, so less is found: {', '.join(told)}"] if told else []
