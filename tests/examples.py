"""The examples of the documentation: what it says to type in a shell, and which keys to press."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
PAGES = ("README.md", "CONTRIBUTING.md", *sorted(str(path.relative_to(ROOT)) for path in ROOT.glob("docs/*.md")))
_BLOCK = re.compile(r"^```(sh|console|keys)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


class Step(NamedTuple):
    """A line of an example."""

    is_keys: bool
    text: str


class Press(NamedTuple):
    """Keys to press, and what stands on the screen then."""

    keys: tuple[str, ...]
    shows: tuple[str, ...]


def steps_of(page: str) -> list[Step]:
    """The lines of all examples of a page, in their order, without comments."""
    return [step for kind, block in _BLOCK.findall((ROOT / page).read_text("utf-8")) for step in _steps(kind, block)]


def unknown_blocks(page: str) -> list[str]:
    """Blocks of a page that look like examples and are none: their kind is not told."""
    plain = re.findall(r"^```\n(.*?)^```$", (ROOT / page).read_text("utf-8"), re.MULTILINE | re.DOTALL)
    return [block for block in plain if re.match(r"(\$ )?(parallax|make|git|\.venv/bin/\S+) ", block)]


def press(text: str) -> Press:
    """A line of keys, taken apart."""
    keys, _, shows = text.partition(" →")
    return Press(tuple(shlex.split(keys)), tuple(shows.strip().split(" … ")))


def _steps(kind: str, block: str) -> Iterator[Step]:
    for line in block.splitlines():
        if kind == "console" and not line.startswith("$ "):
            continue  # what is printed
        text = line.removeprefix("$ ").partition("  # ")[0].strip()
        if text and not text.startswith("#"):
            yield Step(kind == "keys", text)
