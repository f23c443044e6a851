"""Values of the database as the standard's JSON has them."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from math import isfinite
from typing import Any

from resources_db.hsds.standard import Column

JsonValue = str | int | float | bool


def json_value(value: Any, column: Column) -> JsonValue | None:
    """A cell of a column of the standard; None: nothing is known, or nothing that it allows.

    A text that must be there is empty rather than missing.
    """
    if column.type == "number":
        return number(value)
    text = plain(value)
    if column.one_of and text not in column.one_of:
        return None
    if text in (None, ""):
        return "" if column.required == "always" else None
    return str(text)


def plain(value: Any) -> JsonValue | None:
    """Dates and times as ISO 8601: a time of day without zone, a moment in UTC."""
    if isinstance(value, datetime):
        return moment(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, time):
        return value.isoformat(timespec="minutes")
    return value  # type: ignore[no-any-return]


def moment(value: datetime) -> str:
    """To the millisecond, as the standard asks; a moment without zone is UTC."""
    aware = value if value.tzinfo else value.replace(tzinfo=UTC)
    return aware.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def number(value: Any) -> int | float | None:
    """A number, whole where it can be, also of a text ("102"); None for another text."""
    try:
        found = float(value)
    except (TypeError, ValueError):
        return None
    if not isfinite(found):
        return None
    return int(found) if found.is_integer() else found
