"""Speaks to a server of language models, in the form of chat completions over HTTP; the one place that uses a network.

It follows no redirect, uses no proxy, takes nothing from the environment, and sends no key: an HTTP connection alone
knows of none of these. A request ends at its time limit, whatever the server does, and at once where it is cancelled.
"""

import socket
import threading
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from http.client import HTTPException
from typing import TYPE_CHECKING

import msgspec

from reader.suggestions.addresses import Address, is_loopback
from reader.text.phrasing import truncate
from reader.text.sanitise import one_line

if TYPE_CHECKING:
    from urllib3.connection import HTTPConnection

HEADERS: Mapping[str, str] = {
    "Content-Type": "application/json",
    "Accept": "application/json",
    "Accept-Encoding": "identity",
    "Connection": "close",
    "User-Agent": "parallax",
}
"""All that is sent with a request, besides its host and its length."""
_MOST_BYTES = 1_000_000
"""The longest answer that is read; the longest that is asked for has some 10,000."""
_PIECE = 65_536
_TO_CONNECT = 5.0
"""Seconds that a connection may take."""
_MOST_SAID = 120
"""The most characters of a server's own error that are shown."""
_UNREADABLE = (msgspec.DecodeError, UnicodeDecodeError, RecursionError)
"""What is raised for an answer that is no JSON, or of another form."""
_HTTP_OK, _REDIRECTS, _UNAUTHORISED, _NOT_FOUND = 200, range(300, 400), (401, 403), 404


class ServerError(Exception):
    """What keeps a server from answering: `str()` of it is one line that names the server and the mend."""


class CancelledError(Exception):
    """The reader wants no answer any more."""


class MissingLibraryError(Exception):
    """The library that speaks HTTP is not installed; its first argument is its name."""


class _Message(msgspec.Struct):
    content: str


class _Choice(msgspec.Struct):
    message: _Message


class _Completion(msgspec.Struct):
    """The part of an answer in the form of chat completions that is used."""

    choices: tuple[_Choice, ...]


class ModelServer:
    """A server that runs a language model. It is asked by one thread at a time, and may be cancelled by another."""

    def __init__(self, address: Address, model: str, time_limit: float) -> None:
        """`time_limit` is in seconds, for one request. Raises `MissingLibraryError`."""
        try:
            from urllib3 import connection  # deferred: of the extra `suggest`, and only needed here
        except ImportError as error:
            raise MissingLibraryError(error.name or "urllib3") from error
        self.address = address
        self.model = model
        self._time_limit = time_limit
        self._kind = connection.HTTPSConnection if address.scheme == "https" else connection.HTTPConnection
        self._lock = threading.Lock()
        self._socket: socket.socket | None = None
        self._is_cancelled = self._is_late = False

    def ask(self, body: bytes) -> str:
        """What the model writes as the answer to a request. Raises `ServerError` or `CancelledError`."""
        from urllib3.exceptions import HTTPError

        self._is_late = False
        try:
            status, answer = self._exchange(body)
        except (OSError, HTTPException, HTTPError) as error:
            self._raise_if_ended()
            raise self._error(
                f"it does not answer ({_said(error)})", "check that it is running, and the address"
            ) from None
        self._raise_if_ended()
        if status != _HTTP_OK:
            raise self._refusal(status, answer)
        return self._content_of(answer)

    def cancel(self) -> None:
        """Ends the request that is running, if one is, and every later one."""
        with self._lock:
            self._is_cancelled = True
        self._cut()

    # The exchange

    def _exchange(self, body: bytes) -> tuple[int, bytes]:
        with self._connection() as connection:
            connection.request("POST", self.address.path, body=body, headers=HEADERS, preload_content=False)
            with closing(connection.getresponse()) as response:
                answer = b""
                while piece := response.read1(_PIECE):
                    answer += piece
                    if len(answer) > _MOST_BYTES:
                        raise self._error(f"its answer is longer than {_MOST_BYTES:,} bytes", "use another model")
                return response.status, answer

    @contextmanager
    def _connection(self) -> "Iterator[HTTPConnection]":
        """A connection that is cut at the time limit, and where it is cancelled."""
        connection = self._kind(self.address.host, self.address.port, timeout=min(_TO_CONNECT, self._time_limit))
        timer = threading.Timer(self._time_limit, self._end_late)
        timer.daemon = True
        timer.start()
        try:
            connection.connect()
            connection.timeout = None  # from here on the timer alone says when it is late
            with self._lock:
                self._socket = connection.sock
                is_cancelled = self._is_cancelled
            if is_cancelled:
                raise CancelledError
            self._refuse_elsewhere()
            yield connection
        finally:
            timer.cancel()
            with self._lock:
                self._socket = None
            connection.close()

    def _refuse_elsewhere(self) -> None:
        """Raises `ServerError` where the name of this machine leads to another one; nothing has been sent yet."""
        peer = str(self._socket.getpeername()[0]) if self._socket else ""
        if not self.address.is_elsewhere and not is_loopback(peer):
            raise self._error(f"it leads to {peer}, another machine", "use 127.0.0.1 instead")

    def _end_late(self) -> None:
        self._is_late = True
        self._cut()

    def _cut(self) -> None:
        """Cuts the connection, which ends the wait for it."""
        with self._lock, suppress(OSError):
            if self._socket:
                self._socket.shutdown(socket.SHUT_RDWR)

    def _raise_if_ended(self) -> None:
        if self._is_cancelled:
            raise CancelledError
        if self._is_late:
            raise self._error(
                f"its answer was not complete within {self._time_limit:g} seconds",
                "allow more time, or use a smaller model",
            )

    # The answer

    def _content_of(self, answer: bytes) -> str:
        try:
            return msgspec.json.decode(answer, type=_Completion).choices[0].message.content
        except (*_UNREADABLE, IndexError):
            mend = "the address should end like http://127.0.0.1:11434/v1"
            raise self._error("its answer is not a chat completion", mend) from None

    def _refusal(self, status: int, answer: bytes) -> ServerError:
        """The error for a status other than 200."""
        said = _error_in(answer)
        if status in _REDIRECTS:
            return self._error(
                f"it redirects to another address ({status}), and Parallax does not follow",
                "use that address, if it is on this machine",
            )
        if status in _UNAUTHORISED:
            return self._error(
                f"it asks for a key ({status})", "Parallax never sends one; set the server to answer without a key"
            )
        if status == _NOT_FOUND:
            mend = f"load {self.model} there, name another model, or check the address"
            return self._error(f"it has no model {self.model}, or nothing at this address (404{said})", mend)
        return self._error(f"it failed ({status}{said})", "read its own log, or use another model")

    def _error(self, reason: str, mend: str) -> ServerError:
        return ServerError(one_line(f"{self.address.url}: {reason} - {mend}"))


def _error_in(answer: bytes) -> str:
    """What a server says of its error, to be put after a status; empty where it says nothing that can be read."""
    try:
        found = msgspec.json.decode(answer)
    except _UNREADABLE:
        return ""
    error = found.get("error") if isinstance(found, dict) else None
    said = error.get("message") if isinstance(error, dict) else error
    return f": {truncate(said, _MOST_SAID)}" if isinstance(said, str) and said.strip() else ""


def _said(error: Exception) -> str:
    """A failure of a connection in a few words."""
    inner = error.__cause__ or error.__context__ or error
    words = getattr(inner, "strerror", None) or getattr(error, "strerror", None)
    return str(words) if words else "the connection ended"
