"""The commit that the program was made from, where that is known."""

import re
from contextlib import suppress
from pathlib import Path

_PACKAGE = Path(__file__).parent
_COMMIT = re.compile(r"[0-9a-f]{40}|[0-9a-f]{64}")


def commit(package: Path = _PACKAGE) -> str | None:
    """The full name of the commit: as the build has written it into `package`, else of the checkout around it."""
    with suppress(OSError, UnicodeDecodeError):
        return _named(package / "commit.txt")
    with suppress(OSError, UnicodeDecodeError):
        return _checked_out(package.parent / ".git")
    return None


def _checked_out(git: Path) -> str | None:
    """The commit that HEAD names, read from git's files: no program is run."""
    if git.is_file():  # a second working tree of one repository names its folder
        git = git.parent / git.read_text("utf-8").removeprefix("gitdir:").strip()
    head = (git / "HEAD").read_text("utf-8").strip()
    if not head.startswith("ref:"):
        return head if _COMMIT.fullmatch(head) else None
    branch = head.removeprefix("ref:").strip()
    common = git / "commondir"
    shared = git / common.read_text("utf-8").strip() if common.is_file() else git
    if (shared / branch).is_file():
        return _named(shared / branch)
    lines = (shared / "packed-refs").read_text("utf-8").splitlines()
    packed = next((line.split()[0] for line in lines if line.endswith(f" {branch}")), "")
    return packed if _COMMIT.fullmatch(packed) else None


def _named(path: Path) -> str | None:
    commit = path.read_text("utf-8").strip()
    return commit if _COMMIT.fullmatch(commit) else None
