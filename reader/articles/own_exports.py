"""Recognises the reports that Parallax writes, so that one saved next to articles is not read as one."""

import re

MARK = "<!-- generator: parallax -->"
"""The beginning of a report in HTML, and formerly of one in Markdown; no reader of either shows it."""
_TEXTS = (
    rf"(?:<!DOCTYPE html>\s*)?{MARK}",
    r"---\s*\ngenerator: parallax ",  # the front matter of a report in Markdown
    r"(?:record,id|actor,name|discrepancy,fingerprint|fact,number|figure,kind,value|omission,fact|note,kind,state),",
    r"(?:article,source,(?:number|start)|kind,said_by,verb|from_date,to_date),",  # all these as tables
    r'\{\s*"schema":\s*"parallax-',
    r'\[\s*\{\s*"@context":\s*\[?\s*"http://www\.w3\.org/ns/anno\.jsonld"',  # notes as Web Annotations
)
_ARCHIVES = (
    r"README\.txtMade by Parallax ",  # an evidence bundle
    r"annotation\.conf\[entities\]",  # texts for brat
)
"""The first file of an archive and what it begins with; archives are stored, not packed."""
_BUNDLE = re.compile(rb"PK\x03\x04.{26}README\.txtMade by Parallax ", re.DOTALL)
_REPORT = re.compile(
    rf"(?:\xef\xbb\xbf)?(?:{'|'.join(_TEXTS)})|PK\x03\x04.{{26}}(?:{'|'.join(_ARCHIVES)})".encode("latin-1"), re.DOTALL
)


def is_bundle(data: bytes) -> bool:
    """Whether a file is an evidence bundle, which has the articles and notes in it."""
    return _BUNDLE.match(data) is not None


def is_own_export(data: bytes) -> bool:
    """Whether a file holds a report that Parallax has written."""
    return _REPORT.match(data) is not None
