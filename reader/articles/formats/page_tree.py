"""The elements of a page: those that a reader sees, and the paragraphs of running text among them."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from reader.text.raised import raised

_LEAST_RUNNING = 60
"""Characters from which a paragraph that ends a sentence is running text."""
_SENTENCE_END = re.compile(r"[.!?…。！？][”\"’'»)\]]*$")
_LEAVES = ("p", "li", "div", "td", "dd", "blockquote", "pre")
_BLOCKS = frozenset((
    *_LEAVES, "address", "article", "aside", "body", "center", "details", "dl", "dt", "fieldset", "figcaption",
    "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "main", "nav", "ol", "section",
    "summary", "table", "tbody", "tfoot", "th", "thead", "tr", "ul",
))  # fmt: skip
_AROUND = frozenset(("a", "aside", "figure", "footer", "form", "header", "nav"))
"""Elements that hold no paragraph of an article; a paragraph within a link leads to another page."""
_NOT_SHOWN = re.compile(r"display:none|visibility:(?:hidden|collapse)")
_FOR_MACHINES = re.compile(r"(?<!\S)(?:visually-?hidden|sr-only|screen-reader-text)(?!\S)", re.IGNORECASE)
"""Classes by which web design sets text out of sight."""
# Singular alone it may be a paper's section for opinions.
_OF_READERS = re.compile(
    r"(?<![^\s_-])(?<!no-)(?<!has-)(?<!with-)"
    r"(?:(?:reader|user|post|article)?comments|\w*kommentare|commentaires|comentarios|commenti|reacties|disqus|livefyre"
    r"|comment-?(?:list|section|area|thread|respond))(?![^\s_-])(?![\s_-]?(?:count|number|link|open|off))"
    r"|(?<!\S)comment(?!\S)",
    re.IGNORECASE,
)
_PERHAPS_OF_READERS = re.compile(
    r"(?<!\S)(?:forum|discussion|thread|replies|responses|reactions|talkbacks?)(?!\S)", re.IGNORECASE
)
_OF_PLAYERS = re.compile(
    r"(?<![^\s_-])(?:video|audio|media)?-?(?:video|player|playlist|gallery|slideshow)(?![^\s_-])", re.IGNORECASE
)
_POST = re.compile(
    r"(?<!\S)(?:twitter-(?:tweet|video)|instagram-media|tiktok-embed|bluesky-embed|mastodon-embed|fb-post)"
)
"""Classes that social networks give to a post that a page shows."""
_KNOWN_BY = 40
"""Letters by which a post is found again."""
_HOLDERS = frozenset(("div", "section", "aside", "details", "ol", "ul", "dl"))
_NOTE_MARK = re.compile(r"[\[(]?(?:\d{1,3}|[a-z]|[*†‡§#]{1,3})[\])]?", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")
_STRUCK = ("del", "s", "strike")


@dataclass(frozen=True)
class Paragraph:
    """A paragraph of running text in a page."""

    text: str
    """With white space as single spaces."""
    letters: str
    """Its letters and digits alone, by which it is known again however it was spaced and marked."""
    place: tuple[str, ...]
    """The elements around it, from the body inwards, each with its class: what is set alike has the same."""


class Piece(NamedTuple):
    """A part of a page that is set apart from the rest."""

    text: str
    letters: str
    is_aside: bool
    """Whether it belongs to something other than the article: a picture, a menu."""


@dataclass(frozen=True)
class LeftOut:
    """The content of a page that its readers do not see."""

    hidden: tuple[Paragraph, ...] = ()
    struck: int = 0
    """Passages that the page strikes out."""


def cleaned(tree: Any, hidden: frozenset[str] = frozenset()) -> LeftOut:
    """Takes out of a page what its readers do not see, and what others wrote below the article; says what that was.

    `hidden` are selectors of what the page's style sheets hide.
    """
    _without_layout(tree)
    _without_comments(tree)
    _without_players(tree)
    struck = _without_struck(tree)
    _without_note_marks(tree)
    return LeftOut(_without_hidden(tree, hidden), struck)


def running_text(tree: Any) -> list[Paragraph]:
    """The paragraphs of running text in a page or a part of one, in order: sentences that are not made of links."""
    places: dict[Any, tuple[str, ...] | None] = {}
    found = []
    for element in leaves(tree):
        text = _running(element)
        if text and (place := _place(element.getparent(), places)) is not None:
            found.append(Paragraph(text, letters(text), place))
    return found


def pieces(tree: Any) -> list[Piece]:
    """All that is set apart from the rest in a page or a part of one, in order: paragraphs, headings, entries."""
    found = []
    for element in leaves(tree, *_LEAVES, "dt", "figcaption", "h1", "h2", "h3", "h4", "h5", "h6", "th"):
        if text := text_of(element):
            is_aside = element.tag != "h1" and any(above.tag in _AROUND for above in element.iterancestors())
            found.append(Piece(text, letters(text), is_aside or element.tag == "figcaption"))
    return found


def embedded_posts(tree: Any) -> list[str]:
    """The beginnings of the posts of social networks that a page shows among its text, in letters and digits."""
    posts = (element for element in tree.iter("blockquote") if _POST.search(element.get("class") or ""))
    return [lettered[:_KNOWN_BY] for post in posts if (lettered := letters(text_of(post)))]


def length(paragraphs: Iterable[Paragraph]) -> int:
    """Of their text together, in characters."""
    return sum(len(each.text) for each in paragraphs)


def letters(text: str) -> str:
    """Letters and digits alone: ways of extraction space and mark differently."""
    return "".join(filter(str.isalnum, text))


def leaves(tree: Any, *tags: str) -> Iterator[Any]:
    """The elements that hold text and no other block."""
    for element in tree.iter(*(tags or _LEAVES)):
        if not any(within.tag in _BLOCKS for within in element.iterdescendants()):
            yield element


def _running(element: Any) -> str:
    """The text of an element that is sentences; else none."""
    text = text_of(element)
    is_running = len(text) >= _LEAST_RUNNING and _SENTENCE_END.search(text)
    return text if is_running and 2 * sum(len(text_of(link)) for link in element.iter("a")) < len(text) else ""


def _place(element: Any, known: dict[Any, tuple[str, ...] | None]) -> tuple[str, ...] | None:
    """An element and those around it, the outermost first; None where one is what holds no paragraph of an article."""
    if element is None:
        return ()
    if element not in known:
        around = _place(element.getparent(), known)
        known[element] = None if around is None or element.tag in _AROUND else (*around, kind_of(element))
    return known[element]


def text_of(element: Any) -> str:
    """All text in an element, with white space as single spaces."""
    return " ".join("".join(element.itertext()).split())


def kind_of(element: Any) -> str:
    """An element's name and class, which are the same for what is set alike."""
    return f"{element.tag}.{_DIGITS.sub('0', element.get('class') or element.get('id') or '')}"


# What is no text of the article


def _without_layout(tree: Any) -> None:
    """Makes boxes of the tables that only put running text into place, and of a form that holds most of the page."""
    for table in tree.xpath("//table"):
        if any(_holds_story(cell) for cell in table.iter("td")):
            for part in table.iter("table", "tbody", "tr", "td"):
                part.tag = "div"
    half = len(text_of(tree)) / 2
    for form in tree.xpath("//form[not(ancestor::form)]"):
        if len(text_of(form)) > half:
            form.tag = "div"


def _holds_story(cell: Any) -> bool:
    """Whether a cell is a piece of a page, not an entry: there are several paragraphs of running text in it."""
    return sum(1 for paragraph in cell.iter("p") if _running(paragraph)) > 1


def _without_comments(tree: Any) -> None:
    """Takes out what readers wrote, save where that is all there is: a page of a forum."""
    comments = _outermost(tree, _is_comments)
    if comments and sum(length(running_text(each)) for each in comments) < length(running_text(tree)):
        for each in comments:
            each.drop_tree()


def _without_players(tree: Any) -> None:
    for element in _outermost(tree, _is_player):
        element.drop_tree()


def _outermost(tree: Any, is_such: Callable[[Any], bool]) -> list[Any]:
    found: list[Any] = []
    waiting = [tree]
    while waiting:
        for element in waiting.pop():
            if isinstance(element.tag, str):
                (found if is_such(element) else waiting).append(element)
    return found


def _names(element: Any) -> str:
    return " ".join(element.get(name) or "" for name in ("class", "id", "aria-label"))


def _is_comments(element: Any) -> bool:
    """Whether readers' comments are in it; what holds the headline holds the article, too."""
    return (
        element.tag in _HOLDERS
        and (
            bool(_OF_READERS.search(_names(element)))
            or "/Comment" in (element.get("itemtype") or "")
            or (bool(_PERHAPS_OF_READERS.search(_names(element))) and _is_row_of_boxes(element))
        )
        and element.find(".//h1") is None
    )


def _is_row_of_boxes(element: Any) -> bool:
    """Whether it holds several boxes of one kind, and running text in them."""
    while len(element) == 1:
        element = element[0]
    boxes = Counter(kind_of(box) for box in element.iterchildren(*_HOLDERS, "li", "article"))
    return max(boxes.values(), default=0) > 1 and bool(running_text(element))


def _is_player(element: Any) -> bool:
    """Whether it shows pictures, and what text it has only labels those."""
    return (
        element.tag in _HOLDERS
        and bool(_OF_PLAYERS.search(_names(element)))
        and all(len(text_of(leaf)) < _LEAST_RUNNING for leaf in leaves(element))
    )


# What is not seen


def _without_hidden(tree: Any, hidden: frozenset[str]) -> tuple[Paragraph, ...]:
    """Takes out what is not seen, but for what most of the page's text is in: a script will show that."""
    found = _outermost(tree, lambda element: _is_hidden(element) or not hidden.isdisjoint(_selectors(element)))
    whole = length(running_text(tree)) if found else 0
    out: list[Paragraph] = []
    for element in found:
        within = running_text(element)
        if 2 * length(within) <= whole or not within:
            out += within
            element.drop_tree()
    return tuple(out)


def _is_hidden(element: Any) -> bool:
    if element.tag == "template" or (element.tag == "dialog" and element.get("open") is None):
        return True
    if element.get("hidden") is not None or (element.get("aria-hidden") or "").lower() == "true":
        return True
    style = "".join((element.get("style") or "").lower().split())
    return bool(_NOT_SHOWN.search(style) or _FOR_MACHINES.search(element.get("class") or ""))


def _selectors(element: Any) -> Iterator[str]:
    """The simple selectors that are an element's."""
    names = [f".{name}" for name in (element.get("class") or "").split()]
    for name in (*names, f"#{element.get('id')}"):
        yield from (name, f"{element.tag}{name}")


def _without_struck(tree: Any) -> int:
    struck = [element for element in tree.iter(*_STRUCK) if text_of(element)]
    for element in struck:
        element.drop_tree()
    return len(struck)


def _without_note_marks(tree: Any) -> None:
    """Takes out the marks of notes, and sets raised figures apart, which else are digits of the number before them."""
    for element in list(tree.iter("sup")):
        text = text_of(element)
        if _NOTE_MARK.fullmatch(text) and _is_link(element):
            element.drop_tree()
        elif raised(text) != text:
            for child in list(element):
                child.drop_tag()
            element.text = raised(text)


def _is_link(element: Any) -> bool:
    """Whether all of it leads elsewhere, and nothing else does with it: not the square of a linked "5 m²"."""
    link = next(element.iter("a"), None) if element.tag != "a" else element
    link = link if link is not None else next(element.iterancestors("a"), None)
    return link is not None and text_of(link) == text_of(element)
