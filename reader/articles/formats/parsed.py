"""What every format yields."""

from dataclasses import dataclass

from reader.articles.article import NO_METADATA, Metadata


@dataclass(frozen=True)
class Parsed:
    """An article's text as decoded, what the file says of it, and what was amiss."""

    text: str
    encoding: str
    metadata: Metadata = NO_METADATA
    warnings: tuple[str, ...] = ()
