"""Articles that have not changed are not compared again."""

import hashlib
import os
from dataclasses import replace
from pathlib import Path

import pytest

from reader.analysis.model import Analysis
from reader.analysis.pipeline.analyse import analyse, analysis_of
from reader.analysis.pipeline.cache import AnalysisCache
from reader.articles.article import Metadata
from tests.analysis.making import collection_of
from tests.analysis.stories import FERRY, SHIPWRECK

STORY = (FERRY, SHIPWRECK)


@pytest.fixture
def cache(tmp_path: Path) -> AnalysisCache:
    return AnalysisCache(tmp_path / "analyses")


def files_of(cache: AnalysisCache) -> list[Path]:
    return sorted(cache.folder.iterdir())


def test_what_is_saved_comes_back_as_it_was(cache: AnalysisCache, sample_analysis: Analysis) -> None:
    cache.save(sample_analysis)
    assert cache.find(sample_analysis.articles) == sample_analysis


def test_nothing_is_known_of_articles_never_seen(cache: AnalysisCache) -> None:
    assert cache.find(collection_of(*STORY).articles) is None


def test_articles_of_other_words_days_languages_or_order_are_compared_anew(cache: AnalysisCache) -> None:
    collection = collection_of(*STORY)
    cache.save(analyse(collection))
    first, second = collection.articles
    changed = [
        (replace(first, text=first.text + " More."), second),
        (replace(first, metadata=Metadata(date="2017-04-05")), second),
        (replace(first, metadata=Metadata(language="fr")), second),
        (second, first),
        (first,),
    ]
    assert [cache.find(articles) for articles in changed] == [None] * len(changed)


def test_an_article_that_is_called_otherwise_is_not_compared_anew(cache: AnalysisCache) -> None:
    collection = collection_of(*STORY)
    cache.save(analyse(collection))
    named = [replace(article, metadata=replace(article.metadata, outlet="Post")) for article in collection.articles]
    found = cache.find(tuple(named))
    assert found is not None
    assert [article.label for article in found.articles] == ["Post", "Post"]


@pytest.mark.parametrize("change", ["cut short", "empty", "a byte changed", "of another form"])
def test_a_damaged_entry_is_dropped_and_nothing_is_said(cache: AnalysisCache, change: str) -> None:
    collection = collection_of(*STORY)
    cache.save(analyse(collection))
    (path,) = files_of(cache)
    whole = path.read_bytes()
    other = b"\x81\xa5links\x05"
    path.write_bytes(
        {
            "cut short": whole[:-20],
            "empty": b"",
            "a byte changed": whole[:60] + bytes((whole[60] ^ 1,)) + whole[61:],
            "of another form": hashlib.sha256(other).digest() + other,
        }[change]
    )
    assert cache.find(collection.articles) is None
    assert files_of(cache) == []


def test_those_used_longest_ago_go_where_there_is_too_much(
    cache: AnalysisCache, monkeypatch: pytest.MonkeyPatch
) -> None:
    collections = [collection_of(FERRY, f"{SHIPWRECK} {word}") for word in ("One.", "Two.")]
    analyses = [analyse(collection) for collection in collections]
    cache.save(analyses[0])
    (old,) = files_of(cache)
    monkeypatch.setattr("reader.analysis.pipeline.cache._MOST_BYTES", old.stat().st_size * 3 // 2)
    os.utime(old, (1, 1))
    cache.save(analyses[1])
    assert cache.find(collections[0].articles) is None
    assert cache.find(collections[1].articles) == analyses[1]


def test_where_nothing_can_be_saved_the_articles_are_compared_all_the_same(tmp_path: Path) -> None:
    taken = tmp_path / "analyses"
    taken.write_text("a file where the folder should be")
    nowhere = AnalysisCache(taken)
    analysis = analyse(collection_of(*STORY))
    nowhere.save(analysis)
    assert nowhere.find(collection_of(*STORY).articles) is None
    assert taken.read_text() == "a file where the folder should be"


def test_a_program_that_has_changed_compares_anew(cache: AnalysisCache, monkeypatch: pytest.MonkeyPatch) -> None:
    collection = collection_of(*STORY)
    cache.save(analyse(collection))
    monkeypatch.setattr("reader.analysis.pipeline.cache._program", lambda: b"another")
    assert cache.find(collection.articles) is None


def test_commands_keep_what_they_compare() -> None:
    collection = collection_of(*STORY)
    assert analysis_of(collection) == analysis_of(collection) == analyse(collection)
    assert AnalysisCache.of_user().find(collection.articles) is not None
