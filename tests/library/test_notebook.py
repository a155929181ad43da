"""The notebook of the documentation: its cells are run, and show what it shows."""

from typing import Any

import pytest

from tools.notebook import executed, read

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("home")]


def test_the_notebook_shows_what_its_cells_do() -> None:
    notebook = read()
    for cell, kept in zip(executed(notebook)["cells"], notebook["cells"], strict=True):
        assert cell == kept, "the notebook is stale: run python -m tools.notebook"


def test_it_is_a_notebook_that_others_can_open() -> None:
    notebook = read()
    assert (notebook["nbformat"], notebook["nbformat_minor"] >= 5) == (4, True)
    ids: list[Any] = [cell["id"] for cell in notebook["cells"]]
    assert len(ids) == len(set(ids))
