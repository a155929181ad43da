"""Whatever the text, it is analysed, and every place that is told of is true."""

import re
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.analysis.model import Analysis
from reader.analysis.passage import Passage
from reader.analysis.pipeline.analyse import analyse
from reader.articles.article import Collection
from reader.text.sanitise import sanitise
from tests.analysis.making import analysis_of, collection_of
from tests.analysis.stories import FERRY, SHIPWRECK
from tests.properties import untimed

pytestmark = pytest.mark.slow

WORDS = [
    *(
        "The",
        "the",
        "a",
        "of",
        "and",
        "said",
        "denied",
        "Mr",
        "Duarte",
        "De",
        "U.S.",
        "(",
        ")",
        '"',
        "'",
        "“",
        "”",
        "-",
    ),
    *("58", "dozen", "half", "million", "$", "%", "per", "cent", "to", "6:30", "a.m.", "April", "4", "2017", "last"),
    *("Tuesday", "yesterday", "year", "old", "killed", "people", "regime", "government", "alleged", "in", "Alda"),
    *(
        ".",
        ",",
        ";",
        ":",
        "\n",
        "\n\n",
        "’s",
        "—",
        "…",
        "/",
        "AFP",
        "not",
        "hundreds",
        "9" * 30,
        "aged",
        "is",
        "St.",
        "-",
        ",,",
    ),
]
any_text = st.text(max_size=150)
news_like = st.lists(st.sampled_from(WORDS), max_size=50).map(" ".join)
retold = st.sampled_from([FERRY, SHIPWRECK])
articles = st.lists(any_text | news_like | retold, min_size=1, max_size=4)
dates = st.none() | st.dates().map(lambda day: day.isoformat())
steady = settings(untimed, max_examples=60, derandomize=True)


def _analysed(texts: list[str], today: str | None, language: str | None) -> tuple[Collection, Analysis]:
    collection = collection_of(*map(sanitise, texts), today=today, language=language)
    return collection, analyse(collection)


def _all_passages(analysis: Analysis) -> list[Passage]:
    return [
        *(mention.passage for actor in analysis.actors for mention in actor.mentions),
        *(figure.passage for figure in analysis.figures),
        *(passage for link in analysis.links for passage in (link.a, link.b)),
        *(passage for fact in analysis.facts for passage in fact.passages),
        *(side.passage for discrepancy in analysis.discrepancies for side in discrepancy.sides),
    ]


@steady
@given(articles, dates, st.sampled_from(["en", "und", None]))
def test_any_text_is_analysed_and_every_place_is_true(
    texts: list[str], today: str | None, language: str | None
) -> None:
    collection, analysis = _analysed(texts, today, language)
    lengths = {article.id: len(article.text) for article in collection.articles}
    assert all(0 <= p.start < p.end <= lengths[p.article] for p in _all_passages(analysis))
    for actor in analysis.actors:
        assert all(mention.text == analysis.text_of(mention.passage) for mention in actor.mentions)
    assert all(figure.text == analysis.text_of(figure.passage) for figure in analysis.figures)


def test_a_text_that_ends_in_the_middle_of_a_name_is_analysed() -> None:
    assert analyse(collection_of("They met in Troy,", "The families met Rosa Vance,\nthen Alda of")).articles


@steady
@given(st.integers(0, 10**6), st.floats(0, 0.9))
def test_news_with_words_lost_and_displaced_is_analysed(seed: int, share: float) -> None:
    random = Random(seed)
    texts = []
    for story in (FERRY, SHIPWRECK):
        words = re.findall(r"\S+|\s+", story)
        moved = [random.choice(words) if random.random() < share else word for word in words]
        texts.append("".join(word for word in moved if random.random() > share / 3) or "Nothing.")
    analysis = analyse(collection_of(*texts))
    assert all(analysis.text_of(passage) for passage in _all_passages(analysis))


@steady
@given(articles, st.sampled_from(["en", "und"]))
def test_links_of_any_text_join_sentences_of_different_articles(texts: list[str], language: str) -> None:
    _, analysis = _analysed(texts, None, language)
    for link in analysis.links:
        assert link.a.article != link.b.article
        assert 0 <= link.score <= 1
        assert all(passage.span in analysis.sentences[passage.article] for passage in (link.a, link.b))


@steady
@given(articles)
def test_ids_of_any_text_are_unique_and_lead_to_what_is_there(texts: list[str]) -> None:
    _, analysis = _analysed(texts, "2017-04-04", "en")
    for found in (analysis.actors, analysis.figures, analysis.facts, analysis.discrepancies):
        assert len({one.id for one in found}) == len(found)
    actors = {actor.id for actor in analysis.actors} | {None}
    facts = {fact.id for fact in analysis.facts} | {None}
    assert all(figure.claimed_by in actors for figure in analysis.figures)
    assert all(discrepancy.fact in facts for discrepancy in analysis.discrepancies)
    assert all("\n" not in discrepancy.summary for discrepancy in analysis.discrepancies)


def test_numbers_side_by_side_behind_a_hedge_are_compared_without_a_crash() -> None:
    analysis_of("The mayor said 58 12.", "The mayor said alleged twelve 58.")
