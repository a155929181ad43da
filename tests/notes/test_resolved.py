"""Notes are placed in the articles that are open now."""

from dataclasses import replace
from pathlib import Path

from reader.articles.article import Collection
from reader.notes.anchor import Health
from reader.notes.resolved import resolve_notes
from tests.notes.making import TEXT, article_of, collection_of, note_on


def test_a_note_is_placed_at_each_of_its_words() -> None:
    note = note_on("forty passengers", "Ines Duarte")
    (placed,) = resolve_notes([note], collection_of())
    assert placed.note is note
    assert [anchor.exact for anchor, _ in placed.places] == ["forty passengers", "Ines Duarte"]
    assert [finding.span.of(TEXT) for _, finding in placed.places if finding.span] == [
        "forty passengers",
        "Ines Duarte",
    ]
    assert placed.health is Health.EXACT


def test_a_note_is_as_sure_as_the_least_sure_of_its_places() -> None:
    now = "Updated.\n\n" + TEXT.replace(
        "The captain, Ines Duarte, denied that the engine", "It was denied that an engine"
    )
    note = note_on("Fishermen saw smoke above the car deck", "The captain, Ines Duarte, denied")
    (placed,) = resolve_notes([note], collection_of(now))
    assert [finding.health for _, finding in placed.places] == [Health.MOVED, Health.LOST]
    assert placed.health is Health.LOST


def test_a_note_on_an_article_that_is_not_open_is_lost_and_not_dropped() -> None:
    (placed,) = resolve_notes([note_on("coastguard")], collection_of("Of something else.\n", "other.txt"))
    assert placed.health is Health.LOST


def test_words_of_a_file_that_was_renamed_are_moved_and_that_is_said() -> None:
    (placed,) = resolve_notes([note_on("coastguard", "smoke")], collection_of(name="2024/ferry.txt"))
    assert placed.health is Health.MOVED
    assert {anchor.article for anchor, _ in placed.places} == {"2024/ferry.txt"}
    assert [finding.span.of(TEXT) for _, finding in placed.places if finding.span] == ["coastguard", "smoke"]
    assert {anchor.article for anchor in placed.note.anchors} == {"ferry.txt"}


def test_words_of_a_file_that_was_renamed_and_edited_are_lost() -> None:
    (placed,) = resolve_notes([note_on("coastguard")], collection_of(f"Updated.\n\n{TEXT}", "other.txt"))
    assert placed.health is Health.LOST


def test_words_of_a_text_that_two_other_files_hold_are_ambiguous() -> None:
    two = Collection("The ferry", (article_of(name="a.txt"), article_of(name="b.txt")), Path("ferry"))
    (placed,) = resolve_notes([note_on("coastguard")], two)
    assert placed.health is Health.AMBIGUOUS


def test_words_are_found_where_two_files_changed_their_names() -> None:
    other = article_of("Of something else.\n", "ferry.txt")
    swapped = Collection("The ferry", (other, article_of(name="other.txt")), Path("ferry"))
    (placed,) = resolve_notes([note_on("coastguard")], swapped)
    assert (placed.health, placed.places[0][0].article) == (Health.MOVED, "other.txt")


def test_a_name_in_the_other_unicode_form_is_the_same_name() -> None:
    note = note_on("coastguard")
    there = replace(note, anchors=(replace(note.anchors[0], article="Z\u00fcrich.txt"),))
    (placed,) = resolve_notes([there], collection_of(f"Updated.\n\n{TEXT}", "Zu\u0308rich.txt"))
    assert (placed.health, placed.places[0][0].article) == (Health.MOVED, "Zu\u0308rich.txt")


def test_a_note_without_words_has_nothing_to_lose() -> None:
    (placed,) = resolve_notes([note_on()], collection_of())
    assert placed.places == ()
    assert placed.health is Health.EXACT


def test_notes_keep_their_order() -> None:
    notes = [note_on("smoke"), note_on("dawn"), note_on("engine")]
    assert [placed.note for placed in resolve_notes(notes, collection_of())] == notes
