"""What is known of the articles themselves is told: where it stands, what is hidden, what is printed twice."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from reader.analysis.pipeline.analyse import analyse
from reader.articles.load import load_collection
from reader.comparison.comparison import Comparison
from reader.report.html import to_html
from reader.report.json import to_json
from reader.report.markdown import to_markdown
from reader.report.plain import to_plain
from tests.analysis.stories import BUDGET, FERRY, SHIPWRECK
from tests.articles.formats.making import linked_data, page


def _comparison(folder: Path) -> Comparison:
    collection = load_collection([folder])
    return Comparison(collection, analyse(collection))


def test_what_an_article_says_of_itself_is_told_with_where_it_stands(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(page(head=linked_data()))
    (tmp_path / "collection.yaml").write_text("articles:\n  a.html: {outlet: Herald of Ranzo}\n")
    comparison = _comparison(tmp_path)
    assert (
        "    says of itself: outlet “Herald of Ranzo” (manifest), title “Ferry lost off Ranzo” (JSON-LD), "
        "date “2017-04-04T18:30:00+02:00” (JSON-LD), url “https://herald.example/ferry” (JSON-LD), "
        "author “Rosa Vega, Jon Ade” (JSON-LD), language “en-GB” (page)"
    ) in to_plain(comparison).splitlines()
    (article,) = json.loads(to_json(comparison))["articles"]
    assert (article["outlet"], article["origins"]["outlet"]) == ("Herald of Ranzo", "manifest")
    assert (article["author"], article["origins"]["author"]) == ("Rosa Vega, Jon Ade", "JSON-LD")
    assert (article["url"], article["language"]) == ("https://herald.example/ferry", "en-GB")
    assert len(article["file_sha256"]) == 64


def test_hidden_characters_are_told_as_evidence_about_a_source(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"The \u202eferry\u202c sank.\u200b\u200b {FERRY}", encoding="utf-8")
    (tmp_path / "b.txt").write_text(SHIPWRECK)
    comparison = _comparison(tmp_path)
    told = (
        "4 hidden characters, shown as symbols: 2 × ZERO WIDTH SPACE at 17, 18; "
        "1 × RIGHT-TO-LEFT OVERRIDE at 4; 1 × POP DIRECTIONAL FORMATTING at 10"
    )
    assert f"    {told}" in to_plain(comparison).splitlines()
    assert to_plain(comparison).count("hidden character") == 1
    assert f"- \\[1\\] a: {told}" in to_markdown(comparison).splitlines()
    assert f"<p>[1] a: {told}</p>" in to_html(comparison)
    first, second = json.loads(to_json(comparison))["articles"]
    assert first["hidden"][0] == {"offset": 4, "codepoint": 0x202E, "name": "RIGHT-TO-LEFT OVERRIDE"}
    assert second["hidden"] == []


@pytest.fixture
def wire(tmp_path: Path) -> Comparison:
    """An agency's story in two papers, a report of a third, and an article on something else."""
    texts = {"agency": FERRY, "budget": BUDGET, "courier": f"Woe at sea\n\n{FERRY}", "herald": SHIPWRECK}
    for name, text in {**texts, "more": BUDGET.replace("Thursday", "Friday")}.items():
        (tmp_path / f"{name}.txt").write_text(text)
    return _comparison(tmp_path)


def test_one_text_in_several_papers_is_told_to_be_one(wire: Comparison) -> None:
    assert [copies.articles for copies in wire.analysis.copies] == [
        ("agency.txt", "courier.txt"),
        ("budget.txt", "more.txt"),
    ]
    line = "the same text, to be counted once: [1] agency, [3] courier (100% of the words the same)"
    assert line in to_plain(wire).splitlines()
    assert line.split(":")[0] in to_markdown(wire)
    assert f"<p>{line}</p>" in to_html(wire)
    assert json.loads(to_json(wire))["copies"][0] == {"articles": ["agency.txt", "courier.txt"], "share": 1.0}


def test_what_stands_in_one_text_is_told_once_with_all_who_print_it(wire: Comparison) -> None:
    facts = to_plain(wire).partition("\nTimeline (")[0].splitlines()
    told = [line for line in facts if "“The vessel" in line and "struck a reef at 6:30" in line]
    assert [line for line in told if line.startswith("    [1] agency, sentence")]
    assert all("[3] courier in the same text: “" in line for line in told if line.startswith("    [1]"))
    assert not [line for line in told if line.startswith("    [3]")]


def test_events_are_told_where_there_are_several(wire: Comparison) -> None:
    report = to_plain(wire).splitlines()
    assert "event 1: [1] agency, [3] courier, [4] herald" in report
    assert "event 2: [2] budget, [5] more" in report
    one = replace(wire, analysis=replace(wire.analysis, events=wire.analysis.events[:1]))
    assert "event 1" not in to_plain(one)
    assert json.loads(to_json(wire))["events"][1] == ["budget.txt", "more.txt"]


def test_what_is_read_without_word_lists_is_told_where_the_articles_are(tmp_path: Path) -> None:
    german = (
        "Die Fähre sank in der Nacht vor der Küste von Lorne. Der Kapitän sagte am Dienstag, dass 58 Menschen an Bord "
    )
    (tmp_path / "a.txt").write_text(FERRY)
    (tmp_path / "b.txt").write_text(f"{german} waren, und die Reederei will nun prüfen, ob das Schiff alt war.")
    comparison = _comparison(tmp_path)
    told = "read without word lists for the language, so less is found: [2] b"
    assert told in to_plain(comparison).splitlines()
    assert f"- {told}".replace("[2]", "\\[2\\]") in to_markdown(comparison).splitlines()
    assert told in to_html(comparison)
