"""Which noun a number is before, and which verb a word depends on."""

from collections.abc import Iterator, Sequence

from reader.analysis.syntax.parsed_sentence import ParsedSentence, ParsedToken
from reader.text.span import Span

VERBS = frozenset(("VERB", "AUX"))
_QUANTITIES = frozenset(("nummod", "compound", "quantmod", "amod", "npadvmod", "nmod", "det", "advmod"))
_BEFORE_NOUNS = frozenset(("NUM", "SYM", "DET", "ADV", "ADJ"))


def tokens_of(sentence: ParsedSentence, span: Span) -> Sequence[ParsedToken]:
    """The tokens that share a character with a span."""
    return [token for token in sentence.tokens if token.span.overlaps(span)]


def top_of(tokens: Sequence[ParsedToken]) -> ParsedToken:
    """Of some tokens the last that depends on none of the others."""
    inside = {token.index for token in tokens}
    tops = [token for token in tokens if token.is_root or token.head not in inside]
    return (tops or list(tokens))[-1]


def noun_of(sentence: ParsedSentence, token: ParsedToken) -> ParsedToken:
    """The noun that a number is before; the number itself where it is alone."""
    while token.pos in _BEFORE_NOUNS and token.dep in _QUANTITIES and not token.is_root:
        token = sentence.head(token)
    return token


def what_is_of(sentence: ParsedSentence, quantity: ParsedToken) -> ParsedToken:
    """The noun that a quantity is of: "stores" in "hundreds of stores", "rowers" in "eight out of the twelve rowers";
    the quantity itself where it is of none.
    """
    joints = sentence.children(quantity, "prep")
    after_out = (inner for joint in joints for inner in sentence.children(joint, "prep"))
    nouns = (n for joint in (*joints, *after_out) if joint.lemma == "of" for n in sentence.children(joint, "pobj"))
    return next(nouns, quantity)


def above(sentence: ParsedSentence, token: ParsedToken) -> Iterator[ParsedToken]:
    """What a word depends on up to its verb, the verb last; all of it where there is no verb."""
    for ancestor in sentence.ancestors(token):
        yield ancestor
        if ancestor.pos in VERBS:
            return


def verb_of(sentence: ParsedSentence, token: ParsedToken) -> ParsedToken | None:
    """The verb that a word depends on."""
    return next((found for found in above(sentence, token) if found.pos in VERBS), None)
