"""The index: discrepancies, facts, actors, figures and notes, each with the places it stands at."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reader.analysis.model import Actor, ActorKind, DiscrepancyKind, Figure, FigureKind, Passage
from reader.layout.reading import Reading, places_of


@dataclass(frozen=True)
class Entry:
    """A line of the index. What has children can be opened; what has places can be jumped to."""

    key: str
    """The same for the same thing in every index of a collection."""
    label: str
    counts: str = ""
    places: tuple[Passage, ...] = ()
    children: tuple["Entry", ...] = ()
    is_thing: bool = False
    """Whether it is an actor or a figure, whose mentions are walked."""


_PLURALS = {
    ActorKind.PERSON: "persons",
    ActorKind.ORGANISATION: "organisations",
    ActorKind.GROUP: "groups",
    ActorKind.PLACE: "places",
}


def index_of(reading: Reading) -> tuple[Entry, ...]:
    """The sections of the index."""
    return (
        _section("discrepancies", "Discrepancies", _discrepancies(reading)),
        _section("facts", "Facts", _facts(reading)),
        _section("actors", "Actors", _actors(reading)),
        _section("figures", "Figures", _figures(reading)),
        _section("notes", "Notes", _notes(reading)),
    )


def filtered(sections: Iterable[Entry], words: str) -> tuple[Entry, ...]:
    """The entries whose label holds every one of `words`, with the sections they are in."""
    wanted = words.casefold().split()
    return tuple(kept for section in sections if (kept := _filter(section, wanted)))


def leaves(entry: Entry) -> Iterator[Entry]:
    """The entries below one that stand for something themselves."""
    if not entry.children:
        yield entry
    for child in entry.children:
        yield from leaves(child)


def _filter(entry: Entry, wanted: Sequence[str]) -> Entry | None:
    if not entry.children:
        label = entry.label.casefold()
        return entry if all(word in label for word in wanted) else None
    kept = tuple(child for child in (_filter(child, wanted) for child in entry.children) if child)
    return Entry(entry.key, entry.label, entry.counts, entry.places, kept, entry.is_thing) if kept else None


def _section(key: str, label: str, children: Iterable[Entry]) -> Entry:
    found = tuple(children)
    count = sum(len(list(leaves(child))) for child in found)
    return Entry(key, label, str(count), children=found)


def _discrepancies(reading: Reading) -> Iterator[Entry]:
    for kind in DiscrepancyKind:
        found = [d for d in reading.analysis.discrepancies if d.kind is kind]
        if found:
            children = tuple(
                Entry(f"discrepancy:{d.id}", d.summary, places=tuple(s.passage for s in d.sides)) for d in found
            )
            yield Entry(f"discrepancies:{kind.value}", kind.value, str(len(found)), children=children)


def _facts(reading: Reading) -> Iterator[Entry]:
    for fact in reading.analysis.facts:
        label = f"{reading.fact_number(fact)} {fact.label}"
        yield Entry(f"fact:{fact.id}", label, _by_source(reading, fact.passages), fact.passages)


def _actors(reading: Reading) -> Iterator[Entry]:
    for kind in ActorKind:
        found = [actor for actor in reading.analysis.actors if actor.kind is kind]
        if found:
            children = tuple(_actor(reading, actor) for actor in found)
            yield Entry(f"actors:{kind.value}", _PLURALS[kind], str(len(found)), children=children)


def _actor(reading: Reading, actor: Actor) -> Entry:
    places = tuple(reading.sorted(mention.passage for mention in actor.mentions))
    return Entry(f"actor:{actor.id}", actor.name, _by_source(reading, places), places, is_thing=True)


def _figures(reading: Reading) -> Iterator[Entry]:
    for kind in FigureKind:
        figures = [figure for figure in reading.analysis.figures if figure.kind is kind]
        groups: dict[str, list[Figure]] = {}
        for figure in figures:
            groups.setdefault(_heading(figure), []).append(figure)
        if groups:
            children = tuple(_figure(reading, kind, label, group) for label, group in groups.items())
            yield Entry(f"figures:{kind.value}", kind.value, str(len(groups)), children=children)


def _heading(figure: Figure) -> str:
    """What a figure stands under: what it counts, else its own words."""
    return " ".join((figure.of or figure.text).split())


def _figure(reading: Reading, kind: FigureKind, label: str, group: Sequence[Figure]) -> Entry:
    places = tuple(reading.sorted(figure.passage for figure in group))
    values = dict.fromkeys(" ".join(figure.text.split()) for figure in group)
    text = label if list(values) == [label] else f"{label}: {', '.join(values)}"
    return Entry(f"figure:{kind.value}:{label}", text, _by_source(reading, places), places, is_thing=True)


def _notes(reading: Reading) -> Iterator[Entry]:
    for placed in reading.notes:
        note = placed.note
        first = (note.text.strip().splitlines() or ["(empty)"])[0]
        tags = "".join(f" #{tag}" for tag in note.tags)
        health = "" if placed.health == "exact" else f"{placed.health.value}: "
        yield Entry(f"note:{note.id}", f"{health}{first}{tags}", note.status.value, tuple(places_of(placed)))


def _by_source(reading: Reading, places: Iterable[Passage]) -> str:
    """How often something stands in each article: "3·0·1"."""
    counts = Counter(place.article for place in places)
    return "·".join(str(counts[article.id]) for article in reading.collection.articles)
