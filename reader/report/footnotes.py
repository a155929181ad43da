"""Where each quotation of a report in Markdown is from: a footnote for each place that is quoted."""

import re
from collections.abc import Iterator

from reader.articles.article import Article
from reader.report.markdown_text import escaped
from reader.report.quotation import published_by
from reader.text.sanitise import sanitise

_ADDRESS = re.compile(r"https?://[^\s<>\\]+")


class Footnotes:
    """The footnotes of one report, numbered as they are referred to; those that say the same are one."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def refer(self, said: str) -> str:
        """The reference to a footnote, to be put after the words that it is on."""
        return f"[^{self._numbers.setdefault(said, len(self._numbers) + 1)}]"

    def lines(self) -> Iterator[str]:
        """The footnotes themselves."""
        return (f"[^{number}]: {said}" for said, number in self._numbers.items())


def source_of(article: Article, place: str) -> str:
    """The text of a footnote: who published what and when, its address, its file, the place, the text's hash."""
    known = article.metadata
    address = sanitise(known.url or "")
    published = [
        escaped(published_by(article)),
        f"“{escaped(known.title)}”" if known.title else "",
        escaped(known.author) if known.author else "",
        escaped(str(known.date)) if known.date else "",
        f"<{address}>" if _ADDRESS.fullmatch(address) else "",
    ]
    return f"{', '.join(filter(None, published))}; {escaped(article.id)}, {place}; SHA-256 {article.sha256[:16]}…"
