"""Organisations and groups are found under their names and acronyms."""

import pytest

from reader.analysis.model import ActorKind
from tests.analysis.making import kinds_in, names_in


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "The fishermen turned to the World Fishing Federation (WFF) for help. The WFF has 40 members.",
            {"World Fishing Federation": ("World Fishing Federation", "WFF")},
        ),
        (
            "The WFF did not answer the letter, and the World Fishing Federation later met.",
            {"World Fishing Federation": ("WFF", "World Fishing Federation")},
        ),
        (
            "The ferry belongs to the Port Lorne Shipping Company (PLSC). PLSC denied it.",
            {"Port Lorne Shipping Company": ("Port Lorne Shipping Company", "PLSC")},
        ),
        (
            "The fishermen met EPA (Environmental Protection Agency) officials.",
            {"Environmental Protection Agency": ("EPA", "Environmental Protection Agency")},
        ),
        (
            "They wrote to the International Atomic Energy Agency (IAEA) in the spring. The IAEA answered.",
            {"International Atomic Energy Agency": ("International Atomic Energy Agency", "IAEA")},
        ),
        (
            "The fishermen turned to the United Nations for help. The UN voted, and the U.N. paid.",
            {"United Nations": ("United Nations", "UN", "U.N.")},
        ),
        ("The ships of NATO left the harbour early. Nato officials met on the pier.", {"NATO": ("NATO", "Nato")}),
        (
            "The fishermen sued Apple over the pier. Apple Inc. lost the case in court.",
            {"Apple Inc": ("Apple", "Apple Inc")},
        ),
        (
            "The fishermen sued Harbour Lines Ltd over the pier. Harbour Lines lost the case.",
            {"Harbour Lines Ltd": ("Harbour Lines Ltd", "Harbour Lines")},
        ),
        ("The fishermen sued the Smith & Sons company over the pier.", {"Smith & Sons": ("Smith & Sons",)}),
        ("They asked the Bank of England for help in a letter.", {"Bank of England": ("Bank of England",)}),
        (
            "They asked the Department of Fisheries for help in a letter.",
            {"Department of Fisheries": ("Department of Fisheries",)},
        ),
        (
            "It was the Northern Observatory for Human Rights that told the fishermen.",
            {"Northern Observatory for Human Rights": ("Northern Observatory for Human Rights",)},
        ),
        ("The pier was seized by the Free Lorne Army in the morning.", {"Free Lorne Army": ("Free Lorne Army",)}),
        (
            "They watched as the Lorne Supreme Court ruled for the fishermen.",
            {"Lorne Supreme Court": ("Lorne Supreme Court",)},
        ),
        (
            "The fishermen said the Senate had voted. They said the House of Commons had not.",
            {"Senate": ("Senate",), "House of Commons": ("House of Commons",)},
        ),
        ("It was reported by the New York Times that the ferry sank.", {"New York Times": ("New York Times",)}),
        (
            "It was a report by Reuters that moved the families. AFP and CNN sent crews.",
            {"Reuters": ("Reuters",), "AFP": ("AFP",), "CNN": ("CNN",)},
        ),
        (
            "The fishermen asked the Republican Party for help. Republicans wept in the square, and the GOP met.",
            {"Republican Party": ("Republican Party", "Republicans", "GOP")},
        ),
        (
            "The pier was seized by Islamic State in the morning. ISIS claimed it in a letter.",
            {"Islamic State": ("Islamic State", "ISIS")},
        ),
        (
            "The Norwegian army left the pier. The Norwegian military denied it, and Norwegian forces left.",
            {"Norwegian army": ("Norwegian army", "Norwegian military", "Norwegian forces")},
        ),
        ("The Norwegian parliament met in the harbour.", {"Norwegian parliament": ("Norwegian parliament",)}),
        (
            "The South African government denied it in a letter.",
            {"South African government": ("South African government",)},
        ),
        (
            "The police searched the pier. Detroit police had asked for help.",
            {"Detroit police": ("police", "Detroit police")},
        ),
    ],
)
def test_a_body_is_one_actor_under_its_name_and_its_acronym(text: str, names: dict[str, tuple[str, ...]]) -> None:
    assert names_in(text) == names
    assert kinds_in(text) == dict.fromkeys(names, ActorKind.ORGANISATION)


@pytest.mark.parametrize("name", ["Lorne Liberation Front", "White Helmets", "Taliban"])
def test_an_armed_group_or_a_movement_is_a_group(name: str) -> None:
    assert kinds_in(f"The pier was seized by the {name} in the morning.") == {name: ActorKind.GROUP}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "The Syrian government denied it. Syria's government said so. The Syrian regime said more.",
            {
                "Syrian government": ("Syrian government", "Syria's government", "Syrian regime"),
                "Syria": ("Syria",),
            },
        ),
        (
            "The Syrian foreign ministry wrote a letter, and Syria's foreign ministry wrote another.",
            {
                "Syrian foreign ministry": ("Syrian foreign ministry", "Syria's foreign ministry"),
                "Syria": ("Syria",),
            },
        ),
        (
            "The government of Norway denied it. The Norwegian government wrote a letter.",
            {"Norway": ("Norway",), "Norwegian government": ("Norwegian government",)},
        ),
    ],
)
def test_a_government_is_an_actor_beside_its_state(text: str, names: dict[str, tuple[str, ...]]) -> None:
    assert names_in(text) == names
