"""A page of `parallax serve`, without a browser: its socket, and an emulator that knows what stands where."""

import asyncio
import signal
import sys
import time
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from html.parser import HTMLParser
from pathlib import Path

import pyte
from aiohttp import ClientSession, ClientWebSocketResponse, WSMsgType

from tests.terminal import IN_ALL, NOTHING, PATIENCE, environment


class Site:
    """A site that runs, and what can be asked of it."""

    def __init__(self, process: Process, address: str, client: ClientSession) -> None:
        self.process, self.address, self.client = process, address, client

    @asynccontextmanager
    async def page(self, size: tuple[int, int] = (80, 24), asked: str = "") -> AsyncIterator["Page"]:
        """Opens the page as a browser does: its socket is where the page says; `asked` what it says of its size."""
        async with self.client.get(self.address) as answer:
            place = _SocketOf(await answer.text()).place
        columns, rows = size
        async with self.client.ws_connect(place + (asked or f"?width={columns}&height={rows}")) as socket:
            yield Page(socket, size)

    async def end(self) -> int:
        """Presses ctrl+c, and returns the exit status."""
        self.process.send_signal(signal.SIGINT)
        return await asyncio.wait_for(self.process.wait(), PATIENCE)


@asynccontextmanager
async def serving(*arguments: str | Path, home: Path, settings: Mapping[str, str] = NOTHING) -> AsyncIterator[Site]:
    """Runs `parallax serve`, and ends it."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "reader", "serve", *map(str, arguments)),
        stdout=PIPE,
        env={**environment(home), **settings},
    )
    assert process.stdout is not None
    address = (await asyncio.wait_for(process.stdout.readline(), PATIENCE)).decode().strip()
    try:
        async with ClientSession() as client:
            yield Site(process, address, client)
    finally:
        await _end(process)


async def _end(process: Process) -> None:
    """Ends the site; by force where it does not end when it is told to, so that no test waits for ever."""
    if process.returncode is None:
        process.terminate()
    try:
        await asyncio.wait_for(process.wait(), PATIENCE)
    except TimeoutError:
        process.kill()
        raise


class Page:
    """One page that is open: keys go in, and what stands on its screen can be read."""

    def __init__(self, socket: ClientWebSocketResponse, size: tuple[int, int]) -> None:
        self._socket = socket
        self._is_pressed = False
        self._screen = pyte.Screen(*size)
        self._stream = pyte.ByteStream(self._screen)
        self.raw = b""

    @property
    def text(self) -> str:
        return "\n".join(self._screen.display)

    async def press(self, keys: str) -> None:
        self._is_pressed = True
        await self._socket.send_json(["stdin", keys])

    async def resize(self, columns: int, rows: int) -> None:
        self._screen.resize(rows, columns)
        self._screen.erase_in_display(2)
        await self._socket.send_json(["resize", {"width": columns, "height": rows}])

    async def say(self, text: str) -> None:
        """Says something that no page would."""
        await self._socket.send_str(text)

    async def wait_for(self, is_there: str | Callable[[str], bool]) -> str:
        """Reads until something stands on the screen, and returns the screen.

        After a key, that must not stand there already: it would say nothing of what the key did.
        """
        wanted = (lambda text: is_there in text) if isinstance(is_there, str) else is_there
        assert not (self._is_pressed and wanted(self.text)), f"{is_there!r} stood there before the key:\n{self.text}"
        self._is_pressed = False
        last = time.monotonic() + IN_ALL * PATIENCE
        while not wanted(self.text):
            assert time.monotonic() < last, f"{is_there!r} never came; the screen was:\n{self.text}"
            message = await self._socket.receive(timeout=PATIENCE)
            assert message.type is WSMsgType.BINARY, f"{is_there!r} never came, but {message}; was:\n{self.text}"
            self.raw += message.data
            self._stream.feed(message.data)
        return self.text

    async def ended(self) -> None:
        """Reads until the page is told that its reader has ended; one that goes on must not hold a test for ever."""
        last = time.monotonic() + IN_ALL * PATIENCE
        while (message := await self._socket.receive(timeout=PATIENCE)).type is WSMsgType.BINARY:
            self._stream.feed(message.data)
            assert time.monotonic() < last, f"the reader did not end; the screen was:\n{self.text}"
        assert self._socket.closed


class _SocketOf(HTMLParser):
    """The address that a page tells its terminal."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.place = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.place = dict(attrs).get("data-session-websocket-url") or self.place
