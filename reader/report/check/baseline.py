"""The baseline of a check: the discrepancies that were there before, by their fingerprints.

A JSON file for people to read and for version control: one discrepancy a line, in a fixed order, and nothing of when.
"""

import json
from collections.abc import Iterable, Mapping

SCHEMA = "parallax-baseline/1"

Baseline = Mapping[str, str]
"""From each fingerprint to the discrepancy in words."""


class BaselineError(ValueError):
    """A file that is no baseline; `str()` of it says why."""


def to_baseline(found: Iterable[tuple[str, str]]) -> str:
    """The file, from fingerprints with their discrepancies in words."""
    entries = dict(sorted(found, key=lambda entry: entry[::-1]))
    return f'{{"schema": {json.dumps(SCHEMA)}, "known": {json.dumps(entries, ensure_ascii=False, indent=1)}}}\n'


def read_baseline(data: bytes) -> Baseline:
    """The baseline in a file. Raises `BaselineError`."""
    try:
        held = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise BaselineError("not JSON") from error
    if not isinstance(held, dict) or held.get("schema") != SCHEMA:
        raise BaselineError(f"not {SCHEMA}")
    known = held.get("known")
    if not isinstance(known, dict) or not all(isinstance(words, str) for words in known.values()):
        raise BaselineError("its list is broken")
    return known
