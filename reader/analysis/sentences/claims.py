"""Who says what, and how firmly: claims, denials, hedges, and words held at arm's length.

A sentence is read by its verbs of reporting: "The Syrian military has denied …" is a claim of the
Syrian military's that denies what follows. What a sentence says without such a verb it asserts in
the article's own voice.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from reader.analysis.language.language import Language
from reader.analysis.model import Passage
from reader.analysis.sentences.document import Document, Sentence
from reader.text.tokens import Token

_SCARE_QUOTE_WORDS = 4
"""The most words that a pair of quotation marks holds at arm's length; more are a quotation."""
_CLAIMANT_WORDS = 10
"""The most words that name a claimant."""
_CERTAINTY_WITHIN = 3
"""How many words behind a negation the word stands that it makes uncertain: "not yet been confirmed"."""
_IN_NAMES = "-."
"""Marks that stand within a name."""


class Stance(StrEnum):
    """What a reporting verb makes of what is said."""

    ASSERT = "assert"
    CLAIM = "claim"
    DENY = "deny"
    ACCUSE = "accuse"
    DOUBT = "doubt"
    CALL = "call"

    @property
    def may_precede_claimant(self) -> bool:
        """Whether its verbs are put before the name of who speaks: "said the mayor"."""
        return self in (Stance.ASSERT, Stance.CLAIM)


@dataclass(frozen=True)
class Claim:
    """What somebody is said to say."""

    stance: Stance
    claimant: Passage | None
    """The words that name who says it; None where the sentence does not."""
    verb: Passage
    scope: Passage
    """The clause that the verb reports, from the claimant to the clause's end."""


@dataclass(frozen=True)
class Wording:
    """How a sentence puts what it says."""

    claims: tuple[Claim, ...]
    hedges: tuple[Passage, ...]
    """Words that lower it to a possibility."""
    distancing: tuple[Passage, ...]
    """Those of them that put it down to others: "alleged", "suspected"."""
    negations: tuple[Passage, ...]
    scare_quotes: tuple[Passage, ...]
    """Words in quotation marks that are no quotation."""

    @property
    def denial(self) -> Claim | None:
        """The first claim that denies, if there is one."""
        return next((claim for claim in self.claims if claim.stance is Stance.DENY), None)


def wordings_of(documents: Sequence[Document]) -> dict[Passage, Wording]:
    """How each sentence of a collection puts what it says."""
    return {
        sentence.passage: wording_of(sentence, document.language)
        for document in documents
        for sentence in document.sentences
    }


def wording_of(sentence: Sentence, language: Language) -> Wording:
    """How a sentence puts what it says."""
    return Wording(
        claims=tuple(_claims(sentence, language)),
        hedges=tuple(sorted((*_phrases_in(sentence, language.words("hedges")), *_uncertain(sentence, language)))),
        distancing=tuple(_phrases_in(sentence, language.words("distancing"))),
        negations=tuple(_phrases_in(sentence, language.words("negations"))),
        scare_quotes=tuple(_scare_quotes(sentence)),
    )


def _phrases_in(sentence: Sentence, phrases: frozenset[str]) -> Iterator[Passage]:
    """Where a sentence has one of some words, with or without a hyphen in it: "alleged", "so-called"."""
    for index, token in enumerate(sentence.tokens):
        hyphened = sentence.tokens[index : index + 3]
        if token.fold in phrases and not (index and token.is_capitalised and token.text.istitle()):
            yield _at(sentence, index, index + 1)
        elif len(hyphened) == 3 and hyphened[1].text == "-" and "".join(t.fold for t in hyphened) in phrases:
            yield _at(sentence, index, index + 3)


def _uncertain(sentence: Sentence, language: Language) -> Iterator[Passage]:
    """Where a sentence says that it is not certain: "not sure", "could not be confirmed"."""
    negations, certainty = language.words("negations"), language.words("certainty")
    for index, token in enumerate(sentence.tokens):
        if token.fold in negations:
            behind = range(index + 1, min(len(sentence.tokens), index + 1 + _CERTAINTY_WITHIN))
            yield from (_at(sentence, index, end + 1) for end in behind if sentence.tokens[end].fold in certainty)


def _claims(sentence: Sentence, language: Language) -> Iterator[Claim]:
    grammar = _grammar_of(language)
    for index, token in enumerate(sentence.tokens):
        stance = grammar.stance(sentence.tokens, index)
        if stance:
            claimant = grammar.claimant(sentence, index, stance)
            begin = claimant.start if claimant else token.start
            end = grammar.clause_end(sentence.tokens, index)
            yield Claim(
                stance=stance,
                claimant=claimant,
                verb=_at(sentence, index, index + 1),
                scope=Passage(sentence.passage.article, min(begin, token.start), sentence.tokens[end - 1].end),
            )


@dataclass(frozen=True)
class _Grammar:
    """What a language's data say of reporting verbs and of the words around them."""

    language: Language
    stances: dict[str, Stance]
    """By the stem of the verb."""
    auxiliaries: frozenset[str]
    pronouns: frozenset[str]
    openers: frozenset[str]
    leading: frozenset[str]
    lead_ins: frozenset[str]
    determiners: frozenset[str]
    negations: frozenset[str]
    before_nouns: frozenset[str]
    before_verbs: frozenset[str]
    passives: frozenset[str]
    also_nouns: frozenset[str]
    noun_endings: tuple[str, ...]
    gerund_endings: tuple[str, ...]
    behind_gerunds: frozenset[str]
    breaks: frozenset[str]
    of_claims: frozenset[str]
    """Stems of verbs that deny only where their object is one of the claim nouns."""
    claim_nouns: frozenset[str]
    not_called: frozenset[str]
    called_untrue: frozenset[str]
    """What a claim is called by who denies it."""

    @classmethod
    def of(cls, language: Language) -> "_Grammar":
        def words(name: str) -> frozenset[str]:
            return language.words(f"grammar.{name}")

        stances = {
            language.stem(word): stance for stance in Stance for word in language.words(f"claims.{stance.value}")
        }
        return cls(
            language=language,
            stances=stances,
            auxiliaries=words("auxiliaries"),
            pronouns=words("pronouns"),
            openers=words("clause_openers"),
            leading=words("leading"),
            lead_ins=words("lead_ins"),
            determiners=words("determiners"),
            negations=language.words("negations"),
            before_nouns=words("before_nouns"),
            before_verbs=words("before_verbs"),
            passives=words("passives"),
            also_nouns=words("also_nouns"),
            of_claims=frozenset(map(language.stem, language.words("claims.deny_of_claims"))),
            claim_nouns=language.words("claims.claim_nouns"),
            not_called=language.words("claims.not_called"),
            called_untrue=language.words("claims.called_untrue"),
            noun_endings=tuple(words("noun_endings")),
            gerund_endings=tuple(words("gerund_endings")),
            behind_gerunds=words("behind_gerunds"),
            breaks=words("clause_breaks"),
        )

    def stance(self, tokens: Sequence[Token], index: int) -> Stance | None:
        """What the token makes of what is said, if it is a reporting verb."""
        token = tokens[index]
        if not token.is_word or (index and token.is_capitalised):
            return None
        stem = self.language.stem(token.fold)
        stance = self.stances.get(stem)
        before = tokens[index - 1].fold if index else ""
        if stem in self.of_claims and self.claim_nouns.isdisjoint(t.fold for t in tokens[index + 1 : index + 6]):
            return None
        if stance is None or before in self.before_nouns or token.fold.endswith(self.noun_endings):
            return None
        if token.fold in self.also_nouns and before not in self.before_verbs:
            return None
        if self._is_gerund(tokens, index):
            return None
        if stance is Stance.CALL and self._is_no_naming(tokens, index):
            return None
        if stance is Stance.CALL and self._calls_a_claim_untrue(tokens, index):
            return Stance.DENY
        return None if stance is Stance.DENY and self._is_negated(tokens, index) else stance

    def _is_gerund(self, tokens: Sequence[Token], index: int) -> bool:
        """Whether a verb stands as a noun: "the questioning of prisoners"."""
        behind = tokens[index + 1].fold if index + 1 < len(tokens) else ""
        return tokens[index].fold.endswith(self.gerund_endings) and behind in self.behind_gerunds

    def _is_no_naming(self, tokens: Sequence[Token], verb: int) -> bool:
        """Whether nothing is called anything: "called for help", "was called Alda"."""
        behind = tokens[verb + 1].fold if verb + 1 < len(tokens) else ""
        is_passive = any(token.fold in self.passives for token in tokens[self._beginning_of_verb(tokens, verb) : verb])
        return is_passive or not behind[:1].isalnum() or behind in self.not_called

    def _calls_a_claim_untrue(self, tokens: Sequence[Token], verb: int) -> bool:
        """Whether it is a claim that is called something, and what it is called denies it."""
        said = {token.fold for token in tokens[verb + 1 : self.clause_end(tokens, verb)]}
        return not said.isdisjoint(self.claim_nouns) and not said.isdisjoint(self.called_untrue)

    def claimant(self, sentence: Sentence, verb: int, stance: Stance) -> Passage | None:
        """The words that name who says it: "The army said", "said the army"."""
        tokens = sentence.tokens
        end = self._beginning_of_verb(tokens, verb)
        if any(token.fold in self.passives for token in tokens[end:verb]):
            return None  # what stands before it is said of, and does not say
        last = self._before_brackets(tokens, end)
        start = self._noun_phrase(tokens, last)
        if start < last:
            return None if tokens[start].fold in self.pronouns else _at(sentence, start, last)
        is_inverted = stance.may_precede_claimant and verb > 1 and tokens[verb - 1].is_mark
        behind = self._claimant_behind(sentence, verb) if is_inverted else None
        return behind or self._claimant_before_aside(sentence, end)

    def _is_negated(self, tokens: Sequence[Token], verb: int) -> bool:
        """Whether what the verb says is not done: "did not deny", "neither confirm nor deny"."""
        return any(token.fold in self.negations for token in tokens[self._beginning_of_verb(tokens, verb) : verb])

    def _beginning_of_verb(self, tokens: Sequence[Token], verb: int) -> int:
        """The index of the first word that goes with the verb: "has" in "has strongly denied"."""
        start = verb
        while start > 0 and self._belongs_to_verb(tokens[start - 1]):
            start -= 1
        return start

    def _belongs_to_verb(self, token: Token) -> bool:
        return token.fold in self.auxiliaries or token.fold.endswith("ly") or token.text in '"“”'

    def clause_end(self, tokens: Sequence[Token], verb: int) -> int:
        """The index behind the clause that begins at a verb."""
        for end in range(verb + 1, len(tokens)):
            if tokens[end].text == ";" or tokens[end].fold in self.breaks:
                return end
        return len(tokens)

    def _before_brackets(self, tokens: Sequence[Token], end: int) -> int:
        """Where brackets right before `end` open: "the Union (UOSSM) claimed"."""
        if end and tokens[end - 1].text == ")":
            for start in range(end - 2, max(-1, end - 8), -1):
                if tokens[start].text == "(":
                    return start
        return end

    def _noun_phrase(self, tokens: Sequence[Token], end: int, most: int = _CLAIMANT_WORDS) -> int:
        """Where the phrase of `most` words at the most begins that ends at `end`."""
        start = end
        while start > 0 and end - start < most and not self._opens(tokens[start - 1]):
            start -= 1
        if 1 < start < end and tokens[start - 1].fold == "and":
            first = self._noun_phrase(tokens, start - 1, most - (end - start) - 1)
            if first < start - 1 and not any(self._is_verbal(token) for token in tokens[first:start]):
                return first
        while start < end and (tokens[start].is_mark or tokens[start].fold in self.leading):
            start += 1
        return self._behind_lead_in(tokens, start, end)

    def _behind_lead_in(self, tokens: Sequence[Token], start: int, end: int) -> int:
        """Where the noun begins behind words that set the scene: "On Monday the army"."""
        if start == end or tokens[start].fold not in self.lead_ins:
            return start
        return next((i for i in range(start + 2, end) if tokens[i].fold in self.determiners), start)

    def _is_verbal(self, token: Token) -> bool:
        return token.fold in self.auxiliaries or token.fold.endswith("ed")

    def _claimant_behind(self, sentence: Sentence, verb: int) -> Passage | None:
        """The name right behind a verb at a quotation's end, up to the next comma."""
        tokens = sentence.tokens
        start = end = verb + 1
        while end < len(tokens) and end - start < _CLAIMANT_WORDS and not self._opens(tokens[end]):
            end += 1
        is_name = any(token.is_capitalised for token in tokens[start:end])
        return _at(sentence, start, end) if is_name and end < len(tokens) and tokens[end].is_mark else None

    def _claimant_before_aside(self, sentence: Sentence, end: int) -> Passage | None:
        """Who says it where commas hold an aside before the verb: "Anna Weber, a clerk, denied"."""
        tokens = sentence.tokens
        if end == 0 or tokens[end - 1].text != ",":
            return None
        marks = (i for i in range(end - 2, 0, -1) if tokens[i].is_mark and tokens[i].text not in _IN_NAMES)
        comma = next((i for i in marks if not tokens[i].is_possessive), 0)
        aside = tokens[comma + 1 : end - 1]
        if tokens[comma].text != "," or not aside:
            return None
        if all(token.is_capitalised for token in aside):
            return _at(sentence, comma + 1, end - 1)
        start = self._noun_phrase(tokens, comma)
        words = {token.fold for token in tokens[start:comma]}
        if not words or tokens[start].fold in self.lead_ins or not words.isdisjoint(self.auxiliaries | self.pronouns):
            return None
        return _at(sentence, start, comma)

    def _opens(self, token: Token) -> bool:
        return token.text in ',;:.?!—–()"“”' or token.fold in self.openers


@cache
def _grammar_of(language: Language) -> _Grammar:
    return _Grammar.of(language)


def _scare_quotes(sentence: Sentence) -> Iterator[Passage]:
    """Short quoted phrases inside a sentence, without the marks."""
    opened: int | None = None
    for index, token in enumerate(sentence.tokens):
        if token.text in "“‘" or (token.text in "\"'" and opened is None):
            opened = index
        elif opened is not None and token.text in "”’\"'":
            inside = sentence.tokens[opened + 1 : index]
            is_phrase = 0 < sum(t.is_word for t in inside) <= _SCARE_QUOTE_WORDS and not inside[-1].is_mark
            if is_phrase and opened > 0:
                yield _at(sentence, opened + 1, index)
            opened = None


def _at(sentence: Sentence, start: int, end: int) -> Passage:
    return Passage(sentence.passage.article, sentence.tokens[start].start, sentence.tokens[end - 1].end)
