"""What is left of a fault of the program: a report in the user's folder, and one line that says where it is."""

import traceback

from reader import paths


class CrashError(Exception):
    """The program has a fault; `str()` of it is one line that says where the report on it is."""


def report(error: BaseException) -> str:
    """Writes a fault down, without the values of variables, and says in one line where."""
    said = f"stopped by a fault of its own ({type(error).__name__}) - saved notes and drafts are safe"
    path = paths.state_folder() / "crash.log"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("".join(traceback.format_exception(error)), "utf-8", "backslashreplace")
    except OSError:
        return f"{said}; start it again"
    return f"{said}; the report is in {path}"
