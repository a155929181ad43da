"""What was found and noted as tables: each row by itself says what, where, and who says so."""

from dataclasses import replace

import pytest
from hypothesis import given

from reader.analysis.figure import Bound, Figure, FigureKind
from reader.analysis.model import (
    Alone,
    Attribution,
    AttributionKind,
    Copies,
    Excuse,
    Excused,
    Missing,
    Omissions,
    SentenceAttributions,
)
from reader.analysis.passage import Passage
from reader.analysis.pipeline.analyse import analyse
from reader.articles.load import load_collection
from reader.comparison.comparison import Comparison
from reader.notes.anchor import LOST
from reader.notes.note import Note
from reader.notes.resolved import ResolvedNote
from reader.paths import shipped
from reader.report.sqlite import to_sqlite
from reader.report.tables.make_tables import NAMES, table_named, tables_of
from reader.report.tables.table import Cell, CellType, layouts
from reader.text.span import Span
from tests.properties import untimed
from tests.report.flood import TEXTS, comparison, passage
from tests.report.quoted import article_of, compared, note_on, noted, on_words, span_of

TYPES: dict[CellType, type | tuple[type, ...]] = {
    CellType.TEXT: str,
    CellType.INTEGER: int,
    CellType.NUMBER: (int, float),
    CellType.TRUTH: bool,
}


def rows(name: str, shown: Comparison | None = None) -> list[dict[str, Cell]]:
    return table_named(name, shown or comparison()).records


def picked(name: str, columns: str, shown: Comparison | None = None) -> list[tuple[Cell, ...]]:
    """Some cells of each row."""
    return [tuple(row[column] for column in columns.split()) for row in rows(name, shown)]


def span(start: Cell, end: Cell) -> Span:
    assert isinstance(start, int)
    assert isinstance(end, int)
    return Span(start, end)


def having(**found: object) -> Comparison:
    """The flood, of which something else was found."""
    shown = comparison()
    return replace(shown, analysis=replace(shown.analysis, **found))  # type: ignore[arg-type]


def test_each_side_has_its_value_as_a_number_with_its_limits_and_who_says_so() -> None:
    assert picked("sides", "topic version says value low bound said_by source quote") == [
        ("people killed", 1, "Twelve people", 12, None, None, "Anna Pell", "courier", "Twelve people"),
        ("people killed", 2, "At least 19 people", 19, 19, "at least", None, "herald", "At least 19 people"),
    ]


def test_every_place_holds_its_quote() -> None:
    for name in ("sides", "passages", "figures", "mentions"):
        for article, start, end, quote in picked(name, "article start end quote"):
            assert span(start, end).of(TEXTS[str(article)]) == quote


@untimed
@given(noted())
def test_whatever_the_text_a_note_has_its_words_at_its_place(shown: Comparison) -> None:
    texts = {article.id: article.text for article in shown.collection.articles}
    held = [span(row["start"], row["end"]).of(texts[str(row["article"])]) for row in rows("notes", shown)]
    assert held == [anchor.exact for placed in shown.notes for anchor in placed.note.anchors]


def test_the_sample_has_a_table_for_all_that_was_found_in_it() -> None:
    collection = load_collection([shipped("seeds")])
    shown = Comparison.of(collection, analyse(collection))
    for table in tables_of(shown):
        kinds = [TYPES[column.type] for column in table.columns]
        for row in table.rows:
            assert all(cell is None or isinstance(cell, kind) for cell, kind in zip(row, kinds, strict=True))
    counts = {table.name: len(table.rows) for table in tables_of(shown)}
    assert counts["sides"] == sum(len(found.sides) for found in shown.analysis.discrepancies)
    assert counts["figures"] == len(shown.analysis.figures)
    assert counts["mentions"] == sum(len(actor.mentions) for actor in shown.analysis.actors)
    assert min(count for name, count in counts.items() if name != "notes") > 0


def test_facts_by_source_has_a_column_for_each_source_and_says_nothing_of_what_it_does_not_report() -> None:
    (row,) = rows("facts_by_source")
    assert list(row) == ["fact", "number", "label", "sources", "[1] courier", "[2] herald", "[3] choir"]
    assert row["[1] courier"] == "Twelve people (Anna Pell) people killed"
    assert row["[3] choir"] is None


def test_a_fact_says_who_reports_it_and_who_does_not() -> None:
    assert picked("facts", "fact label sources passages differences not_in") == [
        ("k1", "People were killed", 2, 2, 1, "choir")
    ]
    assert picked("passages", "fact number source") == [("k1", 1, "courier"), ("k1", 1, "herald")]


def test_a_discrepancy_keeps_its_fingerprint_whatever_its_id() -> None:
    (first,), (found,) = rows("discrepancies"), comparison().analysis.discrepancies
    (again,) = rows("discrepancies", having(discrepancies=(replace(found, id="d9", score=0.1, topic="the dead"),)))
    (other,) = rows("discrepancies", having(discrepancies=(replace(found, sides=found.sides[:1]),)))
    assert (first["class"], first["state"], first["versions"], first["sources"]) == ("difference", "open", 2, 2)
    assert first["fingerprint"] == again["fingerprint"] != other["fingerprint"]


@pytest.mark.parametrize(
    ("figure", "cells"),
    [
        ({"value": 2.5, "bound": Bound.UNDER}, (2.5, None, 2.5, "under", None)),
        ({"value": 7.0, "bound": Bound.ABOUT}, (7, None, None, "about", None)),
        ({"value": 7.0, "bound": Bound.EXACTLY}, (7, 7, 7, "exactly", None)),
        ({"value": None, "range": (20.0, 30.0)}, (None, 20, 30, None, None)),
        ({"value": 1e400}, (None, None, None, None, None)),
        ({"value": "20-13", "kind": FigureKind.OTHER}, (None, None, None, None, None)),
        ({"value": "2017-04-04", "kind": FigureKind.DATE}, (None, None, None, None, "2017-04-04")),
    ],
)
def test_a_value_is_a_number_or_a_date_or_open(figure: dict[str, object], cells: tuple[Cell, ...]) -> None:
    given = {"kind": FigureKind.COUNT, **figure}
    shown = having(figures=(Figure("f1", passage("courier.txt", "Twelve"), "Twelve", **given),))  # type: ignore[arg-type]
    assert picked("figures", "value low high bound iso", shown) == [cells]


def test_actors_are_listed_with_every_name_and_mention() -> None:
    assert picked("actors", "name kind mentions sources aliases") == [
        ("Anna Pell", "person", 2, 1, "Anna Pell; Mayor Anna Pell")
    ]
    assert picked("mentions", "actor start quote") == [("a1", 79, "Anna Pell"), ("a1", 73, "Mayor Anna Pell")]


def test_a_statement_has_its_speaker_and_its_verb() -> None:
    sentence, source = passage("herald.txt", TEXTS["herald.txt"].strip()), passage("herald.txt", "police")
    verb = passage("herald.txt", "said")
    said = Attribution(AttributionKind.SAYS, source, "police", verb, sentence, denies_content=True)
    shown = having(attributions={sentence: SentenceAttributions((said,), hedges=(passage("herald.txt", "At least"),))})
    assert picked("attributions", "kind said_by verb denies_content hedges source sentence", shown) == [
        ("denies", "police", "said", True, "At least", "herald", 1)
    ]


def test_the_timeline_has_days_in_order_and_open_dates_last() -> None:
    monday, hour = passage("courier.txt", "on Monday"), passage("courier.txt", "flooded")
    dates = (
        Figure("f1", passage("herald.txt", "on Monday"), "on Monday", FigureKind.DATE, None),
        Figure("f2", monday, "on Monday", FigureKind.DATE, "2026-02"),
        Figure("f3", hour, "flooded", FigureKind.TIME, "06:30"),
        Figure("f4", passage("choir.txt", "full"), "full", FigureKind.DATE, "2025-12-31/2026-01-02"),
    )
    assert picked("timeline", "from_date to_date clock words source", having(figures=dates)) == [
        ("2025-12-31", "2026-01-02", None, "full", "choir"),
        ("2026-02", "2026-02", None, "on Monday", "courier"),
        (None, None, None, "flooded", "courier"),
        (None, None, None, "on Monday", "herald"),
    ]


def test_what_a_source_leaves_out_and_has_alone_is_said_and_who_is_excused() -> None:
    choir = passage("choir.txt", TEXTS["choir.txt"].strip())
    found = Omissions(
        (Alone(choir, 2.5),),
        (Missing("k1", "choir.txt", None), Missing("k1", "choir.txt", choir)),
        (Excused("herald.txt", Excuse.SHORT),),
    )
    assert picked("omissions", "omission fact source start weight why", having(omissions=found)) == [
        ("missing", "k1", "choir", None, None, None),
        ("missing", "k1", "choir", 0, None, None),
        ("alone", None, "choir", 0, 2.5, None),
        ("excused", None, "herald", None, None, "short"),
    ]


def test_a_link_has_both_its_passages_and_its_reasons() -> None:
    assert picked("links", "source other_source score verbatim why") == [
        ("courier", "herald", 0.9, False, "figure: people killed")
    ]


def test_articles_of_one_text_have_one_number() -> None:
    shown = having(
        copies=(Copies(("courier.txt", "herald.txt"), 0.9),), events=(("courier.txt", "herald.txt"), ("choir.txt",))
    )
    assert picked("articles", "number source event same_text sentences", shown) == [
        (1, "courier", 1, 1, 1), (2, "herald", 1, 1, 1), (3, "choir", 2, None, 1),
    ]  # fmt: skip


def test_a_note_has_a_row_for_each_passage_and_one_where_it_has_none() -> None:
    article = article_of("The river rose, and fell.\n")
    two = note_on(article, span_of(article, "rose"), span_of(article, "fell"), text="When?", tags=("a", "b"))
    assert picked("notes", "text tags quote health", compared([article], two)) == [
        ("When?", "a b", "rose", "exact"), ("When?", "a b", "fell", "exact"),
    ]  # fmt: skip
    assert picked("notes", "text article start", compared([article], Note("n1", "Read on.", ()))) == [
        ("Read on.", None, None)
    ]


def test_words_that_are_lost_have_no_place() -> None:
    shown = on_words("12 morts")
    lost = ResolvedNote(shown.notes[0].note, ((shown.notes[0].note.anchors[0], LOST),))
    assert picked("notes", "quote health start end", replace(shown, notes=(lost,))) == [
        ("12 morts", "lost", None, None)
    ]


def test_nothing_in_a_table_steers_a_program(hostile: Comparison) -> None:
    texts = [cell for table in tables_of(hostile) for row in table.rows for cell in (*row, *table.names)]
    shown = "".join(str(cell) for cell in texts)
    assert "owned" in shown
    assert not [character for character in shown if ord(character) < 0x20 and character not in "\n\t"]
    assert "\x1b" not in shown
    assert "\u202e" not in shown


def test_every_table_is_laid_out_and_every_column_is_used() -> None:
    assert tuple(layouts()) == NAMES
    for name in NAMES:
        assert all(column.about for column in layouts()[name].columns)


def test_a_table_that_is_not_there_is_missed() -> None:
    with pytest.raises(KeyError):
        table_named("facts by mood", comparison())


def test_a_place_without_sentences_has_no_number() -> None:
    shown = having(
        sentences=dict.fromkeys(TEXTS, ()), facts=(), discrepancies=(), links=(), omissions=Omissions(), attributions={}
    )
    assert picked("figures", "sentence", shown) == [(None,), (None,)]
    assert Passage("choir.txt", 0, 3).article == rows("articles", shown)[2]["article"]


def test_more_sources_than_a_database_has_columns_are_in_every_table_but_the_one_by_source() -> None:
    many = compared([article_of("A.", f"{number}.txt") for number in range(1_901)])
    assert [name for name in NAMES if name not in {table.name for table in tables_of(many)}] == ["facts_by_source"]
    assert to_sqlite(tables_of(many), "many")
