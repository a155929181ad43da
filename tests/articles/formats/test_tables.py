"""Tables of articles open row by row."""

import csv
import io
from pathlib import Path

import pytest

from reader.articles import manifest
from reader.articles.load import load_collection
from tests.articles.formats.making import STORY, only, opened, zipped

HEAD = ("id", "Title", "Media name", "Publish date", "URL", "Text")
ROWS = (
    ("1", "Ferry lost", "The Ranzo Herald", "2017-04-04", "https://herald.example/a", f"{STORY[0]}\n\n{STORY[1]}"),
    ("2", "Owners deny", "The Courier", "5 April 2017", "https://courier.example/b", STORY[2]),
    ("3", "Later", "The Courier", "", "", ""),
)


def table(rows: tuple[tuple[str, ...], ...] = (HEAD, *ROWS), separator: str = ",") -> str:
    """The rows as programs write them."""
    target = io.StringIO()
    csv.writer(target, delimiter=separator).writerows(rows)
    return target.getvalue()


def sheet(rows: tuple[tuple[str, ...], ...] = (HEAD, *ROWS)) -> bytes:
    """The rows in a spreadsheet: texts shared or in their cells, dates as numbers."""
    shared = [value for row in rows for value in row]
    cells = iter(range(len(shared)))
    written = ""
    for number, row in enumerate(rows, 1):
        written += f'<row r="{number}">'
        for place, value in enumerate(row):
            at, name = next(cells), f"{chr(65 + place)}{number}"
            if value == "2017-04-04":
                written += f'<c r="{name}"><v>42829</v></c>'
            elif place == 1:
                written += f'<c r="{name}" t="inlineStr"><is><r><t>{value}</t></r></is></c>'
            elif value:
                written += f'<c r="{name}" t="s"><v>{at}</v></c>'
        written += "</row>"
    strings = "".join(f"<si><t>{value}</t><rPh><t>x</t></rPh></si>" for value in shared)
    return zipped(
        {
            "xl/workbook.xml": "<workbook/>",
            "xl/worksheets/sheet1.xml": "<worksheet><sheetData><row><c><v>7</v></c></row></sheetData></worksheet>",
            "xl/worksheets/sheet2.xml": f"<worksheet><sheetData>{written}</sheetData></worksheet>",
            "xl/worksheets/sheet3.xml": "<worksheet/>",
            "xl/sharedStrings.xml": f"<sst>{strings}</sst>",
        }
    )


FILES: dict[str, str | bytes] = {
    "a.csv": table(),
    "b.csv": table(separator=";"),
    "a.tsv": table(separator="\t"),
    "a.xlsx": sheet(),
}


@pytest.mark.parametrize("name", FILES)
def test_each_row_with_text_is_an_article(tmp_path: Path, name: str) -> None:
    collection = opened(tmp_path, name, FILES[name])
    first, second = collection.articles
    assert (first.id, first.text.split("\n\n")) == (f"{name}/1", [STORY[0], STORY[1]])
    assert (first.label, first.metadata.title) == ("The Ranzo Herald", "Ferry lost")
    assert (first.metadata.date, first.metadata.url) == ("2017-04-04", "https://herald.example/a")
    assert (second.label, second.metadata.date, second.text) == ("The Courier", "2017-04-05", STORY[2])
    reasons = [problem.reason for problem in collection.problems]
    assert "rows without text: 1 of 3" in reasons
    assert ("sheets after the one with the articles, left out: 1" in reasons) == name.endswith(".xlsx")
    assert not any(problem.is_failure for problem in collection.problems)


def test_the_column_of_texts_is_guessed_by_its_length_and_that_is_reported(tmp_path: Path) -> None:
    rows = (("headline", "what was written"), ("Ferry lost", " ".join(STORY)))
    collection = opened(tmp_path, "a.csv", table(rows))
    assert only(collection).text == " ".join(STORY)
    assert only(collection).metadata.title == "Ferry lost"
    assert [problem.reason for problem in collection.problems] == [
        "text taken from the column “what was written”, the longest"
    ]


ODD = (("Nr", "Text", "Artikel", "Erschienen", "Blatt"), ("1", "short", STORY[0], "2017-04-04", "The Courier"))
JSON_LINES = f'{{"Text": "short", "Artikel": "{STORY[0]}", "Erschienen": "2017-04-04", "Blatt": "The Courier"}}\n'


def _named(folder: Path, name: str, columns: str) -> None:
    (folder / manifest.NAME).write_text(f"articles:\n  {name}:\n    columns: {columns}\n")


@pytest.mark.parametrize(
    ("name", "data"),
    [("a.csv", table(ODD)), ("a.tsv", table(ODD, "\t")), ("a.xlsx", sheet(ODD)), ("a.jsonl", JSON_LINES)],
)
def test_the_columns_are_those_that_the_manifest_names(tmp_path: Path, name: str, data: str | bytes) -> None:
    _named(tmp_path, name, "{text: Artikel, date: Erschienen, outlet: Blatt}")
    article = only(opened(tmp_path, name, data))
    assert article.text.strip() == STORY[0]
    assert (article.label, article.metadata.date) == ("The Courier", "2017-04-04")
    packed = zipped({name: data, manifest.NAME: (tmp_path / manifest.NAME).read_bytes()})
    (within,) = opened(tmp_path, "a.zip", packed).articles
    assert (within.text, within.metadata) == (article.text, article.metadata)


@pytest.mark.parametrize(
    ("name", "data", "where"),
    [("a.csv", table(ODD), "in this table"), ("a.xlsx", sheet(ODD), ""), ("a.jsonl", JSON_LINES, "")],
)
def test_a_column_that_is_not_there_is_reported_with_what_may_be_meant(
    tmp_path: Path, name: str, data: str | bytes, where: str
) -> None:
    _named(tmp_path, name, "{text: Artikle}")
    collection = opened(tmp_path, name, data)
    assert collection.articles == ()
    said = " ".join(map(str, collection.problems))
    assert "Artikle" in said
    assert where in said
    assert "did you mean Artikel? - correct “columns” in collection.yaml" in said


def test_a_column_much_like_no_other_is_reported_with_all_there_are(tmp_path: Path) -> None:
    _named(tmp_path, "a.csv", "{text: Body}")
    (problem,) = opened(tmp_path, "a.csv", table(ODD)).problems
    assert problem.reason == "no column “Body” in this table - its columns: Nr, Text, Artikel, Erschienen, Blatt"


def test_what_a_column_cannot_hold_is_reported_and_the_rest_counts(tmp_path: Path) -> None:
    _named(tmp_path, "a.csv", "{text: Artikel, titel: Nr}")
    opened(tmp_path, "a.csv", table(ODD))
    collection = load_collection([tmp_path])
    assert collection.articles[0].text == STORY[0]
    assert [problem.reason for problem in collection.problems] == [
        "a.csv: columns: titel: choose one of text, label, outlet, title, date, url, author, language"
        " - did you mean title?"
    ]
    _named(tmp_path, "a.csv", "[Artikel]")
    assert "a.csv: columns: expected" in load_collection([tmp_path]).problems[0].reason


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.csv", "year,dead\n2017,17\n", "no column of texts in this table"),
        ("a.csv", "text\n", "no column of texts in this table"),
        ("a.csv", 'text\n"It sank.\0"\n', ""),
        ("a.xlsx", zipped({"xl/workbook.xml": "<workbook/>"}), "no sheet in this file"),
    ],
)
def test_a_table_without_articles_is_refused_and_not_shown_as_its_source(
    tmp_path: Path, name: str, data: str | bytes, reason: str
) -> None:
    collection = opened(tmp_path, name, data)
    assert [problem.reason for problem in collection.problems if reason] == [reason] * bool(reason)


def test_the_findings_of_this_program_as_a_spreadsheet_are_no_articles(tmp_path: Path) -> None:
    made = {"xl/workbook.xml": "<workbook/>", "docProps/core.xml": "<a><description>Made by Parallax</description></a>"}
    (problem,) = opened(tmp_path, "a.xlsx", zipped(made)).problems
    assert (problem.reason, problem.is_failure) == ("left out: a report by Parallax, not an article", False)


@pytest.mark.parametrize(
    "head", ["discrepancy,fingerprint,kind", "note,kind,state,label,text", "article,source,start,end"]
)
def test_each_table_of_the_findings_is_known(tmp_path: Path, head: str) -> None:
    (problem,) = opened(tmp_path, "a.csv", f"\ufeff{head},text\nx,y,z,It sank.\n").problems
    assert problem.reason == "left out: a report by Parallax, not an article"


def test_the_findings_of_this_program_as_a_table_are_no_articles(tmp_path: Path) -> None:
    written = "\ufeffrecord,id,kind,state,label,text,tags\ndiscrepancy,d1,number,open,x,It sank.,\n"
    (problem,) = opened(tmp_path, "a.csv", written).problems
    assert problem.reason == "left out: a report by Parallax, not an article"


def test_the_line_that_names_the_separator_for_excel_is_no_row(tmp_path: Path) -> None:
    article = only(opened(tmp_path, "a.csv", f"sep=;\r\ntitle;text\r\nFerry, lost;{STORY[0]}\r\n"))
    assert (article.metadata.title, article.text) == ("Ferry, lost", STORY[0])
