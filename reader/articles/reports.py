"""Tells the reports that Parallax writes from articles, so that one kept beside them is not read as one."""

import re

MARK = "<!-- generator: parallax -->"
"""What a report in Markdown or HTML begins with; no reader of either shows it."""
_REPORT = re.compile(
    rf'(?:\xef\xbb\xbf)?(?:(?:<!DOCTYPE html>\s*)?{MARK}|\{{\s*"schema":\s*"parallax-)'.encode("latin-1")
)


def is_report(data: bytes) -> bool:
    """Whether a file holds a report that Parallax has written."""
    return _REPORT.match(data) is not None
