"""Files within a file: each is read as if it lay in a folder, and one that can't be read stops no other."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from reader.articles.decode import NotTextError
from reader.articles.formats import read
from reader.articles.formats.parsed import File, FormatError, Parsed, SpentError, Unread


def read_inner(
    file: File, data: bytes, *, entry: str, name: str, columns: Mapping[str, str] | None = None
) -> Iterator[Parsed | Unread]:
    """The articles of the file called `name` that was found in `file`, each headed with `entry`.

    `columns` are those that a manifest in `file` names; without, those that are named for `file` itself count.

    Raises `SpentError` where a bound on the whole was met.
    """
    try:
        for found in read(file.inside(name, data, columns)):
            yield replace(found, entry=f"{entry}/{found.entry}" if found.entry and entry else entry or found.entry)
    except SpentError:
        raise
    except FormatError as error:
        yield Unread(entry, error.reason, error.mend, error.is_failure)
    except NotTextError as error:
        yield Unread(entry, str(error), error.mend)
