"""Values of the database as cells of a Tabular Data Package."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import Any

from resources_db.export.spreadsheet_safety import guard

WORDS = {True: "true", False: "false"}


def cell(value: Any) -> str:
    """The cell: empty for nothing, ISO 8601 for dates and times, guarded where a text needs it."""
    if isinstance(value, str):  # first, because most are
        return guard(value)
    if value is None:
        return ""
    if isinstance(value, bool):
        return WORDS[value]
    if isinstance(value, float):
        return _shortest(value)
    if isinstance(value, datetime):
        return _in_utc(value)
    if isinstance(value, date | time):
        return value.isoformat()
    return str(value)


def _shortest(value: float) -> str:
    """18 rather than 18.0; every other number so that it is read back as the same."""
    return str(int(value)) if value.is_integer() else repr(value)


def _in_utc(value: datetime) -> str:
    """To the microsecond, where there are any; a moment without zone is UTC."""
    aware = value if value.tzinfo else value.replace(tzinfo=UTC)
    return aware.astimezone(UTC).isoformat().replace("+00:00", "Z")
