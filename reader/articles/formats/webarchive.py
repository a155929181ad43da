"""A page that Safari saved with its pictures in one file (a web archive of Apple, `.webarchive`)."""

import plistlib
from collections.abc import Iterator, Mapping
from typing import Any

from reader.articles.formats.html import parse_page
from reader.articles.formats.parsed import File, FormatError, Parsed

_SAVE_AGAIN = "save the page again"


def read(file: File) -> Iterator[Parsed]:
    """The article of the page. Raises `FormatError` where there is no page in the file."""
    page = _page_in(_properties(file.data))
    data = page.get("WebResourceData")
    if not isinstance(data, bytes):
        raise FormatError("no page in this file", _SAVE_AGAIN)
    said = {"url": str(page.get("WebResourceURL") or "")}
    charset = str(page.get("WebResourceTextEncodingName") or "")
    yield parse_page(file.inside("page.html", data), charset, (("web archive", said),))


def _properties(data: bytes) -> Any:
    """The property list in the file. What the library raises for a broken one is of many kinds."""
    try:
        return plistlib.loads(data)
    except Exception as error:
        raise FormatError(f"a broken web archive ({type(error).__name__})", _SAVE_AGAIN) from error


def _page_in(properties: Any) -> Mapping[str, Any]:
    page = properties.get("WebMainResource") if isinstance(properties, dict) else None
    return page if isinstance(page, dict) else {}
