"""A check in SARIF 2.1.0 (OASIS), which code hosts and editors show at the lines of the files.

A result a discrepancy: its first side is its location, the others are related locations. Lines are given only where the
file is plain text, as only there they are true.
"""

import json
from collections.abc import Mapping
from typing import Any

from reader import __version__
from reader.analysis.model import DiscrepancyKind, Side
from reader.report.check.checked import CLASSES, Checked, Entry
from reader.report.check.file_places import FilePlaces, Region
from reader.report.json import class_of
from reader.text.sanitise import one_line
from reader.views.sides import claimant_of
from reader.views.sides_by_value import sides_in_order

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_FINGERPRINT = "parallaxDiscrepancy/v1"
_KINDS: Mapping[DiscrepancyKind, str] = {
    DiscrepancyKind.NUMBER: "Sources give different numbers for the same thing.",
    DiscrepancyKind.TIME: "Sources give different times for the same thing.",
    DiscrepancyKind.PLACE: "Sources give different places for the same thing.",
    DiscrepancyKind.AGENT: "Sources name different people for the same deed.",
    DiscrepancyKind.STATUS: "One source states what another denies, doubts or only alleges.",
    DiscrepancyKind.LABEL: "Sources call the same thing by names that take sides.",
    DiscrepancyKind.DETAIL: "Sources contradict each other in something else.",
}
_Object = dict[str, Any]


def to_sarif(checked: Checked) -> str:
    """The whole log; every control character escaped."""
    places = {article.id: FilePlaces(article) for article in checked.comparison.collection.articles}
    run = {
        "tool": {"driver": _driver()},
        "columnKind": "unicodeCodePoints",
        "results": [_result(checked, entry, places) for entry in checked.open],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=True, indent=1) + "\n"


def _driver() -> _Object:
    rules = [{"id": kind.value, "shortDescription": {"text": _KINDS[kind]}} for kind in DiscrepancyKind]
    return {"name": "Parallax", "semanticVersion": __version__, "rules": rules}


def _result(checked: Checked, entry: Entry, places: dict[str, FilePlaces]) -> _Object:
    sides = sides_in_order(checked.comparison, entry.discrepancy)
    first, *others = [_location(checked, side, places) for side in sides]
    return {
        "ruleId": entry.discrepancy.kind.value,
        "ruleIndex": list(DiscrepancyKind).index(entry.discrepancy.kind),
        "level": "warning" if class_of(entry.discrepancy) == CLASSES[0] else "note",
        "message": {"text": entry.summary},
        "locations": [first],
        "relatedLocations": [other | {"id": number} for number, other in enumerate(others, 1)],
        "partialFingerprints": {_FINGERPRINT: entry.fingerprint},
    }


def _location(checked: Checked, side: Side, places: dict[str, FilePlaces]) -> _Object:
    """A side: its source by name, what it says, and its file where there is one."""
    comparison = checked.comparison
    article, place = comparison.article(side.passage.article), places[side.passage.article]
    by = claimant_of(comparison, side)
    said = f"{article.label}{f' ({by})' if by else ''}: “{comparison.quote(side.passage)}”"
    found: _Object = {"logicalLocations": [{"name": one_line(article.label)}], "message": {"text": one_line(said)}}
    if place.uri:
        region = place.region(side.passage.span)
        where = {"region": _region(region)} if region else {}
        found["physicalLocation"] = {"artifactLocation": {"uri": place.uri}} | where
    return found


def _region(region: Region) -> _Object:
    names = ("startLine", "startColumn", "endLine", "endColumn")
    return dict(zip(names, region, strict=True))
