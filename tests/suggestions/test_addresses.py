"""A language model is asked at an address of this machine, or at a host that the reader has named, and nowhere else."""

import pytest

from reader.suggestions.addresses import DEFAULT_URL, Address, AddressError, address_of


@pytest.mark.parametrize(
    ("url", "host", "port", "path"),
    [
        (DEFAULT_URL, "127.0.0.1", 11434, "/v1/chat/completions"),
        ("http://localhost:8080", "localhost", 8080, "/chat/completions"),
        ("http://LOCALHOST:1234/v1/", "localhost", 1234, "/v1/chat/completions"),
        ("http://127.8.9.10/v1", "127.8.9.10", 80, "/v1/chat/completions"),
        ("https://[::1]/api/v1", "::1", 443, "/api/v1/chat/completions"),
    ],
)
def test_addresses_of_this_machine_are_taken(url: str, host: str, port: int, path: str) -> None:
    assert address_of(url) == Address(url, url.partition(":")[0], host, port, path)


@pytest.mark.parametrize(
    "url",
    [
        "http://192.168.1.7:11434/v1", "http://10.0.0.1/v1", "http://0.0.0.0:11434/v1", "https://models.example/v1",
        "http://localhost.example/v1", "http://127.0.0.1.example/v1", "http://2130706433/v1", "http://0x7f.1/v1",
        "http://[fe80::1]/v1", "http://[2001:db8::1]:80/v1",
    ],
)  # fmt: skip
def test_addresses_elsewhere_are_refused(url: str) -> None:
    with pytest.raises(AddressError, match="another machine"):
        address_of(url)


@pytest.mark.parametrize(
    "url",
    [
        "", "127.0.0.1:11434", "localhost", "ftp://127.0.0.1/v1", "file:///etc/passwd", "http://", "http:///v1",
        "http://127.0.0.1:99999/v1", "http://127.0.0.1:x/v1", "http://user:key@127.0.0.1/v1",
        "http://models.example@127.0.0.1/v1", "http://127.0.0.1/v1?key=1", "http://127.0.0.1/v1#a", "http://[::1/v1",
    ],
)  # fmt: skip
def test_what_is_no_plain_address_is_refused(url: str) -> None:
    with pytest.raises(AddressError, match="not an address of the form"):
        address_of(url)


def test_a_host_that_the_reader_names_is_taken_and_no_other() -> None:
    assert address_of("http://Models.example:8000/v1", "models.Example").is_elsewhere
    assert address_of("http://[2001:db8::1]/v1", "[2001:db8::1]").is_elsewhere
    assert not address_of(DEFAULT_URL, "127.0.0.1").is_elsewhere
    with pytest.raises(AddressError):
        address_of("http://other.example/v1", "models.example")
