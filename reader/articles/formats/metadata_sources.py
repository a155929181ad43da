"""The metadata that a file gives of its article, and where in the file they are."""

import datetime
import re
from collections.abc import Iterable, Mapping
from typing import Any

from reader.articles.article import Metadata
from reader.articles.formats.written_dates import written_date
from reader.articles.metadata import read_metadata

MetadataClaim = tuple[str, Mapping[str, Any]]
"""A place in a file, and the values there by the names of `Metadata`."""

_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?(Z|[+-]\d{2}:?\d{2})?)?")
_SPACED_ZONE = re.compile(r"(?<=\d\d:\d\d) (Z|[+-]\d{2}:?\d{2})$| UTC$")
_BY = re.compile(r"by:?\s+(?=\S)", re.IGNORECASE)
_MAX_LENGTH = 1000


def merge_metadata(places: Iterable[MetadataClaim]) -> tuple[Metadata, dict[str, str]]:
    """The metadata, the first place that says a thing counting, and for each thing that place.

    What is no good (a date that is none) is passed over, and the next place asked.
    """
    metadata, origins = Metadata(), dict[str, str]()
    for origin, values in places:
        said, _ = read_metadata({name: _usable(name, value) for name, value in values.items()})
        for name in Metadata.__dataclass_fields__:
            if getattr(said, name) and not getattr(metadata, name):
                origins[name] = origin
        metadata = metadata.over(said)
    return metadata, origins


def iso_date(text: str) -> str | None:
    """A date as ISO 8601, from that, its compact form, as a mail writes it, or with its month in words; else None."""
    text = _SPACED_ZONE.sub(r"\1", text.strip()[:64])
    compact = _COMPACT.fullmatch(text)
    if compact:
        year, month, day, hour, minute, second, zone = compact.groups()
        time = f"T{hour}:{minute}:{second or '00'}{zone or ''}" if hour else ""
        return f"{year}-{month}-{day}{time}"
    if re.match(r"\d{4}(?:-|$)", text):
        return text
    from email import utils  # deferred: it takes long to load, and few dates need it

    try:
        return utils.parsedate_to_datetime(text).isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return written_date(text)


def is_address(value: Any) -> bool:
    """Whether a value is the address of a page."""
    return isinstance(value, str) and value.startswith(("https://", "http://"))


def _usable(name: str, value: Any) -> Any:
    """A value as `read_metadata` takes it; None where there is none in it."""
    if isinstance(value, (list, tuple)):
        value = ", ".join(str(each) for each in value[:20] if isinstance(each, (str, int))) or None
    if isinstance(value, (datetime.date, datetime.datetime)):
        value = value.isoformat()
    if isinstance(value, bool) or not isinstance(value, (str, int)):
        return None
    text = " ".join(str(value)[:_MAX_LENGTH].split())
    if name == "date":
        return iso_date(text)
    return (_BY.sub("", text) if name == "author" and _BY.match(text) else text) or None
