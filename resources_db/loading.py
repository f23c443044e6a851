"""What the directory holds whatever is imported: its own vocabularies and the holidays."""

from __future__ import annotations

from sqlalchemy import Connection, delete, insert, select

from resources_db.hours import holidays_of
from resources_db.models import PublicHoliday
from resources_db.store import put
from resources_db.terms import taxonomy_records

HOLIDAY_YEARS_AHEAD = 2


def furnish(connection: Connection, year: int) -> None:
    """Bring vocabularies and holidays up to date; nothing is written when they are."""
    put(connection, taxonomy_records())
    load_holidays(connection, year)


def load_holidays(connection: Connection, year: int) -> None:
    """Keep the public holidays of a year and the ones around it, and no others."""
    years = range(year - 1, year + HOLIDAY_YEARS_AHEAD + 1)
    wanted = {day: name for each in years for day, name in holidays_of(each).items()}
    stored = connection.execute(select(PublicHoliday.day, PublicHoliday.name)).all()
    if wanted != {row.day: row.name for row in stored}:
        connection.execute(delete(PublicHoliday))
        rows = [{"day": day, "name": name} for day, name in wanted.items()]
        connection.execute(insert(PublicHoliday), rows)
