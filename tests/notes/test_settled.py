"""A discrepancy is settled by a settled note on two of its sides."""

from dataclasses import replace
from pathlib import Path

import pytest

from reader.analysis.model import Discrepancy, DiscrepancyKind, Side
from reader.analysis.passage import Passage
from reader.articles.article import Article, Collection
from reader.notes.anchor import anchor_at
from reader.notes.judgements.settled import settled_by_notes
from reader.notes.note import About, Note, Status, new_note
from reader.notes.resolved import ResolvedNote, resolve_notes

SAID = ("Forty people were on board.", "There were 52 passengers.", "The ferry carried about 60.")
ARTICLES = tuple(Article(id=f"{number}.txt", path=Path(f"{number}.txt"), text=text) for number, text in enumerate(SAID))
COLLECTION = Collection("The ferry", ARTICLES, Path())
SIDES = tuple(Side(Passage(article.id, 0, len(article.text)), article.text) for article in ARTICLES)
NUMBER = Discrepancy("d1", DiscrepancyKind.NUMBER, "people on board", SIDES, 0.6)


def note_about(*numbers: int, about: About = About.DISCREPANCY, status: Status = Status.SETTLED) -> Note:
    """A note on some sides of the discrepancy."""
    anchors = tuple(anchor_at(ARTICLES[number], SIDES[number].passage.span) for number in numbers)
    return replace(new_note(anchors, about), status=status)


def unsettled(discrepancies: list[Discrepancy], notes: tuple[ResolvedNote, ...]) -> list[Discrepancy]:
    """The discrepancies without those that a note settles."""
    settled = settled_by_notes(discrepancies, notes)
    return [d for d in discrepancies if d not in settled]


def left_over(*notes: Note, collection: Collection = COLLECTION) -> list[Discrepancy]:
    return unsettled([NUMBER], resolve_notes(notes, collection))


def test_a_discrepancy_without_notes_is_unsettled() -> None:
    assert left_over() == [NUMBER]


@pytest.mark.parametrize("numbers", [(0, 1, 2), (0, 2), (2, 1)])
def test_a_settled_note_on_two_sides_settles_it(numbers: tuple[int, ...]) -> None:
    assert left_over(note_about(*numbers)) == []


def test_a_note_on_one_side_is_not_enough() -> None:
    assert left_over(note_about(1), note_about(2)) == [NUMBER]


@pytest.mark.parametrize("status", [Status.OPEN, Status.CHECKED])
def test_a_note_that_is_not_settled_leaves_it_open(status: Status) -> None:
    assert left_over(note_about(0, 1, 2, status=status)) == [NUMBER]


@pytest.mark.parametrize("about", [About.PASSAGE, About.FACT])
def test_a_note_about_something_else_leaves_it_open(about: About) -> None:
    assert left_over(note_about(0, 1, 2, about=about)) == [NUMBER]


def test_a_settled_note_whose_words_are_lost_leaves_it_open() -> None:
    rewritten = replace(ARTICLES[0], text="The list of names has not been published."), ARTICLES[1]
    assert left_over(note_about(0, 1), collection=replace(COLLECTION, articles=rewritten)) == [NUMBER]


def test_a_settled_note_settles_no_other_discrepancy() -> None:
    elsewhere = tuple(Side(Passage(side.passage.article, 0, 5), "other") for side in SIDES)
    other = replace(NUMBER, id="d2", sides=elsewhere)
    assert unsettled([NUMBER, other], resolve_notes([note_about(0, 1)], COLLECTION)) == [other]


def test_the_note_settles_it_still_after_the_words_moved() -> None:
    above = "Corrected.\n\n"
    moved = replace(ARTICLES[0], text=above + SAID[0])
    span = SIDES[0].passage.span.shifted(len(above))
    now = replace(NUMBER, sides=(Side(Passage("0.txt", *span), SAID[0]), *SIDES[1:]))
    collection = replace(COLLECTION, articles=(moved, *ARTICLES[1:]))
    assert unsettled([now], resolve_notes([note_about(0, 1)], collection)) == []
