"""Hours in words → rules, with a count of the texts that were understood."""

from __future__ import annotations

from resources_db.hours import Rule
from resources_db.hours.reader import read_hours
from resources_db.importing.reading.tally import Tally

LONGEST = 600  # characters; longer texts are stories, not hours


def rules_in(text: str, tally: Tally) -> tuple[Rule, ...]:
    """The rules that the text means; none where any part of it was not understood.

    "By appointment" and "call for hours" mean no rules, and are understood.
    """
    tally.hours.texts += 1
    reading = read_hours(text) if len(text) <= LONGEST else None
    if reading and reading.rules and not reading.unread:
        return reading.rules
    if not (reading and (reading.by_appointment or reading.call_for_hours)):
        tally.hours.unread[text] += 1
    return ()
