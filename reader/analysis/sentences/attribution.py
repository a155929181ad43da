"""Who says what, and how firmly: sources, denials, hedges, and words in scare quotes.

A sentence is read by its verbs of reporting: "The Syrian military has denied …" is attributed to the Syrian military,
which denies what follows. What a sentence says without such a verb it says in the article's own voice.
"""

from collections.abc import Iterator, Sequence, Set
from dataclasses import replace
from itertools import takewhile

from reader.analysis.language.language import Language
from reader.analysis.model import Attribution, AttributionKind, SentenceAttributions
from reader.analysis.passage import Passage
from reader.analysis.sentences.claimants import claimant_of, source_after
from reader.analysis.sentences.denied_content import denies
from reader.analysis.sentences.document import Document, Sentence
from reader.analysis.sentences.firmness import has_quotation, hedges_in, passage_of, phrases_in, scare_quotes_in
from reader.analysis.sentences.quotations import speakers_across
from reader.analysis.sentences.reporting import grammar_of
from reader.text.phrasing import truncate

_NAME_LENGTH = 60


def attributions_of(documents: Sequence[Document]) -> dict[Passage, SentenceAttributions]:
    """For each sentence of a collection: in whose name it says what it says, and how firmly."""
    return {passage: said for document in documents for passage, said in _of_article(document).items()}


def _of_article(document: Document) -> dict[Passage, SentenceAttributions]:
    within = {sentence.passage: attributions_in(sentence, document.language) for sentence in document.sentences}
    speakers = speakers_across(document, within)
    return {passage: replace(said, speaker=speakers.get(passage)) for passage, said in within.items()}


def attributions_in(sentence: Sentence, language: Language) -> SentenceAttributions:
    """In whose name a sentence says what it says, and how firmly; `language` is the one it is written in."""
    by_verb = tuple(_by_verb(sentence, language))
    return SentenceAttributions(
        by_verb=by_verb,
        by_phrase=tuple(_by_phrase(sentence, language, is_of_report=bool(by_verb))),
        hedges=hedges_in(sentence, language),
        distancing=tuple(phrases_in(sentence, language.words("distancing"))),
        negations=tuple(phrases_in(sentence, language.words("negations"))),
        scare_quotes=tuple(scare_quotes_in(sentence)),
        is_quoted=has_quotation(sentence),
    )


def _by_verb(sentence: Sentence, language: Language) -> Iterator[Attribution]:
    """What verbs of reporting attribute to somebody."""
    grammar, tokens = grammar_of(language), sentence.tokens
    for index, token in enumerate(tokens):
        kind = grammar.kind_of(tokens, index)
        named = claimant_of(sentence, language, index, kind) if kind else None
        is_called = index > 0 and tokens[index - 1].fold in grammar.callers
        if kind and (named or is_called or kind is not AttributionKind.CALLS):
            begin = min(named.start, token.start) if named else token.start
            speaker = index
            while speaker > 0 and tokens[speaker - 1].start >= begin:
                speaker -= 1
            end = tokens[grammar.clause_end(tokens, index) - 1].end
            source = Passage(sentence.passage.article, *named) if named else None
            yield Attribution(
                verb_kind=kind,
                source=source,
                name=_name(sentence, language, source) if source else "",
                verb=passage_of(sentence, index, index + 1),
                scope=Passage(sentence.passage.article, begin, end),
                denies_content=kind.vouches and denies(tokens, language, index, speaker),
            )


def _by_phrase(sentence: Sentence, language: Language, is_of_report: bool) -> Iterator[Attribution]:
    """What is attributed to somebody without a verb: "according to the coastguard".

    Of a report it is reported, not denied, what another denies: "'I will not go,' he said, according to the Echo."
    """
    tokens = sentence.tokens
    for phrase in (tuple(phrase.split()) for phrase in sorted(language.words("grammar.according"))):
        for index in range(len(tokens) - len(phrase)):
            start = index + len(phrase)
            if tokens[index].fold == phrase[0] and tuple(token.fold for token in tokens[index:start]) == phrase:
                end = source_after(tokens, language, start)
                source = passage_of(sentence, start, end) if end > start else None
                yield Attribution(
                    verb_kind=AttributionKind.SAYS,
                    source=source,
                    name=_name(sentence, language, source) if source else "",
                    verb=passage_of(sentence, index, start),
                    scope=sentence.passage,
                    denies_content=not is_of_report and denies(tokens, language, max(start, end) - 1, index),
                )


def _name(sentence: Sentence, language: Language, source: Passage) -> str:
    """The words of a source as they would be within a sentence: "the coastguard"; empty where they are no name."""
    auxiliaries = language.words("grammar.auxiliaries")
    tokens = [token for token in sentence.tokens if source.span.covers(token.span)]
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
    """Words that may begin the words of a source and are no part of its name: "the"."""
    return language.function_words - language.words("actors.titles")


def _common_nouns(language: Language) -> Set[str]:
    """Words that denote somebody and are no name: "officials", "two of the men"."""
    counting = language.words("grammar.quantities") | language.table("figures.numbers").keys()
    return language.words("speakers.nouns") | counting
