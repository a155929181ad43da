"""Scores what a language model suggests against annotated collections: alone, and together with what Parallax finds.

    python -m tools.score_suggestions SCORE_PY GOLD_DIR... -- parallax suggest --model NAME [--url URL]

Each GOLD_DIR holds `gold.json` and `articles/`, as SCORE_PY reads them. The command is run once a collection, with
`--json` and its folder of articles behind it. `right` is what counts: precision, recall and F1 of the differences that
are right as a reader sees them. What the model gave and the program dropped is no part of the figures.
"""

import importlib.util
import json
import subprocess
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

Analysis = Mapping[str, Any]
_CLASSES: Mapping[str, Sequence[str]] = {
    "found": ("difference",),
    "suggested": ("suggestion",),
    "both": ("difference", "suggestion"),
}
"""What is scored, and the classes of discrepancies that are in it; what is only worth comparing is in none."""


def main(arguments: Sequence[str]) -> None:
    """Prints a table for each collection, and one for all together."""
    if "--" not in arguments or len(arguments) < 3:
        sys.exit(__doc__)
    cut = arguments.index("--")
    score, folders, command = _module(Path(arguments[0])), arguments[1:cut], arguments[cut + 1 :]
    totals = {name: Counter[str]() for name in _CLASSES}
    for folder in folders:
        analysis = _suggested([*command, "--json", str(Path(folder) / "articles")])
        counts = scored(score, Path(folder), analysis)
        _print(Path(folder).name, score, counts)
        for name, total in totals.items():
            total.update(counts[name])
    _print(f"all {len(folders)}", score, totals)


def scored(score: ModuleType, folder: Path, analysis: Analysis) -> Mapping[str, Mapping[str, float]]:
    """What `score` counts in an annotated collection: of what is found, of what is suggested, and of both."""
    gold = score.Gold(folder)
    return {name: score.evaluate(gold, _of_classes(analysis, classes)) for name, classes in _CLASSES.items()}


def _of_classes(analysis: Analysis, classes: Sequence[str]) -> Analysis:
    discrepancies = [found for found in analysis["discrepancies"] if found["class"] in classes]
    return {**analysis, "discrepancies": discrepancies}


def _print(name: str, score: ModuleType, counts: Mapping[str, Mapping[str, float]]) -> None:
    sys.stdout.write(f"{name}\n")
    for part, own in counts.items():
        right = score.report(own)["discrepancies"]
        figures = "  ".join(f"{key} {right[key]:.2f}" for key in ("p", "r", "f1", "important", "focused", "pointing"))
        hit, said, gold = (int(own.get(key, 0)) for key in ("disc.right.hit", "disc.right.pred", "disc.gold"))
        sys.stdout.write(f"  {part:10} {figures}   {hit} right of {said}, of {gold} there are\n")


def _suggested(command: Sequence[str]) -> Analysis:
    """The analysis that a command prints. Its errors go where they always go; what was answered before them counts."""
    done = subprocess.run(command, stdout=subprocess.PIPE, check=False)  # noqa: S603 (what the caller names)
    if not done.stdout:
        sys.exit(done.returncode or 1)
    analysis: Analysis = json.loads(done.stdout)
    return analysis


def _module(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", path)
    if spec is None or spec.loader is None:
        sys.exit(f"{path}: not a Python file - name the scorer")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


if __name__ == "__main__":
    main(sys.argv[1:])
