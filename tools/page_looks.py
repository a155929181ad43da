"""Opens a page in windows of several sizes, in light and dark, and looks how it fits and whether all can read it."""

import json
from collections.abc import AsyncIterator
from itertools import product
from pathlib import Path

from tools.devtools import BrowserPage, browsing

_WIDTHS, _HEIGHT = (1280, 390), 900
"""A desktop's and a phone's window, in pixels."""
_SCHEMES = ("light", "dark")
_LOADED = (
    "new Promise(done => document.readyState === 'complete' ? done(true) : addEventListener('load', () => done(true)))"
)
_OVERFLOW = "document.documentElement.scrollWidth - innerWidth"
_AXE = "axe.run().then(found => JSON.stringify(found.violations.map(v => `${v.id}: ${v.nodes[0].html.slice(0, 120)}`)))"


async def misfits(browser: str, page: Path, axe: str = "", pictures: Path | None = None) -> AsyncIterator[str]:
    """What does not fit, and what axe, a script, finds; saves a picture of each window where a folder is given."""
    for width, scheme in product(_WIDTHS, _SCHEMES):
        async with browsing(browser) as shown:
            await shown.open("about:blank", (width, _HEIGHT))
            await shown.do("Page.setBypassCSP", enabled=bool(axe))  # the page forbids every script, also that of axe
            await shown.do("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
            await shown.do("Page.navigate", url=page.as_uri())
            await shown.value(_LOADED)
            window = f"{scheme}, {width} pixels"
            overflow = int(await shown.value(_OVERFLOW))
            if overflow > 0:
                yield f"{window}: {overflow} pixels too wide"
            for fault in [*shown.amiss, *(await _violations(shown, axe) if axe else [])]:
                yield f"{window}: {fault}"
            if pictures:
                (pictures / f"{scheme}-{width}.png").write_bytes(await shown.picture())


async def _violations(shown: BrowserPage, axe: str) -> list[str]:
    await shown.value(f"{axe};0")
    return [str(violation) for violation in json.loads(await shown.value(_AXE))]
