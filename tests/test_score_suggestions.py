"""Whoever has annotated collections and a model can measure it: what it suggests is scored alone, and with the rest."""

import json
import sys
from pathlib import Path

import pytest

from tools.score_suggestions import main

# In the place of the real one, which lies beside the annotated collections: every discrepancy called "true" is right.
SCORER = """
class Gold:
    def __init__(self, folder):
        self.name = folder.name
def evaluate(gold, analysis):
    found = analysis["discrepancies"]
    return {"disc.right.hit": sum(d["topic"] == "true" for d in found), "disc.right.pred": len(found), "disc.gold": 4}
def report(counts):
    p, r = counts["disc.right.hit"] / max(1, counts["disc.right.pred"]), counts["disc.right.hit"] / counts["disc.gold"]
    return {"discrepancies": dict(p=p, r=r, f1=0.0, important=0.0, focused=0.0, pointing=0.0)}
"""
FOUND = [("difference", "true"), ("wording", "true"), ("suggestion", "true"), ("suggestion", "untrue")]


@pytest.fixture
def scorer(tmp_path: Path) -> Path:
    path = tmp_path / "score.py"
    path.write_text(SCORER)
    return path


def command(output: str) -> list[str]:
    """A command that prints something, whatever it is asked for."""
    return [sys.executable, "-c", f"print({output!r})"]


def test_suggestions_are_scored_alone_and_together_with_what_is_found(
    scorer: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    analysis = json.dumps({"discrepancies": [{"class": kind, "topic": topic} for kind, topic in FOUND]})
    main([str(scorer), str(tmp_path / "ferry"), str(tmp_path / "storm"), "--", *command(analysis)])
    table = capsys.readouterr().out.splitlines()
    assert [line for line in table if not line.startswith(" ")] == ["ferry", "storm", "all 2"]
    assert [line.rsplit("   ", 1)[1] for line in table[-3:]] == [
        "2 right of 2, of 8 there are",
        "2 right of 4, of 8 there are",
        "4 right of 6, of 8 there are",
    ]


def test_a_command_that_prints_nothing_ends_it(scorer: Path, tmp_path: Path) -> None:
    with pytest.raises(SystemExit):
        main([str(scorer), str(tmp_path / "ferry"), "--", sys.executable, "-c", "raise SystemExit(2)"])


def test_without_a_command_it_says_how_it_is_used() -> None:
    with pytest.raises(SystemExit, match=r"tools\.score_suggestions SCORE_PY"):
        main(["score.py", "gold"])
