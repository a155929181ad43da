"""Whatever a server does, asking it ends in time, with words that name the server and the mend."""

import json
import socket
import sys
import threading

import pytest

from reader.suggestions.addresses import Address, address_of
from reader.suggestions.client import CancelledError, MissingLibraryError, ModelServer, ServerError
from tests.suggestions.fake_server import (
    Asked,
    FakeServer,
    Handler,
    Reply,
    dies,
    endless,
    never,
    says,
    serving,
    streams,
    trickles,
)

BODY = json.dumps({"model": "m", "messages": []}).encode()


def ask(url: str, *, seconds: float = 20.0) -> str:
    return ModelServer(address_of(url), "m", seconds).ask(BODY)


def error_of(reply: Reply, *, seconds: float = 20.0) -> str:
    """What is said where a server replies so, once its address is checked to be in it."""
    with serving(reply) as server:
        with pytest.raises(ServerError) as raised:
            ask(server.url, seconds=seconds)
        said = str(raised.value)
    assert said.startswith(f"{server.url}: ")
    assert " - " in said
    assert "\n" not in said
    return said.removeprefix(f"{server.url}: ")


def test_a_good_answer_is_what_the_model_has_written() -> None:
    with serving(says()) as server:
        assert ask(server.url) == '{"differences": []}'
    assert server.asked == [json.loads(BODY)]


def test_nothing_is_sent_but_what_is_named() -> None:
    with serving(says()) as server:
        ask(server.url)
    (headers,) = server.headers
    assert headers == {
        "Host": server.url.split("/")[2],
        "Content-Type": "application/json",
        "Accept": "application/json",
        "Accept-Encoding": "identity",
        "Connection": "close",
        "User-Agent": "parallax",
        "Content-Length": str(len(BODY)),
    }


def test_the_environment_names_no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    with serving(says()) as proxy, serving(says()) as server:
        for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
            monkeypatch.setenv(name, proxy.url)
        ask(server.url)
    assert (len(proxy.asked), len(server.asked)) == (0, 1)


@pytest.mark.parametrize("reply", [never, trickles])
def test_a_server_that_does_not_end_is_left_at_the_time_limit(reply: Reply) -> None:
    assert error_of(reply, seconds=0.2).startswith("its answer was not complete within 0.2 seconds - allow more time")


def test_an_endless_answer_is_left_once_it_is_too_long() -> None:
    assert error_of(endless).startswith("its answer is longer than 1,000,000 bytes")


def test_a_server_that_dies_in_its_answer_has_not_answered() -> None:
    assert error_of(dies).startswith("it does not answer (")


@pytest.mark.parametrize(
    "reply",
    [
        streams,
        lambda handler, _: handler.send(b""),
        lambda handler, _: handler.send(b"<html>Welcome</html>"),
        lambda handler, _: handler.send(b'{"choices": []}'),
        lambda handler, _: handler.send(b'{"choices": [{"message": {"content": null}}]}'),
        lambda handler, _: handler.send(b'{"choices": [{"message": {"content": "\xff"}}]}'),
        lambda handler, _: handler.send(b"[" * 200_000),
    ],
)
def test_an_answer_of_another_form_is_said_to_be_none(reply: Reply) -> None:
    assert error_of(reply).startswith("its answer is not a chat completion - the address should end")


def test_a_model_that_does_not_exist_is_named_with_what_the_server_says_made_harmless() -> None:
    body = json.dumps({"error": {"message": "model 'm' not found,\n try \x1b[2Jpulling it"}}).encode()
    said = error_of(lambda handler, _: handler.send(body, 404))
    assert said.startswith(
        "it has no model m, or nothing at this address (404: model 'm' not found, try ␛[2Jpulling it) - load m there"
    )


@pytest.mark.parametrize(
    ("status", "body", "said"),
    [
        (404, b"404 page not found", "it has no model m, or nothing at this address (404) - "),
        (500, b'{"error": "out of memory"}', "it failed (500: out of memory) - "),
        (500, b'{"error": [1]}', "it failed (500) - "),
        (400, b"[]", "it failed (400) - "),
        (401, b"", "it asks for a key (401) - Parallax never sends one"),
    ],
)
def test_a_refusal_is_said_with_its_reason(status: int, body: bytes, said: str) -> None:
    assert error_of(lambda handler, _: handler.send(body, status)).startswith(said)


def test_a_redirect_is_not_followed() -> None:
    with serving(says()) as elsewhere:
        said = error_of(lambda handler, _: handler.send(b"", 307, Location=f"{elsewhere.url}/chat/completions"))
    assert said.startswith("it redirects to another address (307), and Parallax does not follow")
    assert elsewhere.asked == []


def test_where_nothing_answers_it_is_said() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{free.getsockname()[1]}/v1"
    with pytest.raises(ServerError, match=r"does not answer \(.+\) - check that it is running"):
        ask(url)


def test_a_name_of_this_machine_that_leads_elsewhere_gets_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    with serving(says()) as server:
        address = address_of(server.url)
        monkeypatch.setattr("reader.suggestions.client.is_loopback", lambda peer: peer != "127.0.0.1")
        with pytest.raises(ServerError, match=r"leads to 127\.0\.0\.1, another machine"):
            ModelServer(address, "m", 20).ask(BODY)
    assert server.asked == []


def test_an_address_that_the_reader_allows_is_asked() -> None:
    with serving(says()) as server:
        host, _, port = server.url.split("/")[2].partition(":")
        elsewhere = Address(server.url, "http", host, int(port), "/v1/chat/completions", is_elsewhere=True)
        assert ModelServer(elsewhere, "m", 20).ask(BODY) == '{"differences": []}'


def test_a_question_can_be_cancelled_from_another_thread_at_once() -> None:
    is_asked = threading.Event()

    def reply(handler: Handler, asked: Asked) -> None:
        is_asked.set()
        never(handler, asked)

    with serving(reply) as fake:
        server = ModelServer(address_of(fake.url), "m", 600)
        ended = list[Exception]()
        asking = threading.Thread(target=lambda: ended.append(_raised_by(server)))
        asking.start()
        is_asked.wait()
        server.cancel()
        asking.join(20)
    assert [type(error) for error in ended] == [CancelledError]


def _raised_by(server: ModelServer) -> Exception:
    try:
        server.ask(BODY)
    except (CancelledError, ServerError) as error:
        return error
    return AssertionError("it was answered")


def test_what_is_cancelled_asks_nothing_more() -> None:
    with serving(says()) as fake:
        server = ModelServer(address_of(fake.url), "m", 20)
        server.cancel()
        with pytest.raises(CancelledError):
            server.ask(BODY)
    assert fake.asked == []


def test_the_library_is_asked_for_where_it_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "urllib3", None)
    with pytest.raises(MissingLibraryError, match="urllib3"):
        ModelServer(address_of("http://127.0.0.1/v1"), "m", 20)


def test_the_fake_server_is_on_this_machine_alone() -> None:
    server = FakeServer(says())
    server.server_close()
    assert server.server_address[0] == "127.0.0.1"
