"""The themes: whether each can be read and told apart, what is wrong with a file, and how one is chosen."""

import shutil
from itertools import product
from pathlib import Path

import pytest
from rich.style import Style
from textual.color import Color
from textual.command import CommandList
from textual.widgets import OptionList

from reader import paths
from reader.settings.themes import COLOURS, Theme, load_themes, read_theme
from reader.text.safe_yaml import YamlError
from reader.ui.painters.theming import Palette
from tests.ui.colours import DEFICIENCIES, contrast, nearest
from tests.ui.conftest import open_reader
from tests.ui.screen import Reader

THEMES, _ = load_themes()
_IN_COLOUR = [name for name, theme in THEMES.items() if not theme.terminal]
_LEAST_CONTRAST = 4.5
"""What WCAG 2.2 asks of text (1.4.3, level AA)."""
_LEAST_DISTANCE = 15.0
"""How far apart the colours of facts look at least to those for whom a theme is made: six times what is just seen."""
_MADE_FOR = {
    "colour-blind": tuple(DEFICIENCIES),
    "deuteranopia": ("deuteranopia", "protanopia"),
    "tritanopia": ("tritanopia",),
}
_WORDS = (
    "shared", "figure", "hedge", "difference", "mention", "found", "own", "differs", "same", "denial", "distance",
    "note", "headline", "caption", "selection",
)  # fmt: skip
_ALONE = (
    "muted", "accent", "header", "header-dim", "note-mark", "difference-mark", "label", "label-of-several",
    "current-cell", "stripe",
)  # fmt: skip


def combinations(theme: Theme) -> list[tuple[str, ...]]:
    """Every way in which words are drawn: in their passage, on its background, and marked over that."""
    numbers = range(1, len(theme.facts) + 1)
    passages = ["", "cursor", "stripe", "current-cell"]
    passages += [f"{kind}:{number}" for kind, number in product(("fact", "current"), numbers)]
    words = [("", word) for word in _WORDS] + list(product(("difference", "figure", "hedge"), ("mention", "found")))
    drawn = [(passage, *word) for passage, word in product(passages, words)]
    muted = [("cursor", "muted"), ("current-cell", "muted")]
    return [*drawn, *muted, *((name,) for name in _ALONE), *((f"mark:{number}",) for number in numbers)]


def contrast_of(style: Style) -> float:
    assert style.color
    assert style.bgcolor
    return contrast(style.color.get_truecolor().hex, style.bgcolor.get_truecolor().hex)


@pytest.mark.parametrize("name", _IN_COLOUR)
def test_every_word_can_be_read_on_every_highlight(name: str) -> None:
    palette = Palette(THEMES[name])
    told = {names: round(contrast_of(palette.style(names)), 2) for names in combinations(THEMES[name])}
    assert {names: found for names, found in told.items() if found < _LEAST_CONTRAST} == {}


def test_the_terminals_own_theme_leaves_every_background_to_the_terminal() -> None:
    theme = THEMES["terminal"]
    styles = [Palette(theme).style(names) for names in combinations(theme)]
    assert {style.bgcolor.name for style in styles if style.bgcolor} == {"default"}


@pytest.mark.parametrize(("name", "deficiency"), [(n, d) for n, found in _MADE_FOR.items() for d in found])
def test_those_who_lack_a_kind_of_cone_can_tell_the_facts_apart(name: str, deficiency: str) -> None:
    apart, a, b = nearest(THEMES[name].facts, deficiency)
    assert apart >= _LEAST_DISTANCE, f"{a} and {b} look alike"


def test_there_are_themes_of_every_sort() -> None:
    assert len(THEMES) >= 10
    assert {theme.dark for theme in THEMES.values()} == {True, False}
    assert {"parallax-sepia", "high-contrast", "high-contrast-light", "monochrome", "terminal"} <= set(THEMES)


# Files


def a_theme(**others: str) -> str:
    colours = "\n".join(f"  {key}: {others.get(key, chr(34) + '#123456' + chr(34))}" for key in COLOURS)
    return f'format: parallax-theme/1\nname: mine\ncolours:\n{colours}\nfacts: ["#abcdef", {others.get("fact", "a")}]\n'


def test_every_colour_that_is_none_is_named_at_once() -> None:
    with pytest.raises(YamlError) as refused:
        read_theme(a_theme(accent="teal", note="'#12345'", error="[1]").encode())
    assert str(refused.value) == (
        "colours.accent: 'teal', colours.note: '#12345', colours.error: [1], facts[1]: 'a': "
        "expected a colour like '#1f77b4'"
    )


def test_the_terminals_colours_are_for_its_own_theme_only() -> None:
    with pytest.raises(YamlError, match=r"colours\.background: 'default'"):
        read_theme(a_theme(background="default").encode())
    with pytest.raises(YamlError, match="expected a colour of the terminal"):
        read_theme(f"terminal: true\n{a_theme()}".encode())


async def test_without_any_theme_that_can_be_used_one_can_still_read(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "shipped", lambda name: tmp_path / "nothing" / name)
    async with open_reader(folder) as reader:
        await reader.press("j", "t")
        assert reader.app.theme == "plain"
        assert reader.here.startswith("At least 12")


async def test_a_damaged_shipped_theme_is_told_and_another_one_taken(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(paths.shipped("themes"), tmp_path / "themes")
    (tmp_path / "themes" / "parallax-dark.yaml").write_text("colours: [")
    monkeypatch.setattr(paths, "shipped", lambda name: tmp_path / name)
    async with open_reader(folder) as reader:
        assert reader.app.theme in THEMES
        assert any("parallax-dark.yaml: theme not used" in toast for toast in reader.toasts)


async def test_a_theme_that_there_is_not_is_told(folder: Path) -> None:
    async with open_reader(folder, theme="solarised") as reader:
        assert reader.app.theme == "parallax-dark"
        assert any("There is no theme solarised" in toast for toast in reader.toasts)


# Choosing


def highlighted(reader: Reader) -> str:
    offers = reader.app.screen.query_one(OptionList)
    return str(offers.highlighted_option.prompt) if offers.highlighted_option else ""


async def test_a_theme_is_seen_while_one_moves_over_it_and_taken_by_enter(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("ctrl+t")
        await reader.settle()
        assert highlighted(reader).startswith("▶ Parallax dark")
        await reader.press("j", "j")
        assert highlighted(reader).startswith("  Parallax sepia")
        assert reader.app.theme == "parallax-sepia"
        assert reader.reading.view.palette.theme.name == "parallax-sepia"
        await reader.press("enter")
        await reader.settle()
        assert reader.app.theme == "parallax-sepia"
        await reader.press("q")
    async with open_reader(folder) as reader:
        assert reader.app.theme == "parallax-sepia"


async def test_leaving_the_choice_brings_the_theme_back(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("ctrl+t")
        await reader.settle()
        await reader.press("down", "down", "down")
        assert reader.app.theme != "parallax-dark"
        await reader.press("escape")
        await reader.settle()
        assert reader.app.theme == "parallax-dark"
        assert reader.reading.view.palette.theme.name == "parallax-dark"


async def test_the_palette_is_drawn_in_the_theme_that_is_previewed_too(folder: Path) -> None:
    async with open_reader(folder, theme="parallax-light") as reader:
        await reader.press("ctrl+p")
        await reader.type("monochrome")
        await reader.settle()
        assert reader.app.theme == "monochrome"
        drawn = reader.app.screen.query_one(CommandList).styles.background
        assert drawn == Color.parse(THEMES["monochrome"].colours["panel"])


async def test_in_the_palette_what_is_no_theme_shows_the_theme_one_has(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("ctrl+p")
        await reader.type("theme")
        await reader.settle()
        seen = {highlighted(reader).split("  ")[0]: reader.app.theme}
        for _ in range(20):
            await reader.press("down")
            seen[highlighted(reader).split("  ")[0]] = reader.app.theme
        for shown, theme in seen.items():
            titles = {f"Theme: {one.title}": one.name for one in THEMES.values()}
            whole = [title for title in titles if shown.endswith("…") and title.startswith(shown[:-1])]
            assert theme == titles.get(whole[0] if whole else shown, "parallax-dark")
        assert len({*seen.values()}) > 5
