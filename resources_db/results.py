"""What a search answers."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any, Literal

from resources_db.hours import Opening

AttendingType = Literal["physical", "phone", "online"]


@dataclass(frozen=True, slots=True)
class Result:
    """A service at a location. Codes are the taxonomy's, empty tuples mean "not stated".

    `approximate`: the point is that of the town or ZIP. `distance_m` (whole metres) is
    None for phone lines and where no point was asked from. `eligibility` holds codes of who
    may come (audiences included); `fees` is free, sliding or paid. `call_first` is the number
    to call before going there (2-1-1 for a bed). The `…_text` fields are the source's own
    English words.
    """

    id: str
    service: str
    organization: str
    need: str
    sub_needs: tuple[str, ...]
    description: str
    address: str | None
    latitude: float | None
    longitude: float | None
    approximate: bool
    distance_m: float | None
    attending_type: AttendingType
    phone: str | None
    phone_label: str | None
    sms: str | None
    tty: str | None
    open: Opening
    seasonal: bool
    hours_text: str | None
    languages: tuple[str, ...]
    interpreters: bool
    accessibility: tuple[str, ...]
    documents: tuple[str, ...]
    documents_text: str | None
    eligibility: tuple[str, ...]
    eligibility_text: str | None
    fees: str | None
    fees_text: str | None
    walk_in: bool | None
    last_verified: str | None
    source: str | None
    source_url: str | None
    source_date: str | None
    url: str | None
    directions_url: str | None
    call_first: str | None = None

    def to_json(self) -> dict[str, Any]:
        """The chat interface's form: lists for tuples, ISO 8601 for times."""
        row = {field.name: getattr(self, field.name) for field in fields(self)}
        row = {name: list(v) if isinstance(v, tuple) else v for name, v in row.items()}
        return row | {"open": _opening_json(self.open)}


@dataclass(frozen=True, slots=True)
class Page:
    """Some results of `total`; `radius_m` is how far was looked (None: no limit).

    `matched` of the total state every filter that was asked for; the others, listed
    after them, do not say. `widened`: the nearest circle was not enough. `more`: in a crowd
    the nearest are found and counted no further, so there are more than `total`.
    """

    results: tuple[Result, ...]
    total: int
    radius_m: float | None = None
    matched: int = 0
    widened: bool = False
    more: bool = False


def _opening_json(opening: Opening) -> dict[str, str | None]:
    return {
        "state": opening.state,
        "until": _iso(opening.until),
        "next_opens_at": _iso(opening.next_opens_at),
        "reason": opening.reason or None,
    }


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None
