"""A note is written to a file and read from it again, whoever has edited it in between."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.notes.note import About, Anchor, Note, Status
from reader.notes.record import from_yaml, to_yaml
from reader.text.safe_yaml import YamlError, dump
from reader.text.sanitise import one_line, sanitise
from tests.notes.making import note_on
from tests.properties import untimed

MINIMAL: Mapping[str, Any] = {
    "format": "parallax-note/1",
    "id": "by-hand",
    "anchors": [{"article": "ferry.txt", "start": 4, "end": 9, "exact": "ferry"}],
}
# Surrogates too: they come from file names that are no UTF-8.
TEXT = st.text(st.characters(exclude_categories=()))
OFFSETS = st.integers(0, 10**9)
PLAIN_DATA = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**9), 10**9) | st.text("abc é\n-:'\"#"),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("abc", min_size=1), inner, max_size=3),
    max_leaves=6,
)
ANCHORS = st.builds(
    Anchor, article=st.just("ferry.txt"), start=OFFSETS, end=OFFSETS, exact=TEXT, prefix=TEXT, suffix=TEXT, sha256=TEXT
)
NOTES = st.builds(
    Note,
    id=st.from_regex(r"[a-z0-9-]+", fullmatch=True),
    text=TEXT,
    anchors=st.lists(ANCHORS, max_size=3).map(tuple),
    about=st.sampled_from(About),
    label=TEXT,
    tags=st.lists(TEXT, max_size=3).map(tuple),
    status=st.sampled_from(Status),
    created=st.just("2017-04-04T10:00:00+02:00"),
    modified=st.just("2017-04-05T10:00:00+02:00"),
    others=st.dictionaries(st.from_regex(r"x-[a-z]+", fullmatch=True), PLAIN_DATA, max_size=3),
)


def neutralised(anchor: Anchor) -> Anchor:
    return replace(
        anchor,
        exact=sanitise(anchor.exact),
        prefix=sanitise(anchor.prefix),
        suffix=sanitise(anchor.suffix),
        sha256=sanitise(anchor.sha256),
    )


def note_from(data: bytes) -> Note:
    record = from_yaml(data)
    assert isinstance(record, Note)
    return record


@untimed
@given(NOTES)
@example(note_on("ferry", text="a name that was no UTF-8: \udce9"))
@example(note_on("ferry", text="1.5e5"))
def test_a_note_comes_back_from_its_file_as_it_was_with_controls_made_visible(note: Note) -> None:
    read = note_from(to_yaml(note).encode())
    assert (read.id, read.about, read.status, read.others) == (note.id, note.about, note.status, note.others)
    assert (read.created, read.modified) == (note.created, note.modified)
    assert (read.text, len(read.text)) == (sanitise(note.text), len(note.text))
    assert (read.label, read.tags) == (one_line(note.label), tuple(map(one_line, note.tags)))
    assert read.anchors == tuple(map(neutralised, note.anchors))


@untimed
@given(NOTES)
def test_a_note_that_was_read_is_written_as_it_was(note: Note) -> None:
    written = to_yaml(from_yaml(to_yaml(note).encode()))
    assert to_yaml(from_yaml(written.encode())) == written


def test_a_note_of_several_lines_is_a_block_that_people_can_edit() -> None:
    written = to_yaml(note_on("ferry", text="First ask.\nThen read [sic] it: again."))
    assert "text: |-\n  First ask.\n  Then read [sic] it: again.\n" in written


def test_a_file_written_by_hand_needs_little_more_than_the_words() -> None:
    note = note_from(dump(dict(MINIMAL)).encode())
    assert note.anchors == (Anchor("ferry.txt", 4, 9, "ferry", "", "", ""),)
    assert (note.text, note.about, note.status, note.tags) == ("", About.PASSAGE, Status.OPEN, ())


def test_numbers_that_were_typed_without_quotation_marks_are_taken_for_text() -> None:
    note = note_from(dump({**MINIMAL, "id": 7, "text": 40, "tags": [2017, "ferry"]}).encode())
    assert (note.id, note.text, note.tags) == ("7", "40", ("2017", "ferry"))


def test_a_line_feed_in_an_article_name_can_forge_no_line_of_a_report() -> None:
    anchors = [{"article": "a.txt\nd1, number: forged", "start": 0, "end": 1}]
    note = note_from(dump({**MINIMAL, "anchors": anchors}).encode())
    assert note.anchors[0].article == "a.txt␤d1, number: forged"


@pytest.mark.parametrize(
    ("change", "key"),
    [
        ({"format": "parallax-note/2"}, "format"),
        ({"format": None}, "format"),
        ({"id": None}, "id"),
        ({"id": ""}, "id"),
        ({"id": ["a"]}, "id"),
        ({"id": True}, "id"),
        ({"text": ["a"]}, "text"),
        ({"label": {"a": 1}}, "label"),
        ({"created": []}, "created"),
        ({"about": "weather"}, "about"),
        ({"about": ["fact"]}, "about"),
        ({"status": "done"}, "status"),
        ({"status": None}, "status"),
        ({"tags": "flood"}, "tags"),
        ({"tags": 5}, "tags"),
        ({"tags": {"flood": 1}}, "tags"),
        ({"tags": [["flood"]]}, "tags"),
        ({"anchors": None}, "anchors"),
        ({"anchors": "ferry"}, "anchors"),
        ({"anchors": ["ferry"]}, "anchors"),
        ({"anchors": [{"article": "a.txt", "start": 1}]}, "anchors"),
        ({"anchors": [{"article": "a.txt", "start": "1", "end": 2}]}, "anchors"),
        ({"anchors": [{"article": "a.txt", "start": -1, "end": 2}]}, "anchors"),
        ({"anchors": [{"article": "a.txt", "start": 1.5, "end": 2}]}, "anchors"),
        ({"anchors": [{"article": "a.txt", "start": False, "end": True}]}, "anchors"),
        ({"anchors": [{"start": 1, "end": 2}]}, "article"),
        ({"anchors": [{"article": "a.txt", "start": 1, "end": 2, "exact": ["a"]}]}, "exact"),
    ],
)
def test_a_wrong_entry_is_refused_by_its_name(change: Mapping[str, Any], key: str) -> None:
    with pytest.raises(YamlError, match=rf"^{key}\b"):
        from_yaml(dump({**MINIMAL, **change}).encode())


@pytest.mark.parametrize("missing", ["format", "id", "anchors"])
def test_a_missing_entry_is_named(missing: str) -> None:
    with pytest.raises(YamlError, match=rf"^{missing}\b"):
        from_yaml(dump({key: value for key, value in MINIMAL.items() if key != missing}).encode())


@pytest.mark.parametrize("data", [b"", b"just words", b"- a\n- b", b"a: [", b"\xff\xfe\x00", b"caf\xe9: 1"])
def test_what_is_no_note_is_refused(data: bytes) -> None:
    with pytest.raises(YamlError):
        from_yaml(data)
