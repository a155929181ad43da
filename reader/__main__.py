"""`python -m reader`, and the command `parallax`."""

import signal
import sys


def run() -> int:
    """The command, from its first moment on: ctrl+c while it is loaded ends it without a traceback."""
    if signal.getsignal(signal.SIGINT) == signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)  # until `main` can take it
    from reader.cli import main

    return main()


if __name__ == "__main__":
    sys.exit(run())
