"""Notes are placed in the articles that are open now."""

from pathlib import Path

from reader.articles.article import Collection
from reader.notes.anchor import Health
from reader.notes.placed import place_notes
from tests.notes.making import TEXT, article_of, note_on


def collection_of(text: str = TEXT, name: str = "ferry.txt") -> Collection:
    return Collection("The ferry", (article_of(text, name),), Path("ferry"))


def test_a_note_is_placed_at_each_of_its_words() -> None:
    note = note_on("forty passengers", "Ines Duarte")
    (placed,) = place_notes([note], collection_of())
    assert placed.note is note
    assert [anchor.exact for anchor, _ in placed.places] == ["forty passengers", "Ines Duarte"]
    assert [finding.span.of(TEXT) for _, finding in placed.places if finding.span] == [
        "forty passengers",
        "Ines Duarte",
    ]
    assert placed.health is Health.EXACT


def test_a_note_is_as_sure_as_the_least_sure_of_its_places() -> None:
    now = "Updated.\n\n" + TEXT.replace("The captain, Ines Duarte, denied", "It was denied")
    note = note_on("Fishermen saw smoke above the car deck", "The captain, Ines Duarte, denied")
    (placed,) = place_notes([note], collection_of(now))
    assert [finding.health for _, finding in placed.places] == [Health.MOVED, Health.LOST]
    assert placed.health is Health.LOST


def test_a_note_on_an_article_that_is_not_open_is_lost_and_not_dropped() -> None:
    (placed,) = place_notes([note_on("coastguard")], collection_of(name="other.txt"))
    assert placed.health is Health.LOST


def test_a_note_without_words_has_nothing_to_lose() -> None:
    (placed,) = place_notes([note_on()], collection_of())
    assert placed.places == ()
    assert placed.health is Health.EXACT


def test_notes_keep_their_order() -> None:
    notes = [note_on("smoke"), note_on("dawn"), note_on("engine")]
    assert [placed.note for placed in place_notes(notes, collection_of())] == notes
