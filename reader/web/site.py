"""The site: a page for a browser of this machine, its scripts and fonts, and the socket that it speaks over.

Every address on it contains a secret, since the machine's other users, and pages of other sites open in the
same browser, can reach each of its ports. A page asks nothing of any other machine, and is forbidden to.
"""

import asyncio
import re
import secrets
import socket
from collections.abc import Awaitable, Callable, Sequence
from html import escape
from pathlib import Path
from string import Template

import textual_serve
from aiohttp import WSCloseCode, web

from reader.web.page import converse
from reader.web.session_process import ReaderProcess

HOST = "127.0.0.1"
_HOSTS = frozenset((HOST, "localhost"))
_HOST = re.compile(r"[A-Za-z0-9.-]+(:[0-9]{1,5})?")
"""What a browser can send as the name of a site: anything else would end in an address that can't be read."""
_MOST_PAGES = 4
"""Pages that are open at once, each with a reader of its own that takes its memory."""
_HERE = Path(__file__).parent
_STATICS = {"own": _HERE / "static", "terminal": Path(textual_serve.__file__).parent / "static"}
"""Folders whose files a page loads."""
_SECRET_BYTES = 16
_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
    "font-src 'self'; img-src 'self' data:; connect-src 'self' ws://$host; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'",  # the terminal in the page writes styles of its own
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
}
"""A page loads nothing but what this site has, sends its address to nobody, and is part of no other page."""
_SMALLEST, _USUAL, _LARGEST = 6, 16, 72
"""Pixels that letters can be high."""
_PATIENCE = 5.0
"""Seconds that readers have to save their place and end, when the site ends."""
_PATIENCE_WITH_BROWSER = 1.0
"""Seconds that a browser has to say that it has closed its socket."""


class Site:
    """Opens a reader of its own, by the command, for each page that is asked for."""

    def __init__(self, command: Sequence[str], title: str, port: int) -> None:
        """Takes the port; 0 any that is free. Raises `OSError` where it can't be had."""
        self._command, self._title = command, title
        self._secret = secrets.token_urlsafe(_SECRET_BYTES)
        self._sockets = set[web.WebSocketResponse]()
        self._listening = socket.create_server((HOST, port))

    @property
    def address(self) -> str:
        return f"http://{HOST}:{self._listening.getsockname()[1]}/{self._secret}/"

    def run(self) -> None:
        """Answers until ctrl+c, or until a signal ends it; then closes what is open."""
        web.run_app(self._application(), sock=self._listening, print=None, access_log=None, shutdown_timeout=_PATIENCE)

    def _application(self) -> web.Application:
        inside = web.Application()
        inside.add_routes([web.get("/", self._page), web.get("/socket", self._socket)])
        inside.add_routes(web.static(f"/{name}", folder) for name, folder in _STATICS.items())
        application = web.Application(middlewares=[_guard])
        application.add_subapp(f"/{self._secret}", inside)
        application.on_shutdown.append(self._close)
        return application

    async def _page(self, request: web.Request) -> web.Response:
        asked = request.query.get("fontsize", "")
        size = int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 4 else _USUAL
        words = {
            "title": escape(self._title),
            "socket": escape(f"ws://{request.host}/{self._secret}/socket"),
            "size": str(min(max(size, _SMALLEST), _LARGEST)),
        }
        page = Template((_HERE / "page.html").read_text("utf-8"))
        return web.Response(text=page.substitute(words), content_type="text/html")

    async def _socket(self, request: web.Request) -> web.WebSocketResponse:
        if len(self._sockets) >= _MOST_PAGES:
            raise web.HTTPServiceUnavailable(text=f"{_MOST_PAGES} pages are open already: close one first")
        carrier = web.WebSocketResponse(heartbeat=15, timeout=_PATIENCE_WITH_BROWSER)
        await carrier.prepare(request)
        self._sockets.add(carrier)
        try:
            await converse(carrier, ReaderProcess(self._command, carrier), request.query)
        finally:
            self._sockets.discard(carrier)
        return carrier

    async def _close(self, application: web.Application) -> None:
        await asyncio.gather(*(carrier.close(code=WSCloseCode.GOING_AWAY) for carrier in self._sockets))


@web.middleware
async def _guard(
    request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
) -> web.StreamResponse:
    """Answers only what was asked of this machine by its own name, and by pages of this site."""
    origin = request.headers.get("Origin")
    if not _HOST.fullmatch(request.headers.get("Host", "")):
        raise web.HTTPBadRequest
    if request.url.host not in _HOSTS or origin not in (None, f"http://{request.host}"):
        raise web.HTTPForbidden
    answered = await handler(request)
    if not answered.prepared:
        secured = {name: value.replace("$host", request.host) for name, value in _HEADERS.items()}
        answered.headers.update(secured)
    return answered
