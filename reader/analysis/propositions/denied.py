"""Whether what is denied could be true: a clause, or claims; not so "denied service" and "denied a request"."""

from reader.analysis.propositions.predicates import tokens_of
from reader.analysis.propositions.vocabulary import Vocabulary
from reader.analysis.syntax.parsed_sentence import ParsedSentence, ParsedToken
from reader.text.span import Span
from reader.text.tokens import fold


def denies_a_proposition(sentence: ParsedSentence, verb: Span, vocabulary: Vocabulary) -> bool:
    """Whether a verb of denying, at `verb`, has a clause, claims, or somebody's part in something as its object."""
    words = vocabulary.language.words
    claims = words("claims.claim_nouns") | words("propositions.parts_in_deeds")
    return any(
        sentence.children(token, "ccomp", "xcomp")
        or any(fold(noun.text) in claims for noun in _objects(sentence, token))
        for token in tokens_of(sentence, verb)
        if token.pos == "VERB"
    )


def noun_denied(sentence: ParsedSentence, verb: Span) -> ParsedToken | None:
    """The noun for what a verb of denying, at `verb`, denies; None where that is a clause."""
    nouns = (noun for token in tokens_of(sentence, verb) if token.pos == "VERB" for noun in _objects(sentence, token))
    return next((noun for noun in nouns if noun.pos != "PRON"), None)


def _objects(sentence: ParsedSentence, verb: ParsedToken) -> list[ParsedToken]:
    """The objects of a verb, and the noun that it is said of: "the *accusations*, which he has denied"."""
    said_of = [sentence.head(verb)] if verb.dep == "relcl" else []
    return [*sentence.children(verb, "dobj"), *said_of]
