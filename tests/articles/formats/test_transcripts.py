"""Subtitles open as the transcript that they are."""

from pathlib import Path

import pytest

from tests.articles.formats.making import only, opened

SRT = """1
00:00:01,000 --> 00:00:03,000
<i>The ferry left the port</i>
at dawn.

2
00:00:03,100 --> 00:00:05,000
It did not come back.

3
00:00:09,000 --> 00:00:11,000
{\\an8}Two boats went out.
"""
VTT = """WEBVTT - News

STYLE
::cue { color: red }

NOTE made by hand

intro
00:01.000 --> 00:03.000 align:start
<v Ana Brück>The sea was &amp; is rough.</v>

00:03.000 --> 00:04.000
<v Ana Brück>We looked all night.

00:04.000 --> 00:06.000
<v.loud Jon>How many?
"""


def test_subtitles_are_put_together_and_parted_where_nobody_speaks(tmp_path: Path) -> None:
    collection = opened(tmp_path, "a.srt", SRT.replace("\n", "\r\n"))
    expected = "The ferry left the port at dawn. It did not come back.\n\nTwo boats went out.\n"
    assert only(collection).text == expected
    assert [problem.reason for problem in collection.problems] == ["times of the subtitles left out"]


@pytest.mark.parametrize("name", ["a.vtt", "a"])
def test_who_speaks_is_named_where_that_changes(tmp_path: Path, name: str) -> None:
    expected = "ANA BRÜCK: The sea was & is rough. We looked all night.\n\nJON: How many?\n"
    assert only(opened(tmp_path, name, VTT)).text == expected


def test_what_rolls_up_is_said_once_and_a_new_speaker_begins_a_paragraph(tmp_path: Path) -> None:
    cues = ("the ferry left", "the ferry left at dawn.", ">> Did it?", ">> Did it? It did.", "- No.")
    written = "".join(f"{n}\n00:00:0{n},000 --> 00:00:0{n},900\n{cue}\n\n" for n, cue in enumerate(cues, 1))
    assert only(opened(tmp_path, "a.srt", written)).text == "the ferry left at dawn.\n\n>> Did it? It did.\n\n- No.\n"


def test_subtitles_without_words_are_reported(tmp_path: Path) -> None:
    (problem,) = opened(tmp_path, "a.srt", "1\n00:00:01,000 --> 00:00:02,000\n\n").problems
    assert problem.reason == "no text in these subtitles"
