"""Makes the pictures of the README from the sample collection.

python tools/pictures.py FOLDER
"""

import asyncio
import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

SIZE = (150, 42)
PICTURES: dict[str, tuple[str, Sequence[str]]] = {
    "reading.svg": ("parallax-dark", ("d", "d", "d")),
    "light.svg": ("parallax-light", ("f", "f")),
    "table.svg": ("parallax-dark", ("x", "j", "j", "l")),
    "compare.svg": ("parallax-dark", ("c", "f", "f")),
}
"""For each picture the theme, and the keys that are pressed before it is taken."""


async def take(path: Path, theme: str, keys: Sequence[str]) -> None:
    """Opens the sample collection, presses the keys, and writes the picture."""
    from reader.articles.load import load_collection
    from reader.paths import shipped
    from reader.ui.app import ParallaxApp

    app = ParallaxApp(load_collection([shipped("seeds")]), theme)
    async with app.run_test(size=SIZE) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        for key in keys:
            await pilot.press(key)
            await pilot.pause()
        path.write_text(app.export_screenshot(title="Parallax"), "utf-8")


def main(folder: Path) -> None:
    """Takes every picture, with nobody's own notes and settings in it."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        os.environ.update(XDG_STATE_HOME=home, XDG_DATA_HOME=home, XDG_CONFIG_HOME=home)
        for name, (theme, keys) in PICTURES.items():
            asyncio.run(take(folder / name, theme, keys))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
