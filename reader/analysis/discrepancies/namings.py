"""Places where something is called by a name that may take a side: whose it is there, and who calls it so."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import chain

from reader.analysis.actors.known_names import KnownNames
from reader.analysis.actors.name_words import lexicon_of
from reader.analysis.discrepancies.evidence import Evidence
from reader.analysis.discrepancies.label_words import KnownBy, Name, Named, names_in, possible_names
from reader.analysis.discrepancies.speakers import NOT_NAMED, attribution_by, speaker_of
from reader.analysis.language.language import Language
from reader.analysis.model import ActorKind, Attribution, AttributionKind
from reader.analysis.passage import Passage
from reader.analysis.propositions.predicates import NOUNS, verbs_over
from reader.analysis.propositions.vocabulary import Vocabulary
from reader.analysis.syntax.parsed_sentence import ParsedSentence, ParsedToken
from reader.text.tokens import fold

_MODIFIERS = ("amod", "compound", "nmod", "poss", "appos")


@dataclass(frozen=True)
class Naming:
    """One place where something is called by a name of a family."""

    name: Name
    place: Passage
    sentence: Passage
    claimant: str
    """Who calls it so, as named in the article; empty where the article itself does."""
    owners: frozenset[str]
    """Whose it is, or where: the states, persons and places that the words about it name."""
    part: tuple[str, str]
    """Its part in the clause: its relation, and the concept of the word on which it depends."""
    is_plural: bool
    has_other_near: bool
    """Whether its sentence has a name of the family that takes another side, too."""

    @property
    def article(self) -> str:
        return self.place.article


def namings_in(evidence: Evidence, vocabulary: Vocabulary) -> Iterator[Naming]:
    """The namings in the articles' own text in a language, in order; where the speaker of a quoted one is known."""
    for parsed in evidence.grammar_of(_with_names(evidence, vocabulary.language)).values():
        found = [*names_in(parsed, vocabulary.language)]
        for named in found:
            naming = _naming(evidence, parsed, named, found, vocabulary)
            if _names_something(parsed, named, vocabulary.language) and not _is_chosen_by_others(naming, evidence):
                yield naming


def _with_names(evidence: Evidence, language: Language) -> Iterator[Passage]:
    """The sentences of the articles' own text that may have a name of a family of which two sides may be there."""
    possible = {
        sentence: [*possible_names(frozenset(content.stems), language)]
        for sentence, content in evidence.contents.by_passage.items()
        if content.language is language and evidence.is_of_the_text(sentence)
    }
    stances: dict[str, set[int]] = {}
    for name in chain.from_iterable(possible.values()):
        stances.setdefault(name.family, set()).add(name.stance)
    return (s for s, names in possible.items() if any(len(stances[name.family]) > 1 for name in names))


def _naming(
    evidence: Evidence, sentence: ParsedSentence, named: Named, found: Sequence[Named], vocabulary: Vocabulary
) -> Naming:
    place = Passage(sentence.passage.article, named.tokens[0].span.start, named.tokens[-1].span.end)
    return Naming(
        name=named.name,
        place=place,
        sentence=sentence.passage,
        claimant=_claimant(evidence, sentence, named.head, place),
        owners=frozenset(_owners(evidence, sentence, named.head, vocabulary.language)),
        part=_part(sentence, named.head, vocabulary),
        is_plural=named.head.pos in NOUNS and fold(named.head.text) != fold(named.head.lemma),
        has_other_near=any(other.name.opposes(named.name) for other in found),
    )


def _names_something(sentence: ParsedSentence, named: Named, language: Language) -> bool:
    """Whether a name is no part of another word, and names the one thing that is spoken of.

    Not so "rebel-held", "riot police", "any investigation", "they march".
    """
    head, after = named.head, named.tokens[-1].index + 1
    is_compounded = after < len(sentence.tokens) and sentence.tokens[after].text == "-"
    is_single = len(named.tokens) == 1
    is_before_noun = is_single and head.dep == "compound" and sentence.head(head).pos == "NOUN"
    is_noun = head.pos in NOUNS or not is_single or named.name.known_by is KnownBy.EVENT
    before = {fold(child.text) for child in sentence.children(head, "det", "predet", "amod")}
    is_the_one = before.isdisjoint(language.words("discrepancies.not_the_one"))
    return is_noun and is_the_one and not is_compounded and not is_before_noun


def _is_chosen_by_others(naming: Naming, evidence: Evidence) -> bool:
    """Whether a loaded name is part of a body's own: "the Pro-Life League"."""
    actor = evidence.actor_at(naming.article, naming.place.start)
    is_by_itself = naming.name.known_by in (KnownBy.NAME, KnownBy.EVENT)
    spans = (mention.passage for mention in actor.mentions) if actor and is_by_itself and naming.name.is_loaded else ()
    return any(span.covers(naming.place) and span != naming.place for span in spans)


# Who calls it so


def _claimant(evidence: Evidence, sentence: ParsedSentence, head: ParsedToken, place: Passage) -> str:
    """Who uses a name that is quoted, or gives it: "what he calls a witch hunt"; empty where the article does so."""
    said = evidence.attributions[sentence.passage]
    content = evidence.content_of(sentence.passage)
    is_quoted = any(word.is_quoted and word.span.overlaps(place.span) for word in content.places)
    for verb in verbs_over(sentence, head):
        claim = attribution_by(evidence, sentence, verb)
        if claim and (is_quoted or _is_of_names(claim)):
            return speaker_of(evidence, sentence, verb) or NOT_NAMED
    if said.speaker and said.speaker.name:
        return said.speaker.name
    names = {claim.name for claim in said.attributions if claim.name}
    return (names.pop() if len(names) == 1 else NOT_NAMED) if is_quoted else ""


def _is_of_names(claim: Attribution) -> bool:
    return claim.verb_kind is AttributionKind.CALLS


# Whose it is, and where


def _owners(evidence: Evidence, sentence: ParsedSentence, head: ParsedToken, language: Language) -> Iterator[str]:
    """Whose something is or where: "Syrian", "Assad's", "in Alda", "of Alda"; whose title it is: "dictator Kim"."""
    for token in _about(sentence, head, language):
        actor = evidence.actor_at(sentence.passage.article, token.span.start)
        state = _state_of(sentence, token, lexicon_of(language).known)
        if state or actor:
            yield state or (actor.id if actor else "")
        elif token.dep == "poss" and token.pos == "PRON":
            yield from _person_before(evidence, sentence, token)


def _state_of(sentence: ParsedSentence, token: ParsedToken, known: KnownNames) -> str:
    """The state that a word ends the name or the adjective of: "North Korean"; empty where it ends none."""
    words = tuple(fold(each.text) for each in sentence.tokens[max(0, token.index - 1) : token.index + 1])
    keys = (words, words[-1:])
    named = (known.demonyms.get(key) or (known.same.get(key, key) if known.is_state(key) else None) for key in keys)
    return next((" ".join(state) for state in named if state), "")


def _person_before(evidence: Evidence, sentence: ParsedSentence, pronoun: ParsedToken) -> Iterator[str]:
    """The person who is named last before a pronoun, in its sentence: "Weber ended his speech"."""
    for token in reversed(sentence.tokens[: pronoun.index]):
        actor = evidence.actor_at(sentence.passage.article, token.span.start)
        if actor and actor.kind is ActorKind.PERSON:
            yield actor.id
            return


def _about(sentence: ParsedSentence, head: ParsedToken, language: Language) -> Iterator[ParsedToken]:
    """The words that say whose something is or where, and the name that it is a title of.

    Whom it is directed at is passed over: "the attack on the camp in Alda" is in Alda, and not the camp's.
    """
    whose, at = (language.words(f"discrepancies.{name}") for name in ("of_owners", "of_targets"))
    near = [*sentence.children(head, *_MODIFIERS), *_after(sentence, head, whose)]
    near += [deeper for token in (*near, *_after(sentence, head, at)) for deeper in _after(sentence, token, whose)]
    if head.dep in ("compound", "appos"):
        near.append(sentence.head(head))
    for token in near:
        yield token
        yield from sentence.children(token, *_MODIFIERS)


def _after(sentence: ParsedSentence, noun: ParsedToken, prepositions: Set[str]) -> Iterator[ParsedToken]:
    """The nouns that depend on another one by some prepositions."""
    for preposition in sentence.children(noun, "prep"):
        if fold(preposition.text) in prepositions:
            yield from sentence.children(preposition, "pobj")


def _part(sentence: ParsedSentence, head: ParsedToken, vocabulary: Vocabulary) -> tuple[str, str]:
    """The part of a name in its clause."""
    relation, above = head.dep, sentence.head(head)
    if above.pos == "ADP":
        relation, above = fold(above.text), sentence.head(above)
    return relation, vocabulary.concept(above)
