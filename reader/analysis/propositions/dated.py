"""Of which deed a date, an hour or a duration is: "arrested on Tuesday"."""

from collections.abc import Iterator
from dataclasses import dataclass

from reader.analysis.model import Figure, FigureKind, Passage
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

    @property
    def voice(self) -> tuple[str, str | None]:
        """Who gives it: an article, or somebody whom it quotes."""
        return self.figure.passage.article, self.figure.claimed_by


def dated_of(figure: Figure, sentence: ParsedSentence, vocabulary: Vocabulary) -> Dated | None:
    """A time with its proposition; None where the figure is no time, or no verb has it."""
    tokens = tokens_of(sentence, figure.passage.span)
    if figure.kind not in DATED or not tokens:
        return None
    path = list(above(sentence, top_of(sentence, tokens)))
    if not path or path[-1].pos not in VERBS:
        return None
    verb = path[-1]
    words = vocabulary.language.words
    return Dated(
        figure=figure,
        sentence=sentence.passage,
        verb="" if vocabulary.is_empty(verb) else vocabulary.concept(verb),
        is_of_saying=verb.lemma in words("attribution_words") | words("claims.claims"),
        deeds=frozenset(_deeds(sentence, verb, path, vocabulary)),
        clause=vocabulary.concepts(sentence.subtree(verb)),
    )


def _deeds(
    sentence: ParsedSentence, verb: ParsedToken, path: list[ParsedToken], vocabulary: Vocabulary
) -> Iterator[str]:
    if not vocabulary.is_empty(verb):
        yield vocabulary.concept(verb)
    yield from (vocabulary.concept(token) for token in path if token.pos in ("NOUN", "PROPN"))
    patients = sentence.children(verb, "nsubjpass", "dobj")
    yield from (vocabulary.concept(token) for token in patients if token.pos == "NOUN")
    if verb.pos == "AUX":
        yield from (vocabulary.concept(token) for token in sentence.children(verb, "attr", "acomp"))
