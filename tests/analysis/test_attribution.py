"""A figure is put down to who states it."""

import pytest

from tests.analysis.making import analysis_of


def _claimants(text: str) -> dict[str, str | None]:
    """The figures of a text, each with the name of the actor who claims it."""
    analysis = analysis_of(text)
    names = {actor.id: actor.name for actor in analysis.actors}
    return {figure.text: figure.claimed_by and names[figure.claimed_by] for figure in analysis.figures}


@pytest.mark.parametrize(
    ("text", "claimants"),
    [
        ("The World Fishing Federation said 40 sailors had drowned.", {"40 sailors": "World Fishing Federation"}),
        (
            "On Monday the World Fishing Federation said 40 drowned.",
            {"Monday": None, "40 drowned": "World Fishing Federation"},
        ),
        ("The families heard Mayor Ines Duarte say 40 had drowned.", {"40": "Ines Duarte"}),
        ("Anna Weber, a clerk, claimed 40 had drowned.", {"40": "Anna Weber"}),
        ("The World Fishing Federation (WFF) claimed 40 had drowned.", {"40": "World Fishing Federation"}),
        ("The harbour master said 40 had drowned.", {"40": None}),
        ("Alan Brook met 40 sailors on the pier.", {"40 sailors": None}),
        ("He said 40 sailors had drowned.", {"40 sailors": None}),
        ("Rosa Vance was accused by 40 sailors on the pier.", {"40 sailors": None}),
    ],
)
def test_a_figure_is_put_down_to_the_actor_who_states_it(text: str, claimants: dict[str, str | None]) -> None:
    assert _claimants(text) == claimants


def test_each_clause_has_its_own_claimant() -> None:
    text = "Alan Brook said 40 sailors had drowned, while Rosa Vance claimed 60 sailors had."
    assert _claimants(text) == {"40 sailors": "Alan Brook", "60 sailors": "Rosa Vance"}


def test_a_claim_does_not_reach_beyond_its_sentence() -> None:
    text = "Alan Brook said 40 sailors had drowned. The coastguard saved 11 men in the night."
    assert _claimants(text) == {"40 sailors": "Alan Brook", "11 men": None}
