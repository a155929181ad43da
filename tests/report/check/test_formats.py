"""What a check says to other programs: JSON, JUnit, SARIF."""

import json
import xml.etree.ElementTree as ET
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.pipeline.analyse import analyse
from reader.articles.article import Problem
from reader.articles.load import load_collection
from reader.comparison.comparison import Comparison
from reader.notes.judgements.apply_discrepancies import Dispositions
from reader.notes.judgements.judgement import Disposition
from reader.report.check.check_json import to_json
from reader.report.check.checked import Checked, Scope
from reader.report.check.file_places import FilePlaces
from reader.report.check.junit import to_junit
from reader.report.check.sarif import to_sarif
from reader.text.span import Span
from tests.properties import untimed
from tests.report.flood import comparison, write_flood


def fromstring(text: str) -> ET.Element:
    return ET.fromstring(text)  # noqa: S314 - our own


def checked(shown: Comparison | None = None, *known: str, scope: Scope | None = None) -> Checked:
    return Checked.of(shown or comparison(), scope or Scope(), dict.fromkeys(known, "known"))


def judged(disposition: Disposition) -> Comparison:
    return replace(comparison(), dispositions=Dispositions({"d1": disposition}))


def fingerprint() -> str:
    return checked().entries[0].fingerprint


def sarif(found: Checked) -> dict[str, Any]:
    (run,) = json.loads(to_sarif(found))["runs"]
    return dict(run)


def test_json_has_each_open_difference_with_its_sides() -> None:
    found = json.loads(to_json(checked()))
    assert (found["schema"], found["counts"], found["gone_from_baseline"]) == ("parallax-check/1", {"open": 1}, [])
    ((first, second),) = (each["sides"] for each in found["open"])
    assert (first["value"], first["said_by"], first["quote"]) == (12, "Anna Pell", "Twelve people")
    assert (second["value"], second["bound"], second["source"]) == (19, "at least", "herald")


def test_what_the_baseline_knows_is_not_open_and_what_is_gone_from_it_is_said() -> None:
    found = checked(None, fingerprint(), "0123")
    assert (found.open, found.counts, found.gone) == ((), {"in the baseline": 1}, ("known",))
    assert json.loads(to_json(found))["open"] == sarif(found)["results"] == []


def test_what_is_not_checked_now_is_not_gone_from_the_baseline() -> None:
    found = checked(None, fingerprint(), scope=Scope(frozenset({"time"})))
    assert (found.entries, found.gone) == ((), ())


@pytest.mark.parametrize(
    ("found", "counts", "outcome"),
    [
        (checked(), ("1", "1", "0"), "failure"),
        (checked(None, fingerprint()), ("1", "0", "1"), "skipped"),
        (checked(judged(Disposition.ROUNDING)), ("1", "0", "0"), None),
    ],
)
def test_a_test_case_fails_is_skipped_or_passes(found: Checked, counts: tuple[str, ...], outcome: str | None) -> None:
    suite = fromstring(to_junit(found))[0]
    assert tuple(suite.attrib[name] for name in ("tests", "failures", "skipped")) == counts
    (case,) = suite
    assert (case.get("classname"), case.get("name")) == ("parallax.number", f"people killed ({fingerprint()})")
    assert [child.tag for child in case] == ([outcome] if outcome else [])


def test_a_file_that_could_not_be_read_is_an_error_in_junit() -> None:
    problems = (Problem(Path("torn.pdf"), "damaged"), Problem(Path("report.md"), "left out", is_failure=False))
    shown = comparison()
    shown = replace(shown, collection=replace(shown.collection, problems=problems))
    suite = fromstring(to_junit(checked(shown)))[0]
    assert (suite.get("errors"), suite[-1].get("name"), suite[-1][0].get("message")) == (
        "1", "torn.pdf", "torn.pdf: damaged",
    )  # fmt: skip


def test_sarif_shows_each_side_at_its_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    collection = load_collection([write_flood(tmp_path / "the flood")])
    run = sarif(checked(Comparison(collection, analyse(collection))))
    (result,) = run["results"]
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"] == "number"
    (first,), (other,) = result["locations"], result["relatedLocations"]
    place = first["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "the%20flood/courier.txt"
    assert place["region"] == {"startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 14}
    assert other["physicalLocation"]["artifactLocation"]["uri"] == "the%20flood/herald.txt"
    assert other["message"]["text"] == "herald: “At least 19 people”"


def test_a_side_without_a_file_has_only_its_source() -> None:
    (result,) = sarif(checked())["results"]
    assert result["locations"] == [
        {"logicalLocations": [{"name": "courier"}], "message": {"text": "courier (Anna Pell): “Twelve people”"}}
    ]


@untimed
@given(st.lists(st.text("ab é🔥\u200e", max_size=6), min_size=1, max_size=6), st.sampled_from(["\n", "\r\n", "\r"]))
def test_whatever_the_line_ends_a_region_is_where_an_editor_has_it(
    tmp_path_factory: pytest.TempPathFactory, lines: list[str], end: str
) -> None:
    path = tmp_path_factory.mktemp("lines") / "a.txt"
    text = end.join(["---", "title: T", "---", "First.", *lines, "Last words."])
    path.write_bytes(b"\xef\xbb\xbf" + text.encode())
    (article,) = load_collection([path]).articles
    region = FilePlaces(article).region(Span(len(article.text.rstrip()) - 6, len(article.text.rstrip()) - 1))
    assert region == (5 + len(lines), 6, 5 + len(lines), 11)


def test_a_page_or_a_file_that_has_changed_has_no_lines(tmp_path: Path) -> None:
    page, text = tmp_path / "a.html", tmp_path / "b.txt"
    page.write_text("<title>T</title><p>The river rose on Monday, and the mayor said so.</p>", "utf-8")
    text.write_text("The river rose on Monday.", "utf-8")
    articles = load_collection([page, text]).articles
    text.write_text("But: The river rose on Monday.", "utf-8")
    assert [FilePlaces(article).region(Span(0, 3)) for article in articles] == [None, None]
    text.unlink()
    assert [bool(FilePlaces(article).uri) for article in articles] == [True, False]


def test_nothing_that_others_wrote_acts_on_who_reads_a_report(hostile: Comparison) -> None:
    found = checked(hostile, scope=Scope(classes=frozenset({"difference", "wording"})))
    assert found.open
    for report in (to_json(found), to_junit(found), to_sarif(found)):
        assert "\x1b" not in report
        assert "\u202e" not in report
    fromstring(to_junit(found))
