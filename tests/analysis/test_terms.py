"""What a sentence is about: its words as actors, values, families and stems, weighed by rarity."""

from reader.analysis.model import Signal
from reader.analysis.pipeline.event import terms_of_collection
from reader.analysis.sentences.terms import Concept, SentenceTerms, TermIndex
from tests.analysis.making import collection_of
from tests.analysis.stories import FERRY, SHIPWRECK


def _contents(*texts: str) -> TermIndex:
    return terms_of_collection(collection_of(*texts))


def _content(contents: TermIndex, begun: str) -> SentenceTerms:
    """The content of the sentence that begins with some words."""
    return next(c for c in contents.by_passage.values() if c.sentence.text.startswith(begun))


def _keys(content: SentenceTerms, signal: Signal) -> set[str]:
    return {concept.key for concept in content.counts if concept.signal is signal}


def test_a_name_stands_for_its_actor_in_every_article() -> None:
    contents = _contents(FERRY, SHIPWRECK)
    here, there = _content(contents, "Mayor Ines"), _content(contents, "The captain")
    assert len(_keys(here, Signal.ACTOR)) == 1
    assert _keys(here, Signal.ACTOR) == _keys(there, Signal.ACTOR)


def test_a_figure_stands_for_its_value() -> None:
    contents = _contents("The ferry carried a dozen sailors.", "There were 12 sailors, or twelve men.")
    here, there = contents.by_passage.values()
    assert _keys(here, Signal.FIGURE) == _keys(there, Signal.FIGURE) == {"count:12.0"}


def test_a_word_stands_for_its_family_or_its_stem() -> None:
    contents = _contents("The bombings killed sailors.", "A sailor died in a bombing.")
    here, there = contents.by_passage.values()
    assert _keys(here, Signal.WORDS) == _keys(there, Signal.WORDS)
    assert "~kill" in _keys(here, Signal.WORDS)


def test_small_words_and_datelines_say_nothing() -> None:
    contents = _contents("It was the one.", "April 4, 2017 7:30 AM\n\nThe ferry sank.")
    small, dateline, body = contents.by_passage.values()
    assert not small.counts
    assert not dateline.counts
    assert body.counts


def test_an_actor_counts_once_in_a_sentence_and_a_word_as_often_as_it_stands() -> None:
    contents = _contents("Rosa Vance and the mayor of the old town left the old pier; Vance wept.")
    (content,) = contents.by_passage.values()
    assert sorted(content.counts.values()) == [1, 1, 1, 1, 1, 1, 2]
    assert content.counts[Concept(Signal.WORDS, "~old")] == 2


def test_what_is_rare_weighs_more_and_who_reports_weighs_least() -> None:
    contents = _contents("The ferry sank, officials said.", "The ferry was old, officials said.", "The ferry burned.")
    rarity = {concept.key: weight for concept, weight in contents.idf.items()}
    assert rarity["~capsize"] > rarity["ferri"] > 0
    assert rarity["~say"] < rarity["~capsize"]


def test_quoted_words_are_known_as_such() -> None:
    contents = _contents('The captain said: "The engine failed." The reef was near.')
    quoted = {concept.key for content in contents.by_passage.values() for concept in content.quoted}
    assert quoted == {"~engine", "~fail"}


def test_a_concept_keeps_the_words_and_the_place_in_which_it_is_told() -> None:
    contents = _contents(FERRY)
    for passage, content in contents.by_passage.items():
        for place in content.places:
            assert passage.span.covers(place.span)
            assert place.words.strip()
            assert content.words[place.concept]
    told = _content(contents, "A ferry sank")
    assert told.words[Concept(Signal.WORDS, "~kill")] == "killing"


def test_what_is_at_a_place_is_the_word_the_name_or_the_figure_there() -> None:
    contents = _contents("There, Mayor Ines Vance counted a dozen sailors.")
    (content,) = contents.by_passage.values()
    text = content.sentence.text

    def at(words: str) -> str:
        place = content.place_at(text.index(words))
        return place.words if place else ""

    assert [at("ayor"), at("ance"), at("ounted"), at("ozen")] == ["Mayor", "Ines Vance", "counted", "a dozen sailors"]
    assert [at("There"), at(","), at(" counted")] == ["", "", ""]


def test_a_word_and_those_right_before_it_make_a_phrase() -> None:
    contents = _contents("They left the old harbour master with the new captain.")
    (content,) = contents.by_passage.values()
    text = content.sentence.text
    phrases = {token.text: content.phrase(index).span.of(text) for index, token in enumerate(content.sentence.tokens)}
    assert phrases["master"] == "old harbour master"
    assert phrases["captain"] == "new captain"
    assert phrases["They"] == "They"


def test_vectors_weigh_what_is_said_twice_but_not_double() -> None:
    contents = _contents("The old pier and the old reef.", "The old pier and the reef.")
    (twice, once) = contents.vectors.values()
    old = Concept(Signal.WORDS, "~old")
    assert once[old] < twice[old] < 2 * once[old]
    assert contents.idf_sum([old]) == contents.idf[old]
