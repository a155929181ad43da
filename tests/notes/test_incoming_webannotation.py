"""Web Annotations of other programs, read as notes."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.notes.importing.foreign_notes import ForeignNote, ImportFileError
from reader.notes.importing.webannotation import read_webannotation
from reader.notes.note import About, Status
from reader.text.offsets import OffsetUnit

QUOTE = {"type": "TextQuoteSelector", "exact": "river", "prefix": "the ", "suffix": " rose"}
POSITION = {"type": "TextPositionSelector", "start": 4, "end": 9}


def annotation(**parts: Any) -> dict[str, Any]:
    return {"type": "Annotation", "id": "urn:uuid:1", "target": {"source": "a.txt", "selector": QUOTE}} | parts


def read(data: Any) -> list[ForeignNote]:
    return read_webannotation(json.dumps(data).encode())


@pytest.mark.parametrize(
    "wrapped",
    [
        annotation(),
        [annotation()],
        {"type": "AnnotationPage", "items": [annotation()]},
        {"type": "AnnotationCollection", "first": {"items": [annotation()]}},
        {"annotations": [annotation()]},
        {"@graph": [annotation()]},
    ],
)
def test_one_or_many_in_whatever_they_are_wrapped(wrapped: Any) -> None:
    (note,) = read(wrapped)
    (passage,) = note.passages
    assert (note.key, passage.exact, passage.prefix, passage.suffix) == ("1", "river", "the ", " rose")
    assert passage.sources == ("a.txt",)


def test_the_parts_of_a_note_are_one_note() -> None:
    parts = [annotation(id=f"urn:uuid:{part}", **{"parallax:partOf": "urn:uuid:whole"}) for part in "ab"]
    (note,) = read(parts)
    assert (note.key, len(note.passages)) == ("whole", 2)


def test_two_notes_of_one_name_stay_two() -> None:
    assert [note.text for note in read([annotation(bodyValue="One."), annotation(bodyValue="Two.")])] == [
        "One.",
        "Two.",
    ]


@pytest.mark.parametrize(
    ("parts", "text", "tags"),
    [
        ({"body": {"type": "TextualBody", "value": "Ask."}}, "Ask.", ()),
        ({"body": [{"value": "Ask."}, {"value": "dead", "purpose": "tagging"}]}, "Ask.", ("dead",)),
        ({"body": [{"value": "dead", "purpose": ["tagging"]}] * 2}, "", ("dead",)),
        ({"body": "https://example.org/more"}, "https://example.org/more", ()),
        ({"bodyValue": "Ask."}, "Ask.", ()),
        ({"text": "Ask.", "tags": ["dead", 1]}, "Ask.", ("dead",)),
        ({"body": [{"value": "One."}, {"value": "Two."}]}, "One.\n\nTwo.", ()),
        ({"body": [None, 1, {"value": 2}, {}]}, "", ()),
    ],
)
def test_what_is_said_and_the_tags(parts: dict[str, Any], text: str, tags: tuple[str, ...]) -> None:
    (note,) = read(annotation(**parts))
    assert (note.text, note.tags) == (text, tags)


def test_the_position_may_count_in_either_unit_where_nothing_is_said() -> None:
    (note,) = read(annotation(target={"source": "a.txt", "selector": [QUOTE, POSITION]}))
    assert (note.passages[0].place, note.passages[0].units) == ((4, 9), tuple(OffsetUnit))


def test_the_unit_that_is_told_is_the_only_one() -> None:
    (note,) = read(annotation(target={"source": "a", "selector": [QUOTE, POSITION], "parallax:offsetUnit": "utf16"}))
    assert note.passages[0].units == (OffsetUnit.UTF16,)


def test_a_quotation_within_another_selector_is_read_and_a_position_within_it_is_not() -> None:
    nested = {"type": "XPathSelector", "value": "/p[1]", "refinedBy": QUOTE | {"refinedBy": POSITION}}
    (note,) = read(annotation(target={"source": "a.txt", "selector": nested}))
    assert (note.passages[0].exact, note.passages[0].place) == ("river", None)


@pytest.mark.parametrize("start", ["4", -1, 4.5, None, 10**30])
def test_a_position_that_is_none_is_left_out(start: Any) -> None:
    selector = [QUOTE, POSITION | {"start": start}]
    (note,) = read(annotation(target={"source": {"id": "a.txt"}, "selector": selector}))
    assert (note.passages[0].place, note.passages[0].sources) == (None, ("a.txt",))


@pytest.mark.parametrize("target", ["https://example.org", {"source": "a.txt"}, None, 1, [], {"selector": ["x"]}])
def test_a_note_on_a_text_as_a_whole_has_no_passage(target: Any) -> None:
    (note,) = read([annotation(target=target)])
    assert note.passages == ()


def test_what_only_this_program_says_is_read_back() -> None:
    own = {"parallax:about": "fact", "parallax:status": "settled", "parallax:label": "the dead"}
    (note,) = read(annotation(**own))
    assert (note.about, note.status, note.label) == (About.FACT, Status.SETTLED, "the dead")
    (note,) = read(annotation(**{"parallax:about": ["fact"], "parallax:status": 1}))
    assert (note.about, note.status) == (About.PASSAGE, Status.OPEN)


@pytest.mark.parametrize(
    ("parts", "author"),
    [
        ({"creator": {"name": "Ada"}}, "Ada"),
        ({"creator": ["https://example.org/ada", {"name": "Ada"}]}, "https://example.org/ada"),
        ({"creator": [{"type": "Person"}, {"nickname": "ada"}]}, "ada"),
        ({"user": "acct:ada@example.org"}, "ada@example.org"),
        ({"creator": 1}, ""),
        ({}, ""),
    ],
)
def test_who_wrote_it(parts: dict[str, Any], author: str) -> None:
    (note,) = read(annotation(**parts))
    assert note.author == author


def test_an_annotation_without_a_name_is_known_by_what_it_says() -> None:
    (one,), (same,), (other,) = (read([{"target": "a", "bodyValue": said}]) for said in ("x", "x", "y"))
    assert one.key == same.key != other.key


@pytest.mark.parametrize(
    "data", [b"", b"{", b"[]", b"{}", b"1", b'"a"', b"null", b'{"items": 1}', b"\xff\xfe", b"[" * 100_000]
)
def test_what_holds_no_annotations_is_refused_in_a_line(data: bytes) -> None:
    with pytest.raises(ImportFileError) as told:
        read_webannotation(data)
    assert len(str(told.value).splitlines()) == 1


json_data = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["target", "body", "selector", "source", "type", "exact", "start", "end", "purpose", "id"])
            | st.text(max_size=3),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@given(json_data)
def test_whatever_the_data_notes_are_read(data: Any) -> None:
    (note,) = read([{"target": data, "body": data, "id": data, "parallax:status": data}])
    assert all(isinstance(part, str) for part in (note.key, note.text, *note.tags))
