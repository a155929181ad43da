"""The reader behind one page: a process of its own, which lives as long as the page."""

import asyncio
import shlex
from asyncio.subprocess import PIPE, Process
from collections.abc import Sequence
from contextlib import suppress

from aiohttp.web import WebSocketResponse
from textual_serve.app_service import AppService
from textual_serve.download_manager import DownloadManager

_DRIVER = "reader.terminal.web_driver:PageDriver"
_OF_TERMINAL = frozenset(("TMUX", "STY"))
"""What tells of the terminal in which the site was started; the page is in none."""
_PATIENCE = 10.0
"""Seconds a reader has to keep its place and end, once its page is closed."""


class ReaderOfPage(AppService):
    """Runs the command for one page, and speaks with it over the page's socket."""

    def __init__(self, command: Sequence[str], socket: WebSocketResponse) -> None:
        super().__init__(
            shlex.join(command),
            write_bytes=socket.send_bytes,
            write_str=socket.send_str,
            close=self._close_page,
            download_manager=DownloadManager(),
        )
        self._arguments, self._socket = command, socket

    def _build_environment(self, width: int = 80, height: int = 24) -> dict[str, str]:
        made = super()._build_environment(width, height)
        return {name: value for name, value in made.items() if name not in _OF_TERMINAL} | {"TEXTUAL_DRIVER": _DRIVER}

    async def _open_app_process(self, width: int = 80, height: int = 24) -> Process:
        """Starts the command: without a shell, and out of reach of the terminal's ctrl+c, as it is asked to end."""
        process = await asyncio.create_subprocess_exec(
            *self._arguments,
            stdin=PIPE,
            stdout=PIPE,
            stderr=PIPE,
            env=self._build_environment(width, height),
            start_new_session=True,
        )
        self._process, self._stdin = process, process.stdin
        return process

    async def run(self) -> None:
        """Hands on what the reader draws; closes the page when it has ended, for whatever reason."""
        await super().run()
        await self._close_page()

    async def stop(self) -> None:
        """Asks the reader to end, and ends it where it doesn't."""
        if self._process is None:
            return
        with suppress(TimeoutError):
            await asyncio.wait_for(super().stop(), _PATIENCE)
        if self._process.returncode is None:
            with suppress(ProcessLookupError):
                self._process.kill()
        await self._process.wait()

    async def _close_page(self) -> None:
        await self._socket.close()
