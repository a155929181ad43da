"""The messages of a page over its socket, and those that reach the reader."""

import json
from collections.abc import Mapping

from aiohttp import WSMsgType
from aiohttp.web import WebSocketResponse

from reader.web.session_process import ReaderProcess

_CELLS = range(1, 1001)
"""Columns and rows that a terminal can have."""
_COLUMNS, _ROWS = 80, 24


async def converse(carrier: WebSocketResponse, reader: ReaderProcess, asked: Mapping[str, str]) -> None:
    """Starts a reader in the size asked for, and hands on what the page says until it is closed."""
    await reader.start(_cells(asked.get("width"), _COLUMNS), _cells(asked.get("height"), _ROWS))
    try:
        async for message in carrier:
            if message.type is WSMsgType.TEXT:
                await _hand_on(_read(message.data), carrier, reader)
    finally:
        await reader.stop()


def _read(frame: str) -> object:
    """What a frame says; None where it is no JSON: that closes no page."""
    try:
        return json.loads(frame)
    except (ValueError, RecursionError):
        return None


async def _hand_on(said: object, carrier: WebSocketResponse, reader: ReaderProcess) -> None:
    match said:
        case ["stdin", str(keys)] if keys:  # no keys at all would say that there will be none any more
            await reader.send_bytes(keys.encode("utf-8", "replace"))
        case ["resize", {"width": int(columns), "height": int(rows)}] if columns in _CELLS and rows in _CELLS:
            await reader.set_terminal_size(columns, rows)
        case ["focus"]:
            await reader.focus()
        case ["blur"]:
            await reader.blur()
        case ["ping", str(moment)]:
            await carrier.send_json(["pong", moment])


def _cells(asked: str | None, usual: int) -> int:
    wanted = int(asked) if asked and asked.isascii() and asked.isdigit() and len(asked) < 5 else usual
    return wanted if wanted in _CELLS else usual
