"""Writes what shells need to complete `parallax`, from its parsers: `python -m tools.completions FOLDER`."""

import argparse
import re
import sys
from pathlib import Path

import shtab

from reader.cli.completion import SHELLS
from tools.grammar import arguments_of, whole

_HEAD = "# Made from the parsers of parallax by `make reference`; not to be edited here.\n"
_BASH_TAKES = "complete -o bashdefault"
"""After this bash is completed to take file names where nothing else fits: the first word is a command or a path."""


def completions() -> dict[str, str]:
    """The name and the text of the file of each shell."""
    parser = _with_files(whole())
    return {f"parallax.{shell}": _headed(shtab.complete(parser, shell)) for shell in SHELLS}


def _with_files(parser: argparse.ArgumentParser) -> argparse.ArgumentParser:
    """The parser, after each of its arguments that is a path has been completed to be completed as one."""
    for action in arguments_of(parser):
        if isinstance(action, argparse._SubParsersAction):
            for each in action.choices.values():
                _with_files(each)
        elif action.type is Path:
            action.complete = shtab.FILE  # type: ignore[attr-defined]
    return parser


def _headed(script: str) -> str:
    """The script with a line on where it is from; what zsh reads first stays first."""
    first, _, rest = script.partition("\n")
    completed = f"{first}\n{_HEAD}{rest}" if first.startswith("#") else f"{_HEAD}{script}"
    completed = completed.replace(_BASH_TAKES, f"{_BASH_TAKES} -o default")
    return re.sub(r"[ \t]+$", "", completed, flags=re.MULTILINE).rstrip("\n") + "\n"


if __name__ == "__main__":
    for name, text in completions().items():
        Path(sys.argv[1], name).write_text(text, "utf-8")
