"""Copies of pages in archives: whose page it was, and what of the archive is not to be taken for its own."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qs, urlsplit

from reader.articles.formats.metadata_sources import MetadataClaim

_WITH_ADDRESS = re.compile(r"/(?:web/|wayback/)?(?:\d[\d.-]{3,20}|newest|oldest)(?:[a-z]{2}_)?/(https?:/{1,2}.+)")
"""The path of a capture that names the page: "/web/20170404183000/https://…"."""
_ARCHIVE_TODAY = re.compile(r"archive\.(?:ph|today|is|li|md|fo|vn)")
_ARCHIVES = re.compile(
    r"(?:web|wayback)\.archive\.org|web-beta\.archive\.org|webarchive\.\S+|(?:www\.)?perma\.cc|ghostarchive\.org"
    r"|(?:www\.)?webcitation\.org|arquivo\.pt|webcache\.googleusercontent\.com|12ft\.io|megalodon\.jp"
)
_FOR_DEVICES = re.compile(r"(?:www\d?|m|amp|mobile)\.(?=[^.]+\.)")
_NAME = re.compile(r"(?:[a-z\d-]+\.)+[a-z][a-z\d-]+")
_SAVED_FROM = re.compile(r"Saved from.{0,2000}?value=[\"'](https?://[^\"'\s<>]{4,1000})[\"']", re.DOTALL)
_HEAD = 60_000
"""Characters of a page in which archive.today says what it saved, and from where."""


@dataclass(frozen=True)
class Capture:
    """A page in an archive."""

    archive: str
    """The host of the archive."""
    address: str
    """The page's own; empty where it is not known."""
    says_all: bool
    """Whether what the page says of its outlet and date is said of the archive and the day of the capture."""


def capture_at(address: str, page: str = "") -> Capture | None:
    """The capture that an address leads to; None where it is the page's own. `page` is its markup."""
    host = host_of(address)
    if _ARCHIVE_TODAY.fullmatch(host):
        saved = _SAVED_FROM.search(page[:_HEAD])
        return Capture(host, saved[1] if saved else _address_in(address), says_all=True)
    if _ARCHIVES.fullmatch(host):
        return Capture(host, _address_in(address), says_all=False)
    return None


def without_archive(claims: list[MetadataClaim], page: str) -> tuple[list[MetadataClaim], str]:
    """The claims of a page without those that an archive makes of itself, and the archive's host; empty if none."""
    found = (capture_at(str(said.get("url") or ""), page) for _, said in claims)
    capture = next(filter(None, found), None)
    if capture is None:
        return claims, ""
    return [(origin, _own(said, capture)) for origin, said in claims], capture.archive


def _own(said: Mapping[str, Any], capture: Capture) -> Mapping[str, Any]:
    """What is said of the page itself."""
    own = {name: value for name, value in said.items() if not (capture.says_all and name in ("outlet", "date"))}
    address = str(own.get("url") or "")
    if capture_at(address):
        own["url"] = _address_in(address) or capture.address
    return own


def host_of(address: str) -> str:
    """The host of an address, in lower case; empty where it has none."""
    try:
        return (urlsplit(address).hostname or "").removesuffix(".")
    except ValueError:
        return ""


def outlet_at(address: str) -> str:
    """The host of an address as the name of an outlet; empty where it is no outlet's: a file, an archive, a number."""
    host = _FOR_DEVICES.sub("", host_of(address)) if address.startswith(("http://", "https://")) else ""
    return host if _NAME.fullmatch(host) and not capture_at(address) else ""


def _address_in(address: str) -> str:
    """The address that the one of a capture holds."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    within = _WITH_ADDRESS.match(parts.path)
    if within:
        rest = f"?{parts.query}" if parts.query else ""
        return re.sub(r"^(https?:)/+", r"\1//", within[1]) + rest
    asked = parse_qs(parts.query, max_num_fields=50).get("q" if "google" in parts.netloc else "url", [""])[0]
    asked = re.sub(r"^cache:(?:[\w-]{6,20}:)?", "", asked)
    return asked if asked.startswith(("http://", "https://")) else f"https://{asked}" if "." in asked else ""
