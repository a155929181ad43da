"""The results of earlier runs, a line of JSON each, the latest last."""

import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from benchmarks.result import Result

FILE = Path(__file__).parent / "history.jsonl"


class Run(NamedTuple):
    """One run of the bench."""

    day: str
    """ISO 8601."""
    machine: str
    values: dict[str, float]
    """By the names of the results."""


def runs(file: Path = FILE) -> list[Run]:
    """All runs that were written down, the first one first."""
    lines = file.read_text("utf-8").splitlines() if file.exists() else []
    return [Run(**json.loads(line)) for line in lines]


def write_down(results: Sequence[Result], machine: str, file: Path = FILE) -> None:
    """Adds a run."""
    run = Run(date.today().isoformat(), machine, {result.name: round(result.value, 4) for result in results})
    with file.open("a", encoding="utf-8") as history:
        history.write(json.dumps(run._asdict()) + "\n")
