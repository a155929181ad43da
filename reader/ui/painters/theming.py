"""From a theme's colours to what Textual and the panes draw with."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from rich.color import Color as RichColor
from rich.style import Style
from textual.color import Color
from textual.theme import BUILTIN_THEMES
from textual.theme import Theme as TextualTheme

from reader.settings.themes import Theme

_TINT, _CURRENT_TINT = 0.10, 0.20
"""How much of a fact's colour is in the background of its passages, elsewhere and under the cursor."""
_HIGHLIGHTS = frozenset(("cursor", "current-cell"))
"""The styles on whose ground nothing is muted: it would be hard to read there."""
_OF_TERMINAL = BUILTIN_THEMES["ansi-dark"].variables | {
    "block-cursor-background": "ansi_blue",
    "block-cursor-foreground": "ansi_bright_white",
    "block-cursor-blurred-background": "ansi_default",
    "footer-key-foreground": "ansi_blue",
    "border": "ansi_blue",
}
"""The colours of Textual's widgets where the terminal's own colours are used."""


def textual_theme(theme: Theme) -> TextualTheme:
    """The theme for Textual's own widgets."""
    colours = {key: f"ansi_{colour}" for key, colour in theme.colours.items()} if theme.terminal else theme.colours
    return TextualTheme(
        name=theme.name,
        dark=theme.dark,
        primary=colours["accent"],
        secondary=colours["muted"],
        accent=colours["accent"],
        warning=colours["difference"],
        error=colours["error"],
        success=colours["note"],
        foreground=colours["text"],
        background=colours["background"],
        surface=colours["background"],
        panel=colours["panel"],
        ansi=theme.terminal,
        variables=_OF_TERMINAL
        if theme.terminal
        else {
            "block-cursor-background": colours["cursor"],
            "block-cursor-foreground": colours["text"],
            "text-disabled": colours["muted"],
            **_scroll_bars(colours),
        },
    )


def _scroll_bars(colours: Mapping[str, str]) -> Mapping[str, str]:
    """The colours of a list's scroll bar: as calm as those of the panes, until the mouse is on it."""
    bar = {"scrollbar": colours["muted"], "scrollbar-hover": colours["accent"], "scrollbar-active": colours["accent"]}
    ground = ("scrollbar-background", "scrollbar-background-hover", "scrollbar-background-active")
    return bar | dict.fromkeys((*ground, "scrollbar-corner-color"), colours["panel"])


@dataclass(frozen=True)
class Palette:
    """The styles of the panes, by the names that `layout.paint` gives."""

    theme: Theme
    _cache: dict[tuple[str, ...], Style] = field(default_factory=dict)

    @cached_property
    def base(self) -> Style:
        """The style of text that belongs to nothing found."""
        return Style(color=self.theme.colours["text"], bgcolor=self.theme.colours["background"])

    def style(self, names: tuple[str, ...]) -> Style:
        """The style of a run, each name over the ones before it."""
        if names not in self._cache:
            is_highlighted = not self.theme.terminal and not _HIGHLIGHTS.isdisjoint(names)
            shown = (name for name in names if not (is_highlighted and name == "muted"))
            self._cache[names] = sum((self.named(name) for name in shown), self.base)
        return self._cache[names]

    def fact_colour(self, number: int) -> str:
        """The colour of the fact with that number, from 1."""
        return self.theme.facts[(number - 1) % len(self.theme.facts)]

    def named(self, name: str) -> Style:
        """The style of one name; "fact:3" and "current:3" are backgrounds of fact 3."""
        kind, _, number = name.partition(":")
        if number:
            return self._fact_style(kind, int(number))
        return self._styles.get(name, Style())

    def _fact_style(self, kind: str, number: int) -> Style:
        colour = self.fact_colour(number)
        if kind == "mark":
            return Style(color=colour, bold=True)
        if self.theme.is_flat:
            return Style(bgcolor=self.theme.colours["partner"]) if kind == "current" else Style()
        share = _CURRENT_TINT if kind == "current" else _TINT
        return Style(bgcolor=_blend(self.theme.colours["background"], colour, share))

    @cached_property
    def _styles(self) -> Mapping[str, Style]:
        colours = self.theme.colours
        plain, own = self.theme.is_flat, self.theme.terminal
        return {
            "muted": Style(color=colours["muted"]),
            "accent": Style(color=colours["accent"], bold=True),
            "header": Style(color=colours["text"], bgcolor=colours["panel"], bold=True, reverse=own),
            "header-dim": Style(color=colours["muted"], bgcolor=colours["panel"]),
            "cursor": Style(bold=True) if own else Style(bgcolor=colours["cursor"]),
            "headline": Style(bold=True),
            "caption": Style(italic=True),
            "figure": Style(color=colours["figure"], bold=True),
            "hedge": Style(color=colours["hedge"], italic=True),
            "difference": Style(color=colours["difference"], bold=True, underline=True),
            "mention": Style(reverse=True) if plain else Style(bgcolor=colours["mention"], bold=True),
            "found": Style(reverse=True, bold=True) if plain else Style(bgcolor=colours["found"], bold=True),
            "own": Style(underline=True),
            "differs": Style(color=colours["difference"], bold=True, underline=True),
            "same": Style(color=colours["figure"]),
            "denial": Style(color=colours["error"], italic=True),
            "distance": Style(color=colours["hedge"], italic=True),
            "current-cell": Style(bgcolor=colours["cursor"], bold=True, reverse=own),
            "stripe": Style(bgcolor=colours["panel"]),
            "note": Style(color=colours["note"]),
            "note-mark": Style(color=colours["note"], bold=True),
            "difference-mark": Style(color=colours["difference"], bold=True),
            "label": Style(reverse=True, bold=True)
            if own
            else Style(color=colours["background"], bgcolor=colours["accent"], bold=True),
            "label-of-several": Style(reverse=True)
            if own
            else Style(color=colours["background"], bgcolor=colours["muted"]),
            "selection": Style(reverse=True),
            "thumb": Style(color=colours["muted"]),
            "track": Style(color=colours["panel"]),
        }


def _blend(background: str, colour: str, share: float) -> RichColor:
    mixed = Color.parse(background).blend(Color.parse(colour), share)
    return mixed.rich_color
