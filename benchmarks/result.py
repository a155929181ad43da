"""What was measured beside what was asked for."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Result:
    """A figure, of which less is better."""

    name: str
    value: float
    target: float | None
    """The most that is asked for; None where that is nothing."""
    unit: str = "×"
    basis: str = ""
    """What the figure comes from, for orientation."""

    @property
    def is_reached(self) -> bool:
        return self.target is None or self.value <= self.target

    @property
    def verdict(self) -> str:
        return "" if self.target is None else "reached" if self.is_reached else "missed"

    @property
    def asked(self) -> str:
        """The target, with its unit."""
        return "" if self.target is None else f"{_put(self.target)} {self.unit}"

    @property
    def measured(self) -> str:
        return f"{_put(self.value)} {self.unit}"


def _put(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 or value == int(value) else f"{value:.2f}"


def lines(results: Iterable[Result]) -> Iterator[str]:
    """The results for a terminal, a line each."""
    for each in results:
        yield f"{each.name:64} {each.measured:>12}  asked {each.asked:>10}  {each.verdict:7}  {each.basis}"


def table(results: Iterable[Result]) -> str:
    """The results as a table in Markdown."""
    head = ["| measured | figure | asked at most | | from |", "|---|---|---|---|---|"]
    rows = (f"| {r.name} | {r.measured} | {r.asked} | {r.verdict} | {r.basis} |" for r in results)
    return "\n".join((*head, *rows))
