"""What the standard says of its tables: their files, columns, types and references.

standard.csv has the facts of HSDS 3.0 (https://github.com/openreferral/specification, commit
279fd2e), without its words, and at its end three tables of 3.1. Left out is what cannot be
meant: that a program's organization_id and a term's code are unique.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

VERSION = "3.0"

# In the standard's own order.
FILES: Mapping[str, str] = MappingProxyType(
    {
        "organization": "organizations.csv",
        "program": "programs.csv",
        "service": "services.csv",
        "attribute": "attributes.csv",
        "service_at_location": "service_at_location.csv",
        "location": "locations.csv",
        "phone": "phones.csv",
        "contact": "contacts.csv",
        "address": "addresses.csv",
        "schedule": "schedules.csv",
        "funding": "funding.csv",
        "service_area": "service_areas.csv",
        "required_document": "required_documents.csv",
        "language": "languages.csv",
        "accessibility": "accessibility.csv",
        "taxonomy_term": "taxonomy_terms.csv",
        "metadata": "metadata.csv",
        "meta_table_description": "meta_table_descriptions.csv",
        "cost_option": "cost_options.csv",
        "organization_identifier": "organization_identifiers.csv",
        "taxonomy": "taxonomies.csv",
        "url": "urls.csv",
        "unit": "units.csv",
        "service_capacity": "service_capacities.csv",
    }
)
OF_3_1 = frozenset({"url", "unit", "service_capacity"})


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the standard.

    type: string, number, date, time or datetime. format: uuid, uri, email or "".
    required: "always", "table" (in tables only: nesting says it in JSON) or "".
    one_of: the only values allowed; empty: any. references: the table whose id it holds.
    """

    table: str
    name: str
    type: str
    format: str
    required: str
    one_of: tuple[str, ...]
    references: str


@cache
def columns() -> Mapping[str, tuple[Column, ...]]:
    """The columns of each table, in the standard's order."""
    found: dict[str, list[Column]] = {table: [] for table in FILES}
    with (Path(__file__).parent / "standard.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            column = _column(row)
            found[column.table].append(column)
    return MappingProxyType({table: tuple(listed) for table, listed in found.items()})


def _column(row: Mapping[str, str]) -> Column:
    one_of = tuple(filter(None, row["one_of"].split("|")))
    return Column(
        table=row["table"],
        name=row["column"],
        type=row["type"],
        format=row["format"],
        required=row["required"],
        one_of=one_of,
        references=row["references"],
    )
