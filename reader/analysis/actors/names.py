"""Finds names in a sentence, with what around them tells whose they are.

Where capitals mean nothing, as in headlines in title case, none is found.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from functools import cached_property

from reader.analysis.actors.capitalised_spans import RunFinder
from reader.analysis.actors.casing import Casing, is_opening
from reader.analysis.actors.name_splitting import PieceFinder
from reader.analysis.actors.name_words import Key, Lexicon
from reader.analysis.model import Passage
from reader.analysis.sentences.document import Role, Sentence
from reader.text.tokens import Token


class Cue(Enum):
    """What around a name tells its kind."""

    TITLE = auto()
    """A person's title stands before it."""
    SPEAKS = auto()
    """It is the subject of a verb of saying."""
    IN_PLACE = auto()
    """A preposition of place stands before it."""
    CREDIT = auto()
    """An agency stands behind a slash after it: "Name/AFP"."""
    PLACE_NOUN = auto()
    """It is called a town, a province …"""
    FACILITY = auto()
    """It ends in a noun for a building or a site: "Lima airport"."""
    INSTITUTION = auto()
    """It ends in a noun for a body: "the Syrian government"."""


@dataclass(frozen=True)
class Name:
    """One place where a name stands."""

    passage: Passage
    text: str
    key: Key
    cues: frozenset[Cue] = frozenset()
    stands_for: Key | None = None
    """The key of the name that an acronym in brackets behind it abbreviates."""
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
                last = self._name(sentence, *piece, _bracketed(sentence.tokens, start, end, before))
                yield last
                yield from self._state_in(sentence, *piece)
            yield from self._with_nouns_behind(sentence, start, end)
            before = (end, last.key) if last else None

    @cached_property
    def _run_finder(self) -> RunFinder:
        return RunFinder(self.lexicon, self.casing)

    @cached_property
    def _piece_finder(self) -> PieceFinder:
        return PieceFinder(self.lexicon, self.casing)

    @cached_property
    def _title_words(self) -> frozenset[str]:
        return self.lexicon.titles | self.lexicon.title_links

    def _name(self, sentence: Sentence, start: int, end: int, titled: bool, stands_for: Key | None) -> Name:
        tokens = sentence.tokens
        title = self._title_before(tokens, start) if titled else ()
        return Name(
            passage=_passage(sentence, start, end),
            text=_text(sentence, start, end),
            key=self.lexicon.key_of_tokens(tokens[start:end]),
            cues=frozenset(self._cues(tokens, start, end, titled)),
            stands_for=stands_for,
            titles=tuple(token.fold for token in title if token.is_word),
            state=self._state_of(tokens, start - len(title)) if title else None,
        )

    def _title_before(self, tokens: tuple[Token, ...], start: int) -> tuple[Token, ...]:
        """The title that stands right before a name, with its full stops."""
        begin = start
        while begin and (tokens[begin - 1].text == "." or tokens[begin - 1].fold in self._title_words):
            begin -= 1
        return tokens[begin:start]

    def _state_of(self, tokens: tuple[Token, ...], end: int) -> Key | None:
        """The state whose adjective, or name with a possessive or without, ends before `end`."""
        end -= end > 0 and tokens[end - 1].is_possessive
        for words in (1, 2):
            key = self.lexicon.key_of_tokens(tokens[max(0, end - words) : end])
            state = self.lexicon.demonyms.get(key, self.lexicon.same.get(key))
            if state in self.lexicon.states:
                return state
        return None

    def _cues(self, tokens: tuple[Token, ...], start: int, end: int, titled: bool) -> Iterator[Cue]:
        before = tokens[start - 1].fold if start else ""
        after = tokens[end].fold if end < len(tokens) else ""
        if titled:
            yield Cue.TITLE
        if after == "/" and end - start > 1:
            yield Cue.CREDIT
        if after in self.lexicon.speaks or before in self.lexicon.before_speakers:
            yield Cue.SPEAKS
        if before in self.lexicon.place_prepositions:
            yield Cue.IN_PLACE
        named_so = before in self.lexicon.of and start > 1 and tokens[start - 2].fold in self.lexicon.place_nouns
        if named_so or after in self.lexicon.place_nouns or before in self.lexicon.place_nouns:
            yield Cue.PLACE_NOUN

    def _state_in(self, sentence: Sentence, start: int, end: int, _: bool) -> Iterator[Name]:
        """The state behind the comma of a place's name."""
        comma = next((i for i in range(start, end) if sentence.tokens[i].text == ","), 0)
        if comma and self.lexicon.key_of_tokens(sentence.tokens[comma + 1 : end]) in self.lexicon.places:
            yield self._name(sentence, comma + 1, end, False, None)

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
            if key and not _is_in_name(tokens, index, end):
                yield Name(
                    _passage(sentence, index, end), _text(sentence, index, end), key, frozenset({Cue.INSTITUTION})
                )
            index += max(1, len(key))

    def _with_nouns_behind(self, sentence: Sentence, start: int, end: int) -> Iterator[Name]:
        """What small nouns behind the run make of it: "Syrian government", "Idlib province", "Lima airport"."""
        tokens = sentence.tokens
        if start and tokens[start - 1].text == "-":  # "anti-Assad rebels" are not Assad's
            return
        is_owner = end < len(tokens) and tokens[end].is_possessive
        is_unproven = is_opening(sentence, start) and not self._piece_finder.is_proven(tokens[start:end])
        while start < end - 1 and self._is_before_owner(tokens[start]):
            start += 1
        for length in (2, 1):
            stop = end + is_owner + length
            noun = self.lexicon.key_of_tokens(tokens[end + is_owner : stop])
            cue = self._cue_of_noun(tokens[start:end], noun, is_owner) if len(noun) == length else None
            if cue and not (is_unproven and cue is not Cue.INSTITUTION):
                key = self.lexicon.key_of_tokens(tokens[start:stop])
                yield Name(_passage(sentence, start, stop), _text(sentence, start, stop), key, frozenset({cue}))
                return

    def _is_before_owner(self, token: Token) -> bool:
        return self._piece_finder.is_idle(token) or token.fold in self.lexicon.titles

    def _cue_of_noun(self, owner: tuple[Token, ...], noun: Key, is_possessive: bool) -> Cue | None:
        """What a name is with a noun behind it."""
        if noun in self.lexicon.institutions:
            return Cue.INSTITUTION
        if is_possessive or self.lexicon.key_of_tokens(owner) in self.lexicon.demonyms:
            return None
        if noun in self.lexicon.facilities:
            return Cue.FACILITY
        return Cue.PLACE_NOUN if noun in self.lexicon.place_tails else None


def _is_in_name(tokens: tuple[Token, ...], start: int, end: int) -> bool:
    """Whether a word with a capital stands beside another one: "Police Precinct"."""
    beside = (*tokens[max(0, start - 1) : start], *tokens[end : end + 1])
    return tokens[start].is_capitalised and any(token.is_capitalised for token in beside)


def _bracketed(tokens: tuple[Token, ...], start: int, end: int, before: tuple[int, Key] | None) -> Key | None:
    """The name that the run abbreviates: the one right before it, where it stands in brackets."""
    in_brackets = start > 0 and end < len(tokens) and tokens[start - 1].text == "(" and tokens[end].text == ")"
    return before[1] if in_brackets and before and before[0] == start - 1 else None


def _passage(sentence: Sentence, start: int, end: int) -> Passage:
    return Passage(sentence.passage.article, sentence.tokens[start].start, sentence.tokens[end - 1].end)


def _text(sentence: Sentence, start: int, end: int) -> str:
    origin = sentence.passage.start
    return sentence.text[sentence.tokens[start].start - origin : sentence.tokens[end - 1].end - origin]
