"""The screen as a whole: themes, help, palette, mouse, and what is kept from run to run."""

from pathlib import Path

import pytest
from textual.containers import VerticalScroll
from textual.events import MouseScrollDown
from textual.widgets import OptionList

from reader.layout.row_alignment import Alignment
from reader.paths import shipped
from reader.settings.commands import COMMANDS
from reader.settings.themes import COLOURS, load_themes, read_theme
from reader.ui.screens.help import HelpScreen
from reader.ui.widgets.pane_group import PaneGroup
from tests.ui.conftest import open_reader, write_articles

THEMES, PROBLEMS = load_themes()


@pytest.mark.parametrize("name", THEMES)
async def test_every_theme_draws_the_screen(folder: Path, name: str) -> None:
    async with open_reader(folder, theme=name) as reader:
        await reader.press("d", "n")
        assert reader.app.theme == name
        assert "At least 12 people" in " ".join(reader.pane(1))


def test_the_shipped_themes_are_sound_and_of_every_sort() -> None:
    assert PROBLEMS == []
    assert {"parallax-dark", "parallax-light", "high-contrast", "colour-blind", "monochrome"} <= set(THEMES)


async def test_t_takes_the_next_theme_and_it_is_kept(folder: Path) -> None:
    async with open_reader(folder) as reader:
        first = reader.app.theme
        await reader.press("t", "q")
        second = reader.app.theme
    assert second != first
    async with open_reader(folder) as reader:
        assert reader.app.theme == second


async def test_no_color_chooses_the_theme_without_colour(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with open_reader(folder) as reader:
        await reader.press("j")
        assert reader.app.theme == "monochrome"
        assert "▶" in reader.pane(1)[reader.row_of(1, "At least")]


async def test_a_theme_of_ones_own_is_taken_and_a_bad_one_is_told(folder: Path, tmp_path: Path) -> None:
    own = tmp_path / "xdg_config_home" / "parallax" / "themes"
    own.mkdir(parents=True)
    colours = "\n".join(f'  {key}: "#123456"' for key in COLOURS)
    good = f'format: parallax-theme/1\nname: mine\ncolours:\n{colours}\nfacts: ["#abcdef"]\n'
    (own / "mine.yaml").write_text(good)
    (own / "bad.yaml").write_text(good.replace('accent: "#123456"', "accent: teal-ish"))
    async with open_reader(folder, theme="mine") as reader:
        assert reader.app.theme == "mine"
        assert any("bad.yaml" in toast and "colours.accent" in toast for toast in reader.toasts)
    assert read_theme(good.encode()).facts == ("#abcdef",)


async def test_help_names_every_command(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("question_mark")
        screen = reader.app.screen
        assert isinstance(screen, HelpScreen)
        shown = " ".join(str(screen.query_one("Static").render()).split())
        assert [command.help for command in COMMANDS if command.help not in shown] == []
        await reader.press("j", "k", "escape")
        assert not isinstance(reader.app.screen, HelpScreen)


async def test_help_can_be_read_to_its_end_on_a_small_screen(folder: Path) -> None:
    async with open_reader(folder, size=(60, 20)) as reader:
        await reader.press("question_mark")
        view = reader.app.screen.query_one(VerticalScroll)
        assert view.max_scroll_y > 20
        await reader.press("G")
        assert view.scroll_y == view.max_scroll_y
        await reader.press("g")
        assert view.scroll_y == 0
        await reader.press("space", "end")
        assert view.scroll_y == view.max_scroll_y
        await reader.press("home")
        assert view.scroll_y == 0


async def test_the_palette_finds_commands_actors_and_themes(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("ctrl+p")
        await reader.type("tarrant")
        await reader.settle()
        await reader.press("enter")
        await reader.settle()
        assert "Tarrant" in reader.here
        await reader.press("ctrl+p")
        await reader.type("sepia")
        await reader.settle()
        await reader.press("enter")
        await reader.settle()
        assert reader.app.theme == "parallax-sepia"


async def test_the_palette_finds_figures(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("ctrl+p")
        await reader.type("durations two days")
        await reader.settle()
        await reader.press("enter")
        await reader.settle()
        assert reader.here.startswith("Schools")


async def test_the_palette_finds_an_actor_by_its_acronym() -> None:
    async with open_reader(shipped("seeds")) as reader:
        await reader.press("ctrl+p")
        await reader.type("uossm")
        await reader.settle()
        offers = [str(option.prompt) for option in reader.app.screen.query_one(OptionList).options]
        assert any(offer.startswith("Union of Medical Care and Relief Org") for offer in offers)


async def test_a_click_moves_the_cursor_and_the_wheel_only_the_text(tmp_path: Path) -> None:
    long = "".join(f"Sentence number {n} of a long report stands here.\n\n" for n in range(80))
    folder = write_articles(tmp_path / "long", {"a.txt": long, "b.txt": "Another one.\n"})
    async with open_reader(folder) as reader:
        row = reader.row_of(1, "number 5 of")
        await reader.pilot.click(reader.panes[0], offset=(12, row))
        assert "number 5 of" in reader.here
        pane = reader.panes[0]
        pane.post_message(MouseScrollDown(pane, 12, row, 0, 0, 0, shift=False, meta=False, ctrl=False))
        await reader.settle()
        assert reader.row_of(1, "number 5 of") == row - 3
        assert "number 5 of" in reader.here


async def test_the_place_is_kept_from_run_to_run(folder: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("3", "G", "equals_sign", "q")
        place = reader.here
    async with open_reader(folder) as reader:
        assert reader.here == place
        assert reader.reading.query_one(PaneGroup).alignment is Alignment.ROWS


async def test_a_damaged_session_is_passed_over(folder: Path, tmp_path: Path) -> None:
    async with open_reader(folder) as reader:
        await reader.press("G", "q")
    for kept in (tmp_path / "xdg_state_home").rglob("*.yaml"):
        kept.write_bytes(b"\x00\xff not yaml: [")
    async with open_reader(folder) as reader:
        assert reader.here.startswith("Storm floods")
