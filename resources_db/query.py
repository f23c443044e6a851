"""What a person looks for."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Query:
    """A search; distances in metres, coordinates in degrees.

    `town` is one of the 169 official towns: services limited to other towns are
    then left out. Without a point nothing has a distance.
    """

    need: str
    sub_needs: tuple[str, ...] = ()
    latitude: float | None = None
    longitude: float | None = None
    town: str | None = None
    radius_m: float | None = None
    filters: frozenset[str] = frozenset()
    offset: int = 0
    limit: int = 3

    @property
    def point(self) -> tuple[float, float] | None:
        """(latitude, longitude), when both are known."""
        if self.latitude is None or self.longitude is None:
            return None
        return self.latitude, self.longitude
