"""What a figure counts: the nouns after it, and what happened to those who are counted."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.analysis.figure import FigureKind, Topic
from reader.analysis.figures.candidates import Context, Found
from reader.analysis.figures.dates import read_date

_WITHOUT_TOPIC = (FigureKind.DATE, FigureKind.TIME, FigureKind.AGE, FigureKind.DURATION)
_MOST_WORDS = 8
_PHRASE = 2
"""How many words before one for what happened its own number may be: "50 people killed"."""
_REACH = 9
"""How many words from a figure the word for what happened may be."""


@dataclass(frozen=True)
class Counted:
    """What a figure counts, for comparing and in words, and the index after those words."""

    topic: Topic | None
    text: str
    end: int


def read_counted(context: Context, found: Found, end: int) -> Counted:
    """What the figure counts that ends at `end`."""
    if found.kind in _WITHOUT_TOPIC:
        return Counted(None, "", end)
    nouns, after = _nouns(context, end, is_one=found.value == 1)
    if found.unit and context.lexicon.is_one(found.unit, "telling_units"):
        return Counted(Topic(found.unit, ""), " ".join(nouns) or found.unit, after)
    happened = _event(context, found.start, end, after)
    event = context.lexicon.concept(happened) if happened else ""
    named = [word for word in nouns if not _is_event(context, word)]
    complement = _complement(context, after)
    if complement and all(_is_people(context, word) for word in named):
        named = [complement]
    is_compound = context.fold(end) == "-"  # "a four-nation tour" counts nations
    head = named[0 if is_compound else -1].rpartition("-")[-1].casefold() if named else ""
    thing = context.lexicon.concept(head) if head and not _is_people(context, head) else ""
    event_word = happened if happened in context.lexicon.event_words else context.lexicon.events.get(event, "")
    text = " ".join((*named, event_word))
    return Counted(Topic(thing, event), text.strip(), after if nouns else end)


def _is_people(context: Context, word: str) -> bool:
    """Whether a noun only says that people are counted: "people", "Syrians"."""
    return word.casefold() in context.lexicon.people or word.casefold() in context.lexicon.peoples


def _is_event(context: Context, word: str) -> bool:
    """Whether a word says what happened to those who are counted: "dead", "injured"."""
    folded = word.casefold()
    return context.lexicon.concept(folded) in context.lexicon.events and not context.lexicon.is_one(
        folded, "not_events"
    )


def _nouns(context: Context, end: int, *, is_one: bool) -> tuple[list[str], int]:
    """The words after a figure up to the end of their phrase, and the index after them."""
    index = end + (context.fold(end) == "-" or context.has(end, "of"))
    while context.has(index, "determiners") or context.has(index, "or_more"):
        index += 1
    index = _after_owner(context, index)
    words: list[str] = []
    last = end
    while index < len(context.tokens) and len(words) < _MOST_WORDS and not _ends_phrase(context, index, words):
        start = index
        while context.fold(index + 1) == "-" and not context.gap(index + 1) and context.is_word(index + 2):
            index += 2
        words.append("".join(token.text for token in context.tokens[start : index + 1]))
        last = index = index + 1
        index += not is_one and _joins_nouns(context, index, words[-1])
    return words, last


def _after_owner(context: Context, index: int) -> int:
    """The index after whoever has what is counted: "two of the adviser's firms", "three women's shelters".

    In "the first time Ames's words" it is none of those who are counted.
    """
    for n in range(index, index + _MOST_WORDS + 1):
        if n > index and context.has(n, "possessive"):
            return n + 1
        is_new = n > index and context.is_name(n) and not context.is_name(n - 1) and not context.has(index - 1, "of")
        if is_new or not context.is_word(n) or context.fold(n) in context.lexicon.function_words:
            return index
    return index


def _ends_phrase(context: Context, index: int, words: Sequence[str]) -> bool:
    """Whether the phrase of nouns ends before the word at `index`."""
    token = context.tokens[index]
    if not token.is_word or token.fold in context.lexicon.function_words or context.has(index, "ends_nouns"):
        return True
    if read_date(context, index):
        return True  # "killed 12 people Tuesday"
    if _is_event(context, token.text):
        return False
    if len(words) > 1 and _is_event(context, words[-1]):
        return True  # "one man killed right away"
    if _is_than(context, index):
        return True
    if not words:
        return _is_verb(context, index) and not _is_content(context, index + 1)  # "the two played together"
    is_listed = token.fold.endswith(context.lexicon.plural_endings)
    return _is_verb(context, index) or (_is_plural(context, words[-1]) and not is_listed)


def _is_content(context: Context, index: int) -> bool:
    """Whether a word that may be a noun is at `index`."""
    is_small = context.fold(index) in context.lexicon.function_words or context.has(index, "ends_nouns")
    return context.is_word(index) and not is_small


def _is_than(context: Context, index: int) -> bool:
    """Whether a word compares, and names nothing: "$100 cheaper than"."""
    return context.fold(index).endswith(context.lexicon.comparative_endings) and context.has(index + 1, "than")


def _is_plural(context: Context, word: str) -> bool:
    """Whether a noun counts several, so that it is the last of its phrase: "boats"; not "Nations", "religious"."""
    is_ending = word.endswith(context.lexicon.plural_endings) and not word.endswith(context.lexicon.singular_endings)
    return ((word.islower() and is_ending) or _is_people(context, word)) and not _is_event(context, word)


def _joins_nouns(context: Context, index: int, word: str) -> bool:
    """Whether two nouns before what is counted are joined at `index`: "six House and Senate Democrats"."""
    after = context.fold(index + 1)
    is_noun = (
        context.is_word(index + 1) and after not in context.lexicon.function_words | context.lexicon.numbers.keys()
    )
    is_single = not word.endswith(context.lexicon.plural_endings) and not _is_event(context, word)
    is_last = context.is_word(index + 2) and context.fold(index + 2).endswith(context.lexicon.plural_endings)
    return context.has(index, "and") and is_noun and is_single and is_last


def _is_verb(context: Context, index: int) -> bool:
    """Whether a word is a verb of the past: "20 boats sank"."""
    return context.fold(index).endswith(context.lexicon.past_endings) or context.has(index, "past_verbs")


def _complement(context: Context, index: int) -> str:
    """The noun in "25 of the victims were children"."""
    if not context.has(index, "were"):
        return ""
    token = context.tokens[index + 1] if index + 1 < len(context.tokens) else None
    if token is None or not token.is_word or token.fold in context.lexicon.function_words:
        return ""
    return token.text if token.fold.endswith(context.lexicon.plural_endings) else ""


def _event(context: Context, start: int, end: int, after: int) -> str:
    """The nearest word for what happened: in the phrase, after it, before it."""
    is_given_after = context.has(after, "of") or any(context.has(index, "were") for index in (after, after + 1))
    before = () if is_given_after else _before(context, start)
    for index in (*range(end, after), *_rest_of_clause(context, after), *before):
        is_of_another = index >= after and context.has(index - 1, "of")  # "two counts of kidnapping"
        is_spoken_of = context.has(index + 1, "about_events")  # "against the death sentence"
        if not is_of_another and not is_spoken_of and _is_event(context, context.fold(index)):
            is_own = index > start or not (_is_of_another(context, index) or _is_of_other_clause(context, index, start))
            return context.fold(index) if is_own else ""
    return ""


def _is_of_other_clause(context: Context, index: int, start: int) -> bool:
    """Whether a verb ends the clause before that of the figure: "one died and two men were treated"."""
    is_alone = context.has(start - context.bound_before(start) - 1, "and")
    return is_alone and index == start - context.bound_before(start) - 2


def _is_of_another(context: Context, index: int) -> bool:
    """Whether a word for what happened belongs to a number right before it: "one dead and two …"."""
    before = range(max(0, index - _PHRASE), index)
    digits = (context.integer(n) for n in before if not read_date(context, n))
    return any(context.fold(n) in context.lexicon.numbers for n in before) or any(n is not None for n in digits)


def _rest_of_clause(context: Context, after: int) -> Iterator[int]:
    """Where "58 had been killed" says what happened: right after, before the clause ends."""
    for index in range(after, min(len(context.tokens), after + 4)):
        if context.tokens[index].is_mark or context.is_number(index) or context.has(index, "joining"):
            return
        yield index


def _before(context: Context, start: int) -> Iterator[int]:
    """Where "killing at least 58 people, including 11 children" says it."""
    for index in range(start - 1, max(-1, start - 1 - _REACH), -1):
        if context.has(index, "clause_ends"):
            return
        yield index
