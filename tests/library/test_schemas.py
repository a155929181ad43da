"""The schemas that come with the program hold what it writes."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from reader.analysis.model import DiscrepancyKind
from reader.library.schemas import NAMES, schema
from reader.notes.anchor import anchor_at
from reader.notes.judgements.judgement import (
    ActorJudgement,
    Disposition,
    LinkJudgement,
    LinkVerdict,
    Verdict,
    on_discrepancy,
)
from reader.notes.note import new_note
from reader.notes.record import Record, from_mapping, to_yaml
from reader.text.safe_yaml import load_mapping
from reader.text.span import Span
from tests.commands import Run
from tests.report.flood import write_flood
from tests.report.quoted import article_of

ARTICLE = article_of("The river rose, and fell.\n")
ANCHORS = (anchor_at(ARTICLE, Span(4, 9)), anchor_at(ARTICLE, Span(10, 14)))
DECIDED = on_discrepancy(Disposition.UPDATE, DiscrepancyKind.TIME, "when", ANCHORS)
RECORDS: list[Record] = [
    replace(new_note(ANCHORS, label="l"), text="Ask.", tags=("a",), author="Ada", earlier=("0" * 12,)),
    new_note(()),
    DECIDED,
    replace(DECIDED, disposition=None, suggested_by="m"),
    *(LinkJudgement("l1", verdict, "l", ANCHORS, "2026-01-01") for verdict in LinkVerdict),
    *(ActorJudgement("a1", verdict, ("Pell", "Anna Pell"), "Anna Pell", "2026-01-01") for verdict in Verdict),
]


def errors(name: str, data: object) -> list[str]:
    return [error.message for error in Draft202012Validator(schema(name)).iter_errors(data)]


@pytest.mark.parametrize("name", NAMES)
def test_each_is_a_schema(name: str) -> None:
    Draft202012Validator.check_schema(schema(name))
    assert errors(name, []) != []


def test_another_is_not_there() -> None:
    with pytest.raises(ValueError, match="'themes': no such schema - choose one of analysis, "):
        schema("themes")


@pytest.mark.parametrize("record", RECORDS)
def test_notes_and_judgements_have_the_form_of_the_schema(record: Record) -> None:
    assert errors("note", load_mapping(to_yaml(record))) == []


@pytest.mark.parametrize("missing", ["format", "id", "anchors"])
def test_what_is_no_note_for_the_program_is_none_for_the_schema(missing: str) -> None:
    data = {key: value for key, value in load_mapping(to_yaml(RECORDS[0])).items() if key != missing}
    with pytest.raises(ValueError, match=missing):
        from_mapping(data)
    assert errors("note", data) != []


def test_every_verdict_is_in_the_schema() -> None:
    enums = [set(each["properties"]["verdict"]["enum"]) for each in schema("note")["oneOf"][1:]]
    assert enums == [{*Disposition, "discrepancy"}, {*LinkVerdict}, {*Verdict}]


@pytest.mark.usefixtures("home")
def test_a_check_and_its_baseline_and_a_manifest_have_the_form_of_their_schemas(run: Run, tmp_path: Path) -> None:
    flood, known = write_flood(tmp_path / "flood"), tmp_path / "known.json"
    assert errors("check", json.loads(run("check", flood, "--all", "--format", "json").out)) == []
    run("check", flood, "--write-baseline", known)
    assert errors("baseline", json.loads(known.read_text("utf-8"))) == []
    assert errors("check", json.loads(run("check", flood, "--baseline", known, "--format", "json").out)) == []
    assert run("add", flood / "choir.txt", "--into", tmp_path / "other").status == 0
    for folder in ("flood", "other"):
        assert errors("collection", load_mapping((tmp_path / folder / "collection.yaml").read_bytes())) == []
