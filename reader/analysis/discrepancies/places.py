"""Different places of one happening."""

from collections.abc import Iterator, Mapping, Sequence

from reader.analysis.discrepancies.evidence import Basis, Evidence, Finding
from reader.analysis.model import Actor, ActorKind, DiscrepancyKind, Mention, Side
from reader.analysis.passage import Passage

_LEAST_SCORE = 0.6
"""The score of a link from which its passages are held to report one event."""


def find_places(evidence: Evidence) -> Iterator[Finding]:
    """Linked passages that each set the scene in a place the other's article never names."""
    named = _places_by_article(evidence)
    mentioned = _places_by_sentence(evidence)
    done: set[frozenset[str]] = set()
    for a, b, score in evidence.pairs():
        if score < _LEAST_SCORE:
            continue
        for here, mention in _scenes(evidence, a, mentioned):
            for there, other in _scenes(evidence, b, mentioned):
                pair = frozenset((here.id, there.id))
                is_named_by_both = there.id in named.get(a.article, ()) or here.id in named.get(b.article, ())
                is_one = may_be_one_place(evidence, mention.passage, other.passage)
                is_new = len(pair) == 2 and pair not in done and not is_one and not is_named_by_both
                if is_new and not _have_other_figures(evidence, a, b):
                    done.add(pair)
                    sides = (Side(mention.passage, mention.text), Side(other.passage, other.text))
                    yield Finding(DiscrepancyKind.PLACE, Basis.PLACES, "where", sides, round(0.4 * score, 3))


def _have_other_figures(evidence: Evidence, here: Passage, there: Passage) -> bool:
    """Whether both sentences have times or other figures, and none in common: they report two things."""
    one, other = _figures_in(evidence, here), _figures_in(evidence, there)
    return bool(one and other) and one.isdisjoint(other)


def _figures_in(evidence: Evidence, sentence: Passage) -> set[object]:
    figures = evidence.figures_by_sentence.get(sentence, ())
    return {(figure.kind, figure.value or figure.range or figure.text) for figure in figures}


def may_be_one_place(evidence: Evidence, here: Passage, there: Passage) -> bool:
    """Whether two names share a word, so that one may lie in the other, or are of two sorts: a town, and a street."""
    one, other = (evidence.text(place).casefold().replace(",", "").split() for place in (here, there))
    language = evidence.language_of(here)
    thoroughfares = language.words("discrepancies.thoroughfares")
    is_of_one_sort = thoroughfares.isdisjoint(one) == thoroughfares.isdisjoint(other)
    has_same_head = language.concept(one[-1]) == language.concept(other[-1])
    return not is_of_one_sort or not set(one).isdisjoint(other) or has_same_head


def _places_by_article(evidence: Evidence) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for actor in evidence.actors:
        if actor.kind is ActorKind.PLACE:
            for mention in actor.mentions:
                found.setdefault(mention.passage.article, set()).add(actor.id)
    return found


def _places_by_sentence(evidence: Evidence) -> dict[Passage | None, list[tuple[Actor, Mention]]]:
    found: dict[Passage | None, list[tuple[Actor, Mention]]] = {}
    for actor in evidence.actors:
        if actor.kind is ActorKind.PLACE:
            for mention in actor.mentions:
                found.setdefault(evidence.sentence_of(mention.passage), []).append((actor, mention))
    return found


def _scenes(
    evidence: Evidence, sentence: Passage, mentioned: Mapping[Passage | None, Sequence[tuple[Actor, Mention]]]
) -> Iterator[tuple[Actor, Mention]]:
    """The places that a sentence names after a preposition of place: "in Alda", "near the town of Alda"."""
    content = evidence.content_of(sentence)
    prepositions = content.language.words("discrepancies.scenes")
    nouns, of = content.language.words("actors.place_nouns"), content.language.words("grammar.of")
    for actor, mention in mentioned.get(sentence, ()):
        words = [t.fold for t in content.sentence.tokens if t.start < mention.passage.start]
        *_, fourth, _, noun, last = ("", "", "", "", *words)
        if last in prepositions or (last in of and noun in nouns and fourth in prepositions):
            yield actor, mention
