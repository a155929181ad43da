"""The layers below the ui never load Textual, whatever they are asked to do."""

import subprocess
import sys

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
