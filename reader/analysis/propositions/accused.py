"""Of whom a sentence says that they are accused: "two aides *accused the senator* of taking money"."""

from collections.abc import Iterator

from reader.analysis.propositions.vocabulary import Vocabulary
from reader.analysis.syntax.parsed_sentence import ParsedSentence, ParsedToken

_TARGETS = ("dobj", "nsubjpass", "prep", "ccomp", "xcomp")
"""What follows a verb of accusing: whom, of what, or the clause that says both."""


def accused_in(sentence: ParsedSentence, vocabulary: Vocabulary) -> frozenset[str]:
    """The concepts of whom, and of what, somebody is accused in a sentence; empty where nobody is."""
    targets = (target for verb in _accusing(sentence, vocabulary) for target in sentence.children(verb, *_TARGETS))
    return frozenset(concept for target in targets for concept in vocabulary.concepts(sentence.subtree(target)))


def _accusing(sentence: ParsedSentence, vocabulary: Vocabulary) -> Iterator[ParsedToken]:
    """The verbs of accusing that are not negated."""
    accusing = vocabulary.language.words("propositions.accusing")
    verbs = (token for token in sentence.tokens if token.pos == "VERB" and token.lemma in accusing)
    return (verb for verb in verbs if not sentence.children(verb, "neg"))
