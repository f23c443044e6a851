"""Codes of the directory and tags of languages → words from terms.yml and CLDR."""

from datetime import date, datetime, timedelta

from babel.dates import format_date, format_skeleton

from bot.speaking.locales import NEW_YORK
from bot.speaking.spaces import plain_spaces
from bot.speaking.voice import Voice

_LANGUAGE_FILTER = "language:"
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_FROM_TODAY = {"today": 0, "tomorrow": 1}
_DAYS_OF_A_WEEK = 7


def speak_term(group: str, code: str, voice: Voice) -> str:
    """The term's wording; the code itself where terms.yml has none (free text of a source)."""
    return voice.term(group, code) or code


def speak_filter(code: str, voice: Voice) -> str:
    """ "open_now" → "open now", "language:es" → "Spanish-speaking"."""
    if not code.startswith(_LANGUAGE_FILTER):
        return speak_term("filter", code, voice)
    language = speak_language(code.removeprefix(_LANGUAGE_FILTER), voice)
    return voice.term("filter", "language", {"language": language}) or language


def speak_language(tag: str, voice: Voice) -> str:
    """A language's name in the language spoken: ours where CLDR's is not what people say."""
    base = tag.replace("_", "-").split("-", 1)[0].lower()
    named: str | None = voice.term("language", base) or voice.locale.languages.get(base)
    return named or tag


def speak_day(day: date | str, voice: Voice) -> str:
    """A date, "saturday", "today" or "tomorrow" → "Saturday"; farther away with its date."""
    today = voice.now.astimezone(NEW_YORK).date()
    there = _date_of(day, today)
    if 0 <= (there - today).days < _DAYS_OF_A_WEEK:
        return str(format_date(there, "EEEE", locale=voice.locale))
    moment = datetime(there.year, there.month, there.day, tzinfo=NEW_YORK)
    return plain_spaces(format_skeleton("MMMEd", moment, locale=voice.locale))


def _date_of(day: date | str, today: date) -> date:
    if isinstance(day, date):
        return day
    code = day.lower()
    if code in _FROM_TODAY:
        return today + timedelta(days=_FROM_TODAY[code])
    if code in _WEEKDAYS:
        return today + timedelta(days=(_WEEKDAYS.index(code) - today.weekday()) % _DAYS_OF_A_WEEK)
    return date.fromisoformat(day)
