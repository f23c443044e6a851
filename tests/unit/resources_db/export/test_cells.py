"""Values as cells."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest

from resources_db.export.cells import cell

MOMENT = datetime.fromisoformat("2026-01-10T12:00:00")


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        ("", ""),
        ("=1", "'=1"),
        (True, "true"),
        (False, "false"),
        (0, "0"),
        (18.0, "18"),
        (-72.67341, "-72.67341"),
        (0.1 + 0.2, "0.30000000000000004"),
        (date(2026, 1, 10), "2026-01-10"),
        (time(9), "09:00:00"),
        (MOMENT, "2026-01-10T12:00:00Z"),
        (MOMENT.replace(microsecond=136323), "2026-01-10T12:00:00.136323Z"),
    ],
)
def test_a_cell(value: object, text: str) -> None:
    assert cell(value) == text
