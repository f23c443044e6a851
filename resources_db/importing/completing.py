"""Where a location lies, when its data set does not say: in its ZIP, else in its town."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from operator import attrgetter
from typing import Any

from sqlalchemy import and_, bindparam, select, update

from resources_db.importing.load import FETCHED, Load, bookkeeping
from resources_db.importing.shaping import shaper
from resources_db.importing.staged import GOOD, STAGED
from resources_db.importing.tables import TABLES
from resources_db.models.location import EXACT, PHYSICAL, TOWN, ZIP
from resources_db.places import ZIPS, Place, place_by_value

HOME = frozenset({"", "CT", "CONNECTICUT"})
LATITUDES, LONGITUDES = (40.9, 42.1), (-73.8, -71.7)  # degrees: a box around Connecticut
ZIP_DIGITS = 5
FOUND = ("latitude", "longitude", "precision", "town")


@dataclass(frozen=True, slots=True)
class Placed:
    """What is written into a location; degrees."""

    latitude: float | None
    longitude: float | None
    precision: str
    town: str


def complete_locations(load: Load) -> None:
    """Find points and towns of staged places, and tell which lie outside Connecticut."""
    if "location" not in load.tables:
        return
    hash_of, content = shaper("location").hash_of, TABLES["location"].content
    changes: list[dict[str, Any]] = []
    for row in _places(load):
        if elsewhere := _outside(row):
            message = "lies outside Connecticut; it is stored, but it may not be meant for here"
            load.findings.doubt(load.stand(row), *elsewhere, message)
        placed = _placed(row)
        if placed != Placed(*(getattr(row, name) for name in FOUND)):
            found = {name: getattr(placed, name) for name in FOUND}
            cells = [found.get(name, getattr(row, name)) for name in content]
            changes.append({"number": row.seq, "hash": hash_of(cells)} | _new(found))
        if len(changes) == FETCHED:
            _write(load, changes)
    _write(load, changes)


def _places(load: Load) -> Iterator[Any]:
    """Each physical place once, with its first address if it has one."""
    staged, address = STAGED["location"], STAGED["address"]
    here = and_(address.c.location_id == staged.c.id, address.c.state == GOOD)
    told = (address.c.city, address.c.postal_code, address.c.state_province)
    content = [staged.c[name] for name in TABLES["location"].content]
    rows = (
        select(*bookkeeping(staged), *content, *told)
        .join(address, here, isouter=True)
        .where(staged.c.state == GOOD, staged.c.location_type == PHYSICAL)
        .order_by(staged.c.seq, address.c.address_type, address.c.seq)  # physical, then postal
    )
    for _, same in groupby(load.stream(rows), key=attrgetter("seq")):
        yield next(same)


def _placed(row: Any) -> Placed:
    by_zip = _zip(row.postal_code or "")
    by_city = _city(row.city or "") if _is_home(row) else None
    place, named = by_zip or by_city, by_city or by_zip
    town = row.town or (named.town if named else "")
    if row.latitude is not None and row.longitude is not None:
        return Placed(row.latitude, row.longitude, row.precision or EXACT, town)
    if place is None:
        return Placed(None, None, "", town)
    return Placed(place.latitude, place.longitude, ZIP if by_zip else TOWN, town)


def _is_home(row: Any) -> bool:
    return (row.state_province or "").strip().upper() in HOME


def _outside(row: Any) -> tuple[str, str] | None:
    """The column and value that say so."""
    if not _is_home(row):
        return "state_province", str(row.state_province)
    for column, (low, high) in (("latitude", LATITUDES), ("longitude", LONGITUDES)):
        degrees = getattr(row, column)
        if degrees is not None and not low <= degrees <= high:
            return column, str(degrees)
    return None


def _zip(text: str) -> Place | None:
    return ZIPS.get(text.strip()[:ZIP_DIGITS])


@lru_cache(maxsize=10_000)
def _city(name: str) -> Place | None:
    return place_by_value(name) if name else None


def _new(found: dict[str, Any]) -> dict[str, Any]:
    return {f"new_{name}": value for name, value in found.items()}


def _write(load: Load, changes: list[dict[str, Any]]) -> None:
    if changes:
        staged = STAGED["location"]
        cells: dict[str, Any] = {name: bindparam(f"new_{name}") for name in FOUND}
        cells["content_hash"] = bindparam("hash")
        chosen = update(staged).where(staged.c.seq == bindparam("number"))
        load.connection.execute(chosen.values(cells), changes)
        changes.clear()
