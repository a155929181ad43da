"""Two that an article quotes blame two for one deed: tables of sentences in which they do, and in which they do not."""

import pytest

from tests.analysis.making import analysis_of

RAIN = "It rained in Alda all day, and nobody went out."


def _blamed(text: str) -> list[str]:
    return [found.summary for found in analysis_of(text, RAIN).differences if found.kind == "agent"]


@pytest.mark.parametrize(
    ("text", "blamed"),
    [
        (
            "The Port Union said Harbour Lines was responsible for the fire, but the ministry blamed it on smugglers.",
            "who is blamed for the fire: Harbour Lines (the Port Union) | smugglers (the ministry)",
        ),
        (
            "The Port Union blamed Harbour Lines for the oil spill. However, the ministry said pirates were to blame.",
            "who is blamed for the oil spill: Harbour Lines (the Port Union) | pirates (the ministry)",
        ),
        (
            "Residents blamed Harbour Lines for the outage. Harbour Lines blamed a contractor.",
            "who is blamed for the outage: Harbour Lines (residents) | a contractor (Harbour Lines)",
        ),
        (
            "The army rejected claims that it had shelled the town. It said rebels were to blame."
            " But Mayor Ines Duarte blamed army gunners.",
            "who is blamed: rebels (the army) | army gunners (Mayor Ines Duarte)",
        ),
    ],
)
def test_who_contradicts_another_blames_somebody_else(text: str, blamed: str) -> None:
    assert _blamed(text) == [blamed]


@pytest.mark.parametrize(
    "text",
    [
        # two deeds
        "The Port Union blamed Harbour Lines for the fire, but the ministry blamed smugglers for the flood.",
        "The Port Union blamed Harbour Lines for the fire. It rained. But the ministry blamed smugglers.",
        # no contradiction
        "The Port Union blamed Harbour Lines for the fire. The ministry blamed smugglers.",
        # one culprit, or perhaps one
        "The Port Union blamed Harbour Lines for the fire. However, the ministry blamed the company.",
        "The Port Union blamed Harbour Lines for the fire, but the ministry blamed the crew of Harbour Lines.",
        # one who blames
        "The Port Union blamed Harbour Lines for the fire, but the Port Union blamed smugglers, too.",
        # denied, negated, supposed, asked
        "The Port Union blamed Harbour Lines for the fire, but the ministry denied that smugglers were to blame.",
        "The Port Union blamed Harbour Lines for the fire, but the ministry did not blame smugglers.",
        "The Port Union blamed Harbour Lines for the fire, but the ministry said smugglers could be to blame.",
        "The Port Union blamed Harbour Lines for the fire, but the ministry asked whether smugglers were to blame.",
        # nobody is named who blames
        "The Port Union blamed Harbour Lines for the fire, but smugglers were blamed for it.",
        # a duty, and no blame
        "The Port Union said Harbour Lines was responsible for the fire brigade, but the ministry blamed smugglers.",
    ],
)
def test_nothing_is_said_to_differ_where_two_may_agree(text: str) -> None:
    assert _blamed(text) == []
