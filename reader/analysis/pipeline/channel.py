"""Messages between two processes over a socket: bytes, whole or not at all.

The module for this of Python's `multiprocessing` takes as long to load as twenty of ours.
"""

import os
from contextlib import suppress

_LENGTH = 8
"""The bytes before a message that hold its length."""


class Channel:
    """One end of a socket."""

    def __init__(self, end: int) -> None:
        """`end` is the number of an open socket, which is closed with the channel."""
        self._end = end

    def __del__(self) -> None:
        with suppress(OSError):  # not before: a thread may be waiting for a message of a process that is being ended
            self.close()

    def fileno(self) -> int:
        """Its number, by which one can wait for several."""
        return self._end

    def send_bytes(self, message: bytes) -> None:
        """Sends a message. Raises `OSError` where nobody takes it any more."""
        left = memoryview(len(message).to_bytes(_LENGTH) + message)
        while left:
            left = left[os.write(self._end, left) :]

    def recv_bytes(self) -> bytes:
        """The next message; waits for it. Raises `EOFError` where there will be none, or `OSError`."""
        return self._received(int.from_bytes(self._received(_LENGTH)))

    def close(self) -> None:
        """Ends it, for both ends."""
        end, self._end = self._end, -1
        os.close(end)

    def _received(self, size: int) -> bytes:
        received = bytearray()
        while len(received) < size:
            part = os.read(self._end, min(size - len(received), 1 << 20))
            if not part:
                raise EOFError
            received += part
        return bytes(received)
