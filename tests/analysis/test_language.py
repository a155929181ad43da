"""The language of a text is told, and its words are compared by that language's lists."""

import pytest

from reader.analysis.language.language import NEUTRAL, language_of
from tests.analysis.making import analysis_of, article_of, figures_in

ENGLISH = "The ferry sank off the coast in the night, and the captain said that it was old."
GERMAN = (
    "Die Fähre sank in der Nacht vor der Küste von Lorne. Der Kapitän sagte am 4. April 2017, dass 58 Menschen an "
    "Bord waren. Nach Angaben der Reederei starben 11 von ihnen um 06:30 Uhr; der Schaden liegt bei €250,000."
)
RUSSIAN = (
    "Паром затонул ночью у берегов Лорна. Капитан сообщил, что на борту было 58 человек. "
    "По данным компании, 11 из них погибли в 06:30, а ущерб составил 70%."
)


def test_english_is_known_by_its_small_words() -> None:
    assert language_of(ENGLISH).tag == "en"
    assert "the" in language_of(ENGLISH).function_words


@pytest.mark.parametrize("text", [GERMAN, RUSSIAN, "Паром", "58 70 100", "…"])
def test_a_text_in_no_language_known_is_neutral(text: str) -> None:
    assert language_of(text) is NEUTRAL
    assert NEUTRAL.function_words == frozenset()
    assert NEUTRAL.words("claims.deny") == frozenset()
    assert NEUTRAL.rows("antonyms") == ()
    assert NEUTRAL.concept("küste") == "küste"


@pytest.mark.parametrize(
    ("tag", "expected"),
    [("en", "en"), ("en-GB", "en"), ("EN-us", "en"), ("de", "und"), ("ru", "und")],
)
def test_the_article_s_own_tag_is_believed(tag: str, expected: str) -> None:
    assert language_of(ENGLISH, tag).tag == expected
    assert language_of(GERMAN, tag).tag == expected


@pytest.mark.parametrize(
    ("text", "values"),
    [
        (GERMAN, [4, "2017", 58, 11, "06:30", 250_000]),
        (RUSSIAN, [58, 11, "06:30", 70]),
    ],
)
def test_digits_and_signs_are_read_in_any_language(text: str, values: list[float | str]) -> None:
    assert [figure.value for figure in figures_in(text, language="und")] == values


def test_articles_in_languages_not_known_are_compared_by_what_they_share() -> None:
    analysis = analysis_of(GERMAN, GERMAN.replace("58", "59"), language=None)
    assert analysis.links
    assert {link.a.article for link in analysis.links} == {"1.txt"}
    assert analysis_of(GERMAN, RUSSIAN, language=None).figures


def test_articles_of_several_languages_are_read_side_by_side() -> None:
    analysis = analysis_of(ENGLISH, GERMAN, RUSSIAN, language=None)
    assert set(analysis.sentences) == {"1.txt", "2.txt", "3.txt"}
    assert {figure.passage.article for figure in analysis.figures} == {"2.txt", "3.txt"}


def test_words_are_folded_stemmed_and_gathered_in_families() -> None:
    english = language_of(ENGLISH)
    assert english.stem("bombings") == english.stem("bombed") == "bomb"
    assert english.concept("killed") == english.concept("deaths") != english.concept("injured")
    assert english.concept("pier") == "pier"


def test_a_tag_of_an_article_reaches_the_analysis() -> None:
    assert article_of(ENGLISH, language="de").metadata.language == "de"
    assert [actor.name for actor in analysis_of("Mr Duarte said it was safe and open.", language="de").actors] != [
        actor.name for actor in analysis_of("Mr Duarte said it was safe and open.").actors
    ]
