"""What a figure counts: the nouns behind it, and what happened to those who are counted."""

from collections.abc import Iterator
from dataclasses import dataclass

from reader.analysis.figures.candidates import Context, Found
from reader.analysis.figures.dates import read_date
from reader.analysis.model import FigureKind, Topic

_WITHOUT_TOPIC = (FigureKind.DATE, FigureKind.TIME, FigureKind.AGE, FigureKind.DURATION)
_MOST_WORDS = 3
_PHRASE = 2
"""How many words before one for what happened its own number may stand: "50 people killed"."""
_REACH = 9
"""How many words from a figure the word for what happened may stand."""


@dataclass(frozen=True)
class Counted:
    """What a figure counts, for comparing and in words, and the index behind those words."""

    topic: Topic | None
    text: str
    end: int


def read_counted(context: Context, found: Found, end: int) -> Counted:
    """What the figure counts that ends at `end`."""
    if found.kind in _WITHOUT_TOPIC:
        return Counted(None, "", end)
    nouns, behind = _nouns(context, end)
    if found.unit and context.lexicon.is_one(found.unit, "telling_units"):
        return Counted(Topic(found.unit, ""), " ".join(nouns) or found.unit, behind)
    happened = _event(context, found.start, end, behind)
    event = context.lexicon.concept(happened) if happened else ""
    things = [word for word in nouns if not _is_idle(context, word)]
    complement = _complement(context, behind)
    if complement and not things:
        things = [complement]
    thing = context.lexicon.concept(things[-1].casefold()) if things else ""
    idle = [word for word in nouns[:1] if context.lexicon.concept(word.casefold()) not in context.lexicon.events]
    told = happened if happened in context.lexicon.event_words else context.lexicon.events.get(event, "")
    text = " ".join((*(things or idle), told))
    return Counted(Topic(thing, event), text.strip(), behind if nouns else end)


def _is_idle(context: Context, word: str) -> bool:
    """Whether a noun tells no sort of thing: "people", or a word for what happened."""
    folded = word.casefold()
    return (
        folded in context.lexicon.people
        or folded in context.lexicon.peoples
        or context.lexicon.concept(folded) in context.lexicon.events
    )


def _nouns(context: Context, end: int) -> tuple[list[str], int]:
    """The words behind a figure up to the end of their phrase, and the index behind them."""
    index = end + (context.fold(end) == "-" or context.has(end, "of"))
    while context.has(index, "determiners") or context.has(index, "or_more"):
        index += 1
    words: list[str] = []
    while index < len(context.tokens) and len(words) < _MOST_WORDS:
        token = context.tokens[index]
        if not token.is_word or token.fold in context.lexicon.function_words or context.has(index, "ends_nouns"):
            break
        if read_date(context, index):
            break  # "killed 12 people Tuesday"
        if words and _is_verb(context, index) and not _is_idle(context, token.text):
            break
        words.append(token.text)
        index += 1
    return (words, index) if words else ([], end)


def _is_verb(context: Context, index: int) -> bool:
    """Whether a word behind the first noun says what happened: "20 boats sank"."""
    return context.fold(index).endswith(context.lexicon.past_endings) or context.has(index, "past_verbs")


def _complement(context: Context, index: int) -> str:
    """The noun in "25 of the victims were children"."""
    if not context.has(index, "were"):
        return ""
    token = context.tokens[index + 1] if index + 1 < len(context.tokens) else None
    if token is None or not token.is_word or token.fold in context.lexicon.function_words:
        return ""
    return token.text if token.fold.endswith(context.lexicon.plural_endings) else ""


def _event(context: Context, start: int, end: int, behind: int) -> str:
    """The nearest word for what happened: in the phrase, behind, before."""
    for index in (*range(end, behind), *_behind(context, behind), *_before(context, start)):
        if context.lexicon.concept(context.fold(index)) in context.lexicon.events:
            return "" if index < start and _is_of_another(context, index) else context.fold(index)
    return ""


def _is_of_another(context: Context, index: int) -> bool:
    """Whether a word for what happened belongs to a number right before it: "one dead and two …"."""
    before = range(max(0, index - _PHRASE), index)
    digits = (context.integer(n) for n in before if not read_date(context, n))
    return any(context.fold(n) in context.lexicon.numbers for n in before) or any(n is not None for n in digits)


def _behind(context: Context, behind: int) -> Iterator[int]:
    """Where "58 had been killed" says what happened: right behind, before the clause ends."""
    for index in range(behind, min(len(context.tokens), behind + 4)):
        if context.tokens[index].is_mark or context.is_number(index) or context.has(index, "joining"):
            return
        yield index


def _before(context: Context, start: int) -> Iterator[int]:
    """Where "killing at least 58 people, including 11 children" says it."""
    for index in range(start - 1, max(-1, start - 1 - _REACH), -1):
        if context.has(index, "clause_ends"):
            return
        yield index
