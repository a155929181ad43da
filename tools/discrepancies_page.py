"""The page of the kinds of discrepancies: two small articles for each, and what is found in them."""

import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from reader.analysis.model import Discrepancy, DiscrepancyKind
from reader.analysis.pipeline.analyse import analyse
from reader.articles.load import load_collection
from reader.comparison.comparison import Comparison
from reader.text.safe_yaml import load_mapping
from reader.views.sides_by_value import under_topic, values_in_words

_SOURCES = ("Herald", "Courier")
EXAMPLES = Path(__file__).with_name("discrepancies.yaml")
_HEAD = """\
# Discrepancies

For readers who want to know what Parallax calls a difference, with an example of each kind. The example articles
are made up; below each pair is what Parallax finds in it.

A discrepancy is two or more passages that differ about one fact. There are two classes:

- **Differences** are claims that Parallax makes, so they need solid evidence: the same thing counted in the same
  statement, the day or hour of one deed, a denial of what another source states. `d` goes through them, numbers,
  times and places first. `parallax check` counts them.
- **Worth comparing** are passages about the same statement that each source words in its own way. Those most likely
  to contain a difference come first. Parallax claims nothing about them. The index lists them, folded, below the
  differences; press `w` twice to go through them with `d`.

`w` also chooses a kind, and `v` records your verdict. Each disagreement is listed once, with its two to four
versions. [Accuracy](accuracy.md) says how many are found and how many are missed. This page is made from
`tools/discrepancies.yaml` and from what the analysis finds in it by `make reference`; do not edit it.
"""


def page() -> str:
    """The whole page, as Markdown."""
    kinds = load_mapping(EXAMPLES.read_bytes())["kinds"]
    return "\n".join([_HEAD, *(line for kind in DiscrepancyKind for line in _section(kind, kinds[kind]))])


def _section(kind: DiscrepancyKind, example: Mapping[str, str]) -> Iterator[str]:
    yield from (f"## {kind.value.capitalize()}", "", example["about"], "")
    yield from (f"> {source}: {example[source]}\n>" for source in _SOURCES)
    yield from ("", "```text", *(found_in(example) or ["nothing"]), "```", "")


def found_in(example: Mapping[str, str]) -> list[str]:
    """What is found in the two articles, a line each: its kind, and each value with who says it."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder, f"{source}.txt") for source in _SOURCES]
        for path in paths:
            path.write_text(f"---\nlabel: {path.stem}\ndate: 2024-05-08\n---\n{example[path.stem]}\n", "utf-8")
        collection = load_collection(paths)
    comparison = Comparison(collection, analyse(collection))
    return [
        f"{_sort(each)}: {under_topic(each, values_in_words(comparison, each))}"
        for each in comparison.analysis.discrepancies
    ]


def _sort(discrepancy: Discrepancy) -> str:
    """Its class and kind."""
    return f"{'worth comparing' if discrepancy.is_wording else 'difference'}, {discrepancy.kind.value}"
