"""Walks through `parallax serve` in a headless browser: it loads, a key moves, a note is saved, words are copied.

    python -m tools.served [--picture FILE]

Needs Chromium, so it is no part of the tests, which speak over the page's socket instead (`tests/web`). Ends with
status 1 where something is not as it should be, and with 2 where there is no browser.
"""

import argparse
import asyncio
import shutil
import signal
import sys
import tempfile
import time
from asyncio.subprocess import PIPE
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pyte

from reader.paths import shipped
from tools.devtools import BrowserPage, browsing, found_browser

_WINDOW = (1400, 900)
"""Pixels."""
_PATIENCE = 30.0
"""Seconds after which what was waited for will not come any more."""
_COLUMNS, _ROWS = 300, 100
"""More cells than the window has: what stands where is all that is asked of the emulator."""
_SAVE = "\x13"


class Walk:
    """One walk through the reader in a page."""

    def __init__(self, page: BrowserPage) -> None:
        self.page = page
        self._screen = pyte.Screen(_COLUMNS, _ROWS)
        self._stream = pyte.ByteStream(self._screen)

    async def until(self, is_there: Callable[[str], bool], what: str) -> None:
        """Waits until something stands on the screen; ends the walk where it never comes."""
        last = time.monotonic() + _PATIENCE
        while not is_there(text := await self._text()):
            if time.monotonic() > last:
                raise RuntimeError(f"{what}: never came; the screen was:\n{text}")
        print(what)

    async def _text(self) -> str:
        await self.page.value("new Promise(done => setTimeout(done, 20))")
        while self.page.frames:
            self._stream.feed(self.page.frames.pop(0))
        return "\n".join(line.rstrip() for line in self._screen.display).rstrip()


async def walk(browser: str, picture: Path | None) -> list[str]:
    """What is not as it should be."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary, "sample")
        shutil.copytree(shipped("seeds"), folder, ignore=shutil.ignore_patterns("notes"))
        async with _serving(folder, Path(temporary)) as address, browsing(browser) as page:
            await page.do("Browser.grantPermissions", permissions=["clipboardReadWrite", "clipboardSanitizedWrite"])
            await page.open(address, _WINDOW)
            taken = Walk(page)
            await taken.until(lambda text: "difference" in text, "it loads")
            before = await page.picture()
            await page.press("f")
            await taken.until(lambda text: "fact 2" in text, "a key moves")
            shown = await page.picture()
            if picture:
                picture.write_bytes(shown)
            await page.press("n")
            await taken.until(lambda text: "Status" in text, "a note is begun")
            await page.press("Written in a browser" + _SAVE)
            await taken.until(lambda text: "Note saved" in text, "a note is saved")
            await page.press("y")
            await taken.until(lambda text: "Copied with source" in text, "a passage is copied")
            copied = await page.value("navigator.clipboard.readText()")
            await page.press("q")
            ended = await page.value(_ENDED)
        notes = [path.read_text("utf-8") for path in (folder / "notes").glob("*.yaml")]
    elsewhere = [place for place in page.asked if not place.startswith((address, "data:", "about:"))]
    return [
        *(f"the browser says: {fault}" for fault in page.amiss),
        *(f"asked of elsewhere: {place}" for place in elsewhere),
        *(["nothing is drawn"] if before == shown else []),
        *(["no note in its file"] if not any("Written in a browser" in note for note in notes) else []),
        *([f"not copied: {copied!r}"] if not str(copied).startswith("> ") else []),
        *(["the page does not tell that the reader has ended"] if not ended else []),
    ]


_ENDED = """new Promise(done => {
  const ended = document.querySelector(".ended");
  const look = () => ended.checkVisibility() ? done(true) : setTimeout(look, 50);
  look();
  setTimeout(() => done(false), 10000);
})"""


@asynccontextmanager
async def _serving(folder: Path, home: Path) -> AsyncIterator[str]:
    """The address of a site on a folder, for somebody of whom nothing is known yet."""
    command = [sys.executable, "-m", "reader", "serve", str(folder)]
    process = await asyncio.create_subprocess_exec(*command, stdout=PIPE, env={"HOME": str(home), "LANG": "C.UTF-8"})
    try:
        yield (await process.stdout.readline() if process.stdout else b"").decode().strip()
    finally:
        process.send_signal(signal.SIGINT)
        await process.wait()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--picture", type=Path, help="where to put what the page looks like")
    parser.add_argument("--browser", default=found_browser(), help="its command")
    options = parser.parse_args()
    if not options.browser:
        print("no browser found: install Chromium, or name one with --browser", file=sys.stderr)
        return 2
    try:
        found = asyncio.run(walk(options.browser, options.picture))
    except RuntimeError as error:
        found = [str(error)]
    print("\n".join(found), end="\n" if found else "", file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
