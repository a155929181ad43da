"""Standoff files for brat: every line of annotations holds the words that stand at its place in the text beside it."""

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace

from hypothesis import given

from reader.comparison.comparison import Comparison
from reader.notes.note import Status
from reader.report.brat import to_brat
from tests.properties import untimed
from tests.report.flood import TEXTS, comparison
from tests.report.quoted import article_of, compared, note_on, noted, on_words, quotes, span_of

TEXT_BOUND = re.compile(r"T\d+\t([A-Za-z0-9_-]+) (\d+ \d+(?:;\d+ \d+)*)\t([^\t\n]*)")


def files_of(shown: Comparison) -> dict[str, str]:
    archive = zipfile.ZipFile(io.BytesIO(to_brat(shown)))
    return {name: archive.read(name).decode("utf-8") for name in archive.namelist()}


def marked(files: dict[str, str]) -> Iterator[tuple[str, str]]:
    """The type and the words of each annotation, sliced from the text; they are those that its line tells."""
    for name in sorted(name for name in files if name.endswith(".ann")):
        text = files[name.removesuffix(".ann") + ".txt"]
        for line in files[name].split("\n"):
            if line.startswith("T"):
                match = TEXT_BOUND.fullmatch(line)
                assert match
                pieces = [piece.split() for piece in match[2].split(";")]
                words = " ".join(text[int(start) : int(end)] for start, end in pieces)
                assert words == match[3]
                yield match[1], words


def test_each_article_has_its_text_and_its_annotations() -> None:
    files = files_of(comparison())
    assert files["01-courier-txt.txt"] == TEXTS["courier.txt"]
    assert ("Discrepancy_number", "Twelve people") in set(marked(files))
    assert files["03-choir-txt.ann"] == ""


def test_the_types_are_all_named_for_brat() -> None:
    files = files_of(comparison(*on_words("12 morts").notes))
    assert {kind for kind, _ in marked(files)} <= set(files["annotation.conf"].split("\n"))


def test_a_note_is_told_beside_its_words_in_one_line() -> None:
    shown = on_words("12 morts")
    (placed,) = shown.notes
    note = replace(placed.note, text="Ask\n\tthe mayor.", status=Status.CHECKED)
    files = files_of(replace(shown, notes=(replace(placed, note=note),)))
    assert files["01-courier-txt.ann"].splitlines() == [
        "T1\tNote 2 10\t12 morts",
        "A1\tStatus T1 checked",
        "#1\tAnnotatorNotes T1\tAsk the mayor. #dead",
    ]


def test_passages_of_one_note_in_one_article_are_joined() -> None:
    article = article_of("The river rose, and fell.\n")
    files = files_of(compared([article], note_on(article, span_of(article, "rose"), span_of(article, "fell"))))
    assert files["01-courier-txt.ann"].endswith("R1\tTogether Arg1:T1 Arg2:T2\n")


def test_a_passage_of_several_lines_is_told_in_pieces() -> None:
    files = files_of(on_words("…\n\nZwei\tZeilen"))
    assert list(marked(files)) == [("Note", "… Zwei Zeilen")]


@untimed
@given(noted())
def test_whatever_the_text_the_words_are_the_quotation(shown: Comparison) -> None:
    found = sorted(re.sub(r"[\n\t ]+", " ", words) for _, words in marked(files_of(shown)))
    assert found == sorted(re.sub(r"[\n\t ]+", " ", words.strip("\n\t")) for _, words in quotes(shown))
