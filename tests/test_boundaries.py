"""The layers below the ui never load Textual, whatever they are asked to do; and what one has to read stays short."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

PROGRAMS = {
    "help": "from reader.cli import main\ntry: main(['--help'])\nexcept SystemExit: pass",
    "version": "from reader.cli import main; main(['--version'])",
    "completion": "from reader.cli import main; main(['completion', 'bash'])",
    "serve": "from reader.cli import main; import reader.web.site; main(['serve', '--port', '-1'])",
    "show": "from reader.cli import main; main(['show'])",
    "analyze": "from reader.cli import main; main(['analyze', '--json'])",
    "export": "from reader.cli import main; main(['export', '--to', 'md'])",
    "export a page": "from reader.cli import main; main(['export', '--to', 'html'])",
    "import": "from reader.cli import main; main(['import', 'no such file'])",
    "check": "from reader.cli import main; main(['check'])",
    "notes": "from reader.cli import main; main(['notes', 'list'])",
}


@pytest.mark.parametrize("program", PROGRAMS.values(), ids=PROGRAMS)
def test_commands_for_pipes_run_without_textual(program: str) -> None:
    ask = f"{program}\nimport sys; sys.stderr.write('LOADED' if 'textual' in sys.modules else 'FREE')"
    done = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True)
    assert done.stderr.endswith("FREE")


def test_what_waits_for_an_analysis_loads_nothing_that_makes_one() -> None:
    ask = "import reader.analysis.pipeline.background, sys; print('reader.analysis.pipeline.event' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True).stdout == "False\n"


def test_no_class_is_longer_than_one_reads_at_once() -> None:
    files = (Path(__file__).parents[1] / "reader").rglob("*.py")
    classes = [node for file in files for node in ast.walk(ast.parse(file.read_text("utf-8")))]
    lengths = {node.name: (node.end_lineno or 0) - node.lineno for node in classes if isinstance(node, ast.ClassDef)}
    assert {name: lines for name, lines in lengths.items() if lines > 400} == {}
