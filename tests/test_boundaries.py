"""The layers below the ui never load Textual, whatever they are asked to do; and what one has to read stays short."""

import ast
import inspect
import pkgutil
import subprocess
import sys
import textwrap
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from importlib import import_module
from pathlib import Path

import pytest

import reader

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
    "suggest": "from reader.cli import main; main(['suggest', '--model', 'm', '--dry-run'])",
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


def test_a_screen_is_drawn_without_what_finds_links_and_differences() -> None:
    ask = (
        "import reader.ui.app, sys; print([n for n in sys.modules if n.startswith(('reader.analysis.d', 'rapidfuzz'))])"
    )
    assert subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True).stdout == "[]\n"


NOT_FOR_THE_FIRST_SCREEN = (
    "msgspec", "tomllib", "numpy", "reader.analysis.events", "reader.analysis.language",
    "reader.analysis.pipeline.serialise", "reader.articles.formats.databases", "reader.articles.formats.front_matter",
    "reader.notes.store.drafts", "reader.notes.store.changes", "reader.report", "reader.ui.screens.dialogs",
    "reader.ui.screens.list_screen", "reader.ui.commands.navigation", "reader.ui.commands.notes", "reader.views.table",
    "reader.views.timeline",
)  # fmt: skip


def test_the_sample_is_opened_without_what_its_commands_need() -> None:
    ask = (
        "import sys; from reader.cli.loading import load; load([])\n"
        "import reader.terminal.first_paint, reader.ui.app, reader.analysis.pipeline.request\n"
        f"print([name for name in {NOT_FOR_THE_FIRST_SCREEN} if name in sys.modules])"
    )
    assert subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True).stdout == "[]\n"


def test_the_reader_loads_no_tls_and_whoever_needs_it_still_can() -> None:
    ask = (
        "import sys; from reader.terminal.lean_asyncio import load_asyncio; load_asyncio()\n"
        "import reader.ui.app, asyncio, textual.drivers.linux_driver; asyncio.run(asyncio.sleep(0))\n"
        "print('ssl' in sys.modules); import ssl; print(ssl.create_default_context().check_hostname)"
    )
    done = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True)
    assert done.stdout == "False\nTrue\n"


MOST_MEMBERS, MOST_LINES = 60, 400
"""What a class may have, with all that it inherits from classes of ours: else nobody holds it in mind."""


@dataclass(frozen=True)
class Own:
    """What a class has of its own: methods, and attributes of it or of its instances, without those of the language."""

    members: frozenset[str]
    lines: int

    @classmethod
    def of(cls, kind: type) -> "Own":
        source = inspect.getsource(kind)
        (node,) = ast.parse(textwrap.dedent(source)).body
        names = {name for name in _names(node) if not name.startswith("__")}
        return cls(frozenset(names), len(source.splitlines()))


def _names(node: ast.AST) -> Iterator[str]:
    """What is defined in the body of a class, and what its methods set on `self`."""
    for each in getattr(node, "body", []):
        match each:
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
                yield name
            case ast.AnnAssign(target=ast.Name(id=name)):
                yield name
            case ast.Assign(targets=targets):
                yield from (target.id for target in targets if isinstance(target, ast.Name))
    for each in ast.walk(node):
        match each:
            case ast.Attribute(attr=name, ctx=ast.Store(), value=ast.Name(id="self")):
                yield name


def _classes() -> Iterator[type]:
    for found in pkgutil.walk_packages(reader.__path__, "reader."):
        if not found.name.endswith("__main__"):
            module = import_module(found.name)
            yield from (kind for kind in vars(module).values() if getattr(kind, "__module__", "") == found.name)


def _size(kind: type) -> tuple[int, int]:
    """The members and the lines of a class, with those of the classes of ours that it is made from."""
    own = [Own.of(each) for each in kind.__mro__ if each.__module__.startswith("reader.")]
    return len(frozenset[str]().union(*(each.members for each in own))), sum(each.lines for each in own)


def test_no_class_is_larger_than_one_reads_at_once() -> None:
    kinds = [kind for kind in _classes() if inspect.isclass(kind) and not issubclass(kind, Enum | tuple)]
    sizes = {f"{kind.__module__}.{kind.__name__}": _size(kind) for kind in kinds}
    assert sizes["reader.ui.screens.reading.ReadingScreen"][0] > 30
    assert {
        name: (members, lines)
        for name, (members, lines) in sizes.items()
        if members > MOST_MEMBERS or lines > MOST_LINES
    } == {}


class _Part:
    """A class for the next test."""

    whole = 1

    def method(self) -> None:
        """Sets something."""
        self.part = 2


class _Whole(_Part):
    """Another one, made of it."""

    own: int

    def method(self) -> None:
        """Does so too."""
        self.rest = 3


def test_what_a_class_inherits_counts_as_its_own() -> None:
    assert Own.of(_Part) == Own(frozenset({"whole", "method", "part"}), 8)
    assert Own.of(_Whole).members == {"own", "method", "rest"}


OUTER_ROOMS = ("cli", "report", "ui", "web")
"""Their modules may be named for what they show or command: `ui/commands/facts` commands what `linking/facts` finds."""


def test_within_the_program_no_two_modules_have_one_name() -> None:
    root = Path(reader.__file__).parent
    modules = [path.relative_to(root) for path in root.rglob("*.py")]
    inner = [path for path in modules if path.parts[0] not in OUTER_ROOMS and path.stem not in ("__init__", "__main__")]
    twice = {name for name, count in Counter(path.name for path in inner).items() if count > 1}
    assert {str(path) for path in inner if path.name in twice} == set()
