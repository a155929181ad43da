"""Places are found, also where they stand for their governments."""

import pytest

from reader.analysis.model import ActorKind
from tests.analysis.making import kinds_in, names_in


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Talks in Paris failed again. France had left early.", {"Paris": ("Paris",), "France": ("France",)}),
        ("Moscow was quiet on the day. Russia had voted.", {"Moscow": ("Moscow",), "Russia": ("Russia",)}),
        (
            "She flew from New York to Washington, D.C., in the morning.",
            {"New York": ("New York",), "Washington, D.C.": ("Washington, D.C.",)},
        ),
        (
            "They met in Portland, Oregon, in the morning.",
            {"Portland": ("Portland",), "Oregon": ("Oregon",)},
        ),
        (
            "Officials said the United States and Britain had agreed. The US later left.",
            {"United States": ("United States", "US"), "Britain": ("Britain",)},
        ),
        (
            "She had lived in England, in the Middle East and in the West Bank.",
            {"England": ("England",), "Middle East": ("Middle East",), "West Bank": ("West Bank",)},
        ),
        ("North Korea denied it, and North Korean officials wept.", {"North Korea": ("North Korea",)}),
        ("The town of Alda burned in the night. Residents left Alda early.", {"Alda": ("Alda",)}),
        ("In the province of Alda, rain fell all day.", {"Alda": ("Alda",)}),
        ("The ferry left for Alda province in the morning.", {"Alda province": ("Alda province",)}),
        ("Fighting near Alda went on all day.", {"Alda": ("Alda",)}),
        (
            "They drove to Lake Lorne in the morning, and to Mount Ida in the evening.",
            {"Lake Lorne": ("Lake Lorne",), "Mount Ida": ("Mount Ida",)},
        ),
        ("They drove along Harbour Street in the morning.", {"Harbour Street": ("Harbour Street",)}),
        ("They met at Mt. Ida and in St. Louis on the day.", {"Mt. Ida": ("Mt. Ida",), "St. Louis": ("St. Louis",)}),
        ("The ferry left Lisbon early.", {"Lisbon": ("Lisbon",)}),
    ],
)
def test_a_place_is_a_place_also_where_it_stands_for_its_government(
    text: str, names: dict[str, tuple[str, ...]]
) -> None:
    assert names_in(text) == names
    assert kinds_in(text) == dict.fromkeys(names, ActorKind.PLACE)
