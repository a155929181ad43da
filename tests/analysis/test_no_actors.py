"""What looks like a name and is none."""

import pytest

from tests.analysis.making import names_in


@pytest.mark.parametrize(
    "text",
    [
        "However, the ferry sank. Fishermen saw smoke. Many people wept. Rescuers came.",
        "Thousands of fishermen left. Investigators searched the pier. Hundreds wept.",
        "The captain and I left. I'll go back, and I'd go twice.",
        "The crew wept. In the evening the Crew left. The crew came back. A crew sank.",
    ],
)
def test_a_capital_that_only_begins_a_sentence_or_is_no_custom_names_nobody(text: str) -> None:
    assert names_in(text) == {}


@pytest.mark.parametrize(
    "text",
    [
        "On Monday the ferry sank. In March it burned. Last December it was sold.",
        "He said that Monday's strike in May had failed.",
        "Easter was calm, as Christmas had been for Muslims and Christians.",
        "At 6 p.m. EST, or 11 p.m. GMT, the ferry sank.",
        "April 4, 2017 7:30 AM\n\nThe ferry sank in the night.",
    ],
)
def test_days_months_and_hours_name_nobody(text: str) -> None:
    assert names_in(text) == {}


@pytest.mark.parametrize(
    "text",
    [
        "English is spoken on the pier, where Arab and Kurdish fishermen meet.",
        "The fishermen met American officials and the British on the pier.",
        "The fishermen met South African officials on the pier.",
        "The Iranian-backed militia left the town when the talks failed.",
    ],
)
def test_a_people_s_adjective_alone_names_nobody(text: str) -> None:
    assert names_in(text) == {}


@pytest.mark.parametrize(
    "text",
    [
        "The Internet was down on Friday, and the CEO met an NGO.",
        "The First Amendment protects it, and so does the Tax Reform Act.",
        "The fishermen read the Bible. They won the World Cup and a Nobel Prize.",
    ],
)
def test_laws_prizes_and_things_are_no_actors(text: str) -> None:
    assert names_in(text) == {}


@pytest.mark.parametrize(
    "headline",
    ["Captain Denies Fault After Ferry Sinks", "CAPTAIN DENIES FAULT AFTER FERRY SINKS", "WHO WILL PAY FOR IT?"],
)
def test_the_capitals_of_a_headline_name_nobody(headline: str) -> None:
    assert names_in(f"{headline}\n\nThe captain denied the fault and asked who will pay for it.") == {}


@pytest.mark.parametrize("headline", ["Ferry Sinks Off Port Lorne", "FERRY SINKS OFF PORT LORNE"])
def test_a_headline_names_whom_the_text_names(headline: str) -> None:
    (forms,) = names_in(f"{headline}\n\nThe ferry sank in the night near Port Lorne, in the south.").values()
    assert {form.casefold() for form in forms} == {"port lorne"}
