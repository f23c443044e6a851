"""Kinds of services as a large directory would have them: what they do, when, for whom.

Each is a listing without a place, indexed by the same code that indexes an import.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from resources_db.hours import Rule, parse_hours
from resources_db.listing import Listing
from resources_db.models import (
    Accessibility,
    Attribute,
    CostOption,
    Language,
    Location,
    Organization,
    RequiredDocument,
    SearchCard,
    SearchEntry,
    Service,
    ServiceAtLocation,
)
from resources_db.schedules import schedule_of
from resources_db.search.index import index_of
from resources_db.taxonomy import FEATURES, NEEDS, SUB_NEEDS
from resources_db.terms import NEED, term_id

KINDS = 4_000
LANGUAGES = ("es", "pt", "pl", "zh", "it", "fr", "ht", "ru", "vi", "ar", "ko", "sq", "hi", "tl")
DAYS = ("MO-FR", "MO-FR", "MO-TH", "TU,TH", "MO,WE,FR", "MO-SA", "SA", "SU", "MO-SU", "2TU,4TU")
SILENT = 0.3  # of the sources say nothing about hours
WEIGHTS = {"food": 5, "health": 4, "housing": 3}  # other needs: 1
NEED_CODES = tuple(need for need in NEEDS if need != "crisis")


@dataclass(frozen=True, slots=True)
class Kind:
    """A service's rows in the search tables; `in_town`: for people of its town only."""

    name: str
    rules: tuple[Rule, ...]
    entries: tuple[SearchEntry, ...]
    card: SearchCard
    in_town: bool


def kinds(chance: random.Random, count: int = KINDS) -> list[Kind]:
    """Different every time, the same for the same seed of `chance`."""
    return [_kind(chance, number) for number in range(count)]


def _kind(chance: random.Random, number: int) -> Kind:
    rules = parse_hours(_hours(chance))
    listing = _listing(chance, rules)
    index = list(index_of(listing))
    entries = tuple(row for row in index if isinstance(row, SearchEntry))
    (card,) = (row for row in index if isinstance(row, SearchCard))
    return Kind(f"{listing.service.name} {number}", rules, entries, card, chance.random() < 0.2)


def _hours(chance: random.Random) -> str:
    if chance.random() < SILENT:
        return ""
    if chance.random() < 0.05:
        return "24/7"
    opens = chance.choice((7, 8, 9, 9, 9, 10, 12, 16))
    half, closes = chance.choice(("00", "30")), opens + chance.choice((2, 3, 4, 6, 8, 8))
    parts = [f"{chance.choice(DAYS)} {opens:02}:{half}-{min(closes, 23):02}:{half}"]
    if chance.random() < 0.3:
        parts.append(f"SA {opens:02}:00-{opens + 2:02}:00")
    return "; ".join(parts)


def _listing(chance: random.Random, rules: Sequence[Rule]) -> Listing:
    sub_needs = _sub_needs(chance)
    age = chance.choice((None, None, None, 18))
    return Listing(
        organization=Organization(id="o", name="Organization", website="https://example.org"),
        service=Service(
            id="s",
            organization_id="o",
            name=" and ".join(SUB_NEEDS[code].name for code in sub_needs),
            description="What people find here, and how it works. " * chance.randint(1, 6),
            minimum_age=age,
            assured_date=date(2026, 1, 1),
            source_name="A list of services",
            source_url="https://example.org/list",
        ),
        location=Location(id="l", organization_id="o", latitude=41.5, longitude=-72.7),
        service_at_location=ServiceAtLocation(id="a", service_id="s", location_id="l"),
        schedules=[schedule_of(rule, id="", service_at_location_id="a") for rule in rules],
        languages=[
            Language(id="", service_id="s", code=code) for code in _some(chance, LANGUAGES, 0.1)
        ],
        accessibility=[
            Accessibility(id="", location_id="l", description=code)
            for code in _some(chance, FEATURES["accessibility"], 0.3)
        ],
        required_documents=[
            RequiredDocument(id="", service_id="s", document="", code=code)
            for code in _some(chance, ("none", "photo_id", "proof_of_address"), 0.25)
        ],
        cost_options=[CostOption(id="", service_id="s", option=code) for code in _cost(chance)],
        attributes=list(_attributes(chance, sub_needs)),
    )


def _sub_needs(chance: random.Random) -> list[str]:
    """One or two of a need; now and then one of another."""
    weights = [WEIGHTS.get(need, 1) for need in NEED_CODES]
    needs = chance.choices(NEED_CODES, weights, k=1 + (chance.random() < 0.2))
    of_needs = [[c for c, term in SUB_NEEDS.items() if term.parent == need] for need in needs]
    wanted = [chance.choice(codes) for codes in of_needs for _ in range(chance.choice((1, 2)))]
    return list(dict.fromkeys(wanted))


def _cost(chance: random.Random) -> list[str]:
    return [chance.choice(("free", "free", "sliding", "paid"))] if chance.random() < 0.6 else []


def _attributes(chance: random.Random, sub_needs: Sequence[str]) -> Iterator[Attribute]:
    for code in sub_needs:
        yield _attribute(NEED, code)
    for code in _some(chance, FEATURES["audience"], 0.1):
        yield _attribute("audience", code)
    if chance.random() < 0.5:
        yield _attribute("feature", "walk_in", chance.choice(("", "", "no")))
    for code in _some(chance, ("delivery", "halal", "kosher", "vegetarian", "pets"), 0.05):
        yield _attribute("feature", code)


def _attribute(kind: str, code: str, value: str = "") -> Attribute:
    term = term_id(kind, code)
    return Attribute(
        id="",
        link_id="s",
        link_entity="service",
        link_type=kind,
        taxonomy_term_id=term,
        value=value,
    )


def _some(chance: random.Random, codes: Iterable[str], share: float) -> list[str]:
    return [code for code in codes if chance.random() < share]
