"""The forms that newspapers give a name, beyond the plain ones."""

import pytest

from reader.analysis.model import ActorKind
from tests.analysis.making import actors_in, kinds_in, names_in

Names = dict[str, tuple[str, ...]]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Two cars met on Interstate 75 in the fog.", {"Interstate 75": ("Interstate 75",)}),
        ("A lorry fell from Highway 9 in the fog.", {"Highway 9": ("Highway 9",)}),
        ("They left Route 66 by night.", {"Route 66": ("Route 66",)}),
        ("The shop is on 97th Avenue by the park.", {"97th Avenue": ("97th Avenue",)}),
        ("The shop is on 42nd Street by the park.", {"42nd Street": ("42nd Street",)}),
        ("He sits for the 3rd Harbour District this year.", {"3rd Harbour District": ("3rd Harbour District",)}),
        ("Officers of the 12th Police Precinct came.", {"12th Police Precinct": ("12th Police Precinct",)}),
    ],
)
def test_a_number_that_belongs_to_a_name_is_part_of_it(text: str, names: Names) -> None:
    assert names_in(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("It was the 20th Century.", {"Century": ("Century",)}),
        ("They read SB 1062 aloud on the day.", {}),
        ("Members passed HR 12 at night.", {}),
    ],
)
def test_a_number_that_belongs_to_a_paper_or_an_age_names_nobody(text: str, names: Names) -> None:
    assert set(names_in(text)) <= set(names)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "She lives in Alda, Michigan, by the lake.",
            {"Alda": ("Alda",), "Michigan": ("Michigan",)},
        ),
        ("She moved to Alda, Calif., by the sea.", {"Alda": ("Alda",), "Calif": ("Calif",)}),
        (
            "Rain fell on Port Lorne, Florida.",
            {"Port Lorne": ("Port Lorne",), "Florida": ("Florida",)},
        ),
        ("A quake shook Alda, Iran, at dawn.", {"Alda": ("Alda",), "Iran": ("Iran",)}),
        (
            "She lives in Alda. Her house in Alda, Ohio, burned.",
            {"Alda": ("Alda",), "Ohio": ("Ohio",)},
        ),
        ("They flew to Iraq, Iran and Syria in May.", {"Iraq": ("Iraq",), "Iran": ("Iran",), "Syria": ("Syria",)}),
        (
            "He toured Ohio, Michigan and Utah by bus.",
            {"Ohio": ("Ohio",), "Michigan": ("Michigan",), "Utah": ("Utah",)},
        ),
    ],
)
def test_the_state_after_a_town_is_an_actor_of_its_own_and_makes_the_town_a_place(text: str, names: Names) -> None:
    assert names_in(text) == names
    assert set(kinds_in(text).values()) == {ActorKind.PLACE}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Fires burned in southern Iran all night.", {"southern Iran": ("southern Iran",)}),
        ("Fires burned in Iran, mostly in southern Iran.", {"Iran": ("Iran", "southern Iran")}),
        ("Troops entered northern Mali at dawn and left Mali at dusk.", {"Mali": ("northern Mali", "Mali")}),
        ("Boats crossed the Lorne Sea. The Lorne was calm.", {"Lorne Sea": ("Lorne Sea", "Lorne")}),
        ("Qala island lies east. In Qala, rain fell.", {"Qala": ("Qala island", "Qala")}),
        ("They left Vale township by bus.", {"Vale township": ("Vale township",)}),
    ],
)
def test_a_part_or_the_sort_of_a_place_is_told_under_its_name(text: str, names: Names) -> None:
    assert names_in(text) == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Flights left Lima airport at dawn.", "Lima airport"),
        ("Workers fled the Brandt Foods plant in a hurry.", "Brandt Foods plant"),
        ("He was taken to Alda County jail at night.", "Alda County jail"),
        ("A fire gutted the Brandt supermarket on the hill.", "Brandt supermarket"),
        ("Thousands lived in the Shatila refugee camp then.", "Shatila refugee camp"),
        ("Shells hit the Alda hospital at noon.", "Alda hospital"),
        ("Planes bombed the Alda air base at noon.", "Alda air base"),
        ("Smoke rose from the Alda power station at noon.", "Alda power station"),
        ("They prayed in the Alda mosque at noon.", "Alda mosque"),
    ],
)
def test_a_building_is_a_place_of_its_own(text: str, name: str) -> None:
    assert name in names_in(text)
    assert kinds_in(text)[name] is ActorKind.PLACE


@pytest.mark.parametrize(
    ("text", "name", "again"),
    [
        ("The Harbour Safety Agency opened a case. Later the agency closed it.", "Harbour Safety Agency", "agency"),
        (
            "The Grant administration had no plan. Critics of the administration wept.",
            "Grant administration",
            "administration",
        ),
        (
            "The Alda Police Department was slow. In May the department hired men.",
            "Alda Police Department",
            "department",
        ),
        ("A strike closed the University of Alda. Students left the university.", "University of Alda", "university"),
        ("Mayor Rosa Vance came late. Friends of the mayor were angry.", "Rosa Vance", "mayor"),
        ("Gov. Ida Grant came late. Friends of the governor were angry.", "Ida Grant", "governor"),
        ("Vice President Ida Grant came late. Friends of the vice president wept.", "Ida Grant", "vice president"),
        ("The Senate Budget Committee met late. Staff of the committee wept.", "Senate Budget Committee", "committee"),
    ],
)
def test_what_has_been_named_is_named_again_by_its_sort(text: str, name: str, again: str) -> None:
    assert again in names_in(text)[name]


@pytest.mark.parametrize(
    "text",
    [
        "The agency closed the case. The Harbour Safety Agency had opened it.",  # not named yet
        "The Harbour Safety Agency and the Rail Agency met. Later the agency closed.",  # which of two?
        "The Harbour Safety Agency met. Later the agency of the south closed.",  # another one
        "President Ida Grant met President Rosa Vance. Friends of the president wept.",
    ],
)
def test_a_sort_alone_names_nobody_where_it_is_not_one_that_is_known(text: str) -> None:
    assert not {"agency", "president"} & {form for forms in names_in(text).values() for form in forms}


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("The New York City Police Department came. Later the NYPD left.", {"New York City Police Department", "NYPD"}),
        (
            "The UN Relief and Works Agency came. Aid of the UNRWA arrived.",
            {"UN Relief and Works Agency", "UNRWA"},
        ),
        (
            "She sued in the U.S. Supreme Court. The United States Supreme Court ruled.",
            {"U.S. Supreme Court", "United States Supreme Court"},
        ),
        (
            "The plan of the Senate Budget Committee has failed. By night the Budget Committee was tired.",
            {"Senate Budget Committee", "Budget Committee"},
        ),
        ("The House of Lords met late. By night the House was empty.", {"House of Lords", "House"}),
        ("Robert Vance Jr. came late. Friends of Vance wept.", {"Robert Vance Jr", "Vance"}),
        (
            "The captain met Ilena Woolff by the pier. By night the coach of Ilena Woolfe had left.",
            {"Ilena Woolff", "Ilena Woolfe"},
        ),
        ("They asked the White House. In Russia, Russians voted.", {"Russia", "Russians"}),
        (
            "Envoys met Syrian President Karim Assaf in the spring. The Assaf regime fell; the Syrian government fled.",
            {"Assaf regime", "Syrian government"},
        ),
        ("The Russian government sent a note. It was Moscow, said Moscow.", {"Russian government", "Moscow"}),
    ],
)
def test_an_actor_goes_by_all_of_these(text: str, forms: set[str]) -> None:
    assert any(forms <= set(actor.aliases) for actor in actors_in(text)), [a.aliases for a in actors_in(text)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Gifts went to the Children's Defense Fund. All the children ate well, and children sang.",
            "Children's Defense Fund",
        ),
        ("The envoys met Ban Ki-moon by the pier.", "Ban Ki-moon"),
        ("They met Brigadier-General Avi Tal at noon.", "Avi Tal"),
        ("They met Vice President-elect Ida Grant at noon.", "Ida Grant"),
        ("They met CEO Rosa Vance at noon.", "Rosa Vance"),
        ("The plan of the National Republican Harbour Committee has failed.", "National Republican Harbour Committee"),
        ("The House of Representatives met at noon.", "House of Representatives"),
        ("Applied Micro Lights fell. Shares of Applied Micro Lights rose.", "Applied Micro Lights"),
    ],
)
def test_a_name_is_found_whole(text: str, name: str) -> None:
    assert name in names_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "Storm Shuts Harbour And Leaves Thousands In Dark Night Of Rain A storm that shut the harbour on its way "
        "to the hills left thousands in the dark for a night of rain.",
        "UPDATE: all of them came home.",
        "CORRECTION: none of them came home.",
        "They read the Constitution aloud at noon.",
    ],
)
def test_what_only_looks_like_a_name_is_none(text: str) -> None:
    assert names_in(text) == {}


@pytest.mark.parametrize(
    ("text", "name", "why"),
    [
        ("They met Dr Rosa Vance at noon.", "Rosa Vance", "title: dr"),
        ("They flew to Peru at noon.", "Peru", "a known place"),
        ("They asked Interpol and the IAEA at noon.", "IAEA", "a known organisation"),
        ("The Harbour Agency met at noon.", "Harbour Agency", "word: agency"),
        ("The Syrian government met at noon.", "Syrian government", "called government"),
        ("Flights left Lima airport at noon.", "Lima airport", "called airport"),
        ("Rain fell in Alda at noon.", "Alda", "things happen in it"),
        ("Some saw Thomas Vance at noon.", "Thomas Vance", "given name: Thomas"),
    ],
)
def test_the_evidence_for_a_kind_is_told(text: str, name: str, why: str) -> None:
    assert why in next(actor.why for actor in actors_in(text) if actor.name == name)
