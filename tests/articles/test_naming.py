"""What articles are called where neither a label nor an outlet is given."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.articles.article import Article, Metadata
from reader.articles.load import load_collection
from reader.articles.naming import disambiguated, headline_of, is_distinctive, quoted
from reader.articles.outlets import outlet_in
from tests.properties import untimed

HASH = "003_0fca6d12d9d36a8a"
FERRY = "Ferry sinks off Ranzo, eleven feared dead\n\nThe ferry Orsa sank off Ranzo on Tuesday.\n"


def label_of(name: str, text: str, **metadata: str) -> str:
    return Article(name, Path(name), text, Metadata(**metadata)).label


@pytest.mark.parametrize(
    "stem", ["herald", "Guardian 4 May", "a", "2017-04-04 Le Monde", "7NEWS", "covid19", "Новости"]
)
def test_a_name_that_a_person_gave_its_file_stays(stem: str) -> None:
    assert label_of(f"{stem}.txt", FERRY) == stem


@pytest.mark.parametrize(
    "stem",
    [
        HASH, "550e8400-e29b-41d4-a716-446655440000", "dQw4w9WgXcQ", "001", "2017-04-04", "article-2", "index (3)",
        "page", "one", "s1",
    ],
)  # fmt: skip
def test_a_name_that_tells_nothing_gives_way_to_the_headline(stem: str) -> None:
    assert not is_distinctive(stem)
    assert label_of(f"{stem}.txt", FERRY) == "“Ferry sinks off Ranzo…”"


def test_a_title_that_is_known_is_the_headline() -> None:
    assert label_of(f"{HASH}.txt", FERRY, title="Orsa lost") == "“Orsa lost”"


def test_a_label_or_an_outlet_that_is_given_stays() -> None:
    assert label_of(f"{HASH}.txt", FERRY, outlet="20 Minutes") == "20 Minutes"
    assert label_of(f"{HASH}.txt", FERRY, outlet="20 Minutes", label="Free paper") == "Free paper"


@pytest.mark.parametrize("label", ["000", "12.5", "3–4"])
def test_no_label_is_a_bare_number(label: str) -> None:
    assert label_of("a.txt", FERRY, label=label) == f"source {label}"


def test_an_outlet_that_the_text_names_as_its_own_comes_before_the_headline() -> None:
    assert label_of(f"{HASH}.txt", f"Ferry sinks\n\nRANZO, May 4 (Reuters) - {FERRY}") == "Reuters"


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("Ferry sinks\n\nRanzo, 4 May (AP) — The ferry Orsa sank.", "AP"),
        ("RANZO (The Harbour Courier) - The ferry Orsa sank.", "The Harbour Courier"),
        ("Ferry sinks\nBy Ada Reed for The Courier\n\nThe ferry sank.", "The Courier"),
        ("Ferry sinks\nBy Ada Reed, The Harbour Courier\n\nThe ferry sank.", "The Harbour Courier"),
        ("The ferry sank.\n\n© 2017 The Courier. All rights reserved.\nFollow us", "The Courier"),
        ("The ferry sank.\n\nCopyright 2011 Harbour Radio and Television, Ltd.", "Harbour Radio and Television"),
    ],
)
def test_an_outlet_is_named_in_the_dateline_the_byline_or_the_copyright(text: str, outlet: str) -> None:
    assert outlet_in(text) == outlet


@pytest.mark.parametrize(
    "text",
    [
        "The ferry sank, the mayor told The Courier. Reuters reported that eleven had died.",
        "Senator Ada Reed (R-Texas) – who was on board – was saved.",
        "Angela Reed (CDU) – sie war an Bord – wurde gerettet.",
        "By Ada Reed, Political Editor\n\nThe ferry sank.",
        "By Ada Reed in Ranzo\n\nThe ferry sank.",
        "The ferry sank.\n© 2017 Harbour Pictures\nIt had been overloaded.",
        "",
    ],
)
def test_who_is_named_otherwise_is_not_taken_for_the_outlet(text: str) -> None:
    assert outlet_in(text) == ""


@pytest.mark.parametrize(
    ("headline", "words"),
    [
        ("58 dead in gas attack", "“…dead in gas attack”"),
        ("Gas attack kills 58", "“Gas attack kills…”"),
        ("A 6.1 earthquake", "“…earthquake”"),
        ("Eleven dead", "“…dead”"),
        ('"Horrifying massacre" in Idlib province denied', "“‘Horrifying massacre’…”"),
        ("Buses were late. Pupils sang.", "“Buses were late”"),
        ("Bloomberg says Trump a con man and a fraud", "“Bloomberg says Trump…”"),
        ("W" * 60, f"“{'W' * 28}”"),
        ("2017", ""),
        ("…", ""),
    ],
)
def test_the_first_words_of_a_headline_hold_no_figure_and_end_with_a_word(headline: str, words: str) -> None:
    assert quoted(headline) == words


def test_the_headline_is_the_first_line_that_reads_like_one() -> None:
    assert (
        headline_of("Sunday, March 10, 2013\nBy Ada Reed\n© AP\nFerry sinks off Ranzo\nMore") == "Ferry sinks off Ranzo"
    )
    assert headline_of("\n\nBells\n") == "Bells"
    assert headline_of("12\n") == ""


def test_articles_of_one_outlet_are_told_apart_by_their_headlines() -> None:
    names = [("BBC News", "Ferry sinks"), ("BBC News", "Bells at dawn"), ("Courier", "Ferry sinks")]
    assert disambiguated(names) == ["BBC News “Ferry sinks”", "BBC News “Bells at dawn”", "Courier"]


def test_articles_of_one_headline_are_counted() -> None:
    assert disambiguated([("“Ferry sinks”", "Ferry sinks")] * 3) == [
        "“Ferry sinks”",
        "“Ferry sinks”, 2nd",
        "“Ferry sinks”, 3rd",
    ]


@untimed
@given(
    st.lists(st.tuples(st.sampled_from(["a", "b", "a, 2nd", "“c”"]), st.sampled_from(["", "c", "d e f"])), max_size=9)
)
def test_no_two_articles_of_a_collection_are_called_alike(names: list[tuple[str, str]]) -> None:
    assert len(set(disambiguated(names))) == len(names)


@untimed
@given(st.text("ab1 ,.'\"“”‘\n", max_size=60))
def test_a_headline_of_any_text_is_short_and_no_figure(text: str) -> None:
    said = quoted(headline_of(text))
    assert len(said) <= 34
    assert not any(character.isdigit() for character in said)


def test_a_folder_of_files_that_programs_named_is_read_by_names_that_a_person_can_say(tmp_path: Path) -> None:
    texts = {HASH: FERRY, "001_7dfb702133d31d33": "Bells at dawn\n\nBells rang.\n", "002_1111aaaa2222bbbb": FERRY}
    for name, text in texts.items():
        (tmp_path / f"{name}.txt").write_text(text)
    assert [article.label for article in load_collection([tmp_path]).articles] == [
        "“Bells at dawn”",
        "“Ferry sinks off Ranzo…”",
        "“Ferry sinks off Ranzo…”, 2nd",
    ]


def test_files_of_one_name_in_two_folders_are_told_apart(tmp_path: Path) -> None:
    for folder, text in (("monday", FERRY), ("friday", "Bells at dawn\n\nBells rang.\n")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "herald.txt").write_text(text)
    labels = [article.label for article in load_collection([tmp_path / "monday", tmp_path / "friday"]).articles]
    assert labels == ["herald “Ferry sinks off Ranzo…”", "herald “Bells at dawn”"]
