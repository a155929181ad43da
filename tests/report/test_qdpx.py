"""A REFI-QDA project, read by the standard alone: every selection, sliced from the archived text, is the quotation."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
import xmlschema
from hypothesis import given, settings

from reader.comparison.comparison import Comparison
from reader.notes.anchor import LOST, anchor_at
from reader.notes.judgements.apply_discrepancies import Dispositions
from reader.notes.judgements.judgement import Disposition
from reader.notes.note import About, Note, Status
from reader.notes.resolved import ResolvedNote, resolve_notes
from reader.report.qdpx import to_qdpx
from reader.text.span import Span
from tests.properties import untimed
from tests.report.flood import TEXTS, collection, comparison
from tests.report.quoted import known, noted, on_words, quotes
from tests.report.refi import NS, ORDER, Project


def project_of(shown: Comparison) -> Project:
    return Project(to_qdpx(shown))


def test_the_texts_of_the_articles_are_in_the_archive() -> None:
    assert project_of(comparison()).texts() == TEXTS


def test_a_note_is_found_on_its_words_with_its_tags_and_its_text() -> None:
    (selected,) = project_of(on_words("12 morts")).selections()
    assert (selected.source, selected.words, selected.notes) == ("courier.txt", "12 morts", ("Ask.",))
    assert selected.codes == ("dead", "passage", "open")


def test_words_behind_an_emoji_and_a_combining_mark_are_the_words() -> None:
    words = ("🔥", "Zu\u0308rich", "𝔗otal", "👩‍👩‍👧", "Zeilen & <mehr>", "…\n\nZwei\tZeilen")
    assert [selected.words for selected in project_of(on_words(*words)).selections()] == list(words)


@untimed
@given(noted())
def test_whatever_the_text_a_selection_is_its_quotation(shown: Comparison) -> None:
    found = {(selected.source, selected.words) for selected in project_of(shown).selections()}
    assert found == set(quotes(shown))


def test_the_sides_of_a_discrepancy_and_the_passages_of_a_fact_are_coded_and_linked() -> None:
    project = project_of(comparison())
    coded = {selected.words: selected.codes for selected in project.selections()}
    assert coded["Twelve people"] == coded["At least 19 people"] == ("discrepancy: number",)
    assert coded[TEXTS["courier.txt"].strip()] == ("shared fact",)
    of_guid = {selected.guid: selected.words for selected in project.selections()}
    linked = [(of_guid[origin], of_guid[target]) for origin, target in project.links()]
    assert ("Twelve people", "At least 19 people") in linked
    assert len(linked) == 2


def test_the_parts_stand_in_the_order_of_the_standard() -> None:
    parts = project_of(comparison(ResolvedNote(Note("n1", "Read on.", ()), ()))).parts()
    assert parts == sorted(parts, key=ORDER.index)
    assert set(parts) == {"Users", "CodeBook", "Sources", "Notes", "Links", "NoteRef"}


def test_each_part_has_one_guid_of_its_own() -> None:
    guids = project_of(on_words("12 morts", "morts")).guids()
    assert len(guids) == len(set(guids))
    assert all(re.fullmatch(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", guid) for guid in guids)


def test_everything_that_is_referred_to_is_there() -> None:
    project = project_of(comparison(*on_words("12 morts").notes))
    referred = {e.attrib[key] for e in project.root.iter() for key in ("targetGUID", "originGUID") if key in e.attrib}
    assert referred <= set(project.guids())


def test_a_note_whose_words_are_lost_is_kept_as_a_note_on_the_project() -> None:
    (placed,) = on_words("12 morts").notes
    lost = ResolvedNote(placed.note, ((placed.note.anchors[0], LOST),))
    project = project_of(comparison(lost))
    assert list(project.notes().values()) == ["Ask."]
    assert project.parts()[-1] == "NoteRef"


def test_codes_tell_what_a_note_is_about_and_how_far_it_is() -> None:
    (placed,) = on_words("12 morts").notes
    note = replace(placed.note, about=About.FACT, status=Status.CHECKED, tags=())
    (selected,) = project_of(replace(on_words("12 morts"), notes=(replace(placed, note=note),))).selections()
    assert selected.codes == ("fact", "checked")


def test_a_moment_is_told_in_utc_and_a_word_that_is_none_is_left_out() -> None:
    good, bad = Note("n1", "One.", (), created="2026-02-03T10:30:00+01:00"), Note("n2", "Two.", (), created="yesterday")
    project = project_of(comparison(ResolvedNote(good, ()), ResolvedNote(bad, ())))
    one, two = project.root.iter("{urn:QDA-XML:project:1.0}Note")
    assert one.attrib["creationDateTime"] == "2026-02-03T09:30:00Z"
    assert "creationDateTime" not in two.attrib


@pytest.fixture(scope="module")
def schema() -> xmlschema.XMLSchema:
    """The schema of the standard, under the licence that it names (MIT)."""
    return xmlschema.XMLSchema(Path(__file__).with_name("refi-qda-project.xsd"), allow="local")


def test_a_project_of_everything_has_the_form_of_the_schema(schema: xmlschema.XMLSchema) -> None:
    passage = TEXTS["courier.txt"].index("Twelve people")
    anchor = anchor_at(collection().articles[0], Span(passage, passage + 13))
    on_words_of_it = Note(
        "n1", "One.", (anchor,), tags=("dead", "Parallax: status"), created="2026-02-03T10:30:00+01:00"
    )
    on_nothing = Note("n2", "", (), created="yesterday")
    shown = comparison(*resolve_notes([on_words_of_it, on_nothing], collection()))
    assert [error.reason for error in schema.iter_errors(project_of(shown).root)] == []
    assert len(list(project_of(shown).selections())) == 5


@settings(untimed, max_examples=25)
@given(noted())
def test_whatever_the_text_a_project_has_the_form_of_the_schema(schema: xmlschema.XMLSchema, shown: Comparison) -> None:
    assert [error.reason for error in schema.iter_errors(project_of(shown).root)] == []


def test_the_schema_tells_what_is_wrong(schema: xmlschema.XMLSchema) -> None:
    root = project_of(on_words("12 morts")).root
    for code in root.iter("{urn:QDA-XML:project:1.0}Code"):
        del code.attrib["isCodable"]
    assert not schema.is_valid(root)


def test_the_same_comparison_gives_the_same_archive() -> None:
    assert to_qdpx(comparison()) == to_qdpx(comparison())


def test_a_source_is_described_with_all_that_is_known_of_it_and_where_from() -> None:
    described = project_of(known()).root.findtext(".//q:TextSource/q:Description", "", NS)
    for said in ("The Courier", "Ann Pell", "https://example.org/a", "outlet: manifest", "ab" * 32):
        assert said in described


def test_what_a_discrepancy_comes_to_is_a_code_of_its_sides() -> None:
    shown = comparison()
    (discrepancy,) = shown.analysis.discrepancies
    judged = replace(shown, dispositions=Dispositions({discrepancy.id: Disposition.ROUNDING}))
    coded = {selected.words: selected.codes for selected in project_of(judged).selections()}
    assert coded["Twelve people"] == ("discrepancy: number", "judged: rounding")
