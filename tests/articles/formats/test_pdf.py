"""PDFs are read in the order in which people read them."""

import io
import sys
from pathlib import Path

import pypdf
import pytest

from tests.articles.formats.making import Placed, only, opened, pdf

LEFT, RIGHT = 60.0, 310.0
ONE = [
    "The ferry left the port of Ranzo at dawn and",
    "did not come back. Two fishing boats went",
    "out to look for it.",
]
TWO = ["The company that runs the ferry denied that", "it had been over-", "loaded on that day."]
THREE = ["By the evening 41 people had been found", "alive, among them eleven children; the"]
FOUR = ["search went on through the night, said the", "harbour master."]


def _column(x: float, top: float, *paragraphs: list[str], gap: float = 12.0) -> list[Placed]:
    lines: list[Placed] = []
    for paragraph in paragraphs:
        for text in paragraph:
            lines.append((x, top, text))
            top -= 12.0
        top -= gap
    return lines


def _row_by_row(lines: list[Placed]) -> list[Placed]:
    return sorted(lines, key=lambda line: (-line[1], line[0]))


def test_paragraphs_are_put_together_and_parted_words_are_whole(tmp_path: Path) -> None:
    article = only(opened(tmp_path, "ferry.pdf", pdf([_column(LEFT, 700, ONE, TWO)])))
    assert article.text == f"{' '.join(ONE)}\n\n{TWO[0]} it had been overloaded on that day.\n"
    assert (article.metadata.title, article.metadata.author) == ("Ferry lost off Ranzo", "Rosa Vega")
    assert set(article.origins.values()) == {"PDF properties"}


def test_columns_are_read_one_after_the_other_however_the_file_is_written(tmp_path: Path) -> None:
    page = _row_by_row([*_column(LEFT, 700, ONE, THREE), *_column(RIGHT, 700, FOUR, TWO)])
    article = only(opened(tmp_path, "ferry.pdf", pdf([page])))
    paragraphs = article.text.strip().split("\n\n")
    assert paragraphs[0] == " ".join(ONE)
    assert paragraphs[1] == " ".join(THREE + FOUR)
    assert paragraphs[2].endswith("overloaded on that day.")


def test_a_headline_over_both_columns_comes_first(tmp_path: Path) -> None:
    headline = (
        LEFT,
        740.0,
        "Ferry lost off Ranzo, dozens missing, and the company denies that it was overloaded that day",
    )
    page = [*_column(LEFT, 700, ONE, ONE), *_column(RIGHT, 700, TWO, TWO), headline]
    article = only(opened(tmp_path, "ferry.pdf", pdf([page])))
    assert article.text.startswith(f"{headline[2]}\n\n{' '.join(ONE)}")


def test_running_heads_and_page_numbers_are_left_out(tmp_path: Path) -> None:
    pages = [
        [(LEFT, 800.0, f"The Ranzo Herald, page {n}"), *_column(LEFT, 700, text), (LEFT, 40.0, str(n))]
        for n, text in enumerate((ONE, TWO, THREE), 1)
    ]
    text = only(opened(tmp_path, "ferry.pdf", pdf(pages))).text
    assert "Herald" not in text
    assert text.startswith("The ferry left")
    assert text.strip().endswith("eleven children; the")


def test_a_paragraph_goes_on_over_the_end_of_a_page(tmp_path: Path) -> None:
    text = only(opened(tmp_path, "ferry.pdf", pdf([_column(LEFT, 700, THREE), _column(LEFT, 700, FOUR)]))).text
    assert text == " ".join(THREE + FOUR) + "\n"


def test_an_indented_line_begins_a_paragraph(tmp_path: Path) -> None:
    lines = [*_column(LEFT, 700, ONE), (LEFT + 12, 664.0, TWO[0]), (LEFT, 652.0, "it was full.")]
    text = only(opened(tmp_path, "ferry.pdf", pdf([lines]))).text
    assert text == f"{' '.join(ONE)}\n\n{TWO[0]} it was full.\n"


@pytest.mark.parametrize(
    "data",
    [b"%PDF-1.7\n", b"%PDF-1.7\n" + b"\0\xff" * 500, pdf([_column(LEFT, 700, ONE)])[:-300]],
    ids=["begun", "noise", "cut off"],
)
def test_a_broken_file_is_told_and_nothing_of_it_reaches_the_terminal(
    tmp_path: Path, data: bytes, capfd: pytest.CaptureFixture[str]
) -> None:
    collection = opened(tmp_path, "ferry.pdf", data)
    assert all(problem.mend for problem in collection.problems)
    assert len(collection.problems) + len(collection.articles) >= 1
    assert capfd.readouterr() == ("", "")


def test_pictures_of_pages_are_told_with_what_makes_text_of_them(tmp_path: Path) -> None:
    (problem,) = opened(tmp_path, "scan.pdf", pdf([[], []])).problems
    assert problem.reason == "no text in this PDF: its pages are pictures"
    assert "ocrmypdf" in problem.mend


def test_where_the_library_is_missing_the_command_that_installs_it_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pypdf", None)
    (problem,) = opened(tmp_path, "ferry.pdf", pdf([_column(LEFT, 700, ONE)])).problems
    assert problem.mend == "install the program anew: make clean install"


@pytest.mark.parametrize("algorithm", ["RC4-128", "AES-128", "AES-256"])
def test_a_pdf_that_only_restricts_printing_opens(tmp_path: Path, algorithm: str) -> None:
    restricted = pypdf.PdfWriter(clone_from=io.BytesIO(pdf([_column(LEFT, 700, ONE)])))
    restricted.encrypt("", "of its editor", algorithm=algorithm)
    written = io.BytesIO()
    restricted.write(written)
    assert ONE[0] in only(opened(tmp_path, "ferry.pdf", written.getvalue())).text


def test_a_page_that_takes_too_long_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.articles.formats.parsed.MAX_SECONDS", -1.0)
    (problem,) = opened(tmp_path, "ferry.pdf", pdf([_column(LEFT, 700, ONE)])).problems
    assert problem.reason.startswith("not read within")
