"""What a number counts, and of which predicate: "at least 58 people" that were killed."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.analysis.figure import Figure, FigureKind
from reader.analysis.passage import Passage
from reader.analysis.propositions.predicates import NOUNS, above, noun_of, tokens_of, top_of, verb_of, what_is_of
from reader.analysis.propositions.vocabulary import Vocabulary
from reader.analysis.syntax.parsed_sentence import ParsedSentence, ParsedToken
from reader.text.tokens import fold

_SEVERAL = 3
"""How many "dozens" are guessed to be, in dozens."""
_SAID_OF = ("acomp", "attr", "oprd", "prt")
"""What a verb has that says something of its subject or object."""
COUNTED = frozenset((FigureKind.COUNT, FigureKind.PERCENTAGE, FigureKind.MONEY, FigureKind.OTHER))


@dataclass(frozen=True)
class Counted:
    """A number with the proposition that it is of, as concepts."""

    figure: Figure
    sentence: Passage
    thing: str
    """What is counted; empty where the number is alone, or with what happened ("40 dead"): that is left to the
    topic of the figure."""
    things: frozenset[str]
    """The same, with what is counted with it: "135 homes and buildings"."""
    is_of_people: bool
    is_of_a_sort: bool
    """Whether it counts a sort of people or things, not just people: "migrants"."""
    deeds: frozenset[str]
    """What happens to it: the verb, and nouns and adjectives on the way to it."""
    events: frozenset[str]
    """Those of them that are distinguished when people are counted: killed, injured, missing."""
    degrees: frozenset[str]
    """How badly: "eight *seriously* injured", "eight suffered *serious* injury"."""
    clause: frozenset[str]
    """What the clause says, the thing aside."""
    said: frozenset[str]
    """What the whole sentence says."""
    size: float | None
    """The number, the middle of its range, or a guess where the text leaves it open: 36 for "dozens"."""


def counted_of(figure: Figure, sentence: ParsedSentence, vocabulary: Vocabulary) -> Counted | None:
    """A number with its proposition; None where the figure is no number of things, or the sentence lacks its words."""
    tokens = tokens_of(sentence, figure.passage.span)
    if figure.kind not in COUNTED or not tokens:
        return None
    noun = noun_of(sentence, top_of(tokens))
    if _is_of_number(noun, figure):
        noun = what_is_of(sentence, noun)
    verb = noun if noun.pos == "VERB" else verb_of(sentence, noun)
    is_alone = figure.kind is FigureKind.COUNT and _is_of_number(noun, figure)
    names_a_thing = noun.pos in NOUNS and not is_alone
    thing = vocabulary.concept(noun) if names_a_thing else ""
    others = (vocabulary.concept(token) for token in _joined(sentence, noun))
    deeds = frozenset(_deeds(figure, sentence, noun, verb, vocabulary))
    clause = vocabulary.concepts(sentence.subtree(verb) if verb else sentence.tokens)
    return Counted(
        figure=figure,
        sentence=sentence.passage,
        thing=thing,
        things=frozenset((thing, *others)) - {""},
        is_of_people=_is_person(noun, vocabulary)
        or bool(figure.topic and figure.topic.event and not figure.topic.thing),
        is_of_a_sort=bool(thing) and fold(noun.text) not in vocabulary.language.words("figures.people"),
        deeds=deeds,
        events=(deeds | {thing}) & _events(vocabulary),
        degrees=frozenset(map(vocabulary.concept, _degrees(sentence, noun, verb, vocabulary))),
        clause=clause - {thing},
        said=vocabulary.concepts(sentence.tokens),
        size=_size(figure, vocabulary),
    )


def _is_of_number(token: ParsedToken, figure: Figure) -> bool:
    """Whether a word is part of the number itself: "*four* of the survivors", "*eleven* dead"."""
    return 0 <= token.span.start - figure.passage.start < len(figure.number)


def _size(figure: Figure, vocabulary: Vocabulary) -> float | None:
    if figure.size is not None:
        return figure.size
    units = vocabulary.language.table("figures.vague")
    counted = [float(units[word]) for word in fold(figure.number).split() if word in units]
    return _SEVERAL * math.prod(counted) if counted else None


def _events(vocabulary: Vocabulary) -> frozenset[str]:
    """What is distinguished of what happens to people."""
    return frozenset(map(vocabulary.language.concept, vocabulary.language.words("figures.events")))


def _deeds(
    figure: Figure, sentence: ParsedSentence, noun: ParsedToken, verb: ParsedToken | None, vocabulary: Vocabulary
) -> Iterator[str]:
    concept, events = vocabulary.concept, _events(vocabulary)
    if verb and not vocabulary.is_empty(verb):
        yield concept(verb)
    if verb:
        leads_on = vocabulary.is_empty(verb) or noun.dep == "nsubjpass"
        said = (*_said_of(sentence, verb, leads_on=leads_on), *_state(sentence, verb))
        yield from (concept(token) for token in said if token is not noun and token.pos != "NUM")
    on_the_way = (token for token in above(sentence, noun) if not _is_of_number(token, figure))
    yield from (concept(token) for token in on_the_way if token.pos in ("NOUN", "ADJ"))
    yield from (concept(token) for token in _objects(sentence, noun, verb) if concept(token) in events)
    described = sentence.children(noun, "acl", "relcl", "amod")
    yield from (concept(t) for t in described if t.pos in ("VERB", "ADJ") and not _is_of_some(sentence, t))
    if figure.topic and figure.topic.event:
        yield figure.topic.event


def _degrees(
    sentence: ParsedSentence, noun: ParsedToken, verb: ParsedToken | None, vocabulary: Vocabulary
) -> Iterator[ParsedToken]:
    """The words next to a noun, its verb, or what the verb has as its object, that say how badly."""
    listed = vocabulary.language.words("propositions.degrees")
    described = sentence.children(noun, "acl", "amod")
    for word in (noun, *described, *((verb,) if verb else ()), *_objects(sentence, noun, verb)):
        for child in sentence.children(word, "amod", "advmod"):
            if fold(child.text) in listed and abs(child.index - word.index) == 1:
                yield child


def _joined(sentence: ParsedSentence, noun: ParsedToken) -> Iterator[ParsedToken]:
    """The nouns that one number counts with a noun: "135 homes and *buildings*", but not "2 roads and 14 hotels"."""
    joined = sentence.children(noun, "conj")
    return (token for token in joined if token.pos == "NOUN" and not sentence.children(token, "nummod"))


def _objects(sentence: ParsedSentence, subject: ParsedToken, verb: ParsedToken | None) -> Iterator[ParsedToken]:
    """What the verb of a subject has as its object: "suffered *injuries*", "suffered from *injuries*"."""
    if verb and subject.dep == "nsubj":
        for word in (verb, *sentence.children(verb, "prep")):
            yield from sentence.children(word, "dobj", "pobj")


def _said_of(sentence: ParsedSentence, verb: ParsedToken, *, leads_on: bool) -> Sequence[ParsedToken]:
    """What a verb says of its subject or object; of one that leads on to another that too: "are expected to *flee*"."""
    return sentence.children(verb, *_SAID_OF, *(("xcomp",) if leads_on else ()))


def _state(sentence: ParsedSentence, verb: ParsedToken) -> Iterator[ParsedToken]:
    """What somebody or something is in, by the first preposition after "be": "were without *power*"."""
    if verb.pos == "AUX" and not sentence.children(verb, "expl"):
        for joint in sentence.children(verb, "prep")[:1]:
            yield from sentence.children(joint, "pobj")


def _is_of_some(sentence: ParsedSentence, verb: ParsedToken) -> bool:
    """Whether a relative clause is about some of what is counted: "50 people, 12 of whom were killed"."""
    subjects = sentence.children(verb, "nsubj", "nsubjpass")
    return any(subject.pos == "NUM" or sentence.children(subject, "nummod") for subject in subjects)


def _is_person(noun: ParsedToken, vocabulary: Vocabulary) -> bool:
    words = vocabulary.language.words
    word = fold(noun.text)
    known = words("figures.people") | words("speakers.nouns")
    return noun.lemma in known or word in known or word.endswith(tuple(sorted(words("speakers.endings"))))
