"""What a number counts, and of which predicate: "at least 58 people" that were killed."""

from collections.abc import Iterator
from dataclasses import dataclass

from reader.analysis.model import Figure, FigureKind, Passage
from reader.analysis.propositions.predicates import above, noun_of, tokens_of, top_of, verb_of
from reader.analysis.propositions.vocabulary import Vocabulary
from reader.analysis.syntax.parsed_sentence import ParsedSentence, ParsedToken
from reader.text.tokens import fold

COUNTED = frozenset((FigureKind.COUNT, FigureKind.PERCENTAGE, FigureKind.MONEY, FigureKind.DISTANCE, FigureKind.OTHER))


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
    deeds: frozenset[str]
    """What happens to it: the verb, and nouns and adjectives on the way to it."""
    events: frozenset[str]
    """Those of them that are distinguished when people are counted: killed, injured, missing."""
    clause: frozenset[str]
    """What the clause says, the thing aside."""
    said: frozenset[str]
    """What the whole sentence says."""

    @property
    def voice(self) -> tuple[str, str | None]:
        """Who gives it: an article, or somebody whom it quotes."""
        return self.figure.passage.article, self.figure.claimed_by

    @property
    def size(self) -> float | None:
        """The number, or the middle of its range; None where the text leaves it open."""
        if self.figure.range:
            return sum(self.figure.range) / 2
        return self.figure.value if isinstance(self.figure.value, (int, float)) else None


def counted_of(figure: Figure, sentence: ParsedSentence, vocabulary: Vocabulary) -> Counted | None:
    """A number with its proposition; None where the figure is no number of things, or the sentence lacks its words."""
    tokens = tokens_of(sentence, figure.passage.span)
    if figure.kind not in COUNTED or not tokens:
        return None
    noun = noun_of(sentence, top_of(sentence, tokens))
    verb = noun if noun.pos == "VERB" else verb_of(sentence, noun)
    thing = vocabulary.concept(noun) if noun.pos in ("NOUN", "PROPN") else ""
    others = (vocabulary.concept(token) for token in sentence.children(noun, "conj") if token.pos == "NOUN")
    deeds = frozenset(_deeds(figure, sentence, noun, verb, vocabulary))
    clause = vocabulary.concepts(sentence.subtree(verb) if verb else sentence.tokens)
    events = frozenset(map(vocabulary.language.concept, vocabulary.language.words("figures.events")))
    return Counted(
        figure=figure,
        sentence=sentence.passage,
        thing=thing,
        things=frozenset((thing, *others)) - {""},
        is_of_people=_is_person(noun, vocabulary)
        or bool(figure.topic and figure.topic.event and not figure.topic.thing),
        deeds=deeds,
        events=(deeds | {thing}) & events,
        clause=clause - {thing},
        said=vocabulary.concepts(sentence.tokens),
    )


def _deeds(
    figure: Figure, sentence: ParsedSentence, noun: ParsedToken, verb: ParsedToken | None, vocabulary: Vocabulary
) -> Iterator[str]:
    concept = vocabulary.concept
    if verb and not vocabulary.is_empty(verb):
        yield concept(verb)
    if verb:
        said_of = sentence.children(verb, "acomp", "attr", "oprd", "prt")
        yield from (concept(token) for token in said_of if token is not noun and token.pos != "NUM")
    yield from (concept(token) for token in above(sentence, noun) if token.pos in ("NOUN", "ADJ"))
    described = sentence.children(noun, "acl", "relcl", "amod")
    yield from (concept(t) for t in described if t.pos in ("VERB", "ADJ") and not _is_of_some(sentence, t))
    if figure.topic and figure.topic.event:
        yield figure.topic.event


def _is_of_some(sentence: ParsedSentence, verb: ParsedToken) -> bool:
    """Whether a relative clause is about some of what is counted: "50 people, 12 of whom were killed"."""
    subjects = sentence.children(verb, "nsubj", "nsubjpass")
    return any(subject.pos == "NUM" or sentence.children(subject, "nummod") for subject in subjects)


def _is_person(noun: ParsedToken, vocabulary: Vocabulary) -> bool:
    words = vocabulary.language.words
    word = fold(noun.text)
    known = words("figures.people") | words("speakers.nouns")
    return noun.lemma in known or word in known or word.endswith(tuple(sorted(words("speakers.endings"))))
