"""Tags and text, read without a library, in time that grows only with the length.

Enough for markup that is all article (a chapter, a newsletter, an export); a page with menus and
advertisements needs `html`.
"""

import html
import re
from collections.abc import Iterator
from typing import NamedTuple

from reader.articles.formats.parsed import FormatError
from reader.text.raised import raised

MAX_TAGS = 300_000
"""In one page or text; a long report has some thousand."""
# Quoted values may hold ">"; nothing here is ever tried a second time at another length.
_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/<>]*+)((?:[^>\"']++|\"[^\"]*+\"|'[^']*+')*+)>")
_OPENING = re.compile(r"<(?=[a-zA-Z/!?])")
_SIMPLE_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/<>]*+)([^<>]*+)>")
_ATTRIBUTE = re.compile(r"(?<![^\s\"'/>])([^\s=\"'/>]++)\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s>]++))")
_RAW = frozenset(("script", "style", "template", "svg", "math", "noframes", "textarea", "select"))
_BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl",
    "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
    "hr", "html", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot",
    "th", "thead", "tr", "ul",
))  # fmt: skip
_MARK = r"\s*+[\[(]?(?:\d{1,3}|[a-z]|[*†‡§]{1,3})[\])]?\s*+"
_INSIDE = r"(?:[^<]++|<(?!/?\1\b))*+</\1\s*+>"
"""The content of an element that holds none of its own name, and its end."""
# Marks that lead to notes; raised figures; what is struck out or hidden.
_NOTE_MARK = re.compile(
    rf"<a\b[^<>]*+>\s*+<sup\b[^<>]*+>{_MARK}</sup>\s*+</a>|<sup\b[^<>]*+>\s*+<a\b[^<>]*+>{_MARK}</a>\s*+</sup>"
    rf"|<a\b[^<>]{{0,500}}noteref[^<>]*+>{_MARK}</a>",
    re.IGNORECASE,
)
_RAISED = re.compile(r"<sup\b[^<>]*+>\s*+([\d+-]{1,9})\s*+</sup>", re.IGNORECASE)
_STRUCK = re.compile(rf"<(del|s|strike)\b[^<>]*+>{_INSIDE}", re.IGNORECASE)
_HIDDEN = re.compile(
    rf"<(p|div|span|section|td|li)\b(?=[^<>]*?(?:\shidden(?=[\s=>/])|display\s*:\s*none))[^<>]*+>{_INSIDE}",
    re.IGNORECASE,
)
_SPACE = re.compile(r"[ \t\n\r\f\xa0]+")


class Tag(NamedTuple):
    """A tag with its name in lower case; `inner` is the content of a script or style, unread."""

    name: str
    is_end: bool
    raw_attributes: str
    inner: str = ""

    @property
    def attributes(self) -> dict[str, str]:
        """Names in lower case, values with entities resolved; the first of a name counts."""
        found: dict[str, str] = {}
        for name, double, single, bare in _ATTRIBUTE.findall(self.raw_attributes[:20_000]):
            found.setdefault(name.lower(), html.unescape(double or single or bare))
        return found


def tokens(markup: str) -> Iterator[Tag | str]:
    """Tags, and the text between them with entities resolved; comments and declarations are left out.

    Raises `FormatError` where there are more than `MAX_TAGS`.
    """
    if markup.count("<") > MAX_TAGS:
        raise FormatError(f"more than {MAX_TAGS:,} elements", "save its text (.txt)")
    at, tag_pattern = 0, _TAG
    while found := _OPENING.search(markup, at):
        opening = found.start()
        if opening > at:
            yield html.unescape(markup[at:opening])
        if markup.startswith("<!--", opening):
            end = markup.find("-->", opening + 4)
            at = len(markup) if end < 0 else end + 3
            continue
        if markup.startswith(("<!", "<?"), opening):
            end = markup.find(">", opening)
            at = len(markup) if end < 0 else end + 1
            continue
        match = tag_pattern.match(markup, opening)
        if match is None and tag_pattern is _TAG and markup[opening + 1 : opening + 2].isalpha():
            tag_pattern = _SIMPLE_TAG  # a quote is never closed: were that tried at each tag, it would take for ever
            match = tag_pattern.match(markup, opening)
        if match is None:
            yield "<"
            at = opening + 1
            continue
        name, at, inner = match[2].lower(), match.end(), ""
        if name in _RAW and not match[1] and not match[3].endswith("/"):
            end_tag = re.compile(rf"</{name}\b[^<>]*>?", re.IGNORECASE).search(markup, at)
            inner = markup[at : end_tag.start() if end_tag else len(markup)]
            at = end_tag.end() if end_tag else len(markup)
        yield Tag(name, bool(match[1]), match[3], inner)
    if at < len(markup):
        yield html.unescape(markup[at:])


def paragraphs(markup: str) -> list[str]:
    """The text that is to be seen, a paragraph each, in order; a forced line break stays one.

    Left out are the marks of notes, which else are digits of a number before them, and what is struck out.
    """
    for unseen in (_NOTE_MARK, _STRUCK, _HIDDEN):
        markup = unseen.sub("", markup)
    markup = _RAISED.sub(lambda match: raised(match[1]), markup)
    found: list[str] = []
    line: list[str] = []
    is_head = is_preformatted = False

    def close() -> None:
        text = "".join(line)
        lines = [each.strip() for each in text.split("\n")]
        text = "\n".join(each for each in lines if each)
        if text:
            found.append(text)
        line.clear()

    for token in tokens(markup):
        if isinstance(token, str):
            if not is_head:
                line.append(token if is_preformatted else _SPACE.sub(" ", token))
        elif token.name == "head":
            is_head = not token.is_end
        elif token.name == "body":
            is_head = False
            close()
        elif token.name == "br":
            line.append("\n")
        elif token.name in _BLOCKS:
            close()
            is_preformatted = token.name == "pre" and not token.is_end
    close()
    return found


def as_text(blocks: list[str]) -> str:
    """Paragraphs as the text of an article: an empty line between two, a line feed at the end."""
    return "\n\n".join(blocks) + "\n" if blocks else ""
