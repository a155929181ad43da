"""Who says, denies or supposes what is told in a sentence."""

import pytest

from reader.analysis.model import Attribution
from reader.analysis.sentences.attribution import attributions_in
from tests.analysis.making import documents_of


def _claims(sentence: str) -> list[Attribution]:
    (document,) = documents_of(sentence)
    (only,) = document.sentences
    return list(attributions_in(only, document.language).by_verb)


def _told(sentence: str) -> list[tuple[str, str | None]]:
    """The claims of a sentence: what each makes of it, and who makes it."""
    return [(str(c.verb_kind), c.source and c.source.span.of(sentence)) for c in _claims(sentence)]


@pytest.mark.parametrize(
    ("sentence", "claimant"),
    [
        ("The captain said the engine was sound.", "The captain"),
        ("The captain has said that the engine was sound.", "The captain"),
        ("Norway's government said the pier was safe.", "Norway's government"),
        ("A police spokesman said on Tuesday that two had died.", "A police spokesman"),
        ("On Monday the ministry said the pier was safe.", "the ministry"),
        ("In a statement, the ministry said the pier was safe.", "the ministry"),
        ("In a statement the ministry said the pier was safe.", "the ministry"),
        ("Last week the head of the ministry said the pier was safe.", "the head of the ministry"),
        ("The World Fishing Federation (WFF) said the pier was safe.", "The World Fishing Federation"),
        ("The company and the captain said the engine was sound.", "The company and the captain"),
        ("Both Norway and Sweden said the pier was safe.", "Norway and Sweden"),
        ("Anna Weber, a spokeswoman for the ministry, said the pier was safe.", "Anna Weber"),
        ("The captain, Ines Duarte, said the engine was sound.", "Ines Duarte"),
        ("The captain, who has sailed for 20 years, said the engine was sound.", "The captain"),
        ("The union, however, said the pier was old.", "The union"),
        ("The pier, the engineers said, was safe.", "the engineers"),
        ('"The engine was sound," the captain said.', "the captain"),
        ('"The engine was sound," said Captain Ines Duarte.', "Captain Ines Duarte"),
        ("“The engine was sound,” Duarte told reporters.", "Duarte"),
        ("He said the engine was sound.", None),
        ('"The engine was sound," she said.', None),
        ("The engine was sound,, said.", None),
    ],
)
def test_who_speaks_is_found_before_or_behind_the_verb(sentence: str, claimant: str | None) -> None:
    assert _told(sentence) == [("says", claimant)]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("The union confirmed 40 deaths.", "says"),
        ("The union claimed 40 had died.", "claims"),
        ("The union alleges that 40 died.", "claims"),
        ("The union believes that 40 died.", "claims"),
        ("The union denied that 40 had died.", "denies"),
        ("The union has strongly denied the claims.", "denies"),
        ("The union disputed the toll.", "denies"),
        ("The union rejected the allegations.", "denies"),
        ("The union dismissed the reports as rumour.", "denies"),
        ("The union denied any fault.", "denies"),
        ("The union accused the company of negligence.", "accuses"),
        ("The union blamed the captain.", "accuses"),
        ("The union condemned the attack.", "accuses"),
        ("The union questioned the timing of the announcement.", "doubts"),
        ("The union doubts that the pier is safe.", "doubts"),
        ("The union called the plan a gift to the rich.", "calls"),
        ("The union has branded the closure a disgrace.", "calls"),
    ],
)
def test_a_verb_tells_what_is_made_of_what_is_said(sentence: str, kind: str) -> None:
    assert _told(sentence) == [(kind, "The union")]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("The company was accused of negligence by the union.", "accuses"),
        ("Rebels have been blamed for the attack.", "accuses"),
        ("The claim was denied by the ministry.", "denies"),
        ("The pier isn't said to be old.", "says"),
    ],
)
def test_who_is_spoken_of_in_the_passive_does_not_speak(sentence: str, kind: str) -> None:
    assert _told(sentence) == [(kind, None)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The union rejected the budget.",
        "The council dismissed the chief engineer.",
        "The ministry did not deny the deaths.",
        "The ministry has never denied it.",
        "The ministry didn't deny the deaths.",
        "A report on the pier was published.",
        "The denial came late, and so did the claims.",
        "Reporters stood at the pier, and it was nobody's fault.",
        "He took notes.",
    ],
)
def test_a_deed_a_noun_and_a_denial_that_is_not_made_claim_nothing(sentence: str) -> None:
    assert _told(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The ministry would neither confirm nor deny it.",
        "The ministry did not say that the pier was safe.",
        "The ministry has not confirmed the toll.",
        "The ministry refused to say whether the pier was safe.",
        "The ministry declined to confirm the toll.",
    ],
)
def test_who_does_not_say_it_is_nobody_who_says_it(sentence: str) -> None:
    assert _told(sentence) == [("says", None)]


def test_each_clause_has_a_claim_of_its_own() -> None:
    sentence = "The mayor said the pier was safe, but the union denied it."
    assert _told(sentence) == [("says", "The mayor"), ("denies", "the union")]
    scopes = [claim.scope.span.of(sentence) for claim in _claims(sentence)]
    assert scopes == ["The mayor said the pier was safe,", "the union denied it."]
    assert [claim.verb.span.of(sentence) for claim in _claims(sentence)] == ["said", "denied"]


def test_the_first_denial_of_a_sentence_is_its_denial() -> None:
    (document,) = documents_of("The mayor said it was safe, but the union denied it.")
    wording = attributions_in(document.sentences[0], document.language)
    assert wording.denial == wording.by_verb[1]
    (document,) = documents_of("The mayor said it was safe.")
    assert attributions_in(document.sentences[0], document.language).denial is None


def test_a_long_row_of_names_is_no_claimant_beyond_its_last_words() -> None:
    sentence = "Duarte and " * 150 + "Brook said it was safe."
    ((kind, claimant),) = _told(sentence)
    assert kind == "says"
    assert claimant is not None
    assert len(claimant.split()) <= 10


@pytest.mark.parametrize(
    "sentence",
    [
        "The union called for talks.",
        "The union called off the strike.",
        "The pier is called Longarm.",
        "The union called.",
    ],
)
def test_who_calls_nothing_by_a_name_makes_no_claim(sentence: str) -> None:
    assert _told(sentence) == []


@pytest.mark.parametrize(
    ("text", "is_hedged"),
    [
        ("Dorn appeared in court on Friday.", False),
        ("The suspect appeared and fired twice.", False),
        ("Dorn appears on the list of those who drowned.", False),
        ("Dorn appeared to have drowned.", True),
        ("It appears that Dorn drowned.", True),
        ("Dorn appeared calm.", True),
    ],
)
def test_who_is_seen_somewhere_does_not_only_seem(text: str, *, is_hedged: bool) -> None:
    (document,) = documents_of(text)
    (only,) = document.sentences
    assert bool(attributions_in(only, document.language).hedges) == is_hedged
