"""What several tests of reports look at."""

from pathlib import Path

import pytest

from reader.comparison.comparison import Comparison
from tests.report.hostile import hostile_in


@pytest.fixture
def hostile(tmp_path: Path) -> Comparison:
    return hostile_in(tmp_path)
