"""A value for each placeholder that may stand in a text.

Translators see them spoken, the checks count segments with them, and a name that is not
here is a misspelt one.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from bot.speaking.locales import NEW_YORK

# A Thursday afternoon.
SAMPLE_NOW = datetime(2026, 11, 19, 14, 0, tzinfo=NEW_YORK)

SAMPLES: Mapping[str, Any] = {
    "accessibility": ["wheelchair"],
    "address": "45 Church Street, Hartford, CT 06103",
    "count": 12,
    "day": "saturday",
    "directions_url": "https://example.org/directions",
    "distance_m": 966,
    "documents": ["photo_id", "proof_of_address"],
    "eligibility": ["low_income", "senior"],
    "elsewhere": "Springfield, MA",
    "fees": ["free"],
    "filters": ["open_saturday", "wheelchair"],
    "hours_text": "Monday to Friday 9-5",
    "language_name": "ht",
    "languages": ["en", "es"],
    "name": "Hands On Hartford",
    "names": ["Hands On Hartford", "House of Bread"],
    "need": "food",
    "opens_at": "2026-11-21T09:00:00-05:00",
    "phone": "+18605550100",
    "place": "New Britain",
    "radius_m": 16093,
    "sub_need": ["pantry"],
    "spans": [["09:00", "12:00"], ["13:00", "17:00"]],
    "text_phone": "741741",
    "town": "Waterbury",
    "tty_phone": "+18005550101",
    "until": "2026-11-19T17:00:00-05:00",
    # words that terms.yml's own phrases are made with
    "closes": "5 PM",
    "date": "November 30",
    "distance": "0.1 miles",
    "first": "1",
    "language": "Spanish",
    "last": "3",
    "opens": "9 AM",
    "time": "5 PM",
    "weekday": "Saturday",
}
