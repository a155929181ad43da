"""A check as JSON, in the form of the schema `parallax-check/1`."""

import json
from typing import Any

from reader.report.check.checked import Checked, Entry
from reader.report.json import class_of
from reader.report.tables.cells import Row
from reader.report.tables.make_tables import table_named

SCHEMA = "parallax-check/1"
_OF_SIDE = ("version", "says", "value", "bound", "unit", "iso", "said_by", "article", "source", "start", "end", "quote")


def to_json(checked: Checked) -> str:
    """The whole check; every control character escaped."""
    sides = table_named("sides", checked.comparison).records
    data = {
        "schema": SCHEMA,
        "title": checked.comparison.collection.title,
        "counts": dict(checked.counts),
        "open": [_entry(entry, sides) for entry in checked.open],
        "gone_from_baseline": list(checked.gone),
        "lost_verdicts": len(checked.comparison.lost),
        "problems": [str(problem) for problem in checked.comparison.collection.problems],
    }
    return json.dumps(data, ensure_ascii=True, indent=1) + "\n"


def _entry(entry: Entry, sides: list[Row]) -> dict[str, Any]:
    own = [side for side in sides if side["discrepancy"] == entry.discrepancy.id]
    return {
        "id": entry.discrepancy.id,
        "fingerprint": entry.fingerprint,
        "kind": entry.discrepancy.kind.value,
        "class": class_of(entry.discrepancy),
        "summary": entry.summary,
        "sides": [{name: side[name] for name in _OF_SIDE} for side in own],
    }
