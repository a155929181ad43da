"""What files call their language is read as a tag that the rest of the program knows."""

import pytest

from reader.articles.tags import bcp47


@pytest.mark.parametrize(
    ("given", "tag"),
    [
        ("en", "en"),
        ("en-US", "en-US"),
        ("EN", "en"),
        ("en-us", "en-US"),
        ("en_US", "en-US"),
        ("en_GB.UTF-8", "en-GB"),
        ("eng", "en"),
        ("ENG", "en"),
        ("eng-GB", "en-GB"),
        ("English", "en"),
        ("english", "en"),
        ("British English", "en-GB"),
        ("English (United States)", "en"),
        ("en, fr", "en"),
        ("en-US,en;q=0.9", "en-US"),
        (" en ", "en"),
        ("ger", "de"),
        ("deu", "de"),
        ("German", "de"),
        ("fre", "fr"),
        ("zh_hant_tw", "zh-Hant-TW"),
        ("zh-Hans", "zh-Hans"),
        ("haw", "haw"),
    ],
)
def test_a_language_is_known_by_the_tags_codes_and_names_that_files_have(given: str, tag: str) -> None:
    assert bcp47(given) == tag


@pytest.mark.parametrize(
    "given", ["", " ", "und", "mul", "x-default", "C", "POSIX", "none", "qqq", "not a language", "…"]
)
def test_what_names_no_language_is_no_tag(given: str) -> None:
    assert bcp47(given) is None
