"""Facts × sources at a glance: how each source reports each fact."""

from dataclasses import replace

from reader.analysis.model import DiscrepancyKind, Side
from reader.comparison.comparison import Comparison
from reader.views.fact_map import Reporting, fact_map
from tests.analysis.making import analysis_of, collection_of
from tests.report import flood


def map_of(*texts: str) -> list[dict[str, Reporting]]:
    """How each source reports each fact, by the number of the source."""
    found = fact_map(Comparison(collection_of(*texts), analysis_of(*texts)))
    return [{article.removesuffix(".txt"): own for article, own in row.reported.items()} for row in found]


def test_a_source_reports_a_fact_in_its_own_words_or_as_what_somebody_says() -> None:
    assert map_of(
        "The ferry Marie sank off Porthaven on Monday.\n",
        "The ferry Marie sank off Porthaven on Monday, the coast guard said.\n",
    ) == [{"1": Reporting.REPORTS, "2": Reporting.ATTRIBUTES}]


def test_a_value_that_differs_goes_before_who_says_it() -> None:
    texts = (
        "At least 12 people died when the ferry Marie sank off Porthaven, the coast guard said.\n",
        "Nine people died when the ferry Marie sank off Porthaven, the mayor said.\n",
    )
    (row,) = fact_map(Comparison(collection_of(*texts), analysis_of(*texts)))
    assert row.sources(Reporting.DIFFERS) == ["1.txt", "2.txt"]
    assert "12" in row.values["1.txt"]
    assert row.sources(Reporting.DENIES) == []


def test_a_denial_is_shown_as_one() -> None:
    assert map_of(
        "Harbour Lines denied that the engine of the ferry Marie was faulty.\n",
        "Harbour Lines has denied that the engine of the ferry Marie was faulty.\n",
    ) == [{"1": Reporting.DENIES, "2": Reporting.DENIES}]


def test_each_way_of_reporting_has_a_sign_of_its_own() -> None:
    assert len({own.sign for own in Reporting}) == len({own.value for own in Reporting}) == len(Reporting)


def test_who_only_names_somebody_in_another_way_does_not_seem_to_report_the_fact() -> None:
    shown = flood.comparison()
    article = shown.collection.articles[2]
    choir = flood.passage(article.id, "The cathedral choir")
    (one,) = shown.analysis.differences
    sides = (*one.sides, Side(choir, "the cathedral choir"))
    for kind, reported in ((DiscrepancyKind.LABEL, False), (DiscrepancyKind.NUMBER, True)):
        found = (replace(one, kind=kind, sides=sides),)
        (row,) = fact_map(replace(shown, analysis=replace(shown.analysis, discrepancies=found)))
        assert (article.id in row.reported) is reported
        assert (article.id in row.missing) is not reported
