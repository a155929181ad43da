"""`parallax completion`: what a shell needs to complete the commands, options and files of `parallax`."""

import argparse
from importlib import resources

from reader.cli.exit_codes import OK
from reader.cli.output import echo
from reader.cli.parser import Parser

SHELLS = ("bash", "zsh", "fish")
_DESCRIPTION = """\
Print the script with which a shell completes commands, options and files. Save it where your shell looks:

  bash  parallax completion bash > ~/.local/share/bash-completion/completions/parallax
  zsh   parallax completion zsh > a folder of your fpath, as the file _parallax
  fish  parallax completion fish > ~/.config/fish/completions/parallax.fish
"""


def parser() -> Parser:
    made = Parser(
        prog="parallax completion", description=_DESCRIPTION, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    made.add_argument("shell", choices=SHELLS, metavar="SHELL", help="bash, zsh or fish")
    return made


def run(arguments: list[str]) -> int:
    options = parser().parse_args(arguments)
    file = resources.files("reader.cli") / "completions" / f"parallax.{options.shell}"
    echo(file.read_text("utf-8"))
    return OK
