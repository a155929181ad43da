"""Collections that many tests of the analysis read."""

from pathlib import Path

import pytest

from reader.analysis.model import Analysis
from reader.analysis.pipeline.analyse import analyse
from reader.articles.article import Collection
from reader.articles.load import load_collection
from tests.analysis.making import analysis_of
from tests.analysis.stories import FERRY, SHIPWRECK

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture(scope="session")
def ferry() -> Analysis:
    """Two articles about one ferry, compared."""
    return analysis_of(FERRY, SHIPWRECK)


@pytest.fixture(scope="session")
def sample() -> Collection:
    """The sample collection that comes with the program."""
    return load_collection([SEEDS])


@pytest.fixture(scope="session")
def sample_analysis(sample: Collection) -> Analysis:
    """What is found in the sample collection."""
    return analyse(sample)
