"""What one asserts and another denies or only supposes (status), and who it is that denies (agent)."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from enum import IntEnum
from itertools import groupby

from reader.analysis.discrepancies.evidence import Basis, Evidence, Finding, sources
from reader.analysis.discrepancies.factuality import is_stated, negates_of, negations_in
from reader.analysis.discrepancies.groups import grouped
from reader.analysis.language.language import Language
from reader.analysis.model import Attribution, DiscrepancyKind, Fact, Passage, Side
from reader.analysis.sentences.terms import Concept
from reader.text.phrasing import truncate

_SIDE_LENGTH = 60
_TOPIC_LENGTH = 50
_LEAST_LIKENESS = 0.1
"""The cosine from which two sentences may be about one thing that is denied."""
_LEAST_SHARED = 2
"""How many concepts what is denied and what is told share at least, who denies aside."""
_MARKS = ' .,:;!?…"“”'
"""What may stand around words that are denied and is no part of them."""
_HEDGED_WORDS = 3
"""How many words behind a hedge it may stand for."""


# Denied and told


@dataclass(frozen=True)
class _Denial:
    """A sentence that denies, and the claim that does."""

    passage: Passage
    claim: Attribution


def find_denials(evidence: Evidence) -> Iterator[Finding]:
    """What one source denies and another tells, and who it is that denies it."""
    for denials in _denials_of_one_thing(evidence):
        yield from _status(evidence, denials)
        yield from _deniers(evidence, [denial.claim for denial in denials])


def _denials_of_one_thing(evidence: Evidence) -> list[list[_Denial]]:
    """The denials of a collection, those together whose sentences are linked or much alike."""
    found = [_Denial(p, claim) for p, attributions in evidence.attributions.items() if (claim := attributions.denial)]
    return grouped(found, lambda a, b: _deny_the_same(evidence, a, b))


def _deny_the_same(evidence: Evidence, a: _Denial, b: _Denial) -> bool:
    if evidence.are_linked(a.passage, b.passage):
        return True
    is_alike = evidence.likeness.of(a.passage, b.passage) >= _LEAST_LIKENESS
    return is_alike and not _denied_concepts(evidence, a).isdisjoint(_denied_concepts(evidence, b))


def _denied_concepts(evidence: Evidence, denial: _Denial) -> set[Concept]:
    """What the sentence of a denial says, the denying itself aside."""
    return {p.concept for p in evidence.content_of(denial.passage).places if p.span != denial.claim.verb.span}


def _status(evidence: Evidence, denials: Sequence[_Denial]) -> Iterator[Finding]:
    told = _told_elsewhere(evidence, {denial.passage for denial in denials})
    denied: dict[tuple[str, str], Side] = {}
    for denial in denials:
        name = name_of(denial.claim)
        denied.setdefault((denial.passage.article, name), Side(denial.claim.scope, f"denied by {name}"))
    sides = [*denied.values(), *(Side(p, manner_of(evidence, p)) for p in told)]
    if told and sources(sides) > 1:
        yield Finding(
            DiscrepancyKind.STATUS,
            Basis.DENIAL,
            denied_words(evidence, denials[0].claim),
            tuple(sides),
            max(told.values()),
        )


def _told_elsewhere(evidence: Evidence, denied: set[Passage]) -> dict[Passage, float]:
    """For each article, the passage that does not deny and is linked best to a denial; else the one most like it."""
    linked = [(score, p, q) for p in denied for q, score in evidence.links_of(p).items()]
    best = _best_by_article(evidence, linked, denied)
    like = [
        (cosine, p, q)
        for p in denied
        for q, cosine in evidence.likeness.partners(p).items()
        if len(evidence.content_of(p).counts.keys() & evidence.content_of(q).counts.keys()) >= _LEAST_SHARED
    ]
    for article, found in _best_by_article(evidence, like, denied).items():
        if article not in best and found[0] >= _LEAST_LIKENESS:
            best[article] = found
    return {passage: score for score, passage in sorted(best.values(), key=lambda entry: entry[1])}


def _best_by_article(
    evidence: Evidence, scored: Iterable[tuple[float, Passage, Passage]], denied: set[Passage]
) -> dict[str, tuple[float, Passage]]:
    """Of pairs of a denial and another passage: for each article, the best that denies nothing itself."""
    best: dict[str, tuple[float, Passage]] = {}
    for score, passage, other in scored:
        if other not in denied and _tells_of(evidence, other, passage) and not _says_no(evidence, other, passage):
            best[other.article] = max(best.get(other.article, (0.0, other)), (score, other))
    return best


def _tells_of(evidence: Evidence, passage: Passage, denying: Passage) -> bool:
    """Whether a passage has enough of what is denied, and not only who denies: "Corrin declined to comment"."""
    denial = evidence.attributions[denying].denial
    claimant = denial.source if denial else None
    is_said = {
        place.concept
        for place in evidence.content_of(denying).places
        if not (claimant and claimant.span.covers(place.span)) and not (denial and denial.verb.span == place.span)
    }
    return len(is_said & evidence.content_of(passage).counts.keys()) >= min(_LEAST_SHARED, len(is_said))


def _says_no(evidence: Evidence, passage: Passage, denying: Passage) -> bool:
    """Whether a passage denies too: by a verb, by "no" at its beginning, or where who denies says that it is not so."""
    if evidence.attributions[passage].denial:
        return True
    if negations_in(evidence, denying) or not negates_of(evidence, passage, denying):
        return False
    return negations_in(evidence, passage)[0].start == passage.start or _are_said_by_one(evidence, passage, denying)


def _are_said_by_one(evidence: Evidence, passage: Passage, denying: Passage) -> bool:
    """Whether who denies in one sentence speaks in the other too."""
    denial = evidence.attributions[denying].denial
    denier = name_of(denial).casefold().split() if denial and denial.source else []
    said = [name_of(c).casefold().split() for c in evidence.attributions[passage].by_verb if c.source]
    language = evidence.language_of(passage)
    return bool(denier) and any(_may_be_one(language, denier, name) for name in said)


def denied_words(evidence: Evidence, claim: Attribution) -> str:
    """What is denied, in a few words: those behind the verb."""
    behind = Passage(claim.verb.article, claim.verb.end, claim.scope.end)
    return truncate(evidence.text(behind), _TOPIC_LENGTH).strip(_MARKS)


def manner_of(evidence: Evidence, passage: Passage) -> str:
    """How a passage that denies nothing puts what it says."""
    attributions = evidence.attributions[passage]
    if attributions.distancing:
        return evidence.text(attributions.distancing[0])
    said = next((claim for claim in attributions.by_verb if claim.source), None)
    return f"said by {name_of(said)}" if said else "stated as a fact"


# Supposed and stated


def find_suppositions(evidence: Evidence) -> Iterator[Finding]:
    """Things that one article supposes ("the suspected attack") and another states."""
    for fact in evidence.facts:
        supposed = {p: h for p in fact.passages if (h := _supposed(evidence, p))}
        for stem in _commonest(list(supposed.values())):
            sides = _sides_about(evidence, fact, stem, supposed)
            hedged = {side.passage.article for side, is_hedged in sides if is_hedged}
            plain = {side.passage.article for side, is_hedged in sides if not is_hedged}
            if hedged and plain - hedged:
                yield Finding(
                    DiscrepancyKind.STATUS, Basis.SUPPOSITION, "how sure", tuple(side for side, _ in sides), 0.45
                )
                break


class _Firmness(IntEnum):
    """How firmly a passage puts what it says."""

    STATED = 0
    WEAKENED = 1
    DENIED = 2


def find_firmness(evidence: Evidence) -> Iterator[Finding]:
    """Facts that one source tells more firmly than another: stated, weakened, denied."""
    for fact in evidence.facts:
        denying = [passage for passage in fact.passages if evidence.attributions[passage].denial]
        told = [p for p in fact.passages if not denying or any(_tells_of(evidence, p, other) for other in denying)]
        firmness = {passage: _firmness(evidence, passage, denying) for passage in told}
        least: dict[str, _Firmness] = {}
        for passage, firm in firmness.items():
            least[passage.article] = max(firm, least.get(passage.article, firm))
        if len(set(least.values())) > 1:
            sides = tuple(Side(passage, _in_words(evidence, passage)) for passage in told)
            yield Finding(DiscrepancyKind.STATUS, Basis.FIRMNESS, "how sure", sides, 0.3 * max(least.values()))


def _firmness(evidence: Evidence, passage: Passage, denying: Sequence[Passage]) -> _Firmness:
    attributions = evidence.attributions[passage]
    if attributions.denial or any(_says_no(evidence, passage, other) for other in denying):
        return _Firmness.DENIED
    return _Firmness.WEAKENED if attributions.hedges or attributions.distancing else _Firmness.STATED


def _in_words(evidence: Evidence, passage: Passage) -> str:
    """How firmly: the words that weaken it, or who says or denies it."""
    attributions = evidence.attributions[passage]
    if attributions.denial:
        return f"denied by {name_of(attributions.denial)}"
    weak = [*attributions.distancing, *attributions.hedges]
    return evidence.text(weak[0]) if weak else manner_of(evidence, passage)


def _supposed(evidence: Evidence, passage: Passage) -> dict[str, Passage]:
    """The stems of the words that a hedge in the passage stands before, with hedge and words."""
    found: dict[str, Passage] = {}
    content = evidence.content_of(passage)
    tokens = content.sentence.tokens
    for hedge in evidence.attributions[passage].distancing:
        index = next(i for i, token in enumerate(tokens) if token.start == hedge.start)
        for token in tokens[index + 1 : index + 1 + _HEDGED_WORDS]:
            if token.is_word and not content.language.is_function_word(token):
                stem = content.language.stem(token.fold)
                found.setdefault(stem, Passage(passage.article, hedge.start, token.end))
    return found


def _commonest(found: Sequence[Mapping[str, Passage]]) -> list[str]:
    """Stems by the number of passages that suppose them; of those by how near they are to the hedge."""
    return [stem for stem, _ in Counter(stem for stems in found for stem in stems).most_common()]


def _sides_about(
    evidence: Evidence, fact: Fact, stem: str, supposed: Mapping[Passage, Mapping[str, Passage]]
) -> list[tuple[Side, bool]]:
    """How each passage of a fact puts a word, and whether it supposes it."""
    sides = []
    for passage in fact.passages:
        hedged = supposed.get(passage, {}).get(stem)
        if hedged:
            sides.append((Side(hedged, evidence.text(hedged)), True))
        elif is_stated(evidence, passage) and (place := _place_of(evidence, passage, stem)):
            sides.append((Side(place, evidence.text(place)), False))
    return sides


def _place_of(evidence: Evidence, passage: Passage, stem: str) -> Passage | None:
    """Where a sentence has a word, with the words right before it."""
    content = evidence.content_of(passage)
    for index, token in enumerate(content.sentence.tokens):
        if token.is_word and content.language.stem(token.fold) == stem:
            return content.phrase(index)
    return None


# Who


def _deniers(evidence: Evidence, denials: Sequence[Attribution]) -> Iterator[Finding]:
    sides: dict[str, Side] = {}
    for claim in denials:
        if claim.source:
            name = name_of(claim)
            sides.setdefault(_actor_id(evidence, claim.source) or name.casefold(), Side(claim.source, name))
    found = _of_different_names(evidence, tuple(sides.values()))
    if len(found) > 1 and sources(found) > 1:
        yield Finding(DiscrepancyKind.AGENT, Basis.DENIERS, "who denies", found, 0.5)


def _of_different_names(evidence: Evidence, sides: Sequence[Side]) -> tuple[Side, ...]:
    """The sides without those whose name says no more than an earlier one: "the army", "the military"."""
    kept: list[Side] = []
    for side in sides:
        if not any(_is_one_of(evidence, side, other) or _is_same_name(evidence, side, other) for other in kept):
            kept.append(side)
    return tuple(kept)


def _is_same_name(evidence: Evidence, side: Side, other: Side) -> bool:
    """Whether two names of two words are of one meaning: "the army", "the military"."""
    here, there = side.says.casefold().split(), other.says.casefold().split()
    return len(here) == len(there) == 2 and _may_be_one(evidence.language_of(side.passage), here, there)


def _may_be_one(language: Language, here: Sequence[str], there: Sequence[str]) -> bool:
    """Whether the last words of two names are of one meaning: "government troops", "the army"."""
    return language.concept(here[-1]) == language.concept(there[-1])


def _is_one_of(evidence: Evidence, side: Side, other: Side) -> bool:
    """Whether one of two is among those whom the other names: "the company", "the union and the company"."""
    joining = evidence.language_of(side.passage).words("grammar.joining")
    named = [set(_joined(said.says.casefold().split(), joining)) for said in (side, other)]
    return named[0] <= named[1] or named[1] <= named[0]


def _joined(words: Sequence[str], joining: Set[str]) -> Iterator[str]:
    """The names between words such as "and"."""
    for is_joint, name in groupby(words, joining.__contains__):
        if not is_joint:
            yield " ".join(name)


def name_of(claim: Attribution) -> str:
    """Who it is attributed to, as within a sentence: "the Syrian military"."""
    return claim.name or "the one quoted"


def _actor_id(evidence: Evidence, claimant: Passage) -> str | None:
    """The actor whose name the claimant's words are, a title or an article before it aside."""
    sentence = evidence.sentence_of(claimant)
    if sentence is None:
        return None
    content = evidence.content_of(sentence)
    before_names = content.language.words("actors.titles") | content.language.function_words
    words = [token for token in content.sentence.tokens if claimant.span.covers(token.span)]
    while len(words) > 1 and words[0].fold in before_names:
        words = words[1:]
    name = Passage(claimant.article, words[0].start, claimant.end)
    return next((a.id for a in evidence.actors if any(m.passage.covers(name) for m in a.mentions)), None)
