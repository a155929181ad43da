"""The one place for private names of Textual and textual-serve: each in a function that says what it is used for.

Nothing here is on the way of a start, a key or a message. `tests/ui/test_textual_internals.py` fails for each name that
a new release no longer has, and for each that is used elsewhere.
"""

import sys
from collections.abc import Awaitable, Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from asyncio.subprocess import Process

    from textual.app import App
    from textual.await_complete import AwaitComplete
    from textual.drivers.web_driver import WebDriver
    from textual.screen import Screen
    from textual_serve.app_service import AppService

PRELUDE = b"__GANGLION__\n"
"""The bytes that a site waits for, once, before any other output of a program on a page."""
Environment = Mapping[str, str]


def use_mouse(app: "App[Any]", is_used: bool) -> None:
    """Makes the terminal report the mouse to the program, or use it for its own selection.

    Textual has no public way to change this while it runs. A driver that can't is left as it is.
    """
    driver = app._driver
    if driver is None:
        return
    switch = getattr(driver, "_enable_mouse_support" if is_used else "_disable_mouse_support", None)
    driver._mouse = True  # else the driver leaves out both
    if switch:
        switch()
    driver._mouse = is_used  # remembered for when the program is suspended and resumed
    driver.flush()


def replace_screen(app: "App[Any]", screen: "Screen[Any]") -> "AwaitComplete":
    """Puts a screen in the place of the one on top; of the first one, too, which Textual's `switch_screen` refuses."""
    if not app.screen._result_callbacks:
        app.screen._push_result_callback(app, None)
    return app.switch_screen(screen)


def end_without_report(app: "App[Any]", take: "Callable[[BaseException], None]") -> None:
    """Has an app end at once after an exception, which is handed to `take`, and print nothing.

    Textual would print the whole traceback with the values of variables, which may be what somebody wrote.
    """

    def end(*_: object) -> None:
        error = sys.exception() if sys.version_info >= (3, 12) else sys.exc_info()[1]
        take(app._exception or error or RuntimeError("no more is known"))
        app._return_code = 1
        app._close_messages_no_wait()

    app._fatal_error = end  # type: ignore[method-assign]
    app.panic = end  # type: ignore[method-assign]


@contextmanager
def without_prelude(driver: "WebDriver") -> Iterator[None]:
    """Has a driver for pages leave out the prelude; for a second program in one process, as the site waits for one."""
    write = driver._write

    def write_all_else(data: bytes) -> int:
        return len(data) if data == PRELUDE else write(data)

    driver._write = write_all_else  # type: ignore[assignment]
    try:
        yield
    finally:
        driver._write = write


def start_by(service: "AppService", start: Callable[[Environment], Awaitable["Process"]]) -> None:
    """Makes textual-serve start the program of a page by `start`; its own way goes through a shell.

    `start` is given the environment of the program: the variables of its page, with those of this process.
    """

    async def open_process(width: int = 80, height: int = 24) -> "Process":
        process = await start(service._build_environment(width, height))
        service._process, service._stdin = process, process.stdin
        return process

    service._open_app_process = open_process  # type: ignore[method-assign]


def process_of(service: "AppService") -> "Process | None":
    """The program of a page; None where it was not started."""
    return service._process
