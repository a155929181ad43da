"""Collections of any size, for measuring."""

import random
from pathlib import Path

from reader.articles.article import Article, Collection
from reader.articles.load import load_collection
from reader.paths import shipped
from reader.text.sentences import sentences


def made_up(count: int, length: int = 40) -> Collection:
    """Articles of so many sentences, shuffled together from those of the sample."""
    dice = random.Random(count)  # noqa: S311 - nothing here is secret
    sample = load_collection([shipped("seeds")])
    texts = [span.of(a.text) for a in sample.articles for span in sentences(a.text)]
    drawn = [dice.sample(texts * (length // len(texts) + 1), length) for _ in range(count)]
    articles = [Article(f"{n}.txt", Path(f"{n}.txt"), "\n\n".join(chosen)) for n, chosen in enumerate(drawn)]
    return Collection("made up", tuple(articles), Path())
