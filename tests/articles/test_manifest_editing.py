"""A manifest gets more articles, and keeps what is in it."""

import pytest

from reader.articles.manifest_editing import listed_in
from reader.text.safe_yaml import YamlError, load_mapping

NEW = {"b.html": {"file_sha256": "ab"}}


def test_where_there_is_none_it_is_made_with_a_title() -> None:
    assert listed_in("", "Ferry", NEW) == (
        "format: parallax-collection/1\ntitle: Ferry\narticles:\n  b.html:\n    file_sha256: ab\n"
    )


def test_comments_and_other_keys_stay_where_articles_come_last() -> None:
    text = "# mine\ntitle: Ferry  # the\nowner: me\narticles:\n  a.txt: {label: A}\n  # more to come\n"
    assert listed_in(text, "x", NEW) == f"{text}  b.html:\n    file_sha256: ab\n"


def test_a_manifest_without_articles_gets_some() -> None:
    assert listed_in("title: Ferry\n", "x", NEW) == "title: Ferry\narticles:\n  b.html:\n    file_sha256: ab\n"


@pytest.mark.parametrize(
    "text",
    [
        "articles:\n  a.txt: {label: A}\ntitle: Ferry\n",
        "title: Ferry\narticles: {a.txt: {label: A}}\n",
        "{title: Ferry, articles: {a.txt: {label: A}}}",
        "title: Ferry\narticles:\n      a.txt: {label: A}\n",
        "articles:\ntitle: Ferry\n",
    ],
)
def test_however_it_is_written_nothing_in_it_is_lost(text: str) -> None:
    before, after = load_mapping(text), load_mapping(listed_in(text, "x", NEW))
    assert after == {**before, "articles": {**(before["articles"] or {}), **NEW}}


@pytest.mark.parametrize("text", ["- a\n", "title: [", "a: &b 1\nc: *b\n"])
def test_what_is_no_manifest_is_not_touched(text: str) -> None:
    with pytest.raises(YamlError):
        listed_in(text, "x", NEW)


def test_odd_names_are_listed_as_they_are() -> None:
    entries = {name: {"file_sha256": "ab"} for name in ("no", "1", "a: b.txt", "- x.txt", "'q'.txt", "[b].txt")}
    assert load_mapping(listed_in("", "x", entries))["articles"].keys() == entries.keys()
