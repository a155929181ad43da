"""Of which deed a date, an hour or a duration is: "arrested on Tuesday"."""

from collections.abc import Iterator
from dataclasses import dataclass

from reader.analysis.figure import Figure, FigureKind
from reader.analysis.passage import Passage
from reader.analysis.propositions.predicates import VERBS, above, tokens_of, top_of
from reader.analysis.propositions.vocabulary import Vocabulary
from reader.analysis.syntax.parsed_sentence import ParsedSentence, ParsedToken

DATED = frozenset((FigureKind.DATE, FigureKind.TIME, FigureKind.DURATION))


@dataclass(frozen=True)
class Dated:
    """A time with the proposition that it is of, as concepts."""

    figure: Figure
    sentence: Passage
    verb: str
    """What happened; empty where the verb says nothing of it."""
    is_of_saying: bool
    """Whether it is the time at which something was said, and not at which it happened."""
    deeds: frozenset[str]
    """What happened: the verb, what it happened to, and nouns on the way to it."""
    clause: frozenset[str]
    """What the clause says."""


def dated_of(figure: Figure, sentence: ParsedSentence, vocabulary: Vocabulary) -> Dated | None:
    """A time with its proposition; None where the figure is no time, or no verb has it."""
    tokens = tokens_of(sentence, figure.passage.span)
    if figure.kind not in DATED or not tokens:
        return None
    path = list(above(sentence, top_of(tokens)))
    if not path or path[-1].pos not in VERBS:
        return None
    verb = _of_phase(sentence, path[-1], vocabulary)
    return Dated(
        figure=figure,
        sentence=sentence.passage,
        verb="" if vocabulary.is_empty(verb) else vocabulary.concept(verb),
        is_of_saying=_is_of_saying(sentence, verb, vocabulary),
        deeds=frozenset(_deeds(sentence, verb, path, vocabulary)),
        clause=vocabulary.concepts(sentence.subtree(verb)),
    )


def _of_phase(sentence: ParsedSentence, verb: ParsedToken, vocabulary: Vocabulary) -> ParsedToken:
    """The verb that says that another starts, goes on or ends: "*stopped* flying"; the other where there is none."""
    head = sentence.head(verb)
    is_phase = verb.dep == "xcomp" and head.lemma in vocabulary.language.words("propositions.phases")
    return head if is_phase else verb


def _is_of_saying(sentence: ParsedSentence, verb: ParsedToken, vocabulary: Vocabulary) -> bool:
    """Whether a verb is one of saying, or has what is put forward as its clause: "announced that it would close"."""
    words = vocabulary.language.words
    if verb.lemma in words("attribution_words") | words("claims.claims") | words("propositions.speaking"):
        return True
    return verb.lemma in words("claims.says") | words("claims.denies") and bool(sentence.children(verb, "ccomp"))


def _deeds(
    sentence: ParsedSentence, verb: ParsedToken, path: list[ParsedToken], vocabulary: Vocabulary
) -> Iterator[str]:
    if not vocabulary.is_empty(verb):
        yield vocabulary.concept(verb)
    on_the_way = (token for token in path if token is not verb and token.pos in ("NOUN", "PROPN", "VERB"))
    yield from map(vocabulary.concept, on_the_way)
    patients = sentence.children(verb, "nsubjpass", "dobj")
    yield from (vocabulary.concept(token) for token in patients if token.pos == "NOUN")
    if verb.pos == "AUX":
        yield from (vocabulary.concept(token) for token in sentence.children(verb, "attr", "acomp"))
