"""A sentence whose grammar is known: its tokens, and on which other token each depends."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from reader.analysis.passage import Passage
from reader.text.span import Span


@dataclass(frozen=True, slots=True)
class ParsedToken:
    """A word or mark with its part in the sentence, in the terms of Universal Dependencies (parts of speech) and of
    ClearNLP (relations).
    """

    index: int
    """Its place among the tokens of the sentence, from 0."""
    text: str
    span: Span
    """In code points of the article."""
    lemma: str
    """The form a dictionary has, in lower case: "kill" for "killed"."""
    pos: str
    """The part of speech: "VERB"."""
    dep: str
    """What it is to its head: "nsubj"; "ROOT" where it has none."""
    head: int
    """The index of the token that it depends on; its own where it depends on none."""

    @property
    def is_root(self) -> bool:
        """Whether it depends on no other token."""
        return self.head == self.index


@dataclass(frozen=True)
class ParsedSentence:
    """The tokens of a sentence as a tree, or as several where the parser found several."""

    passage: Passage
    tokens: tuple[ParsedToken, ...]

    @cached_property
    def _children(self) -> Sequence[Sequence[ParsedToken]]:
        children: list[list[ParsedToken]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if not token.is_root:
                children[token.head].append(token)
        return children

    def children(self, token: ParsedToken, *deps: str) -> Sequence[ParsedToken]:
        """The tokens that depend on one directly, in order; with `deps` only those of these relations."""
        found = self._children[token.index]
        return [child for child in found if child.dep in deps] if deps else found

    def head(self, token: ParsedToken) -> ParsedToken:
        """The token that one depends on; itself where it depends on none."""
        return self.tokens[token.head]

    def ancestors(self, token: ParsedToken) -> Iterator[ParsedToken]:
        """The tokens that one depends on, the nearest first."""
        while not token.is_root:
            token = self.tokens[token.head]
            yield token

    def subtree(self, token: ParsedToken) -> list[ParsedToken]:
        """A token with all that depend on it, in the order of the text."""
        found = [token]
        for each in found:
            found += self._children[each.index]
        return sorted(found, key=lambda each: each.index)
