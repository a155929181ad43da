"""Whether somebody says that something is not so: "said that it had not carried out the attack"."""

from collections.abc import Sequence, Set
from functools import cache

from reader.analysis.language.language import Language
from reader.analysis.sentences.reporting import Grammar, grammar_of
from reader.text.tokens import Token

_CLAUSE_WORDS = 80
"""The most tokens of a statement that are looked at."""
_QUOTES = '"“”'


def denies(tokens: Sequence[Token], language: Language, verb: int, speaker: int) -> bool:
    """Whether the statement that a verb reports is itself negated.

    `verb` is the index of the reporting verb, `speaker` that of the first word that names the speaker (or the verb's).
    The statement comes after the verb; where nothing does, it is before the speaker: "It was not us, the army said."
    """
    negation = _negation_of(language)
    if negation.grammar.is_infinitive(tokens, verb) or negation.grammar.is_refused(tokens, verb):
        return False
    after = negation.clause(tokens, verb + 1)
    if any(token.is_word for token in after):
        return negation.is_in(after, is_quoted=any(token.text in _QUOTES for token in after))
    speaker = min(verb, speaker)
    if speaker == 0 or not tokens[speaker - 1].is_mark:
        return False
    return negation.is_in(negation.clause_before(tokens, speaker), is_quoted=tokens[speaker - 1].text in _QUOTES)


class _Negation:
    """Finds what denies in the main clause of a statement."""

    def __init__(self, grammar: Grammar) -> None:
        language = grammar.language
        self.grammar = grammar
        self.negations = grammar.negations
        self.ends = language.words("grammar.content_ends")
        self.not_denying = language.words("grammar.not_denying")
        self.before_infinitive = language.words("grammar.before_infinitive")
        self.undenied = language.words("grammar.undenied")
        self.undenied_in_quotes = language.words("grammar.undenied_in_quotes")
        self.adverb_endings = language.adverb_endings
        self.prepositions = language.words("grammar.prepositions")

    def clause(self, tokens: Sequence[Token], start: int) -> Sequence[Token]:
        """The main clause of the statement that begins at an index."""
        while start < len(tokens) and (tokens[start].fold in self.ends or tokens[start].is_mark):
            if tokens[start].is_mark and tokens[start].text not in "\"“‘':,":
                break
            if tokens[start].fold in self.ends:
                return ()
            start += 1
        last = min(len(tokens), start + _CLAUSE_WORDS)
        end = next((end for end in range(start, last) if self._ends_at(tokens, end)), last)
        return tokens[start:end]

    def clause_before(self, tokens: Sequence[Token], end: int) -> Sequence[Token]:
        """The main clause before an index; empty in a question."""
        before = tokens[max(0, end - _CLAUSE_WORDS) : end]
        if any(token.text == "?" for token in before):
            return ()
        start = next((i for i, token in enumerate(before) if token.is_word), len(before))
        return self.clause(before, start)

    def _ends_at(self, tokens: Sequence[Token], index: int) -> bool:
        token = tokens[index]
        is_mark = token.is_mark and token.text not in "-'’.\"“‘%$" and not token.is_possessive
        return is_mark or token.fold in self.ends or self.grammar.is_reporting(tokens, index)

    def is_in(self, clause: Sequence[Token], *, is_quoted: bool) -> bool:
        """Whether a clause has an odd number of negations that deny what it says: two cancel out."""
        undenied = self.undenied | self.undenied_in_quotes if is_quoted else self.undenied
        found = [
            i for i, token in enumerate(clause) if token.fold in self.negations and self._counts(clause, i, undenied)
        ]
        return len(found) % 2 == 1

    def _counts(self, clause: Sequence[Token], index: int, undenied: Set[str]) -> bool:
        """Whether a negation denies what the clause says: not "not only", "could not", "with no"."""
        before = clause[index - 1].fold if index else ""
        words = [token.fold for token in clause[index + 1 :] if token.is_word]
        denied = next((word for word in words if not self._is_passed_over(word)), "")
        if words[:1] and words[0] in self.grammar.infinitive and clause[index].fold in self.before_infinitive:
            return False
        if clause[index].fold in self.prepositions or before in self.prepositions:
            return False
        return bool(denied) and denied not in self.not_denying and undenied.isdisjoint((before, clause[index].fold))

    def _is_passed_over(self, word: str) -> bool:
        """Whether a word after a negation says nothing of what is denied: "been", "really"."""
        return word in self.grammar.auxiliaries or (word.endswith(self.adverb_endings) and word not in self.not_denying)


@cache
def _negation_of(language: Language) -> _Negation:
    return _Negation(grammar_of(language))
