"""Moments → the time here, with the day where it is not today.

Two ways to say a moment, because languages differ there: the point at which something
happens ("opens at …": Spanish "a las 9") and the end of a span ("open until …": "las 9").
Terms `time.at_*` and `time.until_*` hold both.
"""

from datetime import datetime
from typing import Literal

from babel.dates import format_date, format_skeleton, format_time

from bot.speaking.locales import NEW_YORK
from bot.speaking.spaces import plain_spaces
from bot.speaking.voice import Voice

Role = Literal["at", "until"]

DAYS_OF_A_WEEK = 7


def speak_moment(moment: datetime | str, voice: Voice, role: Role = "at") -> str:
    """17:00 today → "5 PM"; other days → "tomorrow 9 AM", "Saturday 9 AM", "November 30, 9 AM".

    ValueError for a text that is no ISO 8601 moment, or one without its offset.
    """
    there = local_moment(moment)
    words = {"time": speak_clock(there, voice), "date": "", "weekday": ""}
    days = days_from_now(there, voice)
    if 1 < days < DAYS_OF_A_WEEK:
        words["weekday"] = str(format_date(there, "EEEE", locale=voice.locale))
    elif days not in (0, 1):
        words["date"] = plain_spaces(format_skeleton("MMMMd", there, locale=voice.locale))
    said = voice.term("time", f"{role}_{_day_kind(days)}", words, number=_hour(there, voice))
    return said or words["time"]


def local_moment(moment: datetime | str) -> datetime:
    """ValueError without an offset, TypeError for what is no moment at all."""
    there = moment if isinstance(moment, datetime) else datetime.fromisoformat(moment)
    if there.tzinfo is None:
        raise ValueError("a moment needs its offset from UTC")
    return there.astimezone(NEW_YORK)


def days_from_now(there: datetime, voice: Voice) -> int:
    """Nights between now and then, in Connecticut."""
    return (there.date() - voice.now.astimezone(NEW_YORK).date()).days


def speak_clock(there: datetime, voice: Voice) -> str:
    """ "5 PM", "5:30 PM", "17:00": whole hours are short on a twelve-hour clock."""
    if has_twelve_hours(voice) and there.minute == 0:
        return plain_spaces(format_skeleton("h", there, locale=voice.locale))
    return plain_spaces(format_time(there, "short", locale=voice.locale))


def has_twelve_hours(voice: Voice) -> bool:
    return "h" in voice.locale.time_formats["short"].pattern


def _day_kind(days: int) -> str:
    if days in (0, 1):
        return ("today", "tomorrow")[days]
    return "weekday" if 1 < days < DAYS_OF_A_WEEK else "date"


def _hour(there: datetime, voice: Voice) -> int:
    """The number that is said: Spanish needs "a la 1" but "a las 2"."""
    return (there.hour - 1) % 12 + 1 if has_twelve_hours(voice) else there.hour
