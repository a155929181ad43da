"""A name is found whole: neither cut at small words and marks within it, nor grown together with its neighbours."""

import pytest

from tests.analysis.making import names_in


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They gave the rest to Toys for Tots on Friday.", "Toys for Tots"),
        ("He wrote to the Children's Defense Fund in May.", "Children's Defense Fund"),
        ("She spoke for Focus on the Family at noon.", "Focus on the Family"),
        ("They sued the National Association for the Advancement of Small Boats.",
         "National Association for the Advancement of Small Boats"),
        ("He was with the Lorne Alliance Against Hunger for years.", "Lorne Alliance Against Hunger"),
        ("Staff of the House Committee on Oversight and Government Reform wept.",
         "House Committee on Oversight and Government Reform"),
        ("She left the Church of Jesus Christ of Latter-day Saints in May.",
         "Church of Jesus Christ of Latter-day Saints"),
        ("The quakes shook the Pacific Ring of Fire all night.", "Pacific Ring of Fire"),
        ("Crews came from the Vale Fire and Rescue Service at noon. A fire burned, and rescue came.",
         "Vale Fire and Rescue Service"),
        ("They left Upper Nile state by boat.", "Upper Nile state"),
        ("They flew on to Port-au-Prince at night.", "Port-au-Prince"),
        ("They ate at Val-sur-A that night.", "Val-sur-A"),
        ("It was first read on Lorne.com at noon.", "Lorne.com"),
        ("She lives in Washington, D.C., by the river.", "Washington, D.C."),
        ("They moved to Ft. Alda in the spring.", "Ft. Alda"),
    ],
)  # fmt: skip
def test_small_words_marks_and_nouns_belong_to_a_name(text: str, name: str) -> None:
    assert names_in(text) == {name: (name,)}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The clerk met Jan van der Berg on the pier.", "Jan van der Berg"),
        ("The clerk met Maria de la Cruz on the pier.", "Maria de la Cruz"),
        ("The clerk met Ahmed ould Daddah on the pier.", "Ahmed ould Daddah"),
        ("The clerk met Speaker John A. Boyd on the pier.", "John A. Boyd"),
        ("The clerk met Rep. Peter T. King on the pier.", "Peter T. King"),
        ("The clerk met Martin Luther King Jr. on the pier.", "Martin Luther King Jr"),
        ("The clerk met Prime Minister Theresa May on the pier.", "Theresa May"),
        ("The clerk met the columnist George Will on the pier.", "George Will"),
        ('The clerk met Vincent "The Chin" Lorne on the pier.', 'Vincent "The Chin" Lorne'),
        ("The clerk met Anthony “Fat Tony” Sale on the pier.", "Anthony “Fat Tony” Sale"),
        ("The clerk met Queen Anne II on the pier.", "Queen Anne II"),
        ("The clerk met Prince Philip on the pier.", "Prince Philip"),
    ],
)
def test_particles_initials_nicknames_and_reigns_belong_to_a_person_s_name(text: str, name: str) -> None:
    assert names_in(text) == {name: (name,)}


def test_two_particles_stay_with_the_surname_alone() -> None:
    text = "On Sunday, Ursula von der Leyen opened the port. The crowd cheered when von der Leyen cut the ribbon."
    assert names_in(text) == {"Ursula von der Leyen": ("Ursula von der Leyen", "von der Leyen")}


@pytest.mark.parametrize(
    "adverb", ["Yesterday", "Today", "Later", "Earlier", "Instead", "Nearby", "Eventually", "Afterwards", "Ironically"]
)
def test_an_adverb_before_a_name_is_no_part_of_it(adverb: str) -> None:
    text = f"The minister, Dilma Rousseff, opened the port. {adverb} Dilma Rousseff left for home."
    assert names_in(text) == {"Dilma Rousseff": ("Dilma Rousseff",)}


def test_a_given_name_that_ends_like_an_adverb_is_part_of_a_name() -> None:
    assert names_in("Emily Vale left for home. The boats were gone.") == {"Emily Vale": ("Emily Vale",)}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("They met Sen. Ann Smith, R-Tex., at noon.", {"Ann Smith", "Tex"}),
        ("They met Rep. Bob Lee (D-Va.) at noon.", {"Bob Lee", "Va"}),
        ("It will harm U.S.-Israel ties for years.", {"U.S.", "Israel"}),
        ("On the pier the U.S. and European Union signed it.", {"U.S.", "European Union"}),
        ("They heard Director of National Intelligence Dan Vale and National Lorne Agency staff.",
         {"Dan Vale", "National Lorne Agency"}),
        ("They fell out over talk on CNN & MSNBC that night.", {"CNN", "MSNBC"}),
        ("They left Kansas City of their own will, and Reuters wrote of it.", {"Kansas City", "Reuters"}),
        ("They watched as Lions QB Rosa Vale fell and QB Dan Brook ran.", {"Lions", "Rosa Vale", "Dan Brook"}),
    ],
)  # fmt: skip
def test_two_names_side_by_side_are_two(text: str, names: set[str]) -> None:
    assert set(names_in(text)) == names


@pytest.mark.parametrize(
    "text",
    [
        "There was NO COLLUSION and NO OBSTRUCTION, he wrote; no collusion was found, he said.",
        "It came with 500GB of storage at 1600MHz for $A195,900.",
        "The fishermen spoke against Darwinism and anti-Semitism, and the CEOs agreed.",
        "It was three weeks after Hurricane Vale and the Academy Awards.",
        "They fled in World War II and never returned.",
        "They moved into Building 6 and Chapter 11 was read aloud.",
        'He said so on "Meet the Press" and on "This Week with Me" the same day.',
        "The Roman Catholic priest and the African-American pastor wept.",
        "Senior officers left. Several officers wept, as police officers do.",
        "They posted it under #VanishedBoats at once.",
    ],
)
def test_things_units_works_and_shouted_words_name_nobody(text: str) -> None:
    assert names_in(text) == {}


def test_an_account_is_its_bearer_s_and_one_of_nobody_named_is_left_out() -> None:
    text = "The clerk met Rosa Vance at noon. It was tweeted by @RosaVance, by @realRosaVance and by @PierCat."
    assert names_in(text) == {"Rosa Vance": ("Rosa Vance", "@RosaVance", "@realRosaVance")}


def test_who_is_only_named_within_another_name_has_no_entry() -> None:
    assert set(names_in("They wrote to the Vale campaign in May.")) == {"Vale campaign"}
    assert set(names_in("They wrote to the Vale campaign in May, and Vale answered.")) == {"Vale campaign", "Vale"}


def test_a_common_word_with_a_capital_has_no_entry_of_its_own() -> None:
    assert names_in("They felt that the Fire was near, and then it was.") == {}
