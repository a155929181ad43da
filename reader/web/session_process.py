"""The process of the reader that serves one page; it lives as long as the page."""

import asyncio
import shlex
from asyncio.subprocess import PIPE, Process
from collections.abc import Sequence
from contextlib import suppress

from aiohttp.web import WebSocketResponse
from textual_serve.app_service import AppService
from textual_serve.download_manager import DownloadManager

from reader.terminal.textual_internals import Environment, process_of, start_by

_DRIVER = "reader.terminal.web_driver:PageDriver"
_OF_TERMINAL = frozenset(("TMUX", "STY"))
"""Variables of the terminal in which the site was started; the page is in none."""
_PATIENCE = 10.0
"""Seconds a reader has to save its place and end, once its page is closed."""


class ReaderProcess(AppService):
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
        start_by(self, self._start_reader)

    async def _start_reader(self, environment: Environment) -> Process:
        """Starts the command: without a shell, and out of reach of the terminal's ctrl+c, as it is asked to end."""
        variables = {name: value for name, value in environment.items() if name not in _OF_TERMINAL}
        return await asyncio.create_subprocess_exec(
            *self._arguments,
            stdin=PIPE,
            stdout=PIPE,
            stderr=PIPE,
            env={**variables, "TEXTUAL_DRIVER": _DRIVER},
            start_new_session=True,
        )

    async def run(self) -> None:
        """Hands on what the reader draws; closes the page when it has ended, for whatever reason."""
        try:
            await super().run()
        finally:
            await self._close_page()

    async def stop(self) -> None:
        """Asks the reader to end, and ends it where it doesn't."""
        process = process_of(self)
        if process is None:
            return
        with suppress(TimeoutError):
            await asyncio.wait_for(super().stop(), _PATIENCE)
        if process.returncode is None:
            with suppress(ProcessLookupError):
                process.kill()
        await process.wait()

    async def _close_page(self) -> None:
        await self._socket.close()
