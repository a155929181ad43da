"""Nothing in an article, its name, its manifest or a note can act on a terminal or pass for the report's own."""

import io
import json
import re
import zipfile
from collections import Counter
from dataclasses import replace
from pathlib import Path

from markdown_it import MarkdownIt
from mdit_py_plugins.front_matter import front_matter_plugin

from reader.comparison.comparison import Comparison
from reader.report.brat import to_brat
from reader.report.csv import to_csv
from reader.report.html import to_html
from reader.report.json import to_json
from reader.report.markdown import to_markdown
from reader.report.plain import to_plain
from reader.report.qdpx import to_qdpx
from reader.report.webannotation import to_webannotation
from reader.text.sanitise import sanitise
from tests.report.hostile import ESCAPES, NAME

TABLE = ("table", "thead", "tbody", "tr", "th", "td")
BINARY = (to_qdpx, to_brat)


def csv_rows(comparison: Comparison) -> str:
    """The table without what its standard wants: the byte order mark and the line ends."""
    return to_csv(comparison).removeprefix("\ufeff").replace("\r\n", "\n")


TEXTS = (to_plain, to_markdown, to_json, to_html, csv_rows, to_webannotation)


def test_no_control_character_comes_out_of_any_report(hostile: Comparison) -> None:
    for to_text in TEXTS:
        report = to_text(hostile)
        assert "owned" in report
        assert sanitise(report) == report


def test_no_control_character_comes_out_of_any_archive(hostile: Comparison) -> None:
    for to_bytes in BINARY:
        archive = zipfile.ZipFile(io.BytesIO(to_bytes(hostile)))
        for name in archive.namelist():
            held = name + archive.read(name).decode()
            assert sanitise(held) == held


def test_a_note_that_was_just_typed_is_harmless_before_it_is_read_from_its_file(hostile: Comparison) -> None:
    (placed,) = hostile.notes
    typed = replace(placed, note=replace(placed.note, text=ESCAPES, label=ESCAPES, tags=(ESCAPES,)))
    for to_text in TEXTS:
        report = to_text(replace(hostile, notes=(typed,)))
        assert sanitise(report) == report


def test_offsets_stay_true_where_controls_are_shown_as_symbols(hostile: Comparison, tmp_path: Path) -> None:
    data = json.loads(to_json(hostile))
    raw = (tmp_path / NAME).read_text(encoding="utf-8")
    assert len(data["articles"][0]["text"]) == len(raw)
    (anchor,) = data["notes"][0]["anchors"]
    assert raw[slice(*anchor["found"])].startswith("Twelve people")


def test_no_line_of_plain_text_is_forged(hostile: Comparison) -> None:
    assert [line for line in to_plain(hostile).splitlines() if line.lstrip().startswith("# forged")] == ["    # forged"]


def test_only_the_report_itself_makes_markup_of_markdown(hostile: Comparison) -> None:
    reader = MarkdownIt("commonmark").enable(["table", "strikethrough"]).use(front_matter_plugin)
    html = str(reader.render(to_markdown(hostile)))
    tags = Counter(re.findall(r"<(\w+)", html))
    assert tags["h1"] == 1
    assert tags["code"] == tags["table"] * len(hostile.collection.articles) == 2
    assert set(tags) <= {"h1", "h2", "h3", "p", "ul", "li", "blockquote", "br", "code", *TABLE}
    headings = re.findall(r"<h3>(.*?)</h3>", html, re.DOTALL)
    assert len(headings) == len(hostile.notes) + len(hostile.analysis.discrepancies) + len(hostile.analysis.facts)


def test_json_is_ascii_and_only_names_of_files_are_as_they_are(hostile: Comparison) -> None:
    report = to_json(hostile)
    assert report.isascii()
    as_they_are = [text for text in texts_in(json.loads(report)) if sanitise(text) != text]
    assert as_they_are == [str(hostile.collection.articles[0].path), hostile.notes[0].note.id]


def texts_in(data: object) -> list[str]:
    """Every text in some data."""
    if isinstance(data, dict):
        return [text for item in data.items() for part in item for text in texts_in(part)]
    if isinstance(data, list):
        return [text for part in data for text in texts_in(part)]
    return [data] if isinstance(data, str) else []
