"""The list of notes: which are in it, in which order, and what is told of them."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.model import Analysis
from reader.articles.article import Collection
from reader.comparison.comparison import Comparison
from reader.notes.anchor import Health
from reader.notes.note import About, Note, Status
from reader.notes.resolved import accepted, resolve_notes
from reader.views.list_views import NoteFilter, NoteOrder, NotesView
from reader.views.notes_list import (
    HEALTH_SIGNS,
    KIND_SIGNS,
    STATUS_SIGNS,
    note_lines,
    notes_in,
    quoted,
)
from reader.views.word_diff import changed_words
from tests.notes.making import TEXT, article_of, note_on

NOW = TEXT.replace("with forty passengers", "with some forty passengers").replace("an hour later", "an hour after")


def note(name: str, *words: str, text: str, **other: Any) -> Note:
    return replace(note_on(*words, text=text), id=name, modified=f"2024-05-0{name}T10:00:00+00:00", **other)


NOTES = (
    note("1", "smoke above the car deck an hour later", text="Who saw it?", tags=("witness",)),
    note("2", "engine", text="Reported by whom?", status=Status.SETTLED, author="Jon"),
    note("3", "left Port Lorne at dawn", text="Écrire au port", status=Status.CHECKED),
    note("4", text="On nothing"),
)


def comparison(text: str = TEXT) -> Comparison:
    collection = Collection("The ferry", (article_of(text),), Path("ferry"))
    return Comparison(collection, Analysis.empty(collection.articles), resolve_notes(NOTES, collection))


def listed(view: NotesView, text: str = TEXT) -> list[str]:
    return [placed.note.id for placed in notes_in(comparison(text), view)]


@pytest.mark.parametrize(
    ("order", "ids"),
    [
        (NoteOrder.PLACE, ["3", "1", "2", "4"]),
        (NoteOrder.NEWEST, ["4", "3", "2", "1"]),
        (NoteOrder.STATUS, ["1", "4", "3", "2"]),
        (NoteOrder.HEALTH, ["1", "2", "3", "4"]),
    ],
)
def test_notes_stand_in_the_order_that_is_wanted(order: NoteOrder, ids: list[str]) -> None:
    assert listed(NotesView(order=order), NOW) == ids


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        (("2", "2024-05-01T10:00:00+00:00"), ("10", "2024-05-01T10:00:01+00:00")),
        (("2", "2024-05-01T10:00:00+05:00"), ("1", "2024-05-01T09:00:00+00:00")),
        (("20240501-00001", "2024-05-01T10:00:00+00:00"), ("20240501-00002", "2024-05-01T10:00:00+00:00")),
    ],
    ids=["a second apart", "in another time zone", "in the same second"],
)
def test_the_newest_note_is_first(earlier: tuple[str, str], later: tuple[str, str]) -> None:
    collection = Collection("The ferry", (article_of(TEXT),), Path("ferry"))
    notes = [replace(note_on("engine"), id=id_, modified=moment) for id_, moment in (earlier, later)]
    placed = Comparison(collection, Analysis.empty(collection.articles), resolve_notes(notes, collection))
    assert [found.note.id for found in notes_in(placed, NotesView(order=NoteOrder.NEWEST))] == [later[0], earlier[0]]


@pytest.mark.parametrize(
    ("wanted", "ids"),
    [
        (NoteFilter.ALL, ["3", "1", "2", "4"]),
        (NoteFilter.OPEN, ["1", "4"]),
        (NoteFilter.CHECKED, ["3"]),
        (NoteFilter.SETTLED, ["2"]),
        (NoteFilter.NOT_EXACT, ["1", "2"]),
    ],
)
def test_only_the_notes_that_are_wanted_are_listed(wanted: NoteFilter, ids: list[str]) -> None:
    assert listed(NotesView(wanted), NOW) == ids


@pytest.mark.parametrize(
    ("words", "ids"),
    [("whom", ["2"]), ("#witness", ["1"]), ("ECRIRE", ["3"]), ("jon", ["2"]), ("port dawn", ["3"]), ("dawn jon", [])],
)
def test_words_are_looked_for_in_all_of_a_note(words: str, ids: list[str]) -> None:
    assert listed(NotesView(words=words)) == ids


def test_what_became_of_the_words_is_told_with_the_old_and_the_new() -> None:
    (placed,) = (each for each in comparison(NOW).notes if each.note.id == "1")
    told = note_lines(comparison(NOW), placed)
    assert (told[0].head, told[0].text) == ("open", "Who saw it? #witness")
    assert told[1].head == "~ changed"
    assert "“smoke above the car deck an hour later”  now  “smoke above the car deck an hour after”" in told[1].text


def test_words_that_were_accepted_are_exact() -> None:
    shown = comparison(NOW)
    (placed,) = (each for each in shown.notes if each.note.id == "1")
    after = accepted(placed, shown.collection)
    assert after.anchors[0].exact == "smoke above the car deck an hour after"
    (again,) = resolve_notes([after], shown.collection)
    assert again.health is Health.EXACT


def test_the_words_of_a_note_are_told_behind_the_names_of_their_articles() -> None:
    two = replace(NOTES[0], anchors=(NOTES[0].anchors[0], NOTES[1].anchors[0]))
    (placed,) = resolve_notes([two], comparison().collection)
    assert quoted(placed, {"ferry.txt": "Ferry"}) == "Ferry: “smoke above the car deck an hour later” | Ferry: “engine”"


def test_every_kind_status_and_health_has_a_sign_of_its_own() -> None:
    for signs, names in ((KIND_SIGNS, About), (STATUS_SIGNS, Status), (HEALTH_SIGNS, Health)):
        assert set(signs) == set(names)
        assert len(set(signs.values())) == len(signs)


@given(st.text("ab .,"), st.text("ab .,"))
def test_the_pieces_of_changed_words_are_the_words(old: str, new: str) -> None:
    left, right = changed_words(old, new)
    assert ("".join(piece.text for piece in left), "".join(piece.text for piece in right)) == (old, new)
    same = ["".join(piece.text for piece in side if not piece.is_own) for side in (left, right)]
    assert same[0] == same[1]
