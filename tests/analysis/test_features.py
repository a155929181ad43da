"""What is measured of a pair of sentences before it is scored."""

import math

import pytest

from reader.analysis.linking.features import FeatureExtractor, Features, extractor_of
from reader.analysis.passage import Passage
from reader.analysis.pipeline.event import terms_of_collection
from tests.analysis.making import collection_of
from tests.analysis.stories import BUDGET, FERRY, SHIPWRECK

QUOTED = 'A survivor said that "lights flickered, whistles blew and lifeboats fell from rusty hooks" all night.'


def _extractor(*texts: str) -> FeatureExtractor:
    return extractor_of(terms_of_collection(collection_of(*texts)))


def _features(extractor: FeatureExtractor, here: str, there: str) -> Features:
    """The features of the two sentences that begin with some words."""

    def begins(passage: Passage, words: str) -> bool:
        return extractor.contents.by_passage[passage].sentence.text.startswith(words)

    return next(f for (a, b), f in extractor.candidates() if begins(a, here) and begins(b, there))


def test_candidates_are_pairs_of_different_articles_that_share_something_each_once() -> None:
    extractor = _extractor(FERRY, SHIPWRECK, BUDGET)
    pairs = [pair for pair, _ in extractor.candidates()]
    assert all(a.article < b.article and extractor.shared(a, b) for a, b in pairs)
    assert len(set(pairs)) == len(pairs)


def test_shares_are_shares() -> None:
    for _, features in _extractor(FERRY, SHIPWRECK, BUDGET).candidates():
        values = features._asdict()
        assert all(math.isfinite(value) for value in values.values())
        shares = (
            "dice",
            "coverage",
            "quotation",
            "third_article",
            "neighbours",
            "rank_weaker",
            "rank_stronger",
            "lead",
        )
        assert all(0 <= values[name] <= 1 + 1e-9 for name in shares)
        assert -1 <= features.margin <= 1
        assert features.shorter <= features.longer
        assert features.headlines in (0, 1, 2)


def test_the_same_sentence_shares_all_of_itself_and_is_nearest() -> None:
    features = _features(_extractor(FERRY, FERRY), "Mayor Ines", "Mayor Ines")
    assert features.dice == pytest.approx(1)
    assert features.coverage == pytest.approx(1)
    assert features.rank_weaker == features.rank_stronger == 1
    assert features.margin > 0


def test_a_shared_quotation_is_a_feature_of_its_own() -> None:
    shared = _features(_extractor(f"{FERRY}\n{QUOTED}", f"{SHIPWRECK}\n{QUOTED}"), "A survivor", "A survivor")
    plain = QUOTED.replace('"', "")
    unquoted = _features(_extractor(f"{FERRY}\n{QUOTED}", f"{SHIPWRECK}\n{plain}"), "A survivor", "A survivor")
    assert shared.quotation == pytest.approx(1)
    assert unquoted.quotation == 0


def test_a_third_article_that_tells_the_same_speaks_for_both() -> None:
    alone = _features(_extractor(FERRY, SHIPWRECK), "A ferry", "The coastguard")
    borne_out = _features(_extractor(FERRY, SHIPWRECK, FERRY), "A ferry", "The coastguard")
    assert alone.third_article == 0
    assert borne_out.third_article > 0


def test_headlines_and_first_sentences_lead() -> None:
    extractor = _extractor(FERRY, SHIPWRECK)
    first = _features(extractor, "Ferry sinks", "The coastguard")
    later = _features(extractor, "Mayor Ines", "The captain")
    assert first.headlines == 1
    assert later.headlines == 0
    assert first.lead > later.lead


def test_likeness_to_nothing_is_none() -> None:
    likeness = _extractor(FERRY, SHIPWRECK).likeness
    (a, b), cosine = next(likeness.pairs())
    assert likeness.of(a, b) == likeness.of(b, a) == cosine
    assert likeness.of(a, None) == likeness.of(None, b) == 0
    assert likeness.of(a, a) == 0
    assert likeness.best_two(a, "no such article") == (0, 0)


def test_who_did_what_in_the_same_order_is_told_from_the_same_words_in_another() -> None:
    told = "The coastguard rescued nine fishermen from rusty lifeboats.\n"
    turned = "Rusty lifeboats: from fishermen nine were rescued, by coastguard.\n"
    same = _features(_extractor(told, told), "The coastguard", "The coastguard")
    other = _features(_extractor(told, turned), "The coastguard", "Rusty")
    assert same.sequence > other.sequence


def test_a_caption_and_a_sentence_of_the_text_are_no_like_pair() -> None:
    caption = "A ferry lies beside the old pier of Porthaven after the storm. Photo / AP\n"
    text = "Nobody slept in the night.\nA ferry lies beside the old pier of Porthaven after the storm.\n"
    assert _features(_extractor(caption, text), "A ferry", "A ferry").captions == 1
    assert _features(_extractor(text, text), "A ferry", "A ferry").captions == 0
