"""Collections of any size, for measuring."""

import random
from pathlib import Path

from reader.articles.article import Article, Collection
from reader.articles.load import load_collection
from reader.paths import shipped
from reader.text.sentences import sentences

_SHORT = 90
"""Characters that a sentence of a very long article has at most, so that the article is not too long to be read."""


def made_up(count: int, length: int = 40) -> Collection:
    """Articles of so many sentences, shuffled together from those of the sample."""
    dice = random.Random(count)  # noqa: S311 - nothing here is secret
    sample = load_collection([shipped("seeds")])
    texts = [span.of(a.text) for a in sample.articles for span in sentences(a.text)]
    drawn = [dice.sample(texts * (length // len(texts) + 1), length) for _ in range(count)]
    articles = [Article(f"{n}.txt", Path(f"{n}.txt"), "\n\n".join(chosen)) for n, chosen in enumerate(drawn)]
    return Collection("made up", tuple(articles), Path())


def long_article(paragraphs: int) -> str:
    """A text of so many short paragraphs, each of which begins with its number."""
    dice = random.Random(paragraphs)  # noqa: S311 - nothing here is secret
    sample = load_collection([shipped("seeds")])
    texts = [span.of(a.text) for a in sample.articles for span in sentences(a.text)]
    short = [text for text in texts if 30 < len(text) < _SHORT]
    return "\n\n".join(f"Paragraph {number} {dice.choice(short)}" for number in range(1, paragraphs + 1))
