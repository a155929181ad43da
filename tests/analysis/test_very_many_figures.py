"""An article with very many figures is compared by the first of them, and that is said."""

import pytest

from reader.analysis import less_found as less
from reader.analysis.discrepancies import evidence
from tests.analysis.making import analysis_of

HERALD = "The storm sank 12 boats. The storm felled 40 trees. The blast at the port killed 58 people."
COURIER = "The blast at the port killed 70 people."


def _few_are_compared(monkeypatch: pytest.MonkeyPatch, count: int) -> None:
    for module in (evidence, less):
        monkeypatch.setattr(module, "MOST_COMPARED", count)


def test_only_the_first_figures_of_an_article_are_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    _few_are_compared(monkeypatch, 2)
    analysis = analysis_of(HERALD, COURIER)
    assert [found.topic for found in analysis.discrepancies if found.kind == "number"] == []
    said = less.less_found(analysis, {"1.txt": "Herald", "2.txt": "Courier"})
    assert said == ["of more than 2 figures in an article, only the first 2 are compared: Herald"]


def test_an_article_with_as_many_figures_as_that_is_compared_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    _few_are_compared(monkeypatch, 3)
    analysis = analysis_of(HERALD, COURIER)
    assert [found.topic for found in analysis.discrepancies if found.kind == "number"] == ["people killed"]
    assert less.less_found(analysis, {"1.txt": "Herald", "2.txt": "Courier"}) == []
