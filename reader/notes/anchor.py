"""Finds a note's words again, in the text as it is now.

The words count, not the offsets. A place is accepted as the note's only if it has the same words, or words
so similar to them, and so unlike any others, that there is little doubt, or if it replaces them and all the
text around it is unchanged; the finding then says which. The same words in other surroundings may be others.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from reader.articles.article import Article
from reader.notes.note import Anchor
from reader.text.sanitise import INVISIBLE
from reader.text.span import Span, trimmed

_CONTEXT = 32
"""How many characters before and after the words are saved."""
_LEAST_CONTEXT = 60.0
"""The likeness of the context, of 100, from which the same words elsewhere are the note's."""
_SHORT = 16
"""Words shorter than this need their context to be known again."""
_LEAST_AROUND = 24
"""The characters of context, both sides together, from which the text in between counts as a change of the words."""
_EDGE, _REACH = 12, 40
"""Characters next to changed words that mark where these end, and within how many of their likely end."""
_LEAST_LIKENESS = 75.0
"""The likeness, of 100, from which changed words are the note's."""
_MOST_FOUND = 30_000
"""How many findings are remembered: notes are looked for again after each change of one of them."""
_LEAST_MARGIN = 8.0
"""By how much the best place must lead the next best."""


class Health(StrEnum):
    """How surely a note's words are found."""

    EXACT = "exact"
    """At their place."""
    MOVED = "moved"
    """The same words, elsewhere."""
    CHANGED = "changed"
    """Other words: much like them, or in the very place of theirs."""
    AMBIGUOUS = "ambiguous"
    """The same words, but in several places that can't be distinguished, or in other surroundings."""
    LOST = "lost"


@dataclass(frozen=True)
class Finding:
    """The place of an anchor's words now; `span` is None where that is not known."""

    health: Health
    span: Span | None = None


LOST = Finding(Health.LOST)


def anchor_at(article: Article, span: Span) -> Anchor:
    """An anchor on a span of an article."""
    text = article.text
    return Anchor(
        article=article.id,
        start=span.start,
        end=span.end,
        exact=span.of(text),
        prefix=text[max(0, span.start - _CONTEXT) : span.start],
        suffix=text[span.end : span.end + _CONTEXT],
        sha256=article.sha256,
    )


def keeping_others(anchor: Anchor, before: Iterable[Anchor]) -> Anchor:
    """The anchor with the keys that this version does not know of the one before it on the same words."""
    same = (old for old in before if (old.article, old.exact) == (anchor.article, anchor.exact))
    return replace(anchor, others=next((old.others for old in same), {}))


def find_again(anchor: Anchor, article: Article | None) -> Finding:
    """Finds the anchor's words in the article as it is now."""
    if article is None or not anchor.exact.strip():
        return LOST
    place = Span(anchor.start, anchor.end)
    if article.sha256 == anchor.sha256 and place.of(article.text) == anchor.exact:
        return Finding(Health.EXACT, place)
    if not (anchor.sha256 or anchor.prefix or anchor.suffix) and place.of(article.text) == anchor.exact:
        return Finding(Health.EXACT, place)  # written by hand, with no more than the words and their place
    return _found_in(anchor, article.text)


@lru_cache(_MOST_FOUND)
def _found_in(anchor: Anchor, text: str) -> Finding:
    """The place of the words in a text that is not the one they were noted in."""
    same = _same_words(anchor, text)
    if same and same.health is Health.EXACT:
        return same
    place = _between_context(anchor, text)
    if place is not None and _folded(anchor.exact) not in _folded(place.of(text)):
        if place:  # other words there count more than the same words elsewhere
            return Finding(Health.CHANGED, place)
        return Finding(Health.AMBIGUOUS) if same else LOST  # removed from there: the same words elsewhere may be others
    if same or len(anchor.exact) < _SHORT:
        return same or LOST
    return _changed_words(anchor, text)


# The same words


def _same_words(anchor: Anchor, text: str) -> Finding | None:
    """The place of the same words: white space and Unicode form aside."""
    places = list(_occurrences(anchor.exact, text)) or list(_loose_occurrences(anchor.exact, text))
    if not places:
        return None
    scored = sorted(((_context_likeness(anchor, text, place), place) for place in places), reverse=True)
    best, place = scored[0]
    is_at_home = place == Span(anchor.start, anchor.end) and place.of(text) == anchor.exact
    if len(anchor.exact) < _SHORT and best < _LEAST_CONTEXT:
        return Finding(Health.AMBIGUOUS) if len(places) > 1 else LOST
    if len(scored) > 1 and best - scored[1][0] < _LEAST_MARGIN:
        return Finding(Health.AMBIGUOUS)
    if is_at_home:
        return Finding(Health.EXACT, place)
    is_elsewhere = bool((anchor.prefix + anchor.suffix).strip()) and best < _LEAST_CONTEXT
    return Finding(Health.AMBIGUOUS) if is_elsewhere else Finding(Health.MOVED, place)


def _occurrences(words: str, text: str) -> Iterator[Span]:
    start = text.find(words)
    while start >= 0:
        yield Span(start, start + len(words))
        start = text.find(words, start + 1)


def _loose_occurrences(words: str, text: str) -> Iterator[Span]:
    """The occurrences of the words in another Unicode form or with other white space."""
    wanted = _folded(words)
    plain = list(_plain(text))
    characters = "".join(character for character, _ in plain)
    offsets = [offset for _, offset in plain] + [len(text)]
    for found in _occurrences(wanted, characters) if wanted else ():
        if _is_whole(found, offsets):
            yield trimmed(text, offsets[found.start], offsets[found.end])


def _is_whole(found: Span, offsets: Sequence[int]) -> bool:
    """Whether no letter is cut from its marks at either end."""
    return offsets[found.end - 1] < offsets[found.end] and (
        found.start == 0 or offsets[found.start - 1] < offsets[found.start]
    )


def _plain(text: str) -> Iterator[tuple[str, int]]:
    """The characters of a text in composed form, white space as one space, each with its offset.

    Without what shows a hidden character inside a word: notes made before these were taken out have it.
    """
    index = 0
    while index < len(text):
        end = index + 1
        if text[index] == INVISIBLE and text[index - 1 : index].isalnum() and text[end : end + 1].isalnum():
            pass
        elif text[index].isspace():
            while end < len(text) and text[end].isspace():
                end += 1
            yield " ", index
        else:
            while end < len(text) and _goes_on(text[end]):
                end += 1
            for character in unicodedata.normalize("NFC", text[index:end]):
                yield character, index
        index = end


def _folded(words: str) -> str:
    return "".join(character for character, _ in _plain(words)).strip()


def _goes_on(character: str) -> bool:
    """Whether a character is part of the one before it: a mark, or a later letter of a Korean syllable."""
    return unicodedata.category(character) in ("Mn", "Mc", "Me") or "\u1160" <= character <= "\u11ff"


def _context_likeness(anchor: Anchor, text: str, place: Span) -> float:
    """How like a place's surroundings are to the anchor's, of 100, white space aside; the longer side weighs more."""
    before, after = _folded(anchor.prefix), _folded(anchor.suffix)
    if not before + after:
        return 0.0
    now_before = _folded(text[max(0, place.start - 2 * len(anchor.prefix)) : place.start])
    now_after = _folded(text[place.end : place.end + 2 * len(anchor.suffix)])
    like_before = _likeness(before, now_before[-len(before) :] if before else "")
    like_after = _likeness(after, now_after[: len(after)])
    return (len(before) * like_before + len(after) * like_after) / (len(before) + len(after))


def _likeness(one: str, other: str) -> float:
    from rapidfuzz import fuzz  # deferred: most words are where they were

    return fuzz.ratio(one, other)


# Other words


def _between_context(anchor: Anchor, text: str) -> Span | None:
    """The text in place of the words, empty where they were removed; None unless all their context is there once."""
    before, after = anchor.prefix.rstrip(), anchor.suffix.lstrip()
    if len(before) + len(after) < _LEAST_AROUND:
        return None
    places = []
    for start in _ends_of(before, text, len(anchor.prefix) < _CONTEXT):
        end = _start_of(after, text, start, max(_SHORT, 2 * len(anchor.exact)), len(anchor.suffix) < _CONTEXT)
        if end is not None:
            places.append((start, end))
    if len(places) != 1:
        return None
    (start, end) = places[0]
    return _to_words(text, start, end) if text[start:end].strip() else Span(start, start)


def _ends_of(before: str, text: str, is_top: bool) -> Iterator[int]:
    """Where the text before the words ends; of words at the top of their article, only there."""
    if not is_top:
        yield from (found.end for found in _occurrences(before, text))
    elif text.lstrip().startswith(before):
        yield text.index(before) + len(before)


def _start_of(after: str, text: str, start: int, most: int, is_end: bool) -> int | None:
    """Where the text after the words begins, at most so many characters on; of the last words, at the text's end."""
    if is_end:
        end = len(text.rstrip()) - len(after.rstrip())
        return end if start <= end <= start + most + 2 and text.startswith(after.rstrip(), end) else None
    end = text.find(after, start, start + most + 2 + len(after))
    return end if end >= 0 else None


def _changed_words(anchor: Anchor, text: str) -> Finding:
    """The one place whose words are like the anchor's; lost where there is none, or more than one."""
    from rapidfuzz import fuzz  # deferred: most words are where they were

    best = fuzz.partial_ratio_alignment(anchor.exact, text, score_cutoff=_LEAST_LIKENESS)
    if best is None or _likeness(anchor.exact, text[best.dest_start : best.dest_end]) < _LEAST_LIKENESS:
        return LOST  # a text shorter than the words is like a part of them at most
    blanked = text[: best.dest_start] + "\0" * (best.dest_end - best.dest_start) + text[best.dest_end :]
    next_best = fuzz.partial_ratio(anchor.exact, blanked)
    if best.score - next_best < _LEAST_MARGIN:
        return Finding(Health.AMBIGUOUS)
    return Finding(Health.CHANGED, _to_words(text, *_between_edges(anchor, text, best.dest_start, best.dest_end)))


def _between_edges(anchor: Anchor, text: str, start: int, end: int) -> Span:
    """A place as long as the words were, made longer or shorter where the text next to them is found nearby."""
    before, after = anchor.prefix[-_EDGE:], anchor.suffix[:_EDGE]
    begin = text.rfind(before, max(0, start - _REACH), start + _REACH) + len(before) if before.strip() else -1
    finish = text.find(after, max(0, end - _REACH), end + _REACH) if after.strip() else -1
    found = Span(begin if begin >= len(before) and before else start, finish if finish > start else end)
    return found if _likeness(anchor.exact, found.of(text)) >= _LEAST_LIKENESS else Span(start, end)


def _to_words(text: str, start: int, end: int) -> Span:
    """The span widened to whole words, without white space at its sides."""
    while start > 0 and _is_of_word(text[start - 1]) and _is_of_word(text[start]):
        start -= 1
    while end < len(text) and _is_of_word(text[end - 1]) and _is_of_word(text[end]):
        end += 1
    return trimmed(text, start, end)


def _is_of_word(character: str) -> bool:
    return character.isalnum() or _goes_on(character)
