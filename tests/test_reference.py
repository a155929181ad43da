"""What is made from the code is as the code has it: pages, manual, completions."""

import re
import shutil
import subprocess

import pytest

from reader.analysis.model import DiscrepancyKind
from reader.cli import main
from reader.cli.completion import SHELLS
from reader.cli.main import COMMANDS
from reader.text.safe_yaml import load_mapping
from tools import reference
from tools.discrepancies_page import EXAMPLES, found_in
from tools.grammar import PARSERS


@pytest.mark.parametrize("path", [*reference.PAGES, *(f"reader/cli/completions/parallax.{shell}" for shell in SHELLS)])
def test_what_is_made_from_the_code_is_not_stale(path: str) -> None:
    assert (reference.ROOT / path).read_text("utf-8") == _made()[path], f"{path} is stale: run make reference"


_KEPT: dict[str, str] = {}


def _made() -> dict[str, str]:
    if not _KEPT:
        _KEPT.update(reference.made())
    return _KEPT


def test_every_command_is_in_the_reference() -> None:
    assert set(PARSERS) == set(COMMANDS)
    page = (reference.ROOT / "docs" / "commands.md").read_text("utf-8")
    assert [name for name in PARSERS if f"## `parallax {name}".rstrip() not in page] == []


LEFT_TO_THE_READER = (DiscrepancyKind.DETAIL,)


@pytest.mark.parametrize("kind", [kind for kind in DiscrepancyKind if kind not in LEFT_TO_THE_READER])
def test_the_example_of_a_kind_is_found_to_be_of_that_kind(kind: DiscrepancyKind) -> None:
    examples = load_mapping(EXAMPLES.read_bytes())["kinds"]
    assert any(told.startswith(f"difference, {kind}: ") for told in found_in(examples[kind]))


@pytest.mark.parametrize("kind", LEFT_TO_THE_READER)
def test_a_kind_that_is_left_to_the_reader_is_never_claimed(kind: DiscrepancyKind) -> None:
    examples = load_mapping(EXAMPLES.read_bytes())["kinds"]
    assert not any(told.startswith("difference, ") for told in found_in(examples[kind]))


def test_bash_completes_commands_options_choices_and_files() -> None:
    script = f"""
    source {reference.ROOT}/reader/cli/completions/parallax.bash
    cd {reference.ROOT}
    for typed in "sh" "notes ag" "export --to br" "show --ev" "show seed" "--theme parallax-l"; do
        COMP_WORDS=(parallax $typed) COMP_CWORD=$(wc -w <<< "$typed") COMPREPLY=()
        _shtab_parallax
        echo "$typed: ${{COMPREPLY[*]}}"
    done
    """
    bash = shutil.which("bash")
    assert bash, "bash is what make runs its commands with"
    done = subprocess.run([bash, "--norc", "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == [
        "sh: show",
        "notes ag: agree",
        "export --to br: brat",
        "show --ev: --event",
        "show seed: seeds",
        "--theme parallax-l: parallax-light",
    ]


ZSH = reference.ROOT / "reader" / "cli" / "completions" / "parallax.zsh"


def test_for_zsh_the_first_word_is_a_command_or_a_file() -> None:
    script = ZSH.read_text("utf-8")
    options = script.partition("\n_shtab_parallax_options=(\n")[2].partition("\n)\n")[0]
    assert "_files" not in options  # with which zsh would complete nothing else
    assert "_shtab_parallax_options+=(': :_shtab_parallax_first' '*::: :->parallax')" in script
    assert "_alternative 'commands:command:_shtab_parallax_commands' 'files:file:_files'" in script
    assert script.count("*) _files ;;") == 1


@pytest.mark.parametrize("shell", SHELLS)
def test_the_command_prints_what_the_shell_needs(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["completion", shell]) == 0
    assert capsys.readouterr().out == (reference.ROOT / f"reader/cli/completions/parallax.{shell}").read_text("utf-8")


def test_another_shell_is_told_to_be_none(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["completion", "cmd"]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_the_manual_has_what_a_manual_has() -> None:
    page = (reference.ROOT / "docs" / "parallax.1").read_text("utf-8")
    assert page.startswith('.\\" Made')
    assert ".TH PARALLAX 1" in page
    assert [
        name for name in ("NAME", "SYNOPSIS", "COMMANDS", "EXIT STATUS", "FILES") if f".SH {name}" not in page
    ] == []
    assert not re.search(r"^[.'](?!\\\"|TH|SH|SS|TP|PP|B |br)", page, re.MULTILINE), (
        "a line that roff takes for a command"
    )
