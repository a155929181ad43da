"""Finds names in a sentence: runs of capitalised words, cut to what names somebody.

Capitals at the beginning of a sentence and in headlines in title case prove nothing; there a name
counts only where the collection writes it with a capital elsewhere.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from reader.analysis.actors.casing import Casing, is_opening
from reader.analysis.actors.lexicon import Key, Lexicon
from reader.analysis.document import Role, Sentence
from reader.analysis.model import Passage
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


@dataclass(frozen=True)
class NameFinder:
    """Finds the names of one language in the sentences of one collection."""

    lexicon: Lexicon
    casing: Casing

    def names_in(self, sentence: Sentence) -> Iterator[Name]:
        """The names in a sentence, in order; none where capitals mean nothing."""
        if sentence.is_title_case or sentence.role is Role.DATELINE:
            return
        yield from self._bare_bodies(sentence)
        before: tuple[int, Key] | None = None
        for start, end in self._runs(sentence.tokens):
            last = None
            for piece in self._pieces(sentence, start, end):
                last = self._name(sentence, *piece, _bracketed(sentence.tokens, start, end, before))
                yield last
            body = self._institution(sentence, start, end)
            if body:
                yield body
            before = (end, last.key) if last else None

    # Runs of capitalised words

    def _runs(self, tokens: tuple[Token, ...]) -> Iterator[tuple[int, int]]:
        index = 0
        while index < len(tokens):
            if not self._can_start(tokens, index):
                index += 1
                continue
            end = index + 1
            while longer := self._longer(tokens, index, end):
                end = longer
            yield index, end
            index = end

    def _can_start(self, tokens: tuple[Token, ...], index: int) -> bool:
        return self._is_name_word(tokens[index]) or self._is_particle(tokens, index)

    def _is_name_word(self, token: Token) -> bool:
        if not (token.is_word and token.is_capitalised):
            return False
        is_initial = len(token.text) == 1 and token.text not in "AI"
        is_small = token.fold in self.lexicon.function_words and token.fold not in self.lexicon.titles
        return is_initial or is_acronym(token) or not is_small

    def _is_particle(self, tokens: tuple[Token, ...], index: int) -> bool:
        """Whether a small word belongs to the name behind it: "al-Assad", "de Mistura"."""
        follows = tokens[index + 1 : index + 3]
        if tokens[index].fold not in self.lexicon.name_particles or not follows:
            return False
        if follows[0].text == "-":
            return len(follows) > 1 and follows[1].is_capitalised and follows[0].start == tokens[index].end
        if tokens[index].fold in self.lexicon.function_words:
            return False
        return index > 0 and follows[0].is_capitalised and tokens[index - 1].is_capitalised

    def _longer(self, tokens: tuple[Token, ...], start: int, end: int) -> int:
        """Where the run from `start` ends if the token at `end` belongs to it; else 0."""
        if end >= len(tokens):
            return 0
        previous, token = tokens[end - 1], tokens[end]
        following = tokens[end + 1] if end + 1 < len(tokens) else None
        if token.start - previous.end > 1:
            return 0
        is_attached = token.start == previous.end
        is_short = len(previous.text) == 1 or previous.fold in self.lexicon.titles | self.lexicon.abbreviated
        if token.text == "." and is_attached and is_short:
            return end + 1 if following and following.is_capitalised else 0
        if token.text == "-" and is_attached and following and following.start == token.end:
            return end + 2 if following.is_capitalised and len(previous.text) > 1 else 0
        if self._is_name_word(token) or self._is_particle(tokens, end):
            return 0 if is_attached and previous.text not in "-." else end + 1
        return self._linked(tokens, start, end)

    def _linked(self, tokens: tuple[Token, ...], start: int, end: int) -> int:
        """Where the run ends if a small word ("of", "and") joins what follows to it; else 0."""
        link = tokens[end].fold
        after = end + 1
        if link not in self.lexicon.name_links and link != "&":
            return 0
        if link == "of" and after < len(tokens) and tokens[after].fold == "the":
            after += 1
        if (
            after >= len(tokens)
            or not self._is_name_word(tokens[after])
            or tokens[after].start - tokens[after - 1].end > 1
        ):
            return 0
        run = [token.fold for token in tokens[start:end]]
        is_body = not self.lexicon.organisation_words.isdisjoint(run)
        joins = {
            "&": True,
            "of": self._takes_of(run[-1], tokens[after]),
            "for": is_body,
            "and": is_body and not {"of", "for"}.isdisjoint(run),
        }
        return after + 1 if joins.get(link, False) else 0

    def _takes_of(self, word: str, following: Token) -> bool:
        """Whether "of" belongs to a name here: "Bank of England", "Secretary of State"."""
        if word in self.lexicon.titles:
            return following.fold in self.lexicon.title_links
        return word in self.lexicon.organisation_words or word in self.lexicon.place_words

    # From a run to the names in it

    def _pieces(self, sentence: Sentence, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
        """The names in a run, as (start, end, whether a title stands before)."""
        tokens = sentence.tokens
        begin, titled = start, False
        index = start
        while index < end:
            if self._is_title(tokens, index, start, end):
                yield from self._trimmed(sentence, begin, self._before_title(tokens, begin, index), titled)
                index = self._last_of_title(tokens, index, end)
                begin, titled = index + 1, True
            elif self._parts(tokens, begin, index, end):
                yield from self._trimmed(sentence, begin, index, titled)
                begin, titled = index, False
            index += 1
        yield from self._trimmed(sentence, begin, end, titled)

    def _parts(self, tokens: tuple[Token, ...], begin: int, index: int, end: int) -> bool:
        """Whether one name ends and another begins: at a day or "NGO", and between a state and a person."""
        previous = tokens[index - 1] if index > begin else None
        if previous is None:
            return False
        if previous.fold in self.lexicon.separators or tokens[index].fold in self.lexicon.separators:
            return True
        rest = {token.fold for token in tokens[index:end]}
        is_state = _key(tokens[begin:index]) in self.lexicon.states
        return (
            is_state and end - index > 1 and rest.isdisjoint(self.lexicon.organisation_words | self.lexicon.place_words)
        )

    def _before_title(self, tokens: tuple[Token, ...], begin: int, index: int) -> int:
        while index > begin and tokens[index - 1].fold in self.lexicon.title_links:
            index -= 1
        return index

    def _is_title(self, tokens: tuple[Token, ...], index: int, start: int, end: int) -> bool:
        if tokens[index].fold not in self.lexicon.titles or self._is_known(tokens[start:end]):
            return False
        if index > start and tokens[index - 1].text == "-":
            return False
        following = tokens[index + 1] if index + 1 < end else None
        return not (following and following.fold in self.lexicon.organisation_words)

    def _last_of_title(self, tokens: tuple[Token, ...], index: int, end: int) -> int:
        """The index of the last token of the title at `index`: "Sen.", "Secretary of State", "Attorney-General"."""
        goes_on = self.lexicon.title_links | {".", "-"}
        while index + 1 < end and tokens[index + 1].fold in goes_on:
            index += 1
        return index

    def _trimmed(self, sentence: Sentence, start: int, end: int, titled: bool) -> Iterator[tuple[int, int, bool]]:
        """The piece without words at its sides that name nobody; nothing where none is left."""
        tokens = sentence.tokens
        while start < end and self._is_idle(tokens[start]):
            start += 1
        while start < end and self._is_idle(tokens[end - 1]):
            end -= 1
        if start == end:
            return
        if is_opening(sentence, start) and not titled and not self._is_proven(tokens[start:end]):
            yield from self._trimmed(sentence, start + 1, end, titled)
            return
        if self._names_nobody(tokens[start:end]):
            return
        if not titled and end < len(tokens) and _is_compound(tokens, end):
            return
        yield start, end, titled

    def _names_nobody(self, tokens: tuple[Token, ...]) -> bool:
        first, last = tokens[0].fold, tokens[-1].fold
        if _key(tokens) in self.lexicon.demonyms:
            return True
        if len(tokens) > 1:
            return last in self.lexicon.thing_words
        if first in self.lexicon.not_names or len(first) == 1:
            return True
        is_generic = first in self.lexicon.organisation_words | self.lexicon.place_words | self.lexicon.thing_words
        is_small = self.casing.small[first] > 0 if is_generic else self.casing.is_small_word(first)
        return is_small and not is_acronym(tokens[0])

    def _is_idle(self, token: Token) -> bool:
        return token.is_mark or token.fold in self.lexicon.name_links - self.lexicon.name_particles or (
            token.fold in self.lexicon.function_words and not is_acronym(token)
        )  # fmt: skip

    def _is_proven(self, tokens: tuple[Token, ...]) -> bool:
        """Whether a name at the beginning of a sentence is one, for all that it must have a capital."""
        while len(tokens) > 1 and tokens[0].fold in self.lexicon.name_particles:
            tokens = tokens[1:]
        first = tokens[0]
        if is_acronym(first) or self._is_known(tokens) or (first.fold,) in self.lexicon.demonyms:
            return True
        if self.casing.small[first.fold] or first.fold in self.lexicon.not_names:
            return self.casing.is_name_word(first.fold)
        return self.casing.capital[first.fold] > 0 or (len(tokens) > 1 and not first.fold.endswith(("ing", "ed")))

    def _is_known(self, tokens: tuple[Token, ...]) -> bool:
        key = _key(tokens)
        return key in self.lexicon.places or key in self.lexicon.bodies

    def _name(self, sentence: Sentence, start: int, end: int, titled: bool, stands_for: Key | None) -> Name:
        tokens = sentence.tokens
        return Name(
            passage=_passage(sentence, start, end),
            text=_text(sentence, start, end),
            key=_key(tokens[start:end]),
            cues=frozenset(self._cues(tokens, start, end, titled)),
            stands_for=stands_for,
        )

    def _cues(self, tokens: tuple[Token, ...], start: int, end: int, titled: bool) -> Iterator[Cue]:
        before = tokens[start - 1].fold if start else ""
        after = tokens[end].fold if end < len(tokens) else ""
        if titled:
            yield Cue.TITLE
        if after == "/" and end - start > 1:
            yield Cue.CREDIT
        if after in self.lexicon.speaks or (before in self.lexicon.speaks and before != "told"):
            yield Cue.SPEAKS
        if before in self.lexicon.place_prepositions:
            yield Cue.IN_PLACE
        named_so = before == "of" and start > 1 and tokens[start - 2].fold in self.lexicon.place_nouns
        if named_so or after in self.lexicon.place_nouns or before in self.lexicon.place_nouns:
            yield Cue.PLACE_NOUN

    def _bare_bodies(self, sentence: Sentence) -> Iterator[Name]:
        for index, token in enumerate(sentence.tokens):
            if token.fold in self.lexicon.bare_bodies:
                passage = _passage(sentence, index, index + 1)
                yield Name(passage, token.text, (token.fold,), frozenset({Cue.INSTITUTION}))

    def _institution(self, sentence: Sentence, start: int, end: int) -> Name | None:
        """The body that a small noun behind the run makes of it: "Syrian" + "government"."""
        tokens = sentence.tokens
        if start and tokens[start - 1].text == "-":  # "anti-Assad rebels" are not Assad's
            return None
        noun = end + 1 if end < len(tokens) and tokens[end].is_possessive else end
        while start < end - 1 and (self._is_idle(tokens[start]) or tokens[start].fold in self.lexicon.titles):
            start += 1
        for length in (2, 1):
            words = tokens[noun : noun + length]
            if len(words) == length and tuple(w.fold for w in words) in self.lexicon.institutions:
                stop = noun + length
                key = _key(tokens[start:stop])
                return Name(
                    _passage(sentence, start, stop), _text(sentence, start, stop), key, frozenset({Cue.INSTITUTION})
                )
        return None


def is_acronym(token: Token) -> bool:
    """Whether a word is written in capitals, at least two: "UN", "N.R.A."."""
    letters = token.text.replace(".", "")
    return len(letters) > 1 and letters.isupper()


def _is_compound(tokens: tuple[Token, ...], end: int) -> bool:
    """Whether the run is the first half of an adjective: "Iranian-backed"."""
    return tokens[end].text == "-" and tokens[end].start == tokens[end - 1].end


def _bracketed(tokens: tuple[Token, ...], start: int, end: int, before: tuple[int, Key] | None) -> Key | None:
    """The name that the run abbreviates: the one right before it, where it stands in brackets."""
    in_brackets = start > 0 and end < len(tokens) and tokens[start - 1].text == "(" and tokens[end].text == ")"
    return before[1] if in_brackets and before and before[0] == start - 1 else None


def _passage(sentence: Sentence, start: int, end: int) -> Passage:
    return Passage(sentence.passage.article, sentence.tokens[start].start, sentence.tokens[end - 1].end)


def _text(sentence: Sentence, start: int, end: int) -> str:
    origin = sentence.passage.start
    return sentence.text[sentence.tokens[start].start - origin : sentence.tokens[end - 1].end - origin]


def _key(tokens: tuple[Token, ...]) -> Key:
    words = [t.fold.replace(".", "") for t in tokens if not t.is_mark and not t.is_possessive]
    return tuple(words[1:] if len(words) > 1 and words[0] == "the" else words)
