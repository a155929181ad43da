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
        "title: Lost: again\n",
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
    assert parsed.warnings == ("characters broken in the file, shown as �: 1",)
