"""A row of our sheet (seed/README.md), read leniently → the standard's rows.

What a cell of the seed must be, a cell of somebody's spreadsheet should be: what cannot be
read becomes a doubt, and its words are kept where the standard has a place for words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from resources_db.importing.cleaning import CellDoubt, numbers, text
from resources_db.importing.reading.columns import cleaner
from resources_db.importing.reading.draft import Draft
from resources_db.importing.records import Origin
from resources_db.seed.rows import COLUMNS

SHEET_COLUMNS = (*COLUMNS, "address_2", "state", "alternate_name", "application_process", "alert")
"""The seed's columns, and those that only directories elsewhere need."""
Sheet = Mapping[str, str]
NOT_IN_A_SLUG = re.compile(r"[^a-z0-9]+")
ONLINE, PHONE, PHYSICAL, VIRTUAL = "online", "phone", "physical", "virtual"
SERVICE = {
    "service": "name", "alternate_name": "alternate_name", "description": "description",
    "organization_url": "url", "email": "email", "interpretation": "interpretation_services",
    "application_process": "application_process", "cost_text": "fees_description",
    "eligibility_text": "eligibility_description", "minimum_age": "minimum_age",
    "maximum_age": "maximum_age", "verified_date": "assured_date", "alert": "alert",
    "seasonal": "seasonal", "first_call": "first_call", "source": "source_name",
    "source_url": "source_url", "source_date": "source_date", "note": "note",
}  # fmt: skip
ADDRESS = {"address": "address_1", "address_2": "address_2", "city": "city",
           "state": "state_province", "zip": "postal_code"}  # fmt: skip


def slug(words: str) -> str:
    """An id that people can read: `All Saints, Main St.` → `all-saints-main-st`."""
    return NOT_IN_A_SLUG.sub("-", words.casefold()).strip("-")


def filled(draft: Draft, sheet: Sheet, columns: Mapping[str, str]) -> Draft:
    """Take over cells of the sheet under their names in the standard, cleaned as it says."""
    cells = [sheet.get(theirs, "") for theirs in columns]
    named = enumerate(columns.values())
    draft.fill([(at, ours, cleaner(draft.table, ours)) for at, ours in named], cells)
    return draft


def organization(sheet: Sheet, origin: Origin) -> Draft:
    """Who offers it; its name is its id, so that the rows of one agency share it."""
    name = text.line(sheet.get("organization", ""))
    draft = Draft("organization", origin, name.casefold())
    return filled(draft, sheet, {"organization": "name", "organization_url": "website"})


def service(sheet: Sheet, origin: Origin, id_: str, organization_id: str) -> Draft:
    """What is offered."""
    values = {"organization_id": organization_id, "status": "active"}
    return filled(Draft("service", origin, id_, values), sheet, SERVICE)


def attending(sheet: Sheet) -> str:
    """How people are served: as the sheet says, else by whether there is a place to go to."""
    told = sheet.get("attending_type", "").casefold()
    if told in (PHYSICAL, PHONE, ONLINE):
        return told
    return PHYSICAL if has_place(sheet) else PHONE


def has_place(sheet: Sheet) -> bool:
    """Whether the row tells where it is."""
    return any(sheet.get(name) for name in ("address", "city", "zip", "latitude"))


def location(sheet: Sheet, origin: Origin, id_: str, organization_id: str) -> Draft:
    """Where; a line has a virtual one."""
    kind = PHYSICAL if has_place(sheet) else VIRTUAL
    values = {"organization_id": organization_id, "location_type": kind}
    named = {"organization": "name", "latitude": "latitude", "longitude": "longitude"}
    return filled(Draft("location", origin, id_, values), sheet, named)


def address(sheet: Sheet, origin: Origin, id_: str) -> Iterator[Draft]:
    """Its address, where any part of one is told."""
    if any(sheet.get(name) for name in ("address", "city", "zip")):
        values = {"location_id": id_, "address_type": PHYSICAL, "country": "US"}
        yield filled(Draft("address", origin, id_, values), sheet, ADDRESS)


def phones(sheet: Sheet, origin: Origin, id_: str) -> Iterator[Draft]:
    """The number to call first, then the others, each cell as often as it has numbers."""
    kinds = (("phone", "voice"), ("other_phones", "voice"), ("text_to", "sms"), ("tty", "tty"))
    for position, (column, kind) in enumerate(kinds):
        for number, part in enumerate(sheet.get(column, "").split(";")):
            if part.strip() and not text.is_nothing(part):
                number_, label = _labelled(part)
                values = {"service_id": id_, "number": number_, "type": kind, "description": label,
                          "position": position + number}  # fmt: skip
                yield Draft("phone", origin, f"{id_}#{column}-{number}", values)


def _labelled(part: str) -> tuple[str, str]:
    """`860-555-0100 (office)`: the number and what it is for."""
    match = re.fullmatch(r"(.*\d)\s*\(([^()\d]+)\)\s*", part, re.S)
    return (match[1], match[2].strip()) if match else (part, "")


def lists(sheet: Sheet, origin: Origin, id_: str) -> Iterator[Draft]:
    """Languages, access, papers, cost and area."""
    if told := sheet.get("languages"):
        yield Draft("language", origin, f"{id_}#language", {"service_id": id_, "name": told})
    for word in _words(sheet, "accessibility"):
        values = {"location_id": id_, "description": word}
        yield Draft("accessibility", origin, f"{id_}#{slug(word)}", values)
    for word in (*_words(sheet, "documents"), text.paragraphs(sheet.get("documents_text", ""))):
        if word:
            values = {"service_id": id_, "document": word}
            yield Draft("required_document", origin, f"{id_}#{slug(word)[:60]}", values)
    if option := sheet.get("cost"):
        told = text.line(sheet.get("cost_text", ""))
        values = {"service_id": id_, "option": text.line(option), "amount_description": told}
        yield Draft("cost_option", origin, id_, values)
    yield from _area(sheet, origin, id_)


def _area(sheet: Sheet, origin: Origin, id_: str) -> Iterator[Draft]:
    area, words = text.line(sheet.get("area", "")), text.paragraphs(sheet.get("area_text", ""))
    if area or words:
        values = {"service_id": id_, "name": area or words, "extent_type": "" if area else "text"}
        yield Draft("service_area", origin, id_, values | ({"description": words} if words else {}))


def _words(sheet: Sheet, column: str) -> list[str]:
    parts = (text.line(part) for part in sheet.get(column, "").split(";"))
    return list(dict.fromkeys(part for part in parts if part))


def answered(sheet: Sheet, column: str) -> bool | None:
    """Yes, no, or None where the cell says neither."""
    try:
        return numbers.yes_or_no(sheet[column]) if sheet.get(column) else None
    except CellDoubt:
        return None


def coded(sheet: Sheet, kinds: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    """Column, kind of term, and word of the columns that hold codes of our taxonomy."""
    for column, kind in (("audience", "audience"), ("eligibility", "eligibility"),
                         ("features", "feature")):  # fmt: skip
        for word in _words(sheet, column):
            code = word.casefold().replace(" ", "_")
            yield column, kind if code in kinds[kind] else "", code
