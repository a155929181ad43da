"""Makes the pictures of the README from the sample collection.

python tools/pictures.py FOLDER
"""

import asyncio
import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

SIZE = (150, 42)


class Picture(NamedTuple):
    """What is done before a picture is taken."""

    theme: str
    topic: str
    """Of the discrepancy that is walked to; empty for none."""
    keys: Sequence[str] = ()
    """Those pressed then."""


PICTURES = {
    "reading.svg": Picture("parallax-dark", "children killed"),
    "light.svg": Picture("parallax-light", "", ("f", "f")),
    "table.svg": Picture("parallax-dark", "", ("x", "j", "j", "l")),
    "rows.svg": Picture("parallax-dark", "", ("equals_sign", "d", "d")),
    "timeline.svg": Picture("parallax-dark", "", ("T", "G", "k", "k", "k", "k", "k", "k", "k")),
    "compare.svg": Picture("parallax-dark", "children killed", ("c",)),
}


async def take(path: Path, picture: Picture) -> None:
    """Opens the sample collection, walks and presses the keys, and writes the picture."""
    from reader.articles.load import load_collection
    from reader.paths import shipped
    from reader.ui.app import ParallaxApp

    app = ParallaxApp(load_collection([shipped("seeds")]), picture.theme)
    async with app.run_test(size=SIZE) as pilot:
        while not app.reading_screen.state.is_analysed:
            await pilot.pause()
            await app.workers.wait_for_complete()
        topics = [discrepancy.topic for discrepancy in app.reading_screen.state.comparison.queue.walked]
        for key in (*["d"] * (topics.index(picture.topic) + 1 if picture.topic else 0), *picture.keys):
            await pilot.press(key)
            await pilot.pause()
        path.write_text(app.export_screenshot(title="Parallax"), "utf-8")


def main(folder: Path) -> None:
    """Takes every picture, with nobody's own notes and settings in it."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        os.environ.update(XDG_STATE_HOME=home, XDG_DATA_HOME=home, XDG_CONFIG_HOME=home)
        for name, picture in PICTURES.items():
            asyncio.run(take(folder / name, picture))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
