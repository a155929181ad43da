"""A page in a headless Chromium, driven over the DevTools protocol: keys go in, and what happens is message."""

import asyncio
import base64
import shutil
import tempfile
from asyncio.subprocess import DEVNULL, PIPE
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from itertools import count
from typing import Any

from aiohttp import ClientSession, ClientWebSocketResponse

_NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
OPTIONS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"),
    *("--disable-background-networking", "--disable-component-update", "--enable-logging=stderr"),
)
_LISTENS = b"DevTools listening on "
_FRAME, _ASKED = "Network.webSocketFrameReceived", "Network.requestWillBeSent"
_THROWN, _SAID = "Runtime.exceptionThrown", "Log.entryAdded"
_KEYS = {"\r": "Enter", "\x1b": "Escape"}


def found_browser() -> str:
    """The command of a browser of this machine; empty where there is none."""
    return next(filter(None, map(shutil.which, _NAMES)), "")


class BrowserPage:
    """One page, and what was heard of it."""

    def __init__(self, socket: ClientWebSocketResponse) -> None:
        self._socket, self._numbers = socket, count(1)
        self._session = ""
        self.frames: list[bytes] = []
        """What came over the sockets of the page."""
        self.asked: list[str] = []
        """The addresses that the page has asked for."""
        self.amiss: list[str] = []
        """What the browser has to say against the page."""

    async def open(self, address: str, size: tuple[int, int]) -> None:
        """Opens an address, in a window of that many pixels."""
        target = await self.do("Target.createTarget", url="about:blank")
        attached = await self.do("Target.attachToTarget", targetId=target["targetId"], flatten=True)
        self._session = attached["sessionId"]
        for domain in ("Network", "Runtime", "Log", "Page"):
            await self.do(f"{domain}.enable")
        width, height = size
        metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
        await self.do("Emulation.setDeviceMetricsOverride", **metrics)
        await self.do("Page.navigate", url=address)

    async def press(self, keys: str) -> None:
        """Presses keys as somebody at a keyboard does; with ctrl those that are control characters."""
        for key in keys:
            control = key not in _KEYS and key < " "
            name = _KEYS.get(key) or (chr(ord(key) + 96) if control else key)
            known = {"key": name, "modifiers": 2 if control else 0, "windowsVirtualKeyCode": ord(name[0].upper())}
            known |= {} if control else {"text": key}
            await self.do("Input.dispatchKeyEvent", type="keyDown", **known)
            await self.do("Input.dispatchKeyEvent", type="keyUp", **known)

    async def value(self, script: str) -> Any:
        """What a script comes to in the page."""
        done = await self.do("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        return done["result"].get("value")

    async def picture(self) -> bytes:
        """What the page looks like, as a PNG."""
        return base64.b64decode((await self.do("Page.captureScreenshot"))["data"])

    async def do(self, method: str, **parameters: Any) -> dict[str, Any]:
        """Asks something of the browser, and returns what it answers; hears meanwhile what happens."""
        number = next(self._numbers)
        session = {"sessionId": self._session} if self._session and not method.startswith("Browser.") else {}
        await self._socket.send_json({"id": number, "method": method, "params": parameters, **session})
        while (message := await self._hear()).get("id") != number:
            pass
        if "error" in message:
            raise RuntimeError(f"{method}: {message['error']['message']}")
        return dict(message["result"])

    async def _hear(self) -> dict[str, Any]:
        message: dict[str, Any] = await self._socket.receive_json(timeout=30)
        method, parameters = message.get("method"), message.get("params", {})
        if method == _FRAME and parameters["response"]["opcode"] == 2:
            self.frames.append(base64.b64decode(parameters["response"]["payloadData"]))
        elif method == _ASKED:
            self.asked.append(parameters["request"]["url"])
        elif method == _THROWN or (method == _SAID and parameters["entry"]["level"] == "error"):
            self.amiss.append(str(parameters))
        return message


@asynccontextmanager
async def browsing(browser: str) -> AsyncIterator[BrowserPage]:
    """Runs the browser, with a profile of its own, and ends it."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        command = [browser, *OPTIONS, f"--user-data-dir={profile}", "--remote-debugging-port=0"]
        process = await asyncio.create_subprocess_exec(*command, stdout=DEVNULL, stderr=PIPE)
        try:
            async with ClientSession() as client, client.ws_connect(await _address(process), max_msg_size=0) as socket:
                yield BrowserPage(socket)
        finally:
            process.terminate()
            await process.communicate()


async def _address(process: asyncio.subprocess.Process) -> str:
    """Where the browser says that it can be spoken to."""
    while process.stderr and (line := await process.stderr.readline()):
        if line.startswith(_LISTENS):
            return line.removeprefix(_LISTENS).decode().strip()
    raise RuntimeError("the browser has ended before it could be spoken to")
