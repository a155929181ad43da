"""The only maker of what widgets show from text that is not the program's own.

A widget that is given a plain string reads `[…]` in it as markup: it drops words, raises, or runs
actions. Whatever comes from an article, a title, a file name, a note or an error goes through here.
"""

from rich.style import Style as RichStyle
from rich.text import Text
from textual.content import Content
from textual.style import Style

from reader.layout.wrap import emoji_as_text
from reader.text.sanitise import one_line, sanitise

Part = tuple[str, str | Style]
"""Some text, and a style or the name of one."""


def content(text: str, style: str | Style = "") -> Content:
    """Text for a widget, on several lines where it has them."""
    shown = emoji_as_text(sanitise(text))
    return Content.styled(shown, style) if style else Content(shown)


def line(*parts: str | Part) -> Content:
    """One line for a widget, from parts that are styled each in its own way."""
    return Content.assemble(*(plain(p) if isinstance(p, str) else (plain(p[0]), p[1]) for p in parts))


def label(text: str, style: RichStyle | str = "") -> Text:
    """One line for a tree or a table, which take the older kind of text."""
    return Text(plain(text), style=style, no_wrap=True, end="")


def plain(text: str) -> str:
    """One line of plain text, for places that do not read markup."""
    return emoji_as_text(one_line(text))
