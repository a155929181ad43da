"""PDFs: text by its place on the page, column by column, without running heads and feet."""

from collections import Counter
from collections.abc import Iterator
from threading import Lock
from typing import Any

from reader.articles.formats.libraries import needed
from reader.articles.formats.markup import as_text
from reader.articles.formats.metadata_sources import merge_metadata
from reader.articles.formats.parsed import File, FormatError, Parsed, left_out
from reader.articles.formats.pdf_furniture import without_furniture
from reader.articles.formats.pdf_layout import Piece, lines_of, paragraphs_of
from reader.articles.formats.pdf_words import words_of

_MAX_PAGES = 500
_MAX_CHARACTERS = 100_000
"""Of one page; the fullest page of a newspaper has fifteen thousand."""
_PROTECTED = "open it with its password, and print it to a new PDF"
_LOST, _TURNED = "pages that could not be read", "words in another direction than the rest of their page"
_NO_TEXT = "no text in this PDF: its pages are pictures, or empty"
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
            pages, left = _pages(pdfium, document, min(count, _MAX_PAGES), file)
        finally:
            document.close()
    left[_LOST] += count - min(count, _MAX_PAGES)
    printed = without_furniture(pages, str(said.get("Title", "")))
    blocks = paragraphs_of(printed.pages) or paragraphs_of(pages)
    if not blocks:
        raise FormatError(_NO_TEXT, "recognise the text first, for example with ocrmypdf")
    places = [
        ("PDF properties", {"title": said.get("Title"), "author": said.get("Author")}),
        ("printed by a browser", {"url": printed.address}),
    ]
    metadata, origins = merge_metadata(places)
    yield Parsed(as_text(blocks), "utf-8", metadata, left_out(left), origins)


def _opened(pdfium: Any, data: bytes) -> Any:
    try:
        return pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if error.err_code == pdfium.raw.FPDF_ERR_PASSWORD:
            raise FormatError("protected by a password", _PROTECTED) from error
        raise FormatError("a broken PDF", "open it in a viewer, and print it to a new PDF") from error


def _pages(pdfium: Any, document: Any, count: int, file: File) -> tuple[list[list[Piece]], Counter[str]]:
    """The lines of each page in reading order, and how much could not be read, or is no line of its page."""
    pages, left = list[list[Piece]](), Counter[str]()
    for number in range(count):
        file.budget.check_time()
        try:
            text = document[number].get_textpage()
        except pdfium.PdfiumError:
            left[_LOST] += 1
            continue
        if text.count_chars() > _MAX_CHARACTERS:
            left[_LOST] += 1
        else:
            words = words_of(pdfium.raw, text.raw, text.count_chars())
            left[_TURNED] += words.turned
            pages.append(lines_of(words.level))
    return pages, left
