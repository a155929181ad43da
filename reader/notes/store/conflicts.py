"""A record's file that git could not merge: it holds two versions between marks, and both can be read from it."""

from dataclasses import dataclass
from pathlib import Path

from reader.articles.article import Problem
from reader.notes.record import Record, from_yaml
from reader.text.safe_yaml import YamlError

_BOTH, _OURS, _BASE, _THEIRS = range(4)
_MARKS = {b"<" * 7: _OURS, b"|" * 7: _BASE, b"=" * 7: _THEIRS, b">" * 7: _BOTH}
"""What follows a line that begins with each mark."""
_MAY_FOLLOW = {_BOTH: {_OURS}, _OURS: {_BASE, _THEIRS}, _BASE: {_THEIRS}, _THEIRS: {_BOTH}}


@dataclass(frozen=True)
class Conflict(Problem):
    """The problem of such a file, with its versions: ours, then theirs."""

    versions: tuple[Record, ...] = ()


def conflict_in(path: Path, data: bytes) -> Conflict | None:
    """The conflict in the contents of a record's file; None where there is none that can be read."""
    versions = versions_in(data)
    if not versions:
        return None
    reason = "two versions of one note, with git's conflict markers"
    records = tuple(from_yaml(version) for version in versions)
    return Conflict(path, reason, "parallax notes merge saves both", versions=records)


def versions_in(data: bytes) -> tuple[bytes, ...]:
    """Our and their version of a file with conflict markers; empty where there are none, or one is no record."""
    versions: tuple[list[bytes], list[bytes]] = ([], [])
    part = _BOTH
    for line in data.splitlines(keepends=True):
        following = _MARKS.get(line.split(b" ")[0].rstrip(b"\r\n"))
        if following is None:
            for number in {_BOTH: (0, 1), _OURS: (0,), _BASE: (), _THEIRS: (1,)}[part]:
                versions[number].append(line)
        elif following in _MAY_FOLLOW[part]:
            part = following
        else:
            return ()
    ours, theirs = (b"".join(lines) for lines in versions)
    return (ours, theirs) if part == _BOTH and ours != theirs and _are_records(ours, theirs) else ()


def _are_records(*versions: bytes) -> bool:
    try:
        return all(from_yaml(version) for version in versions)
    except YamlError:
        return False
