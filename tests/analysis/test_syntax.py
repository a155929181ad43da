"""The grammar of sentences: who does what, and where in the article each word is."""

import subprocess
import sys

import pytest

from reader.analysis.sentences.document import Document, read_document
from reader.analysis.sentences.terms import SentenceTerms, term_index_of
from reader.analysis.syntax.parsed_sentence import ParsedSentence
from reader.analysis.syntax.parser import Grammar
from reader.text.languages import CHECKSUMS, syntax_of
from tests.analysis.making import collection_of, documents_of
from tools.take_syntax import checksums

WITHOUT_PARSER = ["reader.analysis.pipeline.background", "reader.cli", "reader.analysis.syntax.parser"]


def parsed(text: str) -> list[ParsedSentence]:
    return list(Grammar().of(sentences_in(documents_of(text))).values())


def sentences_in(documents: list[Document]) -> list[SentenceTerms]:
    return list(term_index_of(documents, (), ()).by_passage.values())


def test_a_verb_has_its_doer_and_whom_it_was_done_to() -> None:
    (sentence,) = parsed("The blast killed 58 people.")
    verb = next(token for token in sentence.tokens if token.pos == "VERB")
    (doer,) = sentence.children(verb, "nsubj")
    (victims,) = sentence.children(verb, "dobj")
    assert (doer.lemma, verb.lemma, victims.lemma) == ("blast", "kill", "people")
    assert [token.text for token in sentence.subtree(victims)] == ["58", "people"]


def test_spans_count_code_points_of_the_article() -> None:
    text = "A first sentence here.  “Nobody  was\nhurt,” 𝒳 said the café’s owner."
    for sentence in parsed(text):
        assert all(token.span.of(text) == token.text for token in sentence.tokens)
        assert not any(token.text.isspace() for token in sentence.tokens)


def test_every_head_is_a_token_of_the_sentence_and_leads_to_a_root() -> None:
    for sentence in parsed("Two men,   aged 18 and 19,\n were held. Police, who came  late, said so."):
        assert all(list(sentence.ancestors(token))[-1:] or token.is_root for token in sentence.tokens)


def test_sentences_that_are_asked_for_are_parsed_and_no_others() -> None:
    rained, stopped, denied = sentences_in(documents_of("It rained. Then it stopped.", "The army denied that."))
    assert [*Grammar().of([rained, denied])] == [rained.sentence.passage, denied.sentence.passage]
    assert Grammar().of([stopped, stopped]).keys() == {stopped.sentence.passage}


def test_a_sentence_is_parsed_once_and_the_same_whatever_it_is_parsed_with() -> None:
    rained, stopped, denied = sentences_in(documents_of("It rained. Then it stopped.", "The army denied that."))
    grammar = Grammar()
    known = grammar.of([stopped])[stopped.sentence.passage]
    assert grammar.of([rained, stopped])[stopped.sentence.passage] is known
    assert Grammar().of([denied, stopped, rained])[stopped.sentence.passage] == known


def test_what_is_in_another_language_is_not_parsed() -> None:
    german = "Der Bürgermeister hat gestern gesagt, dass niemand verletzt worden sei und dass alle wohlauf sind. " * 2
    collection = collection_of(german, language="de")
    assert Grammar().of(sentences_in([read_document(article) for article in collection.articles])) == {}


def test_what_is_far_too_long_for_a_sentence_is_not_parsed() -> None:
    assert parsed("word " * 700) == []


def test_the_files_of_the_parser_are_those_that_were_taken() -> None:
    folder = syntax_of("en")
    assert (folder / CHECKSUMS).read_text("utf-8") == checksums(folder)
    assert "Permission is hereby granted" in (folder / "LICENSE").read_text("utf-8")


@pytest.mark.parametrize("module", WITHOUT_PARSER)
def test_the_parser_is_loaded_only_where_something_is_parsed(module: str) -> None:
    ask = f"import {module}, sys; print('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True).stdout == "False\n"
