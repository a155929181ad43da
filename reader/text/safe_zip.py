"""ZIP archives from others: read in memory, under bounds, never unpacked onto the disk.

A ZIP of 42 kB can stand for petabytes, and a name in one can lead out of any folder.
"""

import io
import zipfile
import zlib

MAX_ENTRIES = 10_000
MAX_BYTES = 200_000_000
"""Of all entries together, unpacked."""
MAX_RATIO = 200
"""How many times its packed size an entry may have."""
_SMALL = 100_000
"""Bytes below which the ratio does not matter: a page of blanks packs well."""
_ENCRYPTED = 0x1


class ZipError(ValueError):
    """An archive that can't be read: `str()` of it is one line that says why."""


def read_zip(data: bytes) -> dict[str, bytes]:
    """The files in an archive, by name. Raises `ZipError` where it is none, or exceeds the bounds."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            _check(entries)
            return {entry.filename: _read(archive, entry) for entry in entries}
    except ZipError:
        raise
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError) as error:
        raise ZipError(
            f"no ZIP archive that can be read ({' '.join(str(error).split()) or 'it ends early'})"
        ) from error


def _check(entries: list[zipfile.ZipInfo]) -> None:
    if len(entries) > MAX_ENTRIES:
        raise ZipError(f"more than {MAX_ENTRIES:,} files in the archive")
    if sum(entry.file_size for entry in entries) > MAX_BYTES:
        raise ZipError(f"larger than {MAX_BYTES // 1_000_000} MB unpacked")
    for entry in entries:
        if entry.flag_bits & _ENCRYPTED:
            raise ZipError("the archive is encrypted")
        if entry.file_size > _SMALL and entry.file_size > MAX_RATIO * entry.compress_size:
            raise ZipError(f"a file in the archive unpacks to more than {MAX_RATIO} times its size")


def _read(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    """The contents of an entry, never more than it says it has."""
    with archive.open(entry) as file:
        data = file.read(entry.file_size + 1)
    if len(data) != entry.file_size:
        raise ZipError("a file in the archive has another size than it says")
    return data
