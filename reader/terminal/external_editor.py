"""The reader's own editor, on a text of the program."""

import os
import shlex
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

from textual.app import App, SuspendNotSupported

from reader.text.sanitise import sanitise

_USUAL = ("nano", "vi")
_SCISSORS = "------------------------ >8 ------------------------"
"""What follows it is not part of the text, as in git; `#` begins a heading in Markdown."""


class NoEditorError(Exception):
    """There is no editor that can be used; `str()` of it is one line that says why."""


def edited_outside(app: App[None], text: str, about: Sequence[str]) -> str:
    """The text as it is left in the editor, which has the terminal meanwhile, sanitised. Raises `NoEditorError`.

    The lines `about` are below the text, to be read while writing, and are cut off again.
    """
    command = _command()
    below = "\n".join(("", "", _SCISSORS, "This line, and what is below it, is not part of the note.", *about, ""))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "note.md"
        path.write_text(text + below, encoding="utf-8")
        try:
            with app.suspend():
                subprocess.run([*command, str(path)], check=False)  # noqa: S603 - what the reader has set, and no shell
            return sanitise(_above_scissors(path.read_text(encoding="utf-8")))
        except SuspendNotSupported as error:
            raise NoEditorError("No editor can be opened in this terminal") from error
        except (OSError, UnicodeDecodeError) as error:
            raise NoEditorError(f"{command[0]}: {getattr(error, 'strerror', None) or error}") from error


def _above_scissors(text: str) -> str:
    above, scissors, _ = text.partition(_SCISSORS)
    return above.removesuffix("\n").removesuffix("\n") if scissors else above.removesuffix("\n")


def _command() -> list[str]:
    """The command in VISUAL or EDITOR, with its options, else a usual one."""
    named = os.environ.get("VISUAL") or os.environ.get("EDITOR") or ""
    try:
        command = shlex.split(named)
    except ValueError as error:
        raise NoEditorError(f"EDITOR can't be read: {named}") from error
    usual = next(filter(None, map(shutil.which, _USUAL)), None)
    if not command and not usual:
        raise NoEditorError("No editor is found: set EDITOR")
    return command or [str(usual)]
