"""A feed as others publish it: the standard's CSV files, of any size."""

from __future__ import annotations

import csv
import random
from collections.abc import Iterable, Iterator
from pathlib import Path

from bench.directory.rows import SEED
from resources_db.places import TOWNS
from resources_db.taxonomy import SUB_NEEDS

DAYS = ("MO,TU,WE,TH,FR", "MO,WE,FR", "SA", "2TU")
ORGANIZATIONS = 0.25  # for each location
Table = Iterable[dict[str, object]]


def write_feed(folder: Path, locations: int) -> list[Path]:
    """Write the files; each location has a service, an address, a phone, hours and a need."""
    chance = random.Random(SEED)  # noqa: S311 - reproducible, not secret
    numbers = range(locations)
    organizations = max(1, int(locations * ORGANIZATIONS))
    codes = list(SUB_NEEDS)
    tables: dict[str, Table] = {
        "organization": (_organization(n) for n in range(organizations)),
        "service": (_service(n, n % organizations) for n in numbers),
        "location": _locations(chance, numbers, organizations),
        "service_at_location": (
            {"id": f"a{n}", "service_id": f"s{n}", "location_id": f"l{n}"} for n in numbers
        ),
        "address": _addresses(chance, numbers),
        "phone": (
            {"id": f"p{n}", "service_id": f"s{n}", "number": f"860-543-{n % 10_000:04}"}
            for n in numbers
        ),
        "schedule": (_schedule(chance, n) for n in numbers),
        "taxonomy_term": (
            {"id": f"t{n}", "code": code, "name": SUB_NEEDS[code].name}
            for n, code in enumerate(codes)
        ),
        "attribute": (
            {
                "id": f"b{n}",
                "link_id": f"s{n}",
                "link_entity": "service",
                "taxonomy_term_id": f"t{n % len(codes)}",
            }
            for n in numbers
        ),
    }
    return [_write(folder / f"{name}.csv", rows) for name, rows in tables.items()]


def _write(path: Path, rows: Table) -> Path:
    stream = iter(rows)
    first = next(stream)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(first))
        writer.writeheader()
        writer.writerow(first)
        writer.writerows(stream)
    return path


def _organization(number: int) -> dict[str, object]:
    return {"id": f"o{number}", "name": f"Organization {number}"}


def _service(number: int, organization: int) -> dict[str, object]:
    return {
        "id": f"s{number}",
        "organization_id": f"o{organization}",
        "name": f"Service {number}",
        "description": "What people find here, and how it works. " * (1 + number % 3),
        "url": "https://example.org/",
        "email": "office@example.org",
        "status": "active",
        "assured_date": "2026-01-01",
    }


def _locations(
    chance: random.Random, numbers: Iterable[int], organizations: int
) -> Iterator[dict[str, object]]:
    towns = list(TOWNS.values())
    for number in numbers:
        town = chance.choice(towns)
        yield {
            "id": f"l{number}",
            "location_type": "physical",
            "organization_id": f"o{number % organizations}",
            "name": f"Place {number}",
            "latitude": round(chance.gauss(town.latitude, 0.02), 6),
            "longitude": round(chance.gauss(town.longitude, 0.02), 6),
        }


def _addresses(chance: random.Random, numbers: Iterable[int]) -> Iterator[dict[str, object]]:
    towns = list(TOWNS)
    for number in numbers:
        yield {
            "id": f"d{number}",
            "location_id": f"l{number}",
            "address_1": f"{number % 999 + 1} Main Street",
            "city": chance.choice(towns),
            "state_province": "CT",
            "country": "US",
            "address_type": "physical",
        }


def _schedule(chance: random.Random, number: int) -> dict[str, object]:
    opens = chance.choice((8, 9, 10))
    byday = chance.choice(DAYS)
    return {
        "id": f"h{number}",
        "service_at_location_id": f"a{number}",
        "freq": "MONTHLY" if byday[0].isdigit() else "WEEKLY",
        "byday": byday,
        "opens_at": f"{opens:02}:00",
        "closes_at": f"{opens + chance.choice((3, 6, 8)):02}:00",
    }
