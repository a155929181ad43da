"""What was made to do harm does none: nothing hangs, nothing harmful comes out, nothing else is touched."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.articles.formats.hostile import HOSTILE
from tests.articles.formats.mutations import KEPT, SEEDS, SLOW, Seed, check_reading, mutated
from tests.properties import untimed

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_read_harmlessly_or_told(
    tmp_path: Path, name: str, capfd: pytest.CaptureFixture[str]
) -> None:
    check_reading(tmp_path / name, HOSTILE[name])
    assert [path.name for path in tmp_path.iterdir()] == [name]
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("seed", SEEDS, ids=[seed.name for seed in SEEDS])
def test_what_is_changed_in_other_tests_is_in_order(tmp_path: Path, seed: Seed) -> None:
    collection, _ = check_reading(tmp_path / seed.name, seed.pack(seed.inside))
    assert len(collection.articles) >= 1
    assert [problem for problem in collection.problems if problem.is_failure] == []


@pytest.mark.parametrize(("name", "number"), KEPT)
def test_what_did_harm_once_or_took_longest_does_none_and_is_quick(tmp_path: Path, name: str, number: int) -> None:
    seed = next(seed for seed in SEEDS if seed.name == name)
    check_reading(tmp_path / f"whole {name}", seed.pack(seed.inside))  # loads what reads the format
    _, seconds = check_reading(tmp_path / name, mutated(seed, number))
    assert seconds < SLOW


@untimed
@given(number=st.integers(0, 2**32), seed=st.sampled_from(SEEDS))
def test_a_broken_file_of_any_format_is_read_or_told(
    tmp_path_factory: pytest.TempPathFactory, number: int, seed: Seed
) -> None:
    check_reading(tmp_path_factory.mktemp("broken") / seed.name, mutated(seed, number))


@untimed
@given(data=st.binary(max_size=300), seed=st.sampled_from(SEEDS))
def test_any_bytes_in_any_format_are_read_or_told(
    tmp_path_factory: pytest.TempPathFactory, data: bytes, seed: Seed
) -> None:
    check_reading(tmp_path_factory.mktemp("noise") / seed.name, data)


def test_the_others_of_a_folder_are_open_beside_hostile_files(tmp_path: Path) -> None:
    from reader.articles.load import load_collection

    for name in ("laughs.xml", "bomb.zip", "deep.eml", "loop.pdf", "deep.json"):
        (tmp_path / name).write_bytes(HOSTILE[name])
    (tmp_path / "a.txt").write_text("The ferry left.\n")
    (tmp_path / "z.txt").write_text("It sank.\n")
    collection = load_collection([tmp_path])
    assert [article.id for article in collection.articles] == ["a.txt", "z.txt"]
    assert {problem.path.relative_to(tmp_path).parts[0] for problem in collection.problems} == {
        *("laughs.xml", "bomb.zip", "deep.eml", "loop.pdf", "deep.json")
    }
