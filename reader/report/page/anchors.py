"""The numbers that discrepancies have on the page, by which links within it reach them."""

from collections.abc import Mapping

from reader.comparison.comparison import Comparison


def discrepancy_numbers(comparison: Comparison) -> Mapping[str, int]:
    """From the id of each discrepancy that is on the page to its number, from 1: differences first."""
    shown = (*comparison.analysis.differences, *comparison.analysis.worth_comparing)
    return {discrepancy.id: number for number, discrepancy in enumerate(shown, 1)}
