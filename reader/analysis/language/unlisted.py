"""Articles in languages without word lists: less is found in them, and the program says so to the reader."""

from collections.abc import Sequence

from reader.analysis.language.language import NEUTRAL, Language, language_of, shows_its_language
from reader.articles.article import Article


def is_unlisted(article: Article, language: Language | None = None) -> bool:
    """Whether an article is read without word lists; `language` is the language it is read in, if already known.

    An article that is too short to show its language, and has no tag, does not count.
    """
    found = language or language_of(article.text, article.metadata.language)
    return found is NEUTRAL and (bool(article.metadata.language) or shows_its_language(article.text))


def unlisted_notice(articles: Sequence[Article], unlisted: Sequence[str], names: Sequence[str]) -> list[str]:
    """In a list, the line for a person that names the articles read without word lists; empty where there are none.

    `unlisted` has the ids of those articles; `names` are what all the articles are called, in their order. Raises
    `ValueError` where there are more or fewer names than articles.
    """
    described = [
        f"{name} (tagged {article.metadata.language})" if article.metadata.language else name
        for article, name in zip(articles, names, strict=True)
        if article.id in unlisted
    ]
    return [f"read without word lists for the language, so less is found: {', '.join(described)}"] if described else []
