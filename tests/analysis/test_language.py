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
    assert NEUTRAL.words("claims.denies") == frozenset()
    assert NEUTRAL.concept("küste") == "küste"


LONG = f"{ENGLISH} Those who were on board had been told to wait, and some of them did not hear it in time to leave."
OTHERS = {
    "de": GERMAN,
    "ru": RUSSIAN,
    "fr": "Le ferry a coulé dans la nuit au large de Lorne. Le capitaine a dit que 58 personnes étaient à bord, "
    "et la compagnie a fait savoir que le navire était vieux. On me dit que les familles attendent au "
    "port.",
    "es": "El ferry se hundió por la noche frente a la costa de Lorne. El capitán no dijo si el barco era "
    "viejo, pero a bordo iban 58 personas. Me han dicho que las familias esperan en el puerto y que no he "
    "de volver a casa.",
    "pt": "A balsa afundou durante a noite ao largo de Lorne. O capitão disse que a bordo iam 58 pessoas, e a "
    "empresa não quis dizer se o navio era velho. As famílias esperam no porto por notícias, e a polícia "
    "pede a todos calma.",
    "nl": "De veerboot zonk in de nacht voor de kust van Lorne. De kapitein was er niet bij, zei hij, en had "
    "van een van de mannen gehoord dat het schip oud is. We wachten nu in de haven op nieuws, en over een "
    "week is er meer bekend.",
    "nb": "Fergen sank i natt utenfor kysten av Lorne. Kapteinen sa at 58 mennesker var om bord, og at han ikke "
    "visste for hvor gammel den var. I havna i Lorne er det mange som venter på nytt, og i dag er det "
    "sagt at de får vite mer.",
    "pl": "Prom zatonął w nocy u wybrzeży Lorne. Kapitan powiedział, że na pokładzie było 58 osób, a armator "
    "nie chce mówić, czy statek był stary. Rodziny czekają w porcie od rana na wiadomości, a policja "
    "prosi o cierpliwość.",
    "ja": "夜、ローン沖でフェリーが沈没した。船長によると、乗船していたのは五十八人だった。" * 6,
}


@pytest.mark.parametrize("tag", ["en", "en-GB", "EN-us", "eng", "en_US", "English", "en, fr"])
def test_a_short_text_is_of_the_language_that_its_tag_names(tag: str) -> None:
    assert language_of("Ferry sinks off Lorne: 58 dead", tag).tag == "en"


@pytest.mark.parametrize("tag", ["de", "ger", "de_DE", "German", "ru"])
def test_a_short_text_in_a_language_without_word_lists_is_neutral(tag: str) -> None:
    assert language_of("Ferry sinks off Lorne in the night", tag) is NEUTRAL


@pytest.mark.parametrize("tag", [None, "en", "de", "fr-FR", "ger", "x-default", "gibberish", ""])
def test_a_text_that_is_plainly_english_is_so_whatever_its_tag_says(tag: str | None) -> None:
    assert language_of(LONG, tag).tag == "en"


@pytest.mark.parametrize("tag", [None, "en", "en-US", "own", "gibberish", ""])
@pytest.mark.parametrize("language", OTHERS)
def test_a_text_that_is_plainly_not_english_is_not_whatever_its_tag_says(language: str, tag: str | None) -> None:
    assert language_of(OTHERS[language], language if tag == "own" else tag) is NEUTRAL


@pytest.mark.parametrize("tag", ["eng", "en_US", "English", "de"])
def test_as_much_is_found_whatever_the_tag_says(tag: str) -> None:
    texts = (LONG, f"{LONG} The coastguard said that 11 of those on board had drowned.")
    assert analysis_of(*texts, language=tag).links == analysis_of(*texts, language="en").links != ()


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
