"""What changed between two versions of an article."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from reader.articles.article import Article
from reader.views.version_changes import Change, ChangeKind, changes_between
from tests.properties import untimed

FIRST = "The ferry sank on Tuesday. At least 11 people drowned, police said. The captain was new. The port was closed."


def changes(before: str, after: str) -> list[tuple[ChangeKind, int | None, int | None]]:
    old, new = (Article(name, Path(name), text) for name, text in (("a.txt", before), ("b.txt", after)))
    return [(change.kind, change.before, change.after) for change in changes_between(old, new).changes]


def test_a_number_that_rose_is_a_change_of_its_sentence() -> None:
    assert changes(FIRST, FIRST.replace("11", "14")) == [(ChangeKind.CHANGED, 1, 1)]


def test_what_was_added_and_removed_is_named_where_it_is() -> None:
    after = FIRST.replace("The captain was new.", "Divers found the black box on Friday.")
    assert changes(FIRST, after) == [(ChangeKind.REMOVED, 2, None), (ChangeKind.ADDED, None, 2)]


def test_a_sentence_that_is_elsewhere_was_moved() -> None:
    after = f"The port was closed. {FIRST.removesuffix(' The port was closed.')}"
    assert changes(FIRST, after) == [(ChangeKind.MOVED, 3, 0)]


def test_line_ends_and_blanks_are_no_change() -> None:
    assert changes(FIRST, FIRST.replace(". ", ".\n\n").replace("people drowned", "people  drowned")) == []


def test_of_two_like_sentences_the_most_similar_is_the_one_that_changed() -> None:
    after = FIRST.replace("At least 11 people drowned", "At least 11 people are missing. At least 14 people drowned")
    assert changes(FIRST, after) == [(ChangeKind.ADDED, None, 1), (ChangeKind.CHANGED, 1, 2)]


SENTENCES = st.lists(
    st.sampled_from(["One is here.", "Two are here.", "Far away it rained.", "Nobody spoke."]), max_size=6
)


@untimed
@given(SENTENCES, SENTENCES)
def test_the_changes_make_the_one_of_the_other(before: list[str], after: list[str]) -> None:
    old, new = (Article(name, Path(name), " ".join(said)) for name, said in (("a", before), ("b", after)))
    found = changes_between(old, new)
    touched: list[Change] = list(found.changes)
    gone = {change.before for change in touched if change.before is not None}
    come = {change.after for change in touched if change.after is not None}
    same_before = [said for number, said in enumerate(before) if number not in gone]
    assert same_before == [said for number, said in enumerate(after) if number not in come]
    assert found.unchanged == len(same_before)
    assert len(gone) == sum(change.before is not None for change in touched)
