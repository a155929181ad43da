"""Of whom a sentence says that they are accused: "two aides *accused the senator* of taking money"."""

from collections.abc import Iterator, Set

from reader.analysis.propositions.vocabulary import Vocabulary
from reader.analysis.syntax.parsed_sentence import ParsedSentence, ParsedToken

_TARGETS = ("dobj", "nsubjpass", "prep", "ccomp", "xcomp")
"""What follows a verb of accusing: whom, of what, or the clause that says both."""


def verb_accusing(who: Set[str], sentence: ParsedSentence, vocabulary: Vocabulary) -> ParsedToken | None:
    """The verb by which somebody is accused whom, or of what, one of some concepts names; None where nobody is."""
    for verb in _accusing(sentence, vocabulary):
        targets = (word for target in sentence.children(verb, *_TARGETS) for word in sentence.subtree(target))
        if not who.isdisjoint(vocabulary.concepts(targets)):
            return verb
    return None


def _accusing(sentence: ParsedSentence, vocabulary: Vocabulary) -> Iterator[ParsedToken]:
    """The verbs of accusing that are not negated."""
    accusing = vocabulary.language.words("propositions.accusing")
    verbs = (token for token in sentence.tokens if token.pos == "VERB" and token.lemma in accusing)
    return (verb for verb in verbs if not sentence.children(verb, "neg"))
