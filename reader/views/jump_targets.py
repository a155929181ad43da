"""The targets on the screen that can be jumped to, and the letters assigned to them."""

from collections.abc import Mapping

from reader.analysis.passage import Passage
from reader.comparison.comparison import Comparison
from reader.text.span import Span

_LETTERS = "asdfghjklqwertyuiopzxcvbnm"
"""The letters of labels, those under the fingers first."""
MOST = len(_LETTERS) ** 2


def targets(comparison: Comparison, shown: Mapping[str, Span]) -> list[Passage]:
    """The sentences with a fact, a discrepancy or a note, and then the mentions, that begin in what is shown.

    `shown` gives the characters on the screen by article. No two begin at the same character.
    """
    sentences = [place for article in shown for place in comparison.passages(article) if _matters(comparison, place)]
    mentions = [mention.passage for actor in comparison.analysis.actors for mention in actor.mentions]
    figures = [figure.passage for figure in comparison.analysis.figures]
    found: list[Passage] = []
    taken: set[tuple[str, int]] = set()
    for place in (*comparison.sorted(sentences), *comparison.sorted((*mentions, *figures))):
        span = shown.get(place.article)
        start = place.article, place.start
        if span and span.start <= place.start < span.end and start not in taken:
            taken.add(start)
            found.append(place)
    return found[:MOST]


def labels(number: int) -> list[str]:
    """As many labels as that, at most `MOST`: single letters first, none of which begins another label."""
    letters = len(_LETTERS)
    if number <= letters:
        return list(_LETTERS[:number])
    single = max(0, (MOST - number) // (letters - 1))
    double = (first + second for first in _LETTERS[single:] for second in _LETTERS)
    return [*_LETTERS[:single], *double][:number]


def _matters(comparison: Comparison, place: Passage) -> bool:
    return comparison.fact_at(place) is not None or place in comparison.disputed or place in comparison.noted
