"""The page of themes, from the theme files that come with the program."""

from collections.abc import Iterator

from reader.paths import shipped
from reader.settings.themes import COLOURS, DEFAULT, Theme, read_theme

_HEAD = """\
# Themes

Made from `themes/` by `make reference`; not to be edited here. `t` goes to the next theme, `ctrl+t` shows all, each
seen while you move over it; `parallax --theme NAME` begins with one, and the last is kept. `NO_COLOR` chooses
`monochrome`; a terminal of sixteen colours, `terminal`. Whatever the theme, nothing is said by colour alone.

`parallax themes` lists those that are there for you, with those of your own, and says what is wrong with a file.
"""
_OWN = """\
## A theme of your own

Copy a file of `themes/` into `themes` in the folder of your settings (`~/.config/parallax/` on Linux,
`~/Library/Application Support/parallax/` on macOS), and give it a name and other colours. One with the name of a
shipped theme stands in its place. It gives a colour, `"#rrggbb"`, to each of:
"""


def page() -> str:
    """The whole page, as Markdown."""
    paths = sorted(shipped("themes").glob("*.yaml"))
    return "\n".join([_HEAD, *_table([read_theme(path.read_bytes()) for path in paths]), "", _OWN, *_colours()])


def _table(themes: list[Theme]) -> Iterator[str]:
    yield from ("| name | | | colours |", "|---|---|---|---|")
    for theme in sorted(themes, key=lambda theme: (theme.name != DEFAULT, theme.name)):
        colours = (
            "none" if theme.monochrome else "the terminal's own" if theme.terminal else f"{len(theme.facts)} of facts"
        )
        default = " (the first)" if theme.name == DEFAULT else ""
        yield f"| `{theme.name}` | {theme.title}{default} | {'dark' if theme.dark else 'light'} | {colours} |"


def _colours() -> Iterator[str]:
    yield f"{', '.join(f'`{name}`' for name in COLOURS)};"
    yield from ("and `facts` is a list of one colour or more, which facts take in turn.", "")
