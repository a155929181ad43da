"""The codebook, read by the standard alone, and beside the project of the same collection."""

from dataclasses import replace
from xml.etree import ElementTree as ET

from reader.comparison.comparison import Comparison
from reader.notes.anchor import LOST
from reader.notes.resolved import ResolvedNote
from reader.report.codebook import to_qdc
from reader.report.qdpx import to_qdpx
from tests.report.flood import comparison
from tests.report.quoted import on_words
from tests.report.refi import Project

NS = "{urn:QDA-XML:codebook:1.0}"


def codes_in(shown: Comparison) -> list[ET.Element]:
    root = ET.fromstring(to_qdc(shown))  # noqa: S314 - our own
    assert (root.tag, [part.tag for part in root]) == (f"{NS}CodeBook", [f"{NS}Codes"])
    return list(root.iter(f"{NS}Code"))


def test_tags_are_codes_and_what_parallax_calls_its_own_is_under_groups() -> None:
    shown = comparison(*on_words("12 morts").notes)
    codes = {code.attrib["name"]: code for code in codes_in(shown)}
    assert {"dead", "Parallax: about", "passage", "Parallax: found", "shared fact"} <= set(codes)
    assert codes["dead"].attrib["isCodable"] == "true"
    assert codes["Parallax: found"].attrib["isCodable"] == "false"
    assert "shared fact" in [code.attrib["name"] for code in codes["Parallax: found"]]


def test_a_code_is_the_same_in_the_codebook_and_in_the_project() -> None:
    shown = on_words("12 morts")
    guids = [code.attrib["guid"] for code in codes_in(shown)]
    assert len(guids) == len(set(guids))
    assert set(guids) <= set(Project(to_qdpx(shown)).guids())


def test_the_tag_of_a_note_whose_words_are_lost_is_kept() -> None:
    (placed,) = on_words("12 morts").notes
    note = replace(placed.note, tags=("first count", "<b>"))
    lost = ResolvedNote(note, ((note.anchors[0], LOST),))
    assert {"first count", "<b>"} <= {code.attrib["name"] for code in codes_in(comparison(lost))}
