"""What a person should look into, row by row: not wrong enough to refuse."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import partial

from resources_db.problems import Problem
from resources_db.seed.placing import Locate, is_line
from resources_db.seed.rows import SeedRow

OLD_YEARS = 5
HERE = frozenset({"203", "475", "860", "959"})
TOLL_FREE = frozenset({"800", "833", "844", "855", "866", "877", "888"})
Doubt = Callable[[SeedRow], tuple[str, str] | None]


def doubts(rows: Iterable[SeedRow], locate: Locate, today: date) -> Iterator[Problem]:
    """Every doubt about every row, in the order of the files."""
    checks: list[Doubt] = [
        _number,
        _area_code,
        _shelter,
        _source,
        partial(_age, today=today),
        _hours,
        partial(_zip, locate=locate),
        _offered,
    ]
    for row in rows:
        for check in checks:
            if found := check(row):
                column, message = found
                value = row.raw[column]
                yield Problem(row.file, row.line, column, value, message, "doubt")


def _number(row: SeedRow) -> tuple[str, str] | None:
    if row.phone or row.text_to or row.tty:
        return None
    return "phone", "no number to call or text: people cannot ask before they go"


def _area_code(row: SeedRow) -> tuple[str, str] | None:
    number = row.phone.number if row.phone else ""
    if number.startswith("+1") and number[2:5] not in HERE | TOLL_FREE:
        return "phone", "neither a Connecticut number nor toll-free: is it right?"
    return None


def _shelter(row: SeedRow) -> tuple[str, str] | None:
    by_211 = row.phone is not None and row.phone.number == "211"
    if "shelter" in row.sub_needs and not by_211:
        return "phone", "beds are given out through 2-1-1: write 211, the other in other_phones"
    return None


def _source(row: SeedRow) -> tuple[str, str] | None:
    return None if row.source_url else ("source_url", "no page to check it against")


def _age(row: SeedRow, today: date) -> tuple[str, str] | None:
    if row.verified_date:
        return None
    if not row.source_date:
        return "source_date", "undated, and nobody has verified it"
    if today.year - int(row.source_date[:4]) > OLD_YEARS:
        return "source_date", f"more than {OLD_YEARS} years old, and nobody has verified it"
    return None


def _hours(row: SeedRow) -> tuple[str, str] | None:
    if row.hours_text and not row.hours and not row.seasonal:
        return "hours_text", "not written as hours: it is never shown as open"
    return None


def _zip(row: SeedRow, locate: Locate) -> tuple[str, str] | None:
    by_zip = locate(row.zip) if row.zip else None
    by_city = locate(row.city) if row.city else None
    if by_zip and by_city and by_zip.town != by_city.town:
        return "zip", f"lies in {by_zip.town}, the city in {by_city.town}"
    return None


def _offered(row: SeedRow) -> tuple[str, str] | None:
    if is_line(row) and not row.area:
        return "area", "no place and no area: it is never offered to anybody"
    return None
