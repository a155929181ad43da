"""PDFs: text by its place on the page, column by column, without running heads."""

import io
from collections.abc import Iterator
from typing import Any

from reader.articles.formats.libraries import needed, quiet
from reader.articles.formats.markup import as_text
from reader.articles.formats.parsed import File, FormatError, Parsed, SpentError
from reader.articles.formats.pdf_layout import Line, page_lines, paragraphs_of, without_running_heads
from reader.articles.formats.said import gathered

_MAX_PAGES = 500
_MAX_PAGE = 1_500_000
"""Bytes of what draws one page; text alone has about ten thousand."""
_PROTECTED = "open it with its password, and print it to a new PDF"


def read(file: File) -> Iterator[Parsed]:
    """The article of the file. Raises `FormatError` where there is no text in it."""
    pypdf = needed("pypdf", "a PDF")
    needed("cryptography", "a PDF")
    with quiet("pypdf"):
        try:
            document = pypdf.PdfReader(io.BytesIO(file.data))
            if document.is_encrypted and not document.decrypt(""):
                raise FormatError("protected by a password", _PROTECTED)
            count = len(document.pages)
            said = {"title": _property(document, "title"), "author": _property(document, "author")}
        except FormatError:
            raise
        except Exception as error:  # of many kinds: pypdf leaves open what a broken file makes it raise
            reason = f"a broken or protected PDF ({type(error).__name__})"
            raise FormatError(reason, "open it in a viewer, and print it to a new PDF") from error
        pages, lost = _pages(document, min(count, _MAX_PAGES), file)
    blocks = paragraphs_of(without_running_heads(pages))
    if not blocks:
        raise FormatError(
            "no text in this PDF: its pages are pictures", "recognise the text first, for example with ocrmypdf"
        )
    metadata, origins = gathered([("PDF properties", said)])
    lost += count - min(count, _MAX_PAGES)
    warnings = (f"pages that could not be read: {lost}",) if lost else ()
    yield Parsed(as_text(blocks), "utf-8", metadata, warnings, origins)


def _property(document: Any, name: str) -> str:
    return str(getattr(document.metadata, name, None) or "")


def _pages(document: Any, count: int, file: File) -> tuple[list[list[Line]], int]:
    """The lines of each page in reading order, and how many pages could not be read."""
    pages, lost = list[list[Line]](), 0
    for number in range(count):
        try:
            pages.append(page_lines(_pieces(document.pages[number], file)))
        except SpentError:
            raise
        except Exception:  # as above: the other pages may be whole
            lost += 1
    return pages, lost


def _pieces(page: Any, file: File) -> list[Line]:
    """The pieces of text on a page with their places, as the file gives them."""
    found: list[Line] = []

    def step(*_: object) -> None:
        file.budget.check_time()

    def take(text: str, outer: Any, matrix: Any, font: object, size: float) -> None:
        words = " ".join(text.split())
        if words:
            x = matrix[4] * outer[0] + matrix[5] * outer[2] + outer[4]
            y = matrix[4] * outer[1] + matrix[5] * outer[3] + outer[5]
            height = abs(size * matrix[3] * outer[3]) or abs(size) or 10.0
            found.append(Line(float(x), float(y), float(height), words))

    contents = page.get_contents()
    if contents is None:
        return []
    if len(contents.get_data()) > _MAX_PAGE:  # asked before it is taken apart, which can't be stopped
        raise FormatError("too much on one page")
    page.extract_text(visitor_text=take, visitor_operand_before=step)
    return found
