"""How each sentence tells what it tells: put down to whom, hedged or not, quoted or not."""

from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import takewhile

from reader.analysis.language.language import Language
from reader.analysis.model import Analysis, Passage, Polarity, Saying, Telling
from reader.analysis.sentences.claimants import source_behind
from reader.analysis.sentences.claims import Claim, Wording
from reader.analysis.sentences.denied_content import denies
from reader.analysis.sentences.document import Document, Sentence
from reader.analysis.sentences.reporting import Stance
from reader.text.phrasing import truncate

_POLARITIES = {
    Stance.ASSERT: Polarity.SAYS,
    Stance.CLAIM: Polarity.CLAIMS,
    Stance.DENY: Polarity.DENIES,
    Stance.ACCUSE: Polarity.ACCUSES,
    Stance.DOUBT: Polarity.DOUBTS,
    Stance.CALL: Polarity.CALLS,
}
_NAME_LENGTH = 60
_OPENING, _QUOTES = '"“«', '"“”«»'
_QUOTATION_WORDS = 5
"""The least words in quotation marks that are a quotation."""


def tellings_of(documents: Sequence[Document], wordings: Mapping[Passage, Wording]) -> dict[Passage, Telling]:
    """How each sentence of a collection tells what it tells."""
    return {
        sentence.passage: _telling(sentence, document.language, wordings[sentence.passage])
        for document in documents
        for sentence in document.sentences
    }


def in_words(telling: Telling, analysis: Analysis) -> str:
    """A telling for a person: "says: the coastguard; hedged: “feared”"; nothing where it is told outright."""
    said = list(dict.fromkeys(saying.summary for saying in telling.sayings))
    said += _quoted("hedged", telling.hedges, analysis)
    said += _quoted("at arm's length", telling.scare_quotes, analysis)
    return "; ".join(said)


def _quoted(label: str, places: Sequence[Passage], analysis: Analysis) -> Iterator[str]:
    words = dict.fromkeys(" ".join(analysis.text_of(place).split()) for place in places)
    if words:
        yield f"{label}: {', '.join(f'“{word}”' for word in words)}"


def _telling(sentence: Sentence, language: Language, wording: Wording) -> Telling:
    sayings = [_saying(sentence, language, claim) for claim in wording.claims]
    sayings += _accordings(sentence, language)
    return Telling(
        sayings=_told_of(sorted(sayings, key=lambda saying: saying.verb.start)),
        hedges=wording.hedges,
        scare_quotes=wording.scare_quotes,
        is_quoted=_has_quotation(sentence),
    )


def _told_of(sayings: Sequence[Saying]) -> tuple[Saying, ...]:
    """The sayings of those that are named; where nobody is, the first."""
    return tuple(saying for saying in sayings if saying.claimant) or tuple(sayings[:1])


def _saying(sentence: Sentence, language: Language, claim: Claim) -> Saying:
    name = _name(sentence, language, claim.claimant) if claim.claimant else ""
    polarity = Polarity.DENIES if claim.denies_content else _POLARITIES[claim.stance]
    return Saying(polarity, name, claim.verb, claim.scope)


def _accordings(sentence: Sentence, language: Language) -> Iterator[Saying]:
    """What is put down to somebody without a verb: "according to the coastguard"."""
    tokens, article = sentence.tokens, sentence.passage.article
    for phrase in (tuple(phrase.split()) for phrase in sorted(language.words("grammar.according"))):
        for index in range(len(tokens) - len(phrase)):
            start = index + len(phrase)
            if tokens[index].fold == phrase[0] and tuple(token.fold for token in tokens[index:start]) == phrase:
                end = source_behind(tokens, language, start)
                verb = Passage(article, tokens[index].start, tokens[start - 1].end)
                name = Passage(article, tokens[start].start, tokens[end - 1].end) if end > start else None
                called = _name(sentence, language, name) if name else ""
                is_denied = denies(tokens, language, max(start, end) - 1, index)
                yield Saying(Polarity.DENIES if is_denied else Polarity.SAYS, called, verb, sentence.passage)


def _name(sentence: Sentence, language: Language, claimant: Passage) -> str:
    """The claimant's words, as they would stand within a sentence: "the coastguard"; nothing where they are no name."""
    auxiliaries = language.words("grammar.auxiliaries")
    tokens = [token for token in sentence.tokens if claimant.span.covers(token.span)]
    name = list(takewhile(lambda token: token.is_capitalised or token.fold not in auxiliaries, tokens))
    if not name or not name[0].is_word:
        return ""
    origin = sentence.passage.start
    words = sentence.text[name[0].start - origin : name[-1].end - origin]
    first, *rest = truncate(words, _NAME_LENGTH).split(" ")
    is_name = any(token.is_capitalised for token in name[1:])
    is_word = len(name) == 1 or not name[1].is_mark or name[1].is_possessive
    is_common = name[0].fold in _small_words(language) or (not is_name and name[0].fold in _common_nouns(language))
    is_small = is_word and is_common
    return " ".join((first.lower() if is_small else first, *rest))


def _small_words(language: Language) -> Set[str]:
    """Words that begin a name and are no part of it: "the"."""
    return language.function_words - language.words("actors.titles")


def _common_nouns(language: Language) -> Set[str]:
    """Words that stand for somebody and are no name: "officials", "two of the men"."""
    counting = language.words("grammar.quantities") | language.table("figures.numbers").keys()
    return language.words("speakers.nouns") | counting


def _has_quotation(sentence: Sentence) -> bool:
    """Whether quotation marks hold more than a phrase."""
    words = 0
    is_open = False
    for token in sentence.tokens:
        if token.text in _QUOTES:
            is_open, words = (token.text in _OPENING and not (is_open and token.text == '"')), 0
        elif is_open and token.is_word:
            words += 1
            if words >= _QUOTATION_WORDS:
                return True
    return False
