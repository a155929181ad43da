"""A page that a browser saved with its pictures in one file (MHTML)."""

from collections.abc import Iterator

from reader.articles.formats.html import parse_page
from reader.articles.formats.mail import header, leaves, parsed_message, payload
from reader.articles.formats.parsed import File, FormatError, Parsed


def read(file: File) -> Iterator[Parsed]:
    """The article of the page. Raises `FormatError` where there is no page in the file."""
    message = parsed_message(file.data)
    pages = [part for part in leaves(message) if part.get_content_type() in ("text/html", "application/xhtml+xml")]
    if not pages:
        raise FormatError("no page in this file", "save the page again")
    page = pages[0]
    address = header(message, "Snapshot-Content-Location") or header(page, "Content-Location")
    said = {"title": header(message, "Subject"), "url": address if address.startswith("http") else ""}
    charset = str(page.get_content_charset() or "")
    yield parse_page(file.inside(file.name, payload(page)), charset, (("message header", said),))
