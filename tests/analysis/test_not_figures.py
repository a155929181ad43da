"""What looks like a figure and is none."""

import pytest

from tests.analysis.making import figures_in


@pytest.mark.parametrize(
    "sentence",
    [
        "No one was hurt.",
        "One of them was hurt.",
        "Everyone thinks that one can swim.",
        "This one was lost.",
        "One must wonder why.",
        "Both ferries were lost.",
        "A few protesters marched.",
        "At one point, the crew gave up.",
        "The rope was tied at one end.",
    ],
)
def test_a_pronoun_counts_nothing(sentence: str) -> None:
    assert figures_in(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Resolution 2118 was passed.",
        "Flight 370 was lost.",
        "Room 14 was empty.",
        "Highway 61 was closed.",
        "Pier 39 was closed.",
        "Gate 12 was closed.",
        "The Group of Seven met.",
        "The G7 met.",
        "The SMW-4 cable was cut.",
        "The F-16 was lost.",
        "The Boeing 737 was lost.",
        "He lives on 117th Street.",
        "The number 7 bus was lost.",
        "The First Amendment protects it.",
        "First Lady Anna Reyes spoke.",
        "He met him at No. 10 Downing Street.",
        "The bill, H.R. 1, was passed.",
        "He carried a .357 Magnum.",
        "He lives on 52nd street.",
        "The 67th precinct was closed.",
        "Section 14(b) was struck down.",
        "Chapter 11 was opened.",
        "Apartment 12 was empty.",
        "The G-20 met.",
        "It has a USB 3.0 port.",
        "It has a USB 3. 0 port.",
        "It has a new MagSafe 2, he said.",
        "She lives at 24 Independent Street.",
        "It was a one-on-one meeting.",
        "It was a one-sided fight.",
        "It was called a midnight regulation.",
    ],
)
def test_a_number_in_a_name_counts_nothing(sentence: str) -> None:
    assert figures_in(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Call 555-123-4567 for help.",
        "Call 555-0100-22 for help.",
        "A neighbour called 911.",
        "He dialled 999 from the pier.",
        "The 911 dispatcher heard shots.",
        "A 9-1-1 call came from the pier.",
        "Call the police on 0845 125 2222.",
        "Call the police on 0800 555111, they said.",
        "Call the police on 745-4811.",
        "Call the police on (907) 745-4811.",
    ],
)
def test_a_telephone_number_counts_nothing(sentence: str) -> None:
    assert figures_in(sentence) == []


@pytest.mark.parametrize("sentence", ["1) The ferry was lost.", "2. The ferry was lost.", "3] The ferry was lost."])
def test_the_mark_of_a_list_counts_nothing(sentence: str) -> None:
    assert figures_in(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Children may vote.",
        "The march began.",
        "It was agreed in the first place.",
        "It was a first-degree murder.",
        "Second, the port was closed.",
        "The third-party plan was dropped.",
        "He took the Fifth.",
        "They heard the speech of the mayor in the hours of talks.",
        "Read it in Port Today.",
    ],
)
def test_a_word_that_also_names_a_month_or_a_rank_dates_and_ranks_nothing(sentence: str) -> None:
    assert figures_in(sentence) == []


@pytest.mark.parametrize("digits", [19, 400, 5000])
def test_an_endless_row_of_digits_counts_nothing(digits: int) -> None:
    assert figures_in(f"The bridge cost $5 to ${'9' * digits} million.") == figures_in("The bridge cost $5.")
