"""The distinct names of a collection, each with every place it stands at."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from reader.analysis.actors.name_words import Key, Lexicon
from reader.analysis.actors.names import Cue, Name
from reader.analysis.model import ActorKind


@dataclass
class Form:
    """One name, however often it stands in the collection."""

    key: Key
    names: list[Name] = field(default_factory=list)
    cues: Counter[Cue] = field(default_factory=Counter)

    @property
    def text(self) -> str:
        """The spelling it mostly has."""
        return Counter(name.text for name in self.names).most_common(1)[0][0]

    @property
    def is_acronym(self) -> bool:
        letters = self.text.replace(".", "")
        return len(self.key) == 1 and 2 <= len(letters) <= 8 and letters.isupper()

    @property
    def is_whole(self) -> bool:
        """Whether it can head an index: with its capital, without the state behind its comma or the sort behind it."""
        is_tailed = self.text.split()[-1].islower() and not (self.is_institution or self.cues[Cue.FACILITY])
        return self.text[0].isupper() and "," not in self.text and not is_tailed

    @property
    def is_institution(self) -> bool:
        return self.cues[Cue.INSTITUTION] > 0


def forms_of(names: Iterable[Name]) -> dict[Key, Form]:
    """Names by their key, in the order in which the keys first stand."""
    forms: dict[Key, Form] = {}
    for name in names:
        form = forms.setdefault(name.key, Form(name.key))
        form.names.append(name)
        form.cues.update(name.cues)
    return forms


class Evidence(NamedTuple):
    """The kind that a name gives away, and by what, in a few words."""

    kind: ActorKind
    why: str


def evidence_of(form: Form, lexicon: Lexicon) -> Evidence | None:
    """The kind that a name and what stands around it give away; None where they do not."""
    return _by_noun(form, lexicon) or _by_list(form, lexicon) or _by_words(form, lexicon) or _by_surroundings(form)


def _by_noun(form: Form, lexicon: Lexicon) -> Evidence | None:
    last = form.key[-1]
    if form.is_institution:
        return Evidence(ActorKind.GROUP if last in lexicon.group_words else ActorKind.ORGANISATION, f"called {last}")
    return Evidence(ActorKind.PLACE, f"called {last}") if form.cues[Cue.FACILITY] else None


def _by_list(form: Form, lexicon: Lexicon) -> Evidence | None:
    if form.key in lexicon.bodies:
        kind = ActorKind.GROUP if form.key[-1] in lexicon.group_words else ActorKind.ORGANISATION
        return Evidence(kind, "listed as a body")
    if form.key in lexicon.places or form.key in lexicon.demonyms:
        return Evidence(ActorKind.PLACE, "listed as a place")
    return None


def _by_words(form: Form, lexicon: Lexicon) -> Evidence | None:
    """By the words of the name itself, and a title or a credit beside it."""
    first, last, is_long = form.key[0], form.key[-1], len(form.key) > 1
    organisation = next((word for word in form.key if word in lexicon.organisation_words), "")
    if is_long and (last in lexicon.place_words or first in lexicon.place_openings):
        return Evidence(ActorKind.PLACE, f"word: {last if last in lexicon.place_words else first}")
    if is_long and organisation:
        kind = ActorKind.GROUP if last in lexicon.group_words else ActorKind.ORGANISATION
        return Evidence(kind, f"word: {organisation}")
    title = next((" ".join(name.titles) for name in form.names if name.titles), "")
    if form.cues[Cue.TITLE] or form.cues[Cue.CREDIT]:
        return Evidence(ActorKind.PERSON, f"title: {title}" if title else "credited with a picture")
    if is_long and form.key[:1] in lexicon.demonyms and last not in lexicon.group_words:
        return Evidence(ActorKind.ORGANISATION, f"word: {first}")
    if is_long and last in lexicon.group_words:
        return Evidence(ActorKind.GROUP, f"word: {last}")
    if form.is_acronym or "&" in form.text:
        return Evidence(ActorKind.ORGANISATION, "an acronym" if form.is_acronym else "word: &")
    if is_long and first in lexicon.nicknames:
        return Evidence(ActorKind.PERSON, f"given name: {form.text.split()[0]}")
    return None


def _by_surroundings(form: Form) -> Evidence | None:
    places = form.cues[Cue.IN_PLACE] + form.cues[Cue.PLACE_NOUN]
    if form.cues[Cue.PLACE_NOUN] or places > len(form.names) / 3:
        return Evidence(ActorKind.PLACE, "called a place" if form.cues[Cue.PLACE_NOUN] else "things happen in it")
    if form.cues[Cue.SPEAKS] and 2 <= len(form.key) <= 4:
        return Evidence(ActorKind.PERSON, "says something")
    return None
