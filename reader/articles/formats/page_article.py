"""The article in a page: what a library takes for it, with what that leaves out of it, and what is doubtful in it."""

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import Any, NamedTuple

from reader.articles.formats.html_metadata import linked_articles
from reader.articles.formats.libraries import needed, quiet
from reader.articles.formats.live_blog import live_blog
from reader.articles.formats.page_kinds import doubt_about
from reader.articles.formats.page_tree import (
    LeftOut,
    Paragraph,
    Piece,
    cleaned,
    embedded_posts,
    length,
    letters,
    pieces,
    running_text,
)
from reader.articles.formats.parsed import Doubt

_KNOWN_BY = 50
"""Letters at either end of a paragraph by which it is known where something in it was left out."""
_LONGEST = 2_500
"""Characters of a paragraph beyond which it is hardly one: newspapers' have 300, the longest of reports 2,000."""
_MOST_MISSING = 0.25
"""How much running text may be left out without a word, as a share of the article's length."""
_MOST_LISTED = 0.5
"""Of the article, how much may be items of lists without a word."""
_CUT = re.compile(r".{80}.*(?:…|\.\.\.)\]?$", re.DOTALL)
"""A paragraph that was cut off, as the beginning of another article is."""
_FEWEST_CUT, _SHARE_CUT = 3, 0.25
"""Of the paragraphs of a page that may be about several articles, how many are cut off."""
_MOST_PIECES = 3_000
"""Of a page that are looked through for those which came as one; a page with more is not short."""
_CONTAINERS = "//article|//main|//*[@role='main']|//*[@itemprop='articleBody']|//*[@role='article']"
_MAX_CONTAINERS = 20


class Found(NamedTuple):
    """The paragraphs of an article, none where it can't be separated from the rest; and the doubts about them."""

    blocks: list[str]
    doubts: tuple[str, ...] = ()
    kind: Doubt | None = None
    """Why the page may be something else than an article, or only a part of one."""


def article_of(page: str, hidden: frozenset[str] = frozenset()) -> Found:
    """The article of a page; `hidden` are selectors of what its style sheets hide."""
    with quiet("trafilatura"):
        tree = needed("trafilatura", "a web page").load_html(page)
        if tree is None:
            return Found([])
        metadata_text = _text_in_metadata(tree)
        left_out = cleaned(tree, hidden)
        expected = running_text(tree)
        story = [paragraph for paragraph in expected if paragraph.letters in metadata_text] or _grouped(tree)
        posts = embedded_posts(tree)
        blocks, entries = live_blog(tree)
        blocks = blocks or _completed(_parted(_extracted(tree), pieces(tree)), expected, metadata_text)
    said = [f"a live blog of {entries} entries, in the page's order, each below its time"] if entries else []
    whole = letters("".join(blocks))
    missing = sum(1 for post in posts if post not in whole)
    said += [f"posts of other sites in the article, left out: {missing}"] if missing else []
    kind = None if entries else doubt_about(tree, blocks or [piece.text for piece in pieces(tree)])
    return Found(blocks, (*said, *_doubts(blocks, story, left_out)), kind) if blocks else Found([], kind=kind)


def _text_in_metadata(tree: Any) -> str:
    """The letters of the article's text where the page gives that in its linked data; else none."""
    scripts = (script.text or "" for script in tree.iter("script") if "ld+json" in (script.get("type") or "").lower())
    bodies = (node.get("articleBody") for script in scripts for node in linked_articles(script))
    return max((letters(body) for body in bodies if isinstance(body, str)), key=len, default="")


def _extracted(tree: Any) -> list[str]:
    """The paragraphs that the library finds; none where it gives up on what is in the page."""
    import trafilatura

    try:
        text = trafilatura.extract(tree, include_comments=False) or ""
    except (ValueError, TypeError, AttributeError, LookupError, AssertionError, RecursionError):
        return []
    return [line for line in text.splitlines() if line.strip()]


def _grouped(tree: Any) -> list[Paragraph]:
    """The running text in what looks most like the article, as the page marks it up."""
    return max(map(running_text, tree.xpath(_CONTAINERS)[:_MAX_CONTAINERS] or [tree]), key=length)


def _parted(blocks: list[str], found: list[Piece]) -> list[str]:
    """The paragraphs, each of those that is several pieces of the page in a row parted into them.

    Of a page that it takes for very short the library makes one paragraph. Rows of tables stay as they are.
    """
    whole = {piece.letters for piece in found}
    parted: list[str] = []
    for block in blocks:
        lettered = letters(block)
        row = [] if lettered in whole or block.startswith("|") else _row_of(lettered, found)
        parted += [piece.text for piece in row if not piece.is_aside] or [block]
    return parted


def _row_of(lettered: str, found: list[Piece]) -> list[Piece]:
    """The pieces in a row that make up a text; none where no such do."""
    for first in range(min(len(found), _MOST_PIECES)):
        length, last = 0, first
        while last < len(found) and lettered.startswith(found[last].letters, length):
            length, last = length + len(found[last].letters), last + 1
        if length == len(lettered) > 0:
            return found[first:last]
    return []


def _completed(blocks: list[str], expected: list[Paragraph], metadata_text: str) -> list[str]:
    """The paragraphs, with those of the article that were left out inserted in their places.

    A paragraph is taken for the article's if it is set in the page as most of it is (a story is often set in several
    boxes, of which the library takes the first), or if it is in the text that the page's metadata give as its own.
    """
    places = _places(expected, blocks)
    home = _home([paragraph for paragraph, place in zip(expected, places, strict=True) if place is not None])
    after, last = defaultdict[int, list[str]](list), -1
    for paragraph, place in zip(expected, places, strict=True):
        if place is not None:
            last = place
        elif paragraph.place == home or paragraph.letters in metadata_text:
            after[last].append(paragraph.text)
    return [*after[-1], *(text for number, block in enumerate(blocks) for text in (block, *after[number]))]


def _places(paragraphs: Sequence[Paragraph], blocks: Sequence[str]) -> list[int | None]:
    """For each paragraph the number of the block that contains it, its beginning or its end."""
    lettered = [letters(block) for block in blocks]
    starts = [0, *accumulate(map(len, lettered))]
    whole, at = "".join(lettered), 0
    places: list[int | None] = []
    for paragraph in paragraphs:
        parts = (paragraph.letters, paragraph.letters[:_KNOWN_BY], paragraph.letters[-_KNOWN_BY:])
        found = next((place for part in parts for start in (at, 0) if (place := whole.find(part, start)) >= 0), None)
        at = at if found is None else found
        places.append(None if found is None else bisect_right(starts, found) - 1)
    return places


def _home(paragraphs: list[Paragraph]) -> tuple[str, ...]:
    """The place of most of the text of some paragraphs; empty if no place holds half of it."""
    lengths = Counter[tuple[str, ...]]()
    for each in paragraphs:
        lengths[each.place] += len(each.text)
    place, most = lengths.most_common(1)[0] if lengths else ((), 0)
    return place if 2 * most >= lengths.total() else ()


def _doubts(blocks: list[str], story: list[Paragraph], left_out: LeftOut) -> Iterator[str]:
    """The warnings to give before the text is taken for the article."""
    places = _places(story, blocks)
    missing = [paragraph for paragraph, place in zip(story, places, strict=True) if place is None]
    if length(missing) > _MOST_MISSING * sum(map(len, blocks)):
        yield f"paragraphs that may belong to the article and were left out: {len(missing)}"
    longest = max(map(len, blocks))
    if longest > _LONGEST:
        yield f"a paragraph of {longest:,} characters: the page does not show where paragraphs begin"
    if sum(len(block) for block in blocks if block.startswith("- ")) > _MOST_LISTED * sum(map(len, blocks)):
        yield "most of the text is in lists: it may not be an article"
    cut = sum(1 for block in blocks if _CUT.fullmatch(block))
    if cut >= max(_FEWEST_CUT, _SHARE_CUT * len(blocks)):
        yield f"paragraphs that end in “…”: {cut}: they may be the beginnings of other articles"
    homes = {paragraph.place for paragraph, place in zip(story, places, strict=True) if place is not None}
    if hidden := sum(1 for paragraph in left_out.hidden if paragraph.place in homes):
        yield f"paragraphs of the article that the page hides, left out: {hidden}"
    if left_out.struck:
        yield f"passages that the page strikes out, left out: {left_out.struck}"
