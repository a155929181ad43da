"""Web archives (WARC, and ARC before it): each page that was captured, as an article."""

import io
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from reader.articles.decode import NotTextError, decode
from reader.articles.formats.html import parse_page
from reader.articles.formats.libraries import needed, quiet
from reader.articles.formats.metadata_sources import merge_metadata
from reader.articles.formats.parsed import MAX_BYTES, File, FormatError, Parsed, SpentError, Unread, within_bounds

_MAX_RECORDS = 100_000
_PAGE_TYPES = ("text/html", "application/xhtml+xml")


class _Capture(NamedTuple):
    """A page as it was at a moment."""

    date: str
    found: Parsed | Unread


def read(file: File) -> Iterator[Parsed | Unread]:
    """The pages, each called by its address; what is no page (pictures, scripts) is passed over.

    Raises `FormatError` where the archive is broken or holds no page.
    """
    yield from pages_in([file])


def pages_in(archives: Sequence[File]) -> Iterator[Parsed | Unread]:
    """The pages of archives that belong together; one that several of them have captured is one source.

    Raises `FormatError` where none holds a page.
    """
    iterator = needed("warcio.archiveiterator", "a web archive").ArchiveIterator
    needed("trafilatura", "a web page")
    counts = [_captures(iterator, file) for file in archives]
    sources, broken = _Sources(sum(counts, Counter[str]())), 0
    for file in archives:
        try:
            yield from _articles(iterator, file, sources)
        except SpentError:
            raise
        except FormatError as error:
            broken += 1
            yield Unread(file.name if len(archives) > 1 else "", error.reason, error.mend)
    if not (broken or any(counts)):
        raise FormatError("no page in this web archive", "capture it again")
    if sources.again:
        said = f"more captures of the same page with the same text, left out: {sources.again}"
        yield Unread("", said, is_failure=False)


class _Sources:
    """The captures of each page, until all of them are read: together they are one source."""

    def __init__(self, counts: Counter[str]) -> None:
        """`counts` says how often the page of each address was captured."""
        self._still_to_come = counts
        self._earlier = defaultdict[str, list[_Capture]](list)
        self.again = 0
        """How many captures had the text of another one."""

    def add(self, address: str, capture: _Capture) -> Parsed | Unread | None:
        """Takes a capture; the source, if it is the last one of its page."""
        self._earlier[address].append(capture)
        self._still_to_come[address] -= 1
        if self._still_to_come[address]:
            return None
        captures = self._earlier.pop(address)
        article = _last(captures)
        self.again += sum(1 for each in captures if _text_of(each.found) == _text_of(article)) - 1
        return article


def _articles(iterator: Any, file: File, sources: _Sources) -> Iterator[Parsed | Unread]:
    """The pages of one archive of which all captures are read by then, or each capture, where all are asked for."""
    for record, read_record in _pages(iterator, file):
        capture = _Capture(_date(record), read_record(file, record))
        if file.all_captures:
            yield _dated(capture)
        elif article := sources.add(_address(record), capture):
            yield article


def _captures(iterator: Any, file: File) -> Counter[str]:
    """How often each page was captured, up to where the archive breaks. One that was captured twice is one source."""
    found = Counter[str]()
    try:
        found.update(_address(record) for record, _ in _pages(iterator, file))
    except SpentError:
        if not found:
            raise
    except FormatError:
        pass
    return found


def _pages(iterator: Any, file: File) -> Iterator[tuple[Any, Callable[[File, Any], Parsed | Unread]]]:
    """The records of pages and of their texts, each with what reads it."""
    for record in _records(iterator, file):
        file.budget.check_time()
        reader = _page if _is_page(record) else _text if _is_text(record) else None
        if reader is not None:
            yield record, reader


def _last(captures: Sequence[_Capture]) -> Parsed | Unread:
    """The last capture of a page that could be read, which says if others have another text."""
    by_date = sorted(captures, key=lambda each: each.date)
    last = next((each.found for each in reversed(by_date) if isinstance(each.found, Parsed)), by_date[-1].found)
    texts = [_text_of(each.found) for each in captures if isinstance(each.found, Parsed)]
    others = sum(1 for text in texts if text != _text_of(last))
    if not others or isinstance(last, Unread):
        return last
    said = (
        f"captured {len(captures)} times, with different texts: the last is open, earlier ones left out: {others}"
        " (parallax changes shows what changed)"
    )
    return replace(last, warnings=(*last.warnings, said))


def _dated(capture: _Capture) -> Parsed | Unread:
    """A capture that is called by its moment, too."""
    return replace(capture.found, entry=f"{capture.found.entry} {capture.date}".strip())


def _text_of(capture: Parsed | Unread) -> str | None:
    return capture.text if isinstance(capture, Parsed) else None


def _date(record: Any) -> str:
    """When a page was captured, in ISO 8601."""
    return str(record.rec_headers.get_header("WARC-Date", ""))


def _address(record: Any) -> str:
    return str(record.rec_headers.get_header("WARC-Target-URI", ""))


def _records(iterator: Any, file: File) -> Iterator[Any]:
    """The records. What warcio raises for a broken file is of many kinds."""
    records = iterator(io.BytesIO(file.data), arc2warc=True)
    for _ in range(_MAX_RECORDS):
        try:
            with quiet("warcio"):
                record = next(records, None)
        except Exception as error:
            raise FormatError(f"a broken web archive ({type(error).__name__})", "copy or capture it again") from error
        if record is None:
            return
        yield record
    raise SpentError(f"more than {_MAX_RECORDS:,} records: only the first are open", "split the file")


def _is_page(record: Any) -> bool:
    if record.rec_type not in ("response", "resource"):
        return False
    headers = record.http_headers or record.rec_headers
    status = record.http_headers.get_statuscode() if record.http_headers else "200"
    return status == "200" and str(headers.get_header("Content-Type", "")).lower().startswith(_PAGE_TYPES)


def _is_text(record: Any) -> bool:
    """Whether it is the text of a page that somebody has extracted, as in the WET files of Common Crawl."""
    kind = str(record.rec_headers.get_header("Content-Type", "")).lower()
    return record.rec_type == "conversion" and kind.startswith("text/plain")


def _text(file: File, record: Any) -> Parsed | Unread:
    address = _address(record)
    name = address.partition("://")[2] or address or "text"
    try:
        data = _content(record)
        file.budget.spend_bytes(len(data))
        decoded = decode(data)
    except SpentError:
        raise
    except (FormatError, NotTextError) as error:
        return Unread(name, str(error), getattr(error, "mend", ""))
    metadata, origins = merge_metadata([("capture", {"url": address})])
    doubts = (*decoded.doubts, "all text of the page, its menus too: the article was not separated from the rest")
    return Parsed(decoded.text, decoded.encoding, metadata, doubts, origins, name)


def _page(file: File, record: Any) -> Parsed | Unread:
    address = _address(record)
    name = address.partition("://")[2] or address or "page"
    headers = record.http_headers or record.rec_headers
    charset = str(headers.get_header("Content-Type", "")).lower().partition("charset=")[2].split(";")[0].strip(" \"'")
    said = {"url": address}
    try:
        data = _content(record)
        file.budget.spend_bytes(len(data))
        with within_bounds():
            parsed = parse_page(file.inside("page.html", data), charset, (("capture", said),))
    except SpentError:
        raise
    except (FormatError, NotTextError) as error:
        return Unread(name, str(error), getattr(error, "mend", ""), getattr(error, "is_failure", True))
    return replace(parsed, entry=name)


def _content(record: Any) -> bytes:
    """The content of a response, unpacked. The errors that warcio raises for a broken record are of many kinds."""
    with_brotli = bool(record.http_headers) and _encoding(record) == "br"
    try:
        with quiet("warcio"):
            if with_brotli:
                record.http_headers.remove_header("Content-Encoding")
            data: bytes = record.content_stream().read(MAX_BYTES + 1)
    except Exception as error:
        raise FormatError(f"a broken record ({type(error).__name__})", "capture it again") from error
    if with_brotli:
        data = _unpacked(data)
    if len(data) > MAX_BYTES:
        raise FormatError(f"larger than {MAX_BYTES // 1_000_000} MB", "leave it out")
    return data


def _encoding(record: Any) -> str:
    return str(record.http_headers.get_header("Content-Encoding", "")).strip().lower()


def _unpacked(data: bytes) -> bytes:
    """The data that Brotli packed, up to a little over `MAX_BYTES`; `data` as it is where a crawler has unpacked it.

    Not left to warcio, which unpacks without a bound: 2 kB of Brotli can hold a gigabyte.
    """
    brotli = needed("brotli", "a page packed with Brotli")
    decompressor = brotli.Decompressor()
    try:
        unpacked: bytes = decompressor.process(data, output_buffer_limit=MAX_BYTES + 1)
    except brotli.error:
        return data
    return unpacked
