"""Actors that are named without their name: "the agency", "the governor"."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from reader.analysis.actors.forms import Form
from reader.analysis.actors.known_names import Key
from reader.analysis.actors.name_words import Lexicon
from reader.analysis.actors.names import Name
from reader.analysis.passage import Passage
from reader.analysis.sentences.document import Document, Sentence
from reader.text.tokens import Token

Group = list[Form]


@dataclass(frozen=True)
class _Named:
    """An actor that a noun may mean, from an offset of an article on."""

    group: int
    start: int


def add_described(documents: Iterable[Document], groups: Sequence[Group], lexicon: Lexicon) -> None:
    """Adds to the groups the nouns that mean the one actor of their sort that their article has named before."""
    by_article = _named_by_noun(groups, lexicon)
    for document in documents:
        named = by_article.get(document.article.id, {})
        for sentence in document.sentences:
            if not sentence.is_title_case:
                for first, last in _definite_nouns(sentence, named, lexicon):
                    key = (first.fold,) if first == last else (first.fold, last.fold)
                    _add(sentence, first, last, named[key], groups, lexicon)


def _named_by_noun(groups: Sequence[Group], lexicon: Lexicon) -> Mapping[str, Mapping[Key, list[_Named]]]:
    """For each article: from each noun to the actors it is the sort of, with where they are first named."""
    found: dict[str, dict[Key, list[_Named]]] = {}
    for index, group in enumerate(groups):
        first: dict[tuple[str, Key], int] = {}
        for form in group:
            for name in form.names:
                for noun in _nouns_of(form, name, lexicon):
                    key = (name.passage.article, noun)
                    first[key] = min(first.get(key, name.passage.start), name.passage.start)
        for (article, noun), start in first.items():
            found.setdefault(article, {}).setdefault(noun, []).append(_Named(index, start))
    return found


def _nouns_of(form: Form, name: Name, lexicon: Lexicon) -> Iterator[Key]:
    """What shows its sort: the last such word before "of", also with the word before that, or its title."""
    head = next((n for n, word in enumerate(form.key) if n and word in lexicon.grammar.links_of_bodies), len(form.key))
    index = next((n for n in range(head - 1, -1, -1) if form.key[n] in lexicon.sorts), None)
    if index is not None and len(form.key) > 1:
        yield form.key[index : index + 1]
        if index > 1:
            yield form.key[index - 1 : index + 1]
    yield from _offices(name.titles, lexicon)


def _offices(titles: Key, lexicon: Lexicon) -> Iterator[Key]:
    """The noun for an office: the longest end of a title that is one."""
    for words in (2, 1):
        office = lexicon.offices.get(titles[-words:]) if len(titles) >= words else None
        if office:
            yield office
            return


def _definite_nouns(sentence: Sentence, named: Mapping[Key, object], lexicon: Lexicon) -> Iterator[tuple[Token, Token]]:
    """The nouns with "the" before them that are not part of a longer name: first and last token."""
    tokens = sentence.tokens
    for index in range(1, len(tokens)):
        if tokens[index - 1].fold in lexicon.grammar.articles:
            for length in (2, 1):
                words = tokens[index : index + length]
                if tuple(t.fold for t in words) in named and not _goes_on(tokens, index + length, lexicon):
                    yield words[0], words[-1]
                    break


def _goes_on(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    following = tokens[index] if index < len(tokens) else None
    if following is None:
        return False
    return following.is_capitalised or following.fold in lexicon.grammar.of or following.text == "-"


def _add(
    sentence: Sentence,
    first: Token,
    last: Token,
    named: Sequence[_Named],
    groups: Sequence[Group],
    lexicon: Lexicon,
) -> None:
    """Adds a noun to the actor named before that it can mean, if there is but one."""
    candidates = {one.group for one in named if one.start < first.start}
    if len(candidates) == 1:
        group = groups[candidates.pop()]
        text = sentence.text[first.start - sentence.passage.start : last.end - sentence.passage.start]
        key = lexicon.key_of(text)
        form = next((form for form in group if form.key == key), None)
        if form is None:
            form = Form(key)
            group.append(form)
        form.names.append(Name(Passage(sentence.passage.article, first.start, last.end), text, key))
