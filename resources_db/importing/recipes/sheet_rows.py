"""All that a row of our sheet becomes, in one go."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from resources_db.hours import HoursError, parse_hours
from resources_db.importing.reading.draft import Draft
from resources_db.importing.reading.need_links import need_records
from resources_db.importing.reading.row import RowMaker, softened
from resources_db.importing.reading.shapes.schedules import rule_values
from resources_db.importing.recipes import sheet as parts
from resources_db.importing.recipes.sheet import Sheet
from resources_db.importing.records import Origin, Record
from resources_db.problems import Problem
from resources_db.taxonomy import FEATURES
from resources_db.terms import term_id

LEFT_OUT = "the row was left out"


class SheetRows:
    """Makes the records of one row after the other; an organization comes with its first."""

    def __init__(self, maker: RowMaker) -> None:
        self._maker = maker
        self._organizations: set[str] = set()

    def records(self, sheet: Sheet, needs: tuple[str, ...] | None, origin: Origin) -> Iterator[
        Record | Problem
    ]:  # fmt: skip
        """The row's records; one error and nothing else where it cannot be used.

        needs: its sub-needs; None where nothing is known of them, so that its name may tell.
        """
        for column in ("organization", "service"):
            if not sheet.get(column):
                message = f"a row needs {column}; {LEFT_OUT}"
                yield Draft("service", origin).error(column, "", message)
                return
        id_ = sheet["id"]
        yield from unknown_codes(sheet, origin)
        if needs is not None:
            self._maker.settle(id_)
        for each in self._rows(sheet, id_, needs or (), origin):
            made = self._maker.made(each) if isinstance(each, Draft) else (each,)
            yield from map(softened, made)

    def _rows(
        self, sheet: Sheet, id_: str, needs: tuple[str, ...], origin: Origin
    ) -> Iterator[Draft | Record]:
        organization = parts.organization(sheet, origin)
        yield parts.service(sheet, origin, id_, organization.id)
        if organization.id not in self._organizations:
            self._organizations.add(organization.id)
            yield organization
        yield parts.location(sheet, origin, id_, organization.id)
        links = {"service_id": id_, "location_id": id_, "attending_type": parts.attending(sheet)}
        yield Draft("service_at_location", origin, id_, links)
        lists = (parts.address, parts.phones, parts.lists, terms, schedules)
        yield from chain.from_iterable(each(sheet, origin, id_) for each in lists)
        yield from need_records(id_, needs, origin)


def schedules(sheet: Sheet, origin: Origin, id_: str) -> Iterator[Draft | Record]:
    """Hours in the sheet's notation as rules; without them rules are read from the words.

    What should be in that notation and is not stays as words: it was found unclear before.
    """
    notation, words = sheet.get("hours", ""), sheet.get("hours_text", "")
    here = {"service_at_location_id": id_}
    try:
        rules = parse_hours(notation)
    except HoursError:
        yield Record("schedule", id_, here | {"description": words or notation}, origin)
        return
    if words and not rules:
        yield Draft("schedule", origin, id_, here | {"description": words})
    elif words:
        yield Record("schedule", id_, here | {"description": words}, origin)
    for position, rule in enumerate(rules):
        yield Record("schedule", f"{id_}#rule-{position}", here | rule_values(rule), origin)


def terms(sheet: Sheet, origin: Origin, id_: str) -> Iterator[Draft]:
    """What the sheet says in our own codes."""
    for _, kind, code in parts.coded(sheet, FEATURES):
        if kind:
            yield attribute(origin, id_, kind, code)
    walk_in = parts.answered(sheet, "walk_in")
    if walk_in is not None:
        yield attribute(origin, id_, "feature", "walk_in", "" if walk_in else "no")


def attribute(origin: Origin, id_: str, kind: str, code: str, value: str = "") -> Draft:
    """A term of our own taxonomy that describes the service."""
    values = {"link_id": id_, "link_entity": "service", "link_type": kind, "value": value,
              "taxonomy_term_id": term_id(kind, code)}  # fmt: skip
    return Draft("attribute", origin, f"{id_}#{kind}-{code}", values)


def unknown_codes(sheet: Sheet, origin: Origin) -> Iterator[Problem]:
    """Words where codes of ours should be."""
    draft = Draft("service", origin)
    for column, kind, code in parts.coded(sheet, FEATURES):
        if not kind:
            draft.doubt(column, code, "no code of taxonomy/features.csv; left out")
    yield from draft.problems
