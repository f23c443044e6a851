"""What makes a place easier to use: the words stay, and searches get a code beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from resources_db.importing.reading.draft import Draft
from resources_db.importing.reading.tally import Tally
from resources_db.importing.records import Record
from resources_db.taxonomy import FEATURES

DENIED = re.compile(r"\b(?:not|no|without|isn't|limited|partial(?:ly)?|except)\b", re.I)
WORDS = {
    "wheelchair": re.compile(r"\bwheel ?chairs?\b|\bada[- ](?:accessible|compliant)\b", re.I),
    "asl": re.compile(r"\bamerican sign language\b|\basl\b", re.I),
    "tty": re.compile(r"\btty\b|\btdd\b", re.I),
}


def accessibility_codes(text: str) -> tuple[str, ...]:
    """The codes that the words promise without any "not" or "except"."""
    if text in FEATURES["accessibility"] or DENIED.search(text):
        return ()
    return tuple(code for code, words in WORDS.items() if words.search(text))


def shaped(draft: Draft, _tally: Tally) -> Iterator[Record]:
    """The row, and one more for each code in its words."""
    yield draft.record()
    location_id = draft.values["location_id"]
    for code in accessibility_codes(draft.values.get("description", "")):
        yield draft.other(
            "accessibility", f"{draft.id}#{code}", location_id=location_id, description=code
        )
