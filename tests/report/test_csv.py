"""Notes and discrepancies as a table: every row a passage, no cell a formula."""

import csv
import io
from dataclasses import replace

import pytest
from hypothesis import given

from reader.comparison.comparison import Comparison
from reader.notes.anchor import LOST
from reader.notes.note import Note
from reader.notes.resolved import ResolvedNote
from reader.report.csv import COLUMNS, to_csv
from tests.properties import untimed
from tests.report.flood import comparison
from tests.report.quoted import article_of, compared, known, note_on, noted, on_words, quotes, span_of


def rows(shown: Comparison) -> list[dict[str, str]]:
    """The rows, as a program that knows the standard reads them."""
    data = to_csv(shown).encode()
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True))


def test_each_side_of_a_discrepancy_is_a_row() -> None:
    told = [(row["record"], row["kind"], row["source"], row["quote"]) for row in rows(comparison())]
    assert told == [
        ("discrepancy", "number", "courier", "Twelve people"),
        ("discrepancy", "number", "herald", "At least 19 people"),
    ]


def test_each_passage_of_a_note_is_a_row_with_the_note_repeated() -> None:
    article = article_of("The river rose, and fell.\n")
    shown = compared([article], note_on(article, span_of(article, "rose"), span_of(article, "fell"), text="When?"))
    assert [(row["quote"], row["text"], row["words"]) for row in rows(shown)] == [
        ("rose", "When?", "exact"),
        ("fell", "When?", "exact"),
    ]


def test_a_note_tells_who_wrote_it() -> None:
    (row,) = rows(compared([article_of("A.")], Note("n1", "Read on.", (), author="Ada")))
    assert row["author"] == "Ada"


def test_a_note_on_nothing_is_a_row_without_a_place() -> None:
    (row,) = rows(compared([article_of("A.")], Note("n1", "Read on.", ())))
    assert (row["text"], row["article"], row["start"]) == ("Read on.", "", "")


def test_words_that_are_lost_have_no_place() -> None:
    shown = on_words("12 morts")
    lost = ResolvedNote(shown.notes[0].note, ((shown.notes[0].note.anchors[0], LOST),))
    (row,) = rows(replace(shown, notes=(lost,)))
    assert (row["quote"], row["words"], row["start"], row["end"]) == ("12 morts", "lost", "", "")


@pytest.mark.parametrize("begin", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1"])
def test_no_cell_is_a_formula(begin: str) -> None:
    article = article_of(f"{begin}\n")
    note = replace(note_on(article, span_of(article, article.text.strip())), text=begin, label=begin, tags=(begin,))
    (row,) = rows(compared([article], note))
    assert not [cell for cell in row.values() if cell[:1] in tuple("=+-@\t\r＝")]
    assert all(row[column][-1:] == begin[-1] for column in ("text", "label", "tags", "quote"))


def test_a_cell_of_several_lines_stays_one_cell() -> None:
    article = article_of('He said: "go",\nand left.\n')
    (row,) = rows(compared([article], note_on(article, span_of(article, '"go",\nand'))))
    assert row["quote"] == '"go",\nand'


@untimed
@given(noted())
def test_whatever_the_text_each_row_has_its_words_at_its_place(shown: Comparison) -> None:
    texts = {article.id: article.text for article in shown.collection.articles}
    found = rows(shown)
    assert [(row["article"], texts[row["article"]][int(row["start"]) : int(row["end"])]) for row in found] == list(
        quotes(shown)
    )
    assert all(tuple(row) == COLUMNS for row in found)


def test_a_row_names_its_source_with_address_and_hash() -> None:
    (article,) = known().collection.articles
    (row,) = rows(compared([article], note_on(article, span_of(article, "morts"))))
    assert (row["source"], row["url"], row["sha256"]) == ("The Courier", "https://example.org/a", article.sha256)
