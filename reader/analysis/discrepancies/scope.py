"""Whether two figures are of one event: no other date, place or part next to either."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from reader.analysis.actors.name_words import lexicon_of
from reader.analysis.discrepancies.evidence import Evidence
from reader.analysis.figure import Figure, FigureKind
from reader.analysis.model import Actor, ActorKind
from reader.analysis.passage import Passage
from reader.text.tokens import Token

_NEAR_DAYS = 10
"""Up to how many days from an article's own what it dates may be the event that it is about."""


@dataclass(frozen=True)
class Scope:
    """What the clause of a figure says of when and where it holds."""

    sentence: Passage
    clause: Passage
    dates: tuple[Figure, ...]
    durations: frozenset[object]
    places: tuple[Actor, ...]
    is_of_another: bool
    """Whether it is of another event than the one that the article is about: "another school"."""


def scope_of(figure: Figure, evidence: Evidence) -> Scope | None:
    """The scope of a figure; None where it lies in no single sentence."""
    sentence = evidence.sentence_of(figure.passage)
    if sentence is None:
        return None
    clause = clause_of(evidence, sentence, figure.passage)
    others = evidence.content_of(sentence).language.words("discrepancies.other_events")
    words = {token.fold for token in tokens_in(evidence, clause)}
    figures = evidence.figures_by_sentence.get(sentence, ())
    lasting = (f.value for f in figures if f.kind is FigureKind.DURATION and clause.overlaps(f.passage))
    return Scope(
        sentence,
        clause,
        _dates(evidence, sentence, clause),
        frozenset(lasting),
        _places(evidence, sentence, clause),
        not words.isdisjoint(others),
    )


def may_be_one(a: Scope, b: Scope, evidence: Evidence) -> bool:
    """Whether nothing that is said next to two figures makes them figures of two events."""
    if a.is_of_another or b.is_of_another or a.durations != b.durations:
        return False
    return _dates_agree(a, b, evidence) and _dates_agree(b, a, evidence) and not _are_elsewhere(a, b)


def are_of_one_time(evidence: Evidence, a: Passage, b: Passage) -> bool:
    """Whether no date in either of two sentences makes them of two times."""
    one, other = (_whole(evidence, sentence) for sentence in (a, b))
    return _dates_agree(one, other, evidence) and _dates_agree(other, one, evidence)


def _whole(evidence: Evidence, sentence: Passage) -> Scope:
    dates = (f for f in evidence.figures_by_sentence.get(sentence, ()) if f.kind is FigureKind.DATE)
    return Scope(sentence, sentence, tuple(dates), frozenset(), (), is_of_another=False)


def tokens_in(evidence: Evidence, passage: Passage) -> Sequence[Token]:
    """The tokens of a part of a sentence."""
    sentence = evidence.sentence_of(passage)
    tokens = evidence.content_of(sentence).sentence.tokens if sentence else ()
    return [token for token in tokens if passage.start <= token.start < passage.end]


def clause_of(evidence: Evidence, sentence: Passage, place: Passage) -> Passage:
    """The words around a place, to the marks and joining words before and after it."""
    content = evidence.content_of(sentence)
    breaks = content.language.words("discrepancies.clause_breaks")
    ends = [token for token in content.sentence.tokens if token.text in ",;:—–" or token.fold in breaks]
    start = max((token.end for token in ends if token.end <= place.start), default=sentence.start)
    end = min((token.start for token in ends if token.start >= place.end), default=sentence.end)
    return Passage(sentence.article, start, end)


def _dates(evidence: Evidence, sentence: Passage, clause: Passage) -> tuple[Figure, ...]:
    """The dates of a clause; where it has none, those before it."""
    dates = [f for f in evidence.figures_by_sentence.get(sentence, ()) if f.kind is FigureKind.DATE]
    own = [date for date in dates if clause.overlaps(date.passage)]
    return tuple(own or (date for date in dates if date.passage.end <= clause.start))


def _places(evidence: Evidence, sentence: Passage, clause: Passage) -> tuple[Actor, ...]:
    """The places of a clause, else those before it; states aside: what happened in a town happened in its state too."""
    before = Passage(sentence.article, sentence.start, clause.start)
    return _named(evidence, clause) or _named(evidence, before)


def _named(evidence: Evidence, part: Passage) -> tuple[Actor, ...]:
    lexicon = lexicon_of(evidence.language_of(part))
    return tuple(
        actor
        for _, actor in evidence.mentions.within(part)
        if actor.kind is ActorKind.PLACE and not lexicon.known.is_state(lexicon.key_of(actor.name))
    )


def _are_elsewhere(a: Scope, b: Scope) -> bool:
    if not a.places or not b.places:
        return False
    return {actor.id for actor in a.places}.isdisjoint(actor.id for actor in b.places)


def _dates_agree(a: Scope, b: Scope, evidence: Evidence) -> bool:
    """Whether each date next to one figure is next to the other too, or is of the days of the articles."""
    return all(
        any(_is_same_time(given, other) for other in b.dates)
        or _is_of_the_day(given, a, evidence)
        or _is_of_the_day(given, b, evidence)
        for given in a.dates
        if _is_set_apart(given, evidence)
    )


def _is_set_apart(given: Figure, evidence: Evidence) -> bool:
    """Whether a date names its year or month, or counts back years: "in 2003", "two months ago"."""
    language = evidence.language_of(given.passage)
    words = [word.strip(".,") for word in given.text.casefold().split()]
    months = language.table("figures.months")
    is_back = not language.words("discrepancies.long_periods").isdisjoint(words)
    is_back = is_back and not language.words("discrepancies.counted_back").isdisjoint(words)
    return is_back or any(word in months or any(character.isdigit() for character in word) for word in words)


def _is_same_time(given: Figure, other: Figure) -> bool:
    if given.value is None or other.value is None:
        return given.text.casefold() == other.text.casefold()
    one, two = str(given.value), str(other.value)
    return one.startswith(two) or two.startswith(one)


def _is_of_the_day(given: Figure, scope: Scope, evidence: Evidence) -> bool:
    """Whether a date is within days of the article's own."""
    own, when = day_of(evidence.days.get(scope.sentence.article)), day_of(given.value)
    return own is not None and when is not None and abs((own - when).days) <= _NEAR_DAYS


def day_of(value: object) -> date | None:
    """A day in ISO 8601; None where that is none, or not known to the day."""
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        return None
