"""What the screen looks like: a change shows as a changed picture, to be looked at before it is taken."""

import shutil
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from reader.paths import shipped
from tests.ui.conftest import open_reader


class SvgExtension(SingleFileSnapshotExtension):
    """Keeps each picture as a file that a browser shows."""

    file_extension = "svg"
    _write_mode = WriteMode.TEXT


PICTURES = {
    "walking a discrepancy": ((160, 48), "parallax-dark", ("d", "d", "d")),
    "a small terminal": ((80, 24), "parallax-light", ("j", "j")),
    "without colour": ((120, 30), "monochrome", ("f", "f", "i")),
    "writing a note": ((100, 30), "colour-blind", ("d", "n")),
}


@pytest.mark.parametrize("name", PICTURES)
async def test_the_screen_looks_as_it_did(name: str, tmp_path: Path, snapshot: SnapshotAssertion) -> None:
    size, theme, keys = PICTURES[name]
    seeds = tmp_path / "seeds"
    shutil.copytree(shipped("seeds"), seeds, ignore=shutil.ignore_patterns("notes"))
    async with open_reader(seeds, size, theme) as reader:
        await reader.press(*keys)
        await reader.settle()
        assert reader.picture == snapshot(extension_class=SvgExtension)
