"""Where a language model may be asked: at an address of this machine, or at a host that the reader has named."""

import ipaddress
from typing import NamedTuple
from urllib.parse import urlsplit

DEFAULT_URL = "http://127.0.0.1:11434/v1"
"""Where Ollama answers."""
_PORTS = {"http": 80, "https": 443}


class AddressError(ValueError):
    """An address that is not taken: `str()` of it is one line that says why."""


class Address(NamedTuple):
    """The address of a server that speaks the form of chat completions."""

    url: str
    """As it was given."""
    scheme: str
    host: str
    port: int
    path: str
    """Of the requests: "/v1/chat/completions"."""
    is_elsewhere: bool = False
    """Whether it is of another machine, which the reader has allowed."""


def address_of(url: str, allowed_host: str = "") -> Address:
    """The address in a URL. Raises `AddressError` where it is no address of this machine, nor of the allowed host."""
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port or _PORTS.get(parts.scheme, 0)
    except ValueError:
        raise _no_address(url) from None
    is_plain = not (parts.username or parts.password or parts.query or parts.fragment)
    if parts.scheme not in _PORTS or not host or not is_plain:
        raise _no_address(url)
    if not is_loopback(host) and host != allowed_host.strip("[]").casefold():
        raise AddressError(f"{url}: {host} is another machine, and nothing is sent there")
    path = f"{parts.path.rstrip('/')}/chat/completions"
    return Address(url, parts.scheme, host, port, path, is_elsewhere=not is_loopback(host))


def _no_address(url: str) -> AddressError:
    return AddressError(f"{url}: not an address of the form {DEFAULT_URL}")


def is_loopback(host: str) -> bool:
    """Whether a host name or address is one of this machine itself; of names only "localhost" is."""
    try:
        return ipaddress.ip_address(host.partition("%")[0]).is_loopback
    except ValueError:
        return host == "localhost"
