"""Where and when things are looked up, and how much of them a reply holds."""

from dataclasses import dataclass
from datetime import datetime

from actions.reporter import Reporter
from resources_db.directory import Directory

SMS = "sms"
PAGE = 3
# Two lists of three do not fit two text messages.
SMS_PAGE_OF_SEVERAL = 2


@dataclass(frozen=True, slots=True)
class Lookup:
    """`at` is the moment that "open now" is about; aware. `reporter`: who asks, for reports."""

    directory: Directory
    at: datetime
    channel: str = "web"
    reporter: Reporter | None = None

    def page_size(self, needs: int) -> int:
        """Results at a time for each of so many needs."""
        return SMS_PAGE_OF_SEVERAL if self.channel == SMS and needs > 1 else PAGE
