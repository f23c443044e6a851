"""Hours: schedule rules → open, closed or unknown. Pure, and free of the database."""

from resources_db.hours.codec import dump_rules, load_rules
from resources_db.hours.notation import parse_hours
from resources_db.hours.opening import DayOpening, Opening, is_open, opening_at, opening_on
from resources_db.hours.public_holidays import PublicHolidays, holidays_of
from resources_db.hours.rule import Day, HoursError, Rule
from resources_db.hours.spans import LOCAL_TIME, Span, spans_on

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
    "load_rules",
    "opening_at",
    "opening_on",
    "parse_hours",
    "spans_on",
]
