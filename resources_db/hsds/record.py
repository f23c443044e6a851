"""One row of the directory as an object of the standard's JSON."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from resources_db.hsds.additional import public_columns
from resources_db.hsds.privacy import PRIVATE, public_words
from resources_db.hsds.standard import Column, columns
from resources_db.hsds.values import json_value, number, plain

Json = dict[str, Any]
Row = dict[str, Any]

# Said by where the object stands, like every column that names a row of another table.
OWNERS = frozenset({("attribute", "link_id"), ("metadata", "resource_id")})
ZONE_NAME = "timezone_name"


def record(table: str, row: Row) -> Json:
    """What is known of it and public, without the records that stand inside it."""
    row = row | public_words(table, row)
    made = {name: value for name, value in _standard(table, row) if value is not None}
    for name in public_columns(table):
        value = plain(row.get(name))
        if value not in (None, ""):
            made[name] = value
    return made | {name: value for name, value in _extra(table, row) if value is not None}


def _standard(table: str, row: Row) -> Iterator[tuple[str, Any]]:
    for column in own_columns(table):
        yield column.name, json_value(row.get(column.name), column)


@cache
def own_columns(table: str) -> tuple[Column, ...]:
    """The standard's columns that an object of the table tells by itself."""
    return tuple(
        column
        for column in columns()[table]
        if not column.references
        and (table, column.name) not in OWNERS
        and (table, column.name) not in PRIVATE
    )


def _extra(table: str, row: Row) -> Iterator[tuple[str, Any]]:
    """What the standard's types cannot hold, beside what they can."""
    if table == "schedule" and row["timezone"]:
        yield "timezone", number(winter_offset_h(row["timezone"]))
        yield ZONE_NAME, row["timezone"]
    if table == "phone" and str(number(row["extension"])) != row["extension"] != "":
        yield "extension_text", row["extension"]  # "0102" is no number to dial 102 by


@cache
def winter_offset_h(zone: str) -> float | None:
    """Hours that a zone's standard time is ahead of UTC: -5 for America/New_York.

    That of any winter, so that an answer is the same all year. None for an unknown zone.
    """
    try:
        offset = datetime(2026, 1, 1, tzinfo=ZoneInfo(zone)).utcoffset()
    except (ValueError, ZoneInfoNotFoundError):
        return None
    return offset.total_seconds() / 3600 if offset is not None else None
