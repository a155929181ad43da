"""Rows on what the sources name: figures, actors and their mentions, attributions, dates."""

from collections.abc import Iterator

from reader.analysis.model import Attribution, SentenceAttributions
from reader.analysis.passage import Passage
from reader.comparison.comparison import Comparison
from reader.report.tables.cells import Row, date_of, names, place_of, sentence_number, value_of
from reader.views.timeline import Dated, Day, timeline_of


def figures(comparison: Comparison) -> Iterator[Row]:
    """A row for each figure, in the order of the articles."""
    actors = names(comparison)
    for figure in sorted(comparison.analysis.figures, key=lambda figure: comparison.place(figure.passage)):
        yield (
            place_of(comparison, figure.passage)
            | value_of(figure)
            | {
                "figure": figure.id,
                "kind": figure.kind.value,
                "counted": figure.of,
                "said_by": actors.get(figure.claimed_by or ""),
                "date": date_of(comparison, figure.passage.article),
                "sentence": sentence_number(comparison, figure.passage),
            }
        )


def actors(comparison: Comparison) -> Iterator[Row]:
    """A row for each actor."""
    for actor in comparison.analysis.actors:
        yield {
            "actor": actor.id,
            "name": actor.name,
            "kind": actor.kind.value,
            "mentions": len(actor.mentions),
            "sources": len({mention.passage.article for mention in actor.mentions}),
            "aliases": "; ".join(dict.fromkeys(" ".join(alias.split()) for alias in actor.aliases)),
            "why": "; ".join(actor.why),
        }


def mentions(comparison: Comparison) -> Iterator[Row]:
    """A row for each mention of each actor."""
    for actor in comparison.analysis.actors:
        named: Row = {"actor": actor.id, "name": actor.name, "kind": actor.kind.value}
        yield from (place_of(comparison, mention.passage) | named for mention in actor.mentions)


def attributions(comparison: Comparison) -> Iterator[Row]:
    """A row for each attribution, in the order of the articles."""
    found = comparison.analysis.attributions
    for sentence in comparison.sorted(found):
        for attribution in found[sentence].attributions:
            yield _attribution(comparison, sentence, attribution, found[sentence])


def _attribution(
    comparison: Comparison, sentence: Passage, attribution: Attribution, said: SentenceAttributions
) -> Row:
    return place_of(comparison, attribution.scope) | {
        "kind": attribution.kind.value,
        "said_by": attribution.name,
        "verb": comparison.quote(attribution.verb),
        "denies_content": attribution.denies_content,
        "hedges": _joined(comparison, said.hedges),
        "sentence": sentence_number(comparison, sentence),
    }


def timeline(comparison: Comparison) -> Iterator[Row]:
    """A row for each date that a sentence gives; those that are left open come last."""
    for row in timeline_of(comparison.analysis).rows:
        if isinstance(row, Dated):
            yield place_of(comparison, row.sentence) | {
                "from_date": _iso(row.time.first) if row.time else None,
                "to_date": _iso(row.time.last) if row.time else None,
                "clock": row.time.clock if row.time else None,
                "words": _joined(comparison, row.words),
            }


def _iso(day: Day) -> str:
    """A day, a month or a year in ISO 8601."""
    return "-".join(f"{part:0{width}}" for part, width in zip(day, (4, 2, 2), strict=True) if part)


def _joined(comparison: Comparison, places: tuple[Passage, ...]) -> str:
    return "; ".join(comparison.quote(place) for place in places)
