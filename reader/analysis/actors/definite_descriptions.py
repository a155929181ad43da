"""Actors that are named without their name: "the agency", "the governor"."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from reader.analysis.actors.forms import Form
from reader.analysis.actors.name_words import Key, Lexicon
from reader.analysis.actors.names import Name
from reader.analysis.model import Passage
from reader.analysis.sentences.document import Document, Sentence
from reader.text.tokens import Token

Group = list[Form]


@dataclass(frozen=True)
class _Named:
    """Which actor a noun may stand for, from where on in an article."""

    group: int
    start: int


def add_described(documents: Iterable[Document], groups: Sequence[Group], lexicon: Lexicon) -> None:
    """Adds to the groups what stands for the one actor of its sort that its article has named before."""
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
    """What tells its sort: words of its own, with the word before them, or its title."""
    for index, word in enumerate(form.key):
        if word in lexicon.sorts and len(form.key) > 1:
            yield (word,)
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
        if tokens[index - 1].fold in lexicon.articles:
            for length in (2, 1):
                words = tokens[index : index + length]
                if tuple(t.fold for t in words) in named and not _goes_on(tokens, index + length, lexicon):
                    yield words[0], words[-1]
                    break


def _goes_on(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    following = tokens[index] if index < len(tokens) else None
    return following is not None and (following.is_capitalised or following.fold in lexicon.of or following.text == "-")


def _add(
    sentence: Sentence,
    first: Token,
    last: Token,
    named: Sequence[_Named],
    groups: Sequence[Group],
    lexicon: Lexicon,
) -> None:
    """Adds a noun to the one actor named before that it can stand for."""
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
