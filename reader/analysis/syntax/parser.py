"""From sentences to their grammar, by spaCy's small pipeline for English, which is shipped with the program.

It is a transition-based dependency parser over a convolutional network (Honnibal and Montani, spacy.io; model
`en_core_web_sm` 3.8.0). Loading it takes about a second, so it is loaded when the first sentence is parsed, once in
a process. Nothing is downloaded, and the same text gives the same tree, whatever it is parsed with.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING

from reader.analysis.passage import Passage
from reader.analysis.sentences.document import Sentence
from reader.analysis.sentences.terms import SentenceTerms
from reader.analysis.syntax.parsed_sentence import ParsedSentence, ParsedToken
from reader.text.languages import syntax_of
from reader.text.sentences import LONGEST
from reader.text.span import Span

if TYPE_CHECKING:
    from spacy.language import Language as Pipeline
    from spacy.tokens import Doc

_AT_A_TIME = 64
_WHITE = re.compile(r"\s")


class Grammar:
    """The grammar of sentences, each parsed when it is asked for, and once."""

    def __init__(self) -> None:
        self._known: dict[Passage, ParsedSentence] = {}

    def of(self, sentences: Iterable[SentenceTerms]) -> Mapping[Passage, ParsedSentence]:
        """Some sentences with their grammar; all are parsed together, which takes least time.

        Those in a language without a parser, and pieces of what is too long to be a sentence, are left out.
        """
        wanted = {content.sentence.passage: content for content in sentences}
        self._known.update(_parsed([content for passage, content in wanted.items() if passage not in self._known]))
        return {passage: self._known[passage] for passage in wanted if passage in self._known}


def _parsed(sentences: Iterable[SentenceTerms]) -> Iterator[tuple[Passage, ParsedSentence]]:
    by_tag: dict[str, list[Sentence]] = {}
    for content in sentences:
        if len(content.sentence.text) <= LONGEST:
            by_tag.setdefault(content.language.tag, []).append(content.sentence)
    for tag, found in by_tag.items():
        if syntax_of(tag).is_dir():
            yield from _in_language(tag, found)


def _in_language(tag: str, sentences: Sequence[Sentence]) -> Iterator[tuple[Passage, ParsedSentence]]:
    texts = (_WHITE.sub(" ", sentence.text) for sentence in sentences)
    docs = _pipeline(tag).pipe(texts, batch_size=_AT_A_TIME)
    for sentence, doc in zip(sentences, docs, strict=True):
        yield sentence.passage, ParsedSentence(sentence.passage, _tokens(doc, sentence.passage.start))


@cache
def _pipeline(tag: str) -> "Pipeline":
    import spacy

    return spacy.load(syntax_of(tag))


def _tokens(doc: "Doc", start: int) -> tuple[ParsedToken, ...]:
    """The tokens but those of white space, with heads counted anew."""
    words = [token for token in doc if not token.is_space]
    index_of = {token.i: index for index, token in enumerate(words)}
    return tuple(
        ParsedToken(
            index=index,
            text=token.text,
            span=Span(start + token.idx, start + token.idx + len(token.text)),
            lemma=token.lemma_.lower(),
            pos=token.pos_,
            dep=token.dep_ if token.head.i in index_of else "ROOT",
            head=index_of.get(token.head.i, index),
        )
        for index, token in enumerate(words)
    )
