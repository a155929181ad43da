"""Web pages, as a browser or SingleFile saves them: the article without what stands around it."""

import re
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from reader.articles.decode import decode
from reader.articles.formats.libraries import needed, quiet
from reader.articles.formats.markup import as_text, paragraphs
from reader.articles.formats.page_head import said_by_page
from reader.articles.formats.parsed import File, FormatError, Parsed
from reader.articles.formats.said import Said, gathered

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([\w-]{2,40})", re.IGNORECASE)
# What SingleFile packs into a page; nothing of it is text.
_PACKED = re.compile(r"data:[\w.+-]{1,80}+/[\w.+-]{1,80}+(?:;[\w=.+-]{1,80}+){0,5}+,[A-Za-z0-9+/=%_.~!*'-]*+")
# Styles, and scripts but those that say for machines what the page is about.
_UNSEEN = re.compile(
    r"<(style|script)\b(?![^<>]{0,300}ld\+json)[^<>]*+>(?:[^<]++|<(?!/\1))*+(?:</\1[^<>]*+>?)?", re.IGNORECASE
)
_SAVED_FROM = re.compile(r"<!--\s*(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:\s*)(\S{1,2000})")
_SAVED_HEAD = 2_000
_MAX_PAGE = 3_000_000
"""Characters, without packed pictures and styles; the longest reports have one million."""
_MAX_TAGS = 20_000
"""In a page that is given to the extraction; one with more is read without it, whole."""
_MANY_MISSING = 0.05
"""The share of the expected paragraphs, in characters, whose loss calls for another way of extraction."""
_LEAST_LEFT = 0.8
"""The least that another way of extraction yields, as a share of the first."""
_LEAST_PARAGRAPH = 60
"""Characters of a paragraph that is expected in what is extracted."""
_CONTAINERS = "//article|//main|//*[@role='main']|//*[@itemprop='articleBody']|//*[@role='article']"
_MAX_CONTAINERS = 20
_ASIDE = frozenset(("nav", "aside", "footer", "header", "form", "figure", "li", "blockquote"))
_SENTENCE_END = re.compile(r"[.!?…][”\"’')\]]*$")


def read(file: File) -> Iterator[Parsed]:
    """The article of a page. Raises `FormatError`, or `NotTextError` where `file` is no text."""
    yield parse_page(file)


def parse_page(file: File, charset: str = "", places: tuple[Said, ...] = ()) -> Parsed:
    """The article of a page; `charset` and `places` are what is known of it from outside."""
    needed("trafilatura", "a web page")
    markup, encoding = _decoded(file.data, charset)
    saved = _SAVED_FROM.search(markup[:_SAVED_HEAD])
    page = _UNSEEN.sub("", _PACKED.sub("", markup))
    if len(page) > _MAX_PAGE:
        raise FormatError(f"larger than {_MAX_PAGE // 1_000_000} MB without its pictures", "save its text (.txt)")
    known = [*said_by_page(page), *places, *([("saved from", {"url": saved[1]})] if saved else [])]
    metadata, origins = gathered(known)
    blocks, warnings = _article(page)
    if not blocks:
        raise FormatError("no article text in this page", "open it in a browser and save the text")
    return Parsed(as_text(blocks), encoding, metadata, warnings, origins)


def _decoded(data: bytes, charset: str) -> tuple[str, str]:
    """The page as the encoding says that it names, if it can be that; else as its letters say."""
    named = _CHARSET.search(data[:4096])
    for name in (charset, named[1].decode("ascii", "replace") if named else ""):
        try:
            if name and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
                return data.decode(name).removeprefix("\ufeff"), name.lower()
        except (LookupError, ValueError):
            continue
    decoded = decode(data)
    return decoded.text, decoded.encoding


def _article(page: str) -> tuple[list[str], tuple[str, ...]]:
    """The paragraphs of the article, and what was amiss."""
    if page.count("<") > _MAX_TAGS:
        return paragraphs(page), ("too many elements to tell the article from the rest: all text is shown",)
    with quiet("trafilatura"):
        page = _without_layout(page) if "<table" in page.lower() else page
        expected = _expected(page)
        best, missing = _best_extraction(page, expected)
    if not best:
        return paragraphs(page), ("the article can't be told from the rest: all text is shown",)
    if _length(missing) > _MANY_MISSING * _length(expected):
        return best, (f"paragraphs that may belong to the article and were left out: {len(missing)}",)
    return best, ()


def _without_layout(page: str) -> str:
    """The page with no table that only puts running text into place: what is in one is taken for one paragraph."""
    import trafilatura

    tree = trafilatura.load_html(page)
    if tree is None:
        return page
    for table in tree.xpath("//table"):
        if _sentences_in(table):
            for part in table.iter("table", "tbody", "tr", "td"):
                part.tag = "div"
    return str(needed("lxml.html", "a web page").tostring(tree, encoding="unicode"))


def _best_extraction(page: str, expected: list[str]) -> tuple[list[str], list[str]]:
    """The first extraction that leaves out hardly anything, or else the one that leaves out least; and what it does.

    One that yields far less than the one before leaves out what is in no paragraph: a story set with line breaks.
    """
    tried: list[tuple[list[str], list[str]]] = []
    for extract in _WAYS:
        blocks = _blocks(extract, page)
        if tried and _length(blocks) < _LEAST_LEFT * _length(tried[0][0]):
            continue
        tried.append((blocks, _missing(expected, blocks)))
        if blocks and _length(tried[-1][1]) <= _MANY_MISSING * _length(expected):
            return tried[-1]
    return min(tried, key=lambda each: (not each[0], _length(each[1])))


def _blocks(extract: Callable[[str], str | None], page: str) -> list[str]:
    """The paragraphs that one way of extraction finds; none where the library gives up on what is in the page."""
    try:
        return [line for line in (extract(page) or "").splitlines() if line.strip()]
    except (ValueError, TypeError, AttributeError, LookupError, AssertionError, RecursionError):
        return []


def _extract(page: str, *, fast: bool = False, favor_recall: bool = False) -> str | None:
    import trafilatura

    return trafilatura.extract(page, fast=fast, favor_recall=favor_recall, include_comments=False)


def _baseline(page: str) -> str | None:
    import trafilatura

    body, _, _ = trafilatura.baseline(page)
    return "\n".join("".join(paragraph.itertext()) for paragraph in body.iter("p"))


_WAYS: tuple[Callable[[str], str | None], ...] = (
    _extract,
    partial(_extract, favor_recall=True),
    partial(_extract, fast=True),
    _baseline,
)


def _expected(page: str) -> list[str]:
    """The paragraphs that stand together in what looks most like the article, as the page marks it up."""
    import trafilatura

    tree = trafilatura.load_html(page)
    if tree is None:
        return []
    containers = tree.xpath(_CONTAINERS) or [tree]
    return max((_sentences_in(each) for each in containers[:_MAX_CONTAINERS]), key=_length)


def _sentences_in(container: Any) -> list[str]:
    """The paragraphs of running text: long enough, with the end of a sentence, not made of links."""
    found = []
    for paragraph in container.iter("p"):
        if any(above.tag in _ASIDE for above in paragraph.iterancestors()):
            continue
        text = " ".join("".join(paragraph.itertext()).split())
        linked = sum(len("".join(link.itertext())) for link in paragraph.iter("a"))
        if len(text) >= _LEAST_PARAGRAPH and _SENTENCE_END.search(text) and 2 * linked < len(text):
            found.append(text)
    return found


def _missing(expected: list[str], blocks: list[str]) -> list[str]:
    got = _letters(" ".join(blocks))
    return [text for text in expected if _letters(text) not in got]


def _letters(text: str) -> str:
    """Letters and digits alone: the ways of extraction space and mark differently."""
    return "".join(filter(str.isalnum, text))


def _length(texts: list[str]) -> int:
    return sum(map(len, texts))
