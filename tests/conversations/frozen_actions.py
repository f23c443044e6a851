"""The action server on a Tuesday at noon: what is open today comes first, and days differ."""

from datetime import datetime, tzinfo
from zoneinfo import ZoneInfo

import actions.base
from actions.server import main

TUESDAY_NOON = datetime(2026, 11, 24, 12, tzinfo=ZoneInfo("America/New_York"))


class StandingClock(datetime):
    """Time that does not pass."""

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]
        return TUESDAY_NOON.astimezone(tz)


if __name__ == "__main__":
    actions.base.datetime = StandingClock  # type: ignore[misc]
    main()
