"""The private names of Textual and textual-serve that are used: each is still there, and none is used elsewhere."""

import ast
import asyncio
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import Iterator
from pathlib import Path

import pytest
from textual.app import App
from textual.drivers import web_driver
from textual.drivers.headless_driver import HeadlessDriver
from textual.drivers.linux_driver import LinuxDriver
from textual.drivers.web_driver import WebDriver
from textual.screen import Screen
from textual.widgets import Static
from textual_serve.app_service import AppService
from textual_serve.download_manager import DownloadManager

from reader.terminal import textual_internals
from reader.terminal.textual_internals import (
    PRELUDE,
    Environment,
    process_of,
    replace_screen,
    start_by,
    use_mouse,
    without_prelude,
)

READER = Path(__file__).parents[2] / "reader"
OF_NAMED_TUPLES = {"_replace", "_asdict", "_fields", "_make"}
PUBLIC_ALL_THE_SAME = {"_exit", "_actions"}
"""Of `os`; of `argparse`."""

PROGRAM_OF_PAGE = f"""
import sys
print({PRELUDE.decode().strip()!r}, flush=True)
sys.stdin.buffer.read(1)
"""
"""Ends at the first thing that it is told."""


class Shown(App[None]):
    """A program in whose first screen something stands."""

    def get_default_screen(self) -> Screen[None]:
        return Named("first")


class Named(Screen[None]):
    def __init__(self, words: str) -> None:
        super().__init__()
        self.words = words

    def compose(self) -> Iterator[Static]:
        yield Static(self.words)


class Written(LinuxDriver):
    """A driver for terminals that only keeps what it would write."""

    def __init__(self, app: App[None]) -> None:
        super().__init__(app)
        self.written = ""

    def write(self, data: str) -> None:
        self.written += data

    def flush(self) -> None:
        self.written += "|"


class Mouse(Shown):
    """A program with a driver for terminals, for as long as it is asked for one."""

    def __init__(self) -> None:
        super().__init__()
        self.written = Written(self)

    def take(self, is_used: bool) -> str:
        mine, self._driver = self._driver, self.written
        try:
            use_mouse(self, is_used)
        finally:
            self._driver = mine
        written, self.written.written = self.written.written, ""
        return written


async def test_the_mouse_is_given_to_the_terminal_and_taken_back() -> None:
    app = Mouse()
    async with app.run_test():
        assert "\x1b[?1000l" in app.take(False)
        assert "\x1b[?1000h" in app.take(True)
        use_mouse(app, False)  # of a driver that has none
    use_mouse(Shown(), False)  # of a program that does not run


@pytest.mark.parametrize("driver", [LinuxDriver, WebDriver])
@pytest.mark.parametrize("name", ["_enable_mouse_support", "_disable_mouse_support"])
def test_drivers_that_can_have_a_mouse_switch_it_by_these_names(driver: type, name: str) -> None:
    assert callable(getattr(driver, name))


async def test_a_driver_knows_whether_the_mouse_is_used() -> None:
    assert HeadlessDriver(Shown())._mouse is True


async def test_the_first_screen_is_replaced_and_so_is_each_that_follows() -> None:
    app = Shown()
    async with app.run_test():
        first = app.screen
        for words in ("second", "third"):
            await replace_screen(app, Named(words))
            assert [str(static.render()) for static in app.screen.query(Static)] == [words]
            assert len(app.screen_stack) == 1
        assert not first.is_attached


async def test_the_prelude_is_left_out_and_all_else_is_written(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web_driver, "InputReader", object)  # which would read what the tests are given
    driver, written = WebDriver(Shown()), list[bytes]()
    assert callable(driver._write)
    driver._write = written.append  # type: ignore[assignment]
    with without_prelude(driver):
        driver._write(PRELUDE)
        driver.write("words")
    driver._write(PRELUDE)
    assert written == [b"D\x00\x00\x00\x05words", PRELUDE]
    assert PRELUDE[:-1] in Path(web_driver.__file__).read_bytes()


async def test_the_program_of_a_page_is_started_as_it_is_asked_for_and_not_by_a_shell() -> None:
    async def nothing(data: bytes | str = b"") -> None:
        """Where nobody looks."""

    given: list[Environment] = []

    async def start(environment: Environment) -> Process:
        given.append(environment)
        return await asyncio.create_subprocess_exec(
            sys.executable, "-c", PROGRAM_OF_PAGE, stdin=PIPE, stdout=PIPE, stderr=PIPE
        )

    service = AppService(
        "exit 7", write_bytes=nothing, write_str=nothing, close=nothing, download_manager=DownloadManager()
    )
    assert process_of(service) is None
    start_by(service, start)
    await service.start(101, 33)
    process = process_of(service)
    assert process
    assert service.stdin is process.stdin
    await service.stop()
    assert await process.wait() == 0
    assert (given[0]["COLUMNS"], given[0]["ROWS"]) == ("101", "33")
    assert "TEXTUAL_DRIVER" in given[0]


def _names(node: ast.AST) -> Iterator[str]:
    """What is given a name in a program: functions, classes, variables, attributes, fields."""
    for each in ast.walk(node):
        match each:
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
                yield name
            case ast.Name(id=name, ctx=ast.Store()) | ast.Attribute(attr=name, ctx=ast.Store()):
                yield name


def test_no_private_name_of_another_program_is_used_anywhere_else() -> None:
    files = [path for path in READER.rglob("*.py") if path != Path(textual_internals.__file__)]
    trees = {path: ast.parse(path.read_text("utf-8")) for path in files}
    ours = {name for tree in trees.values() for name in _names(tree)} | OF_NAMED_TUPLES | PUBLIC_ALL_THE_SAME
    used = {
        f"{path.name}: {node.attr}"
        for path, tree in trees.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and node.attr.startswith("_") and not node.attr.endswith("__")
        if node.attr not in ours
    }
    assert used == set()


def test_no_private_module_of_another_program_is_imported() -> None:
    imported = {
        module
        for path in READER.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        for module in ([node.module or ""] if isinstance(node, ast.ImportFrom) else [])
        if any(part.startswith("_") and not part.endswith("__") for part in module.split("."))
    }
    assert imported == set()
