"""A copy of the sample collection, without what was noted in it: tests write beside it."""

import shutil
from pathlib import Path

from reader.paths import shipped


def copied_to(folder: Path) -> Path:
    """Copies the sample to `folder`, which is made, and returns that."""
    return shutil.copytree(shipped("seeds"), folder, ignore=shutil.ignore_patterns("notes"))
