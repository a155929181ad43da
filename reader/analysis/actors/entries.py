"""Decides which groups of names are actors that deserve an entry in the index, and what kind each is of."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from reader.analysis.actors.casing import Casing
from reader.analysis.actors.cues import Cue
from reader.analysis.actors.forms import Form, evidence_of
from reader.analysis.actors.name_words import Lexicon
from reader.analysis.model import ActorKind
from reader.analysis.passage import Passage

Group = list[Form]

_WORDS_OF_A_PERSON = (2, 3)


def entries_of(groups: Sequence[Group], casing: Casing, lexicon: Lexicon) -> list[Group]:
    """Those of some groups that deserve an entry.

    Left out are accounts whose bearer is not named, common words with a capital, and, states apart, what is only named
    within a longer name, as Vale is in "the Vale campaign".
    """
    within = set(_within_others(name.passage for group in groups for form in group for name in form.names))
    return [
        group
        for group in groups
        if not (_is_account(group) or _is_word(group, casing, lexicon) or _is_part(group, within, lexicon))
    ]


def kind_of(group: Sequence[Form], lexicon: Lexicon) -> tuple[ActorKind, tuple[str, ...]]:
    """The kind that most of an actor's mentions speak for, and what does, in a few words each."""
    votes: Counter[ActorKind] = Counter()
    found = [(form, evidence) for form in group if (evidence := evidence_of(form, lexicon))]
    for form, evidence in found:
        votes[evidence.kind] += len(form.names) + 2 * form.cues[Cue.TITLE]
    if not votes:
        return _kind_by_form(group)
    kind = votes.most_common(1)[0][0]
    return kind, tuple(dict.fromkeys(evidence.why for _, evidence in found if evidence.kind is kind))


def _kind_by_form(group: Sequence[Form]) -> tuple[ActorKind, tuple[str, ...]]:
    """A person where the last of two or three words names it too, as a surname does; else an organisation."""
    keys = {form.key for form in group}
    has_article = any(form.cues[Cue.ARTICLE] for form in group)
    if not has_article and any(len(key) in _WORDS_OF_A_PERSON and key[-1:] in keys for key in keys):
        return ActorKind.PERSON, ("named by its last word too",)
    return ActorKind.ORGANISATION, ()


def _within_others(passages: Iterable[Passage]) -> Iterator[Passage]:
    """The passages that lie within a longer one."""
    last: Passage | None = None
    for passage in sorted(set(passages), key=lambda at: (at.article, at.start, -at.end)):
        if last is not None and last.covers(passage):
            yield passage
        else:
            last = passage


def _is_account(group: Iterable[Form]) -> bool:
    return all(form.is_handle for form in group)


def _is_word(group: Sequence[Form], casing: Casing, lexicon: Lexicon) -> bool:
    """Whether nothing speaks for a kind, and the words are common in these articles, or in English and met once."""
    if any(evidence_of(form, lexicon) for form in group):
        return False
    words = [word for form in group for word in form.key]
    is_once = sum(len(form.names) for form in group) == 1
    if is_once and all(lexicon.is_common(word) and not lexicon.is_sort(word) for word in words):
        return True
    return all(casing.small[word] > 0 for word in words)


def _is_part(group: Iterable[Form], within: set[Passage], lexicon: Lexicon) -> bool:
    """Whether an actor that is no state is only named within longer names."""
    return all(
        form.key not in lexicon.known.states
        and form.key not in lexicon.known.demonyms
        and all(name.passage in within for name in form.names)
        for form in group
    )
