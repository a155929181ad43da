"""Different names for one actor, deed or thing that tell where the writer stands."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reader.analysis.actors.name_words import Key, lexicon_of
from reader.analysis.discrepancies.evidence import Basis, Finding, Material
from reader.analysis.language.language import Language
from reader.analysis.model import DiscrepancyKind, Passage, Side, Signal
from reader.analysis.sentences.document import Role
from reader.analysis.sentences.terms import Concept, Content
from reader.text.tokens import Token

_MOST_SIDES = 8
_MARKED = "in quotation marks or not"


# Plain and loaded names


@dataclass(frozen=True)
class _Naming:
    """One place where a thing is called by a name that takes a stand, or by the plain one."""

    name: str
    is_loaded: bool
    phrase: Passage
    state: Key | None
    """The state that stands before it: "Turkish President"."""


def find_stances(material: Material) -> Iterator[Finding]:
    """Things that one article names plainly and another with a loaded word ("government", "regime")."""
    families: dict[str, list[_Naming]] = {}
    for content in material.contents.by_passage.values():
        stances = _stance_words(content.language)
        if content.sentence.role is not Role.CAPTION:
            for index, token in enumerate(content.sentence.tokens):
                if token.fold in stances and not _is_compounded(content.sentence.tokens, index):
                    family, is_loaded = stances[token.fold]
                    state = _state_before(content, index)
                    naming = _Naming(token.fold, is_loaded, content.phrase(index), state)
                    families.setdefault(family, []).append(naming)
    for family, namings in families.items():
        yield from _finding(material, family, _of_one_state(namings))


def _state_before(content: Content, index: int) -> Key | None:
    """The state whose adjective or name, with a possessive or without, stands right before a word."""
    tokens = content.sentence.tokens
    end = index - (index > 0 and tokens[index - 1].is_possessive)
    key = tuple(token.fold for token in tokens[max(0, end - 1) : end])
    lexicon = lexicon_of(content.language)
    return lexicon.demonyms.get(key, key if key in lexicon.states else None)


def _of_one_state(namings: Sequence[_Naming]) -> list[_Naming]:
    """The namings of the state that is named most, and those of none: rulers of two states are two things."""
    states = Counter(naming.state for naming in namings if naming.state)
    most = next((state for state, _ in states.most_common(1)), None)
    return [naming for naming in namings if naming.state in (None, most)]


def _stance_words(language: Language) -> Mapping[str, tuple[str, bool]]:
    """From each name to what it names, and whether it is a loaded one."""
    return {
        word: (family, sort == "loaded")
        for family in language.table("stances")
        for sort in ("plain", "loaded")
        for word in language.words(f"stances.{family}.{sort}")
    }


def _is_compounded(tokens: Sequence[Token], index: int) -> bool:
    """Whether the word is part of another: "rebel-held"."""
    return any(tokens[i].text == "-" for i in (index - 1, index + 1) if 0 <= i < len(tokens))


def _finding(material: Material, family: str, namings: Sequence[_Naming]) -> Iterator[Finding]:
    """A finding where one article uses a loaded name and another only plain ones."""
    loaded = {naming.phrase.article for naming in namings if naming.is_loaded}
    plain = {naming.phrase.article for naming in namings if not naming.is_loaded} - loaded
    if loaded and plain:
        first: dict[tuple[str, str], _Naming] = {}
        for naming in namings:
            first.setdefault((naming.phrase.article, naming.name), naming)
        sides = tuple(Side(naming.phrase, material.text(naming.phrase)) for naming in first.values())
        yield Finding(DiscrepancyKind.LABEL, Basis.STANCE, f"name for {family}", sides[:_MOST_SIDES], 0.35)


# Quotation marks


def find_scare_quotes(material: Material) -> Iterator[Finding]:
    """Words that one article holds in quotation marks and another puts in words of its own."""
    for passage, wording in material.wordings.items():
        for quote in wording.scare_quotes:
            if _is_title(material.text(quote)):
                continue
            concepts = _concepts_in(material, passage, quote)
            plain = [
                Side(place, material.text(place))
                for other in material.linked_to(passage)
                if other.article != passage.article
                if (place := _own_words(material, other, concepts, material.text(quote)))
            ]
            if plain:
                sides = (Side(quote, f"“{material.text(quote)}”"), *plain)
                yield Finding(DiscrepancyKind.LABEL, Basis.SCARE_QUOTES, _MARKED, sides[:_MOST_SIDES], 0.4)


def find_marked_words(material: Material) -> Iterator[Finding]:
    """Facts in which one source holds words in quotation marks, and another has no such marks."""
    for fact in material.facts:
        quotes = [
            q for p in fact.passages for q in material.wordings[p].scare_quotes if not _is_title(material.text(q))
        ]
        marked = {quote.article for quote in quotes}
        plain = [p for p in fact.passages if p.article not in marked]
        if quotes and plain:
            without = (Side(passage, "without quotation marks") for passage in plain)
            sides = (*(Side(quote, f"“{material.text(quote)}”") for quote in quotes), *without)
            yield Finding(DiscrepancyKind.LABEL, Basis.QUOTATION_MARKS, _MARKED, sides[:_MOST_SIDES], 0.4)


def _is_title(quote: str) -> bool:
    """Whether the marks enclose a name: "Meet the Press"."""
    return quote[0].isupper() and quote[-1:].islower() and quote.istitle()


def _concepts_in(material: Material, passage: Passage, quote: Passage) -> frozenset[Concept]:
    """What the quoted words mean, small words aside."""
    content = material.content_of(passage)
    inside = (t for t in content.sentence.tokens if quote.start <= t.start < quote.end)
    found = (Concept(Signal.WORDS, content.language.concept(token.fold)) for token in inside)
    return frozenset(concept for concept in found if concept in content.counts)


def _own_words(material: Material, passage: Passage, concepts: frozenset[Concept], quote: str) -> Passage | None:
    """Where a passage says in other words, and without quotation marks, what is quoted elsewhere."""
    content = material.content_of(passage)
    said = {token.fold for token in content.sentence.tokens}
    has_marks = any(token.text in '"“”' for token in content.sentence.tokens) or material.wordings[passage].scare_quotes
    if has_marks or said.issuperset(quote.casefold().split()):
        return None
    for index, token in enumerate(content.sentence.tokens):
        if Concept(Signal.WORDS, content.language.concept(token.fold)) in concepts:
            return content.phrase(index)
    return None
