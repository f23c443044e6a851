"""What a service costs, in the few words that a search can count with."""

from __future__ import annotations

import re
from collections.abc import Iterator

from resources_db.importing.reading.draft import Draft
from resources_db.importing.reading.tally import Tally
from resources_db.importing.records import Record

FREE = re.compile(
    r"(?:services? (?:is|are) )?(?:free|no (?:cost|fee|charge)s?|none|at no cost|without charge)"
    r"(?: of charge)?(?: (?:to|for) (?:all|everyone|the public|clients))?[.!]?",
    re.I,
)
SLIDING = re.compile(
    r"(?:based on (?:a )?)?sliding (?:fee )?(?:scale|fee)s?(?: based on income)?[.!]?", re.I
)


def cost_code(text: str) -> str:
    """`free` or `sliding`, where the words say that and nothing else; else empty."""
    words = text.strip()
    if FREE.fullmatch(words):
        return "free"
    return "sliding" if SLIDING.fullmatch(words) else ""


def shaped(draft: Draft, _tally: Tally) -> Iterator[Record]:
    """The cost; "no charge" becomes `free`, "sliding scale" becomes `sliding`."""
    if code := cost_code(draft.values.get("option", "")):
        draft.values["option"] = code
    yield draft.record()
