"""The comparison as Markdown: front matter on the sources, then notes, discrepancies, facts and omissions.

Each quotation has a footnote that says where it is from.
"""

from collections.abc import Iterator
from typing import Any

from reader import __version__
from reader.analysis.model import Discrepancy, Fact
from reader.analysis.passage import Passage
from reader.articles.article import Article
from reader.comparison.comparison import Comparison
from reader.notes.anchor import Finding, Health
from reader.notes.note import Anchor, Note
from reader.notes.resolved import ResolvedNote
from reader.report import phrases
from reader.report.footnotes import Footnotes, source_of
from reader.report.markdown_text import escaped
from reader.report.note_text import is_markdown_of_its_own
from reader.report.sources import hidden_in, notices_on_all
from reader.text.safe_yaml import dump
from reader.text.sanitise import sanitise
from reader.views.sides_by_value import sides_in_order, under_topic, values_in_words


def to_markdown(comparison: Comparison) -> str:
    """The whole comparison."""
    return sanitise("\n".join(_Page(comparison).lines()) + "\n")


class _Page:
    """One report, and the footnotes that it has so far."""

    def __init__(self, comparison: Comparison) -> None:
        self._comparison = comparison
        self._footnotes = Footnotes()

    def lines(self) -> Iterator[str]:
        """All lines, from above."""
        comparison = self._comparison
        yield from _front_matter(comparison)
        yield f"# {escaped(comparison.collection.title)}"
        yield from ("", "| | source | file | SHA-256 of the text |", "|---|---|---|---|")
        for number, article in enumerate(comparison.collection.articles, 1):
            yield f"| {number} | {escaped(article.label)} | {escaped(article.id)} | `{article.sha256}` |"
        notices = [*notices_on_all(comparison), *_hidden(comparison)]
        yield from ("", *(f"- {escaped(line)}" for line in notices)) if notices else ()
        analysis = comparison.analysis
        yield from _section("Notes", [list(self._note(placed)) for placed in comparison.notes])
        yield from _section("Differences", [self._discrepancy(found) for found in analysis.differences])
        yield from _section("Worth comparing", [self._discrepancy(found) for found in analysis.worth_comparing])
        yield from _section("Shared facts", [self._fact(n, fact) for n, fact in enumerate(analysis.facts, 1)])
        for heading, found in (("Omissions", [*self._missing()]), ("Only in one article", [*self._only_in_one()])):
            yield from _section(heading, [found] if found else [])
        footnotes = list(self._footnotes.lines())
        yield from ("", *footnotes) if footnotes else ()

    # What was found

    def _discrepancy(self, discrepancy: Discrepancy) -> list[str]:
        values = values_in_words(self._comparison, discrepancy)
        label = discrepancy.topic if discrepancy.is_wording else under_topic(discrepancy, values)
        heading = f"### {phrases.verdict(self._comparison, discrepancy)}: {escaped(label or discrepancy.summary)}"
        sides = sides_in_order(self._comparison, discrepancy)
        return [heading, "", *(self._quotation(side.passage) for side in sides)]

    def _fact(self, number: int, fact: Fact) -> list[str]:
        lines = [f"### {number}. {escaped(fact.label)}", ""]
        for passage in fact.passages:
            lines.append(self._quotation(passage))
            claim = phrases.attribution(self._comparison, passage)
            lines += [f"  - claim: {escaped(claim)}"] if claim else []
        missing = ", ".join(escaped(article.label) for article in self._comparison.missing_from(fact))
        return lines + ([f"- not found in {missing}"] if missing else [])

    def _only_in_one(self) -> Iterator[str]:
        for passages, more in self._comparison.only_in_one():
            yield f"- only {escaped(phrases.source(self._comparison, passages[0]))}"
            yield from (f"  {self._quotation(passage)}" for passage in passages)
            if more:
                yield f"  - {more} more"

    def _missing(self) -> Iterator[str]:
        for missing, number, fact in self._comparison.missing():
            source = escaped(phrases.source_name(self._comparison, missing.article))
            fact_label = f"{number}\\. {escaped(fact.label)}"
            if missing.denial is None:
                yield f"- all but {source}: {fact_label}"
            else:
                yield f"- all but {source}, which denies something like it: {fact_label}"
                yield f"  {self._quotation(missing.denial)}"

    def _quotation(self, passage: Passage) -> str:
        article = self._comparison.article(passage.article)
        source = escaped(phrases.source(self._comparison, passage))
        mark = self._footnotes.refer(source_of(article, f"{passage.start}–{passage.end}"))
        return f"- {source}: “{escaped(self._comparison.quote(passage))}”{mark}"

    # Notes

    def _note(self, placed: ResolvedNote) -> Iterator[str]:
        note = placed.note
        tags = "".join(f" #{escaped(tag)}" for tag in note.tags)
        by = f", by {escaped(note.author)}" if note.author else ""
        when = f", {escaped(note.modified[:10])}" if note.modified else ""
        yield f"### {escaped(note.label) or phrases.name_of_note(note)} ({note.status.value}){tags}{by}{when}"
        yield from ("", *_text_of(note))
        for anchor, finding in placed.places:
            yield from ("", self._anchored(anchor, finding))

    def _anchored(self, anchor: Anchor, finding: Finding) -> str:
        article = self._comparison.collection.article(anchor.article)
        place = f"{finding.span.start}–{finding.span.end}" if finding.span else "place not known"
        state = "" if finding.health is Health.EXACT else f", words {finding.health.value}"
        said = source_of(article, place + state) if article else f"{escaped(anchor.article)}, {place}{state}"
        now = phrases.words_now(self._comparison, anchor, finding)
        became = f", now “{escaped(now)}”" if now else ""
        name = phrases.source_name(self._comparison, article.id) if article else anchor.article
        return f"> {escaped(name)}: “{escaped(anchor.exact)}”{became}{self._footnotes.refer(said)}"


def _front_matter(comparison: Comparison) -> Iterator[str]:
    articles = [_metadata_of(article) for article in comparison.collection.articles]
    front = {"generator": f"parallax {__version__}", "title": comparison.collection.title, "articles": articles}
    yield from ("---", sanitise(dump(front)).rstrip("\n"), "---")


def _metadata_of(article: Article) -> dict[str, Any]:
    known = article.metadata
    values = {
        "label": article.label,
        "outlet": known.outlet,
        "title": known.title,
        "author": known.author,
        "date": known.date,
        "url": known.url,
        "language": known.language,
        "file": article.id,
        "sha256": article.sha256,
    }
    origins = {"origins": dict(article.origins)} if article.origins else {}
    return {key: str(value) for key, value in values.items() if value} | origins


def _hidden(comparison: Comparison) -> Iterator[str]:
    for article in comparison.collection.articles:
        yield from (f"{phrases.source_name(comparison, article.id)}: {line}" for line in hidden_in(article))


def _section(title: str, entries: list[list[str]]) -> Iterator[str]:
    if entries:
        yield from ("", f"## {title}")
        for entry in entries:
            yield ""
            yield from entry


def _text_of(note: Note) -> list[str]:
    """A note's text as its writer's own Markdown, where that does not affect the text around it."""
    text = note.text.strip("\n")
    return text.splitlines() if is_markdown_of_its_own(text) else [escaped(line) for line in text.splitlines()]
