"""Where the sentences of a text begin and end.

syntok finds the boundaries within a line; this module gives them true offsets and mends what news
text needs: titles and places before names ("Gov. Jan Brewer"), quotation marks that close a
sentence, and picture captions that run on without a space ("…forcesName/AFP12 January 2017: …").
"""

import itertools
import re
from collections.abc import Iterator
from functools import lru_cache

from reader.text.sentence_patterns import sentence_patterns
from reader.text.span import Span, trimmed

_LINE_END = re.compile(r"\n+")
_PARAGRAPH_END = re.compile(r"\n[^\S\n]*\n+")
_BREAK_IN_PARAGRAPH = re.compile(r"\S[^\S\n]*\n[^\S\n]*\S")
_BREAK_IN_SENTENCE = re.compile(r"[\w,;-][^\S\n]*\n[^\S\n]*[a-z]")
_END_WITHIN = re.compile(r"[.!?…。！？][^\w\s]*\s*\S")
_LEAST_WRAPPED = 0.3
"""The share of line breaks within sentences from which a text is taken for hard-wrapped."""
_LAST_WORD = re.compile(r"([^\W\d_]+)\.$")
_FIRST_WORD = re.compile(r"([^\W\d_]+)\.")
LONGEST = 2000
"""A sentence of more code points is cut into pieces: what is found in one may take time that grows with its square.

Of 301 news articles the longest sentence has less than 800. A piece has some more, and so is known by its length.
"""
_LONGEST_WORD = 100
"""Code points by which a piece is longer at most, since it ends where a word does."""
_WORD_END = re.compile(r"\S(?!\S)")


def sentences(text: str) -> list[Span]:
    """The sentences of `text`, in order, without the white space around them.

    Every character that is not white space lies in exactly one of them.
    """
    return [
        piece
        for line in paragraphs(text)
        for block in _blocks(text, line)
        for span in _split(text, block)
        for piece in _pieces(text, span)
        if piece
    ]


def paragraphs(text: str) -> Iterator[Span]:
    """The lines of a text; of one whose lines are broken at a margin, its paragraphs."""
    ends = _PARAGRAPH_END if _is_hard_wrapped(text) else _LINE_END
    start = 0
    for match in ends.finditer(text):
        yield trimmed(text, start, match.start())
        start = match.end()
    yield trimmed(text, start, len(text))


def _is_hard_wrapped(text: str) -> bool:
    """Whether lines are broken at a margin: many go on in small letters on the next."""
    breaks = len(_BREAK_IN_PARAGRAPH.findall(text))
    return breaks > 3 and len(_BREAK_IN_SENTENCE.findall(text)) > _LEAST_WRAPPED * breaks


def _blocks(text: str, line: Span) -> Iterator[Span]:
    """The parts of a line that can't share a sentence: its dateline, captions that run on."""
    start = line.start
    for end in _block_ends(text, line):
        yield trimmed(text, start, end)
        start = end


def _block_ends(text: str, line: Span) -> Iterator[int]:
    dateline = sentence_patterns().dateline.match(text, line.start, line.end)
    if dateline:
        yield dateline.end()
    yield from (match.start() for match in sentence_patterns().block_end.finditer(text, line.start, line.end))
    yield line.end


def _split(text: str, block: Span) -> list[Span]:
    spans: list[Span] = []
    cuts = [block.start, *_boundaries(text, block), block.end]
    for start, end in itertools.pairwise(cuts):
        span = trimmed(text, start, end)
        is_long = spans and span.end - spans[-1].start > LONGEST
        if spans and span and not is_long and _belong_together(spans[-1].of(text), span.of(text)):
            spans[-1] = spans[-1].joined(span)
        elif span:
            spans.append(span)
    return spans


def _pieces(text: str, sentence: Span) -> Iterator[Span]:
    """A sentence; of one that is too long, pieces: each but the last ends with the word in which it is too long."""
    start = sentence.start
    while sentence.end - start > LONGEST:
        most = min(start + LONGEST + _LONGEST_WORD, sentence.end)
        word_end = _WORD_END.search(text, start + LONGEST, most)
        end = word_end.end() if word_end else most
        yield trimmed(text, start, end)
        start = trimmed(text, end, sentence.end).start
    yield trimmed(text, start, sentence.end)


def _boundaries(text: str, block: Span) -> Iterator[int]:
    """Offsets at which syntok starts a sentence, moved after marks that close the one before."""
    content = block.of(text)
    if not _END_WITHIN.search(content):
        return
    for start in _starts(content)[1:]:
        yield block.start + _after_closing_marks(content, start)


@lru_cache(maxsize=1000)
def _starts(content: str) -> tuple[int, ...]:
    """Where syntok starts sentences. What the screen opens with is split again with the rest of the article."""
    from syntok import segmenter  # deferred: it is needed only once there is a text

    return tuple(sentence[0].offset for paragraph in segmenter.process(content) for sentence in paragraph)


def _after_closing_marks(content: str, start: int) -> int:
    """`start`, or the offset after the quotation mark there if it closes the text before it."""
    if content[start] in "\"'":
        closes = not content[start - 1].isspace() or not content[start + 1 : start + 2].strip()
    else:
        closes = content[start] in "”’»"
    return start + 1 if closes else start


def _belong_together(before: str, after: str) -> bool:
    """Whether the two are one sentence, for all that syntok parts them."""
    if before[-1] == ";" or after[0] in "-–—" or not any(c.isalnum() for c in after):
        return True
    if after[0].isdigit() and sentence_patterns().stray_decimal.search(before):
        return True
    return _is_abbreviated(before, after) or _is_attribution(before, after)


def _is_abbreviated(before: str, after: str) -> bool:
    """Whether the full stop between the two belongs to an abbreviation."""
    last = _LAST_WORD.search(before)
    word = last[1].capitalize() if last else ""
    patterns = sentence_patterns()
    if word in patterns.titles:
        return after[0].isupper()
    if word in patterns.months:
        return after[0].isdigit()
    first = _FIRST_WORD.match(after)
    return word in patterns.places and bool(first and first[1] in patterns.titles)


def _is_attribution(before: str, after: str) -> bool:
    """Whether `after` says who spoke the quotation that `before` ends with."""
    words = [word.strip(".,:") for word in after.split(maxsplit=3)]
    patterns = sentence_patterns()
    who = 2 if words[0] in patterns.titles else 1
    return before[-2:] in ('?"', '!"', "?”", "!”") and not patterns.speech.isdisjoint(words[who : who + 1])
