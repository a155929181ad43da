"""Which noun a number is before, and which verb a word depends on."""

from collections.abc import Iterator, Sequence

from reader.analysis.passage import Passage
from reader.analysis.syntax.parsed_sentence import ParsedSentence, ParsedToken
from reader.text.span import Span

VERBS = frozenset(("VERB", "AUX"))
NOUNS = frozenset(("NOUN", "PROPN"))
_QUANTITIES = frozenset(("nummod", "compound", "quantmod", "amod", "npadvmod", "nmod", "det", "advmod"))
_PARTS_OF_A_NAME = ("det", "amod", "compound", "poss", "case", "nummod", "nmod", "cc", "conj", "pobj")
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


def verbs_over(sentence: ParsedSentence, token: ParsedToken) -> Iterator[ParsedToken]:
    """The verbs that a word depends on, the nearest first; not those that are only joined to one of them by "and"."""
    below = token
    for above in sentence.ancestors(token):
        if above.pos in VERBS and not (below.dep == "conj" and below.pos in VERBS):
            yield above
        below = above


def verb_of(sentence: ParsedSentence, token: ParsedToken) -> ParsedToken | None:
    """The verb that a word depends on."""
    return next((found for found in above(sentence, token) if found.pos in VERBS), None)


def subject_of(sentence: ParsedSentence, verb: ParsedToken) -> ParsedToken | None:
    """The subject of a verb; where it has none of its own, that of the verb it is joined to: "went on *naming* it"."""
    while True:
        subjects = sentence.children(verb, "nsubj")
        if subjects or verb.is_root or verb.dep not in ("xcomp", "conj"):
            return next(iter(subjects), None)
        verb = sentence.head(verb)


def words_of(sentence: ParsedSentence, noun: ParsedToken) -> list[ParsedToken]:
    """A noun with the words that name the same with it: those before it, after "and", and after "of"."""
    found = [noun]
    for each in found:
        found += sentence.children(each, *_PARTS_OF_A_NAME)
        found += (joint for joint in sentence.children(each, "prep") if joint.lemma == "of")
    return sorted(found, key=lambda token: token.index)


def passage_of(sentence: ParsedSentence, tokens: Sequence[ParsedToken]) -> Passage:
    """The part of a sentence from the first to the last of some tokens, which are in order."""
    return Passage(sentence.passage.article, tokens[0].span.start, tokens[-1].span.end)
