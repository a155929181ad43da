"""Front matter is read as metadata, and is no part of the text."""

import pytest

from reader.articles.article import NO_METADATA, Metadata
from reader.articles.formats.plain import parse

STORY = "The ferry left at dawn.\n\nIt never arrived.\n"


def test_front_matter_is_read_and_is_no_part_of_the_text() -> None:
    parsed = parse(f"---\ntitle: Ferry lost\ndate: 2017-06-06\n---\n\n{STORY}".encode())
    assert parsed.text == STORY
    assert parsed.metadata == Metadata(title="Ferry lost", date="2017-06-06")
    assert parsed.warnings == ()


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_front_matter_is_read_however_the_file_was_saved(ends: str, encoding: str) -> None:
    written = f"---\ntitle: Fähre\n---\n{STORY}".replace("\n", ends)
    parsed = parse(written.encode(encoding))
    assert (parsed.metadata.title, parsed.text) == ("Fähre", STORY)


def test_front_matter_alone_leaves_no_text() -> None:
    assert parse(b"---\ntitle: Ferry lost\n---").text == ""


def test_other_programs_keys_are_ignored() -> None:
    parsed = parse(f"---\nlayout: post\ntags: [sea, rescue]\ntitle: Lost\n---\n{STORY}".encode())
    assert (parsed.metadata, parsed.text, parsed.warnings) == (Metadata(title="Lost"), STORY, ())


@pytest.mark.parametrize(
    "written",
    [
        "title: Lost: again\ndate: 2017-06-06\nauthor: Rosa\n",
        'description: a: b\ntitle: "Lost: again"\ndate: 2017-06-06\nauthor: Rosa\n',
        "title: Lost: again\ndate: 2017-06-06\nauthor:\n  - Rosa\ntags: [sea, rescue]\n",
    ],
)
def test_lines_that_are_no_yaml_are_read_one_by_one(written: str) -> None:
    parsed = parse(f"---\n{written}---\n{STORY}".encode())
    assert parsed.metadata == Metadata(title="Lost: again", date="2017-06-06", author="Rosa")
    assert parsed.text == STORY
    (warning,) = parsed.warnings
    assert warning.startswith("front matter is broken (line ")
    assert warning.endswith("): read line by line")


@pytest.mark.parametrize(
    "written",
    [
        "---\nTitle: Lost\nDate: 2017-06-06\nAuthor: By Rosa Vega\nLink: https://herald.example/a\n---\n",
        '---\ntitle: Lost\nsource: "https://herald.example/a"\nauthor:\n  - "[[Rosa Vega]]"\n'
        "published: 2017-06-06\n---\n",
        "---\ntitle: Lost\nurl: https://herald.example/a\nauthor: '[[people/rosa|Rosa Vega]]'\n"
        "pub_date: 6 June 2017\n...\n",
        '+++\ntitle = "Lost"\ndate = 2017-06-06\nauthors = ["Rosa Vega"]\nurl = "https://herald.example/a"\n+++\n',
        "---\ntitle: Lost\nDate-Published: June 6, 2017\ncreated: 2020-01-01\nsource: https://herald.example/a\n"
        "byline: by Rosa Vega\n---\n",
    ],
    ids=["capitals", "clipper", "links and dots", "TOML", "other names"],
)
def test_the_names_of_other_programs_are_understood(written: str) -> None:
    parsed = parse(f"{written}\n{STORY}".encode())
    known = Metadata(title="Lost", date="2017-06-06", author="Rosa Vega", url="https://herald.example/a")
    assert (parsed.metadata, parsed.text, parsed.warnings) == (known, STORY, ())
    assert set(parsed.origins.values()) == {"front matter"}


def test_a_source_that_is_no_address_is_the_outlet() -> None:
    assert parse(f"---\nsource: The Herald\n---\n{STORY}".encode()).metadata == Metadata(outlet="The Herald")


@pytest.mark.parametrize(
    "date", ["2017-06-06 07:10:00 +0200", "2017-06-06 05:10:00 UTC", "Tue, 06 Jun 2017 07:10 +0200"]
)
def test_a_moment_is_read_as_generators_of_pages_write_it(date: str) -> None:
    parsed = parse(f"---\ndate: {date}\n---\n{STORY}".encode())
    assert (parsed.metadata.date or "").startswith("2017-06-06")
    assert parsed.warnings == ()


def test_when_a_file_was_made_is_not_taken_for_when_the_article_was_published() -> None:
    parsed = parse(f"---\ntitle: Lost\ncreated: 2020-01-01\n---\n{STORY}".encode())
    assert parsed.metadata == Metadata(title="Lost")
    assert parsed.warnings == ("date unknown: created only says when the file was made",)


def test_broken_toml_is_shown_as_text_with_a_warning() -> None:
    written = f"+++\ntitle = Lost\n+++\n{STORY}"
    parsed = parse(written.encode())
    assert parsed.text == written
    assert parsed.warnings[0].startswith("front matter can't be read (")


def test_a_bad_date_is_named_and_the_rest_is_read() -> None:
    parsed = parse(f"---\ntitle: Lost\ndate: last Tuesday\n---\n{STORY}".encode())
    assert (parsed.metadata, parsed.text) == (Metadata(title="Lost"), STORY)
    assert parsed.warnings == ("date: 'last Tuesday' is not like 2017-04-04",)


@pytest.mark.parametrize(
    "broken",
    [
        "title: [Lost\n",
        "title: Lost\nauthor: *rosa\n",
        "title: !!python/object:os.PathLike {}\n",
        "title: Lost: again\nauthor: |\n  Rosa\n",
        "title: Lost: again\nIt never arrived.\n",
    ],
)
def test_broken_front_matter_is_shown_as_text_with_a_warning(broken: str) -> None:
    written = f"---\n{broken}---\n{STORY}"
    parsed = parse(written.encode())
    assert (parsed.text, parsed.metadata) == (written, NO_METADATA)
    (warning,) = parsed.warnings
    assert warning.startswith("front matter can't be read (line ")
    assert warning.endswith(") and is shown as text")


@pytest.mark.parametrize(
    "written",
    [
        pytest.param(f"---\n\n{STORY}", id="a rule at the top"),
        pytest.param(f"---\nFerry lost\n---\n{STORY}", id="a headline between rules"),
        pytest.param(f"---\ntitle: Lost\n{STORY}", id="never closed"),
        pytest.param(f"\n---\ntitle: Lost\n---\n{STORY}", id="not at the top"),
        pytest.param(f"----\ntitle: Lost\n----\n{STORY}", id="longer rules"),
        pytest.param(f"---\n---\n{STORY}", id="nothing between"),
        pytest.param(f"title: Lost\n---\n{STORY}", id="no rule before"),
    ],
)
def test_a_rule_is_not_front_matter(written: str) -> None:
    parsed = parse(written.encode())
    assert (parsed.text, parsed.metadata, parsed.warnings) == (written, NO_METADATA, ())


def test_characters_that_were_lost_are_counted_in_a_warning() -> None:
    parsed = parse("---\ntitle: Fähre\n---\nDie Fähre, „verloren“, Kö".encode()[:-1] + b"ln\n")
    assert parsed.text == "Die Fähre, „verloren“, K�ln\n"
    assert parsed.metadata.title == "Fähre"
    assert parsed.warnings == ("broken characters in the file, shown as �: 1",)
