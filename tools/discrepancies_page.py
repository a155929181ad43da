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

Made from `tools/discrepancies.yaml` and from what the analysis finds in it by `make reference`; not to be edited
here. The articles are made up.

A discrepancy is two or more passages of different articles that differ about one fact. There are two classes:

- **Differences** are claimed, so they rest on the proposition: the same thing counted in the same predicate, the day or
  hour of one deed, a denial of what another states. `d` walks them, numbers, times and places first; `parallax check`
  counts them.
- **Worth comparing** are passages on one proposition that each source puts in words of its own, the likeliest to hold
  a difference first. Nothing is claimed. The index has it folded below the differences; `w`, then `w`, has `d` walk it.

`w` chooses a kind; `v` says what one comes to. Each disagreement is told once, with two to four sides. Which are found,
and which are missed, is measured in [Accuracy](accuracy.md).
"""


def page() -> str:
    """The whole page, as Markdown."""
    kinds = load_mapping(EXAMPLES.read_bytes())["kinds"]
    return "\n".join([_HEAD, *(line for kind in DiscrepancyKind for line in _section(kind, kinds[kind]))])


def _section(kind: DiscrepancyKind, example: Mapping[str, str]) -> Iterator[str]:
    yield from (f"## {kind.value.capitalize()}", "", example["about"], "")
    yield from (f"> {source}: {example[source]}\n>" for source in _SOURCES)
    yield from ("", "```text", *found_in(example), "```", "")


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
