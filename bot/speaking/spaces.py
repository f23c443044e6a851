"""CLDR's special spaces (no-break, narrow) → the plain one.

Old phones show a box for the narrow no-break space, and one of them turns a text message
into UCS-2 at twice the price.
"""

import re

_SPECIAL_SPACE = re.compile("[\u00a0\u2000-\u200a\u202f\u205f\u3000]")


def plain_spaces(text: str) -> str:
    return _SPECIAL_SPACE.sub(" ", text)
