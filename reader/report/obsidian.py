"""Files for a vault of Obsidian: one for each source, each difference and each note, linked to one another.

Front matter is YAML, quotations are callouts, links are wiki links. Foreign text is escaped: none of it is Markdown.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from reader import __version__
from reader.analysis.model import Discrepancy
from reader.articles.article import Article
from reader.comparison.comparison import Comparison
from reader.notes.anchor import Health
from reader.notes.note import Note
from reader.notes.resolved import ResolvedNote
from reader.report import phrases
from reader.report.bundle import Files
from reader.report.fingerprint import fingerprint
from reader.report.markdown_text import escaped
from reader.report.note_text import is_markdown_of_its_own
from reader.text.safe_yaml import dump
from reader.text.sanitise import one_line, sanitise
from reader.views.sides import claimant_of
from reader.views.sides_by_value import sides_in_order, under_topic, values_in_words

_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|#^\[\]%\x00-\x1f]+')
_NOT_IN_TAGS = re.compile(r"[^\w/-]+")
_LONGEST_NAME = 60


def to_obsidian(comparison: Comparison) -> Files:
    """Each file, by its path in the vault."""
    names = _source_names(comparison)
    articles = comparison.collection.articles
    files = {f"{names[article.id]}.md": _source(article) for article in articles}
    for found in comparison.analysis.differences:
        name = f"{_name(found.topic or found.kind.value)} {fingerprint(comparison, found)[:6]}"
        files[f"Differences/{name}.md"] = _difference(comparison, found, names)
    for placed in comparison.notes:
        files[f"Notes/{_name(placed.note.id)}.md"] = _note(comparison, placed, names)
    return {path: text.encode() for path, text in files.items()}


def _source_names(comparison: Comparison) -> Mapping[str, str]:
    """The path of each source's file, without its ending; its number makes it one of a kind."""
    articles = comparison.collection.articles
    return {article.id: f"Sources/{n} {_name(article.label)}" for n, article in enumerate(articles, 1)}


def _name(text: str) -> str:
    """A text as the name of a file, on every system, that can be linked to."""
    name = " ".join(_NOT_IN_NAMES.sub(" ", one_line(text)).split())
    return name[:_LONGEST_NAME].strip(" .") or "untitled"


def _plain(text: str) -> str:
    """Foreign text in one line, so that none of it is Markdown, nor a comment or a block's name of Obsidian."""
    return escaped(text).replace("%", "\\%").replace("^", "\\^")


def _page(front: Mapping[str, Any], lines: Iterator[str]) -> str:
    known = {key: value for key, value in front.items() if value}
    head = dump({"generator": f"parallax {__version__}", **known}).rstrip("\n")
    return sanitise("\n".join(["---", head, "---", *lines]) + "\n")


def _source(article: Article) -> str:
    known = article.metadata
    front = {
        "title": article.headline or article.label,
        "source": known.url,
        "author": known.author,
        "published": known.date,
        "outlet": known.outlet,
        "file": article.id,
        "sha256": article.sha256,
    }
    lines = (_plain(line) for line in article.text.splitlines())
    return _page({key: str(value) for key, value in front.items() if value}, lines)


def _difference(comparison: Comparison, discrepancy: Discrepancy, names: Mapping[str, str]) -> str:
    front = {
        "kind": discrepancy.kind.value,
        "state": comparison.dispositions.of(discrepancy).value,
        "fingerprint": fingerprint(comparison, discrepancy),
    }
    return _page(front, _sides(comparison, discrepancy, names))


def _sides(comparison: Comparison, discrepancy: Discrepancy, names: Mapping[str, str]) -> Iterator[str]:
    yield _plain(under_topic(discrepancy, values_in_words(comparison, discrepancy)))
    for side in sides_in_order(comparison, discrepancy):
        sentence = phrases.sentence_of(comparison, side.passage)
        by = claimant_of(comparison, side)
        said = f" · {_plain(side.claim)}{f' ({_plain(by)})' if by else ''}"
        link = _link(comparison, side.passage.article, names)
        yield from ("", f"> [!quote] {link}{said}", f"> {_plain(comparison.quote(sentence))}")


def _note(comparison: Comparison, placed: ResolvedNote, names: Mapping[str, str]) -> str:
    note = placed.note
    front = {
        "tags": [tag for tag in (_NOT_IN_TAGS.sub("-", one_line(each)).strip("-") for each in note.tags) if tag],
        "status": note.status.value,
        "about": one_line(note.label),
        "author": one_line(note.author),
        "created": one_line(note.created),
        "modified": one_line(note.modified),
    }
    return _page(front, _of_note(comparison, placed, names))


def _of_note(comparison: Comparison, placed: ResolvedNote, names: Mapping[str, str]) -> Iterator[str]:
    yield from _text_of(placed.note)
    for anchor, finding in placed.places:
        state = "" if finding.health is Health.EXACT else f" · words {finding.health.value}"
        words = phrases.anchor_now(comparison, anchor, finding).exact
        yield from ("", f"> [!quote] {_link(comparison, anchor.article, names)}{state}", f"> {_plain(words)}")


def _text_of(note: Note) -> list[str]:
    """A note's own Markdown, where that does not affect the text around it."""
    text = note.text.strip("\n")
    return text.splitlines() if is_markdown_of_its_own(text) else [_plain(line) for line in text.splitlines()]


def _link(comparison: Comparison, article_id: str, names: Mapping[str, str]) -> str:
    """A link to a source; its name alone where it is not open."""
    if article_id not in names:
        return _plain(article_id)
    shown = _NOT_IN_NAMES.sub(" ", one_line(comparison.article(article_id).label)).strip()
    return f"[[{names[article_id]}|{shown}]]"
