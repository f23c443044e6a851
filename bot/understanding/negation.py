"""Places that a message takes back: "not Hartford, I meant New Haven", "Derby is too far"."""

import re
from collections.abc import Sequence

from bot.understanding.normalise import fold
from resources_db.places import PlaceMention

# A place right after one of these is not the one that is meant. A comma or full stop
# between them ("no, Hartford") makes it the one that is.
_DENIED = re.compile(
    r"\b(?:not|no|isn'?t|than|instead of|rather than|except|too far from|que|en vez de"
    r"|en lugar de|excepto|lejos de)\s+(?:(?:in|at|near|for|from|en|de|a|por|the)\s+)?$"
)
# Where somebody lived once.
_LEFT = re.compile(
    r"\b(?:(?:used to|no longer|don'?t|didn'?t) (?:live|stay|be) (?:in|at|near)"
    r"|moved (?:away |out )?(?:from|of)|was living in|left"
    r"|(?:ya )?no (?:vivo|estoy|vivimos|estamos|ando|quedo) (?:en|por)|me mude de|nos mudamos de"
    r"|(?:antes )?vivia(?:mos)? en|me fui de)\s+$"
)
_FAR = re.compile(
    r"^\s*(?:is|its|it's|it is|was)? ?(?:way |much )?too far\b"
    r"|^\s*(?:me |nos )?(?:queda|esta) (?:muy |bien |demasiado )?lejos\b"
)


def without_denied(text: str, mentions: Sequence[PlaceMention]) -> list[PlaceMention]:
    """The mentions that are meant; all of them when all are denied."""
    folded = fold(text)
    meant = [m for m in mentions if not _is_denied(folded, m)]
    return meant or list(mentions)


def _is_denied(folded: str, mention: PlaceMention) -> bool:
    before, after = folded[: mention.start], folded[mention.end :]
    return bool(_DENIED.search(before) or _LEFT.search(before) or _FAR.search(after))
