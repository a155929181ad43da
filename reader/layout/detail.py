"""What the detail lines say of the place under the cursor: what differs, and why passages were matched."""

from collections.abc import Iterator
from dataclasses import dataclass

from reader.analysis.model import Discrepancy, Fact, Passage, Signal
from reader.layout.reading import Reading

_SIGNALS = {
    Signal.WORDS: "words",
    Signal.ACTOR: "actor",
    Signal.FIGURE: "figure",
    Signal.QUOTE: "quotation",
    Signal.CONTEXT: "context",
    Signal.OTHER: "rank",
}
_MOST_REASONS = 4


@dataclass(frozen=True)
class DetailLine:
    """A line of the detail: a sign, what it says, and what stands at its right end."""

    sign: str
    """The name of the style of its sign, and what it is about: "difference", "fact", "elsewhere", "note"."""
    head: str
    text: str
    right: str = ""


def detail_lines(reading: Reading, passage: Passage, discrepancy: Discrepancy | None) -> list[DetailLine]:
    """What is known of a passage; `discrepancy` is the one that is walked."""
    fact = reading.fact_at(passage)
    shown = discrepancy if discrepancy and _concerns(discrepancy, passage, fact) else None
    found = [shown] if shown else reading.discrepancies_at(passage)[:1]
    lines = [_difference(reading, d) for d in found]
    if fact:
        lines.append(_fact(reading, fact))
        lines += _why(reading, passage)
    lines += _notes(reading, passage)
    return lines or [DetailLine("none", "", "told by this article alone")]


def elsewhere(reading: Reading, passage: Passage, hidden: set[str]) -> list[DetailLine]:
    """What the articles that are not on the screen say of the passage's fact."""
    lines = []
    for article in reading.collection.articles:
        partner = reading.partner(passage, article.id) if article.id in hidden else None
        if partner:
            words = " ".join(reading.analysis.text_of(partner).split())
            lines.append(DetailLine("elsewhere", article.label, f"“{words}”"))
    return lines


def _concerns(discrepancy: Discrepancy, passage: Passage, fact: Fact | None) -> bool:
    is_here = any(passage.overlaps(side.passage) for side in discrepancy.sides)
    return is_here or (fact is not None and discrepancy.fact == fact.id)


def _difference(reading: Reading, discrepancy: Discrepancy) -> DetailLine:
    ids = [d.id for d in reading.analysis.discrepancies]
    count = f"{ids.index(discrepancy.id) + 1} of {len(ids)}"
    return DetailLine("difference", discrepancy.kind.value, discrepancy.summary, count)


def _fact(reading: Reading, fact: Fact) -> DetailLine:
    told = {passage.article for passage in fact.passages}
    missing = [article.label for article in reading.collection.articles if article.id not in told]
    right = f"not in {', '.join(missing)}" if missing else f"in all {len(told)}"
    return DetailLine("fact", f"fact {reading.fact_number(fact)}", fact.label, right)


def _why(reading: Reading, passage: Passage) -> Iterator[DetailLine]:
    """Why the passage was matched, for its surest link."""
    links = reading.links_at(passage)
    if links:
        link = links[0]
        reasons = [f"{_SIGNALS[r.signal]}: {r.text}" for r in link.why if r.weight > 0][:_MOST_REASONS]
        article = reading.collection.article(link.other(passage).article)
        label = article.label if article else ""
        yield DetailLine("why", "why matched", " · ".join(reasons), f"{round(link.score * 100)}% {label}")


def _notes(reading: Reading, passage: Passage) -> Iterator[DetailLine]:
    for placed in reading.notes_at(passage)[:1]:
        tags = "".join(f" #{tag}" for tag in placed.note.tags)
        first = (placed.note.text.strip().splitlines() or ["(empty)"])[0]
        yield DetailLine("note", "note", f"{first}{tags}", placed.note.status.value)
