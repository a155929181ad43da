"""The word lists are plain, free of doubles, reachable, and all that the code asks for is there."""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

import reader.analysis
from reader.analysis.actors import name_words as actor_words
from reader.analysis.actors.known_names import Key
from reader.analysis.discrepancies.label_words import KnownBy
from reader.analysis.figure import Bound
from reader.analysis.figures import figure_words as figure_words
from reader.analysis.language.language import language_of
from reader.analysis.model import AttributionKind
from reader.text import sentence_patterns
from reader.text.languages import FOLDER
from reader.text.safe_yaml import load_mapping
from reader.text.tokens import fold, tokenise

SOURCES = sorted(Path(reader.analysis.__file__).parent.rglob("*.py"))
ENGLISH = language_of("", "en")
# "It's" is one small word where the language of a text is told: that splits it at white space only.
OF_SEVERAL_WORDS = (
    "figures.percents", "figures.bounds", "actors.institutions", "actors.facilities", "actors.bare_bodies",
    "function_words", "grammar.according", "figures.known_days",
)  # fmt: skip
HYPHENED = ("hedges",)


def _data(name: str) -> dict[str, Any]:
    return load_mapping((FOLDER / "en" / f"{name}.yaml").read_bytes())


WORDS, NAMES = _data("words"), _data("names")
SENTENCES, LABELS = _data("sentences"), _data("labels")
FAMILIES = [row.split() for row in _data("families")["families"]]


def _lists(data: Any, path: str = "") -> Iterator[tuple[str, list[Any]]]:
    """All lists of some data, each with its keys joined by dots."""
    if isinstance(data, dict):
        for key, value in data.items():
            yield from _lists(value, f"{path}.{key}".lstrip("."))
    elif isinstance(data, list):
        yield path, data
        for value in data:
            yield from _lists(value, path)


def _leaves(data: Any) -> Iterator[Any]:
    if isinstance(data, (dict, list)):
        for value in data.values() if isinstance(data, dict) else data:
            yield from _leaves(value)
    else:
        yield data


def _word_lists() -> list[tuple[str, list[str]]]:
    """The lists of English words, without those of groups that belong together."""
    return list(_lists(WORDS))


def _calls(*methods: str) -> Iterator[str]:
    """The text that each call of some methods ends with, where the code has it as it stands."""
    for source in SOURCES:
        for node in ast.walk(ast.parse(source.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in methods:
                last = node.args[-1] if node.args else None
                if isinstance(last, ast.Constant) and isinstance(last.value, str):
                    yield last.value


@pytest.mark.parametrize(
    "data", [WORDS, NAMES, FAMILIES, SENTENCES, LABELS], ids=["words", "names", "families", "sentences", "labels"]
)
def test_all_data_are_text_and_numbers(data: Any) -> None:
    leaves = list(_leaves(data))
    assert leaves
    assert [leaf for leaf in leaves if type(leaf) not in (str, int, float)] == []


def test_a_list_is_of_words_each_once_as_they_are_compared() -> None:
    for path, words in _word_lists():
        assert all(isinstance(word, str) for word in words), path
        assert (path, [word for word, times in Counter(words).items() if times > 1]) == (path, [])
        assert (path, [word for word in words if fold(word) != word]) == (path, [])


def test_a_word_of_a_list_can_be_met_in_a_text() -> None:
    for path, words in _word_lists():
        tokens = {word: len(tokenise(word.replace("-", "") if path in HYPHENED else word)) for word in words}
        most = 9 if path.startswith(OF_SEVERAL_WORDS) else 1
        assert (path, [word for word in words if not 0 < tokens[word] <= most]) == (path, [])


def test_a_word_belongs_to_one_family_of_meaning_only() -> None:
    stems = [stem for family in FAMILIES for stem in {ENGLISH.stem(fold(word)) for word in family}]
    assert [stem for stem, times in Counter(stems).items() if times > 1] == []
    assert all(len(family) > 1 for family in FAMILIES)


def test_a_family_is_of_single_words_as_they_are_compared() -> None:
    words = [word for family in FAMILIES for word in family]
    assert [word for word in words if fold(word) != word or len(tokenise(word)) != 1] == []
    assert len(words) == len(set(words))


def test_a_family_of_labels_has_names_of_two_sides_at_least_each_once_as_they_are_compared() -> None:
    families = [(family, sides) for known_by in KnownBy for family, sides in LABELS[known_by].items()]
    assert LABELS.keys() == {"format", *KnownBy}
    for family, sides in families:
        names = [name for side in sides for name in side]
        assert len(sides) > 1, family
        assert (family, [name for name in names if fold(name) != name or names.count(name) > 1]) == (family, [])


def test_what_puts_things_down_to_others_is_a_hedge_and_what_denies_claims_denies() -> None:
    assert ENGLISH.words("distancing") <= ENGLISH.words("hedges")
    assert ENGLISH.words("claims.of_claims") <= ENGLISH.words("claims.denies") | ENGLISH.words("claims.doubts")
    lists = {
        "of_statements",
        "before_statements",
        "of_claims",
        "claim_nouns",
        "not_claimed",
        "not_called",
        "called_untrue",
    }
    assert set(WORDS["claims"]) == {*AttributionKind} | lists


def test_a_reporting_verb_makes_one_thing_of_what_is_said() -> None:
    stems = [stem for kind in AttributionKind for stem in {ENGLISH.stem(word) for word in WORDS["claims"][kind]}]
    assert [stem for stem, times in Counter(stems).items() if times > 1] == []


def test_every_bound_is_one_that_a_figure_can_have() -> None:
    assert set(WORDS["figures"]["bounds"]) == set(Bound)


def test_a_state_has_a_name_demonyms_a_capital_and_other_names() -> None:
    for name, demonyms, capital, others in NAMES["states"]:
        assert all(isinstance(word, str) and word for word in (name, capital, *demonyms, *others))
        assert demonyms


def test_no_name_is_listed_for_two_states_places_bodies_or_things() -> None:
    rows = [[name, *others] for name, _, _, others in NAMES["states"]] + NAMES["places"] + NAMES["bodies"]
    rows += [[name] for kind in ("regions", "towns", "well_known", "things") for name in NAMES[kind]]
    heads: dict[Key, str] = {}
    for row in rows:
        for name in row:
            assert heads.setdefault(actor_words.lexicon_of(ENGLISH).key_of(name), row[0]) == row[0]


def test_a_given_name_has_a_short_form_at_least() -> None:
    assert all(len(set(row)) > 1 for row in NAMES["nicknames"])


def test_every_list_that_the_code_names_is_there() -> None:
    named = set(_calls("words", "table")) - {""}
    assert {"function_words", "hedges", "claims.of_claims", "actors.place_nouns"} <= named
    for path in named:
        found: Any = WORDS
        for key in path.split("."):
            found = found[key]
        assert found, path


def test_every_small_word_of_an_expression_that_the_code_names_is_there() -> None:
    parts = set(_calls("has", "is_one"))
    assert {"articles", "half", "dozen", "between", "last"} <= parts
    assert parts <= set(WORDS["figures"]["words"])


@pytest.mark.parametrize("lexicon", [actor_words.lexicon_of(ENGLISH), figure_words.lexicon_of(ENGLISH)])
def test_english_has_words_for_every_part_of_the_lexicons(
    lexicon: actor_words.Lexicon | figure_words.Lexicon,
) -> None:
    assert [field.name for field in fields(lexicon) if not getattr(lexicon, field.name)] == []


def test_every_list_of_the_data_is_named_in_the_code() -> None:
    code = "\n".join(source.read_text("utf-8") for source in SOURCES)
    lists = {
        path.rpartition(".")[2]
        for part in ("actors", "grammar", "figures", "discrepancies")
        for path, _ in _lists(WORDS[part])
    }
    assert sorted(key for key in lists - set(Bound) if not re.search(rf'[".]{key}"', code)) == []


def test_the_words_of_sentences_are_those_that_the_code_asks_for_each_once() -> None:
    code = Path(sentence_patterns.__file__).read_text("utf-8")
    assert set(re.findall(r"""words\.(?:any|all)\(["'](\w+)["']\)""", code)) == SENTENCES.keys() - {"format"}
    assert [name for name, words in _lists(SENTENCES) if not words or len(set(words)) != len(words)] == []


def test_months_and_days_are_the_same_in_datelines_as_in_figures() -> None:
    written = [*SENTENCES["months"], *SENTENCES["abbreviated_months"]]
    assert {fold(month) for month in written} == WORDS["figures"]["months"].keys()
    assert {fold(day) for day in SENTENCES["weekdays"]} >= WORDS["figures"]["weekdays"].keys()
