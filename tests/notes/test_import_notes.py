"""Notes of another program are given their places here; nothing is overwritten, nothing dropped."""

from dataclasses import replace
from pathlib import Path

import pytest

from reader.articles.article import Article, Collection, Metadata
from reader.notes.anchor import Finding, Health
from reader.notes.identity import iri_of_text, uuid_of
from reader.notes.importing.foreign_notes import ForeignNote, ForeignPassage
from reader.notes.importing.import_notes import ImportResult, import_notes, placed
from reader.notes.store.store import NoteStore
from reader.text.offsets import OffsetUnit
from tests.notes.making import article_of, note_on

OTHER = "🔥 The ferry sank. Its engine had been reported as faulty, says the port.\n"
FERRY, PORT = article_of(), article_of(OTHER, "port.txt")
WORDS = "smoke above the car deck"


def collection(*articles: Article) -> Collection:
    return Collection("The ferry", articles or (FERRY, PORT), Path("ferry"))


def on(exact: str, *sources: str, place: tuple[int, int] | None = None) -> ForeignPassage:
    return ForeignPassage(exact, place=place, units=tuple(OffsetUnit), sources=sources)


def told(*passages: ForeignPassage, key: str = "k1", text: str = "Ask.") -> ForeignNote:
    return ForeignNote(key, text, ("engine",), passages)


@pytest.fixture
def store(tmp_path: Path) -> NoteStore:
    return NoteStore(tmp_path / "notes")


def again(store: NoteStore) -> NoteStore:
    """The store as it is on the disk."""
    return NoteStore.open(store.folder)


# Where the words stand


def test_words_are_found_wherever_they_stand_whatever_the_text_was_called() -> None:
    anchor, finding = placed(on(WORDS, "https://example.org/elsewhere"), collection())
    assert (anchor.article, anchor.exact, anchor.sha256) == ("ferry.txt", WORDS, FERRY.sha256)
    assert finding.health is Health.MOVED


@pytest.mark.parametrize("name", ["port.txt", PORT.sha256, iri_of_text(PORT.sha256, ""), "https://example.org/port"])
def test_a_text_is_known_by_its_name_its_hash_or_its_address(name: str) -> None:
    port = replace(PORT, metadata=Metadata(url="https://example.org/port"))
    anchor, finding = placed(on("ferry", name, place=(6, 11)), collection(FERRY, port))
    assert (anchor.article, anchor.start, finding.health) == ("port.txt", 6, Health.EXACT)


def test_a_place_that_was_counted_in_javascript_is_found() -> None:
    anchor, finding = placed(on("ferry", "port.txt", place=(7, 12)), collection())
    assert (anchor.start, anchor.exact, finding.health) == (6, "ferry", Health.EXACT)


def test_the_words_count_and_not_the_place() -> None:
    anchor, finding = placed(on("reported as faulty, says", "port.txt", place=(0, 24)), collection())
    assert OTHER[anchor.start : anchor.end] == "reported as faulty, says"
    assert finding.health is Health.MOVED


def test_words_in_two_articles_are_taken_for_neither() -> None:
    anchor, finding = placed(on("engine had been reported as faulty"), collection())
    assert finding.health in (Health.AMBIGUOUS, Health.LOST)
    assert anchor.sha256 == ""


def test_words_that_are_nowhere_are_kept_as_they_were_told() -> None:
    anchor, finding = placed(on("A volcano erupted near the harbour.", "gone.txt", place=(3, 38)), collection())
    assert (anchor.article, anchor.exact, anchor.start) == ("gone.txt", "A volcano erupted near the harbour.", 3)
    assert finding == Finding(Health.LOST)


def test_words_that_changed_are_not_moved_in_silence() -> None:
    anchor, finding = placed(on("Fishermen saw flames above the car deck an hour later", "ferry.txt"), collection())
    assert (anchor.exact, finding.health) == ("Fishermen saw flames above the car deck an hour later", Health.CHANGED)


def test_a_place_without_words_is_taken_only_in_the_very_text() -> None:
    assert placed(on("", "port.txt", place=(6, 11)), collection())[1].health is Health.LOST
    anchor, finding = placed(on("", PORT.sha256, place=(6, 11)), collection())
    assert (anchor.exact, finding.health) == ("ferry", Health.EXACT)


def test_hidden_characters_are_compared_as_they_are_shown() -> None:
    hidden = article_of("The fer␣ry sailed at dawn today.\n", "hidden.txt")
    anchor, _ = placed(on("The fer\u200bry sailed at dawn"), collection(hidden))
    assert anchor.exact == "The fer␣ry sailed at dawn"


# What becomes of the notes


def test_a_note_is_on_the_disk_with_all_that_was_told(store: NoteStore) -> None:
    moment = "2026-02-03T09:30:00Z"
    brought = import_notes([replace(told(on(WORDS)), created=moment, label="the engine")], collection(), store)
    (note,) = again(store).notes.values()
    assert brought == ImportResult((note,), known=0, unplaced=())
    assert (note.text, note.tags, note.label, note.created) == ("Ask.", ("engine",), "the engine", moment)
    assert note.others["imported"] == "k1"


def test_two_people_who_import_a_note_have_the_same_file(tmp_path: Path) -> None:
    note = replace(told(on(WORDS)), created="2026-02-03T10:30:00+01:00")
    for person in ("one", "other"):
        import_notes([note], collection(), NoteStore(tmp_path / person))
    (one,), (other,) = ([*(tmp_path / person).glob("*.yaml")] for person in ("one", "other"))
    assert (one.name, one.read_bytes()) == (other.name, other.read_bytes())
    assert one.name.startswith("20260203-093000-")


def test_what_could_not_be_placed_is_told_and_kept(store: NoteStore) -> None:
    brought = import_notes([told(on(WORDS), on("A volcano erupted near the harbour."))], collection(), store)
    assert [(anchor.exact, health) for _, anchor, health in brought.unplaced] == [
        ("A volcano erupted near the harbour.", Health.LOST)
    ]
    (note,) = again(store).notes.values()
    assert [anchor.exact for anchor in note.anchors] == [WORDS, "A volcano erupted near the harbour."]


def test_a_note_that_came_before_is_not_brought_again(store: NoteStore) -> None:
    for _ in range(2):
        brought = import_notes([told(on(WORDS))], collection(), again(store))
    assert (brought.notes, brought.known) == ((), 1)
    assert len(again(store).notes) == 1


def test_a_note_that_was_edited_there_is_put_beside_the_one_here(store: NoteStore) -> None:
    for text in ("Ask.", "Ask twice.", "Ask twice.", "Ask."):
        import_notes([told(on(WORDS), text=text)], collection(), again(store))
    assert sorted(note.text for note in again(store).notes.values()) == ["Ask twice.", "Ask."]


def test_a_note_that_was_edited_here_is_left_as_it_is(store: NoteStore) -> None:
    import_notes([told(on(WORDS))], collection(), store)
    (note,) = store.notes.values()
    store.save(note.edited("Mine.", (), note.status))
    import_notes([told(on(WORDS))], collection(), again(store))
    assert [each.text for each in again(store).notes.values()] == ["Mine."]


def test_a_note_that_went_out_from_here_is_known(store: NoteStore) -> None:
    note = store.save(note_on(WORDS, text="Ask."))
    brought = import_notes([replace(told(on(WORDS), key=uuid_of(note.id)), tags=())], collection(), store)
    assert (brought.notes, brought.known) == ((), 1)


def test_a_note_of_hostile_words_is_harmless(store: NoteStore) -> None:
    evil = "\x1b[31m\u202e"
    import_notes(
        [ForeignNote(f"k{evil}", evil, (evil,), (on(WORDS, evil),), label=evil, created=evil)], collection(), store
    )
    (file,) = store.folder.glob("*.yaml")
    assert not set(evil[:1] + "\u202e") & set(file.read_text(encoding="utf-8"))


def test_two_notes_of_one_moment_on_the_same_words_in_two_places_are_two(store: NoteStore) -> None:
    twice = article_of("The engine failed. Nobody knew that the engine failed.\n", "twice.txt")
    marks = [on("engine", "twice.txt", place=(start, start + 6)) for start in (4, 40)]
    notes = [replace(told(mark, key=f"k{mark.place}"), created="2026-02-03T09:30:00Z", author="Ada") for mark in marks]
    for note in notes:
        import_notes([note], collection(twice), again(store))
    assert sorted(note.anchors[0].start for note in again(store).notes.values()) == [4, 40]
