"""What only one article tells, and what all but one tell."""

from reader.analysis.linking.similarity import Likeness
from reader.analysis.model import Analysis, Excuse, Excused, Fact, Omissions
from reader.analysis.omissions import find_omissions
from reader.analysis.passage import Passage
from reader.analysis.sentences.attribution import attributions_of
from reader.analysis.sentences.terms import term_index_of
from tests.analysis.making import analysis_of, documents_of
from tests.analysis.stories import BUDGET, FERRY, SHIPWRECK

STORM = "The storm tore the roof off the old lighthouse of Port Lorne on Monday night."
RETOLD = "On Monday night the storm tore the roof off the old lighthouse at Port Lorne."
AGAIN = "The old lighthouse of Port Lorne lost its roof in the storm on Monday night, Mayor Ines Duarte said."
BAKERY = "A bakery in Almer Street gave 300 loaves to the neighbours of Ruth Halloran."
SMALL = "Nobody knows why."
DENIED = "Mayor Ines Duarte denied that the storm tore the roof off the old lighthouse."


def alone(analysis: Analysis, article: str) -> list[str]:
    return [analysis.text_of(a.passage) for a in analysis.omissions.alone if a.passage.article == article]


def missing(analysis: Analysis) -> list[tuple[str, str]]:
    """Which articles leave out what all others tell, and what they deny instead."""
    return [(m.article, analysis.text_of(m.denial) if m.denial else "") for m in analysis.omissions.missing]


def test_what_no_other_article_tells_is_told_alone() -> None:
    analysis = analysis_of(f"{STORM} {BAKERY}", RETOLD)
    assert alone(analysis, "1.txt") == [BAKERY]
    assert alone(analysis, "2.txt") == []


def test_a_sentence_that_tells_little_is_left_out() -> None:
    assert alone(analysis_of(f"{STORM} {SMALL}", RETOLD), "1.txt") == []


def test_headlines_captions_and_datelines_are_left_out() -> None:
    headline = "Almer Street bakery gives loaves to neighbours\n\n"
    caption = "\n\nRuth Halloran with loaves before her bakery in Almer Street. Photo / AP\n"
    assert alone(analysis_of(f"{headline}{STORM}{caption}", RETOLD), "1.txt") == []


def test_who_names_more_names_and_figures_stands_first() -> None:
    vague = "Some bread was given away by somebody nearby in the evening afterwards."
    assert alone(analysis_of(f"{vague} {STORM} {BAKERY}", RETOLD), "1.txt") == [BAKERY, vague]


def test_one_article_leaves_nothing_out() -> None:
    analysis = analysis_of(f"{STORM} {BAKERY}")
    assert analysis.omissions == Omissions()


def test_of_two_articles_neither_is_all_but_one() -> None:
    assert missing(analysis_of(STORM, BAKERY)) == []


def test_what_all_but_one_tell_is_missing_there() -> None:
    assert missing(analysis_of(STORM, RETOLD, BAKERY)) == [("3.txt", "")]


def test_what_all_tell_is_missing_nowhere() -> None:
    assert missing(analysis_of(STORM, RETOLD, AGAIN)) == []


def test_a_denial_is_told_from_silence() -> None:
    denial = "The harbour master denied that the old lighthouse had lost its roof."
    found = omissions_where(denial)
    assert [(m.article, m.denial) for m in found.missing] == [("3.txt", Passage("3.txt", 0, len(denial)))]


def test_a_denial_of_something_else_is_silence() -> None:
    found = omissions_where("The harbour master denied that he had ever met Ruth Halloran.")
    assert [m.denial for m in found.missing] == [None]


def test_articles_on_other_events_leave_out_nothing_of_each_other() -> None:
    other = BUDGET.replace("Monday", "Tuesday")
    analysis = analysis_of(FERRY, BUDGET, SHIPWRECK, other, FERRY.replace("Monday", "Sunday"))
    together = {article: event for event in analysis.events for article in event}
    facts = {fact.id: fact.passages[0].article for fact in analysis.facts}
    assert len(analysis.events) == 2
    assert analysis.omissions.missing
    assert all(together[m.article] == together[facts[m.fact]] for m in analysis.omissions.missing)


FILLING = "Pupils sang a hymn at school. Prices of fish have doubled. Buses were late. A choir sang. " * 3


BEES = "Bees fly. " + " ".join(
    f"Farmer {name} keeps bees." for name in ("Abel", "Boyd", "Cole", "Dunn", "Ekin", "Fox", "Gray")
)
SHIPS = "Ships sail. " + " ".join(
    f"Captain {name} steers ships." for name in ("Hale", "Ives", "Jay", "Kerr", "Lund", "May", "Nye")
)


def test_what_others_report_in_passing_is_no_omission() -> None:
    silent = "Ruth Halloran runs a bakery in a street of the town that has no name but that of the river."
    assert missing(analysis_of(f"{BEES} {STORM}", f"{SHIPS} {RETOLD}", silent)) == []
    assert missing(analysis_of(f"{BEES} {STORM}", f"{RETOLD} {SHIPS}", silent)) == [("3.txt", "")]


def test_an_article_much_shorter_than_the_others_leaves_nothing_out() -> None:
    analysis = analysis_of(f"{STORM} {FILLING}", f"{RETOLD} {FILLING}", "Buses were late.")
    assert missing(analysis) == []
    assert analysis.omissions.excused == (Excused("3.txt", Excuse.SHORT),)


def test_a_live_ticker_leaves_nothing_out() -> None:
    ticker = "\n\n".join(f"{hour}:30 Prices of fish in the market of the town have doubled." for hour in range(10, 16))
    analysis = analysis_of(f"{STORM} {FILLING}", f"{RETOLD} {FILLING}", ticker)
    assert [m.article for m in analysis.omissions.missing] == []
    assert analysis.omissions.excused == (Excused("3.txt", Excuse.TICKER),)


def test_what_a_short_article_denies_is_listed_all_the_same() -> None:
    found = omissions_where("The harbour master denied that the old lighthouse had lost its roof.", FILLING)
    assert [m.article for m in found.missing] == ["3.txt"]
    assert found.excused == (Excused("3.txt", Excuse.SHORT),)


def omissions_where(third: str, more: str = "") -> Omissions:
    """The omissions of three articles of which the first two tell one fact, and only they."""
    filling = "Ruth Halloran runs a bakery. Prices of fish have doubled. Pupils sang a hymn at school. Buses were late."
    documents = documents_of(f"{STORM} {filling} {more}", f"{RETOLD} {more}", third)
    contents = term_index_of(documents, (), ())
    fact = Fact("k1", "the storm", (Passage("1.txt", 0, len(STORM)), Passage("2.txt", 0, len(RETOLD))))
    return find_omissions(contents, Likeness(contents), [fact], attributions_of(documents))
