"""Notes as Web Annotations: what the data model says must be, and the right words in either unit."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator

from reader.comparison.comparison import Comparison
from reader.notes.anchor import LOST, anchor_at
from reader.notes.note import About, Note, Status
from reader.notes.resolved import ResolvedNote
from reader.report.webannotation import to_webannotation
from reader.text.offsets import OffsetUnit
from tests.properties import untimed
from tests.report.quoted import ASTRAL, article_of, compared, note_on, noted, on_words, quotes, span_of

SCHEMA = json.loads(Path(__file__).with_name("webannotation.schema.json").read_text("utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA)


def read(shown: Comparison, unit: OffsetUnit = OffsetUnit.CODEPOINT) -> list[Any]:
    found = json.loads(to_webannotation(shown, unit))
    assert isinstance(found, list)
    return found


def check(annotation: Any) -> None:
    """What the Web Annotation Data Model says must be."""
    assert [error.message for error in VALIDATOR.iter_errors(annotation)] == []


def in_javascript(text: str, start: int, end: int) -> str:
    """What a string's `slice` gives in JavaScript."""
    return text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le")


@untimed
@given(noted())
def test_every_annotation_has_what_the_model_demands(shown: Comparison) -> None:
    for unit in OffsetUnit:
        for annotation in read(shown, unit):
            check(annotation)


@untimed
@given(noted())
def test_every_position_selects_the_words_in_code_points_and_in_javascript(shown: Comparison) -> None:
    texts = {article.id: article.text for article in shown.collection.articles}
    for unit, selected in ((OffsetUnit.CODEPOINT, lambda t, s, e: t[s:e]), (OffsetUnit.UTF16, in_javascript)):
        found = []
        for target in (target for annotation in read(shown, unit) for target in annotation["target"]):
            quotation, position = target["selector"]
            words = selected(texts[target["parallax:article"]], position["start"], position["end"])
            assert words == quotation["exact"]
            found.append((target["parallax:article"], words))
        assert found == list(quotes(shown))


def test_words_that_end_with_a_joiner_are_quoted_as_they_are() -> None:
    joined = "\u0645\u06cc\u200c"
    (annotation,) = read(on_words(joined, text=f"{joined}\u062e\u0648\u0627\u0647\u0645"))
    assert annotation["target"][0]["selector"][0]["exact"] == joined


def broken(**changes: Any) -> dict[str, Any]:
    """An annotation with some parts replaced; None takes a part away."""
    (annotation,) = read(on_words("12 morts"))
    return {key: value for key, value in {**annotation, **changes}.items() if value is not None}


def broken_target(**changes: Any) -> dict[str, Any]:
    return broken(target=[{key: v for key, v in {**broken()["target"][0], **changes}.items() if v is not None}])


@pytest.mark.parametrize(
    "annotation",
    [
        broken(**{"@context": "https://example.org/own.jsonld"}),
        broken(id=None),
        broken(id="no IRI"),
        broken(type="Note"),
        broken(target=None),
        broken(target=[]),
        broken(bodyValue="Ask."),
        broken(body=[{"type": "TextualBody", "purpose": "commenting"}]),
        broken(body=[{"type": "TextualBody", "value": ["Ask."]}]),
        broken(body=[{"type": "TextualBody", "value": "Ask.", "purpose": "musing"}]),
        broken(body=[{"type": "TextualBody", "value": "Ask.", "format": "markdown"}]),
        broken(created="2026-02-03T10:30:00+01:00"),
        broken(created="yesterday"),
        broken(motivation="musing"),
        broken(creator={"type": "Human", "name": "Ada"}),
        broken_target(source=None),
        broken_target(source="courier.txt"),
        broken_target(selector=[]),
        broken_target(selector=[{"exact": "12 morts"}]),
        broken_target(selector=[{"type": "TextQuoteSelector", "prefix": "12"}]),
        broken_target(selector=[{"type": "TextPositionSelector", "start": 2}]),
        broken_target(selector=[{"type": "TextPositionSelector", "start": -1, "end": 2}]),
        broken_target(selector=[{"type": "TextPositionSelector", "start": "0", "end": 2}]),
    ],
)
def test_the_schema_tells_what_is_wrong(annotation: dict[str, Any]) -> None:
    assert not VALIDATOR.is_valid(annotation)


def test_behind_an_emoji_the_units_differ() -> None:
    (points,), (units,) = (read(on_words("12 morts"), unit) for unit in OffsetUnit)
    assert points["target"][0]["selector"][1] == {"type": "TextPositionSelector", "start": 2, "end": 10}
    assert units["target"][0]["selector"][1] == {"type": "TextPositionSelector", "start": 3, "end": 11}


def test_a_note_on_several_passages_has_a_target_for_each() -> None:
    one, other = article_of("The river rose.\n", "a.txt"), article_of("The river fell.\n", "b.txt")
    anchors = (anchor_at(one, span_of(one, "rose")), anchor_at(other, span_of(other, "fell")))
    (annotation,) = read(compared([one, other], Note("n1", "Which?", anchors, About.DISCREPANCY)))
    assert [target["selector"][0]["exact"] for target in annotation["target"]] == ["rose", "fell"]
    assert len({target["source"] for target in annotation["target"]}) == 2


def test_for_a_browser_a_note_on_several_articles_is_an_annotation_for_each() -> None:
    one, other = article_of("The river rose.\n", "a.txt"), article_of("The river fell.\n", "b.txt")
    words = ((one, "river"), (other, "fell"), (one, "rose"))
    anchors = tuple(anchor_at(article, span_of(article, said)) for article, said in words)
    annotations = read(compared([one, other], Note("n1", "Which?", anchors)), OffsetUnit.UTF16)
    for annotation in annotations:
        check(annotation)
    quoted = [[target["selector"][0]["exact"] for target in annotation["target"]] for annotation in annotations]
    assert quoted == [["river", "rose"], ["fell"]]
    assert len({annotation["id"] for annotation in annotations}) == 2
    assert len({annotation["parallax:partOf"] for annotation in annotations}) == 1


def test_a_note_on_nothing_is_on_the_articles_as_wholes() -> None:
    (annotation,) = read(compared([article_of("A.", "a.txt"), article_of("B.", "b.txt")], Note("n1", "Read on.", ())))
    check(annotation)
    assert len(annotation["target"]) == 2


def test_words_that_are_lost_are_quoted_without_a_place() -> None:
    shown = on_words("12 morts")
    (placed,) = shown.notes
    lost = ResolvedNote(placed.note, ((placed.note.anchors[0], LOST),))
    (annotation,) = read(replace(shown, notes=(lost,)))
    check(annotation)
    (target,) = annotation["target"]
    assert [selector["exact"] for selector in target["selector"]] == ["12 morts"]
    assert target["parallax:words"] == "lost"


@pytest.mark.parametrize(
    ("text", "tags", "motivation"),
    [("Ask.", ("dead",), "commenting"), (" ", ("dead",), "tagging"), ("", (), "highlighting")],
)
def test_the_motivation_is_what_the_note_does(text: str, tags: tuple[str, ...], motivation: str) -> None:
    article = article_of(ASTRAL)
    (annotation,) = read(compared([article], note_on(article, span_of(article, "morts"), text=text, tags=tags)))
    check(annotation)
    assert annotation["motivation"] == motivation
    assert [body["purpose"] for body in annotation.get("body", [])] == ["commenting"] * (text == "Ask.") + [
        "tagging" for _ in tags
    ]


def test_what_the_model_has_no_words_for_stands_under_names_of_our_own() -> None:
    article = article_of(ASTRAL)
    note = replace(
        note_on(article, span_of(article, "morts")), about=About.FACT, label="the dead", status=Status.CHECKED
    )
    (annotation,) = read(compared([article], note))
    check(annotation)
    assert {key: annotation[f"parallax:{key}"] for key in ("about", "label", "status")} == {
        "about": "fact",
        "label": "the dead",
        "status": "checked",
    }


def test_a_note_tells_who_wrote_it() -> None:
    (annotation,) = read(compared([article_of("A.")], Note("n1", "Read on.", (), author="Ada")))
    check(annotation)
    assert annotation["creator"] == {"type": "Person", "name": "Ada"}


def test_a_note_has_the_same_name_in_every_export() -> None:
    assert to_webannotation(on_words("12 morts")) == to_webannotation(on_words("12 morts"))
