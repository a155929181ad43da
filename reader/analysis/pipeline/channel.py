"""Messages between two processes over a socket: bytes, whole or not at all.

The module for this of Python's `multiprocessing` takes as long to load as twenty of ours.
"""

from socket import socket

_LENGTH = 8
"""The bytes before a message that hold its length."""


class Channel:
    """One end of a socket."""

    def __init__(self, end: socket) -> None:
        self._socket = end

    def __del__(self) -> None:
        self._socket.close()  # not before: a thread may be waiting for a message of a process that is being ended

    def fileno(self) -> int:
        """Its number, by which one can wait for several."""
        return self._socket.fileno()

    def send_bytes(self, message: bytes) -> None:
        """Sends a message. Raises `OSError` where nobody takes it any more."""
        self._socket.sendall(len(message).to_bytes(_LENGTH) + message)

    def recv_bytes(self) -> bytes:
        """The next message; waits for it. Raises `EOFError` where there will be none, or `OSError`."""
        return self._received(int.from_bytes(self._received(_LENGTH)))

    def close(self) -> None:
        """Ends it, for both ends."""
        self._socket.close()

    def _received(self, size: int) -> bytes:
        received = bytearray()
        while len(received) < size:
            part = self._socket.recv(min(size - len(received), 1 << 20))
            if not part:
                raise EOFError
            received += part
        return bytes(received)
