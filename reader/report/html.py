"""The comparison as one HTML page that needs nothing else: no script, no picture, no other file, no network.

All that others have written goes through `_text`; nothing else makes HTML of it.
"""

import re
from collections.abc import Iterable, Iterator
from html import escape
from itertools import chain
from pathlib import Path

from reader.analysis.model import Discrepancy, Fact
from reader.analysis.passage import Passage
from reader.articles.article import Article
from reader.articles.own_exports import MARK
from reader.comparison.comparison import Comparison
from reader.notes.anchor import Finding, Health
from reader.notes.note import Anchor
from reader.notes.resolved import ResolvedNote
from reader.report import phrases
from reader.report.note_text import as_html
from reader.report.sources import hidden_in, notices_on_all
from reader.text.phrasing import pluralise
from reader.text.sanitise import sanitise
from reader.text.span import Span

_STYLE = Path(__file__).with_name("page.css")
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
"""Whatever might slip into the page can't run, and can't reach anything."""
_WEB = re.compile(r"https?://[^\s\"'<>]+")
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")


def to_html(comparison: Comparison) -> str:
    """The whole page."""
    return sanitise("\n".join(_page(comparison)) + "\n")


def _page(comparison: Comparison) -> Iterator[str]:
    title = _text(comparison.collection.title)
    yield "<!DOCTYPE html>"
    yield MARK
    yield '<html lang="en">'
    yield '<head><meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="referrer" content="no-referrer">'
    yield f"<title>{title}</title>"
    yield f"<style>\n{_STYLE.read_text(encoding='utf-8')}</style></head>"
    yield f"<body><header><h1>{title}</h1>"
    sections = [(name, entries) for name, entries in _sections(comparison) if entries]
    links = " ".join(f'<a href="#{_key(name)}">{name} ({len(entries)})</a>' for name, entries in sections)
    yield f'<nav><a href="#sources">Sources ({len(comparison.collection.articles)})</a> {links}</nav></header><main>'
    yield from _sources(comparison)
    for name, entries in sections:
        yield f'<section id="{_key(name)}"><h2>{name}</h2>'
        yield from chain.from_iterable(entries)
        yield "</section>"
    yield "</main></body></html>"


def _sections(comparison: Comparison) -> Iterator[tuple[str, list[list[str]]]]:
    yield "Notes", [list(_note(comparison, placed)) for placed in comparison.notes]
    yield "Differences", [list(_discrepancy(comparison, d)) for d in comparison.analysis.differences]
    yield "Worth comparing", [list(_discrepancy(comparison, d)) for d in comparison.analysis.worth_comparing]
    facts = enumerate(comparison.analysis.facts, 1)
    yield "Shared facts", [list(_fact(comparison, number, fact)) for number, fact in facts]
    yield "In one source only", [list(_alone(comparison, *alone)) for alone in comparison.only_in_one()]
    yield "In all but one", [list(entry) for entry in _missing(comparison)]


def _key(name: str) -> str:
    return name.lower().replace(" ", "-")


# Sources


def _sources(comparison: Comparison) -> Iterator[str]:
    yield '<section id="sources"><h2>Sources</h2><div class="scroll"><table><thead><tr>'
    yield "".join(f"<th>{head}</th>" for head in ("", "source", "title", "date", "file", "SHA-256 of the text"))
    yield "</tr></thead><tbody>"
    for number, article in enumerate(comparison.collection.articles, 1):
        said = article.metadata
        title = _link(said.url, said.title or said.url or "")
        by = f"<br>{_text(said.author)}" if said.author else ""
        origins = ", ".join(f"{name}: {origin}" for name, origin in article.origins.items())
        origin_note = f"<br><small>{_text(origins)}</small>" if origins else ""
        cells = (str(number), _text(article.label), title + by + origin_note, _text(said.date or ""), _text(article.id))
        yield "<tr>" + "".join(f"<td>{cell}</td>" for cell in cells)
        yield f"<td><code>{article.sha256}</code></td></tr>"
    yield "</tbody></table></div>"
    hidden = [
        f"{phrases.source_name(comparison, a.id)}: {line}"
        for a in comparison.collection.articles
        for line in hidden_in(a)
    ]
    yield from (f"<p>{_text(line)}</p>" for line in (*notices_on_all(comparison), *hidden))
    yield "</section>"


def _link(url: str | None, words: str) -> str:
    """A link where the address leads to the web, and nothing but words where it would lead elsewhere."""
    if url and _WEB.fullmatch(sanitise(url)):
        return f'<a rel="noopener noreferrer" href="{_text(url)}">{_text(words)}</a>'
    return _text(words)


# What was found


def _discrepancy(comparison: Comparison, discrepancy: Discrepancy) -> Iterator[str]:
    heading = f"{phrases.verdict(comparison, discrepancy)}: {phrases.versions_by_value(comparison, discrepancy)}"
    sign = "≟" if discrepancy.is_wording else "≠"
    yield f'<h3><span class="sign">{sign}</span> {_text(heading)}'
    number = next((n for n, f in enumerate(comparison.analysis.facts, 1) if f.id == discrepancy.fact), None)
    yield f'<a href="#fact-{number}">fact {number}</a></h3>' if number else "</h3>"
    differing = [side.passage for side in discrepancy.sides]
    sentences = dict.fromkeys(phrases.sentence_of(comparison, passage) for passage in differing)
    yield from _side_by_side(comparison, sentences, differing)


def _fact(comparison: Comparison, number: int, fact: Fact) -> Iterator[str]:
    differing = [s.passage for d in comparison.analysis.differences if d.fact == fact.id for s in d.sides]
    yield f'<h3 id="fact-{number}">{number}. {_text(fact.label)}</h3>'
    absent = [article.id for article in comparison.missing_from(fact)]
    yield from _side_by_side(comparison, fact.passages, differing, absent)


def _side_by_side(
    comparison: Comparison, passages: Iterable[Passage], differing: list[Passage], absent: Iterable[str] = ()
) -> Iterator[str]:
    """A column a source, with all its passages under each other."""
    columns: dict[str, list[Passage]] = {}
    for passage in passages:
        columns.setdefault(passage.article, []).append(passage)
    yield '<div class="sides">'
    for own in columns.values():
        yield '<div class="column">'
        for passage in own:
            yield from _quotation(comparison, passage, differing)
        yield "</div>"
    for article in absent:
        name = _text(phrases.source_name(comparison, article))
        yield f'<figure class="absent"><figcaption><b>{name}</b>: not found here</figcaption></figure>'
    yield "</div>"


def _alone(comparison: Comparison, passages: list[Passage], more: int) -> Iterator[str]:
    yield f"<h3>only {_text(phrases.source(comparison, passages[0]))}</h3>"
    yield '<div class="sides">'
    for passage in passages:
        yield from _quotation(comparison, passage, [])
    yield f"</div><p>{pluralise(more, 'sentence')} more</p>" if more else "</div>"


def _missing(comparison: Comparison) -> Iterator[Iterable[str]]:
    for missing, number, fact in comparison.missing():
        denies = "" if missing.denial is None else ", which denies something like it"
        link = f'<a href="#fact-{number}">{number}. {_text(fact.label)}</a>'
        yield [
            f"<h3>all but {_text(phrases.source_name(comparison, missing.article))}{denies}: {link}</h3>",
            *(_quotation(comparison, missing.denial, []) if missing.denial else ()),
        ]


def _quotation(comparison: Comparison, passage: Passage, differing: Iterable[Passage]) -> Iterator[str]:
    article = comparison.article(passage.article)
    claim = phrases.attribution(comparison, passage)
    said = f"; {_text(claim)}" if claim else ""
    source = _text(phrases.source(comparison, passage))
    yield f"<figure><figcaption><b>{source}</b>, {_place(passage.span)}{said}</figcaption>"
    inside = [other.span for other in differing if passage.overlaps(other)]
    yield f"<blockquote{_language(article)}>{_marked(article.text, passage.span, inside)}</blockquote></figure>"


def _marked(text: str, span: Span, differing: Iterable[Span]) -> str:
    """The words of a span, those that differ marked."""
    html, at = "", span.start
    for start, end in sorted(differing):
        start, end = max(start, at), min(end, span.end)
        if start < end:
            html += f"{_text(text[at:start])}<mark>{_text(text[start:end])}</mark>"
            at = end
    return html + _text(text[at : span.end])


def _language(article: Article) -> str:
    language = article.metadata.language or ""
    return f' lang="{language}" dir="auto"' if _LANGUAGE.fullmatch(language) else ' dir="auto"'


def _place(span: Span) -> str:
    return f"characters {span.start}–{span.end}"


# Notes


def _note(comparison: Comparison, placed: ResolvedNote) -> Iterator[str]:
    note = placed.note
    tags = "".join(f" #{_text(tag)}" for tag in note.tags)
    by = f", by {_text(note.author)}" if note.author else ""
    when = f", {_text(note.modified[:10])}" if note.modified else ""
    yield f'<h3><span class="sign">✎</span> {_text(note.label) or "Note"} ({note.status.value}){tags}{by}{when}</h3>'
    yield f'<div class="text" dir="auto">{as_html(note.text)}</div><div class="sides">'
    for anchor, finding in placed.places:
        yield from _anchored(comparison, anchor, finding)
    yield "</div>"


def _anchored(comparison: Comparison, anchor: Anchor, finding: Finding) -> Iterator[str]:
    """The words as they were when the note was written, and what has become of them."""
    article = comparison.collection.article(anchor.article)
    name = phrases.source_name(comparison, article.id) if article else anchor.article
    place = _place(finding.span) if finding.span else "place not known"
    state = "" if finding.health is Health.EXACT else f"; words {finding.health.value}"
    yield f"<figure><figcaption><b>{_text(name)}</b>, {place}{state}</figcaption>"
    yield f'<blockquote dir="auto">{_text(anchor.exact)}</blockquote>'
    now = _text(phrases.words_now(comparison, anchor, finding))
    if now:
        yield f'<figcaption>now:</figcaption><blockquote dir="auto">{now}</blockquote>'
    yield "</figure>"


def _text(foreign: str) -> str:
    """Text of others, escaped so that it is nothing but text, also within an attribute."""
    return escape(sanitise(foreign), quote=True)
