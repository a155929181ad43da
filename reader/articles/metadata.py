"""Reads what a manifest's entry or a front matter says of an article."""

import datetime
import re
from collections.abc import Mapping
from typing import Any

from reader.articles.article import Metadata
from reader.text.breaks import without_breaks
from reader.text.sanitise import one_line

_ISO_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?)?)?")
_MAX_LENGTH = 500


def read_metadata(entry: Mapping[str, Any]) -> tuple[Metadata, tuple[str, ...]]:
    """The known keys of `entry`, made harmless, and a warning for each value that is no good.

    Other programs' keys are passed over.
    """
    values: dict[str, str | None] = {}
    warnings = []
    for name in Metadata.__dataclass_fields__:
        try:
            values[name] = _text_of(name, entry.get(name))
        except ValueError as error:
            warnings.append(str(error))
    return Metadata(**values), tuple(warnings)


def _text_of(name: str, value: Any) -> str | None:
    if value is None or value == "":
        return None
    if isinstance(value, list) and name == "author":
        value = ", ".join(map(str, value))
    if isinstance(value, (datetime.date, datetime.datetime)):
        value = value.isoformat()
    if not isinstance(value, (str, int, float)):
        raise ValueError(f"{name}: expected text")
    text = one_line(without_breaks(str(value).strip())[0])[:_MAX_LENGTH]
    if name == "date" and not _is_date(text):
        raise ValueError(f"date: {text!r} is not like 2017-04-04")
    return text or None


def _is_date(text: str) -> bool:
    if not _ISO_DATE.fullmatch(text):
        return False
    try:
        datetime.datetime.fromisoformat((text[:10] + "-01-01")[:10] + text[10:])
    except ValueError:
        return False
    return True
