"""Facts × sources: what each source says of each fact."""

import pytest

from reader.comparison.comparison import Comparison
from reader.views.list_views import Filter, TableView
from reader.views.table import TableRow, table_of
from tests.analysis.making import analysis_of, collection_of

ONE = (
    "At least 12 people died when a storm flooded the harbour of Porthaven on Sunday, the coast guard said.\n\n"
    "The storm tore the roof off the old lighthouse of Cape Lorne.\n\n"
    "A bakery in Almer Street gave 300 loaves to the neighbours of Ruth Halloran."
)
TWO = (
    "The old lighthouse of Cape Lorne lost its roof in the alleged 'storm of the century'.\n\n"
    "Nine people died when the storm flooded the harbour of Porthaven, the police said."
)
THREE = "The storm that flooded the harbour of Porthaven killed 12 people, the coast guard said."


@pytest.fixture(scope="module")
def storm() -> Comparison:
    texts = (ONE, TWO, THREE)
    return Comparison(collection_of(*texts), analysis_of(*texts))


def rows(comparison: Comparison, which: Filter = Filter.ALL, *, by_weight: bool = False) -> tuple[TableRow, ...]:
    return table_of(comparison, TableView(which, by_weight)).rows


def beginnings(found: tuple[TableRow, ...], comparison: Comparison) -> list[str]:
    """The first words of the first passage of each row."""
    return [" ".join(comparison.analysis.text_of(row.first).split()[:3]) for row in found]


def test_each_fact_has_a_cell_for_each_source_that_tells_it(storm: Comparison) -> None:
    found = {beginning: row for row, beginning in zip(rows(storm), beginnings(rows(storm), storm), strict=True)}
    assert set(found) == {"At least 12", "The storm tore"}
    assert list(found["At least 12"].cells) == ["1.txt", "2.txt", "3.txt"]
    assert list(found["The storm tore"].cells) == ["1.txt", "2.txt"]


def test_a_cell_has_the_values_that_differ_first_then_the_figures_as_written_and_to_whom_they_are_put_down(
    storm: Comparison,
) -> None:
    row = next(row for row in rows(storm) if len(row.cells) == 3)
    assert row.cells["1.txt"].differing == (("at least 12", "people killed"),)
    assert row.cells["1.txt"].lines == (("figure", "Sunday"), ("said", "says: the coast guard"))
    assert row.cells["2.txt"].differing == (("nine", "people killed"),)
    assert row.cells["2.txt"].lines == (("said", "says: the police"),)
    assert "number" in {kind.value for kind in row.kinds}


def test_a_cell_says_hedges_and_what_is_held_at_arm_s_length(storm: Comparison) -> None:
    row = next(row for row in rows(storm) if len(row.cells) == 2)
    assert row.cells["2.txt"].lines == (("hedge", "~ alleged · “storm of the century”"),)


def test_a_cell_with_none_of_them_begins_with_its_words(storm: Comparison) -> None:
    row = next(row for row in rows(storm) if len(row.cells) == 2)
    assert row.cells["1.txt"].lines == (("muted", "“The storm tore the roof off the old lighthouse of Cape Lorne.”"),)


def test_the_filters_choose_facts(storm: Comparison) -> None:
    assert beginnings(rows(storm, Filter.DISPUTED), storm)[0] == "At least 12"
    assert all(row.kinds for row in rows(storm, Filter.DISPUTED))
    assert beginnings(rows(storm, Filter.ALL_BUT_ONE), storm) == ["The storm tore"]
    (alone,) = rows(storm, Filter.ALONE)
    assert (alone.fact, list(alone.cells), alone.label[:8]) == (None, ["1.txt"], "A bakery")


def test_of_two_articles_none_is_all_but_one() -> None:
    comparison = Comparison(collection_of(ONE, THREE), analysis_of(ONE, THREE))
    assert rows(comparison)
    assert rows(comparison, Filter.ALL_BUT_ONE) == ()


def test_what_most_tell_and_differ_about_stands_first_by_weight(storm: Comparison) -> None:
    weights = [row.weight for row in rows(storm, by_weight=True)]
    assert weights == sorted(weights, reverse=True)
    assert beginnings(rows(storm, by_weight=True), storm)[0] == "At least 12"


def test_the_filters_go_round() -> None:
    seen = [Filter.ALL]
    while seen[-1].next not in seen:
        seen.append(seen[-1].next)
    assert seen == list(Filter)


def test_rows_are_found_by_their_passages_and_by_what_differs(storm: Comparison) -> None:
    table = table_of(storm, TableView())
    for index, row in enumerate(table.rows):
        assert {table.row_of(passage) for cell in row.cells.values() for passage in cell.passages} == {index}
    assert table.row_of(storm.passages("1.txt")[-1]) is None
    disputed = [index for index, row in enumerate(table.rows) if row.kinds]
    assert table.next_disputed(-1, 1) == disputed[0]
    assert table.next_disputed(len(table.rows), -1) == disputed[-1]
    assert table.next_disputed(disputed[-1], 1) is None


def test_what_is_too_much_for_a_cell_is_counted() -> None:
    told = "The storm of " + ", ".join(f"{day} May" for day in range(1, 11)) + " broke the pier of Porthaven."
    comparison = Comparison(collection_of(told, told), analysis_of(told, told))
    (row,) = rows(comparison)
    assert row.cells["1.txt"].figures[-1] == "+4"
    assert len(row.cells["1.txt"].figures) == 7


def test_a_figure_that_only_holds_the_digits_of_a_value_is_shown_too() -> None:
    """Each is known by its place: 12 does not hide 112."""
    one = "The flood at Porthaven killed 12 people, injured 112 residents and moved 300 families on Sunday."
    two = "The flood at Porthaven killed nine people, injured 112 residents and moved 300 families on Sunday."
    comparison = Comparison(collection_of(one, two), analysis_of(one, two))
    (row,) = rows(comparison)
    assert [found.values for found in row.cells["1.txt"].differing] == ["12"]
    assert any("112" in figure for figure in row.cells["1.txt"].figures)
    assert not any(figure.startswith("12") for figure in row.cells["1.txt"].figures)


def test_a_source_with_another_value_has_a_cell_though_its_sentence_is_of_no_fact() -> None:
    """An empty cell is not reported; that source does give its own figure."""
    one = "Nine people died when the storm flooded the harbour of Porthaven on Sunday, the police said."
    two = "The storm that flooded the harbour of Porthaven on Sunday killed nine people, the coast guard said."
    three = "Hospitals are full.\n\nThe mayor, who visited schools and thanked nurses, said 12 people were killed."
    comparison = Comparison(collection_of(one, two, three), analysis_of(one, two, three))
    row = next(row for row in rows(comparison) if row.kinds)
    assert row.fact
    assert {passage.article for passage in row.fact.passages} == {"1.txt", "2.txt"}
    assert row.cells["3.txt"].differing[0].values.startswith("12")
    assert table_of(comparison, TableView()).row_of(row.cells["3.txt"].passages[0]) is None
    assert row.first.article == "1.txt"


def test_a_status_in_a_cell_names_who_says_or_denies_it_once() -> None:
    one = "The mayor of Porthaven denied that the council had closed the old harbour bridge on Sunday."
    two = "The police of Porthaven said that the council had closed the old harbour bridge on Sunday."
    comparison = Comparison(collection_of(one, two), analysis_of(one, two))
    (row,) = rows(comparison)
    assert [cell.differing[0].values for cell in row.cells.values()] == [
        "denied by the mayor of Porthaven",
        "said by the police of Porthaven",
    ]
    assert all(cell.said == () for cell in row.cells.values())
