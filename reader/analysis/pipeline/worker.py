"""A process that analyses articles for another one: `python -m reader.analysis.pipeline.worker NICENESS`.

Its standard input is a socket, from which it reads requests and to which it writes answers. It touches no terminal, and
ends at once when the other end is closed: also in the middle of its work, and also when the other process is killed.
"""

import os
import signal
import sys
from contextlib import suppress
from multiprocessing.connection import Connection
from queue import SimpleQueue
from threading import Thread

from reader.analysis.pipeline.gc_tuning import infrequent_gc

# The analysis is imported only where it is needed: requests are read before, and cached analyses need none of it.


def serve(connection: Connection) -> None:
    """Answers one request after the other; does not return, since the process ends with the connection."""
    requests = SimpleQueue[bytes]()
    Thread(target=_receive, args=(connection, requests), daemon=True).start()
    with infrequent_gc():
        from reader.analysis.pipeline.serialise import Ready, encode

        connection.send_bytes(encode(Ready()))
        if requests.empty():
            _prepare()
        while True:
            _answer(requests.get(), connection)


def _receive(connection: Connection, requests: SimpleQueue[bytes]) -> None:
    """Reads requests, also while one is being answered."""
    with suppress(EOFError, OSError):
        while True:
            requests.put(connection.recv_bytes())
    os._exit(0)  # nobody waits for the answer any more


def _prepare() -> None:
    """Loads what nearly every analysis needs, while there is no request."""
    import reader.analysis.pipeline.analyse  # noqa: F401
    from reader.analysis.language.language import language_of

    language_of("")


def _answer(data: bytes, connection: Connection) -> None:
    from reader.analysis.pipeline.background import DirectAnalysis
    from reader.analysis.pipeline.request import Task
    from reader.analysis.pipeline.serialise import Compared, Done, Failure, decode_request, encode

    def report(done: int, of: int) -> None:
        connection.send_bytes(encode(Compared(done, of)))

    try:
        request = decode_request(data)
        if request.task is Task.COLLECTION:
            for step in DirectAnalysis(request.articles).steps(report):
                connection.send_bytes(encode(step))
            connection.send_bytes(encode(Done()))
        else:
            from reader.analysis.pipeline.pool import made

            connection.send_bytes(encode(made(request)))
    except ConnectionError:
        os._exit(0)
    except Exception as error:
        connection.send_bytes(encode(Failure(f"{type(error).__name__}: {error}")))


if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # ctrl+c is meant for the other process
    if hasattr(os, "nice"):  # not on Windows
        os.nice(int(sys.argv[1]))
    serve(Connection(0))
