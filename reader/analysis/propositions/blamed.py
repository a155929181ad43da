"""Who is blamed for what, and by which verb: "the union *said* *the owner* was responsible for *the fire*"."""

from collections.abc import Iterator
from dataclasses import dataclass

from reader.analysis.propositions.predicates import NOUNS
from reader.analysis.propositions.vocabulary import Vocabulary
from reader.analysis.syntax.parsed_sentence import ParsedSentence, ParsedToken

_SUBJECTS = ("nsubj", "nsubjpass")
_CLAUSES = ("ccomp", "xcomp")


@dataclass(frozen=True)
class Blame:
    """A clause that names somebody, or something, as the cause of a deed."""

    culprit: ParsedToken
    """The head of what names them."""
    deed: ParsedToken | None
    """The head of what names the deed; None where the clause does not name it: "directly blamed the army"."""
    by: ParsedToken | None
    """The verb by which somebody blames them: "said", "blamed"; None where the text does so itself."""
    may_be_a_duty: bool = False
    """Whether it may say what somebody looks after: "is responsible for the harbour"."""


def blames_in(sentence: ParsedSentence, vocabulary: Vocabulary) -> Iterator[Blame]:
    """What a sentence blames on whom, in order, where it asserts that: not negated, supposed or denied."""
    blaming, culpable = map(vocabulary.language.words, ("propositions.blaming", "propositions.culpable"))
    for token in sentence.tokens:
        found = None
        if token.pos == "VERB" and token.lemma in blaming and token.dep != "xcomp":
            found = _by_verb(sentence, token, vocabulary)
        elif token.lemma in culpable or token.lemma in blaming:
            found = _by_copula(sentence, token, vocabulary)
        if found and found.culprit.pos in NOUNS and _is_asserted(sentence, token, vocabulary):
            yield found


def _by_verb(sentence: ParsedSentence, verb: ParsedToken, vocabulary: Vocabulary) -> Blame | None:
    """ "Blamed the army for it", "blamed it on the army", "it was blamed on the army"."""
    objects, subjects = sentence.children(verb, "dobj"), sentence.children(verb, "nsubjpass")
    target = next(iter((*objects, *subjects)), None)
    if target is None:
        return None
    by = verb if objects else _reporting(sentence, verb)
    culprit = _joined(sentence, (verb, target), "propositions.before_culprits", vocabulary)
    if culprit:
        return Blame(culprit, target, by)
    return Blame(target, _joined(sentence, (verb, target), "propositions.before_deeds", vocabulary), by)


def _by_copula(sentence: ParsedSentence, word: ParsedToken, vocabulary: Vocabulary) -> Blame | None:
    """ "The army was responsible for it", "the army was to blame"."""
    copula = sentence.head(word)
    culprit = next(iter(sentence.children(copula, *_SUBJECTS)), None)
    deed = _joined(sentence, (word,), "propositions.before_deeds", vocabulary)
    is_whole = deed is not None or word.pos == "VERB"
    if culprit is None or not is_whole or word.dep not in ("acomp", "xcomp") or not vocabulary.is_empty(copula):
        return None
    return Blame(culprit, deed, _reporting(sentence, copula), may_be_a_duty=word.pos != "VERB")


def _joined(
    sentence: ParsedSentence, words: tuple[ParsedToken, ...], joints: str, vocabulary: Vocabulary
) -> ParsedToken | None:
    """What the first preposition of a list joins to one of some words."""
    listed = vocabulary.language.words(joints)
    found = (joint for word in words for joint in sentence.children(word, "prep") if joint.lemma in listed)
    return next((noun for joint in found for noun in sentence.children(joint, "pobj")), None)


def _reporting(sentence: ParsedSentence, verb: ParsedToken) -> ParsedToken | None:
    """The verb that a clause is the content of: "said" of "said that the army was to blame"."""
    while verb.dep == "conj":
        verb = sentence.head(verb)
    return sentence.head(verb) if verb.dep in _CLAUSES else None


def _is_asserted(sentence: ParsedSentence, word: ParsedToken, vocabulary: Vocabulary) -> bool:
    """Whether nothing that a word depends on is negated, supposed, or denied."""
    words = vocabulary.language.words
    weakening = words("grammar.supposing") | words("hedges") | words("propositions.asking")
    return not any(
        token.lemma in words("claims.denies")
        or sentence.children(token, "neg")
        or any(child.lemma in weakening for child in sentence.children(token, "aux", "mark", "advmod"))
        for token in (word, *sentence.ancestors(word))
    )
