"""What is typed, pasted or brought back from an editor is sanitised before a screen has it, in every input there is."""

import re
import sys
import unicodedata
from contextlib import nullcontext
from pathlib import Path

import pytest
from textual.events import Key, Paste
from textual.widgets import Input, TextArea

from reader.settings.filters import filters_of
from reader.text.sanitise import hidden_characters, sanitise
from tests.text.test_sanitise import SEEN
from tests.ui.conftest import open_reader
from tests.ui.hostile import EVIL
from tests.ui.quiet_loop import until_quiet
from tests.ui.screen import HeardApp, Reader, drawn_by, go_to_label

# From the list of derived properties of Unicode 16, Default_Ignorable_Code_Point.
IGNORABLE = (
    *(0xAD, 0x34F, 0x61C, 0x3164, 0xFEFF, 0xFFA0, 0x2800),
    *(*range(0x115F, 0x1161), *range(0x17B4, 0x17B6), *range(0x180B, 0x1810), *range(0x200B, 0x2010)),
    *(*range(0x202A, 0x202F), *range(0x2060, 0x2070), *range(0xFE00, 0xFE10), *range(0xFFF0, 0xFFF9)),
    *(*range(0x1BCA0, 0x1BCA4), *range(0x1D173, 0x1D17B), *range(0xE0000, 0xE1000)),
)
FORMAT = [code for code in range(sys.maxunicode + 1) if unicodedata.category(chr(code)) == "Cf" and code not in SEEN]
UNSEEN = "".join(map(chr, sorted({*IGNORABLE, *FORMAT})))
HOSTILE = f"{EVIL}{UNSEEN[:400]}".replace("\n", "")

# How to get to each input from the reading screen, and where it is in the program.
INPUTS = {
    "reader/ui/screens/note_editor.py: TextArea": ("n",),
    "reader/ui/widgets/tag_input.py: TagInput": ("n", "tab"),
    "reader/ui/screens/help.py: Input": ("question_mark", "slash"),
    "reader/ui/screens/dialogs.py: Input": ("R",),
    "reader/ui/widgets/find_bar.py: LineInput": ("slash",),
    "reader/ui/widgets/index.py: FilterLine": ("i", "slash"),
    "textual: CommandInput": ("ctrl+p",),
}
_CLASS = re.compile(r"class (\w+)\((?:Input|LineInput|TextArea)\)")


def test_every_input_of_the_program_is_known_here() -> None:
    root = Path(__file__).parents[2]
    made = set()
    for path in sorted((root / "reader" / "ui").rglob("*.py")):
        text = path.read_text("utf-8")
        name = path.relative_to(root).as_posix()
        made |= {f"{name}: {found}" for found in _CLASS.findall(text) if found != "LineInput"}
        made |= {f"{name}: {found}" for found in re.findall(r"yield (Input|LineInput|TextArea)\(", text)}
    assert made == {name for name in INPUTS if name.startswith("reader/")}


def focused(reader: Reader) -> Input | TextArea:
    found = reader.app.screen.focused
    assert isinstance(found, Input | TextArea)
    return found


def text_in(given: Input | TextArea) -> str:
    return given.value if isinstance(given, Input) else given.text


@pytest.mark.parametrize("keys", INPUTS.values(), ids=INPUTS)
async def test_what_is_pasted_and_typed_is_shown_and_does_nothing(folder: Path, keys: tuple[str, ...]) -> None:
    async with open_reader(folder) as reader:
        if keys == ("R",):
            await reader.press("i")
            await go_to_label(reader, "Ellen Tarrant")
        await reader.press(*(() if keys == ("R",) else ("d",)), *keys)
        given = focused(reader)
        before = text_in(given)
        reader.app.post_message(Paste(HOSTILE))
        for character in ("\ufe01", "\U000e0100", "\u2800"):
            reader.app.post_message(Key(character, character))
        await until_quiet()
        await reader.settle()
        typed = text_in(given).removeprefix(before)
        assert typed.startswith(sanitise(HOSTILE)[:60])
        assert typed.endswith("␣␣␣")
        assert hidden_characters(text_in(given)) == ()
        assert [row for row in drawn_by(reader.app) if hidden_characters(row.replace("\n", ""))] == []


async def test_what_an_editor_hands_back_is_shown_and_does_nothing(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor = tmp_path / "editor"
    (tmp_path / "text").write_text(f"Before {HOSTILE} after", "utf-8")
    editor.write_text(f'#!/bin/sh\ncat "{tmp_path}/text" >"$1"\n')
    editor.chmod(0o755)
    monkeypatch.setenv("VISUAL", str(editor))
    monkeypatch.setattr(HeardApp, "suspend", lambda app: nullcontext())  # there is no terminal to be left to it
    async with open_reader(folder) as reader:
        await reader.press("d", "n", "ctrl+o")
        await reader.settle()
        assert text_in(focused(reader)) == sanitise(f"Before {HOSTILE} after")
        assert [row for row in drawn_by(reader.app) if hidden_characters(row.replace("\n", ""))] == []


def test_the_words_of_a_filter_in_a_session_are_sanitised() -> None:
    filters = filters_of({"index": HOSTILE, "notes": {"words": HOSTILE}})
    assert hidden_characters(filters.index) == hidden_characters(filters.notes.words) == ()


def test_every_format_and_ignorable_character_is_shown_and_reported() -> None:
    kept = [hex(ord(c)) for c in UNSEEN if sanitise(f"a{c}b") in (f"a{c}b", "ab")]
    assert kept == []
    assert len(hidden_characters("a".join(UNSEEN))) == len(UNSEEN)
