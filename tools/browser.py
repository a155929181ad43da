"""Opens the HTML page of a collection in a headless browser, on the screen and on paper, and looks what is there.

    python -m tools.browser [PATH ...] [--axe axe.min.js] [--pictures FOLDER]

The page must fit the windows of a desktop and a phone, in light and dark; with the script of axe-core, which is no part
of this project, it is also checked for what keeps people from reading it.

Needs Chromium, which pip can't bring: so this is no part of the tests, which read the page with a strict parser
instead. Ends with status 1 where something is missing, and with 2 where there is no browser.
"""

import argparse
import asyncio
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from pypdf import PdfReader

from tools.devtools import OPTIONS, found_browser
from tools.page_looks import misfits

_BEGINNING = 40
"""Letters of a quotation that are looked for on paper, where lines and pages break it."""


class _Texts(HTMLParser):
    """What can be read in a document."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.feed(html)

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def faults(browser: str, page: Path, quotations: list[str]) -> Iterator[str]:
    """What is wrong with the page as the browser shows and prints it."""
    shown = _run(browser, "--dump-dom", page.as_uri())
    text = _letters("".join(_Texts(shown.stdout).texts))
    yield from (f"not on the screen: {words}" for words in quotations if _letters(words) not in text)
    yield from (f"the browser says: {line}" for line in shown.stderr.splitlines() if "CONSOLE" in line)
    paper = page.with_suffix(".pdf")
    _run(browser, f"--print-to-pdf={paper}", page.as_uri())
    sheets = PdfReader(paper).pages
    print(f"{len(sheets)} sheets of paper")
    printed = _letters("".join(sheet.extract_text() for sheet in sheets))
    begun = {_letters(words)[:_BEGINNING]: words for words in quotations}
    yield from (f"not on paper: {words}" for begin, words in begun.items() if begin not in printed)


def quotations_of(exported: dict[str, Any]) -> list[str]:
    """The words of every fact, discrepancy and note of a collection that was exported as JSON."""
    texts = {article["id"]: article["text"] for article in exported["articles"]}
    facts = [passage for fact in exported["facts"] for passage in fact["passages"]]
    texts_shown = [texts[p["article"]][p["start"] : p["end"]] for p in facts]
    texts_shown += [span["text"] for discrepancy in exported["discrepancies"] for span in discrepancy["spans"]]
    texts_shown += [anchor["exact"] for note in exported["notes"] for anchor in note["anchors"]]
    return list(dict.fromkeys(texts_shown))


def _letters(text: str) -> str:
    """Letters and digits only: paper has ligatures, hyphens and breaks of its own."""
    return re.sub(r"[\W_]+", "", text.replace("\ufb01", "fi").replace("\ufb02", "fl").replace("\ufb00", "ff"))


def _run(browser: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    with tempfile.TemporaryDirectory() as profile:
        command = [browser, *OPTIONS, f"--user-data-dir={profile}", *arguments]
        return subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603


def _export(paths: list[Path], form: str, target: Path) -> None:
    command = [sys.executable, "-m", "reader", "export", *map(str, paths), "--to", form, "-o", str(target)]
    subprocess.run(command, check=True)  # noqa: S603


async def _all_misfits(browser: str, page: Path, axe: str, pictures: Path | None) -> list[str]:
    return [misfit async for misfit in misfits(browser, page, axe, pictures)]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="*", type=Path, help="files or folders; none: the sample")
    parser.add_argument("--browser", default=found_browser(), help="its command")
    parser.add_argument("--axe", type=Path, help="the script of axe-core")
    parser.add_argument("--pictures", type=Path, help="a folder for pictures of the page")
    options = parser.parse_args()
    if not options.browser:
        print("no browser found: install Chromium, or name one with --browser", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as folder:
        page, data = Path(folder) / "page.html", Path(folder) / "page.json"
        _export(options.paths, "html", page)
        _export(options.paths, "json", data)
        quotations = quotations_of(json.loads(data.read_text("utf-8")))
        axe = options.axe.read_text("utf-8") if options.axe else ""
        found = [*faults(options.browser, page, quotations)]
        found += asyncio.run(_all_misfits(options.browser, page, axe, options.pictures))
    print(f"{len(quotations)} quotations: {len(found)} faults")
    print("\n".join(found[:20]), end="\n" if found else "", file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
