"""Joins the names that mean the same actor, across articles.

Each rule joins a name to one other; a rule that finds two candidates that are not joined already
joins neither, save for a surname, which goes to the person named most.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from rapidfuzz import fuzz

from reader.analysis.actors.cues import Cue
from reader.analysis.actors.forms import Form, evidence_of
from reader.analysis.actors.known_names import Key
from reader.analysis.actors.name_words import Lexicon
from reader.analysis.model import ActorKind

_SPELLING = 86.0
"""The least likeness, of 100, of two spellings of one name (rapidfuzz ratio)."""
_SPELLING_IN_NAME = 80.0
"""The same for a word of a longer name that is alike as a whole."""
_SHORTEST_VARIANT = 5
"""The least letters of a word that may be a variant spelling of another."""
_LONG_ACRONYM = 4
_MOST_WORDS_OF_A_SURNAME = 2


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
    _join_acronyms(forms, lexicon, groups)
    _join_institutions(forms, lexicon, groups)
    kinds = {key: _kind(form, lexicon) for key, form in forms.items()}
    _join_trailing(forms, lexicon, groups)
    _join_parts(forms, lexicon, groups)
    _join_bodies_of_states(forms, lexicon, groups)
    _join_capitals(forms, lexicon, groups)
    _join_ends(forms, lexicon, groups)
    _join_persons(forms, kinds, lexicon, groups)
    _join_spellings(forms, lexicon, groups)
    _join_handles(forms, groups)
    return [[forms[key] for key in group] for group in groups]


def _kind(form: Form, lexicon: Lexicon) -> ActorKind | None:
    evidence = evidence_of(form, lexicon)
    return evidence.kind if evidence else None


def _join_known(forms: Mapping[Key, Form], lexicon: Lexicon, groups: Groups) -> None:
    """Names of states and well-known bodies that the language's data lists."""
    heads: dict[Key, Key] = {}
    for key in forms:
        state = lexicon.known.demonyms.get(key, lexicon.known.same.get(key))
        if state:
            groups.join(key, heads.setdefault(state, key))


def _join_acronyms(forms: Mapping[Key, Form], lexicon: Lexicon, groups: Groups) -> None:
    """Acronyms, with the name that they follow in brackets, or whose initials they are."""
    initials = {key: _initials(form, lexicon) for key, form in forms.items()}
    for key, form in forms.items():
        if form.is_acronym:
            explained = next((n.short_for for n in form.names if n.short_for in forms), None)
            if explained and explained[0][0] == key[0][0]:
                groups.join(key, explained)
            elif len(key[0]) > 2 and (full := _written_out(key[0], initials)):
                groups.join(key, full)


def _initials(form: Form, lexicon: Lexicon) -> frozenset[str]:
    """The letters by which a name may be abbreviated; an acronym before others counts whole: "UN" + "R", "W", "A"."""
    first = form.text.split()[0].replace(".", "")
    head = form.key[0] if len(first) > 1 and first.isupper() else form.key[0][0]
    rest = form.key[1:]
    tails = ("".join(word[0] for word in rest), "".join(word[0] for word in rest if word not in lexicon.name_links))
    return frozenset(head + tail for tail in tails if tail)


def _written_out(acronym: str, initials: Mapping[Key, frozenset[str]]) -> Key | None:
    """The name that has an acronym's letters; else the one that has a single letter more within: "NYPD"."""
    exact = next((key for key, found in initials.items() if acronym in found), None)
    if exact or len(acronym) < _LONG_ACRONYM:
        return exact
    cuts = {key: {i[:n] + i[n + 1 :] for i in found for n in range(1, len(i) - 1)} for key, found in initials.items()}
    return next((key for key, shorter in cuts.items() if acronym in shorter), None)


def _join_institutions(forms: Mapping[Key, Form], lexicon: Lexicon, groups: Groups) -> None:
    """Bodies of one state under its adjective, its name or its possessive: "Syria's military".

    A body named without its owner ("police") is the only one of its sort, if there is only one.
    """
    heads: dict[Key, Key] = {}
    rulers = _rulers(forms, lexicon)
    for key in forms:
        owner, noun = _owner_and_noun(key, lexicon)
        owner = lexicon.known.demonyms.get(owner, lexicon.known.same.get(owner, owner))
        if noun in lexicon.governments:
            owner = rulers.get(owner[-1:], owner[-1:] if owner not in lexicon.known.places else owner)
        if owner and forms[key].is_institution:
            groups.join(key, heads.setdefault((*owner, lexicon.plainest_body(noun)), key))
    owned_by_noun: dict[Key, list[Key]] = {}
    for key in forms:
        if len(key) > 1 and forms[key].is_institution:
            owned_by_noun.setdefault(key[-1:], []).append(key)
    for key in forms:
        owned = {groups.find(k) for k in owned_by_noun.get(key, ())}
        if forms[key].is_institution and len(owned) == 1:
            groups.join(key, owned.pop())


def _rulers(forms: Mapping[Key, Form], lexicon: Lexicon) -> dict[Key, Key]:
    """From the surname of whoever bears a title of a state to the state, where it is one."""
    states: dict[Key, set[Key]] = {}
    for key, form in forms.items():
        found = {name.state for name in form.names if name.state and not lexicon.ruling.isdisjoint(name.titles)}
        states.setdefault(key[-1:], set()).update(found)
    return {surname: found.pop() for surname, found in states.items() if len(found) == 1}


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


def _join_bodies_of_states(forms: Mapping[Key, Form], lexicon: Lexicon, groups: Groups) -> None:
    """A state's body under all names of the state: "U.S. Supreme Court", "United States Supreme Court"."""
    heads: dict[Key, Key] = {}
    for key in forms:
        for words in range(1, len(key)):
            state = lexicon.known.demonyms.get(key[:words], lexicon.known.same.get(key[:words], key[:words]))
            if state in lexicon.known.states:
                groups.join(key, heads.setdefault((*state, *key[words:]), key))


def _join_capitals(forms: Mapping[Key, Form], lexicon: Lexicon, groups: Groups) -> None:
    """A capital that says something and is no place anything happens at, with its government or state."""
    for key, form in forms.items():
        state = lexicon.known.capitals.get(key)
        if state and form.cues[Cue.SPEAKS] and not form.cues[Cue.IN_PLACE]:
            governments = [k for k in forms if forms[k].is_institution and _is_government_of(k, state, lexicon)]
            heads = governments or [k for k in forms if lexicon.known.same.get(k) == state]
            if heads:
                groups.join(key, heads[0])


def _is_government_of(key: Key, state: Key, lexicon: Lexicon) -> bool:
    owner, noun = _owner_and_noun(key, lexicon)
    return noun in lexicon.governments and lexicon.known.demonyms.get(owner, owner) == state


def _join_ends(forms: Mapping[Key, Form], lexicon: Lexicon, groups: Groups) -> None:
    """A body's name without its beginning or its end, where only one has the rest.

    "Intelligence Committee" of "Senate Intelligence Committee", "House" of "House of Representatives".
    """
    begun_by: dict[Key, list[Key]] = {}
    ended_by: dict[Key, list[Key]] = {}
    for key in forms:
        begun_by.setdefault(key[:2], []).append(key)
        for start in range(1, len(key) - 1):
            ended_by.setdefault(key[start:], []).append(key)
    for key in forms:
        is_body = key[0] in lexicon.organisation_words
        begun = {groups.find(k) for of in lexicon.grammar.of for k in begun_by.get((*key, of), ()) if is_body}
        if len(begun) == 1:
            groups.join(key, begun.pop())
        is_known = key in lexicon.known.bodies  # the "Republican Party" is not the one of a state
        if len(key) > 1 and key[-1] in lexicon.organisation_words and not (is_known or forms[key].is_institution):
            longer = {groups.find(k) for k in ended_by.get(key, ())}
            if len(longer) == 1:
                groups.join(key, longer.pop())


def _join_parts(forms: Mapping[Key, Form], lexicon: Lexicon, groups: Groups) -> None:
    """Places with a part of them: "southern Iran"; South Sudan is no part of Sudan."""
    for key, form in forms.items():
        if key[0] in lexicon.compass and form.text[0].islower() and key[1:] in forms:
            groups.join(key, key[1:])


def _join_persons(
    forms: Mapping[Key, Form], kinds: Mapping[Key, ActorKind | None], lexicon: Lexicon, groups: Groups
) -> None:
    """Persons' names, with and without given names, initials and middle names."""
    full = [key for key in forms if kinds[key] in (ActorKind.PERSON, None) and _is_full(key, lexicon)]
    by_surname: dict[str, list[Key]] = {}
    for key in sorted(full, key=lambda k: -len(forms[k].names)):
        for other in by_surname.setdefault(_surname(key, lexicon), []):
            if _same_given_name(key[0], other[0], lexicon) and not _are_two(forms[key], forms[other], lexicon):
                groups.join(key, other)
        by_surname[_surname(key, lexicon)].append(key)
    given = _unique_given_names(full, groups)
    for key, form in forms.items():
        words = [word for word in key if word not in lexicon.name_particles]
        if key in lexicon.known.places or form.is_institution or len(words) > _MOST_WORDS_OF_A_SURNAME:
            continue
        bearers = [
            other
            for other in by_surname.get(_surname(key, lexicon), ())
            if _ends_in(other, key, lexicon) and not (len(key) > 1 and _are_two(form, forms[other], lexicon))
        ]
        if bearers:
            groups.join(key, bearers[0])
        elif len(key) == 1 and key[0] in given and kinds[key] is not ActorKind.PLACE:
            groups.join(key, given[key[0]])


def _ends_in(longer: Key, key: Key, lexicon: Lexicon) -> bool:
    """Whether a longer name, "Jr." aside, ends in a shorter one."""
    return longer != key and _without_suffix(longer, lexicon)[-len(key) :] == key


def _are_two(a: Form, b: Form, lexicon: Lexicon) -> bool:
    """Whether two bearers of one name differ: in middle initials, or by a "Jr." that comes second in an article."""
    middles = [{word[0] for word in _without_suffix(form.key, lexicon)[1:-1]} for form in (a, b)]
    if all(middles) and middles[0].isdisjoint(middles[1]):
        return True
    if (a.key[-1] in lexicon.generations) == (b.key[-1] in lexicon.generations):
        return False
    plain, junior = (b, a) if a.key[-1] in lexicon.generations else (a, b)
    first = _first_places(plain)
    return any(first.get(article, start) < start for article, start in _first_places(junior).items())


def _first_places(form: Form) -> dict[str, int]:
    """Where each article has a name first, in code points."""
    first: dict[str, int] = {}
    for name in form.names:
        first[name.passage.article] = min(name.passage.start, first.get(name.passage.article, name.passage.start))
    return first


def _is_full(key: Key, lexicon: Lexicon) -> bool:
    """Whether a name may be a person's given name and surname."""
    if len(key) == 1 or key[0] in lexicon.pure_particles or key[0] in lexicon.compass:
        return False
    links = lexicon.grammar.links_of_bodies | lexicon.grammar.conjunctions
    return links.isdisjoint(key) and key not in lexicon.known.bodies


def _surname(key: Key, lexicon: Lexicon) -> str:
    return _without_suffix(key, lexicon)[-1]


def _without_suffix(key: Key, lexicon: Lexicon) -> Key:
    return key[:-1] if key[-1] in lexicon.generations and len(key) > 1 else key


def _same_given_name(a: str, b: str, lexicon: Lexicon) -> bool:
    if a == b or (min(len(a), len(b)) == 1 and a[0] == b[0]):
        return True
    return not lexicon.known.nicknames.get(a, frozenset()).isdisjoint(lexicon.known.nicknames.get(b, ()))


def _unique_given_names(full: list[Key], groups: Groups) -> dict[str, Key]:
    """Given names that only one person of the collection has."""
    bearers: dict[str, set[Key]] = {}
    for key in full:
        bearers.setdefault(key[0], set()).add(groups.find(key))
    return {name: next(iter(keys)) for name, keys in bearers.items() if len(keys) == 1}


def _join_handles(forms: Mapping[Key, Form], groups: Groups) -> None:
    """Names as networks write them, without spaces and perhaps with a word before: "@RosaVance", "@realRosaVance"."""
    run_together = {"".join(key): key for key in forms if len(key) > 1}
    for key, form in forms.items():
        if form.is_handle:
            ends = (key[0][start:] for start in range(len(key[0])))
            whole = next((run_together[end] for end in ends if end in run_together), None)
            if whole:
                groups.join(key, whole)


def _join_spellings(forms: Mapping[Key, Form], lexicon: Lexicon, groups: Groups) -> None:
    """Variant spellings of one name, word by word: "Sheikhun" and "Sheikhoun"."""
    alike: dict[Key, list[Key]] = {}
    for key, form in forms.items():
        if key not in lexicon.known.places and not form.is_acronym:
            alike.setdefault(tuple(word[0] for word in key), []).append(key)
    for keys in alike.values():
        for key, other in combinations(keys, 2):
            if groups.find(key) != groups.find(other) and _is_variant(key, other, lexicon):
                groups.join(key, other)


def _is_variant(a: Key, b: Key, lexicon: Lexicon) -> bool:
    if len(a) == 1 and _are_one_and_several(a[0], b[0], lexicon):
        return False
    differing = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    if len(differing) > 2 or not all(_is_variant_word(x, y, lexicon) for x, y in differing):
        return False
    alike = min(fuzz.ratio(x, y) for x, y in differing)
    return alike >= _SPELLING or (len(a) > 1 and fuzz.ratio(" ".join(a), " ".join(b)) >= _SPELLING)


def _are_one_and_several(a: str, b: str, lexicon: Lexicon) -> bool:
    """Whether one word is the other's plural: a person and the family."""
    return any(a == b + ending or b == a + ending for ending in lexicon.known.people_endings)


def _is_variant_word(a: str, b: str, lexicon: Lexicon) -> bool:
    if min(len(a), len(b)) < _SHORTEST_VARIANT or a[0] != b[0]:
        return False
    if (a,) in lexicon.known.demonyms or (b,) in lexicon.known.demonyms:
        return False
    return fuzz.ratio(a, b) >= _SPELLING_IN_NAME
