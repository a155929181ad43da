"""Foreign text in Markdown, so that none of it is Markdown."""

import re

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&$])")
_LINE_BEGIN = re.compile(r"^(\d{0,9})([-+=:.)])(?=[ =:-]|$)")
"""The beginning of a line that makes it a list, a heading or a table."""


def escaped(text: str) -> str:
    """Foreign text, in one line."""
    return _LINE_BEGIN.sub(r"\1\\\2", _SPECIAL.sub(r"\\\1", " ".join(text.split())))
