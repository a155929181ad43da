"""The page on JSON describes every field that is printed, and its examples are of the sample collection."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from reader.analysis.pipeline.analyse import analyse
from reader.articles.load import load_collection
from reader.comparison.comparison import Comparison
from reader.report.json import analysis_to_json, to_json
from tests.sample import copied_to

PAGE = (Path(__file__).parents[2] / "docs" / "json.md").read_text("utf-8")
_SECTION = re.compile(r"^##+ (.+?)\n(.*?)(?=^##|\Z)", re.MULTILINE | re.DOTALL)
_ROW = re.compile(r"^\| `(\w+)` \| .+? \| (?:`(.*)`)? ?\|$", re.MULTILINE)
FIELDS = {name.strip("`"): _ROW.findall(text) for name, text in _SECTION.findall(PAGE)}
"""The rows of each section's tables: a field and its example as JSON, empty where there is none."""


@pytest.fixture(scope="module")
def comparison(tmp_path_factory: pytest.TempPathFactory) -> Comparison:
    """The sample collection, compared."""
    collection = load_collection([copied_to(tmp_path_factory.mktemp("json") / "seeds")])
    return Comparison(collection, analyse(collection))


@pytest.fixture(scope="module")
def printed(comparison: Comparison) -> dict[str, list[dict[str, Any]]]:
    """The objects that each section of the page is about, as they are printed for the sample."""
    found = json.loads(analysis_to_json(comparison.analysis))
    judged = json.loads(to_json(comparison))
    sides = [side for discrepancy in found["discrepancies"] for side in discrepancy["sides"]]
    return {
        "Spans": [*(link["a"] for link in found["links"]), *(span for side in sides for span in side["spans"])],
        "The top level": [found],
        "sides": sides,
        **{name: found[name] for name in ("articles", "links", "facts", "discrepancies", "actors")},
        "figures": [dict(list(_without(figure, "article", "start", "end", "text"))) for figure in found["figures"]],
        "What export --to json adds": [
            dict(_without(judged, *found)),
            *(dict(_without(each, *found["discrepancies"][0])) for each in judged["discrepancies"]),
        ],
    }


def _without(data: dict[str, Any], *names: str) -> Iterator[tuple[str, Any]]:
    return ((name, value) for name, value in data.items() if name not in names)


def test_every_field_is_described_and_no_other(printed: dict[str, list[dict[str, Any]]]) -> None:
    described = {section.replace("`", ""): [name for name, _ in rows] for section, rows in FIELDS.items()}
    described["discrepancies"].remove("suggested_by")  # the sample has no suggestion
    there = {section: {name for each in objects for name in each} for section, objects in printed.items()}
    assert {section: set(names) for section, names in described.items()} == there
    assert all(len(names) == len(set(names)) for names in described.values())


def test_every_example_is_of_the_sample(printed: dict[str, list[dict[str, Any]]]) -> None:
    examples = [
        (section.replace("`", ""), name, json.loads(example.replace("\\|", "|")))
        for section, rows in FIELDS.items()
        for name, example in rows
        if example
    ]
    assert len(examples) > 30
    missing = [
        (name, example) for section, name, example in examples if example not in [o.get(name) for o in printed[section]]
    ]
    assert missing == []


def test_the_program_on_the_page_prints_the_differences(comparison: Comparison, tmp_path: Path) -> None:
    program = re.search(r"^```python\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    assert program
    (tmp_path / "analysis.json").write_text(analysis_to_json(comparison.analysis), "utf-8")
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", program[1]], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    topics = [found.topic for found in comparison.analysis.differences]
    assert [line for line in done.stdout.splitlines() if not line.startswith(" ")] == topics
    assert "    at least 58: IBTimes UK: at least 58 people\n" in done.stdout
