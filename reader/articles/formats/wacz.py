"""Web archives packed with their index (WACZ): the WARCs in them."""

from collections.abc import Iterator

from reader.articles.formats.archive import Archive
from reader.articles.formats.parsed import File, FormatError, Parsed, Unread
from reader.articles.formats.zip_of_articles import articles_of


def read(file: File) -> Iterator[Parsed | Unread]:
    """The pages of all WARCs. Raises `FormatError` where there is none."""
    archive = Archive.open(file)
    names = [name for name in archive.names if name.startswith("archive/") and name.endswith((".warc", ".warc.gz"))]
    if not names:
        raise FormatError("no WARC in this web archive", "export it again")
    for name in names:
        yield from articles_of(file, archive, name, entry="")
