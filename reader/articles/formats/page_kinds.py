"""Pages that are saved as if they were articles and are not, or only in part.

The beginning of an article that is for subscribers, a question about cookies, an error page, the front page of a
newspaper: each is known by what the page itself says and by how it is built, never by whose it is.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import islice
from typing import Any

from reader.articles.formats.html_metadata import linked_articles
from reader.articles.formats.page_tree import leaves, letters, text_of
from reader.articles.formats.parsed import Doubt
from reader.text.phrasing import truncate
from reader.text.safe_yaml import load_shipped

_SHORT = 1_000
"""Characters up to which the text of a page that is not free is hardly a whole article."""
_BEGINNING = 3_000
"""Characters up to which a text may be only what is shown of an article to those who don't pay."""
_NOTICE = 600
"""Characters up to which a text may be a notice in the place of an article."""
_LEAST_ABOUT_CONSENT = 0.6
"""The share of a text."""
_LEAST_TERMS = 3
"""Different things that a question about consent speaks of."""
_NEAR_END = 4
"""Paragraphs before the end of the text, and after it in the page, in which a page asks for money."""
_KNOWN_BY = 40
"""Letters at the end of a paragraph by which it is known in its page."""
_HEADLINE = range(20, 200)
"""Letters of a headline, be it an article's own or one that leads to another article."""
_LEAST_HEADLINES = 20
"""Headlines that lead to others, from which a page with hardly a text of its own is a list."""
_LEAST_OWN = 400
"""Characters from which a page has a text of its own, next to headlines and teasers of others."""
_LEAST_TEXT = 60
"""Characters from which a paragraph is more than a label."""
_FEW = range(1, 5)
"""Articles that the page of one describes for machines; the front page of a newspaper describes more."""
_NEAR_BEGINNING = 3
"""Paragraphs of a text among which its headline is."""
_TEASER = 500
"""Characters that a teaser has at most."""
_BOXES = 4
"""Boxes within each other, the outermost of which may hold a teaser with its headline."""
_AGAIN = "open it in a browser, and save it when the article is shown"
_ANSWER = "answer it in a browser, and save the page again"
_LOG_IN = "log in there, open the whole article, and save the page again"


def doubt_about(tree: Any, blocks: Sequence[str]) -> Doubt | None:
    """Why a page, of which `blocks` are taken for the article, is something else or not the whole; None where it is.

    `tree` is the page without what its readers don't see.
    """
    text = "\n".join(blocks)
    doubts = (find(tree, blocks, text) for find in (_notice, _question, _list, _beginning))
    return next(filter(None, doubts), None)


def _notice(_: Any, blocks: Sequence[str], text: str) -> Doubt | None:
    if len(text) > _NOTICE:
        return None
    kinds: Mapping[str, Sequence[str]] = _words()["notices"]
    for kind, patterns in kinds.items():
        said = next((block for block in blocks if _any_of(tuple(patterns)).search(block)), "")
        if said:
            return Doubt(f"looks like {kind}, not an article: “{truncate(said, 60)}”", _AGAIN)
    return None


def _question(tree: Any, blocks: Sequence[str], text: str) -> Doubt | None:
    """Where a page only asks whether its reader agrees to cookies."""
    if len(text) > _BEGINNING or not any(map(_choice().fullmatch, _buttons(tree))):
        return None
    terms = [re.compile(term, re.IGNORECASE) for term in _words()["consent"]]
    about = sum(len(block) for block in blocks if any(term.search(block) for term in terms))
    named = sum(1 for term in terms if term.search(text))
    if about < _LEAST_ABOUT_CONSENT * len(text) or named < _LEAST_TERMS:
        return None
    return Doubt("looks like a question about cookies, not an article", _ANSWER)


def _buttons(tree: Any) -> Iterator[str]:
    for element in tree.iter("button", "a", "input"):
        yield text_of(element) or str(element.get("value") or "")


def _list(tree: Any, blocks: Sequence[str], _: str) -> Doubt | None:
    """Where a page is the front page of a newspaper or of one of its sections."""
    if any(len(block) > _TEASER for block in blocks) or _says_it_is_article(tree):
        return None
    links = {text_of(link) for link in tree.iter("a")}
    others = {lettered for said in links if len(lettered := letters(said)) in _HEADLINE}
    if len(others) < _LEAST_HEADLINES or _has_headline(tree, blocks):
        return None
    elsewhere = others | _teasers(tree)
    own = [block for block in blocks if len(block) >= _LEAST_TEXT and letters(block) not in elsewhere]
    if sum(map(len, own)) >= _LEAST_OWN:
        return None
    return Doubt(
        f"looks like a list of articles: {len(others)} headlines that link to others, and almost no text of its own",
        "open the article, and save that page",
    )


def _says_it_is_article(tree: Any) -> bool:
    kinds = (meta.get("content") or "" for meta in tree.iter("meta") if meta.get("property") == "og:type")
    return any(kind.lower() == "article" for kind in kinds) or len(list(_described(tree))) in _FEW


def _has_headline(tree: Any, blocks: Sequence[str]) -> bool:
    """Whether a heading of the page, or the beginning of its text, is a headline that its title has, too."""
    title = letters(" ".join(text_of(each) for each in tree.iter("title")))
    headlines = map(letters, (*map(text_of, tree.iter("h1", "h2")), *blocks[:_NEAR_BEGINNING]))
    return any(len(each) in _HEADLINE and each in title for each in headlines)


def _teasers(tree: Any) -> set[str]:
    """The paragraphs that only lead to other pages, by their letters."""
    texts = {leaf: text for leaf in leaves(tree) if len(text := text_of(leaf)) >= _LEAST_TEXT}
    around = Counter(above for leaf in texts for above in leaf.iterancestors())
    return {letters(text) for leaf, text in texts.items() if len(text) <= _TEASER and _is_teaser(leaf, around)}


def _is_teaser(leaf: Any, around: Counter[Any]) -> bool:
    """Whether a paragraph is alone with a headline that leads to another page; `around` counts paragraphs in boxes."""
    for box in islice(leaf.iterancestors(), _BOXES):
        if around[box] > 1:
            return False
        if any(len(letters(text_of(link))) in _HEADLINE for link in box.iter("a")):
            return True
    return False


def _beginning(tree: Any, blocks: Sequence[str], text: str) -> Doubt | None:
    """Where a page shows only the beginning of an article."""
    if len(text) > _BEGINNING:
        return None
    offers = _any_of(tuple(_words()["offers"]))
    said = next((each for each in (*blocks[-_NEAR_END:], *_after(tree, blocks)) if offers.search(each)), "")
    if said:
        return Doubt(f"looks like only the beginning of an article: the page ends with “{truncate(said, 60)}”", _LOG_IN)
    is_cut = text.rstrip().endswith(("...", "…"))
    if _is_not_free(tree) and (is_cut or len(text) < _SHORT):
        return Doubt(
            "looks like only the beginning of an article: the page is short, and says that it is not free", _LOG_IN
        )
    return None


def _after(tree: Any, blocks: Sequence[str]) -> list[str]:
    """The first of what the page sets below the last paragraph of the text."""
    end = letters(blocks[-1])[-_KNOWN_BY:] if blocks else ""
    pieces = [text_of(leaf) for leaf in leaves(tree, "p", "div", "li", "section", "h2", "h3", "h4", "span", "button")]
    last = next((n for n in reversed(range(len(pieces))) if end and letters(pieces[n]).endswith(end)), len(pieces))
    return [piece for piece in pieces[last + 1 :] if piece][:_NEAR_END]


def _is_not_free(tree: Any) -> bool:
    """Whether a page says so for machines: in its linked data, of the article or of a part of it."""
    marked = (each for each in tree.iter("meta") if (each.get("itemprop") or "").lower() == "isaccessibleforfree")
    return any(map(_says_no, _described(tree))) or any(
        (each.get("content") or "").lower() == "false" for each in marked
    )


def _says_no(node: Mapping[str, Any]) -> bool:
    within = node.get("hasPart")
    parts = within if isinstance(within, list) else [within]
    said = (each.get("isAccessibleForFree") for each in (node, *parts) if isinstance(each, Mapping))
    return any(str(each).lower() == "false" for each in said)


def _described(tree: Any) -> Iterator[Mapping[str, Any]]:
    """The articles that the page describes for machines."""
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or "").lower():
            yield from linked_articles(script.text or "")


@cache
def _words() -> Mapping[str, Any]:
    return load_shipped("reader.articles.formats", "page_kinds.yaml")


@cache
def _any_of(patterns: Sequence[str]) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE)


@cache
def _choice() -> re.Pattern[str]:
    return re.compile(rf"\W*(?:{'|'.join(_words()['choices'])})\W*", re.IGNORECASE)
