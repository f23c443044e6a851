"""Search tables of many random places, without the records they would be derived from."""

from __future__ import annotations

import json
import random
from collections.abc import Sequence
from dataclasses import fields

from sqlalchemy import Engine, insert

from resources_db.hours import dump_rules, parse_hours
from resources_db.models import (
    Location,
    Organization,
    SearchCard,
    SearchEntry,
    Service,
    ServiceAtLocation,
    values,
)
from resources_db.results import Result
from resources_db.search.area import is_wide
from resources_db.search.cells import cell_of
from resources_db.search.facts import APPOINTMENT, is_denial
from resources_db.search.marks import ANY, marks_of
from resources_db.search.sieve import hours_bits
from resources_db.search.words import join_words

FROM_ENTRY = {"need", "distance_m", "open"}  # fields of a result that no card has
BLANK = {field.name: None for field in fields(Result) if field.name not in FROM_ENTRY}
HOURS = ("", "24/7", "MO-FR 09:00-17:00", "SA 10:00-12:00", "MO-SU 16:00-23:00", "2MO 08:00-09:00")
FACTS = ("free", "-free", "walk_in", "-walk_in", "language:es", "language:*", "wheelchair")
SUB_NEEDS = ("pantry", "hot_meals", "snap", "wic")


def fill(engine: Engine, entries: Sequence[SearchEntry]) -> None:
    """Put entries into migrated tables, with the least that they must belong to."""
    ids = [entry.service_at_location_id for entry in entries]
    owners = (
        Organization(id="o", name="O"),
        Service(id="s", organization_id="o", name="S"),
        Location(id="l", organization_id="o"),
    )
    with engine.begin() as connection:
        for owner in owners:
            connection.execute(insert(owner.__table__), values(owner))
        places = [ServiceAtLocation(id=id_, service_id="s", location_id="l") for id_ in ids]
        connection.execute(insert(ServiceAtLocation.__table__), [values(each) for each in places])
        connection.execute(insert(SearchEntry.__table__), [values(each) for each in entries])
        cards = [SearchCard(service_at_location_id=id_, card=_card(id_)) for id_ in ids]
        connection.execute(insert(SearchCard.__table__), [values(each) for each in cards])


def _card(id_: str) -> str:
    return json.dumps(BLANK | {"id": id_, "service": id_, "sub_needs": []})


def entries(count: int, *, middle: tuple[float, float], seed: int) -> list[SearchEntry]:
    """Two thirds crowd about the middle, the others lie within some hundred kilometres.

    Some lie on the very same spot, as places do of which only the ZIP is known.
    """
    chance = random.Random(seed)  # noqa: S311 - the same rows every time
    return [_entry(chance, f"{seed}-{number}", middle) for number in range(count)]


def _entry(chance: random.Random, id_: str, middle: tuple[float, float]) -> SearchEntry:
    spread = chance.choice((0.0, 0.01, 0.01, 0.03, 0.03, 0.6))
    latitude = chance.gauss(middle[0], spread)
    longitude = chance.gauss(middle[1], spread)
    rules = parse_hours(chance.choice(HOURS))
    sub_needs = chance.sample(SUB_NEEDS, chance.choice((1, 1, 2)))
    facts = chance.sample(FACTS, chance.randint(0, 3))
    area = chance.choice(([], [], ["Hartford"], ["Avon", "Canton"], ["Connecticut"]))
    return SearchEntry(
        need="food",
        cell=cell_of(latitude, longitude),
        service_at_location_id=id_,
        is_primary=True,
        latitude=latitude,
        longitude=longitude,
        **hours_bits(rules),
        name=chance.choice(("a", "b", "c")),
        sub_needs=join_words(sub_needs),
        facts=join_words(facts),
        area=join_words(area),
        kinds=marks_of(sub_needs),
        stated=marks_of(fact for fact in facts if not is_denial(fact)),
        towns=ANY if is_wide(area) else marks_of(area),
        by_appointment=APPOINTMENT in facts,
        hours=dump_rules(rules),
        seasonal=chance.random() < 0.1,
    )
