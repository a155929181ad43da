"""Different names for one actor, deed or thing that show whose side the writer takes."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reader.analysis.actors.name_words import lexicon_of
from reader.analysis.discrepancies.evidence import Basis, Evidence, Finding
from reader.analysis.language.language import Language
from reader.analysis.model import DiscrepancyKind, Passage, Side
from reader.analysis.sentences.document import Role
from reader.analysis.sentences.terms import SentenceTerms
from reader.text.tokens import Token

_WEIGHT = 0.6


@dataclass(frozen=True)
class _Naming:
    """One place where somebody's rule or office is called by a name that takes sides, or by the plain one."""

    name: str
    is_loaded: bool
    place: Passage
    owner: str
    """Whose it is: the state or the person right before or after it; empty where that is not said."""


def find_loaded_terms(evidence: Evidence) -> Iterator[Finding]:
    """Names of one state's or person's rule that one article has plainly and another with a loaded word."""
    families: dict[tuple[str, str], list[_Naming]] = {}
    for sentence, content in evidence.contents.by_passage.items():
        if content.sentence.role is not Role.CAPTION:
            for family, namings in _namings(evidence, sentence).items():
                for naming in namings:
                    families.setdefault((family, naming.owner), []).append(naming)
    owned = {family: namings for family, namings in families.items() if family[1]}
    for (family, _), namings in owned.items():
        yield from _finding(family, namings)


def _namings(evidence: Evidence, sentence: Passage) -> Mapping[str, Sequence[_Naming]]:
    """The names in a sentence that take sides, and the plain ones, by what they name; parts of other words aside."""
    content = evidence.content_of(sentence)
    stances = _stance_words(content.language)
    found: dict[str, list[_Naming]] = {}
    for index, token in enumerate(content.sentence.tokens):
        if token.fold in stances and not _is_compounded(content.sentence.tokens, index):
            family, is_loaded = stances[token.fold]
            place = Passage(sentence.article, token.start, token.end)
            found.setdefault(family, []).append(_Naming(token.fold, is_loaded, place, _owner(evidence, content, index)))
    return found


def _is_compounded(tokens: Sequence[Token], index: int) -> bool:
    """Whether the word is part of another: "rebel-held"."""
    return any(tokens[i].text == "-" for i in (index - 1, index + 1) if 0 <= i < len(tokens))


def _owner(evidence: Evidence, content: SentenceTerms, index: int) -> str:
    """Whose rule or office a word names: "Syrian regime", "Assad regime", "dictator Kim"; empty where nobody's is."""
    tokens = content.sentence.tokens
    end = index - (index > 0 and tokens[index - 1].is_possessive)
    key = tuple(token.fold for token in tokens[max(0, end - 1) : end])
    lexicon = lexicon_of(content.language)
    state = lexicon.known.demonyms.get(key, key if key in lexicon.known.states else None)
    if state:
        return " ".join(state)
    before = tokens[end - 1].start if end > 0 else -1
    after = tokens[index + 1].start if index + 1 < len(tokens) else -1
    named = evidence.actor_at(content.sentence.passage.article, before)
    named = named or evidence.actor_at(content.sentence.passage.article, after)
    return named.id if named else ""


def _stance_words(language: Language) -> Mapping[str, tuple[str, bool]]:
    """From each name to what it names, and whether it is a loaded one."""
    return {
        word: (family, sort == "loaded")
        for family in language.table("loaded_terms")
        for sort in ("plain", "loaded")
        for word in language.words(f"loaded_terms.{family}.{sort}")
    }


def _finding(family: str, namings: Sequence[_Naming]) -> Iterator[Finding]:
    """A finding where one article uses a loaded name and another only plain ones."""
    loaded = {naming.place.article for naming in namings if naming.is_loaded}
    plain = {naming.place.article for naming in namings if not naming.is_loaded} - loaded
    if loaded and plain:
        told = (naming for naming in namings if naming.is_loaded or naming.place.article in plain)
        sides = tuple(Side(naming.place, naming.name) for naming in told)
        yield Finding(DiscrepancyKind.LABEL, Basis.LOADED_TERMS, f"name for the {family}", sides, _WEIGHT)
