"""Versions of a record: which of two was made from the other, so that a merge has both only where neither was."""

import hashlib
from dataclasses import replace
from typing import TypeVar

from reader.notes.record import Record, to_yaml

_MOST = 50
"""How many earlier versions a record names; one that it no longer names survives a merge as a record of its own."""
_Record = TypeVar("_Record", bound=Record)


def version_of(record: Record) -> str:
    """Twelve hexadecimal digits that identify a record's contents and history, under whatever id it is saved."""
    return hashlib.sha256(to_yaml(replace(record, id="")).encode()).hexdigest()[:12]


def succeeding(record: _Record, before: Record) -> _Record:
    """The record as one that was made from another."""
    return replace(record, earlier=(*before.earlier, version_of(before))[-_MOST:])
