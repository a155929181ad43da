"""Sources in the cell of a table, by their numbers."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from reader.comparison.comparison import Comparison
from reader.report.page.markup import escaped

_NOTHING: Mapping[str, str] = MappingProxyType({})
_MOST = 24
"""The most sources of one cell that are listed one by one."""


def source_numbers(comparison: Comparison, articles: Sequence[str], said: Mapping[str, str] = _NOTHING) -> str:
    """The numbers of some sources, by id; where something is said of them, that follows: "[1] [2] 58<br>[3] 70"."""
    alike: dict[str, list[str]] = {}
    for article in articles:
        alike.setdefault(said.get(article, ""), []).append(f"[{comparison.order[article] + 1}]")
    return "<br>".join(f"{_listed(numbers)} {escaped(words)}".rstrip() for words, numbers in alike.items())


def _listed(numbers: Sequence[str]) -> str:
    more = f" and {len(numbers) - _MOST} more" if len(numbers) > _MOST else ""
    return " ".join(numbers[:_MOST]) + more
