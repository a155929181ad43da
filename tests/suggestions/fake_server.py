"""A server that speaks the form of chat completions as a test wants it to; no language model is behind it.

By hand: `python -m tests.suggestions.fake_server ANSWERS.json [PORT]` answers from a file. It holds an object: what was
asked, which is the content of the user's message, and what is answered to it.
"""

import json
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

Asked = Mapping[str, Any]
"""The body of a request."""
Reply = Callable[["Handler", Asked], None]
"""What a server does once it is asked."""


class Handler(BaseHTTPRequestHandler):
    """One request, with what a reply needs."""

    server: "FakeServer"

    def do_POST(self) -> None:
        """Reads the request, and leaves the rest to the reply."""
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.asked.append(body)
        self.server.headers.append(dict(self.headers))
        try:
            self.server.reply(self, body)
        except OSError:  # the client has gone
            self.close_connection = True

    def send(self, body: bytes, status: int = 200, **headers: str) -> None:
        """Sends a whole answer."""
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def complete(self, content: str) -> None:
        """Sends what a model has written, in the form of chat completions."""
        choice = {"index": 0, "message": {"role": "assistant", "content": content}, "finish_reason": "stop"}
        self.send(json.dumps({"object": "chat.completion", "choices": [choice]}).encode())

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the library calls it so)
        """Says nothing."""


class FakeServer(ThreadingHTTPServer):
    """A server on this machine."""

    daemon_threads = True

    def __init__(self, reply: Reply, port: int = 0) -> None:
        super().__init__(("127.0.0.1", port), Handler)
        self.reply = reply
        self.asked: list[Asked] = []
        """The body of each request, in order."""
        self.headers: list[Mapping[str, str]] = []
        """The headers of each request."""
        self.left = threading.Event()
        """Is set once the test is over: a reply that never ends waits for it."""

    @property
    def url(self) -> str:
        """Where it answers."""
        return f"http://127.0.0.1:{self.server_address[1]}/v1"


@contextmanager
def serving(reply: Reply) -> Iterator[FakeServer]:
    """A server that replies so, until the test is over."""
    server = FakeServer(reply)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield server
    finally:
        server.left.set()
        server.shutdown()
        thread.join()
        server.server_close()


# Replies


def passages_in(asked: Asked) -> list[dict[str, Any]]:
    """The passages that a model is asked about."""
    passages: list[dict[str, Any]] = json.loads(asked["messages"][1]["content"])["passages"]
    return passages


def says(*differences: Mapping[str, Any]) -> Reply:
    """The same answer to every question."""
    return lambda handler, _: handler.complete(json.dumps({"differences": differences}))


def difference(asked: Asked, kind: str, *sides: str | tuple[str, str]) -> dict[str, Any]:
    """A difference between words, each with who says them if that is given; where they are is looked up."""
    given = [side if isinstance(side, tuple) else (side, None) for side in sides]
    return {
        "about": "made for a test",
        "kind": kind,
        "sides": [{"by": by, "quotes": [{"passage": _number(asked, words), "words": words}]} for words, by in given],
    }


def _number(asked: Asked, words: str) -> int:
    """The number of the first passage with some words; 1 where none has them."""
    found = (entry["passage"] for entry in passages_in(asked) if words in entry["text"])
    return next(found, 1)


def finds(kind: str, *sides: str | tuple[str, str]) -> Reply:
    """A model that finds one difference, where all its words are in the passages."""

    def reply(handler: Handler, asked: Asked) -> None:
        texts = " ".join(entry["text"] for entry in passages_in(asked))
        words = [side if isinstance(side, str) else side[0] for side in sides]
        found = [difference(asked, kind, *sides)] if all(each in texts for each in words) else []
        handler.complete(json.dumps({"differences": found}))

    return reply


def never(handler: Handler, asked: Asked) -> None:
    """A model that thinks without end."""
    handler.server.left.wait()


def trickles(handler: Handler, asked: Asked) -> None:
    """An answer whose end never comes."""
    handler.send_response(200)
    handler.end_headers()
    handler.wfile.write(b'{"choices": [')
    handler.wfile.flush()
    handler.server.left.wait()


def endless(handler: Handler, asked: Asked) -> None:
    """An answer that goes on and on."""
    handler.send_response(200)
    handler.end_headers()
    while not handler.server.left.is_set():
        handler.wfile.write(b" " * 65_536)


def streams(handler: Handler, asked: Asked) -> None:
    """A server that streams its answer, though it was asked not to."""
    handler.send(b'data: {"choices": [{"delta": {"content": "{"}}]}\n\ndata: [DONE]\n\n')


def dies(handler: Handler, asked: Asked) -> None:
    """A server that ends in the middle of its answer."""
    handler.send_response(200)
    handler.send_header("Content-Length", "5000")
    handler.end_headers()
    handler.wfile.write(b'{"choices": ')
    handler.close_connection = True


def main() -> None:
    """Answers from a file until it is ended."""
    answers = json.loads(Path(sys.argv[1]).read_text("utf-8"))

    def reply(handler: Handler, asked: Asked) -> None:
        handler.complete(json.dumps(answers.get(asked["messages"][1]["content"], {"differences": []})))

    server = FakeServer(reply, int(sys.argv[2]) if len(sys.argv) > 2 else 0)
    sys.stdout.write(f"{server.url}\n")
    sys.stdout.flush()
    server.serve_forever()


if __name__ == "__main__":
    main()
