"""The sample collection is read whole."""

import re

import pytest

from reader.articles.article import Collection
from reader.articles.load import load_collection
from reader.paths import shipped
from reader.text.sentences import sentences

SECOND = "001_7dfb702133d31d33.txt"
DATED = re.compile(r"\d{1,2} (?:January|February|March|April) 2017: [A-Z]")


@pytest.fixture(scope="module")
def seeds() -> Collection:
    return load_collection([shipped("seeds")])


def test_the_sample_collection_opens_without_a_problem(seeds: Collection) -> None:
    assert seeds.problems == ()
    assert seeds.title == "Khan Sheikhoun, 4 April 2017"
    assert [(article.id, article.label) for article in seeds.articles] == [
        ("000_1376728b26cdddcd.txt", "“Syria and Russia deny”"),
        (SECOND, "IBTimes UK"),
        ("003_0fca6d12d9d36a8a.txt", "“These images”"),
    ]


def test_the_sample_articles_are_as_their_files_are(seeds: Collection) -> None:
    for article in seeds.articles:
        assert article.text == article.path.read_text(encoding="utf-8")
        assert (article.encoding, article.hidden, article.metadata.language) == ("utf-8", (), "en")


def test_each_dated_caption_of_the_samples_is_one_sentence(seeds: Collection) -> None:
    article = next(article for article in seeds.articles if article.id == SECOND)
    captions = [span for span in sentences(article.text) if DATED.match(span.of(article.text))]
    assert [span.start for span in captions] == [match.start() for match in DATED.finditer(article.text)]
    assert len(captions) == 29
    assert all(re.search(r"(AFP|Reuters)$", span.of(article.text)) for span in captions)


def test_the_samples_are_read_to_their_last_character(seeds: Collection) -> None:
    for article in seeds.articles:
        spans = sentences(article.text)
        assert "".join("".join(span.of(article.text).split()) for span in spans) == "".join(article.text.split())
