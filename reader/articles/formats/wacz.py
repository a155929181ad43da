"""Web archives packed with their index (WACZ): the WARCs in them."""

from collections.abc import Iterator

from reader.articles.formats.archive import Archive
from reader.articles.formats.gz import unpacked
from reader.articles.formats.parsed import File, FormatError, Parsed, SpentError, Unread
from reader.articles.formats.warc import pages_in


def read(file: File) -> Iterator[Parsed | Unread]:
    """The pages of all WARCs, as if they were one. Raises `FormatError` where there is none."""
    archive = Archive.open(file)
    names = [name for name in archive.names if name.startswith("archive/") and name.endswith((".warc", ".warc.gz"))]
    if not names:
        raise FormatError("no WARC in this web archive", "export it again")
    archives = list[File]()
    for name in names:
        try:
            archives.append(_warc(file, archive, name))
        except SpentError:
            raise
        except FormatError as error:
            yield Unread(name, error.reason, error.mend)
    if archives:
        yield from pages_in(archives)


def _warc(file: File, archive: Archive, name: str) -> File:
    packed = file.inside(name, archive.read(name))
    return packed.inside(name, unpacked(packed)) if name.endswith(".gz") else packed
