"""What the screens over the panes list, without a screen: where the reader is once it has changed."""

from dataclasses import replace

from reader.analysis.linking.word_comparison import WordComparer
from reader.notes.note import About, new_note
from reader.ui.screens.compare import CompareListing
from reader.ui.screens.notes import NotesListing
from reader.ui.screens.table import TableListing
from reader.views.list_views import Filter, NoteOrder, NotesView, TableView
from tests.comparison.making import DEAD, FOUND, HOW_MANY, WALL, WHEN, place, reading

COMPARISON = reading().comparison


class TestTable:
    def test_it_begins_in_the_column_of_the_article_that_the_reader_comes_from(self) -> None:
        listing = TableListing.of(COMPARISON, place("Wire", "The wall broke at noon."), TableView(), "")
        row = listing.row_of(listing.start)
        assert listing.here(row) == WALL.passages[1]
        assert replace(listing, column=0).here(row) == WALL.passages[0]
        assert replace(listing, column=1).cell(row) is None

    def test_another_choice_of_facts_leaves_the_reader_at_the_same_one(self) -> None:
        found = FOUND.having((), (DEAD, WALL), (WHEN,))
        listing = TableListing.of(reading(found).comparison, WALL.passages[0], TableView(), "")
        disputed = listing.viewed(TableView(Filter.DISPUTED))
        assert [row.fact for row in disputed.table.rows] == [WALL]
        assert disputed.row_as_in(listing, 1) == 0

    def test_what_is_found_since_keeps_the_column(self) -> None:
        listing = TableListing.of(
            reading().comparison, DEAD.passages[0], TableView(), "The articles are still being compared"
        )
        later = reading(FOUND.having((), (WALL,))).comparison
        known = replace(listing, column=2).knowing(later, "")
        assert (known.column, known.unanalysed, len(known.table.rows)) == (2, "", 1)


class TestCompare:
    def test_what_is_found_since_is_compared_as_it_is_now(self) -> None:
        listing = CompareListing(COMPARISON, "", DEAD.passages[0], HOW_MANY, WordComparer(COMPARISON.analysis))
        assert (listing.fact, listing.header(0)[1]) == (DEAD, ["2 versions", "3 sources"])
        fewer = replace(HOW_MANY, sides=HOW_MANY.sides[:2])
        later = reading(FOUND.having((), (DEAD,), (fewer,))).comparison
        known = listing.knowing(later, "")
        assert (known.walked, known.header(0)[1]) == (fewer, ["2 versions", "2 sources"])
        assert known.comparer.analysis is later.analysis

    def test_where_the_discrepancy_is_gone_its_fact_is_left(self) -> None:
        listing = CompareListing(COMPARISON, "", DEAD.passages[0], HOW_MANY, WordComparer(COMPARISON.analysis))
        known = listing.knowing(reading(FOUND.having((), (DEAD,))).comparison, "")
        assert (known.walked, known.fact) == (None, DEAD)


class TestNotes:
    def test_the_reader_stays_at_a_note_wherever_it_goes_and_in_its_place_where_it_is_gone(self) -> None:
        notes = [
            replace(new_note(COMPARISON.anchors([fact.passages[0]])), text=text, about=About.PASSAGE)
            for fact, text in ((DEAD, "how many?"), (WALL, "when?"))
        ]
        comparison = reading().judged(notes, ()).comparison
        listing = NotesListing(comparison, "", DEAD.passages[0], NotesView(order=NoteOrder.PLACE))
        narrowed = replace(listing, view=NotesView(words="when"))
        assert [placed.note.text for placed in narrowed.notes] == ["when?"]
        assert narrowed.row_as_in(listing, 1) == 0
        assert listing.row_as_in(narrowed, 0) == 1
        fewer = listing.knowing(reading().judged(notes[:1], ()).comparison, "")
        assert fewer.row_as_in(listing, 1) == 0
