"""Moments in UTC, for programs that want them so."""

import pytest

from reader.text.timestamps import in_utc


@pytest.mark.parametrize(
    ("moment", "told"),
    [
        ("2026-02-03T10:30:00+01:00", "2026-02-03T09:30:00Z"),
        ("2026-02-03T10:30:00Z", "2026-02-03T10:30:00Z"),
        ("2026-02-03T10:30:00.75-02:30", "2026-02-03T13:00:00Z"),
        ("2026-02-03T10:30:00", None),
        ("2026-02-03", None),
        ("0001-01-01T00:00:00+14:00", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_a_moment_is_told_where_it_is_one(moment: str, told: str | None) -> None:
    assert in_utc(moment) == told
