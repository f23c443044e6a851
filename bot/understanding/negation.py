"""Places that a message takes back: "not Hartford, I meant New Haven"."""

import re
from collections.abc import Sequence

from resources_db.places import PlaceMention

# A place right after one of these is the one that is not meant. A comma or full stop
# between them ("no, Hartford") makes it the one that is.
_DENIED = re.compile(
    r"(?:\bnot|\bno|\bisn'?t|\bthan|\binstead of|\brather than|\bexcept|\bque no|\bque"
    r"|\ben vez de|\ben lugar de|\bexcepto)\s+(?:in|at|near|for|from|en|de|a|por|the)?\s*$",
    re.IGNORECASE,
)


def without_denied(text: str, mentions: Sequence[PlaceMention]) -> list[PlaceMention]:
    """The mentions that are meant; all of them when all are denied."""
    meant = [m for m in mentions if not _DENIED.search(text[: m.start])]
    return meant or list(mentions)
