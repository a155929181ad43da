"""A live blog: entries one above the other, each with its time. Which came first is half of what they say."""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from reader.articles.formats.page_tree import kind_of, leaves, length, running_text, text_of

_ENTRIES = ("article", "div", "section", "li")
_CLOCK = r"\d{1,2}[:.h]\d{2}(?::\d{2})?(?: ?[ap]\.?m\.?)?"
_HAS_CLOCK = re.compile(_CLOCK, re.IGNORECASE)
_LEAST = 3
"""Entries that make a live blog."""
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_NOT_SHOWN = ("aside", "button", "figure", "footer", "form", "nav")
_MOST_TIMES, _MOST_BOXES = 1_000, 50
"""Of a page that are looked at."""


def live_blog(tree: Any) -> tuple[list[str], int]:
    """The paragraphs of a live blog in the page's order, the time of each entry above it, and the number of entries.

    None of a page that is no live blog: most of a live blog's text is in boxes of one kind, each with a time; unlike in
    a list of articles, their headings lead nowhere.
    """
    whole = length(running_text(tree))
    for box in _boxes(tree):
        entries = _entries(box)
        if len(entries) >= _LEAST and 2 * sum(length(running_text(each)) for each in entries) > whole:
            return list(_paragraphs(_with_headline(box))), len(entries)
    return [], 0


def _boxes(tree: Any) -> list[Any]:
    """The elements that hold several times and may hold entries."""
    times = tree.xpath("//time")[:_MOST_TIMES]
    above: dict[Any, None] = {}
    for time in times:
        above.update(dict.fromkeys(time.iterancestors()))
    return [box for box in above if len(box) >= _LEAST][:_MOST_BOXES]


def _entries(box: Any) -> list[Any]:
    alike = defaultdict[str, list[Any]](list)
    for child in box.iterchildren(*_ENTRIES):
        if _is_entry(child):
            alike[kind_of(child)].append(child)
    entries = max(alike.values(), key=len, default=[])
    times = {_time_of(next(entry.iter("time"))) for entry in entries}
    return entries if len(times) > 1 else []


def _is_entry(element: Any) -> bool:
    time = next(element.iter("time"), None)
    if time is None or not _HAS_CLOCK.search(_time_of(time)) or not running_text(element):
        return False
    headings = list(element.iter(*_HEADINGS))
    return not any(heading.find(".//a") is not None or _is_in_link(heading) for heading in headings)


def _is_in_link(element: Any) -> bool:
    return any(above.tag == "a" for above in element.iterancestors("a"))


def _time_of(time: Any) -> str:
    """A time as the page shows it, or as it says to machines where it shows none: "2 hours ago"."""
    shown = text_of(time)
    return shown if _HAS_CLOCK.search(shown) else (time.get("datetime") or shown).strip()[:40]


def _with_headline(box: Any) -> Any:
    """The element around the entries that holds the headline, too."""
    return next((around for around in box.iterancestors() if around.find(".//h1") is not None), box)


def _paragraphs(story: Any) -> Iterator[str]:
    seen: set[Any] = set()
    for element in leaves(story, "p", "li", "div", "td", "dd", "blockquote", "pre", *_HEADINGS, "time"):
        if any(above in seen or above.tag in _NOT_SHOWN for above in element.iterancestors()):
            continue
        seen.add(element)
        text = _time_of(element) if element.tag == "time" else text_of(element)
        if text and not _is_only_links(element, text):
            yield text


def _is_only_links(element: Any, text: str) -> bool:
    return sum(len(text_of(link)) for link in element.iter("a", "button")) >= len(text)
