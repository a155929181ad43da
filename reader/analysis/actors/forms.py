"""The distinct names of a collection, each with every place it stands at."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from reader.analysis.actors.lexicon import Key, Lexicon
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


def kind_of(form: Form, lexicon: Lexicon) -> ActorKind | None:
    """The kind that a name and what stands around it give away; None where they do not."""
    words = set(form.key)
    last = form.key[-1]
    if form.is_institution:
        return ActorKind.GROUP if last in lexicon.group_words else ActorKind.ORGANISATION
    is_body = form.key in lexicon.bodies
    if form.key in lexicon.places or (_is_place_by_word(form, lexicon) and not is_body):
        return ActorKind.PLACE
    if is_body or (not words.isdisjoint(lexicon.organisation_words) and len(words) > 1):
        return ActorKind.GROUP if last in lexicon.group_words else ActorKind.ORGANISATION
    if form.cues[Cue.TITLE] or form.cues[Cue.CREDIT]:
        return ActorKind.PERSON
    if len(form.key) > 1 and last in lexicon.group_words:
        return ActorKind.GROUP
    if form.is_acronym or "&" in form.text:
        return ActorKind.ORGANISATION
    if len(form.key) > 1 and form.key[0] in lexicon.nicknames:
        return ActorKind.PERSON
    return _kind_by_surroundings(form)


def _is_place_by_word(form: Form, lexicon: Lexicon) -> bool:
    """Whether its words tell a place: "Harbour Street", "Lake Victoria"."""
    return len(form.key) > 1 and (form.key[-1] in lexicon.place_words or form.key[0] in lexicon.place_openings)


def _kind_by_surroundings(form: Form) -> ActorKind | None:
    places = form.cues[Cue.IN_PLACE] + form.cues[Cue.PLACE_NOUN]
    if form.cues[Cue.PLACE_NOUN] or places > len(form.names) / 3:
        return ActorKind.PLACE
    if form.cues[Cue.SPEAKS] and 2 <= len(form.key) <= 4:
        return ActorKind.PERSON
    return None
