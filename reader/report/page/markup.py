"""How text becomes part of the page: what others have written goes through `escaped`; nothing else makes HTML of it."""

import re
from collections.abc import Iterable, Mapping
from html import escape

from reader.articles.article import Article
from reader.text.sanitise import sanitise
from reader.text.span import Span

_WEB = re.compile(r"https?://[^\s\"'<>]+")
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")


def escaped(foreign: str) -> str:
    """Text of others, escaped so that it is nothing but text, also within an attribute."""
    return escape(sanitise(foreign), quote=True)


def link(url: str | None, words: str) -> str:
    """A link where the address leads to the web, and nothing but words where it would lead elsewhere."""
    if url and _WEB.fullmatch(sanitise(url)):
        return f'<a rel="noopener noreferrer" href="{escaped(url)}">{escaped(words)}</a>'
    return escaped(words)


def language_of(article: Article) -> str:
    """The attributes that say in which language and direction the words of an article are."""
    language = article.metadata.language or ""
    return f' lang="{language}" dir="auto"' if _LANGUAGE.fullmatch(language) else ' dir="auto"'


def emphasised(text: str, span: Span, parts: Mapping[Span, str] | Iterable[Span], tag: str = "mark") -> str:
    """The words of a span with some parts of it in an element; parts that overlap or touch become one.

    Where each part has HTML of its own, that follows the part.
    """
    after = parts if isinstance(parts, Mapping) else dict.fromkeys(parts, "")
    html, at = "", span.start
    for part, own in _joined(span, after):
        html += f"{escaped(text[at : part.start])}<{tag}>{escaped(part.of(text))}</{tag}>{own}"
        at = part.end
    return html + escaped(text[at : span.end])


def _joined(span: Span, after: Mapping[Span, str]) -> list[tuple[Span, str]]:
    """The parts within a span, in order, those that overlap or touch joined, with what follows them.

    What follows a part that goes on past the end of the span is left out: it comes where the part ends.
    """
    found: list[tuple[Span, str]] = []
    for whole in sorted(after):
        part = Span(max(whole.start, span.start), min(whole.end, span.end))
        own = after[whole] if part.end == whole.end else ""
        if part.start >= part.end:
            continue
        if found and part.start <= found[-1][0].end:
            last, before = found.pop()
            part, own = Span(last.start, max(last.end, part.end)), before + own
        found.append((part, own))
    return found
