"""What a row means beyond its cells: one file for each table where that is more than copying."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from resources_db.importing.reading.draft import Draft
from resources_db.importing.reading.shapes import (
    accessibility,
    costs,
    documents,
    languages,
    locations,
    phones,
    schedules,
    service_areas,
    services,
    terms,
)
from resources_db.importing.reading.tally import Tally
from resources_db.importing.records import Record
from resources_db.problems import Problem

Shape = Callable[[Draft, Tally], Iterator[Record | Problem]]

SHAPES: Mapping[str, Shape] = {
    "accessibility": accessibility.shaped,
    "attribute": terms.shaped,
    "cost_option": costs.shaped,
    "language": languages.shaped,
    "location": locations.shaped,
    "phone": phones.shaped,
    "required_document": documents.shaped,
    "schedule": schedules.shaped,
    "service": services.shaped,
    "service_area": service_areas.shaped,
}
