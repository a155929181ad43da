"""Writes what shells need to complete `parallax`, from its parsers: `python -m tools.completions FOLDER`."""

import argparse
import re
import sys
from pathlib import Path

import shtab

from reader import paths
from reader.cli.completion import SHELLS
from tools.grammar import arguments_of, whole

_HEAD = "# Made from the parsers of parallax by `make reference`; not to be edited here.\n"
_ZSH_FILES = '"(*)::'
"""How zsh is told of any number of files."""
_ZSH_FIRST = """
_shtab_parallax_first() {
  _alternative 'commands:command:_shtab_parallax_commands' 'files:file:_files'
}
"""
_ZSH_LAST = "        themes) _arguments -C -s $_shtab_parallax_themes_options ;;"
"""The last of the commands that zsh knows; a first word that is none of them is a file, and so are the next."""
_BASH_TAKES = "complete -o bashdefault"
"""After this bash is completed to take file names where nothing else fits: the first word is a command or a path."""


def completions() -> dict[str, str]:
    """The name and the text of the file of each shell."""
    parser = _with_files(whole())
    scripts = {shell: _headed(shtab.complete(parser, shell)) for shell in SHELLS}
    return {f"parallax.{shell}": _for_zsh(text) if shell == "zsh" else text for shell, text in scripts.items()}


def _for_zsh(script: str) -> str:
    """The script of zsh with the first word as it is: a command, or the first of the files.

    What shtab writes for arguments of the program itself keeps its commands from being completed.
    """
    options, _, rest = script.partition("\n_shtab_parallax_options=(\n")
    own, _, others = rest.partition("\n)\n")
    flags = "\n".join(line for line in own.splitlines() if not line.lstrip().startswith(_ZSH_FILES))
    written = f"{options}{_ZSH_FIRST}\n_shtab_parallax_options=(\n{flags}\n)\n{others}"
    written = written.replace("(': :_shtab_parallax_commands' ", "(': :_shtab_parallax_first' ", 1)
    return written.replace(_ZSH_LAST, f"{_ZSH_LAST}\n        *) _files ;;", 1)


def _with_files(parser: argparse.ArgumentParser) -> argparse.ArgumentParser:
    """The parser, after each of its arguments that is a path has been completed to be completed as one."""
    for action in arguments_of(parser):
        if isinstance(action, argparse._SubParsersAction):
            for each in action.choices.values():
                _with_files(each)
        elif "--theme" in action.option_strings:
            action.choices = sorted(theme.stem for theme in paths.shipped("themes").glob("*.yaml"))
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
