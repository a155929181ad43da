"""Words with parts of them marked."""

from reader.report.page.markup import emphasised
from reader.text.span import Span

TEXT = "at least 58 <people> died"


def test_parts_that_overlap_or_touch_are_marked_once_and_followed_by_what_each_leads_to() -> None:
    parts = {Span(0, 11): "[1]", Span(9, 20): "[2]"}
    assert emphasised(TEXT, Span(0, 25), parts) == "<mark>at least 58 &lt;people&gt;</mark>[1][2] died"


def test_a_part_that_goes_on_past_the_end_is_followed_by_nothing_until_it_ends() -> None:
    parts = {Span(9, 20): "[1]"}
    assert emphasised(TEXT, Span(0, 11), parts) == "at least <mark>58</mark>"
    assert emphasised(TEXT, Span(11, 25), parts) == "<mark> &lt;people&gt;</mark>[1] died"


def test_without_parts_nothing_is_marked() -> None:
    assert emphasised(TEXT, Span(12, 20), []) == "&lt;people&gt;"
