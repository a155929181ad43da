"""Articles, anchors and notes for the tests of this folder."""

import unicodedata
from dataclasses import replace
from pathlib import Path

from reader.articles.article import Article, Collection
from reader.notes.anchor import anchor_at
from reader.notes.note import Anchor, Note, new_note
from reader.text.span import Span

TEXT = """\
The ferry left Port Lorne at dawn with forty passengers on board.

Fishermen saw smoke above the car deck an hour later and called the coastguard.

The captain, Ines Duarte, denied that the engine had been reported as faulty.
"""


def article_of(text: str = TEXT, name: str = "ferry.txt") -> Article:
    """An article of a text."""
    return Article(id=name, path=Path(name), text=text)


def anchor_on(words: str, article: Article | None = None) -> Anchor:
    """An anchor on the first place of some words."""
    article = article or article_of()
    start = article.text.index(words)
    return anchor_at(article, Span(start, start + len(words)))


def note_on(*words: str, text: str = "Ask the coastguard.") -> Note:
    """A note on some words of the article on the ferry."""
    return replace(new_note(tuple(anchor_on(each) for each in words)), text=text)


def composed(text: str) -> str:
    """A text with each letter and its marks in one character, where there is one."""
    return unicodedata.normalize("NFC", text)


def decomposed(text: str) -> str:
    """A text with each letter's marks behind it."""
    return unicodedata.normalize("NFD", text)


def collection_of(text: str = TEXT, name: str = "ferry.txt") -> Collection:
    """A collection of one article."""
    return Collection("The ferry", (article_of(text, name),), Path("ferry"))
