"""Web pages, as a browser or SingleFile saves them: the article without the rest of the page."""

import re
from collections.abc import Iterator

from reader.articles.encoding_labels import decode_as, labels_in_markup
from reader.articles.formats.captures import without_archive
from reader.articles.formats.html_metadata import page_metadata
from reader.articles.formats.libraries import needed
from reader.articles.formats.markup import as_text, paragraphs
from reader.articles.formats.metadata_sources import MetadataClaim, merge_metadata
from reader.articles.formats.page_article import Found, article_of
from reader.articles.formats.page_styles import hidden_by_styles
from reader.articles.formats.parsed import Doubt, File, FormatError, Parsed
from reader.articles.formats.stand_ins import with_stand_ins

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
_TOO_MANY = "too many elements to separate the article from the rest: all text is shown"
_NO_ARTICLE = "the article can't be separated from the rest: all text is shown"


def read(file: File) -> Iterator[Parsed]:
    """The article of a page. Raises `FormatError`, or `NotTextError` where `file` is no text."""
    yield parse_page(file)


def parse_page(file: File, charset: str = "", places: tuple[MetadataClaim, ...] = ()) -> Parsed:
    """The article of a page; `charset` and `places` are what is known of it from outside."""
    needed("trafilatura", "a web page")
    decoded = decode_as(file.data, charset, *labels_in_markup(file.data))
    markup = decoded.text
    saved = _SAVED_FROM.search(markup[:_SAVED_HEAD])
    unpacked = _PACKED.sub("", markup)
    page = _UNSEEN.sub("", unpacked)
    if len(page) > _MAX_PAGE:
        raise FormatError(f"larger than {_MAX_PAGE // 1_000_000} MB without its pictures", "save its text (.txt)")
    known = [*page_metadata(page), *places, *([("saved from", {"url": saved[1]})] if saved else [])]
    claims, archive = without_archive(known, page)
    metadata, origins = merge_metadata(claims)
    blocks, warnings, kind = _article(page, hidden_by_styles(unpacked))
    if not blocks:
        refused = kind or Doubt("no article text in this page", "open it in a browser, and save the text")
        raise FormatError(refused.reason, refused.mend)
    warnings += (
        (f"a copy in the archive {archive}: outlet and date are those of the page itself, if it names them",)
        if archive
        else ()
    )
    return Parsed(as_text(blocks), decoded.encoding, metadata, (*decoded.doubts, *warnings), origins, doubt=kind)


def _article(page: str, hidden: frozenset[str]) -> Found:
    """The paragraphs of the article, and what is doubtful in them. One in which nothing is to be seen is none."""
    shown = with_stand_ins(page)
    found = Found([], (_TOO_MANY,)) if page.count("<") > _MAX_TAGS else article_of(shown.page, hidden)
    if not found.blocks:
        found = Found(paragraphs(shown.page), found.doubts or (_NO_ARTICLE,), found.kind)
    blocks = [block for block in found.blocks if not shown.is_blank(block)]
    return found._replace(blocks=[shown.undone(block) for block in blocks])
