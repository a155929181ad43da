"""What numbers count and of which deed, and what happened at which date: tables of sentences."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from reader.analysis.discrepancies.evidence import Evidence
from reader.analysis.figure import Figure
from reader.analysis.passage import Passage
from reader.analysis.pipeline.event import evidence_of
from reader.analysis.propositions.accused import verb_accusing
from reader.analysis.propositions.counted import Counted, counted_of
from reader.analysis.propositions.dated import Dated, dated_of
from reader.analysis.propositions.denied import denies_a_proposition
from reader.analysis.propositions.vocabulary import Vocabulary
from reader.analysis.sentences.terms import SentenceTerms
from reader.analysis.syntax.parsed_sentence import ParsedSentence
from reader.analysis.syntax.parser import Grammar
from reader.text.safe_yaml import load_own
from tests.analysis.making import analysis_of, collection_of

HERE = Path(__file__).parent
Row = list[Any]


def rows(name: str) -> list[Row]:
    found: Any = load_own(HERE / name)
    return list(found)


def evidence(text: str) -> tuple[Evidence, Vocabulary]:
    known = evidence_of(collection_of(text, "It rained in Alda all day, and nobody went out."))
    return known, known.vocabularies[0]


def parsed_figures(known: Evidence) -> list[tuple[Figure, ParsedSentence]]:
    figures = [figure for figure in known.figures if figure.passage.article == "1.txt"]
    sentences = [known.sentence_of(figure.passage) for figure in figures]
    parsed = known.grammar.of(known.content_of(sentence) for sentence in sentences if sentence)
    return [(f, parsed[s]) for f, s in zip(figures, sentences, strict=True) if s]


def parsed_of(sentence: str) -> tuple[ParsedSentence, Vocabulary]:
    known, vocabulary = evidence(sentence)
    (parsed,) = known.grammar_of(known.contents.sentences["1.txt"]).values()
    return parsed, vocabulary


def counted_in(text: str) -> tuple[list[Counted], Vocabulary]:
    known, vocabulary = evidence(text)
    found = [counted_of(figure, sentence, vocabulary) for figure, sentence in parsed_figures(known)]
    return [counted for counted in found if counted], vocabulary


def dated_in(text: str) -> tuple[list[Dated], Vocabulary]:
    known, vocabulary = evidence(text)
    found = [dated_of(figure, sentence, vocabulary) for figure, sentence in parsed_figures(known)]
    return [dated for dated in found if dated], vocabulary


def concept(vocabulary: Vocabulary, lemma: str) -> str:
    return vocabulary.language.concept(lemma.casefold())


@pytest.mark.parametrize("row", rows("counted.yaml"), ids=lambda row: row[0][:40])
def test_a_number_counts_something_to_which_something_happened(row: Row) -> None:
    text, *wanted = row
    found, vocabulary = counted_in(text)
    assert len(found) == len(wanted)
    for number, (written, thing, deed) in zip(found, wanted, strict=True):
        assert str(written).casefold() in number.figure.text.replace(",", "").casefold()
        assert number.thing == ("" if thing == "-" else concept(vocabulary, thing))
        assert deed == "-" or concept(vocabulary, deed) in number.deeds
        assert deed != "-" or number.deeds == frozenset()


@pytest.mark.parametrize("row", rows("dated.yaml"), ids=lambda row: row[0][:40])
def test_a_date_is_of_what_happened_or_of_what_was_said(row: Row) -> None:
    text, *wanted = row
    found, vocabulary = dated_in(text)
    assert len(found) == len(wanted)
    for time, (written, verb, is_of_saying) in zip(found, wanted, strict=True):
        assert str(written) in time.figure.text or time.figure.text in str(written)
        assert time.verb == ("" if verb == "-" else concept(vocabulary, verb))
        assert time.is_of_saying is is_of_saying


def test_rare_words_make_clauses_more_alike_than_common_ones() -> None:
    _, vocabulary = evidence("The ferry sank. The ferry burned. The ferry left. The mayor wept.")
    ferry, sank, mayor, wept = (concept(vocabulary, word) for word in ("ferry", "sink", "mayor", "weep"))
    assert vocabulary.rarity(sank) > vocabulary.rarity(ferry)
    assert vocabulary.likeness({ferry, sank}, {sank, wept}) > vocabulary.likeness({ferry, sank}, {ferry, wept})
    assert vocabulary.likeness({mayor}, set()) == 0.0


def test_a_number_counts_what_is_joined_to_its_noun_but_not_what_has_a_number_of_its_own() -> None:
    (joint,), vocabulary = counted_in("The quake in Alda damaged 135 homes and shops.")
    assert joint.things == {concept(vocabulary, "home"), concept(vocabulary, "shop")}
    (roads, hotels), vocabulary = counted_in("The quake in Alda damaged 2 roads and 14 hotels.")
    assert roads.things.isdisjoint(hotels.things)


@pytest.mark.parametrize(
    ("sentence", "verb", "is_denied"),
    [
        ("The mayor denied that he had seen the letter.", "denied", True),
        ("The mayor denied taking the money.", "denied", True),
        ("The mayor dismissed the rumours.", "dismissed", True),
        ("The mayor denied any wrongdoing.", "denied", True),
        ("She spoke of the accusations, which the mayor has denied.", "denied", True),
        ("The mayor denied the club a permit.", "denied", False),
        ("The mayor rejected the offer.", "rejected", False),
    ],
)
def test_what_is_denied_could_be_true_or_not(sentence: str, verb: str, *, is_denied: bool) -> None:
    parsed, vocabulary = parsed_of(sentence)
    place = next(token.span for token in parsed.tokens if token.text == verb)
    assert denies_a_proposition(parsed, place, vocabulary) is is_denied


@pytest.mark.parametrize(
    ("sentence", "is_accused"),
    [
        ("Two aides accused Lorn Tarrant of taking the money.", True),
        ("A report claimed that Tarrant had taken the money.", True),
        ("Lorn Tarrant was blamed for the loss.", True),
        ("The union did not accuse Tarrant of anything.", False),
        ("Tarrant accused the union of taking the money.", False),
    ],
)
def test_somebody_is_accused_where_a_verb_of_accusing_has_them_for_its_object(
    sentence: str, *, is_accused: bool
) -> None:
    parsed, vocabulary = parsed_of(sentence)
    who = frozenset((concept(vocabulary, "Tarrant"),))
    assert (verb_accusing(who, parsed, vocabulary) is not None) is is_accused


def test_of_whom_some_were_killed_not_all_were() -> None:
    (hurt, killed), vocabulary = counted_in("The quake in Alda hurt 50 people, 12 of whom were killed later.")
    assert concept(vocabulary, "kill") not in hurt.deeds
    assert concept(vocabulary, "kill") in killed.deeds


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The sentences that the parser is asked for; it gives none."""
    texts: list[str] = []

    def of(_: Grammar, sentences: Iterable[SentenceTerms]) -> dict[Passage, ParsedSentence]:
        texts.extend(content.sentence.text for content in sentences)
        return {}

    monkeypatch.setattr(Grammar, "of", of)
    return texts


def test_only_sentences_with_figures_to_compare_are_parsed(asked: list[str]) -> None:
    analysis_of("It rained. The blast killed 58 people.", "The blast killed 60 people. Nobody saw it.")
    assert asked == ["The blast killed 58 people.", "The blast killed 60 people."]


def test_figures_of_one_article_alone_are_not_parsed(asked: list[str]) -> None:
    analysis_of("The blast killed 58 people. Later 60 people had died.", "Nobody saw the blast in Alda.")
    assert asked == []


def test_of_other_sentences_only_what_denies_or_accuses_is_parsed(asked: list[str]) -> None:
    analysis_of(
        "It rained. Lorn Tarrant, the mayor of Alda, rejected the rumours about the bribe.",
        "Two aides accused Mayor Tarrant of taking a bribe. The ferry left Alda at noon.",
    )
    assert asked
    assert not [text for text in asked if "rained" in text or "ferry" in text]
