"""Words of the standard's closed lists, in any case and by their usual other names."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from resources_db.importing.cleaning.doubt import CellDoubt

BETWEEN_WORDS = re.compile(r"[\s_/-]+")
STATUS = {
    "active": "active", "open": "active", "published": "active", "current": "active",
    "inactive": "inactive", "closed": "inactive", "archived": "inactive", "draft": "inactive",
    "defunct": "defunct", "deleted": "defunct",
    "temporarily closed": "temporarily closed", "suspended": "temporarily closed",
}  # fmt: skip
PLACE = {
    "physical": "physical", "street": "physical", "site": "physical",
    "postal": "postal", "mailing": "postal", "mail": "postal",
    "virtual": "virtual", "online": "virtual", "web": "virtual",
}  # fmt: skip
PHONE = {
    "voice": "voice", "main": "voice", "office": "voice", "phone": "voice", "landline": "voice",
    "hotline": "voice", "toll free": "voice", "tollfree": "voice", "after hours": "voice",
    "text": "sms", "sms": "sms", "tty": "tty", "tdd": "tty", "tty tdd": "tty", "textphone": "tty",
    "fax": "fax", "cell": "cell", "mobile": "cell", "video": "video", "pager": "pager",
}  # fmt: skip
FREQUENCY = {
    "weekly": "WEEKLY", "week": "WEEKLY", "every week": "WEEKLY",
    "monthly": "MONTHLY", "month": "MONTHLY", "every month": "MONTHLY",
}  # fmt: skip


def one_of(words: Mapping[str, str], otherwise: str, default: str) -> Callable[[str], str]:
    """A cleaner for a closed list; `otherwise` tells people what becomes of other words."""

    def clean(text: str) -> str:
        word = " ".join(BETWEEN_WORDS.split(text.casefold().strip()))
        if word in words:
            return words[word]
        listed = ", ".join(dict.fromkeys(words.values()))
        raise CellDoubt(f"not one of: {listed}; {otherwise}", default or None)

    return clean


status = one_of(STATUS, "taken for inactive, so that nobody is sent there", "inactive")
place_type = one_of(PLACE, "taken for physical", "physical")
phone_type = one_of(PHONE, "taken for voice", "voice")
frequency = one_of(FREQUENCY, "left out", "")
