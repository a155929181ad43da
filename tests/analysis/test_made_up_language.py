"""A language that nobody speaks: a folder with a few words of it is all that the program needs to read it."""

import shutil
from collections.abc import Callable, Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from reader.analysis.figures.find_figures import find_figures
from reader.analysis.language.language import NEUTRAL, language_of, languages
from reader.analysis.model import SentenceAttributions
from reader.analysis.sentences.attribution import attributions_in
from reader.analysis.sentences.document import Document, read_document
from reader.text import languages as folders
from reader.text.safe_yaml import dump
from reader.text.sentence_patterns import sentence_patterns
from reader.text.sentences import sentences
from tests.analysis.making import analysis_of, article_of

TAG = "qaa"
Files = dict[str, dict[str, Any]]
ORSAN: Files = {
    "words": {
        "function_words": ["ka", "no", "te", "su", "ol"],
        "claims": {"says": ["dixo"], "denies": ["nego"]},
        "hedges": ["forsan"],
        "grammar": {
            "auxiliaries": ["ga"],
            "past_endings": ["umi"],
            "participle_endings": ["ando"],
            "adverb_endings": ["eel"],
            "of": ["di"],
            "the": ["ka"],
        },
        "speakers": {"nouns": ["kaptan"]},
        "actors": {
            "titles": ["dok"],
            "organisation_words": ["banko"],
            "name_links": ["di"],
            "name_particles": ["zu"],
        },
        "figures": {"months": {"flörin": 4}, "numbers": {"sep": 7}},
    },
    "sentences": {"titles": ["Dok"], "months": ["Flörin"], "agencies": ["Orsan Press"]},
}
"""The words of Orsan, by file and list."""


@pytest.fixture
def learn(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[Files], None]]:
    """Adds a language to those that there are, as a folder of its own."""
    folder = tmp_path / "languages"
    shutil.copytree(folders.FOLDER, folder)
    monkeypatch.setattr(folders, "FOLDER", folder)

    def add(files: Files) -> None:
        (folder / TAG).mkdir()
        for name, data in files.items():
            (folder / TAG / f"{name}.yaml").write_text(dump(data), "utf-8")
        _forget()

    yield add
    monkeypatch.undo()
    _forget()


def _forget() -> None:
    languages.cache_clear()
    sentence_patterns.cache_clear()


def _document(text: str) -> Document:
    return read_document(article_of(text, language=None))


def _attributions(text: str) -> list[SentenceAttributions]:
    document = _document(text)
    return [attributions_in(sentence, document.language) for sentence in document.sentences]


def _claims(text: str) -> list[tuple[str, str | None]]:
    found = [attribution for sentence in _attributions(text) for attribution in sentence.attributions]
    return [(str(each.verb_kind), each.source and each.source.span.of(text)) for each in found]


def _hedges(text: str) -> list[str]:
    return [hedge.span.of(text) for sentence in _attributions(text) for hedge in sentence.hedges]


def _names(text: str) -> list[str]:
    return sorted(actor.name for actor in analysis_of(text, language=None).actors)


def _figures(text: str) -> list[tuple[str, float | str | None, str]]:
    return [(figure.text, figure.value, figure.of) for figure in find_figures([_document(text)])]


def _roles(text: str) -> list[str]:
    return [str(sentence.role) for sentence in _document(text).sentences]


def _sentences(text: str) -> list[str]:
    return [span.of(text) for span in sentences(text)]


STORIES: list[tuple[str, Callable[[str], Any], str, Any]] = [
    ("words/claims/says/dixo", _claims, "Ka kaptan dixo te ferro su vek.", [("says", "Ka kaptan")]),
    ("words/claims/denies/nego", _claims, "Ka kaptan nego te ferro su vek.", [("denies", "Ka kaptan")]),
    ("words/grammar/adverb_endings/eel", _claims, "Ka kaptan forteel nego te ferro.", [("denies", "Ka kaptan")]),
    ("words/speakers/nouns/kaptan", _claims, "Ka kaptan nego te ferro su vek.", [("denies", "Ka kaptan")]),
    ("words/hedges/forsan", _hedges, "Ka ferro forsan su vek.", ["forsan"]),
    ("words/figures/months/flörin", _figures, "Ka ferro ol no 4 Flörin 2017.", [("4 Flörin 2017", "2017-04-04", "")]),
    ("words/figures/numbers/sep", _figures, "Ka ferro ol no sep marin.", [("sep marin", 7, "marin")]),
    ("words/grammar/past_endings/umi", _figures, "No ka ferro 58 marin perumi.", [("58 marin", 58, "marin")]),
    ("words/actors/name_particles/zu", _names, "Ka ferro ol Ines zu Marek su vek.", ["Ines zu Marek"]),
    ("words/actors/name_links/di", _names, "Ka ferro ol Banko di Lorn su vek.", ["Banko di Lorn"]),
    ("words/grammar/of/di", _names, "Ka ferro ol Banko di Lorn su vek.", ["Banko di Lorn"]),
    ("words/actors/titles/dok", _names, "Ka ferro ol Dok Marek su vek.", ["Marek"]),
    ("words/grammar/participle_endings/ando", _names, "Brando Lorn, ka ferro su vek.", ["Lorn"]),
    ("words/grammar/the/ka", _names, "Ka ferro ol Banko di ka Lorn su vek.", ["Banko di ka Lorn"]),
    ("sentences/titles/Dok", _sentences, "Ol Dok. Marek su vek.", ["Ol Dok. Marek su vek."]),
    ("sentences/months/Flörin", _sentences, "4 Flörin 2017 Ka ferro.", ["4 Flörin 2017", "Ka ferro."]),
    (
        "sentences/agencies/Orsan Press",
        _roles,
        "Ka ferro.\nTe port, Ines Marek/Orsan Press\nSu vek.",
        ["body", "caption", "body"],
    ),
]


@pytest.mark.parametrize(("word", "find", "text", "found"), STORIES, ids=[word for word, *_ in STORIES])
def test_a_word_is_known_as_soon_as_its_language_lists_it(
    learn: Callable[[Files], None], word: str, find: Callable[[str], Any], text: str, found: Any
) -> None:
    learn(ORSAN)
    assert find(text) == found


@pytest.mark.parametrize(("word", "find", "text", "found"), STORIES, ids=[word for word, *_ in STORIES])
def test_a_word_that_its_language_lacks_is_not_known(
    learn: Callable[[Files], None], word: str, find: Callable[[str], Any], text: str, found: Any
) -> None:
    learn(_without(word))
    assert find(text) != found


def _without(word: str) -> Files:
    """The language without one of its words."""
    files = deepcopy(ORSAN)
    *path, last = word.split("/")
    words: Any = files
    for key in path:
        words = words[key]
    if isinstance(words, dict):
        del words[last]
    else:
        words.remove(last)
    return files


def test_a_text_is_told_to_be_in_the_language_by_its_small_words(learn: Callable[[Files], None]) -> None:
    text = "Ka ferro ol Lorn no ka port su vek, te ka kaptan no ka ferro dixo te ka port ol Lorn su no vek ol te. " * 2
    assert language_of(text) is NEUTRAL
    learn(ORSAN)
    assert language_of(text).tag == TAG
    assert language_of("The ferry sank off the coast in the night, and the captain said that it was old.").tag == "en"
