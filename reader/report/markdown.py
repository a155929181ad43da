"""The comparison as Markdown: discrepancies, facts and notes, each with its quotations and their places."""

import re
from collections.abc import Iterator

from reader.analysis.model import Discrepancy, Fact, Passage
from reader.articles.reports import MARK
from reader.notes.anchor import Health
from reader.notes.placed import PlacedNote
from reader.report.comparison import Comparison
from reader.report.sources import hidden_in, told_of_all
from reader.text.neutral import neutralise

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&$])")
_LINE_BEGIN = re.compile(r"^(\d{0,9})([-+=:.)])(?=[ =:-]|$)")
"""What makes a list, a heading or a table of a line."""


def to_markdown(comparison: Comparison) -> str:
    """The whole comparison."""
    return neutralise("\n".join(_lines(comparison)) + "\n")


def escaped(text: str) -> str:
    """Foreign text, in one line, so that none of it is Markdown."""
    return _LINE_BEGIN.sub(r"\1\\\2", _SPECIAL.sub(r"\\\1", " ".join(text.split())))


def _lines(comparison: Comparison) -> Iterator[str]:
    yield MARK
    yield f"# {escaped(comparison.collection.title)}"
    yield ""
    yield "| | source | file | SHA-256 of the text |"
    yield "|---|---|---|---|"
    for number, article in enumerate(comparison.collection.articles, 1):
        yield f"| {number} | {escaped(article.label)} | {escaped(article.id)} | `{article.sha256}` |"
    told = [*told_of_all(comparison), *_hidden(comparison)]
    yield from ("", *(f"- {escaped(line)}" for line in told)) if told else ()
    yield from _section("Notes", [_note(comparison, placed) for placed in comparison.notes])
    found = [_discrepancy(comparison, d) for d in comparison.analysis.discrepancies]
    yield from _section("Discrepancies", found)
    facts = [_fact(comparison, n, fact) for n, fact in enumerate(comparison.analysis.facts, 1)]
    yield from _section("Shared facts", facts)
    omissions = [*_told_alone(comparison), *_missing(comparison)]
    yield from _section("Omissions", [omissions] if omissions else [])


def _hidden(comparison: Comparison) -> Iterator[str]:
    for article in comparison.collection.articles:
        yield from (f"{comparison.name(article.id)}: {line}" for line in hidden_in(article))


def _section(title: str, entries: list[list[str]]) -> Iterator[str]:
    if entries:
        yield from ("", f"## {title}")
        for entry in entries:
            yield ""
            yield from entry


def _discrepancy(comparison: Comparison, discrepancy: Discrepancy) -> list[str]:
    lines = [f"### {comparison.verdict(discrepancy)}: {escaped(discrepancy.summary)}", ""]
    return lines + [_quotation(comparison, side.passage) for side in discrepancy.sides]


def _fact(comparison: Comparison, number: int, fact: Fact) -> list[str]:
    lines = [f"### {number}. {escaped(fact.label)}", ""]
    for passage in fact.passages:
        lines.append(_quotation(comparison, passage))
        telling = comparison.telling(passage)
        lines += [f"  - claim: {escaped(telling)}"] if telling else []
    missing = ", ".join(escaped(article.label) for article in comparison.missing_from(fact))
    return lines + ([f"- not found in {missing}"] if missing else [])


def _told_alone(comparison: Comparison) -> Iterator[str]:
    for passages, more in comparison.told_alone():
        source = escaped(comparison.source(passages[0]))
        yield f"- only {source}"
        yield from (f"  {_quotation(comparison, passage)}" for passage in passages)
        if more:
            yield f"  - {more} more"


def _missing(comparison: Comparison) -> Iterator[str]:
    for missing, number, fact in comparison.missing():
        source = escaped(comparison.name(missing.article))
        told = f"{number}\\. {escaped(fact.label)}"
        if missing.denial is None:
            yield f"- all but {source}: {told}"
        else:
            yield f"- all but {source}, which denies something like it: {told}"
            yield f"  {_quotation(comparison, missing.denial)}"


def _quotation(comparison: Comparison, passage: Passage) -> str:
    source = escaped(comparison.source(passage))
    return f"- {source} ({passage.start}–{passage.end}): “{escaped(comparison.quote(passage))}”"


def _note(comparison: Comparison, placed: PlacedNote) -> list[str]:
    note = placed.note
    tags = "".join(f" #{escaped(tag)}" for tag in note.tags)
    lines = [f"### {escaped(note.label) or 'Note'} ({note.status.value}){tags}", ""]
    lines += [escaped(line) for line in note.text.splitlines()]
    for anchor, finding in placed.places:
        state = "" if finding.health is Health.EXACT else f", words {finding.health.value}"
        place = f"{finding.span.start}–{finding.span.end}" if finding.span else "place not known"
        now = comparison.words_now(anchor, finding)
        became = f", now “{escaped(now)}”" if now else ""
        lines += ["", f"> “{escaped(anchor.exact)}”{became}  ", f"> {escaped(anchor.article)} ({place}{state})"]
    return lines
