"""A cell as text and back: how metadata tells values of any column."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any

from resources_db.importing.shaping import filler
from resources_db.importing.tables import TABLES

YES, NO = "true", "false"


def text_of(value: Any) -> str:
    """As the standard's files have it: ISO 8601, true and false, empty where nothing is known."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return YES if value else NO
    if isinstance(value, date | datetime | time):
        return value.isoformat()
    if isinstance(value, float):
        return format(value, ".15g")
    return str(value)


def value_of(table: str, column: str, text: str) -> Any:
    """The value that a column takes. Raises ValueError for a text that is none."""
    described = TABLES[table].table.columns[column]
    if text == "" and described.nullable:
        return None
    if text in (YES, NO) and described.type.python_type is bool:
        return text == YES
    return filler(described)(text)
