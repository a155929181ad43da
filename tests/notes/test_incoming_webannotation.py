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


@pytest.mark.parametrize("target", ["https://example.org", {"source": "https://example.org"}])
def test_a_note_on_a_text_as_a_whole_is_on_no_words_of_it(target: Any) -> None:
    (note,) = read([annotation(target=target)])
    (passage,) = note.passages
    assert (note.about, passage.exact, passage.place, passage.sources) == (
        About.ARTICLE, "", None, ("https://example.org",),
    )  # fmt: skip


@pytest.mark.parametrize("target", [None, 1, [], {"selector": ["x"]}])
def test_a_note_on_nothing_has_no_passage(target: Any) -> None:
    (note,) = read([annotation(target=target)])
    assert (note.about, note.passages) == (About.PASSAGE, ())


def of_hypothesis(number: int, **parts: Any) -> dict[str, Any]:
    """An annotation as the interface of Hypothesis gives it."""
    link = f"https://hypothes.is/a/h{number}"
    page = "https://example.org/ferry"
    said = {"user": "acct:ada@hypothes.is", "created": "2026-02-03T09:30:00.123456+00:00", "text": f"{number}."}
    where = {"uri": page, "target": [{"source": page}], "links": {"html": link}}
    return {"id": f"h{number}", "tags": ["t"], **said, **where, **parts}


def test_what_hypothesis_gives_is_read_with_replies_as_replies_and_notes_on_pages() -> None:
    quoted = of_hypothesis(1, target=[{"source": "https://example.org/ferry", "selector": [QUOTE, POSITION]}])
    reply, further = of_hypothesis(2, references=["h1"]), of_hypothesis(3, references=["h1", "h2"])
    notes = read({"total": 4, "rows": [further, reply, quoted, of_hypothesis(4)]})
    assert [(note.key[-2:], note.reply_to[-2:], note.about) for note in notes] == [
        ("h3", "h2", About.PASSAGE), ("h2", "h1", About.PASSAGE), ("h1", "", About.PASSAGE), ("h4", "", About.ARTICLE),
    ]  # fmt: skip
    assert {note.key.removesuffix(note.key[-2:]) for note in notes} == {"https://hypothes.is/a/"}
    assert (notes[2].author, notes[2].tags, notes[2].passages[0].exact) == ("ada@hypothes.is", ("t",), "river")
    assert notes[3].passages[0].sources == ("https://example.org/ferry",)


def test_a_reply_among_web_annotations_names_what_it_answers() -> None:
    (note,) = read([annotation(motivation="replying", target="urn:uuid:2")])
    assert (note.reply_to, note.passages) == ("2", ())


MARKED = {"text": "Whom?", "quote": "river", "ranges": [{"start": "/p[1]", "startOffset": "4"}]}


@pytest.mark.parametrize(
    ("wrapped", "sources"),
    [
        ([{"title": "x", "content": "<p>x</p>"}, {"url": "https://a.org/1", "annotations": [MARKED]}],
         ("https://a.org/1",)),
        ({"_embedded": {"items": [{"url": "https://a.org/1", "content": "x", "annotations": [MARKED]}]}},
         ("https://a.org/1",)),
        ({"total": 1, "rows": [MARKED | {"id": 5, "user": "ada", "created_at": "2026-02-03T10:30:00+0100"}]}, ()),
    ],
)  # fmt: skip
def test_what_was_marked_in_wallabag_is_read_wherever_it_gives_it(wrapped: Any, sources: tuple[str, ...]) -> None:
    (note,) = read(wrapped)
    (passage,) = note.passages
    assert (note.text, passage.exact, passage.sources) == ("Whom?", "river", sources)
    assert note.key == read(wrapped)[0].key


def test_what_was_marked_in_wallabag_has_one_name_in_its_export_and_in_its_interface() -> None:
    entry = {"url": "https://a.org/1", "annotations": [MARKED]}
    fuller = entry | {"annotations": [MARKED | {"id": 5, "user": "ada"}]}
    assert read([entry])[0].key == read([fuller])[0].key


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
