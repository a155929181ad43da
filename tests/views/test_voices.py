"""Who cites whom."""

from reader.comparison.comparison import Comparison
from reader.views.voices import voices_of
from tests.analysis.making import analysis_of, collection_of


def voices(*texts: str) -> list[tuple[str, dict[str, int]]]:
    """Each voice, and how many statements of it each source has."""
    found = voices_of(Comparison(collection_of(*texts), analysis_of(*texts)))
    return [(voice.name, dict(voice.counts)) for voice in found]


def test_those_whom_most_sources_cite_come_first() -> None:
    assert voices(
        "The mayor said the bridge was closed. The mayor said it was safe. The coast guard said it was not.\n",
        "The coast guard said the bridge was closed.\n",
    ) == [("the coast guard", {"1.txt": 1, "2.txt": 1}), ("the mayor", {"1.txt": 2})]


def test_a_name_is_one_voice_with_and_without_an_article() -> None:
    assert voices(
        "The Coastal Union said the engine was faulty.\n",
        "Coastal Union members met. Coastal Union said it was faulty.\n",
    ) == [("Coastal Union", {"1.txt": 1, "2.txt": 1})]


def test_who_denies_something_is_seen_to() -> None:
    texts = ("Harbour Lines denied that the engine was faulty.\n", "Harbour Lines said that the engine was new.\n")
    (voice,) = voices_of(Comparison(collection_of(*texts), analysis_of(*texts)))
    assert voice.denies_in("1.txt")
    assert not voice.denies_in("2.txt")


def test_where_nobody_is_named_nobody_is_cited() -> None:
    assert voices("The engine was faulty, it was said.\n") == []
