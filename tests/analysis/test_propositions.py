"""What numbers count and of which deed, and what happened at which date: tables of sentences."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from reader.analysis.discrepancies.evidence import Evidence
from reader.analysis.model import Figure, Passage
from reader.analysis.pipeline.event import evidence_of
from reader.analysis.propositions.counted import Counted, counted_of
from reader.analysis.propositions.dated import Dated, dated_of
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
    for number, (_, thing, deed) in zip(found, wanted, strict=True):
        assert number.thing == ("" if thing == "-" else concept(vocabulary, thing))
        assert deed == "-" or concept(vocabulary, deed) in number.deeds
        assert deed != "-" or number.deeds == frozenset()


@pytest.mark.parametrize("row", rows("dated.yaml"), ids=lambda row: row[0][:40])
def test_a_date_is_of_what_happened_or_of_what_was_said(row: Row) -> None:
    text, (date, verb, is_of_saying) = row
    (found,), vocabulary = dated_in(text)
    assert date.removeprefix("on ").removeprefix("in ") in found.figure.text or found.figure.text in date
    assert (found.verb, found.is_of_saying) == (concept(vocabulary, verb), is_of_saying)


def test_rare_words_make_clauses_more_alike_than_common_ones() -> None:
    _, vocabulary = evidence("The ferry sank. The ferry burned. The ferry left. The mayor wept.")
    ferry, sank, mayor, wept = (concept(vocabulary, word) for word in ("ferry", "sink", "mayor", "weep"))
    assert vocabulary.rarity(sank) > vocabulary.rarity(ferry)
    assert vocabulary.likeness({ferry, sank}, {sank, wept}) > vocabulary.likeness({ferry, sank}, {ferry, wept})
    assert vocabulary.likeness({mayor}, set()) == 0.0


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
