"""What twice as much text costs: about twice as much, also where it is of one kind and without an end.

What is counted are calls of functions, which are the same each time.
"""

import sys
from pathlib import Path

import pytest

from reader.analysis.actors.name_words import LONGEST_LISTED
from reader.analysis.language.language import languages
from reader.analysis.pipeline.analyse import analyse
from reader.articles.article import Article, Collection
from reader.text.sentences import LONGEST
from reader.text.tokens import tokenise

_RAIN = Article("rain.txt", Path("rain.txt"), "Rain fell on the harbour.")


def _calls(text: str) -> int:
    """How many functions are called to compare a text with another one."""
    calls = 0

    def count(_frame: object, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event == "call"

    collection = Collection("", (Article("a.txt", Path("a.txt"), text), _RAIN), Path())
    sys.setprofile(count)
    try:
        analyse(collection)
    finally:
        sys.setprofile(None)
    return calls


@pytest.mark.parametrize("unit", ["4 May 2016, ", "Anna Berg and ", "5% ", "6:30 ", "A. ", "Al-", "2-", "1 ", "2016-"])
def test_twice_as_much_of_one_kind_takes_no_more_than_about_twice_as_long(unit: str) -> None:
    half, whole = (unit * (length // len(unit)) for length in (LONGEST // 2, LONGEST))
    _calls(half)  # loads what is loaded once
    assert _calls(whole) < 3 * _calls(half)


def test_no_name_is_listed_that_is_longer_than_what_is_looked_up() -> None:
    listed = (name for language in languages() for rows in language.names.values() for row in rows for name in row)
    assert max(len(tokenise(name)) for name in listed if isinstance(name, str)) < LONGEST_LISTED
