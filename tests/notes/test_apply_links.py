"""What the reader decides about links holds when they are found anew, and the facts are regrouped by it."""

from pathlib import Path

import pytest

from reader.analysis.model import (
    Alone,
    Analysis,
    Discrepancy,
    DiscrepancyKind,
    Fact,
    Link,
    Missing,
    Omissions,
    Reason,
    Side,
    Signal,
)
from reader.analysis.passage import Passage
from reader.articles.article import Article
from reader.notes.anchor import anchor_at
from reader.notes.judgements.apply_links import LinkJudgements, apply_link_judgements
from reader.notes.judgements.judgement import LinkJudgement, LinkVerdict, on_link
from reader.notes.record import from_yaml, to_yaml
from reader.text.safe_yaml import YamlError, dump, load_mapping
from reader.text.sentences import sentences

TEXTS = {
    "post.txt": "Forty people were on board, the captain said. The ferry left Port Lorne at seven. The pier is old.",
    "echo.txt": "The coastguard counted 52 passengers. The ferry had left Port Lorne at half past seven.",
    "mail.txt": "The owners speak of about 60 people. Nobody says when the ferry left.",
}
SAME, APART = LinkVerdict.SAME, LinkVerdict.APART


def analysis(above: str = "") -> Analysis:
    """Three articles, with something put above each: all tell who was on board, two when the ferry left."""
    articles = tuple(Article(name, Path(name), above + text) for name, text in TEXTS.items())
    spans = {article.id: tuple(sentences(article.text)) for article in articles}

    def place(article: str, number: int) -> Passage:
        """A sentence of an article, from 0, not counting what was put above."""
        return Passage(article, *spans[article][number + bool(above)])

    board = tuple(place(name, 0) for name in TEXTS)
    left = (place("post.txt", 1), place("echo.txt", 1))
    why = (Reason(Signal.WORDS, 1.0, "board"),)
    links = (
        Link(board[0], board[1], 0.9, why),
        Link(*left, 0.8, why),
        Link(board[1], board[2], 0.7, why),
        Link(board[0], board[2], 0.5, why),
    )
    facts = (Fact("k1", "Forty people were on board, the captain said", board, ("d1",)), Fact("k2", "It left", left))
    sides = (Side(board[0], "Forty"), Side(board[2], "60"))
    found = (
        Discrepancy("d1", DiscrepancyKind.NUMBER, "on board", sides, 0.6, "k1"),
        Discrepancy("d2", DiscrepancyKind.TIME, "when", (Side(left[0], "seven"), Side(left[1], "half")), 0.6, "k2"),
    )
    alone = (Alone(place("post.txt", 2), 3.0), Alone(place("mail.txt", 1), 2.0))
    return Analysis(
        articles, spans, links=links, facts=facts, discrepancies=found,
        omissions=Omissions(alone, (Missing("k2", "mail.txt", None),)),
    )  # fmt: skip


FOUND = analysis()


def judgement(verdict: LinkVerdict, *words: str) -> LinkJudgement:
    """A judgement on the sentences that begin with some words."""
    anchors = []
    for said in words:
        article = next(article for article in FOUND.articles if said in article.text)
        sentence = FOUND.sentence_at(article.id, article.text.index(said))
        anchors.append(anchor_at(article, sentence.span))
    return on_link(verdict, "a label", tuple(anchors))


def told(found: Analysis) -> list[list[str]]:
    """The facts, each by the first two words of its passages."""
    return [[" ".join(found.text_of(p).split()[:2]) for p in fact.passages] for fact in found.facts]


def test_with_no_judgement_all_is_as_it_was_found() -> None:
    assert apply_link_judgements(FOUND, ()) == (FOUND, LinkJudgements())


def test_a_link_that_is_left_out_parts_its_fact_where_it_is_weakest() -> None:
    found, linkings = apply_link_judgements(FOUND, [judgement(APART, "Forty people", "The owners")])
    assert told(found) == [["Forty people", "The coastguard"], ["The ferry", "The ferry"]]
    assert len(found.links) == 3
    assert [fact.id for fact in found.facts] == ["k1", "k2"]
    assert not linkings.lost


def test_both_parts_are_facts_where_both_have_passages() -> None:
    joined = judgement(SAME, "The ferry left", "Nobody says", "Forty people")
    found, _ = apply_link_judgements(FOUND, [joined, judgement(APART, "Forty people", "The ferry had")])
    assert told(found)[0][0] == "Forty people"
    assert len({fact.id for fact in found.facts}) == len(found.facts)


def test_passages_that_are_linked_by_hand_join_their_facts() -> None:
    found, _ = apply_link_judgements(FOUND, [judgement(SAME, "Nobody says", "The ferry left")])
    assert told(found)[1] == ["The ferry", "The ferry", "Nobody says"]
    link = found.links[0]
    assert (link.score, link.why[0].text) == (1.0, "linked by you")
    assert [alone.passage.article for alone in found.omissions.alone] == ["post.txt"]


def test_two_passages_told_alone_become_a_fact() -> None:
    found, _ = apply_link_judgements(FOUND, [judgement(SAME, "The pier", "Nobody says")])
    assert told(found)[-1] == ["The pier", "Nobody says"]
    assert found.facts[-1].id not in ("k1", "k2")
    assert found.facts[-1].label == "The pier is old"
    assert found.omissions.alone == ()


def test_a_confirmed_link_is_sure_and_says_why() -> None:
    found, linkings = apply_link_judgements(FOUND, [judgement(SAME, "Forty people", "The coastguard")])
    assert told(found) == told(FOUND)
    assert (found.links[0].score, found.links[0].why[0].text) == (1.0, "confirmed by you")
    one, other = found.links[0].a, found.links[0].b
    assert linkings.of(one, other) is linkings.of(other, one) is SAME


def test_the_last_judgement_on_a_pair_counts() -> None:
    apart, same = judgement(APART, "Forty people", "The owners"), judgement(SAME, "The owners", "Forty people")
    assert told(apply_link_judgements(FOUND, [apart, same])[0]) == told(FOUND)
    assert told(apply_link_judgements(FOUND, [same, apart])[0]) != told(FOUND)


def test_a_discrepancy_only_between_what_is_not_the_same_is_none() -> None:
    found, _ = apply_link_judgements(FOUND, [judgement(APART, "The ferry left", "The ferry had")])
    assert [d.id for d in found.discrepancies] == ["d1"]
    assert found.facts[0].discrepancies == ("d1",)
    assert found.omissions.missing == ()


def test_a_discrepancy_goes_with_the_fact_that_its_sides_tell() -> None:
    found, _ = apply_link_judgements(FOUND, [judgement(APART, "Forty people", "The coastguard")])
    (fact,) = [fact for fact in found.facts if "d1" in fact.discrepancies]
    assert fact.id == found.discrepancies[0].fact


def test_a_judgement_holds_when_something_is_put_above() -> None:
    later = analysis("What follows was corrected on Monday.\n\n")
    found, linkings = apply_link_judgements(later, [judgement(APART, "Forty people", "The owners")])
    assert told(found)[0] == ["Forty people", "The coastguard"]
    assert not linkings.lost


def test_a_judgement_on_words_that_are_gone_changes_nothing_and_is_told() -> None:
    gone = judgement(APART, "Forty people", "The owners")
    left = {"post.txt": "Nothing is known yet of what happened."}
    articles = tuple(Article(name, Path(name), text) for name, text in left.items())
    bare = Analysis(articles, {article.id: tuple(sentences(article.text)) for article in articles})
    found, linkings = apply_link_judgements(bare, [gone])
    assert found == bare
    assert linkings.lost == {gone.id}


def test_a_judgement_on_a_link_is_read_as_it_was_written() -> None:
    for verdict in LinkVerdict:
        written = judgement(verdict, "Forty people", "The owners")
        assert from_yaml(to_yaml(written).encode()) == written


@pytest.mark.parametrize("number", [1, 3])
def test_what_is_not_the_same_is_told_of_two_passages(number: int) -> None:
    value = load_mapping(to_yaml(judgement(APART, "Forty people", "The owners")).encode())
    value["anchors"] = (value["anchors"] * 2)[:number]
    with pytest.raises(YamlError, match="two passages"):
        from_yaml(dump(value).encode())
