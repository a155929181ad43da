"""A figure that sources differ about, on one scale."""

from reader.comparison.comparison import Comparison
from reader.views.figure_ladder import LadderValue, figure_ladder, ladder_in_words, scales
from tests.analysis.making import analysis_of, collection_of

LEAST = "At least 12 people died when the ferry Marie sank off Porthaven, the coast guard said.\n"
NINE = "Nine people died when the ferry Marie sank off Porthaven, the mayor said.\n"


def ladder(*texts: str) -> tuple[LadderValue, ...]:
    analysis = analysis_of(*texts)
    comparison = Comparison(collection_of(*texts), analysis)
    return next((found for d in analysis.differences if (found := figure_ladder(comparison, d))), ())


def test_values_are_in_the_order_of_their_size_with_who_gives_them() -> None:
    low, high = ladder(LEAST, NINE)
    assert (low.low, low.high, low.points) == (9, 9, (9,))
    assert (high.low, high.high, high.points) == (12, float("inf"), (12,))
    said = ladder_in_words((low, high))
    assert said.lower().startswith("from the lowest to the highest: nine (")
    assert "; at least 12 (" in said.lower()


def test_each_value_is_a_dot_with_a_bar_to_where_it_is_open() -> None:
    inf = float("inf")
    values = (
        LadderValue("at least 12", 12, inf),
        LadderValue("20 to 25", 20, 25),
        LadderValue("30", 30, 30),
        LadderValue("up to 30", -inf, 30),
    )
    least, between, exact, most = scales(values, 40)
    assert least == "    ●" + "━" * 34 + "▶"
    assert between.strip() == "●━━━━━━━●"
    assert exact.strip() == "●"
    assert exact.index("●") == most.index("●")
    assert most == "◀" + "━" * 34 + "●    "
    assert {len(line) for line in (least, between, exact, most)} == {40}


def test_without_room_or_numbers_there_is_no_scale() -> None:
    assert scales((LadderValue("12", 12, 12), LadderValue("30", 30, 30)), 6) == ["", ""]
    assert ladder_in_words(()) == ""
    assert ladder("The storm came at 6:30 a.m. on Sunday.", "The storm came at 7:30 a.m. on Sunday.") == ()
