"""Lists of options that take keys before they are drawn: in windows, in the palette, in fields that unfold.

Textual fails where one pages in a list that has no rows yet; importing this makes all of them do nothing instead.
"""

from collections.abc import Callable

from textual.widgets import OptionList


def _where_drawn(move: Callable[[OptionList], None]) -> Callable[[OptionList], None]:
    def move_where_drawn(options: OptionList) -> None:
        if options.scrollable_content_region:
            move(options)

    return move_where_drawn


for name in ("action_page_up", "action_page_down"):  # of the class itself: Textual makes most of these lists
    setattr(OptionList, name, _where_drawn(getattr(OptionList, name)))
