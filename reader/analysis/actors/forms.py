"""The distinct names of a collection, each with every place it is at, and the kind that they give away."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from reader.analysis.actors.cues import Cue
from reader.analysis.actors.known_names import Key
from reader.analysis.actors.name_words import Lexicon
from reader.analysis.actors.names import Name
from reader.analysis.model import ActorKind


@dataclass
class Form:
    """One name, however often it is in the collection."""

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
    def is_handle(self) -> bool:
        """Whether it is an account's name: "@RosaVance"."""
        return self.text.startswith("@")

    @property
    def is_whole(self) -> bool:
        """Whether it can head an index: with its capital, without the sort after it."""
        is_tailed = self.text.split()[-1].islower() and not (self.is_institution or self.cues[Cue.FACILITY])
        return self.text[0].isupper() and not is_tailed

    @property
    def is_institution(self) -> bool:
        return self.cues[Cue.INSTITUTION] > 0


def forms_of(names: Iterable[Name]) -> dict[Key, Form]:
    """Names by their key, in the order in which the keys are first met."""
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
    """The kind that a name, or what is around it, gives away; None where they do not."""
    rules = (_by_noun, _by_list, _by_sort, _by_title, _by_words, _by_surroundings)
    return next((evidence for rule in rules if (evidence := rule(form, lexicon))), None)


def _by_noun(form: Form, lexicon: Lexicon) -> Evidence | None:
    last = form.key[-1]
    if form.is_institution:
        return Evidence(_kind_of_body(last, lexicon), f"called {last}")
    return Evidence(ActorKind.PLACE, f"called {last}") if form.cues[Cue.FACILITY] else None


def _by_list(form: Form, lexicon: Lexicon) -> Evidence | None:
    if form.key in lexicon.known.bodies:
        return Evidence(_kind_of_body(form.key[-1], lexicon), "a known organisation")
    if form.key in lexicon.known.places or form.key in lexicon.known.demonyms:
        return Evidence(ActorKind.PLACE, "a known place")
    return None


def _by_sort(form: Form, lexicon: Lexicon) -> Evidence | None:
    """By a word of the name that says what sort of thing it names: "Lorne Street", "Bank of Lorne"."""
    first, last = form.key[0], form.key[-1]
    if len(form.key) == 1:
        return None
    if last in lexicon.place_words or first in lexicon.place_openings:
        return Evidence(ActorKind.PLACE, f"word: {last if last in lexicon.place_words else first}")
    body = next((word for word in form.key if word in lexicon.organisation_words), "")
    return Evidence(_kind_of_body(last, lexicon), f"word: {body}") if body else None


def _kind_of_body(last: str, lexicon: Lexicon) -> ActorKind:
    return ActorKind.GROUP if last in lexicon.group_words else ActorKind.ORGANISATION


def _by_title(form: Form, _: Lexicon) -> Evidence | None:
    """By a title or a credit next to it."""
    title = next((" ".join(name.titles) for name in form.names if name.titles), "")
    if not (form.cues[Cue.TITLE] or form.cues[Cue.CREDIT]):
        return None
    return Evidence(ActorKind.PERSON, f"title: {title}" if title else "credited with a picture")


def _by_words(form: Form, lexicon: Lexicon) -> Evidence | None:
    """By other words of the name: a people's adjective, a group, an acronym, a given name."""
    first, last, is_long = form.key[0], form.key[-1], len(form.key) > 1
    if is_long and form.key[:1] in lexicon.known.demonyms and last not in lexicon.group_words:
        return Evidence(ActorKind.ORGANISATION, f"word: {first}")
    if is_long and last in lexicon.group_words:
        return Evidence(ActorKind.GROUP, f"word: {last}")
    if form.is_acronym or "&" in form.text:
        return Evidence(ActorKind.ORGANISATION, "an acronym" if form.is_acronym else "word: &")
    if is_long and first in lexicon.known.given_names:
        return Evidence(ActorKind.PERSON, f"given name: {form.text.split()[0]}")
    return None


_OF_PERSONS = {Cue.ROLE: "named with a role", Cue.AGED: "has an age", Cue.WHO: "followed by “who”"}
"""What only persons have, in the order of how much it proves."""


def _by_surroundings(form: Form, _: Lexicon) -> Evidence | None:
    places = form.cues[Cue.IN_PLACE] + form.cues[Cue.PLACE_NOUN]
    if form.cues[Cue.BODY] > places:
        return Evidence(ActorKind.ORGANISATION, "called an organisation")
    personal = next((why for cue, why in _OF_PERSONS.items() if form.cues[cue]), None)
    if personal:
        return Evidence(ActorKind.PERSON, personal)
    if form.cues[Cue.IN_STATE]:
        return Evidence(ActorKind.PLACE, "its state follows it")
    if form.cues[Cue.PLACE_NOUN] or places > len(form.names) / 3:
        return Evidence(ActorKind.PLACE, "called a place" if form.cues[Cue.PLACE_NOUN] else "things happen in it")
    if form.cues[Cue.SPEAKS] and 2 <= len(form.key) <= 4:
        return Evidence(ActorKind.PERSON, "says something")
    return None
