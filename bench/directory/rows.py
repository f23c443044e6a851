"""A directory of any size: kinds of services, strewn over Connecticut's towns."""

from __future__ import annotations

import json
import random
import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from bench.directory.kinds import Kind, kinds
from resources_db.hours import Rule
from resources_db.models import values
from resources_db.places import TOWNS, Place
from resources_db.search.cells import cell_of
from resources_db.search.marks import ANY, mark
from resources_db.search.words import join_words

SEED = 2026
SPREAD_DEGREES = 0.025  # of a town's services two thirds lie within 3 km of its middle
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Service:
    """A service at a location as the tables hold it: `entries` one for each need."""

    entries: list[Row]
    card: Row
    rules: tuple[Rule, ...]
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Template:
    entries: tuple[Row, ...]
    card: Row
    kind: Kind


def services(count: int, seed: int = SEED) -> Iterator[Service]:
    """So many, the same every time; the larger directory begins with the smaller's kinds."""
    chance = random.Random(seed)  # noqa: S311 - reproducible, not secret
    templates = [_template(kind) for kind in kinds(chance)]
    towns = list(TOWNS.values())
    chance.shuffle(towns)
    # Sizes much as they are: the largest town holds one in thirty.
    weights = [1.0 / (rank + 9) for rank in range(len(towns))]
    names = _organizations(chance, max(10, count // 4), towns)
    for number in range(count):
        (town,) = chance.choices(towns, weights)
        yield _service(chance, number, chance.choice(templates), town, chance.choice(names))


def _template(kind: Kind) -> _Template:
    return _Template(
        tuple(values(entry) for entry in kind.entries), json.loads(kind.card.card), kind
    )


def _service(
    chance: random.Random, number: int, template: _Template, town: Place, organization: str
) -> Service:
    id_ = str(uuid.UUID(int=chance.getrandbits(128)))
    latitude = chance.gauss(town.latitude, SPREAD_DEGREES)
    longitude = chance.gauss(town.longitude, SPREAD_DEGREES)
    place = {
        "service_at_location_id": id_,
        "cell": cell_of(latitude, longitude),
        "latitude": latitude,
        "longitude": longitude,
        "name": template.kind.name,
        "area": join_words([town.town]) if template.kind.in_town else "",
        "towns": mark(town.town) if template.kind.in_town else ANY,
    }
    card = template.card | {
        "id": id_,
        "service": template.kind.name,
        "organization": organization,
        "address": f"{number % 999} Main St, {town.name}, CT",
        "latitude": latitude,
        "longitude": longitude,
    }
    text = json.dumps(card, ensure_ascii=False, separators=(",", ":"))
    return Service(
        [entry | place for entry in template.entries],
        {"service_at_location_id": id_, "card": text},
        template.kind.rules,
        (organization, template.kind.name),
    )


def _organizations(chance: random.Random, count: int, towns: Sequence[Place]) -> list[str]:
    """Names as organizations have them: mostly common words, and something of their own."""
    saints = ("Saint Mary", "Bethel", "Grace", "Hope", "New Life", "Salvation", "Unity", "Mercy")
    forms = ("Church", "Food Pantry", "Community Center", "Health Center", "Family Services",
             "Housing Authority", "Social Services", "Resource Center")  # fmt: skip
    syllables = ("bar", "ken", "lo", "mi", "ra", "to", "wes", "han", "del", "vor", "sun", "qui")
    made = []
    for _ in range(count):
        own = "".join(chance.choices(syllables, k=chance.choice((2, 3, 3)))).title()
        first = chance.choice((own, chance.choice(saints), chance.choice(towns).name))
        made.append(
            f"{first} {own if first != own else ''} {chance.choice(forms)}".replace("  ", " ")
        )
    return made
