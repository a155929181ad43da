"""The page of themes, from the theme files that come with the program."""

from collections.abc import Iterator

from reader.paths import shipped
from reader.settings.themes import COLOURS, DEFAULT, Theme, read_theme

_HEAD = """\
# Themes

For readers who want other colours. `t` goes to the next theme. `ctrl+t` lists all themes and previews each as you
move over it. `parallax --theme NAME` starts with a theme. Parallax remembers the last one you used. If `NO_COLOR`
is set, it uses `monochrome`; in a terminal of sixteen colours, `terminal`. No theme relies on colour alone.

`parallax themes` lists all themes, with your own, and says what is wrong with a theme file. This page is made from
`themes/` by `make reference`; do not edit it.
"""
_OWN = """\
## A theme of your own

Copy a file from `themes/` into the folder `themes` of your settings (`~/.config/parallax/` on Linux,
`~/Library/Application Support/parallax/` on macOS). Change its name and its colours. A theme with the name of a
shipped one replaces it. A theme gives a colour, `"#rrggbb"`, to each of these:
"""


def page() -> str:
    """The whole page, as Markdown."""
    paths = sorted(shipped("themes").glob("*.yaml"))
    return "\n".join([_HEAD, *_table([read_theme(path.read_bytes()) for path in paths]), "", _OWN, *_colours()])


def _table(themes: list[Theme]) -> Iterator[str]:
    yield from ("| name | title | light or dark | colours |", "|---|---|---|---|")
    for theme in sorted(themes, key=lambda theme: (theme.name != DEFAULT, theme.name)):
        colours = (
            "none" if theme.monochrome else "the terminal's" if theme.terminal else f"{len(theme.facts)} for facts"
        )
        default = " (the default)" if theme.name == DEFAULT else ""
        yield f"| `{theme.name}` | {theme.title}{default} | {'dark' if theme.dark else 'light'} | {colours} |"


def _colours() -> Iterator[str]:
    yield f"{', '.join(f'`{name}`' for name in COLOURS)}."
    yield from ("`facts` is a list of one colour or more; the facts use them in turn.", "")
