"""Articles and what is found in them as bytes, in MessagePack: to be kept, and to pass between processes."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from reader.analysis.events.outline import Outline
from reader.analysis.model import Analysis
from reader.articles.article import Article, Metadata


class _Told(NamedTuple):
    """All of an article that an analysis reads."""

    id: str
    text: str
    date: str | None
    language: str | None


def packed(analysis: Analysis) -> bytes:
    """An analysis without its articles."""
    import msgspec

    return msgspec.msgpack.encode(replace(analysis, articles=()))


def unpacked(data: bytes, articles: Sequence[Article]) -> Analysis:
    """The analysis of some articles. Raises `ValueError` where the bytes hold none."""
    import msgspec

    return replace(msgspec.msgpack.decode(data, type=Analysis), articles=tuple(articles))


def packed_articles(articles: Iterable[Article]) -> bytes:
    """Articles with what an analysis reads of them."""
    import msgspec

    return msgspec.msgpack.encode([_Told(a.id, a.text, a.metadata.date, a.metadata.language) for a in articles])


def unpacked_articles(data: bytes) -> list[Article]:
    """The same articles, without the rest of what is known of them. Raises `ValueError` where the bytes hold none."""
    import msgspec

    told = msgspec.msgpack.decode(data, type=list[_Told])
    return [Article(t.id, Path(t.id), t.text, Metadata(date=t.date, language=t.language)) for t in told]


def packed_outlines(outlines: Iterable[Outline]) -> bytes:
    import msgspec

    return msgspec.msgpack.encode(list(outlines))


def unpacked_outlines(data: bytes) -> list[Outline]:
    """Raises `ValueError` where the bytes hold none."""
    import msgspec

    return msgspec.msgpack.decode(data, type=list[Outline])
