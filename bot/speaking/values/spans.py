"""Opening hours of one day: [["09:00", "12:00"], ["13:00", "17:00"]] → "9 AM to 12 PM and …"."""

from collections.abc import Sequence
from datetime import datetime, time, timedelta

from bot.speaking.locales import NEW_YORK
from bot.speaking.values.clock import local_moment, speak_clock
from bot.speaking.values.lists import speak_list
from bot.speaking.voice import Voice

Span = Sequence[str | None]

_MIDNIGHT = time(0)
_WHOLE_DAY = timedelta(hours=23, minutes=59)


def speak_spans(spans: Sequence[Span] | str, voice: Voice) -> str:
    """Pairs of clock times ("09:00") or of ISO moments; no second one: the end is not known."""
    if isinstance(spans, str):
        return spans
    return speak_list([_span(opens, closes, voice) for opens, closes in spans], voice)


def _span(start: str | None, end: str | None, voice: Voice) -> str:
    if not start:
        raise ValueError("a span needs its beginning")
    opens = _moment(start, voice)
    words = {"opens": speak_clock(opens, voice)}
    if not end:
        return voice.term("time", "span_without_end", words) or words["opens"]
    closes = _moment(end, voice)
    if opens.time() == _MIDNIGHT and closes - opens >= _WHOLE_DAY:
        return voice.term("time", "span_all_day") or ""
    words["closes"] = speak_clock(closes, voice)
    return voice.term("time", "span", words) or " - ".join(words.values())


def _moment(text: str, voice: Voice) -> datetime:
    if "T" in text:
        return local_moment(text)
    today = voice.now.astimezone(NEW_YORK).date()
    return datetime.combine(today, time.fromisoformat(text), tzinfo=NEW_YORK)
