"""Files of a cache: each is written whole or not at all; those used longest ago make room for others."""

import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class CachedFiles:
    """A folder of files that can be made again. Nothing that fails in it is ever reported."""

    folder: Path

    def read(self, name: str) -> bytes | None:
        """The contents of a file; None where there is none, or it can't be read."""
        try:
            return (self.folder / name).read_bytes()
        except OSError:
            return None

    def mark_used(self, name: str) -> None:
        """Has a file count as used now."""
        with suppress(OSError):
            os.utime(self.folder / name)

    def delete(self, name: str) -> None:
        """Deletes a file, such as a damaged one."""
        with suppress(OSError):
            (self.folder / name).unlink()

    def write(self, name: str, contents: bytes, most_bytes: int) -> None:
        """Writes a file; then deletes those used longest ago until the rest has at most `most_bytes`."""
        path = self.folder / name
        part = path.with_suffix(f".{os.getpid()}.part")
        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            try:
                part.write_bytes(contents)
                part.replace(path)
            finally:
                part.unlink(missing_ok=True)
            self._make_room(most_bytes)

    def _make_room(self, most_bytes: int) -> None:
        by_use = sorted(((path.stat(), path) for path in self.folder.iterdir()), key=lambda entry: -entry[0].st_mtime)
        total = 0
        for status, path in by_use:
            total += status.st_size
            if total > most_bytes:
                path.unlink(missing_ok=True)
