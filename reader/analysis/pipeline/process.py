"""A process that analyses articles for this one, as this one sees it; `worker` is what runs in it."""

import signal
import subprocess
import sys
from socket import socketpair
from typing import TYPE_CHECKING

from reader.analysis.pipeline.errors import AnalysisError, ProcessEndedError

if TYPE_CHECKING:
    from reader.analysis.pipeline.request import Request
    from reader.analysis.pipeline.serialise import Answer

_WORKER = "reader.analysis.pipeline.worker"


class AnalysisProcess:
    """A process that answers one request after the other, until it is ended or this process ends in any way.

    It is started by `subprocess`, not by `multiprocessing`, whose processes need the standard streams, which Textual
    replaces, and take modules from the folder that the reader is in.
    """

    def __init__(self, niceness: int = 0) -> None:
        """`niceness` is what is added to the niceness of this process, as by `nice`.

        Raises `OSError` where no process can be started.
        """
        # -P: no module is taken from the folder that the reader happens to be in
        command = [sys.executable or "", "-P", "-m", _WORKER, str(niceness)]
        ours, theirs = socketpair()
        with ours, theirs:
            self._process = subprocess.Popen(  # noqa: S603 - nothing in it comes from outside
                command, stdin=theirs.fileno(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
            )
            from multiprocessing.connection import Connection  # deferred: it takes 10 ms, in which the process starts

            self.connection = Connection(ours.detach())
            """The connection that answers come from; with it one can wait for several processes."""

    @property
    def pid(self) -> int:
        """The id of the process."""
        return self._process.pid

    def ask(self, request: "Request") -> None:
        """Sends a request. If the process has ended, nothing is raised here, but by `answer`."""
        from reader.analysis.pipeline.request import encode_request  # deferred: the process starts meanwhile

        try:
            self.connection.send_bytes(encode_request(request))
        except OSError:
            return

    def answer(self) -> "Answer":
        """The next answer; waits for it.

        Raises `ProcessEndedError` where the process has ended; `AnalysisError` where the request failed in it, or where
        its answer can't be read.
        """
        from reader.analysis.pipeline.serialise import Failure, decode_answer

        try:
            answer = decode_answer(self.connection.recv_bytes())
        except (EOFError, OSError):
            raise ProcessEndedError(self._ending()) from None
        except ValueError:
            raise AnalysisError("the program was changed on the disk while it was running") from None
        if isinstance(answer, Failure):
            raise AnalysisError(answer.reason)
        return answer

    def end(self) -> None:
        """Ends the process at once, whatever it is doing; `answer` raises `ProcessEndedError` if it waits meanwhile."""
        self._process.kill()
        self._process.wait()

    def _ending(self) -> str:
        self.end()
        status = self._process.returncode
        if status == -getattr(signal, "SIGKILL", 9):  # which Windows does not have
            return "by SIGKILL (perhaps because memory ran out)"
        return f"by {signal.Signals(-status).name}" if status < 0 else f"with exit status {status}"


def started(niceness: int = 0) -> AnalysisProcess | None:
    """A new process, of this niceness; None where none can be started."""
    try:
        return AnalysisProcess(niceness)
    except OSError:
        return None
