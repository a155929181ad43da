"""Who speaks in a sentence that is nothing but quotation, as a sentence next to it says.

A quotation that runs over several sentences is attributed once. Its other sentences have the same speaker, and so do
those that are quoted next in the same paragraph (the commonest layout of quotations in news: O'Keefe et al., "A
Sequence Labelling Approach to Quote Attribution", 2012).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from reader.analysis.model import Attribution, SentenceAttributions
from reader.analysis.passage import Passage
from reader.analysis.sentences.document import Document, Role, Sentence

_OPENING, _CLOSING, _EITHER = "“«„", "”»", '"'


@dataclass(frozen=True)
class _Quoted:
    """A sentence with what of it is quotation."""

    sentence: Sentence
    outside: tuple[Passage, ...]
    """Its words that are not in quotation marks."""
    has_inside: bool
    begins_inside: bool
    """Whether a quotation goes on from the sentence before."""
    ends_inside: bool
    """Whether its last quotation goes on in the next sentence."""
    begins_paragraph: bool

    @property
    def is_whole(self) -> bool:
        """Whether it is nothing but quotation."""
        return self.has_inside and not self.outside


def speakers_across(
    document: Document, attributions: Mapping[Passage, SentenceAttributions]
) -> dict[Passage, Attribution]:
    """For each sentence of an article that is nothing but quotation: who speaks, if a sentence next to it says so.

    `attributions` are those within each sentence. The scope of an attribution returned is the sentence that it is for.
    """
    quoted = list(_quoted(document))
    within = [_speaker(each, attributions[each.sentence.passage]) for each in quoted]
    speakers = _from_before(quoted, within)
    speakers = _from_after(quoted, speakers)
    return {
        each.sentence.passage: replace(speaker, scope=each.sentence.passage, denies_content=False)
        for each, own, speaker in zip(quoted, within, speakers, strict=True)
        if speaker and own is None and each.is_whole
    }


def _speaker(quoted: _Quoted, said: SentenceAttributions) -> Attribution | None:
    """Who is named as the speaker of a quotation within the sentence."""
    outside = {word.start for word in quoted.outside}
    named = (found for found in said.by_verb if found.name and found.verb_kind.vouches)
    return next((found for found in named if found.verb.start in outside), None) if quoted.has_inside else None


def _from_before(quoted: Sequence[_Quoted], speakers: Sequence[Attribution | None]) -> list[Attribution | None]:
    """The speakers, with those of sentences that go on from the one before."""
    found: list[Attribution | None] = []
    for each, own in zip(quoted, speakers, strict=True):
        goes_on = each.begins_inside or not each.begins_paragraph
        found.append(own or (found[-1] if found and each.is_whole and goes_on else None))
    return found


def _from_after(quoted: Sequence[_Quoted], speakers: Sequence[Attribution | None]) -> list[Attribution | None]:
    """The speakers, with those of sentences whose quotation goes on in the next one."""
    found: list[Attribution | None] = []
    for each, own in zip(reversed(quoted), reversed(speakers), strict=True):
        found.append(own or (found[-1] if found and each.is_whole and each.ends_inside else None))
    return found[::-1]


def _quoted(document: Document) -> Iterator[_Quoted]:
    is_open, end = False, 0
    for sentence in document.sentences:
        if sentence.role is not Role.BODY:
            continue
        passage = sentence.passage
        begins_paragraph = "\n" in document.article.text[end : passage.start]
        end = passage.end
        if begins_paragraph:  # a quotation that goes on is opened anew there, and was not closed before
            begins_inside = is_open and sentence.tokens[0].text in _OPENING + _EITHER
            is_open = False
        else:
            begins_inside = is_open
        yield (quoted := _marked(sentence, begins_inside, begins_paragraph, is_open=is_open))
        is_open = quoted.ends_inside


def _marked(sentence: Sentence, begins_inside: bool, begins_paragraph: bool, *, is_open: bool) -> _Quoted:
    outside: list[Passage] = []
    has_inside = False
    for token in sentence.tokens:
        if token.text in _OPENING:
            is_open = True
        elif token.text in _CLOSING:
            is_open = False
        elif token.text == _EITHER:
            is_open = not is_open
        elif token.is_word and is_open:
            has_inside = True
        elif token.is_word:
            outside.append(Passage(sentence.passage.article, token.start, token.end))
    return _Quoted(sentence, tuple(outside), has_inside, begins_inside, is_open, begins_paragraph)
