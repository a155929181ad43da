"""How who says something is named: not by a part of their name, and not by "he"."""

from collections.abc import Sequence

from reader.analysis.discrepancies.evidence import Evidence
from reader.analysis.model import Attribution
from reader.analysis.passage import Passage
from reader.analysis.propositions.predicates import NOUNS, passage_of, subject_of, tokens_of, top_of, words_of
from reader.analysis.syntax.parsed_sentence import ParsedSentence, ParsedToken

NOT_NAMED = "someone quoted"
"""Who says what is quoted, where the text does not name them, or may mean several."""
_OF_THE_SAME = ("appos", "compound", "nmod", "conj", "amod")
"""What joins a name to a noun that names the same, or others next to it."""


def attribution_by(evidence: Evidence, sentence: ParsedSentence, verb: ParsedToken) -> Attribution | None:
    """What a verb attributes to somebody; None where it attributes nothing."""
    said = evidence.attributions[sentence.passage].by_verb
    return next((claim for claim in said if claim.verb.span.overlaps(verb.span)), None)


def speaker_of(evidence: Evidence, sentence: ParsedSentence, verb: ParsedToken) -> str:
    """Who says something with a verb, as named within a sentence; of a pronoun the one who speaks before.

    What the grammar says goes before the name of an attribution that is only a part of another name: "a lawyer for
    *Mr Weber*". Empty where nobody is named.
    """
    subject, claim = subject_of(sentence, verb), attribution_by(evidence, sentence, verb)
    if claim and claim.name and not _is_buried(sentence, claim, subject):
        return claim.name
    if subject and subject.pos in NOUNS:
        return _name(evidence, sentence, words_of(sentence, subject))
    return speaker_before(evidence, sentence.passage, verb.span.start) if subject else ""


def name_of_source(evidence: Evidence, sentence: Passage, claim: Attribution) -> str:
    """Who makes a claim that a verb of a sentence attributes to them, as named within a sentence."""
    parsed = evidence.grammar_of([sentence]).get(sentence)
    tokens = tokens_of(parsed, claim.verb.span) if parsed else ()
    verb = next((token for token in tokens if token.pos == "VERB"), None)
    name = speaker_of(evidence, parsed, verb) if parsed and verb else claim.name
    return name or NOT_NAMED


def _name(evidence: Evidence, sentence: ParsedSentence, words: Sequence[ParsedToken]) -> str:
    """Some words as they are within a sentence."""
    text = evidence.text(passage_of(sentence, words))
    return text if words[0].pos == "PROPN" else text[:1].lower() + text[1:]


def speaker_before(evidence: Evidence, sentence: Passage, offset: int) -> str:
    """The one to whom a sentence attributes something before a character of it, or else the sentence right before.

    Empty where there is none, or several.
    """
    index = evidence.content_of(sentence).sentence.index
    sentences = evidence.contents.sentences[sentence.article]
    here = _named(evidence, sentence, offset)
    names = here or (_named(evidence, sentences[index - 1], offset) if index else set())
    return names.pop() if len(names) == 1 else ""


def _named(evidence: Evidence, sentence: Passage, end: int) -> set[str]:
    said = evidence.attributions[sentence].attributions
    return {claim.name for claim in said if claim.name and claim.verb.start < end}


def _is_buried(sentence: ParsedSentence, claim: Attribution, subject: ParsedToken | None) -> bool:
    """Whether the source of a claim is only a part of what names the subject: "a lawyer for *Mr Weber*"."""
    if subject is None or subject.pos not in NOUNS or claim.source is None:
        return False
    source = tokens_of(sentence, claim.source.span)
    return bool(source) and subject not in source and _is_part(sentence, top_of(source), subject)


def _is_part(sentence: ParsedSentence, token: ParsedToken, noun: ParsedToken) -> bool:
    """Whether a word depends on a noun by other relations than those of names for the same."""
    relations = [token.dep]
    for above in sentence.ancestors(token):
        if above == noun:
            return any(relation not in _OF_THE_SAME for relation in relations)
        relations.append(above.dep)
    return False
