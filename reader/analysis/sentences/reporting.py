"""Reporting verbs: which words of a sentence report a statement, and what they make of it."""

from collections.abc import Sequence
from functools import cache

from reader.analysis.language.language import Language
from reader.analysis.model import AttributionKind
from reader.text.tokens import Token

_REFUSED_WITHIN = 4
"""The most words from "deny" to the thing that is refused: "denied the request"."""
_NAMED_WITHIN = 20
"""The most words after "call" for what is called so and what it is called."""
_ASIDE_WITHIN = 5
"""The most tokens of an aside after a verb: "found, however, that"."""
_FIGURED_WITHIN = 6
"""The most words after "put" up to "at", where it gives a figure: "put the death toll at 58"."""


class Grammar:
    """What the data of a language say of reporting verbs and the words around them."""

    def __init__(self, language: Language) -> None:
        def words(name: str) -> frozenset[str]:
            return language.words(f"grammar.{name}")

        self.language = language
        self.kinds = {
            language.stem(word): kind for kind in AttributionKind for word in language.words(f"claims.{kind.value}")
        }
        self.auxiliaries = words("auxiliaries")
        self.negations = language.words("negations")
        self.passives = words("passives")
        self.infinitive = words("infinitive")
        self.refusals = words("refusals")
        self.pronouns = words("pronouns")
        self.callers = self.pronouns | self.auxiliaries
        """Words before a verb that calls something by a name, where nobody who does is named."""
        self.of_persons = words("of_persons")
        self.determiners = words("determiners")
        self.breaks = words("clause_breaks")
        self.calendar = frozenset((*language.table("figures.weekdays"), *language.table("figures.months")))
        self._before_nouns = words("before_nouns")
        self._before_verbs = words("before_verbs")
        self._also_nouns = words("also_nouns")
        self._noun_endings = tuple(words("noun_endings"))
        self._after_gerunds = words("after_gerunds")
        self._naming = words("prepositions") | words("naming")
        self._said_to_be, self._of = words("said_to_be"), words("of")
        self._after_passives, self._refused_things = words("after_passives"), words("refused_things")
        self._of_claims = frozenset(map(language.stem, language.words("claims.of_claims")))
        self._claim_nouns = language.words("claims.claim_nouns")
        self._of_statements = language.words("claims.of_statements")
        self._before_statements = language.words("claims.before_statements")
        self._not_claimed = language.words("claims.not_claimed")
        self._not_called = language.words("claims.not_called")
        self._called_untrue = language.words("claims.called_untrue")
        self._doubts, self._expressing = language.words("claims.doubts"), words("expressing")
        self._figuring, self._figured, self._figured_at = words("figuring"), words("figured"), words("figured_at")

    def kind_of(self, tokens: Sequence[Token], index: int) -> AttributionKind | None:
        """What the token at an index makes of a statement; None where it is no reporting verb.

        None also where it denies, accuses, doubts or calls and is itself negated ("did not deny"), where it refuses a
        thing ("denied the request"), and where somebody is asked ("was questioned by the police").
        """
        kind = self._kind_of(tokens, index)
        if kind is AttributionKind.CALLS and self._calls_a_claim_untrue(tokens, index):
            kind = AttributionKind.DENIES
        if kind is None or self._is_of_another_sense(kind, tokens, index):
            return None
        return kind if kind.vouches or not self.is_refused(tokens, index) else None

    def _is_of_another_sense(self, kind: AttributionKind, tokens: Sequence[Token], verb: int) -> bool:
        """Whether a verb means another thing here than what it makes of a statement elsewhere: "called for help"."""
        match kind:
            case AttributionKind.CALLS:
                return self._is_no_naming(tokens, verb)
            case AttributionKind.CLAIMS:
                return _next(tokens, verb) in self._not_claimed
            case AttributionKind.DOUBTS:
                return self._asks_somebody(tokens, verb)
            case AttributionKind.DENIES:
                return self.is_infinitive(tokens, verb) or self._is_refusing(tokens, verb)
            case _:
                return False

    def is_reporting(self, tokens: Sequence[Token], index: int) -> bool:
        """Whether the token at an index is a verb of reporting, whatever it makes of the statement."""
        return self._kind_of(tokens, index) is not None

    def _kind_of(self, tokens: Sequence[Token], index: int) -> AttributionKind | None:
        token = tokens[index]
        if not token.is_word or (index and (token.is_capitalised or is_joined(tokens, index - 1))):
            return None
        stem = self.language.stem(token.fold)
        kind = self.kinds.get(stem)
        before = tokens[index - 1].fold if index else ""
        if kind is None or before in self._before_nouns or token.fold.endswith(self._noun_endings):
            return None
        if token.fold in self._also_nouns and before not in self._before_verbs:
            return None
        if stem in self._of_claims and self._claim_nouns.isdisjoint(t.fold for t in tokens[index + 1 : index + 6]):
            return None
        if token.fold in self._of_statements and not self._has_statement(tokens, index):
            return None
        if token.fold in self._figuring and not self._is_figuring(tokens, index):
            return None
        return None if self._is_gerund(tokens, index) else kind

    def is_participle(self, token: Token) -> bool:
        """Whether a token has the ending of a verb without a subject of its own: "saying"."""
        return token.fold.endswith(self.language.participle_endings)

    def is_passive(self, tokens: Sequence[Token], verb: int) -> bool:
        """Whether the verb at an index is passive, so that its subject is not the speaker: "was accused"."""
        kind = self.kinds.get(self.language.stem(tokens[verb].fold))
        vouches = kind is not None and kind.vouches
        if self.is_participle(tokens[verb]) and vouches:
            return False
        after = _next(tokens, verb)
        if not vouches and not self.is_participle(tokens[verb]) and after in self._after_passives:
            return True
        start = self.beginning_of_verb(tokens, verb)
        if start == verb and tokens[verb].fold in self._said_to_be:
            is_to_be = after in self.infinitive and tokens[verb + 2 : verb + 3]
            return after in self._of or bool(is_to_be and tokens[verb + 2].fold in self.auxiliaries)
        return any(token.fold in self.passives for token in tokens[start:verb])

    def is_infinitive(self, tokens: Sequence[Token], verb: int) -> bool:
        """Whether the verb at an index follows "to": "declined to say"."""
        start = self.beginning_of_verb(tokens, verb)
        return start > 0 and tokens[start - 1].fold in self.infinitive

    def is_refused(self, tokens: Sequence[Token], verb: int) -> bool:
        """Whether the verb at an index is negated: "did not deny", "neither confirm nor deny", "refused to deny"."""
        start = self.beginning_of_verb(tokens, verb)
        if any(token.fold in self.negations for token in tokens[start:verb]):
            return True
        return self.is_infinitive(tokens, verb) and any(
            token.fold in self.refusals | self.negations for token in tokens[max(0, start - 6) : start]
        )

    def beginning_of_verb(self, tokens: Sequence[Token], verb: int) -> int:
        """The index of the first token that goes with the verb: "has" in "has strongly denied"."""
        start = verb
        if start > 1 and tokens[verb].fold in self._doubts and tokens[start - 1].fold in self._expressing:
            start -= 1
        while start > 0 and self._belongs_to_verb(tokens[start - 1]):
            start -= 1
        return start

    def _belongs_to_verb(self, token: Token) -> bool:
        return (
            token.fold in self.auxiliaries or token.fold.endswith(self.language.adverb_endings) or token.text in '"“”'
        )

    def clause_end(self, tokens: Sequence[Token], verb: int) -> int:
        """The index after the clause that begins at a verb."""
        for end in range(verb + 1, len(tokens)):
            if tokens[end].text == ";" or tokens[end].fold in self.breaks:
                return end
        return len(tokens)

    def _has_statement(self, tokens: Sequence[Token], verb: int) -> bool:
        """Whether a statement follows a verb, or comes before it: "found that", "…, the inquiry found."."""
        start = verb + 1
        if _next(tokens, verb) == ",":
            aside = range(start + 1, min(start + _ASIDE_WITHIN, len(tokens)))
            start = next((end + 1 for end in aside if tokens[end].text == ","), start)
        if start == len(tokens) or tokens[start].text == ".":
            return any(token.text == "," for token in tokens[:verb]) and not self.is_passive(tokens, verb)
        return tokens[start].fold in self._before_statements

    def _is_figuring(self, tokens: Sequence[Token], verb: int) -> bool:
        """Whether a verb gives a figure of something: "put the death toll at 58"."""
        after = [token.fold for token in tokens[verb + 1 : verb + 1 + _FIGURED_WITHIN]]
        at = next((index for index, word in enumerate(after) if word in self._figured_at), 0)
        return not self._figured.isdisjoint(after[:at])

    def _is_refusing(self, tokens: Sequence[Token], verb: int) -> bool:
        """Whether a verb refuses a thing, rather than denies a statement: "denied the request"."""
        return not self._refused_things.isdisjoint(t.fold for t in tokens[verb + 1 : verb + 1 + _REFUSED_WITHIN])

    def _asks_somebody(self, tokens: Sequence[Token], verb: int) -> bool:
        """Whether nothing is doubted, but somebody asked: "was questioned", "faced hours of questioning about it"."""
        begins_object = (token.is_word or token.text in '"“' for token in tokens[verb + 1 : verb + 2])
        has_object = any(begins_object) and _next(tokens, verb) not in self._naming
        return self.is_passive(tokens, verb) or (self.is_participle(tokens[verb]) and not has_object)

    def _is_gerund(self, tokens: Sequence[Token], index: int) -> bool:
        """Whether a verb is used as a noun: "the questioning of prisoners"."""
        return self.is_participle(tokens[index]) and _next(tokens, index) in self._after_gerunds

    def _is_no_naming(self, tokens: Sequence[Token], verb: int) -> bool:
        """Whether nothing is called anything: "called for help", "was called Alda", "a programme called Prism is"."""
        near = tokens[verb + 1 : verb + 1 + _NAMED_WITHIN]
        after = [
            token
            for token in near
            if token.fold not in self.calendar and not token.fold.endswith(self.language.adverb_endings)
        ]
        if self.is_passive(tokens, verb) or not after or not (after[0].is_word or after[0].text in "\"“‘'"):
            return True
        if after[0].fold in self._not_called:
            return True
        start = int(after[0].fold in self.determiners)
        end = start
        while end < len(after) and after[end].is_capitalised:
            end += 1
        end = max(end, start + 1)
        return end >= len(after) or self._ends_a_naming(after[end])

    def _ends_a_naming(self, token: Token) -> bool:
        """Whether nothing more is said of what is called so."""
        if token.text in "-'\"“‘" or token.is_possessive or token.fold in self.determiners | self._naming:
            return False
        return token.is_mark or token.fold in self.language.function_words

    def _calls_a_claim_untrue(self, tokens: Sequence[Token], verb: int) -> bool:
        """Whether a verb calls a claim untrue: "called the report a lie"."""
        said = {token.fold for token in tokens[verb + 1 : self.clause_end(tokens, verb)]}
        return not said.isdisjoint(self._claim_nouns) and not said.isdisjoint(self._called_untrue)


def _next(tokens: Sequence[Token], index: int) -> str:
    """The token after the one at an index, folded; empty after the last."""
    return tokens[index + 1].fold if index + 1 < len(tokens) else ""


def is_joined(tokens: Sequence[Token], index: int) -> bool:
    """Whether the token at an index is a hyphen within a word, not a dash between two."""
    token = tokens[index]
    is_within = 0 < index < len(tokens) - 1 and tokens[index - 1].end == token.start
    return token.text == "-" and is_within and tokens[index + 1].start == token.end


@cache
def grammar_of(language: Language) -> Grammar:
    """The grammar of a language; it is made once."""
    return Grammar(language)
