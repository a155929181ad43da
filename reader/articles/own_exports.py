"""Recognises the reports that Parallax writes, so that one saved next to articles is not read as one."""

import re

MARK = "<!-- generator: parallax -->"
"""The beginning of a report in HTML, and formerly of one in Markdown; no reader of either shows it."""
_TEXTS = (
    rf"(?:<!DOCTYPE html>\s*)?{MARK}",
    r"---\s*\ngenerator: parallax ",  # the front matter of a report in Markdown
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


def mend_of(data: bytes) -> str:
    """How to open what a report holds: an evidence bundle has the articles and notes in it; empty for others."""
    return "unpack it, and open the folder “collection” in it" if _BUNDLE.match(data) else ""


def is_own_export(data: bytes) -> bool:
    """Whether a file holds a report that Parallax has written."""
    return _REPORT.match(data) is not None
