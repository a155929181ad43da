"""Finds names in a sentence, with what around them shows whose they are.

Where capitals mean nothing, as in headlines in title case, none is found.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from reader.analysis.actors.capitalised_spans import RunFinder
from reader.analysis.actors.casing import Casing, is_opening
from reader.analysis.actors.cues import Cue, CueFinder
from reader.analysis.actors.joined_names import Tokens
from reader.analysis.actors.known_names import Key
from reader.analysis.actors.name_splitting import Piece, PieceFinder
from reader.analysis.actors.name_words import Lexicon
from reader.analysis.passage import Passage
from reader.analysis.sentences.document import Role, Sentence
from reader.text.tokens import Token


@dataclass(frozen=True)
class Name:
    """One place that has a name."""

    passage: Passage
    """In code points of the article."""
    text: str
    """As it is written there."""
    key: Key
    cues: frozenset[Cue] = frozenset()
    short_for: Key | None = None
    """The key of the name before it that an acronym in brackets abbreviates."""
    titles: Key = ()
    """The words of the title before it, folded."""
    state: Key | None = None
    """The state that the title is of: "Syrian President"."""


@dataclass(frozen=True)
class NameFinder:
    """Finds the names of one language in the sentences of one collection."""

    lexicon: Lexicon
    casing: Casing

    def names_in(self, sentence: Sentence) -> Iterator[Name]:
        """The names in a sentence, in order; none where capitals mean nothing."""
        begin = self.casing.title_end(sentence)
        if begin == len(sentence.tokens) or sentence.role is Role.DATELINE:
            return
        yield from self._bare_bodies(sentence)
        before: tuple[int, Key] | None = None
        for start, end in self._run_finder.runs_in(sentence.tokens, begin):
            last = None
            for piece in self._piece_finder.pieces_of(sentence, start, end):
                last = self._name(sentence, piece, _bracketed(sentence.tokens, start, end, before))
                yield last
            yield from self._with_nouns_after(sentence, start, end)
            before = (end, last.key) if last else None

    @cached_property
    def _run_finder(self) -> RunFinder:
        return RunFinder(self.lexicon, self.casing)

    @cached_property
    def _piece_finder(self) -> PieceFinder:
        return PieceFinder(self.lexicon, self.casing)

    @cached_property
    def _cue_finder(self) -> CueFinder:
        return CueFinder(self.lexicon)

    @cached_property
    def _title_words(self) -> frozenset[str]:
        return self.lexicon.titles | self.lexicon.title_links

    def _name(self, sentence: Sentence, piece: Piece, short_for: Key | None) -> Name:
        tokens, start = sentence.tokens, piece.start
        begins_with_title = tokens[start].fold in self.lexicon.regnal
        title = self._title_before(tokens, start + begins_with_title) if piece.is_titled else ()
        return Name(
            passage=_passage(sentence, start, piece.end),
            text=_text(sentence, start, piece.end),
            key=self.lexicon.key_of_tokens(tokens[start : piece.end]),
            cues=frozenset(self._cue_finder.cues_of(tokens, piece)),
            short_for=short_for,
            titles=tuple(token.fold for token in title if token.is_word),
            state=self._state_of(tokens, start + begins_with_title - len(title)) if title else None,
        )

    def _title_before(self, tokens: Tokens, start: int) -> Tokens:
        """The title right before a name, with its full stops."""
        begin = start
        while begin and (tokens[begin - 1].text == "." or tokens[begin - 1].fold in self._title_words):
            begin -= 1
        return tokens[begin:start]

    def _state_of(self, tokens: Tokens, end: int) -> Key | None:
        """The state whose adjective, or name with a possessive or without, ends before `end`."""
        end -= end > 0 and tokens[end - 1].is_possessive
        for words in (1, 2):
            key = self.lexicon.key_of_tokens(tokens[max(0, end - words) : end])
            state = self.lexicon.known.demonyms.get(key, self.lexicon.known.same.get(key))
            if state in self.lexicon.known.states:
                return state
        return None

    def _bare_bodies(self, sentence: Sentence) -> Iterator[Name]:
        """Bodies that go by a small noun alone: "police", "state media"."""
        tokens = sentence.tokens
        index = 0
        while index < len(tokens):
            if tokens[index].fold not in self.lexicon.bare_beginnings:
                index += 1
                continue
            phrases = (tuple(token.fold for token in tokens[index : index + length]) for length in (2, 1))
            key: Key = next((phrase for phrase in phrases if phrase in self.lexicon.bare_bodies), ())
            end = index + len(key)
            if key and not _is_in_name(tokens, index, end) and not self._is_of_another_noun(tokens, index, end):
                at, text = _passage(sentence, index, end), _text(sentence, index, end)
                yield Name(at, text, key, frozenset({Cue.INSTITUTION}))
            index += max(1, len(key))

    def _is_of_another_noun(self, tokens: Tokens, start: int, end: int) -> bool:
        """Whether a body's noun is an adjective or a verb here: "police officers", "police-issue", "to police"."""
        if start and tokens[start - 1].fold in self.lexicon.grammar.infinitive:
            return True
        following = tokens[end] if end < len(tokens) else None
        if following is None or following.start - tokens[end - 1].end > 1:
            return False
        return following.text == "-" or following.fold in self.lexicon.nouns_after_bodies

    def _with_nouns_after(self, sentence: Sentence, start: int, end: int) -> Iterator[Name]:
        """What small nouns after the run make of it: "Syrian government", "Idlib province", "Lima airport"."""
        tokens = sentence.tokens
        if start and tokens[start - 1].text == "-":  # "anti-Assad rebels" are not Assad's
            return
        is_proven = not is_opening(sentence, start) or self._piece_finder.judge.is_proven(tokens[start:end])
        if not is_proven and self.lexicon.is_common(tokens[start].fold):  # "Senior administration officials"
            return
        while start < end - 1 and self._is_before_owner(tokens[start]):
            start += 1
        is_owner = end < len(tokens) and tokens[end].is_possessive
        stop, cue = self._noun_after(tokens, start, end, is_owner)
        if cue and (is_proven or cue is Cue.INSTITUTION):
            key = self.lexicon.key_of_tokens(tokens[start:stop])
            yield Name(_passage(sentence, start, stop), _text(sentence, start, stop), key, frozenset({cue}))

    def _noun_after(self, tokens: Tokens, start: int, end: int, is_owner: bool) -> tuple[int, Cue | None]:
        """Where the longest noun that makes something of its own of a name ends, and what it makes of it."""
        for length in (2, 1):
            stop = end + is_owner + length
            noun = self.lexicon.key_of_tokens(tokens[end + is_owner : stop])
            cue = self._cue_finder.cue_of_noun(tokens[start:end], noun, is_owner) if len(noun) == length else None
            if cue:
                return stop, cue
        return end, None

    def _is_before_owner(self, token: Token) -> bool:
        return self._piece_finder.judge.is_idle(token) or token.fold in self.lexicon.titles


def _is_in_name(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a word with a capital is next to another one: "Police Precinct"."""
    neighbours = (*tokens[max(0, start - 1) : start], *tokens[end : end + 1])
    return tokens[start].is_capitalised and any(token.is_capitalised for token in neighbours)


def _bracketed(tokens: Tokens, start: int, end: int, before: tuple[int, Key] | None) -> Key | None:
    """The name that the run abbreviates: the one right before it, if it is in brackets."""
    in_brackets = start > 0 and end < len(tokens) and tokens[start - 1].text == "(" and tokens[end].text == ")"
    return before[1] if in_brackets and before and before[0] == start - 1 else None


def _passage(sentence: Sentence, start: int, end: int) -> Passage:
    return Passage(sentence.passage.article, sentence.tokens[start].start, sentence.tokens[end - 1].end)


def _text(sentence: Sentence, start: int, end: int) -> str:
    origin = sentence.passage.start
    return sentence.text[sentence.tokens[start].start - origin : sentence.tokens[end - 1].end - origin]
