"""Finds anchors again in the articles of a collection, also where a file is called otherwise now."""

import unicodedata
from collections.abc import Iterable
from dataclasses import replace

from reader.articles.article import Article
from reader.notes.anchor import Finding, Health, find_again
from reader.notes.note import Anchor


class AnchorResolver:
    """Knows articles by their names and by their texts."""

    def __init__(self, articles: Iterable[Article]) -> None:
        self._by_name: dict[str, Article] = {}
        self._by_text: dict[str, list[Article]] = {}
        for article in articles:
            self._by_name.setdefault(_plain(article.id), article)
            self._by_name[article.id] = article
            self._by_text.setdefault(article.sha256, []).append(article)

    def find(self, anchor: Anchor) -> tuple[Anchor, Finding]:
        """The place of an anchor's words, and the anchor under the present name of the article.

        If an article's file was renamed, its text must be unchanged: then the words are reported as
        moved. The composed and the decomposed form of a name are one name.
        """
        named = self._by_name.get(anchor.article) or self._by_name.get(_plain(anchor.article))
        same = [article for article in self._by_text.get(anchor.sha256, ()) if article is not named]
        found = find_again(anchor, named)
        if named and (found.span or not same):
            return _in(named, anchor), found
        if len(same) > 1:
            return anchor, Finding(Health.AMBIGUOUS)
        return self._renamed(anchor, same[0]) if same else (anchor, found)

    def _renamed(self, anchor: Anchor, article: Article) -> tuple[Anchor, Finding]:
        here = _in(article, anchor)
        found = find_again(here, article)
        return here, replace(found, health=Health.MOVED) if found.health is Health.EXACT else found


def _in(article: Article, anchor: Anchor) -> Anchor:
    return anchor if anchor.article == article.id else replace(anchor, article=article.id)


def _plain(name: str) -> str:
    return unicodedata.normalize("NFC", name)
