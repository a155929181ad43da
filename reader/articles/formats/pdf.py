"""PDFs: text by its place on the page, column by column, without running heads and feet."""

from collections.abc import Iterator
from threading import Lock
from typing import Any

from reader.articles.formats.libraries import needed
from reader.articles.formats.markup import as_text
from reader.articles.formats.metadata_sources import merge_metadata
from reader.articles.formats.parsed import File, FormatError, Parsed
from reader.articles.formats.pdf_furniture import without_furniture
from reader.articles.formats.pdf_layout import Piece, lines_of, paragraphs_of
from reader.articles.formats.pdf_words import words_of

_MAX_PAGES = 500
_MAX_CHARACTERS = 100_000
"""Of one page; the fullest page of a newspaper has fifteen thousand."""
_PROTECTED = "open it with its password, and print it to a new PDF"
_ONE_AT_A_TIME = Lock()
"""The library reads one file at a time."""


def read(file: File) -> Iterator[Parsed]:
    """The article of the file. Raises `FormatError` where there is no text in it."""
    pdfium = needed("pypdfium2", "a PDF")
    with _ONE_AT_A_TIME:
        document = _opened(pdfium, file.data)
        try:
            said = document.get_metadata_dict(skip_empty=True)
            count = len(document)
            pages, lost = _pages(pdfium, document, min(count, _MAX_PAGES), file)
        finally:
            document.close()
    lost += count - min(count, _MAX_PAGES)
    printed = without_furniture(pages, str(said.get("Title", "")))
    blocks = paragraphs_of(printed.pages)
    if not blocks:
        raise FormatError(
            "no text in this PDF: its pages are pictures", "recognise the text first, for example with ocrmypdf"
        )
    places = [
        ("PDF properties", {"title": said.get("Title"), "author": said.get("Author")}),
        ("printed by a browser", {"url": printed.address}),
    ]
    metadata, origins = merge_metadata(places)
    warnings = (f"pages that could not be read: {lost}",) if lost else ()
    yield Parsed(as_text(blocks), "utf-8", metadata, warnings, origins)


def _opened(pdfium: Any, data: bytes) -> Any:
    try:
        return pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if error.err_code == pdfium.raw.FPDF_ERR_PASSWORD:
            raise FormatError("protected by a password", _PROTECTED) from error
        raise FormatError("a broken PDF", "open it in a viewer, and print it to a new PDF") from error


def _pages(pdfium: Any, document: Any, count: int, file: File) -> tuple[list[list[Piece]], int]:
    """The lines of each page in reading order, and how many pages could not be read."""
    pages, lost = list[list[Piece]](), 0
    for number in range(count):
        file.budget.check_time()
        try:
            text = document[number].get_textpage()
        except pdfium.PdfiumError:
            lost += 1
            continue
        if text.count_chars() > _MAX_CHARACTERS:
            lost += 1
        else:
            pages.append(lines_of(words_of(pdfium.raw, text.raw, text.count_chars())))
    return pages, lost
