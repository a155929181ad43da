"""Which verb a word depends on, and what belongs to a verb's own clause."""

from collections.abc import Iterator, Sequence

from reader.analysis.syntax.parsed_sentence import ParsedSentence, ParsedToken
from reader.text.span import Span

VERBS = frozenset(("VERB", "AUX"))
OTHER_CLAUSES = frozenset(("ccomp", "advcl", "relcl", "parataxis"))
"""What depends on a verb and is a clause of its own."""
_QUANTITIES = frozenset(("nummod", "compound", "quantmod", "amod", "npadvmod", "nmod", "det", "advmod"))
_BEFORE_NOUNS = frozenset(("NUM", "SYM", "DET", "ADV", "ADJ"))


def tokens_of(sentence: ParsedSentence, span: Span) -> Sequence[ParsedToken]:
    """The tokens that share a character with a span."""
    return [token for token in sentence.tokens if token.span.overlaps(span)]


def top_of(sentence: ParsedSentence, tokens: Sequence[ParsedToken]) -> ParsedToken:
    """Of some tokens the last that depends on none of the others."""
    inside = {token.index for token in tokens}
    tops = [token for token in tokens if token.is_root or token.head not in inside]
    return (tops or list(tokens))[-1]


def noun_of(sentence: ParsedSentence, token: ParsedToken) -> ParsedToken:
    """The noun that a number is before; the number itself where it is alone."""
    while token.pos in _BEFORE_NOUNS and token.dep in _QUANTITIES and not token.is_root:
        token = sentence.head(token)
    return token


def above(sentence: ParsedSentence, token: ParsedToken) -> Iterator[ParsedToken]:
    """What a word depends on up to its verb, the verb last; all of it where there is no verb."""
    for ancestor in sentence.ancestors(token):
        yield ancestor
        if ancestor.pos in VERBS:
            return


def verb_of(sentence: ParsedSentence, token: ParsedToken) -> ParsedToken | None:
    """The verb that a word depends on."""
    return next((found for found in above(sentence, token) if found.pos in VERBS), None)


def own_tokens(sentence: ParsedSentence, verb: ParsedToken) -> list[ParsedToken]:
    """The words of a verb's own clause, without clauses within it and marks, in order."""
    found = [verb]
    for token in found:
        found += [child for child in sentence.children(token) if not _is_apart(token, child)]
    return sorted(found, key=lambda token: token.index)


def _is_apart(token: ParsedToken, child: ParsedToken) -> bool:
    is_second_verb = child.dep == "conj" and child.pos in VERBS and token.pos in VERBS
    return child.dep in OTHER_CLAUSES or child.dep == "punct" or is_second_verb


def below(sentence: ParsedSentence, verb: ParsedToken | None, *deps: str) -> list[ParsedToken]:
    """The words of what is in some relations to a verb, in order."""
    if verb is None:
        return []
    return [token for child in sentence.children(verb, *deps) for token in sentence.subtree(child)]
