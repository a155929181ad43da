"""Different names for one actor, deed or thing that show whose side the writer takes.

Which names take different sides is data (`labels.yaml` of a language). That two of them name one thing has to be shown:
by the names themselves, by the one event that both are used of, by whose it is or where, or by linked passages that
have them in one place of a clause.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from reader.analysis.discrepancies.evidence import Basis, Evidence, Finding
from reader.analysis.discrepancies.label_words import KnownBy, Name
from reader.analysis.discrepancies.namings import Naming, namings_in
from reader.analysis.model import DiscrepancyKind, Side

_WEIGHT = 0.6


def find_loaded_terms(evidence: Evidence) -> Iterator[Finding]:
    """Names of one thing that take different sides in different articles."""
    families: dict[str, list[Naming]] = {}
    for vocabulary in evidence.vocabularies:
        for naming in namings_in(evidence, vocabulary):
            families.setdefault(naming.name.family, []).append(naming)
    for family, namings in families.items():
        for alike in _referents([*_with_owners(namings)], evidence):
            yield from _finding(family, _chosen(alike, evidence))


def _with_owners(namings: Iterable[Naming]) -> Iterator[Naming]:
    """Namings in order, a loaded one without an owner as that of the one of its name before it: "the regime"."""
    last: dict[tuple[str, Name], frozenset[str]] = {}
    for naming in namings:
        if naming.name.is_loaded:
            key = naming.article, naming.name
            last[key] = naming.owners or last.get(key, naming.owners)
            yield replace(naming, owners=last[key])
        else:
            yield naming


def _referents(namings: Sequence[Naming], evidence: Evidence) -> Iterator[Sequence[Naming]]:
    """The namings of one family, by what they name; those of families of which there is one side only are left out."""
    if len({naming.name.stance for naming in namings}) < 2:
        return
    group_of = {naming.place: [naming] for naming in namings}
    for a, b in combinations(namings, 2):
        one, other = group_of[a.place], group_of[b.place]
        if one is not other and _are_one(a, b, evidence):
            one += other
            group_of.update((naming.place, one) for naming in other)
    yield from {id(group): group for group in group_of.values()}.values()


def _are_one(a: Naming, b: Naming, evidence: Evidence) -> bool:
    """Whether two names of a family are shown to name one thing."""
    match a.name.known_by:
        case KnownBy.NAME:
            return True
        case KnownBy.EVENT:
            return a.is_plural == b.is_plural and _are_of_one_event(a, b, evidence)
        case KnownBy.OWNER if not a.owners.isdisjoint(b.owners):
            return True
        case _:
            return _are_in_one_place(a, b, evidence) and not _are_of_two_owners(a, b)


def _are_of_one_event(a: Naming, b: Naming, evidence: Evidence) -> bool:
    """Whether two passages are linked or name somebody in common, or one article has one name in both."""
    if a.article == b.article and a.name == b.name:
        return True
    here, there = (evidence.content_of(naming.sentence).actors for naming in (a, b))
    return evidence.are_linked(a.sentence, b.sentence) or not here.isdisjoint(there)


def _are_of_two_owners(a: Naming, b: Naming) -> bool:
    return bool(a.owners and b.owners) and a.owners.isdisjoint(b.owners)


def _are_in_one_place(a: Naming, b: Naming, evidence: Evidence) -> bool:
    """Whether linked passages of two articles, neither of which has both, have names in the same part of a clause."""
    is_either = not (a.has_other_near or b.has_other_near)
    return is_either and a.article != b.article and a.part == b.part and evidence.are_linked(a.sentence, b.sentence)


def _chosen(namings: Sequence[Naming], evidence: Evidence) -> Sequence[Naming]:
    """All loaded names, and of each article without one the plain name in the passage most like theirs.

    Where every article has a loaded one, those count as articles without that have it as somebody else's only.
    """
    loaded = [naming for naming in namings if naming.name.is_loaded]
    plain = [naming for naming in namings if not (naming.name.is_loaded or naming.claimant)]
    of_others = _outside(plain, loaded) or _outside(plain, [naming for naming in loaded if not naming.claimant])
    best: dict[str, Naming] = {}
    for naming in of_others:
        known = best.get(naming.article, naming)
        best[naming.article] = max(known, naming, key=lambda each: _nearness(each, loaded, evidence))
    return sorted([*loaded, *best.values()], key=lambda naming: naming.place)


def _outside(namings: Sequence[Naming], others: Sequence[Naming]) -> Sequence[Naming]:
    """Those of some namings whose articles have none of the others."""
    articles = {naming.article for naming in others}
    return [naming for naming in namings if naming.article not in articles]


def _nearness(naming: Naming, others: Sequence[Naming], evidence: Evidence) -> float:
    """How alike the passage of a name is to the likest of those of some others."""
    return max((evidence.likeness.of(naming.sentence, other.sentence) for other in others), default=0.0)


def _finding(family: str, namings: Sequence[Naming]) -> Iterator[Finding]:
    """A finding where some names take another side than others."""
    if len({naming.name.stance for naming in namings}) > 1:
        sides = tuple(_side(naming, namings) for naming in namings)
        yield Finding(DiscrepancyKind.LABEL, Basis.LOADED_TERMS, f"name for {family}", sides, _WEIGHT)


def _side(naming: Naming, namings: Sequence[Naming]) -> Side:
    """A name, with all who call it so where the article itself does not: "witch hunt (the president)"."""
    if not naming.claimant:
        return Side(naming.place, naming.name.text)
    claimants = dict.fromkeys(each.claimant for each in namings if each.name == naming.name and each.claimant)
    claimant = ", ".join(claimants)
    return Side(naming.place, f"{naming.name.text} ({claimant})", claimant, naming.claimant)
