"""The text of a note, which its writer may have written as Markdown, in a report that stays whole whatever it says."""

import re

from markdown_it import MarkdownIt

from reader.text.sanitise import sanitise

_OURS = ("heading", "lheading", "link", "image", "autolink", "reference", "html_block", "html_inline", "entity")
"""Markdown that is not used from a note's text in a report: its headings are the report's, addresses stay words."""
_PORTABLE = {
    *("paragraph_open", "paragraph_close", "inline", "text", "softbreak", "hardbreak", "hr", "code_inline", "fence"),
    *("em_open", "em_close", "strong_open", "strong_close", "code_block", "blockquote_open", "blockquote_close"),
    *("bullet_list_open", "bullet_list_close", "ordered_list_open", "ordered_list_close"),
    *("list_item_open", "list_item_close"),
}
"""Of Markdown's parts those that can't reach beyond themselves."""
_FOOTNOTE = re.compile(r"\[\^")
_END = "end of the note"

_all = MarkdownIt("commonmark")
_shown = MarkdownIt("commonmark", {"html": False}).disable(list(_OURS))


def as_html(text: str) -> str:
    """The text as HTML: paragraphs, lists, quotations, code, and what is stressed; all else as it was typed."""
    return str(_shown.render(sanitise(text))).strip()


def is_markdown_of_its_own(text: str) -> bool:
    """Whether a text, put among others in Markdown, makes nothing but what is in it, and ends where it ends."""
    known: dict[str, object] = {}
    tokens = _all.parse(f"{text}\n\n{_END}", known)
    inline = [child for token in tokens for child in token.children or ()]
    ends = len(tokens) > 2 and tokens[-2].content == _END and tokens[-2].level == 1
    kinds = {token.type for token in (*tokens, *inline)}
    return ends and kinds <= _PORTABLE and not known.get("references") and not _FOOTNOTE.search(text)
