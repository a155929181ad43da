"""The index: discrepancies, facts, actors, figures, omissions and notes, each with its places."""

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from reader.analysis.figure import Figure
from reader.analysis.model import Actor, ActorKind, Discrepancy, Fact, Missing
from reader.analysis.passage import Passage
from reader.comparison.comparison import Comparison, places_of
from reader.comparison.labels import short_labels
from reader.comparison.queue import SIGNS, WORTH_COMPARING
from reader.comparison.search import folded
from reader.notes.judgements.apply_discrepancies import origin
from reader.notes.judgements.judgement import Disposition, Judgement
from reader.notes.note import Note
from reader.text.phrasing import truncate
from reader.views.figure_groups import FigureGroup, Stated, figure_groups
from reader.views.sides_by_value import KIND_SIGNS, bare_summary, bare_values, before_topic, tight_values

_MOST_COUNTS = 6
"""The number of sources up to which each has a count of its own."""
_LEAST_INITIALS = 3
"""The letters that an acronym has which is found though no article writes it."""
_LABEL_LENGTH = 80
"""The most characters of a sentence that serves as a label."""
ALONE = "◦"
"""The sign of what one source only names."""
DISPUTED = "≠"


class Section(StrEnum):
    """A part of the index, with all entries of one kind in it."""

    DISCREPANCIES = "discrepancies"
    WORDINGS = "wordings"
    SUGGESTIONS = "suggestions"
    FACTS = "facts"
    ACTORS = "actors"
    FIGURES = "figures"
    OMISSIONS = "omissions"
    ONLY_IN_ONE = "only in one"
    NOTES = "notes"
    JUDGEMENTS = "judgements"


@dataclass(frozen=True)
class OmissionGroup:
    """The omissions that concern one article in one way."""

    article: str
    number: int
    """0 for what it says nothing of, 1 for what it denies."""


@dataclass(frozen=True)
class OnlyInOne:
    """What only one article reports."""

    article: str


Target = (
    Section
    | Discrepancy
    | Fact
    | ActorKind
    | Actor
    | FigureGroup
    | Figure
    | OmissionGroup
    | OnlyInOne
    | Passage
    | Missing
    | Note
    | Judgement
)
"""The object of an entry of the index; a `Passage` is one that only its article reports."""


def same_thing(target: Target) -> Hashable:
    """A key that is equal for the same target in every index of a collection, also after its articles have changed."""
    match target:
        case FigureGroup():
            return FigureGroup, target.key
        case Missing():
            return Missing, target.fact
        case Section() | ActorKind() | OmissionGroup() | OnlyInOne() | Passage():
            return type(target), target
        case _:
            return type(target), target.id


@dataclass(frozen=True)
class Entry:
    """A line of the index. What has children can be opened; what has places can be jumped to."""

    target: Target
    """The object it represents, as of when the index was made."""
    label: str
    counts: str = ""
    places: tuple[Passage, ...] = ()
    children: tuple["Entry", ...] = ()
    walk: tuple[Passage, ...] = ()
    """The mentions that are walked once it is chosen: an actor's, or those of all figures that count the same."""
    names: tuple[str, ...] = ()
    """Further words it is found by: the other names of an actor, who claims a figure."""
    within: str = ""
    """The topic of a figure, where the label does not say it."""
    sign: str = ""
    """A sign for something special about it; empty without."""
    values: tuple[str, ...] = ()
    """The values that a discrepancy is between, which its label begins with: none of them is ever left out."""
    tight_label: str = ""
    """The label with the bounds of numbers in a sign: "58+ | 70  people killed"; empty where that is no shorter."""
    tight_values: tuple[str, ...] = ()
    """The values that the tight label begins with."""

    @property
    def key(self) -> Hashable:
        """The same for the same thing in every index of a collection."""
        return same_thing(self.target)

    @property
    def title(self) -> str:
        """The label for use outside of its section: "people killed: 70"."""
        return f"{self.within}: {self.label}" if self.within else self.label


_PLURALS = {
    ActorKind.PERSON: "persons",
    ActorKind.ORGANISATION: "organisations",
    ActorKind.GROUP: "groups",
    ActorKind.PLACE: "places",
}


def index_of(comparison: Comparison, *, by_name: bool = False) -> tuple[Entry, ...]:
    """The sections of the index; actors are sorted by prominence or, if asked for, by name."""
    sections = (
        _section(
            Section.DISCREPANCIES,
            _queue_title(comparison),
            _discrepancies(comparison, comparison.queue.differences),
        ),
        *_worth_comparing(comparison),
        *_suggestions(comparison),
        _section(Section.FACTS, "Facts", _facts(comparison)),
        _section(Section.ACTORS, "Actors", _actors(comparison, by_name=by_name)),
        _section(Section.FIGURES, "Figures", _figures(comparison)),
        _section(Section.OMISSIONS, "Omissions", _omissions(comparison)),
        _section(Section.ONLY_IN_ONE, "Only in one", _only_in_each(comparison)),
        _section(Section.NOTES, "Notes", _notes(comparison)),
    )
    judgements = _section(Section.JUDGEMENTS, "Judgements", _judgements(comparison))
    return (*sections, judgements) if judgements.children else sections


def filtered(sections: Iterable[Entry], words: str) -> tuple[Entry, ...]:
    """The entries that hold every one of `words` in their label or another name, with what they are in."""
    wanted = folded(words).split()
    return tuple(matched for section in sections if (matched := _filter(section, wanted)))


def leaves(entry: Entry) -> Iterator[Entry]:
    """The entries at or below one that have no children."""
    if not entry.children:
        yield entry
    for child in entry.children:
        yield from leaves(child)


def _filter(entry: Entry, wanted: Sequence[str]) -> Entry | None:
    if not entry.children:
        text = folded(" ".join((entry.title, *entry.names)))
        return entry if all(word in text for word in wanted) else None
    children = tuple(child for child in (_filter(child, wanted) for child in entry.children) if child)
    matched = replace(entry, children=children)
    return (
        (replace(matched, counts=_count(matched)) if entry.counts == _count(entry) else matched) if children else None
    )


def _section(target: Section, label: str, children: Iterable[Entry]) -> Entry:
    section = Entry(target, label, children=tuple(children))
    return replace(section, counts=_count(section))


def _count(entry: Entry) -> str:
    """How many there are in one: entries, or figures, of which an entry has each place in a source."""
    found = [leaf for child in entry.children for leaf in leaves(child)]
    return str(sum(len(leaf.places) if isinstance(leaf.target, Figure) else 1 for leaf in found))


def _discrepancies(comparison: Comparison, found: Iterable[Discrepancy]) -> Iterator[Entry]:
    """Some of the queue, each with its kind in a letter; at the right end the sign of its verdict once it is closed."""
    for discrepancy in found:
        disposition = comparison.dispositions.of(discrepancy)
        values = () if discrepancy.is_wording else bare_values(comparison, discrepancy)
        tight = tight_values(comparison, discrepancy) if values else ()
        yield Entry(
            discrepancy,
            bare_summary(comparison, discrepancy) if values else discrepancy.topic or discrepancy.summary,
            "" if disposition is Disposition.OPEN else SIGNS[disposition],
            places=tuple(side.passage for side in discrepancy.sides),
            names=(discrepancy.kind.value, disposition.value, origin(discrepancy), discrepancy.summary),
            sign=KIND_SIGNS[discrepancy.kind],
            values=values,
            tight_label=before_topic(tight, discrepancy) if tight != values else "",
            tight_values=tight,
        )


def _worth_comparing(comparison: Comparison) -> Iterator[Entry]:
    """The section of what is only worth comparing, where there is any."""
    found = comparison.queue.worth_comparing
    if found:
        yield _section(Section.WORDINGS, WORTH_COMPARING.capitalize(), _discrepancies(comparison, found))


def _suggestions(comparison: Comparison) -> Iterator[Entry]:
    """The section of what a language model has suggested, where there is any, under the model's name."""
    found = comparison.queue.suggestions
    if found:
        models = ", ".join(dict.fromkeys(discrepancy.suggested_by for discrepancy in found))
        yield _section(Section.SUGGESTIONS, f"Suggested by {models}", _discrepancies(comparison, found))


def _queue_title(comparison: Comparison) -> str:
    only = replace(comparison.wanted, wording=False).in_words
    return f"Differences: {only}" if only else "Differences"


def _facts(comparison: Comparison) -> Iterator[Entry]:
    for fact in comparison.analysis.facts:
        label = f"{comparison.fact_number(fact)} {fact.label}"
        yield Entry(fact, label, _by_source(comparison, fact.passages), fact.passages)


def _actors(comparison: Comparison, *, by_name: bool) -> Iterator[Entry]:
    for kind in ActorKind:
        found = [actor for actor in comparison.analysis.actors if actor.kind is kind]
        if found:
            found.sort(key=_name if by_name else _prominence)
            children = tuple(_actor(comparison, actor) for actor in found)
            yield Entry(kind, _PLURALS[kind], str(len(found)), children=children)


def _name(actor: Actor) -> str:
    return folded(actor.name)


def _prominence(actor: Actor) -> tuple[int, int, str]:
    """Mentions, then sources, the most first."""
    return -len(actor.mentions), -len({mention.passage.article for mention in actor.mentions}), _name(actor)


def _actor(comparison: Comparison, actor: Actor) -> Entry:
    places = tuple(comparison.sorted(mention.passage for mention in actor.mentions))
    is_alone = len(comparison.collection.articles) > 1 and len({place.article for place in places}) == 1
    return Entry(
        actor,
        actor.name,
        _by_source(comparison, places),
        places,
        walk=places,
        names=(actor.kind.value, *actor.aliases, *_initials(actor)),
        sign=ALONE if is_alone else "",
    )


def _initials(actor: Actor) -> Iterator[str]:
    """The acronyms that its long names would have."""
    for alias in actor.aliases:
        initials = "".join(word[0] for word in alias.split() if word[0].isupper())
        if len(initials) >= _LEAST_INITIALS:
            yield initials


def _figures(comparison: Comparison) -> Iterator[Entry]:
    names = {actor.id: actor.name for actor in comparison.analysis.actors}
    short = short_labels(comparison.collection.articles)
    for group in figure_groups(comparison):
        walk = tuple(comparison.sorted(place for stated in group.stated for place in stated.places))
        children = tuple(
            _figure(
                group, stated, walk, short[stated.figure.passage.article], names.get(stated.figure.claimed_by or "")
            )
            for stated in group.stated
        )
        if len(children) == 1:
            yield replace(children[0], label=_alone(children[0]), within="")
        else:
            sign = DISPUTED if group.is_disputed else ""
            counts = _by_source(comparison, walk)
            yield Entry(group, group.label, counts, children=children, walk=walk, sign=sign)


def _figure(group: FigureGroup, stated: Stated, walk: Sequence[Passage], source: str, claimant: str | None) -> Entry:
    """A figure with who claims it, and the source at the right end."""
    times = f" ×{len(stated.figures)}" if len(stated.figures) > 1 else ""
    return Entry(
        stated.figure,
        f"{stated.text}  {claimant}" if claimant else stated.text,
        f"{source}{times}",
        stated.places,
        walk=tuple(walk),
        names=(stated.figure.of, stated.figure.kind.value),
        within=group.label,
    )


def _alone(entry: Entry) -> str:
    """The label of a figure that is the only one of its group, with what it counts."""
    return entry.label if folded(entry.within) in folded(entry.label) else entry.title


def _omissions(comparison: Comparison) -> Iterator[Entry]:
    """The facts that all articles but one report, by that article; first those of which it says nothing."""
    for article in comparison.collection.articles:
        missing = [missing for missing in comparison.analysis.omissions.missing if missing.article == article.id]
        silent = [_missing(comparison, m) for m in missing if m.denial is None]
        denied = [_missing(comparison, m) for m in missing if m.denial]
        groups = ((f"all but {article.label}", silent), (f"all but {article.label}, which denies", denied))
        for number, (label, entries) in enumerate(groups):
            if entries:
                group = OmissionGroup(article.id, number)
                yield Entry(group, label, str(len(entries)), children=tuple(entries))


def _only_in_each(comparison: Comparison) -> Iterator[Entry]:
    """The weightiest sentences that only one article has, by article."""
    for passages, more in comparison.only_in_one():
        article = comparison.article(passages[0].article)
        entries = tuple(_only_in_one(comparison, passage) for passage in passages)
        counts = f"{len(entries)} of {len(entries) + more}" if more else str(len(entries))
        yield Entry(OnlyInOne(article.id), f"only {article.label}", counts, children=entries)


def _only_in_one(comparison: Comparison, passage: Passage) -> Entry:
    text = " ".join(comparison.analysis.text_of(passage).split())
    return Entry(passage, truncate(text, _LABEL_LENGTH), "", (passage,), names=(text,))


def _missing(comparison: Comparison, missing: Missing) -> Entry:
    """A fact that an article does not report; where it denies something similar, that is its first place."""
    fact = next(fact for fact in comparison.analysis.facts if fact.id == missing.fact)
    places = (missing.denial, *fact.passages) if missing.denial else fact.passages
    label = f"{comparison.fact_number(fact)} {fact.label}"
    return Entry(missing, label, _by_source(comparison, fact.passages), places)


def signature(comparison: Comparison, note: Note) -> str:
    """Whose a note is, to be put after its words, where there are notes of several people."""
    return f" — {note.author}" if note.author and len(comparison.authors) > 1 else ""


def _notes(comparison: Comparison) -> Iterator[Entry]:
    for placed in comparison.notes:
        note = placed.note
        first = (note.text.strip().splitlines() or ["(empty)"])[0]
        tags = "".join(f" #{tag}" for tag in note.tags)
        health = "" if placed.health == "exact" else f"{placed.health.value}: "
        yield Entry(
            note,
            f"{health}{first}{tags}{signature(comparison, note)}",
            note.status.value,
            tuple(places_of(placed)),
        )


def _judgements(comparison: Comparison) -> Iterator[Entry]:
    places = {**comparison.dispositions.places, **comparison.linkings.places}
    lost = comparison.dispositions.lost | comparison.linkings.lost
    for judgement in comparison.judgements:
        name = f"{'not found: ' if judgement.id in lost else ''}{judgement.in_words}"
        yield Entry(judgement, name, str(judgement.verdict), places.get(judgement.id, ()))


def _by_source(comparison: Comparison, places: Iterable[Passage]) -> str:
    """How often something occurs in each article: "3·0·1"; of many articles, how often and in how many: "14 in 3"."""
    counts = Counter(place.article for place in places)
    if len(comparison.collection.articles) > _MOST_COUNTS:
        return f"{counts.total()} in {len(counts)}"
    return "·".join(str(counts[article.id]) for article in comparison.collection.articles)
