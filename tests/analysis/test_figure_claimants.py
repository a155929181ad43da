"""Who claims a figure, as the sentence puts it down to someone."""

import pytest

from tests.analysis.making import analysis_of

MINISTRY = "The Transport Ministry"


@pytest.mark.parametrize(
    ("sentence", "claimants"),
    [
        (f"{MINISTRY} said 40 sailors had drowned.", {"40 sailors": "Transport Ministry"}),
        (f"{MINISTRY} said the fine was $5 million.", {"$5 million": "Transport Ministry"}),
        (f"{MINISTRY} said turnout was 70 per cent.", {"70 per cent": "Transport Ministry"}),
        (f"{MINISTRY} said the blast came at 6:30 a.m. on the pier.", {"6:30 a.m.": "Transport Ministry"}),
        (f"{MINISTRY} said the search took three days.", {"three days": "Transport Ministry"}),
        (f"{MINISTRY} claimed that one in seven ships was late.", {"one in seven ships": "Transport Ministry"}),
        (f"{MINISTRY} said the ferry carried 3,000 to 4,000 crates.", {"3,000 to 4,000 crates": "Transport Ministry"}),
        ("Ines Duarte of the Port Union said 40 sailors had drowned.", {"40 sailors": "Ines Duarte"}),
        (
            "At least 40 sailors drowned off Alda, according to Ines Duarte.",
            {"At least 40 sailors drowned": "Ines Duarte"},
        ),
        (
            "According to Ines Duarte 40 sailors drowned, and according to Alan Brook 50.",
            {"40 sailors drowned": None, "50": None},
        ),
        ("A woman from Syria said 40 sailors had drowned.", {"40 sailors": None}),
        (f"{MINISTRY} denied the storm, in which 40 sailors drowned.", {"40 sailors drowned": None}),
        ("In Port Lorne, 40 sailors drowned in the night.", {"40 sailors drowned": None}),
    ],
)
def test_a_figure_of_any_kind_is_put_down_to_who_states_it(sentence: str, claimants: dict[str, str | None]) -> None:
    analysis = analysis_of(sentence)
    names = {actor.id: actor.name for actor in analysis.actors}
    assert {f.text: f.claimed_by and names[f.claimed_by] for f in analysis.figures} == claimants
