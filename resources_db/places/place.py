"""What the place room hands out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["town", "zip", "village", "landmark"]


@dataclass(frozen=True, slots=True)
class Place:
    """A place in Connecticut; coordinates are degrees of WGS 84."""

    kind: Kind
    name: str  # as people say it: "Willimantic", "06106", "UConn Health"
    town: str  # one of the 169 official towns, in English: "Windham"
    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place named in a text, inside Connecticut or elsewhere."""

    start: int  # span in the original text, in characters
    end: int
    place: Place | None  # None when elsewhere
    elsewhere: str | None  # "Springfield, MA" when outside Connecticut
    value: str  # five-digit ZIP, or official town, or the name of the place elsewhere
    score: float  # 0..1; 1 is an exact, unmistakable writing
