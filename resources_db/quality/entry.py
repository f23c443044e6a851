"""A service at a place as residents get it: what the checks look at."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Entry:
    """One active service at one place, with what it takes over from service and organization.

    need: the first it is found by; empty where its terms mean none of ours. sub_needs: codes of
    our taxonomy. source_date: of the page it was read from, as precise as that was. phones:
    E.164 or short codes, the first to call first, without fax. has_rules: whether its hours
    are schedules; hours_text: as the source writes them. is_placed: people go there; else it
    is called. latitude, longitude: degrees; not is_exact: of its ZIP or town. areas: who may
    use it.
    """

    id: str
    service_id: str
    location_id: str
    service: str
    organization: str
    need: str = ""
    source: str = ""
    source_id: str = ""
    source_date: str = ""
    verified_on: date | None = None
    phones: tuple[str, ...] = ()
    has_rules: bool = False
    hours_text: str = ""
    is_placed: bool = True
    latitude: float | None = None
    longitude: float | None = None
    is_exact: bool = True
    street: str = ""
    city: str = ""
    state: str = ""
    postal_code: str = ""
    town: str = ""
    areas: tuple[str, ...] = ()
    sub_needs: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """As a maintainer finds it."""
        service, organization = self.service, self.organization
        return f"{service} ({organization})" if organization else service
