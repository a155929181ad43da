"""Joins the names that mean the same actor, across articles.

Each rule joins a name to one other; a rule that finds two candidates that are not joined already
joins neither, save for a surname, which goes to the person named most.
"""

from collections.abc import Iterable, Iterator, Mapping

from rapidfuzz import fuzz

from reader.analysis.actors.forms import Form, kind_of
from reader.analysis.actors.lexicon import Key, Lexicon
from reader.analysis.model import ActorKind

_SPELLING = 86.0
"""The least likeness, of 100, of two spellings of one name (rapidfuzz ratio)."""
_SHORTEST_VARIANT = 5
"""The least letters of a word that may be a variant spelling of another."""
_GOVERNMENTS = {"regime": "government", "administration": "government", "army": "military", "forces": "military"}


class Groups:
    """A partition of names, joined pair by pair (union-find)."""

    def __init__(self, keys: Iterable[Key]) -> None:
        self._parent = {key: key for key in keys}

    def find(self, key: Key) -> Key:
        while self._parent[key] != key:
            self._parent[key] = self._parent[self._parent[key]]
            key = self._parent[key]
        return key

    def join(self, a: Key, b: Key) -> None:
        self._parent[self.find(a)] = self.find(b)

    def __iter__(self) -> Iterator[list[Key]]:
        members: dict[Key, list[Key]] = {}
        for key in self._parent:
            members.setdefault(self.find(key), []).append(key)
        return iter(members.values())


def group_forms(forms: Mapping[Key, Form], lexicon: Lexicon) -> list[list[Form]]:
    """The names that mean the same actor, group by group."""
    groups = Groups(forms)
    _join_known(forms, lexicon, groups)
    _join_acronyms(forms, groups)
    _join_institutions(forms, lexicon, groups)
    kinds = {key: kind_of(form, lexicon) for key, form in forms.items()}
    _join_trailing(forms, lexicon, groups)
    _join_persons(forms, kinds, lexicon, groups)
    _join_spellings(forms, lexicon, groups)
    return [[forms[key] for key in group] for group in groups]


def _join_known(forms: Mapping[Key, Form], lexicon: Lexicon, groups: Groups) -> None:
    """Names of states and well-known bodies that the language's data lists."""
    heads: dict[Key, Key] = {}
    for key in forms:
        if key in lexicon.same:
            groups.join(key, heads.setdefault(lexicon.same[key], key))


def _join_acronyms(forms: Mapping[Key, Form], groups: Groups) -> None:
    """Acronyms, with the name they stand in brackets behind, or whose initials they are."""
    by_initials: dict[str, Key] = {}
    for key in forms:
        for initials in _initials(key):
            by_initials.setdefault(initials, key)
    for key, form in forms.items():
        if not form.is_acronym:
            continue
        explained = next((n.stands_for for n in form.names if n.stands_for in forms), None)
        full = explained or (by_initials.get(key[0]) if len(key[0]) > 2 else None)
        if full and _is_abbreviation(key[0], full, explained is not None):
            groups.join(key, full)


def _initials(key: Key) -> set[str]:
    if len(key) < 2:
        return set()
    small = {"of", "and", "the", "for", "de", "la", "to", "in"}
    return {"".join(w[0] for w in key), "".join(w[0] for w in key if w not in small)}


def _is_abbreviation(acronym: str, full: Key, is_explained: bool) -> bool:
    """Whether an acronym can stand for a name: what a bracket explains need only share its first letter."""
    return acronym[0] == full[0][0] if is_explained else acronym in _initials(full)


def _join_institutions(forms: Mapping[Key, Form], lexicon: Lexicon, groups: Groups) -> None:
    """Bodies of one state under its adjective, its name or its possessive: "Syria's military".

    A body named without its owner ("police") is the only one of its sort, if there is only one.
    """
    heads: dict[Key, Key] = {}
    for key in forms:
        owner, noun = _owner_and_noun(key, lexicon)
        owner = lexicon.demonyms.get(owner, lexicon.same.get(owner, owner))
        if owner and forms[key].is_institution:
            groups.join(key, heads.setdefault((*owner, _GOVERNMENTS.get(noun, noun)), key))
    for key in forms:
        owned = {groups.find(k) for k in forms if len(k) > 1 and k[-1:] == key and forms[k].is_institution}
        if forms[key].is_institution and len(owned) == 1:
            groups.join(key, owned.pop())


def _owner_and_noun(key: Key, lexicon: Lexicon) -> tuple[Key, str]:
    """Whose body a name names, and the noun for it: "Syrian" and "foreign ministry"."""
    words = 2 if len(key) > 2 and key[-2:] in lexicon.institutions else 1
    return key[:-words], " ".join(key[-words:])


def _join_trailing(forms: Mapping[Key, Form], lexicon: Lexicon, groups: Groups) -> None:
    """Names that differ by a word that is often left off: "Apple" and "Apple Inc."."""
    for key in forms:
        shorter = key
        while len(shorter) > 1 and shorter[-1] in lexicon.trailing_words:
            shorter = shorter[:-1]
            if shorter in forms:
                groups.join(shorter, key)


def _join_persons(
    forms: Mapping[Key, Form], kinds: Mapping[Key, ActorKind | None], lexicon: Lexicon, groups: Groups
) -> None:
    """Persons' names, with and without given names, initials and middle names."""
    full = [
        key for key in forms if len(key) > 1 and kinds[key] in (ActorKind.PERSON, None) and _is_personal(key, lexicon)
    ]
    by_surname: dict[str, list[Key]] = {}
    for key in sorted(full, key=lambda k: -len(forms[k].names)):
        for other in by_surname.setdefault(_surname(key), []):
            if _same_given_name(key[0], other[0], lexicon):
                groups.join(key, other)
        by_surname[_surname(key)].append(key)
    given = _unique_given_names(full, groups)
    for key, form in forms.items():
        if key in lexicon.places or form.is_institution or len(key) > 2:
            continue
        bearers = [k for k in by_surname.get(_surname(key), ()) if k[-len(key) :] == key and k != key]
        if bearers:
            groups.join(key, bearers[0])
        elif len(key) == 1 and key[0] in given and kinds[key] is not ActorKind.PLACE:
            groups.join(key, given[key[0]])


def _is_personal(key: Key, lexicon: Lexicon) -> bool:
    return not ({"of", "and", "for"} & set(key)) and key not in lexicon.bodies


def _surname(key: Key) -> str:
    return key[-2] if key[-1] in ("jr", "sr", "ii", "iii") and len(key) > 1 else key[-1]


def _same_given_name(a: str, b: str, lexicon: Lexicon) -> bool:
    if a == b or (min(len(a), len(b)) == 1 and a[0] == b[0]):
        return True
    return not lexicon.nicknames.get(a, frozenset()).isdisjoint(lexicon.nicknames.get(b, ()))


def _unique_given_names(full: list[Key], groups: Groups) -> dict[str, Key]:
    """Given names that only one person of the collection has."""
    bearers: dict[str, set[Key]] = {}
    for key in full:
        bearers.setdefault(key[0], set()).add(groups.find(key))
    return {name: next(iter(keys)) for name, keys in bearers.items() if len(keys) == 1}


def _join_spellings(forms: Mapping[Key, Form], lexicon: Lexicon, groups: Groups) -> None:
    """Variant spellings of one name, word by word: "Sheikhun" and "Sheikhoun"."""
    keys = [key for key in forms if key not in lexicon.places and not forms[key].is_acronym]
    for index, key in enumerate(keys):
        for other in keys[index + 1 :]:
            if len(key) == len(other) and groups.find(key) != groups.find(other) and _is_variant(key, other, lexicon):
                groups.join(key, other)


def _is_variant(a: Key, b: Key, lexicon: Lexicon) -> bool:
    differing = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    return len(differing) <= 2 and all(_is_variant_word(x, y, lexicon) for x, y in differing)


def _is_variant_word(a: str, b: str, lexicon: Lexicon) -> bool:
    if min(len(a), len(b)) < _SHORTEST_VARIANT or a[0] != b[0]:
        return False
    if (a,) in lexicon.demonyms or (b,) in lexicon.demonyms:
        return False
    return fuzz.ratio(a, b) >= _SPELLING
