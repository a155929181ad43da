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
    assert problem.reason == "no text in this PDF: its pages are pictures, or empty"
    assert "ocrmypdf" in problem.mend


def test_where_the_library_is_missing_the_command_that_installs_it_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    (problem,) = opened(tmp_path, "ferry.pdf", pdf([_column(LEFT, 700, ONE)])).problems
    assert problem.mend == "install Parallax again: make clean install"


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
    assert problem.reason.startswith("reading took more than")


# A page as it is drawn: in pieces, by browsers, with what newspapers set


WIDTHS = {
    " ": 2.78,
    "i": 2.22,
    "l": 2.22,
    "t": 2.78,
    "f": 2.78,
    "r": 3.33,
    "j": 2.22,
    "m": 8.33,
    "w": 7.22,
    ".": 2.78,
    ",": 2.78,
}
"""Of letters in Helvetica of 10 points, where they are not about 5.56."""
STORY = (
    ["The ferry Orsa sank off Ranzo on Tuesday morning with ninety people on board, the", "coastguard said."],
    [
        "Eleven passengers drowned, according to the harbour master of Ranzo, who had been on",
        "duty since midnight and had seen the ferry leave the port.",
    ],
    [
        "Fishermen rescued forty passengers and brought them to the harbour, where relatives",
        "waited through the night.",
    ],
    ["The Orsa Line denied that the ferry was overloaded, and said that it had been", "inspected in March."],
)


def _width(text: str) -> float:
    return sum(WIDTHS.get(letter, 6.67 if letter.isupper() else 5.56) for letter in text)


def _in_pieces(lines: list[Placed], every: int) -> list[Placed]:
    """Each line drawn as several pieces of so many words, as Word does with bold words, and some programs with all."""
    pieces: list[Placed] = []
    for x, y, text, *_ in lines:
        words = text.split()
        for first in range(0, len(words), every):
            before = "".join(f"{word} " for word in words[:first])
            pieces.append((round(x + _width(before), 2), y, " ".join(words[first : first + every])))
    return pieces


@pytest.mark.parametrize("every", [1, 2, 3, 5])
@pytest.mark.parametrize("backwards", [False, True])
def test_one_column_drawn_in_pieces_is_one_column(tmp_path: Path, every: int, backwards: bool) -> None:
    pieces = _in_pieces(_column(40, 740, *STORY), every)
    text = only(opened(tmp_path, "ferry.pdf", pdf([pieces[::-1] if backwards else pieces]))).text
    assert text == "\n\n".join(" ".join(paragraph) for paragraph in STORY) + "\n"


@pytest.mark.parametrize("every", [1, 3])
@pytest.mark.parametrize("count", [2, 3, 4, 5])
def test_columns_drawn_in_pieces_are_columns(tmp_path: Path, every: int, count: int) -> None:
    told = [
        [
            f"The boat of number {n} went",
            "out to look for them as",
            f"it was the year 19{n}5 and",
            "nobody else did so.",
        ]
        for n in range(count)
    ]
    columns = [_column(30.0 + 150 * n, 740, told[n], told[n]) for n in range(count)]
    rows = _row_by_row([line for column in columns for line in column])
    paragraphs = only(opened(tmp_path, "ferry.pdf", pdf([_in_pieces(rows, every)]))).text.strip().split("\n\n")
    assert paragraphs == [" ".join(told[n]) for n in range(count) for _ in range(2)]


def test_columns_of_which_one_is_a_sidebar_are_read_each_by_itself(tmp_path: Path) -> None:
    headline = (60.0, 760.0, "Ferry lost off Ranzo, dozens missing, and the company denies all that was said of it")
    sidebar = [(400.0, 640.0 - 12 * n, text) for n, text in enumerate(["What is known so far:", *ONE, *FOUR])]
    page = [headline, *_column(60, 700, STORY[1], ONE, TWO, THREE, FOUR, gap=14)[2:], *sidebar]
    text = only(opened(tmp_path, "ferry.pdf", pdf([page]))).text
    assert " ".join(THREE + FOUR) in text.replace("\n\n", " ")
    assert "What is known so far: " + " ".join(ONE + FOUR) in text.replace("\n\n", " ")


def test_rows_of_a_table_are_no_columns(tmp_path: Path) -> None:
    rows = [
        ("Monday", "4 boats"),
        ("Tuesday", "9 boats"),
        ("Wednesday", "none"),
        ("Thursday", "2 boats"),
        ("Friday", "7"),
    ]
    cells = [
        (x, 700.0 - 12 * n, cell) for n, row in enumerate(rows) for x, cell in zip((60.0, 200.0), row, strict=True)
    ]
    assert "Monday 4 boats Tuesday 9 boats" in only(opened(tmp_path, "ferry.pdf", pdf([cells]))).text


def _printed(
    pages: int, *, footer: str = "https://courier.example/ferry", title: str = "Ferry lost off Ranzo"
) -> list[list[Placed]]:
    """Pages as Chromium prints them: the story in lines of 12 points, what it puts around it in lines of 8."""
    printed = []
    for number in range(1, pages + 1):
        around: list[Placed] = [
            (24, 822, "11/30/26, 2:23 AM", 8),
            (230, 822, title, 8),
            (24, 14, footer, 8),
            (560, 14, f"{number}/{pages}", 8),
        ]
        story: list[Placed] = []
        y = 780.0
        for paragraph in STORY[number:] + STORY[:number]:
            for text in paragraph:
                story.append((66, y, text))
                y -= 13.5
            y -= 12
        printed.append([*story, *around])
    return printed


@pytest.mark.parametrize("pages", [1, 2, 3])
def test_a_page_printed_by_a_browser_has_its_paragraphs_and_nothing_of_what_was_put_around_it(
    tmp_path: Path, pages: int
) -> None:
    article = only(opened(tmp_path, "ferry.pdf", pdf(_printed(pages))))
    assert (
        article.text
        == "\n\n".join(" ".join(paragraph) for n in range(1, pages + 1) for paragraph in STORY[n:] + STORY[:n]) + "\n"
    )
    assert (article.metadata.url, article.origins["url"]) == ("https://courier.example/ferry", "printed by a browser")


def test_a_title_that_the_browser_cut_off_and_a_file_s_address_are_left_out_too(tmp_path: Path) -> None:
    pages = _printed(2, footer="file:///home/rosa/ferry.html", title="A title that was too lo…")
    article = only(opened(tmp_path, "ferry.pdf", pdf(pages)))
    assert "title" not in article.text
    assert "file" not in article.text
    assert article.metadata.url is None


def test_a_last_line_that_counts_something_else_stays(tmp_path: Path) -> None:
    page = [*_column(LEFT, 700, ONE, THREE), (LEFT, 40.0, "The divers found 3/4 of the lamps.")]
    assert "3/4 of the lamps" in only(opened(tmp_path, "ferry.pdf", pdf([page]))).text


def test_a_letter_set_over_several_lines_begins_the_first_of_them(tmp_path: Path) -> None:
    lines = [
        "he ferry Orsa sank off Ranzo on Tuesday morning with ninety",
        "people on board, the coastguard said. It went down within",
    ]
    rest = [
        "the hour in heavy seas. Eleven passengers drowned, according",
        "to the harbour master of Ranzo, who had been on duty.",
    ]
    page: list[Placed] = [(60, 688, "T", 30), *_column(82, 700, lines), *_column(60, 676, rest)]
    assert only(opened(tmp_path, "ferry.pdf", pdf([page]))).text == f"T{' '.join(lines + rest)}\n"


@pytest.mark.parametrize(
    ("line", "more", "whole"),
    [
        ("a well-", "known fisherman", "a well-known fisherman"),
        ("a 34-year-", "old nurse", "a 34-year-old nurse"),
        ("the anti-", "government protest", "the anti-government protest"),
        ("said Jean-", "Pierre Vega", "said Jean-Pierre Vega"),
        ("the winter of 1921-", "22 was cold", "the winter of 1921-22 was cold"),
        ("the winter of 1921–", "22 was cold", "the winter of 1921–22 was cold"),
        ("the Anglo-", "Irish treaty", "the Anglo-Irish treaty"),
        ("the govern-", "ment said", "the government said"),
        ("it sank -", "nobody knows why", "it sank - nobody knows why"),
    ],
)
def test_hyphens_of_compounds_stay_and_those_that_part_words_go(
    tmp_path: Path, line: str, more: str, whole: str
) -> None:
    page = _column(LEFT, 700, [line, more, "and that is all there is to say of it here"])
    assert only(opened(tmp_path, "ferry.pdf", pdf([page]))).text.startswith(whole)


def test_the_mark_of_a_note_is_no_digit_of_the_year_before_it(tmp_path: Path) -> None:
    before = "The harbour was closed in 2019"
    page: list[Placed] = [
        (60, 700, before),
        (60 + _width(before) + 1, 704, "12", 6),
        *_column(60, 688, ["and opened again in spring, said the harbour master."]),
    ]
    assert only(opened(tmp_path, "ferry.pdf", pdf([page]))).text.startswith("The harbour was closed in 2019¹² and")


def test_a_paragraph_without_gap_or_indent_begins_where_the_line_before_had_room(tmp_path: Path) -> None:
    lines = [text for paragraph in STORY for text in paragraph]
    text = only(opened(tmp_path, "ferry.pdf", pdf([_column(LEFT, 700, lines)]))).text
    assert text == "\n\n".join(" ".join(paragraph) for paragraph in STORY) + "\n"


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_page_that_lies_on_its_side_is_read(tmp_path: Path, turn: int) -> None:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(pdf([_column(LEFT, 700, ONE, THREE)])))
    writer.pages[0].rotate(turn)
    writer.pages[0].transfer_rotation_to_content()
    written = io.BytesIO()
    writer.write(written)
    assert only(opened(tmp_path, "ferry.pdf", written.getvalue())).text == f"{' '.join(ONE)}\n\n{' '.join(THREE)}\n"


def test_a_page_with_places_that_are_no_numbers_is_read(tmp_path: Path) -> None:
    page: list[Placed] = [
        *_column(LEFT, 700, ONE),
        (float("nan"), 500, "lost"),
        (1e300, 400, "far"),
        (LEFT, 300, "high", 1e39),
    ]
    assert " ".join(ONE) in only(opened(tmp_path, "ferry.pdf", pdf([page]))).text


def test_words_set_close_together_stay_apart_if_the_file_has_a_space_between_them(tmp_path: Path) -> None:
    narrow = pdf([_column(LEFT, 700, ONE)]).replace(b" Tf ", b" Tf -2 Tw ")
    assert only(opened(tmp_path, "ferry.pdf", narrow)).text == f"{' '.join(ONE)}\n"


def test_words_that_run_in_another_direction_are_left_out_and_counted(tmp_path: Path) -> None:
    page = pdf([[*_column(LEFT, 700, ONE), (20.0, 300.0, "Photo: Ana Vega")]]).replace(
        b"1 0 0 1 20.0 300.0 Tm", b"0 1 -1 0 20.0 300.0 Tm"
    )
    collection = opened(tmp_path, "ferry.pdf", page)
    assert only(collection).text == f"{' '.join(ONE)}\n"
    assert [problem.reason for problem in collection.problems] == [
        "words in another direction than the rest of their page, left out: 3"
    ]


def test_what_is_nothing_but_running_heads_is_shown(tmp_path: Path) -> None:
    pages: list[list[Placed]] = [[(LEFT, 800.0, "Ferry lost off Ranzo")] for _ in range(3)]
    assert "Ferry lost off Ranzo" in only(opened(tmp_path, "ferry.pdf", pdf(pages))).text
