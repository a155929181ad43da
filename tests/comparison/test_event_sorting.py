"""Piles are sorted by event and text, for choosing from."""

from pathlib import Path

import pytest

from reader.analysis.model import Analysis, Copies
from reader.articles.article import Article, Collection, Metadata
from reader.comparison.event_sorting import (
    MOST_AT_ONCE,
    events_in,
    in_words,
    needs_choice,
    needs_sorting,
    restricted_to,
)
from reader.text.sentences import sentences as sentences_of


def _pile(count: int) -> Collection:
    articles = (Article(f"{n}.txt", Path(f"{n}.txt"), f"\nStory {n}.\nMore.\n") for n in range(count))
    return Collection("pile", tuple(articles), Path())


def _ids(*numbers: int) -> tuple[str, ...]:
    return tuple(f"{number}.txt" for number in numbers)


def test_articles_stand_by_event_and_by_text() -> None:
    first, second = events_in(_pile(5), [_ids(0, 1, 4), _ids(2, 3)], [Copies(_ids(0, 4), 1.0)])
    assert first.line == "Event 1 · 3 articles · Story 0."
    assert [told.line for told in first.texts] == ["0.txt = 4.txt (one text) · Story 0.", "1.txt · Story 1."]
    assert first.articles == _ids(0, 1)
    assert second.articles == _ids(2, 3)


def test_an_article_is_listed_with_its_outlet_its_day_and_its_title() -> None:
    said = Metadata(outlet="Herald", title="Ferry lost", date="2017-04-04T18:30:00Z")
    pile = Collection("pile", (Article("a.txt", Path("a.txt"), "It sank.\n", said),), Path())
    (event,) = events_in(pile, [("a.txt",)], [])
    assert event.texts[0].line == "Herald · 2017-04-04 · Ferry lost"


def test_a_few_articles_are_never_a_pile_and_many_or_several_events_are_chosen_from() -> None:
    assert not needs_sorting(_pile(4))
    assert needs_sorting(_pile(5))
    few, many = (events_in(_pile(n), [_ids(*range(n))], []) for n in (MOST_AT_ONCE, MOST_AT_ONCE + 1))
    assert not needs_choice(few)
    assert needs_choice(many)
    assert len(many[0].articles) == MOST_AT_ONCE
    assert needs_choice(events_in(_pile(5), [_ids(0, 1, 2), _ids(3, 4)], []))


def test_what_is_not_chosen_is_left_aside_and_known() -> None:
    collection = restricted_to(restricted_to(_pile(3), _ids(0, 2)), _ids(2))
    assert [article.id for article in collection.articles] == ["2.txt"]
    assert collection.aside == {"0.txt", "1.txt"}


def test_one_text_and_several_events_are_put_in_words() -> None:
    articles = _pile(4).articles
    several = Analysis(articles, {}, events=(_ids(0, 2), _ids(1, 3)), copies=(Copies(_ids(0, 2), 0.9),))
    assert in_words(several) == [
        "The same text, to be counted once: 0.txt = 2.txt",
        "These articles are about 2 events; only those of one are compared",
    ]
    assert in_words(Analysis(articles, {}, events=(_ids(0, 1, 2, 3),))) == []


def test_what_is_read_without_word_lists_is_put_in_words() -> None:
    articles = _pile(3).articles
    assert in_words(Analysis(articles, {}, unlisted=_ids(0, 2))) == [
        "Read without word lists for the language, so less is found: 0.txt, 2.txt"
    ]


def test_an_article_with_sentences_too_long_to_be_compared_whole_is_named() -> None:
    articles = (Article("dates.txt", Path("dates.txt"), "4 May 2016, " * 500), Article("b.txt", Path("b.txt"), "Rain."))
    sentences = {article.id: tuple(sentences_of(article.text)) for article in articles}
    assert in_words(Analysis(articles, sentences)) == [
        "Sentences longer than 2,000 characters are compared in pieces, and only the first figures of each are found: "
        "dates.txt"
    ]


@pytest.mark.parametrize("sentence", ["On " + "and on " * 280 + "we went.", f"W{'e' * 1950} went."])
def test_a_sentence_that_is_nearly_too_long_is_whole_and_not_named(sentence: str) -> None:
    article = Article("long.txt", Path("long.txt"), f"{sentence} {sentence}")
    sentences = {article.id: tuple(sentences_of(article.text))}
    assert [span.of(article.text) for span in sentences[article.id]] == [sentence, sentence]
    assert in_words(Analysis((article,), sentences)) == []
