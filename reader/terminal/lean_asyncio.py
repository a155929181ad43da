"""Loads asyncio, on which Textual runs, without TLS, as where Python was built without it.

Nothing here speaks TLS over asyncio, and its library takes a twentieth of the processor time of the first screen.
"""

import sys


def load_asyncio() -> None:
    """Loads asyncio, unless it is loaded. Afterwards `ssl` can be imported as ever."""
    if "asyncio" in sys.modules or "ssl" in sys.modules:
        return
    sys.modules["ssl"] = None  # type: ignore[assignment]  # which makes its import fail
    try:
        import asyncio  # noqa: F401
    finally:
        del sys.modules["ssl"]
