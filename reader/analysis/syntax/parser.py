"""From sentences to their grammar, by spaCy's small pipeline for English, which is shipped with the program.

It is a transition-based dependency parser over a convolutional network (Honnibal and Montani, spacy.io; model
`en_core_web_sm` 3.8.0). Loading it takes about a second, so it is loaded when the first sentence is parsed, once in
a process. Nothing is downloaded, and the same text gives the same tree.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING

from reader.analysis.model import Passage
from reader.analysis.sentences.document import Document
from reader.analysis.syntax.parsed_sentence import ParsedSentence, ParsedToken
from reader.text.languages import syntax_of
from reader.text.span import Span

if TYPE_CHECKING:
    from spacy.language import Language as Pipeline
    from spacy.tokens import Doc

_MOST_LETTERS = 3000
"""What is longer is no sentence, and is not parsed."""
_AT_A_TIME = 64
_WHITE = re.compile(r"\s")


def parse(documents: Iterable[Document]) -> Mapping[Passage, ParsedSentence]:
    """The sentences of articles with their grammar, each parsed once.

    Those in a language without a parser, and those of more than 3,000 characters, are left out.
    """
    by_tag: dict[str, list[tuple[Passage, str]]] = {}
    for document in documents:
        for sentence in document.sentences:
            if len(sentence.text) <= _MOST_LETTERS:
                by_tag.setdefault(document.language.tag, []).append((sentence.passage, sentence.text))
    return {
        passage: ParsedSentence(passage, tokens)
        for tag, found in by_tag.items()
        if syntax_of(tag).is_dir()
        for passage, tokens in _parsed(tag, found)
    }


def _parsed(tag: str, found: Sequence[tuple[Passage, str]]) -> Iterable[tuple[Passage, tuple[ParsedToken, ...]]]:
    texts = (_WHITE.sub(" ", text) for _, text in found)
    docs = _pipeline(tag).pipe(texts, batch_size=_AT_A_TIME)
    return ((passage, _tokens(doc, passage.start)) for (passage, _), doc in zip(found, docs, strict=True))


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
