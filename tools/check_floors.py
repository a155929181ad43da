"""Scores the program against annotated collections, prints the table, and fails where it has got worse.

    python tools/check_floors.py SCORE_PY GOLD_DIR... -- COMMAND...

The floors lie a little under what was reached when they were set; raise them with what is reached. They hold the
program that ships, which was trained on these collections, and say nothing of others: for that see docs/accuracy.md.
"""

import json
import subprocess
import sys

FLOORS = {
    ("links", "f1"): 0.76,
    ("top1", "f1"): 0.84,
    ("facts", "f1"): 0.71,
    ("discrepancies", "p"): 0.8,
    ("discrepancies", "all pointing"): 0.37,
    ("discrepancies", "r"): 0.065,
    ("actors", "f1"): 0.87,
    ("figures", "f1"): 0.955,
    ("figures", "value"): 0.93,
    ("figures", "kind"): 0.96,
}
MOST_SPURIOUS = 0.13


def main() -> None:
    score, *arguments = sys.argv[1:]
    command = [sys.executable, score, "--json", *arguments]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)  # noqa: S603 (what the caller names)
    *table, last = done.stdout.splitlines()
    print("\n".join(table))
    scores = json.loads(last)["scores"]
    worse = [f"{part} {name}: {scores[part][name]:.3f}, under {floor}" for (part, name), floor in FLOORS.items()
             if scores[part][name] < floor]  # fmt: skip
    if scores["actors"]["spurious"] > MOST_SPURIOUS:
        worse.append(f"actors spurious: {scores['actors']['spurious']:.3f}, over {MOST_SPURIOUS}")
    sys.exit("\n".join(worse) or 0)


if __name__ == "__main__":
    main()
