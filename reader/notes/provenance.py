"""The provenance that every note and judgement records."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Provenance:
    """Who made a record, and what it was made from."""

    author: str = ""
    """The name of who wrote it first; empty where that is not known."""
    earlier: tuple[str, ...] = ()
    """The versions that it was made from, the oldest first: see `reader.notes.store.versions`."""
