"""The analysis as JSON has the form that other programs rely on, and every place in it is true."""

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from reader.cli import main
from reader.library.schemas import schema
from reader.notes.anchor import Finding, Health, anchor_at
from reader.notes.note import About, Note
from reader.notes.resolved import ResolvedNote
from reader.paths import shipped
from reader.report.json import analysis_to_json, to_json
from tests.report.flood import TEXTS, collection, comparison, passage, write_flood
from tests.report.quoted import article_of, compared, known

SCHEMA = schema("analysis")
NAMED = ("articles", "facts", "discrepancies", "actors", "figures")
"""What has ids."""


def no_constant(name: str) -> None:
    raise AssertionError(f"{name} is no JSON")


def read(printed: str) -> dict[str, Any]:
    """The data, read as strictly as other programs read it."""
    data: dict[str, Any] = json.loads(printed, parse_constant=no_constant)
    return data


def spans_of(data: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for link in data["links"]:
        yield from (link["a"], link["b"])
    for fact in data["facts"]:
        yield from fact["passages"]
    for discrepancy in data["discrepancies"]:
        yield from discrepancy["spans"]
    for actor in data["actors"]:
        yield from actor["mentions"]
    yield from data["figures"]


@pytest.fixture(params=["seeds", "flood", "one article"])
def analysed(request: pytest.FixtureRequest, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    """What `parallax analyze --json` prints for a collection."""
    folders: dict[str, Callable[[], Path]] = {
        "seeds": lambda: shipped("seeds"),
        "flood": lambda: write_flood(tmp_path),
        "one article": lambda: write_flood(tmp_path, "choir.txt"),
    }
    assert main(["analyze", "--json", str(folders[request.param]())]) == 0
    return read(capsys.readouterr().out)


def test_what_is_printed_has_the_form_of_the_schema(analysed: dict[str, Any]) -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert [error.message for error in Draft202012Validator(SCHEMA).iter_errors(analysed)] == []


def test_every_span_lies_within_its_article_and_has_the_words_it_says(analysed: dict[str, Any]) -> None:
    texts = {article["id"]: article["text"] for article in analysed["articles"]}
    for span in spans_of(analysed):
        text = texts[span["article"]]
        assert 0 <= span["start"] < span["end"] <= len(text)
        assert span.get("text", text[span["start"] : span["end"]]) == text[span["start"] : span["end"]]


def test_sentences_stand_in_order_within_their_article(analysed: dict[str, Any]) -> None:
    for article in analysed["articles"]:
        offsets = [offset for span in article["sentences"] for offset in span]
        assert offsets == sorted(offsets)
        assert offsets[-1] <= len(article["text"])


def test_what_is_named_by_its_id_is_there_once(analysed: dict[str, Any]) -> None:
    ids = {kind: [entry["id"] for entry in analysed[kind]] for kind in NAMED}
    assert all(len(found) == len(set(found)) for found in ids.values())
    assert {d for fact in analysed["facts"] for d in fact["discrepancies"]} <= set(ids["discrepancies"])
    assert {d["fact"] for d in analysed["discrepancies"]} <= {None, *ids["facts"]}
    assert {figure["claimed_by"] for figure in analysed["figures"]} <= {None, *ids["actors"]}


def test_a_link_joins_two_articles(analysed: dict[str, Any]) -> None:
    assert [link for link in analysed["links"] if link["a"]["article"] == link["b"]["article"]] == []


def test_two_articles_that_differ_about_a_number_are_told_to_do_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["analyze", "--json", str(write_flood(tmp_path))])
    data = read(capsys.readouterr().out)
    assert {(link["a"]["article"], link["b"]["article"]) for link in data["links"]} == {("courier.txt", "herald.txt")}
    (number,) = (d for d in data["discrepancies"] if d["kind"] == "number")
    assert [span["article"] for span in number["spans"]] == ["courier.txt", "herald.txt"]
    assert "Twelve" in number["spans"][0]["text"]
    assert "19" in number["spans"][1]["text"]


# The report


def test_every_part_of_an_analysis_is_told() -> None:
    data = read(analysis_to_json(comparison().analysis))
    assert list(Draft202012Validator(SCHEMA).iter_errors(data)) == []
    twelve = {"article": "courier.txt", "start": 0, "end": 13}
    assert data["articles"][0]["sentences"] == [[0, 94]]
    assert data["articles"][0]["title"] == "A river rises"
    assert data["links"][0]["why"] == [{"signal": "figure", "weight": 1.5, "text": "people killed"}]
    assert data["facts"][0]["discrepancies"] == ["d1"]
    assert data["discrepancies"][0]["spans"][0] == twelve | {"text": "Twelve people"}
    assert data["actors"][0]["mentions"][0]["text"] == "Anna Pell"
    assert data["figures"][0] == twelve | {
        "id": "f1",
        "kind": "count",
        "value": 12.0,
        "bound": None,
        "unit": None,
        "of": "people killed",
        "claimed_by": "a1",
        "text": "Twelve people",
    }
    assert data["figures"][1]["bound"] == "at least"


@pytest.mark.parametrize("analysed", ["seeds"], indirect=True)
def test_who_says_something_is_given_by_its_id_whatever_the_kind(analysed: dict[str, Any]) -> None:
    names = {actor["id"]: actor["name"] for actor in analysed["actors"]}
    sides = [side for found in analysed["discrepancies"] for side in found["sides"] if side["by"]]
    said = {side["says"]: names[side["by"]] for side in sides}
    assert said["70 (Aleppo Media Center)"] == "Aleppo Media Center"
    assert said["denied by the Syrian military"] == "Syrian military"
    assert said["Syrian government forces (French President Francois Hollande)"] == "Francois Hollande"


def test_an_export_holds_the_title_and_the_notes_with_their_health() -> None:
    anchor = anchor_at(collection().articles[0], passage("courier.txt", "Twelve people").span)
    note = Note("n1", "Ask.", (anchor, anchor), About.DISCREPANCY, "people killed", ("dead",))
    places = (anchor, Finding(Health.MOVED, passage("courier.txt", "Monday").span)), (anchor, Finding(Health.LOST))
    data = read(to_json(comparison(ResolvedNote(note, places))))
    assert list(Draft202012Validator(SCHEMA).iter_errors(data)) == []
    assert data["title"] == "The flood"
    (told,) = data["notes"]
    assert (told["id"], told["about"], told["text"], told["tags"]) == ("n1", "discrepancy", "Ask.", ["dead"])
    assert [(a["exact"], a["health"], a["found"]) for a in told["anchors"]] == [
        ("Twelve people", "moved", [65, 71]),
        ("Twelve people", "lost", None),
    ]


@pytest.mark.parametrize("value", [float("inf"), float("nan")])
def test_a_number_too_large_for_json_is_told_without_its_value(value: float) -> None:
    analysis = comparison().analysis
    figure = replace(analysis.figures[0], value=value)
    data = read(analysis_to_json(replace(analysis, figures=(figure,))))
    assert data["figures"][0]["value"] is None
    assert data["figures"][0]["text"] == "Twelve people"


def test_the_text_of_the_articles_is_told_whole() -> None:
    assert {a["id"]: a["text"] for a in read(to_json(comparison()))["articles"]} == TEXTS


def test_an_article_is_told_with_all_that_is_known_of_it_and_where_from() -> None:
    (article,) = read(to_json(known()))["articles"]
    told = {name: article[name] for name in ("outlet", "title", "author", "url", "date", "origins", "file_sha256")}
    assert told == {
        "outlet": "The Courier",
        "title": "Twelve dead",
        "author": "Ann Pell",
        "url": "https://example.org/a",
        "date": "2024-05-01",
        "origins": {"outlet": "manifest", "title": "JSON-LD"},
        "file_sha256": "ab" * 32,
    }


def test_a_note_tells_who_wrote_it() -> None:
    (note,) = read(to_json(compared([article_of("A.")], Note("n1", "Read on.", (), author="Ada"))))["notes"]
    assert note["author"] == "Ada"
