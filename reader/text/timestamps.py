"""Moments as other programs want them."""

import datetime


def in_utc(moment: str) -> str | None:
    """An ISO 8601 moment in UTC, ending in "Z"; None where `moment` is none, or does not say how far it is from UTC."""
    try:
        parsed = datetime.datetime.fromisoformat(moment)
        if parsed.tzinfo is None:
            return None
        return parsed.astimezone(datetime.UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    except (ValueError, OverflowError):
        return None
