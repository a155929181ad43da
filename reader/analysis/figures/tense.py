"""Whether a day that a sentence names is past or to come, by the verb that governs it.

"The service announced on Thursday" is the last Thursday, "the talks on Monday should go on" the next Monday. The verb
is searched right before the day, then right after it, then backwards and forwards in its clause.
"""

from collections.abc import Iterable, Iterator

from reader.analysis.figures.calendar import Tense
from reader.analysis.figures.candidates import Context

_GROUP = 3
"""How many words before a verb its auxiliary may be: "will not be held"."""
_SUBJECT = 4
"""How many words after a day may end the subject that it belongs to: "Monday's summit meeting will"."""
_MOST_OF_A_CLAUSE = 100
"""How many words from a day its verb is looked for at most."""
_LEAST_PAST = 4
"""The length from which a word with the ending of the past is a verb: "shed", not "bed"."""


def tense_at(context: Context, start: int, end: int) -> Tense:
    """The tense of what is said of the day in the tokens from `start` to `end`; open where no verb settles it."""
    before = _before(context, start)
    if context.has(before, "that"):
        return _first(context, _forwards(context, end)) or Tense.OPEN  # "said that on Monday he would"
    return (
        _limit(context, start)
        or _tense_of(context, before)
        or _of_subject(context, end)
        or _first(context, _backwards(context, before))
        or _first(context, _forwards(context, end))
        or Tense.OPEN
    )


def is_at_verb(context: Context, start: int) -> bool:
    """Whether a verb that settles the tense is right before the day that begins at `start`: "said on Tuesday"."""
    return _tense_of(context, _before(context, start)) is not None


def is_in_present(context: Context, start: int) -> bool:
    """Whether a verb of the present is right before the day: "votes on Monday", by which a headline means either."""
    before = _before(context, start)
    if context.has(before - 1, "possessive") or context.has(before - 1, "determiners"):
        return False  # "his comments on Monday"
    word = context.fold(before)
    is_third = word.endswith(context.lexicon.third_endings) and any(
        context.lexicon.is_one(word.removesuffix(ending), "infinitives") for ending in context.lexicon.third_endings
    )
    return is_third or context.lexicon.is_one(word, "infinitives")


def _before(context: Context, start: int) -> int:
    """The token before a day and the small words that lead to it: "late on Tuesday"."""
    before = start - 1
    while context.has(before, "before_day"):
        before -= 1
    return before


def _limit(context: Context, start: int) -> Tense | None:
    """ "ahead of Monday" is to come, "since Monday" is past."""
    if context.has(start - 1, "of") and context.has(start - 2, "in_advance"):
        return Tense.FUTURE
    return Tense.PAST if context.has(start - 1, "since") else None


def _of_subject(context: Context, end: int) -> Tense | None:
    """ "Monday's summit meeting will", "talks on Monday should": the modal verb after the subject that has the day.

    In "the ruling in June that struck it down" it is the verb of the clause about it, but not in "vowed in June that it
    would".
    """
    if context.has(end, "that"):
        return Tense.PAST if _is_past(context, end + 1) else None
    clause = end + (context.fold(end) == ",")
    if context.has(clause, "relative"):
        return _first(context, range(clause + 1, min(clause + 1 + _SUBJECT, len(context.tokens))))
    for index in range(end, end + _SUBJECT):
        if context.has(index, "modals"):
            return _tense_of(context, index)
        if not context.has(index, "possessive") and context.fold(index) in context.lexicon.function_words:
            return None
        if not context.is_word(index) and not context.has(index, "possessive"):
            return None
    return None


def _backwards(context: Context, index: int) -> Iterator[int]:
    """The tokens from one back to the beginning of its clause."""
    for n in range(index, max(-1, index - _MOST_OF_A_CLAUSE), -1):
        if context.has(n, "verb_ends"):
            return
        yield n


def _forwards(context: Context, index: int) -> Iterator[int]:
    """The tokens from one on to the end of its clause, without the verb of a clause within: "a plan that would"."""
    is_within = False
    for n in range(index, min(index + _MOST_OF_A_CLAUSE, len(context.tokens))):
        if context.has(n, "verb_ends"):
            return
        if is_within and _tense_of(context, n):
            is_within = False
        else:
            is_within = is_within or context.has(n, "relative")
            yield n


def _first(context: Context, indexes: Iterable[int]) -> Tense | None:
    return next((tense for index in indexes if (tense := _tense_of(context, index))), None)


def _tense_of(context: Context, index: int) -> Tense | None:
    """The tense of the verb at `index`, with its auxiliary; None where there is no verb that settles one."""
    if context.has(index, "modals"):
        is_perfect = context.has(index + 1, "perfect") and _is_past(context, index + 2)
        return Tense.PAST if is_perfect and not context.has(index, "future_modals") else Tense.FUTURE
    if context.has(index, "future"):
        return Tense.FUTURE
    if context.has(index, "to") and context.has(index + 1, "infinitives"):
        return _of_infinitive(context, index)
    if not _is_past(context, index) or context.has(index - 1, "present"):
        return None
    auxiliaries = range(index - 1, max(-1, index - 1 - _GROUP), -1)
    return next((_tense_of(context, n) for n in _group(context, auxiliaries)), Tense.PAST)


def _group(context: Context, indexes: Iterable[int]) -> Iterator[int]:
    """The modal verb or "to" of a verb, where nothing but auxiliaries and adverbs is between."""
    for index in indexes:
        if context.has(index, "modals") or context.has(index, "future"):
            yield index
        if context.has(index, "to") and context.has(index + 1, "be"):
            yield index
        if not (context.has(index, "be") or context.has(index, "within_verbs")):
            return


def _of_infinitive(context: Context, index: int) -> Tense | None:
    """ "plans to meet", "called on them to cancel" are to come; "voted to approve", "failed to appear" are past."""
    if context.has(index - 1, "done_with"):
        return Tense.PAST
    return Tense.FUTURE


def _is_past(context: Context, index: int) -> bool:
    word = context.fold(index)
    if context.has(index, "past_verbs"):
        return True
    is_verb = word.endswith(context.lexicon.past_endings) and len(word) >= _LEAST_PAST
    return is_verb and not context.has(index, "not_past") and word not in context.lexicon.numbers
