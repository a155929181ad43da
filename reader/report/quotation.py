"""One passage as a quotation in Markdown, with where it is from."""

import re

from reader.articles.article import Article
from reader.report.markdown_text import escaped
from reader.text.sanitise import sanitise
from reader.text.span import Span

_ADDRESS = re.compile(r"https?://[^\s<>\\]+")


def published_by(article: Article) -> str:
    """The name of an article, to be put before its title; empty where the name is the beginning of the title."""
    title, label = article.metadata.title or "", article.label
    return "" if title.startswith(label.strip("“”…")) else label


def quotation(article: Article, span: Span) -> str:
    """The words of a span, quoted, with source, title, date and address, and the file with its offsets."""
    known = article.metadata
    address = known.url if known.url and _ADDRESS.fullmatch(known.url) else None
    source = [
        escaped(known.outlet or published_by(article)),
        f"“{escaped(known.title)}”" if known.title else "",
        escaped(str(known.date)) if known.date else "",
        f"<{address}>" if address else "",
    ]
    place = f"{escaped(article.id)}, {span.start}–{span.end}"
    return sanitise(f"> {escaped(span.of(article.text))}\n>\n> — {', '.join(filter(None, source))} ({place})\n")
