"""The cache of answers in the user's cache folder: what a model was asked before, it is not asked again.

An answer is found by all that the model was asked: its name, the instruction, the passages, the form. It is cached as
the model gave it, and checked anew each time.
"""

import hashlib
from dataclasses import dataclass

from reader.cached_files import CachedFiles
from reader.paths import cache_folder

_MOST_BYTES = 50_000_000
"""The most bytes of all answers together."""


@dataclass(frozen=True)
class AnswerCache:
    """A folder of cached answers, one file each."""

    files: CachedFiles

    @classmethod
    def of_user(cls) -> "AnswerCache":
        """The cache in the user's cache folder."""
        return cls(CachedFiles(cache_folder() / "suggestions"))

    def find(self, body: bytes) -> str | None:
        """What a model has answered to the request of that body; None where that is not known."""
        name = _name_of(body)
        found = self.files.read(name)
        if found is None:
            return None
        self.files.mark_used(name)
        return found.decode("utf-8", "replace")

    def save(self, body: bytes, answer: str) -> None:
        """Saves an answer; where the folder can't be written to, it does nothing, and raises nothing."""
        self.files.write(_name_of(body), answer.encode("utf-8", "replace"), _MOST_BYTES)


def _name_of(body: bytes) -> str:
    return f"{hashlib.sha256(body).hexdigest()}.answer"
