"""Persons are found under all their names."""

import pytest

from reader.analysis.model import ActorKind
from tests.analysis.making import kinds_in, names_in


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Mayor Ines Duarte said the pier was safe. Duarte had inspected it.",
            {"Ines Duarte": ("Ines Duarte", "Duarte")},
        ),
        (
            "The mayor, Ines Duarte, said the pier was safe. Ms Duarte had inspected it.",
            {"Ines Duarte": ("Ines Duarte", "Duarte")},
        ),
        ("Mr Duarte said the pier was safe and open.", {"Duarte": ("Duarte",)}),
        ("Mrs Duarte said the pier was safe and open.", {"Duarte": ("Duarte",)}),
        ("Ms. Duarte said the pier was safe and open.", {"Duarte": ("Duarte",)}),
        ("Dr Duarte said the pier was safe and open.", {"Duarte": ("Duarte",)}),
        ("Miss Duarte said the pier was safe and open.", {"Duarte": ("Duarte",)}),
        ("The fishermen thanked Sir Alan Brook for his help.", {"Alan Brook": ("Alan Brook",)}),
        ("Both Mr. and Mrs. Vance were on board the ferry.", {"Vance": ("Vance",)}),
        (
            "The families met Dr Lena Fischer in the square. Dr. Fischer wept.",
            {"Lena Fischer": ("Lena Fischer", "Fischer")},
        ),
        (
            "On Monday, Sen. John McKay spoke to the fishermen. McKay left early.",
            {"John McKay": ("John McKay", "McKay")},
        ),
        ("The captain met Prime Minister Ines Duarte on the pier.", {"Ines Duarte": ("Ines Duarte",)}),
        ("It was denied by Foreign Minister Ines Duarte in a letter.", {"Ines Duarte": ("Ines Duarte",)}),
        ("The fishermen wrote to former President Ines Duarte about the pier.", {"Ines Duarte": ("Ines Duarte",)}),
        ("The fishermen wrote to Secretary of State Ines Duarte about the pier.", {"Ines Duarte": ("Ines Duarte",)}),
        ("The fishermen wrote to Attorney-General Ines Duarte about the pier.", {"Ines Duarte": ("Ines Duarte",)}),
        (
            "Norwegian Prime Minister Erna Dahl met the fishermen. Dahl wept when she heard it.",
            {"Erna Dahl": ("Erna Dahl", "Dahl")},
        ),
        ("German Chancellor Anna Weber met the fishermen in the harbour.", {"Anna Weber": ("Anna Weber",)}),
        (
            "French President Louis Garnier met the fishermen. President Garnier wept.",
            {"Louis Garnier": ("Louis Garnier", "Garnier")},
        ),
        ("In the evening Judge Rosa Vance ruled for the fishermen.", {"Rosa Vance": ("Rosa Vance",)}),
        (
            "The fishermen heard Pope Francis in the square. Francis left early.",
            {"Pope Francis": ("Pope Francis", "Francis")},
        ),
        (
            "The boat of Rosa Vance sank near the pier. Vance’s dog survived the night.",
            {"Rosa Vance": ("Rosa Vance", "Vance")},
        ),
        ("The clerk met Ines Duarte's brother. Duarte's house had burned.", {"Ines Duarte": ("Ines Duarte", "Duarte")}),
        (
            "The families thanked Robert Ames for his help. Bob Ames left early.",
            {"Robert Ames": ("Robert Ames", "Bob Ames")},
        ),
        (
            "The families thanked Robert J. Ames for his help. Robert Ames left early.",
            {"Robert J. Ames": ("Robert J. Ames", "Robert Ames")},
        ),
        (
            "The families thanked R. J. Ames for his help. Robert Ames left early.",
            {"R. J. Ames": ("R. J. Ames", "Robert Ames")},
        ),
        (
            "The families thanked Martin Ames Jr. for his help. Martin Ames left early.",
            {"Martin Ames Jr": ("Martin Ames Jr", "Martin Ames")},
        ),
        (
            "The families met Luis Carlos Ortega in the square. Ortega left, but Luis Ortega came back.",
            {"Luis Carlos Ortega": ("Luis Carlos Ortega", "Ortega", "Luis Ortega")},
        ),
        (
            "Staffan de Mistura spoke to the fishermen. De Mistura left early. Mr de Mistura wept.",
            {"Staffan de Mistura": ("Staffan de Mistura", "De Mistura", "de Mistura")},
        ),
        (
            "Bashar al-Assad spoke to the families. Assad left early. Al-Assad wept.",
            {"Bashar al-Assad": ("Bashar al-Assad", "Assad", "Al-Assad")},
        ),
        (
            "They admired the work of Vincent van Gogh in the town. Van Gogh had lived there.",
            {"Vincent van Gogh": ("Vincent van Gogh", "Van Gogh")},
        ),
        (
            "The families met Jean-Luc Moreau in the square. Moreau left early.",
            {"Jean-Luc Moreau": ("Jean-Luc Moreau", "Moreau")},
        ),
        ("The families met Mary O'Hara in the square. O’Hara left early.", {"Mary O'Hara": ("Mary O'Hara", "O’Hara")}),
        ("The fishermen met Alan Brook, a spokesman for the port, on the pier.", {"Alan Brook": ("Alan Brook",)}),
        (
            '"I saw the smoke," said Alan Brook, a fisherman. "Then Brook left," said another.',
            {"Alan Brook": ("Alan Brook", "Brook")},
        ),
        (
            "The families met Lena Fischer, Alan Brook and Rosa Vance.",
            {"Lena Fischer": ("Lena Fischer",), "Alan Brook": ("Alan Brook",), "Rosa Vance": ("Rosa Vance",)},
        ),
        ("James Brook said the pier was safe and open.", {"James Brook": ("James Brook",)}),
    ],
)
def test_a_person_is_one_actor_under_all_names(text: str, names: dict[str, tuple[str, ...]]) -> None:
    assert names_in(text) == names
    assert kinds_in(text) == dict.fromkeys(names, ActorKind.PERSON)
