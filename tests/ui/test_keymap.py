"""Keys of the user's own: honoured where they can be, told with their line where not, and never in the way."""

from pathlib import Path

import pytest

from reader.settings.keymap import read_keymap
from reader.text.safe_yaml import YamlError
from reader.ui.screens.help import HelpScreen
from reader.ui.widgets.key_line import KeyLine
from tests.ui.conftest import open_reader

HEAD = "format: parallax-keymap/1\nkeys:\n"


@pytest.fixture
def keymap(tmp_path: Path) -> Path:
    """Where the user's keymap stands."""
    path = tmp_path / "xdg_config_home" / "parallax" / "keymap.yaml"
    path.parent.mkdir(parents=True)
    return path


async def test_two_commands_can_change_places(folder: Path, keymap: Path) -> None:
    keymap.write_text(f"{HEAD}  move.down: k\n  move.up: j\n")
    async with open_reader(folder) as reader:
        await reader.press("k", "k")
        assert reader.here.startswith("Mayor Ellen Tarrant")
        await reader.press("j")
        assert reader.here.startswith("At least 12")
        assert not any("keymap" in toast for toast in reader.toasts)


async def test_what_can_not_be_used_is_told_with_its_line_and_the_rest_is_honoured(folder: Path, keymap: Path) -> None:
    keymap.write_text(f"{HEAD}  note.wriet: N\n  fact.next: f13+\n  move.down: [ctrl+n, ';']\n  help: j\n  quit: d\n")
    async with open_reader(folder) as reader:
        told = [line for toast in reader.toasts for line in toast.splitlines() if "keymap.yaml" in line]
        assert [toast.split(": ", 1)[1].split(" - ")[0] for toast in told] == [
            "line 3: note.wriet: there is no such command (see parallax keys)",
            "line 4: fact.next: 'f13+' is not a key like n, ctrl+n or pagedown",
            "line 7: quit: d is the key of difference.next",
        ]
        await reader.press("ctrl+n", "semicolon")
        assert reader.here.startswith("Mayor Ellen Tarrant")
        await reader.press("j")
        assert isinstance(reader.app.screen, HelpScreen)
        assert "ctrl+n  ;" in str(reader.app.screen.query_one("Static").render())


async def test_what_can_not_be_used_is_seen_however_long_the_path_is(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = tmp_path.joinpath(*["settings-of-a-long-name"] * 8)
    (settings / "parallax").mkdir(parents=True)
    (settings / "parallax" / "keymap.yaml").write_text(f"{HEAD}  nonsense: z\n")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(settings))
    async with open_reader(folder) as reader:
        told = "…/parallax/keymap.yaml: line 3: nonsense: there is no such command (see parallax keys) - correct it"
        assert told in reader.toasts


async def test_the_footer_shows_the_keys_as_they_are_now(folder: Path, keymap: Path) -> None:
    keymap.write_text(f"{HEAD}  help: '!'\n  quit: [',']\n  find.previous: '{{'\n")
    async with open_reader(folder) as reader:
        shown = {key.name: key.shown for key in reader.app.screen.query_one(KeyLine).keys}
        assert (shown["help"], shown["quit"], shown["fact"]) == ("!", ",", "f")
        await reader.press("exclamation_mark")
        assert isinstance(reader.app.screen, HelpScreen)


@pytest.mark.parametrize(
    "text", ["", "format: other/1\n", "keys: [", f"{HEAD}  - a\n", "\x00", "format: &a x\nkeys: *a"]
)
async def test_a_file_that_is_no_keymap_is_told_and_every_key_stays(folder: Path, keymap: Path, text: str) -> None:
    keymap.write_text(text)
    async with open_reader(folder) as reader:
        assert any("keymap.yaml: no key of it is used" in toast for toast in reader.toasts)
        await reader.press("j")
        assert reader.here.startswith("At least 12")


@pytest.mark.parametrize(
    "key", ["nn", "ctrl+", "+ctrl", "ctrl+ctrl+a", "hyper+x", "''", "3", "escape", "true", "{}", "[]"]
)
def test_what_is_no_key_is_refused(key: str) -> None:
    keys, reasons = read_keymap(f"{HEAD}  fact.next: {key}\n".encode())
    assert keys == {}
    assert reasons[0].startswith("line 3: fact.next: ")


@pytest.mark.parametrize("key", ["n ", "'+'", "ctrl+pagedown", "alt+x", "f12", "é", "'#'"])
def test_what_is_a_key_is_taken(key: str) -> None:
    keys, reasons = read_keymap(f"{HEAD}  fact.next: {key}\n  note.write: W\n  actor.merge: f20\n".encode())
    assert reasons == []
    assert keys["fact.next"] == (key.strip().strip("'"),)


def test_numbers_are_not_for_remapping() -> None:
    assert read_keymap(f"{HEAD}  number: x\n".encode())[1] == ["line 3: number: its keys stay as they are"]


def test_of_two_that_want_one_key_the_later_keeps_its_own() -> None:
    keys, reasons = read_keymap(f"{HEAD}  fact.next: ';'\n  note.write: ';'\n".encode())
    assert keys == {"fact.next": (";",)}
    assert reasons == ["line 4: note.write: ; is the key of fact.next"]


def test_what_is_no_keymap_says_why() -> None:
    with pytest.raises(YamlError, match="format: expected"):
        read_keymap(b"format: parallax-theme/1\n")
