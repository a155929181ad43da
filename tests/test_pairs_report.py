"""The report of what is found in pairs of sentences written by hand."""

from reader.analysis.model import DiscrepancyKind
from tools.pairs_report import Outcome, Pair, outcome_of, row_of, tables

KILLED = ("The bus fell into the river at Alda and killed 14 people.", "The bus fell at Alda and killed nine people.")


def test_the_tables_hold_hundreds_of_pairs_and_the_words_that_differ_stand_in_them() -> None:
    pairs = [pair for _, of_table in tables() for pair in of_table]
    assert sum(pair.kind is not None for pair in pairs) >= 200
    assert sum(pair.kind is None for pair in pairs) >= 200
    for pair in pairs:
        assert all(word in sentence for sentence, word in zip(pair.sentences, pair.words, strict=bool(pair.words)))


def test_a_pair_is_found_by_the_words_that_differ_and_as_its_kind() -> None:
    pair = Pair(KILLED, DiscrepancyKind.NUMBER, ("14", "nine"))
    assert outcome_of(pair) == Outcome(pair, is_found=True, is_of_right_kind=True, is_wrongly_claimed=False)
    assert outcome_of(pair).is_good


def test_a_difference_of_another_kind_is_wrongly_claimed() -> None:
    pair = Pair(KILLED, DiscrepancyKind.PLACE, ("14", "nine"))
    assert outcome_of(pair) == Outcome(pair, is_found=True, is_of_right_kind=False, is_wrongly_claimed=True)
    assert not outcome_of(pair).is_good


def test_any_difference_is_wrongly_claimed_where_none_is() -> None:
    assert outcome_of(Pair(KILLED)).is_wrongly_claimed
    assert outcome_of(Pair((KILLED[0], KILLED[0]))).is_good


def test_a_line_of_the_report_counts_the_pairs_of_a_table() -> None:
    pair = Pair(KILLED, DiscrepancyKind.NUMBER, ("14", "nine"))
    outcomes = [outcome_of(pair), Outcome(pair, is_found=False, is_of_right_kind=False, is_wrongly_claimed=False)]
    assert row_of("number", outcomes).split() == ["number", "2", "1", "1", "0"]
    assert row_of("rounding", [outcome_of(Pair(KILLED))]).split() == ["rounding", "1", "1", "–", "1"]
