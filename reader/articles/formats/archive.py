"""Zip archives, read in memory under bounds; nothing is ever unpacked to disk."""

import io
import zipfile
import zlib
from dataclasses import dataclass

from reader.articles.formats.parsed import MAX_BYTES, Budget, File, FormatError

MAX_ENTRIES = 10_000
MAX_RATIO = 200
"""How many times its packed size an entry may have; text rarely has ten times."""
_SMALL = 1_000_000
"""Bytes up to which no ratio is too much."""
_SIGNATURE = b"PK\x01\x02"
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_BROKEN = "zip or export it again"


@dataclass(frozen=True)
class Archive:
    """An open archive."""

    names: tuple[str, ...]
    """Its files, in its order."""
    _zip: zipfile.ZipFile
    _budget: Budget

    @staticmethod
    def open(file: File) -> "Archive":
        """Raises `FormatError` where `file` is no archive, or one with too many entries."""
        if file.data.count(_SIGNATURE) > MAX_ENTRIES:  # counted before anything is built for each
            raise FormatError(
                f"more than {MAX_ENTRIES:,} files in the archive", "unpack it, and open the files you need"
            )
        try:
            opened = zipfile.ZipFile(io.BytesIO(file.data))
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError, UnicodeDecodeError) as error:
            raise FormatError(f"a broken archive ({error})", _BROKEN) from error
        names = dict.fromkeys(name for name in opened.namelist() if name and not name.endswith("/"))
        return Archive(tuple(names), opened, file.budget)

    def read(self, name: str) -> bytes:
        """The unpacked file. Raises `FormatError` where there is none of that name, or it is too large."""
        try:
            entry = self._zip.getinfo(name)
        except KeyError as error:
            raise FormatError(f"{name} is missing from the archive", _BROKEN) from error
        self._budget.check_time()
        if entry.flag_bits & 1:
            raise FormatError("protected by a password", "unpack it with its password")
        if entry.compress_type not in _METHODS:
            raise FormatError("compressed by a method that can't be read", "zip it again with the usual method")
        most = min(MAX_BYTES, max(_SMALL, MAX_RATIO * entry.compress_size))
        try:
            with self._zip.open(entry) as stream:
                data = stream.read(most + 1)  # whatever size the archive declares
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError) as error:
            raise FormatError(f"a broken archive ({error})", _BROKEN) from error
        if len(data) > most:
            raise FormatError(
                "unpacks to far more than any text would, and may be harmful",
                "unpack it yourself, and check what is in it",
            )
        self._budget.spend_bytes(len(data))
        return data
