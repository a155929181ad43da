"""A sentence that an article prints twice: what happened to the one noted is reported, never the other one taken."""

from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.notes.anchor import Health, anchor_at, find_again
from reader.text.span import Span
from tests.notes.making import article_of
from tests.properties import untimed

pytestmark = pytest.mark.slow

# Each with words that say the contrary, or another number: what an edit makes of it.
EDITS = (
    ("Twelve people were killed when the mill burned down.", "Fourteen people were killed when the mill burned down."),
    (
        "Twelve people were killed when the mill burned down.",
        "Twelve people were not killed when the mill burned down.",
    ),
    ("The mayor said the dam was safe.", "The mayor never said the dam was safe."),
    ("No warning was given that night.", "A warning was given that night."),
    ("Police shot 3 men.", "Police shot 13 men."),
    ("The council denied it again and again.", "Nobody would say a word."),
)
FRAMES = (
    "Picture caption by our own photographer: {} All rights reserved by the paper.",
    "“{}” wrote a reader from Ostmark.",
    "{}",
    "Correction: an earlier version read as follows. {} We regret the error.",
    "It is not true that: {}",
)
NEIGHBOURS = (
    "The river rose after that and nobody slept.",
    "Mayor Tarrant arrived at noon with two engines.",
    "A bell in the old hall struck eleven times.",
    "Later that evening the council met in the church.",
    "Trains to the coast were late because of ice.",
    "She had been a nurse for twenty-six years there.",
)


@dataclass(frozen=True)
class Edited:
    """An article with a sentence that is noted, the same after an edit, and what is in the sentence's place then."""

    before: str
    noted: Span
    now: str
    place: Span


@st.composite
def edited(draw: st.DrawFn) -> Edited:
    sentence, new = draw(st.sampled_from(EDITS))
    new = draw(st.sampled_from((new, "")))
    above, below, *others = draw(st.permutations(NEIGHBOURS))
    twins = draw(st.lists(st.sampled_from(FRAMES), min_size=1, max_size=3, unique=True))
    paragraphs = [*(frame.format(sentence) for frame in twins), *others[: draw(st.integers(0, 4))]]
    first = draw(st.integers(0, len(paragraphs)))
    order = draw(st.permutations(paragraphs))
    head = "\n\n".join([*order[:first], f"{above} "])
    tail = "\n\n".join([f" {below}", *order[first:]])
    news = draw(st.sampled_from(("", "Updated at noon.\n\n")))
    at = len(news + head)
    return Edited(
        head + sentence + tail,
        Span(len(head), len(head) + len(sentence)),
        news + head + new + tail,
        Span(at, at + len(new)),
    )


@settings(untimed, max_examples=500)
@given(edited())
def test_what_happened_to_a_sentence_is_reported_and_its_twin_is_not_taken(case: Edited) -> None:
    finding = find_again(anchor_at(article_of(case.before), case.noted), article_of(case.now))
    if case.place:
        assert (finding.health, finding.span) == (Health.CHANGED, case.place)
    else:
        assert finding.health in (Health.AMBIGUOUS, Health.LOST)


@settings(untimed, max_examples=200)
@given(edited())
def test_a_sentence_that_is_where_it_was_is_found_among_its_twins(case: Edited) -> None:
    above = "Updated at noon.\n\n"
    finding = find_again(anchor_at(article_of(case.before), case.noted), article_of(above + case.before))
    assert (finding.health, finding.span) == (Health.MOVED, case.noted.shifted(len(above)))
