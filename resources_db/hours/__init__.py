"""Hours: schedule rules → open, closed or unknown. Pure, and free of the database."""

from resources_db.hours.codec import dump_rules, load_rules
from resources_db.hours.moments import LOCAL_TIME
from resources_db.hours.notation import parse_hours
from resources_db.hours.opening import (
    DayOpening,
    Opening,
    is_open,
    next_opening,
    opening_at,
    opening_on,
)
from resources_db.hours.public_holidays import PublicHolidays, holidays_of
from resources_db.hours.rule import Day, HoursError, Rule
from resources_db.hours.spans import Span, is_open_in_evening, opens_in, spans_on

__all__ = [
    "LOCAL_TIME",
    "Day",
    "DayOpening",
    "HoursError",
    "Opening",
    "PublicHolidays",
    "Rule",
    "Span",
    "dump_rules",
    "holidays_of",
    "is_open",
    "is_open_in_evening",
    "load_rules",
    "next_opening",
    "opening_at",
    "opening_on",
    "opens_in",
    "parse_hours",
    "spans_on",
]
