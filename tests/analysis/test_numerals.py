"""Numbers in words and digits are read as their values."""

from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.figures.figure_words import lexicon_of
from reader.analysis.figures.numerals import Numeral, read_numeral
from reader.analysis.language.language import language_of
from reader.text.tokens import tokenise
from tests.analysis.making import count, figures_in
from tests.properties import untimed

UNITS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
TEENS = [f"{begun}teen" for begun in ("thir", "four", "fif", "six", "seven", "eigh", "nine")]
ONES = [*UNITS, "ten", "eleven", "twelve", *TEENS]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
LEXICON = lexicon_of(language_of("", "en"))

numbers = st.integers(0, 999_999)


def _below_hundred(number: int, hyphen: str) -> str:
    if number < 20:
        return ONES[number]
    tens, ones = divmod(number, 10)
    return TENS[tens - 2] + (f"{hyphen}{ONES[ones]}" if ones else "")


def _below_thousand(number: int, link: str, hyphen: str) -> str:
    hundreds, rest = divmod(number, 100)
    if not hundreds:
        return _below_hundred(rest, hyphen)
    return f"{ONES[hundreds]} hundred" + (f"{link}{_below_hundred(rest, hyphen)}" if rest else "")


def _in_words(number: int, link: str, hyphen: str) -> str:
    thousands, rest = divmod(number, 1000)
    if not thousands:
        return _below_thousand(rest, link, hyphen)
    before = link if 0 < rest < 100 else " "
    behind = f"{before}{_below_thousand(rest, link, hyphen)}" if rest else ""
    return f"{_below_thousand(thousands, link, hyphen)} thousand{behind}"


def _read(text: str) -> Numeral | None:
    return read_numeral(tokenise(text), 0, LEXICON)


@untimed
@given(numbers)
def test_a_number_in_digits_is_read_back(number: int) -> None:
    assert figures_in(f"The ships carried {number:,} crates.") == [count(f"{number:,} crates", number, of="crates")]


@untimed
@given(numbers, st.sampled_from([" ", " and "]), st.sampled_from(["-", " "]))
def test_a_number_in_words_is_read_back_as_either_side_of_the_ocean_writes_it(
    number: int, link: str, hyphen: str
) -> None:
    words = _in_words(number, link, hyphen)
    assert _read(f"{words} crates") == Numeral(0, len(tokenise(words)), number, in_digits=False)


@untimed
@given(st.lists(st.sampled_from([*ONES, *TENS, "a", "half", "hundred", "dozen", "thousand", "million", "and", "-"])))
def test_any_row_of_number_words_is_read_without_harm(words: list[str]) -> None:
    numeral = _read(" ".join(words))
    assert numeral is None or 0 < numeral.end <= len(words)


def test_a_value_is_the_same_number_however_it_is_written() -> None:
    written = ["12 crates", "twelve crates", "a dozen crates", "1 dozen crates"]
    found = [figure.value for text in written for figure in figures_in(f"The ships carried {text}.")]
    assert list(map(repr, found)) == ["12.0"] * 4


def test_numbers_side_by_side_are_not_added_up() -> None:
    found = figures_in("The ships carried twenty, thirty crates.")
    assert found == [count("twenty", 20), count("thirty crates", 30, of="crates")]
