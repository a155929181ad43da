"""From documents to actors: who and what is named, under one name each, with every mention."""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

from reader.analysis.actors.casing import casing_of
from reader.analysis.actors.definite_descriptions import add_described
from reader.analysis.actors.entries import entries_of, kind_of
from reader.analysis.actors.forms import Form, forms_of
from reader.analysis.actors.grouping import group_forms
from reader.analysis.actors.known_names import Key
from reader.analysis.actors.name_words import Lexicon, lexicon_of
from reader.analysis.actors.names import Name, NameFinder
from reader.analysis.model import Actor, Mention
from reader.analysis.passage import Passage
from reader.analysis.sentences.document import Document, Sentence
from reader.text.tokens import Token


def find_actors(documents: Sequence[Document]) -> tuple[Actor, ...]:
    """The actors of a collection, with every mention, those named most first; none of no documents."""
    if not documents:
        return ()
    casing = casing_of(documents)
    finders = [(document, NameFinder(lexicon_of(document.language), casing)) for document in documents]
    names = [
        name for document, finder in finders for sentence in document.sentences for name in finder.names_in(sentence)
    ]
    forms = forms_of(names)
    for document, finder in finders:
        _add_mentions_in_headlines(document, finder, forms)
    lexicon = max((finder.lexicon for _, finder in finders), key=lambda lexicon: len(lexicon.titles))
    order = {document.article.id: index for index, document in enumerate(documents)}
    groups = group_forms(forms, lexicon)
    add_described(documents, groups, lexicon)
    entries = entries_of(groups, casing, lexicon)
    entries.sort(key=lambda group: -sum(len(form.names) for form in group))
    return tuple(_actor(f"a{n}", group, lexicon, order) for n, group in enumerate(entries, 1))


def _add_mentions_in_headlines(document: Document, finder: NameFinder, forms: Mapping[Key, Form]) -> None:
    """Names known from elsewhere, where capitals mean nothing."""
    longest = max(map(len, forms), default=0)
    for sentence in document.sentences:
        headline = sentence.tokens[: finder.casing.title_end(sentence)]
        for name in _known_names_in(sentence, headline, forms, longest):
            forms[name.key].names.append(name)


def _known_names_in(
    sentence: Sentence, tokens: Sequence[Token], forms: Mapping[Key, Form], longest: int
) -> Iterator[Name]:
    words = [t for t in tokens if t.is_word and not t.is_possessive]
    index = 0
    while index < len(words):
        for length in range(min(longest, len(words) - index), 0, -1):
            run = words[index : index + length]
            key = tuple(t.fold.replace(".", "") for t in run)
            if key in forms and run[0].is_capitalised:
                passage = Passage(sentence.passage.article, run[0].start, run[-1].end)
                text = sentence.text[run[0].start - sentence.passage.start : run[-1].end - sentence.passage.start]
                yield Name(passage, text, key)
                index += length - 1
                break
        index += 1


def _actor(actor_id: str, group: list[Form], lexicon: Lexicon, order: Mapping[str, int]) -> Actor:
    mentions = [Mention(name.passage, name.text) for form in group for name in form.names]
    mentions.sort(key=lambda m: (order[m.passage.article], m.passage.start, -m.passage.end))
    kind, why = kind_of(group, lexicon)
    shown = tuple(_outermost(mentions))
    return Actor(actor_id, _heading(group, {mention.passage for mention in shown}), kind, shown, why)


def _outermost(mentions: Iterable[Mention]) -> Iterator[Mention]:
    """The mentions that do not lie within the one before: "Alda" in "Alda province"."""
    last: Mention | None = None
    for mention in mentions:
        if last is None or not last.passage.covers(mention.passage):
            yield mention
            last = mention


def _heading(group: Iterable[Form], shown: Set[Passage]) -> str:
    """The fullest name shown: most words; of those, the one named most. A part of a place is not its name."""
    forms = [form for form in group if any(name.passage in shown for name in form.names)]
    best = max(forms, key=lambda form: (form.is_whole, not form.is_acronym, len(form.key), len(form.names)))
    return " ".join(best.text.split())
