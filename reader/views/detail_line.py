"""A line of the detail, and of the description of what is selected in a list."""

from dataclasses import dataclass

REMARK = " · "
"""What is between the parts of a remark."""


@dataclass(frozen=True)
class DetailLine:
    """A line of the detail: a sign, a text, and a remark at its right end."""

    sign: str
    """The name of the style of its sign, and what it is about: "difference", "wording", "marked", "fact", "elsewhere",
    "note", "actor", "figure", "date", "claim", "hidden"."""
    head: str
    text: str
    right: str = ""
    values: tuple[str, ...] = ()
    """The values that differ, in few words: what is shown where the text has no room, none of them left out."""
