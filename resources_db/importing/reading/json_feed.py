"""The standard's JSON: one object, a list, a page of its API, of any of its kinds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from resources_db.importing.cleaning import text
from resources_db.importing.needs import Needs
from resources_db.importing.reading.columns import cleaner, is_kept
from resources_db.importing.reading.draft import Column, Draft
from resources_db.importing.reading.files import SourceFile
from resources_db.importing.reading.json_items import items_of
from resources_db.importing.reading.nested import Cells, Nested
from resources_db.importing.reading.row import RowMaker, refused, softened
from resources_db.importing.reading.standard import KINDS, column_of, table_of
from resources_db.importing.reading.tabular import FIRST
from resources_db.importing.reading.tally import Tally
from resources_db.importing.records import Origin, Record
from resources_db.problems import Problem

TELLTALES = (
    ("service_at_location", {"location", "location_id"}),
    ("organization", {"services", "website", "programs", "year_incorporated", "legal_status",
                      "organization_identifiers", "tax_status", "parent_organization_id"}),
    ("service", {"status", "organization", "organization_id", "service_at_locations",
                 "application_process", "fees_description", "eligibility_description"}),
    ("location", {"location_type", "addresses", "latitude", "transportation"}),
    ("taxonomy_term", {"taxonomy", "taxonomy_detail", "taxonomy_id", "parent_id", "term_uri"}),
    ("taxonomy", {"version", "uri"}),
)  # fmt: skip
"""Keys that only one kind of object has, asked in this order."""


@dataclass(frozen=True, slots=True)
class JsonFeed:
    """One or more files of JSON."""

    files: tuple[SourceFile, ...]
    needs: Needs
    kind: str = "JSON in the standard's form (HSDS)"

    @property
    def size(self) -> int:
        """Bytes of all files."""
        return sum(file.size for file in self.files)

    def read(self, tally: Tally) -> Iterator[Record | Problem]:
        """Every object with what is nested in it; its number is its line."""
        maker, nested = RowMaker(self.needs, tally), Nested()
        for file in self.files:
            for number, (key, item) in enumerate(items_of(file, tally), start=1):
                tally.rows[file.name] += 1
                origin = Origin(file.name, number)
                table = kind_of(key, item)
                if table is None:
                    yield _not_known(origin, item)
                else:
                    yield from _read(maker, nested, table, item, origin, tally)


def kind_of(key: str, item: dict[str, Any]) -> str | None:
    """The table that an object is a row of, by the key above it or its own keys."""
    named = table_of(key.removesuffix(".csv")) if key else None
    if named in KINDS:
        return named
    keys = set(item)
    if {"service", "location"} & keys and "location" in keys:
        return "service_at_location"
    return next((table for table, telling in TELLTALES if telling & keys), None)


def _not_known(origin: Origin, item: dict[str, Any]) -> Problem:
    keys = ", ".join(list(item)[:6])
    message = "neither a service nor anything else of the standard; it was left out"
    return Draft("", origin).error("", keys[:200], message)


def _read(
    maker: RowMaker, nested: Nested, table: str, item: dict[str, Any], origin: Origin, tally: Tally
) -> Iterator[Record | Problem]:
    rows = nested.rows(table, item)
    tally.unused.update(nested.unknown)
    nested.unknown.clear()
    drafts = [_draft(*row, origin, tally) for row in rows]
    if refusal := refused(drafts[0]):
        yield refusal
        return
    own = drafts[0]
    # The object's own row first, but a service after the terms that describe it.
    for draft in sorted(drafts, key=lambda each: _place(each) if each.table == "service"
                        or each is not own else -1):  # fmt: skip
        yield from map(softened, maker.made(draft))


def _place(draft: Draft) -> int:
    return FIRST.index(draft.table) if draft.table in FIRST else len(FIRST)


def _draft(table: str, cells: Cells, origin: Origin, tally: Tally) -> Draft:
    draft = Draft(table, origin)
    taken: list[Column] = []
    values = list(cells.values())
    for at, key in enumerate(cells):
        column = column_of(table, key)
        if column == "id":
            draft.id = text.line(values[at])
        elif column and is_kept(table, column):
            taken.append((at, column, cleaner(table, column)))
        else:
            tally.unused[f"{table}.{key[:60]}"] += 1
    draft.fill(taken, values)
    return draft
